/** vis-network with what its documentation advises for many nodes, and places given. */
import { sunflower } from './canvas.js';
import { createVis } from './vis.js';

export default {
  mount(host, data) {
    const places = sunflower(data.nodes.length, 30 * Math.sqrt(data.nodes.length));
    const placed = {
      ...data,
      nodes: data.nodes.map((node, index) => ({ ...node, ...places[index] })),
    };
    return createVis(host, placed, {
      physics: false,
      layout: { improvedLayout: false },
      nodes: { shape: 'dot', size: 8, scaling: { label: { drawThreshold: 6 } } },
      edges: { smooth: false, arrows: '', color: { inherit: false } },
      interaction: { hideEdgesOnDrag: true, hideEdgesOnZoom: true, tooltipDelay: 0 },
    });
  },
};
