/** sigma with graphology and its ForceAtlas2, on WebGL, which a screen without a GPU paints in software. */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import Sigma from 'sigma';
import { COLORS, createRoom, degreesOf, sunflower } from './canvas.js';

export default {
  mount(host, data) {
    const room = createRoom(host);
    const graph = new Graph({ multi: true });
    const places = sunflower(data.nodes.length, 100);
    const degrees = degreesOf(data);
    data.nodes.forEach(({ id, label, type }, index) =>
      graph.addNode(id, {
        label,
        ...places[index],
        size: 2 + Math.sqrt(degrees[index]),
        color: COLORS[type],
      }),
    );
    for (const [source, target] of data.edges) {
      graph.addEdge(data.nodes[source].id, data.nodes[target].id);
    }
    forceAtlas2.assign(graph, { iterations: 50, settings: forceAtlas2.inferSettings(graph) });
    let strong = new Set();
    const renderer = new Sigma(graph, room, {
      nodeReducer: (id, node) => (strong.has(id) ? { ...node, color: '#000' } : node),
    });
    // What WebGL has drawn is only there to be read in its own frame.
    const copy = document.createElement('canvas');
    [copy.width, copy.height] = [96, 64];
    renderer.on('afterRender', () => {
      const ctx = copy.getContext('2d');
      const { width, height } = copy;
      ctx.clearRect(0, 0, width, height);
      for (const canvas of room.querySelectorAll('canvas')) {
        ctx.drawImage(canvas, 0, 0, width, height);
      }
    });
    renderer.refresh();
    copy.getBoundingClientRect = () => room.getBoundingClientRect();
    const light = (ids) => {
      strong = new Set(ids);
      renderer.refresh();
    };
    return {
      canvas: () => copy,
      async sharpen() {
        [copy.width, copy.height] = [room.clientWidth, room.clientHeight];
        renderer.refresh();
        await new Promise((resolve) => setTimeout(resolve, 500));
      },
      select: (node) => light([data.nodes[node].id]),
      search: (text) =>
        light(data.nodes.filter(({ label }) => label.includes(text)).map(({ id }) => id)),
    };
  },
};
