import createLayout from 'ngraph.forcelayout';
import createGraph from 'ngraph.graph';

/** With its defaults, and as many steps as d3-force. */
export function layOut({ radii, edges }) {
  const graph = createGraph();
  radii.forEach((_, node) => graph.addNode(node));
  for (const [source, target] of edges) graph.addLink(source, target);
  const layout = createLayout(graph);
  for (let step = 0; step < 300; step++) layout.step();
  const places = radii.map((_, node) => layout.getNodePosition(node));
  return { x: places.map(({ x }) => x), y: places.map(({ y }) => y) };
}
