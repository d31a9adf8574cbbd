/** vis-network as it comes. */
import { DataSet } from 'vis-data/esnext';
import { Network } from 'vis-network/esnext';
import { COLORS, createRoom } from './canvas.js';

export function createVis(host, data, options) {
  const room = createRoom(host);
  const nodes = new DataSet(
    data.nodes.map(({ label, type, x, y }, id) => ({ id, label, x, y, color: COLORS[type] })),
  );
  const edges = new DataSet(data.edges.map(([from, to], id) => ({ id, from, to })));
  const network = new Network(room, { nodes, edges }, options);
  let busy = options.physics !== false;
  network.once('stabilized', () => (busy = false));
  return {
    canvas: () => room.querySelector('canvas'),
    busy: () => busy,
    select: (node) => network.selectNodes([node]),
    search: (text) =>
      nodes.update(
        nodes
          .get({ filter: ({ label }) => label.includes(text) })
          .map(({ id }) => ({ id, color: '#000' })),
      ),
  };
}

export default { mount: (host, data) => createVis(host, data, {}) };
