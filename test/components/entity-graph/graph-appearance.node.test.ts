import { expect } from 'chai';
import { appearanceOf, timesOf } from '../../../src/components/entity-graph/graph-appearance.js';
import { createModel } from '../../../src/components/entity-graph/graph-model.js';
import type { Connection, Entity, TimeRange } from '../../../src/model/video-document.js';

const entity = (id: string) => ({ id, name: id, type: 'concept' }) as Entity;
const link = (id: string, source: string, target: string, ...starts: number[]) =>
  ({ id, source, target, evidence: starts.map(at) }) as unknown as Connection;
const at = (start: number): TimeRange => ({ start, end: start + 1 });

const MENTIONS: Readonly<Record<string, readonly TimeRange[]>> = {
  a: [at(30), at(5)],
  b: [at(12)],
};
const appear = (ids: string, connections: Connection[]) => {
  const model = createModel([...ids].map(entity), connections);
  const { nodes, edges } = appearanceOf(model, connections, (id) => MENTIONS[id] ?? []);
  return { nodes: [...nodes], edges: [...edges] };
};

describe('graph appearance', () => {
  it('is the first mention of an entity, and the first evidence of a connection', () => {
    const { nodes, edges } = appear('ab', [link('x', 'a', 'b', 20, 8)]);
    expect(nodes).to.deep.equal([5, 12]);
    expect(edges).to.deep.equal([8]);
  });

  it('is that of the first of several connections, which have come with their ends without evidence', () => {
    const both = [link('x', 'a', 'b', 20), link('y', 'a', 'b', 9)];
    expect(appear('ab', both).edges).to.deep.equal([9]);
    expect(appear('ab', [...both, link('z', 'a', 'b')]).edges).to.deep.equal([0]);
  });

  it('is the evidence of its connections for an entity that is not mentioned, else never', () => {
    const { nodes } = appear('acd', [link('x', 'a', 'c', 20), link('y', 'c', 'd')]);
    expect(nodes).to.deep.equal([5, 20, Infinity]);
  });

  it('has its times in order, each once', () => {
    const nodes = Float64Array.of(5, Infinity, 2);
    expect(timesOf({ nodes, edges: Float64Array.of(5, 9) })).to.deep.equal([2, 5, 9]);
  });
});
