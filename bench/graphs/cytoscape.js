/** cytoscape.js with its own layout for graphs of this kind. */
import cytoscape from 'cytoscape';
import { COLORS, createRoom } from './canvas.js';

export default {
  mount(host, data) {
    const room = createRoom(host);
    let busy = true;
    const cy = cytoscape({
      container: room,
      elements: [
        ...data.nodes.map(({ id, label, type }) => ({ data: { id, label, color: COLORS[type] } })),
        ...data.edges.map(([source, target], index) => ({
          data: { id: `e${index}`, source: data.nodes[source].id, target: data.nodes[target].id },
        })),
      ],
      style: [
        {
          selector: 'node',
          style: { 'background-color': 'data(color)', label: 'data(label)', width: 16, height: 16 },
        },
        { selector: 'edge', style: { width: 1, 'line-color': '#999' } },
        { selector: '.hit', style: { 'background-color': '#000' } },
        { selector: 'node:selected', style: { 'background-color': '#000' } },
      ],
      textureOnViewport: true,
      hideEdgesOnViewport: true,
      pixelRatio: 1,
      layout: { name: 'cose', animate: false, stop: () => (busy = false) },
    });
    return {
      canvas: () => room.querySelector('canvas[data-id="layer2-node"]'),
      busy: () => busy,
      select: (node) => cy.$id(data.nodes[node].id).select(),
      search: (text) => cy.nodes(`[label *= "${text}"]`).addClass('hit'),
    };
  },
};
