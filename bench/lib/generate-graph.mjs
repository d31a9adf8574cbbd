/** Makes graphs of any size from a seed: the same everywhere, in Node and in a page. */
import { random } from './generate.mjs';

const SYLLABLES =
  'ka lo mi ren ta vo su el dor an bri che fa gu hel in jo ker lum mar ne or pa qui ro sel tun ul ver wi xan yo zu'.split(
    ' ',
  );
const TYPES = ['person', 'company', 'organization', 'place', 'concept', 'product', 'event', 'work'];

/**
 * A graph by preferential attachment, two edges for each new node: a few hubs, many leaves, labels of
 * one to three words.
 * @returns {{ nodes: { id: string, label: string, type: string }[], edges: [number, number][] }}
 */
export function graphOf(count, seed = 7) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const word = () => {
    const text = Array.from({ length: 2 + Math.floor(next() * 2) }, () => pick(SYLLABLES)).join('');
    return text[0].toUpperCase() + text.slice(1);
  };
  const nodes = Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    label: Array.from({ length: 1 + Math.floor(next() * 3) }, word).join(' '),
    type: pick(TYPES),
  }));
  const edges = [];
  // Every end of every edge once: to pick one is to pick a node by its degree.
  const ends = [0];
  for (let index = 1; index < count; index++) {
    const others = new Set();
    while (others.size < Math.min(2, index)) others.add(pick(ends));
    for (const other of others) {
      edges.push([index, other]);
      ends.push(index, other);
    }
  }
  return { nodes, edges };
}

/** A graph as a document. */
export function documentOf({ nodes, edges }) {
  return {
    version: 1,
    id: `bench-graph-${nodes.length}`,
    title: 'A graph to measure with',
    language: 'en',
    entities: nodes.map(({ id, label, type }) => ({ id, name: label, type })),
    connections: edges.map(([source, target], index) => ({
      id: `e${index}`,
      source: nodes[source].id,
      target: nodes[target].id,
    })),
  };
}
