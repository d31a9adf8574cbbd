import { forceCenter, forceLink, forceManyBody, forceSimulation } from 'd3-force';

/** With its defaults, which come to rest after 300 steps. */
export function layOut({ radii, edges }) {
  const nodes = radii.map(() => ({}));
  const links = edges.map(([source, target]) => ({ source, target }));
  forceSimulation(nodes)
    .force('link', forceLink(links))
    .force('charge', forceManyBody())
    .force('center', forceCenter())
    .stop()
    .tick(300);
  return { x: nodes.map(({ x }) => x), y: nodes.map(({ y }) => y) };
}
