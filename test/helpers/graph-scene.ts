import { createModel } from '../../src/components/entity-graph/graph-model.js';
import { measureNodes, scaleFor } from '../../src/components/entity-graph/graph-scene.js';
import type { Scene } from '../../src/components/entity-graph/graph-scene.js';
import type { Connection, Entity } from '../../src/model/video-document.js';

/** Pseudo-random numbers from 0 to 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const TYPES = ['person', 'company', 'place', 'concept', 'vessel'];

/** Entities and connections of a graph of some size: hubs, leaves, loops, and labels of several words. */
export function graphData(nodes: number, edges: number, seed = 1) {
  const next = randomFrom(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const entities = Array.from({ length: nodes }, (_, index) => ({
    id: `n${index}`,
    name: `Entity ${'long name '.repeat(below(4))}${index}`,
    type: TYPES[below(TYPES.length)]!,
  }));
  const connections = Array.from({ length: edges }, (_, index) => ({
    id: `e${index}`,
    source: `n${below(nodes)}`,
    target: `n${below(Math.ceil(nodes / (1 + below(8))))}`,
    directed: next() < 0.5,
  }));
  return { entities, connections };
}

/** A scene with its nodes anywhere in a square, in colours that each mean one thing. */
export function randomScene(nodes: number, edges: number, seed = 1, size = 1000): Scene {
  const { entities, connections } = graphData(nodes, edges, seed);
  const model = createModel(
    entities as unknown as Entity[],
    connections as unknown as Connection[],
  );
  const sizes = scaleFor(900);
  const next = randomFrom(seed + 1);
  const anywhere = () => Float64Array.from(model.nodes, () => next() * size);
  return {
    model,
    sizes,
    ...measureNodes(model, sizes, (text) => text.length * 6.6),
    layout: { x: anywhere(), y: anywhere() },
    theme: {
      text: 'rgb(1, 1, 1)',
      muted: 'rgb(2, 2, 2)',
      surface: 'rgb(3, 3, 3)',
      accent: 'rgb(4, 4, 4)',
      colorOf: () => 'rgb(5, 5, 5)',
      family: 'sans-serif',
      forced: false,
    },
  };
}
