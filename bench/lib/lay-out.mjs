/** A process that lays out one graph: `node lay-out.mjs <name>`, the graph and its places as messages. */
import process from 'node:process';

const { layOut } = await import(`../layouts/${process.argv[2]}.mjs`);

process.once('message', (graph) => {
  const before = process.cpuUsage();
  const began = performance.now();
  const { x, y } = layOut(graph);
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  process.send({ cpu: (user + system) / 1000, ms, x: [...x], y: [...y] }, () => process.exit());
});
process.send('ready');
