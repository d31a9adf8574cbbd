import louvain from 'graphology-communities-louvain';

/** Who is connected with whom, by numbers from 0. */
export interface Links {
  /** How many nodes there are. */
  readonly order: number;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

/**
 * The community of each node: the parts within which a graph is denser than between them (Louvain).
 * The same links always give the same numbers.
 */
export function louvainOf(links: Links): Int32Array {
  const { order, weights } = links;
  const communities = louvain(asGraph(links), {
    // From the first node on, in their order: nothing is left to chance.
    randomWalk: false,
    getEdgeWeight: (edge) => weights[Number(edge)]!,
  });
  return Int32Array.from({ length: order }, (_, node) => communities[node]!);
}

/** What the library asks of a graph, over the arrays: the whole of graphology would weigh 13 kB. */
function asGraph({ order, sources, targets }: Links): Parameters<typeof louvain>[0] {
  const degrees = new Uint32Array(order);
  for (const ends of [sources, targets]) for (const node of ends) degrees[node]! += 1;
  const graph = {
    type: 'undirected',
    multi: true,
    order,
    size: sources.length,
    selfLoopCount: 0,
    forEachNode(visit: (node: number) => void) {
      for (let node = 0; node < order; node += 1) visit(node);
    },
    forEachEdge(visit: (edge: number, data: object, source: number, target: number) => void) {
      for (let edge = 0; edge < sources.length; edge += 1) {
        visit(edge, {}, sources[edge]!, targets[edge]!);
      }
    },
    undirectedDegreeWithoutSelfLoops: (node: number) => degrees[node]!,
    // By these it tells a graph from other things.
    addUndirectedEdgeWithKey: never,
    dropNode: never,
  };
  return graph as unknown as Parameters<typeof louvain>[0];
}

function never(): never {
  throw new Error('This graph does not change.');
}

// The page imports this module too, where it may not have workers.
if (typeof document === 'undefined' && typeof postMessage === 'function') {
  addEventListener('message', ({ data }: MessageEvent<Links>) => {
    postMessage(louvainOf(data));
  });
}
