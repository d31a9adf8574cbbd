/** force-graph with labels, which it leaves to its users to draw. */
import ForceGraph from 'force-graph';
import { COLORS, createRoom } from './canvas.js';

export default {
  mount(host, data) {
    const room = createRoom(host);
    let strong = new Set();
    let busy = true;
    const color = (node) => (strong.has(node.id) ? '#000' : COLORS[node.type]);
    const graph = new ForceGraph(room)
      .width(960)
      .height(640)
      .nodeColor(color)
      .nodeCanvasObjectMode(() => 'after')
      .nodeCanvasObject((node, ctx, scale) => {
        ctx.font = `${12 / scale}px sans-serif`;
        ctx.textAlign = 'center';
        ctx.fillStyle = '#1c1d22';
        ctx.fillText(node.label, node.x, node.y + 8 + 6 / scale);
      })
      .onEngineStop(() => {
        if (busy) graph.zoomToFit();
        busy = false;
      })
      .graphData({
        nodes: data.nodes.map((node) => ({ ...node })),
        links: data.edges.map(([source, target]) => ({
          source: data.nodes[source].id,
          target: data.nodes[target].id,
        })),
      });
    const light = (ids) => {
      strong = new Set(ids);
      graph.nodeColor(color);
    };
    return {
      canvas: () => room.querySelector('canvas'),
      busy: () => busy,
      select: (node) => light([data.nodes[node].id]),
      search: (text) =>
        light(data.nodes.filter(({ label }) => label.includes(text)).map(({ id }) => id)),
    };
  },
};
