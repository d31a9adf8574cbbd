import graphology from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { random } from '../lib/generate.mjs';

/** With the settings that it infers itself, and as many steps as d3-force. */
export function layOut({ radii, edges }) {
  const next = random(1);
  const graph = new graphology.UndirectedGraph();
  radii.forEach((_, node) => graph.addNode(node, { x: next(), y: next() }));
  for (const [source, target] of edges) graph.mergeEdge(source, target);
  const settings = forceAtlas2.inferSettings(graph);
  const places = Object.values(forceAtlas2(graph, { iterations: 300, settings }));
  return { x: places.map(({ x }) => x), y: places.map(({ y }) => y) };
}
