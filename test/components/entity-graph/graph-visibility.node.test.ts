import { expect } from 'chai';
import { createModel } from '../../../src/components/entity-graph/graph-model.js';
import { visibilityOf } from '../../../src/components/entity-graph/graph-visibility.js';
import type { GraphFilters } from '../../../src/components/entity-graph/graph-visibility.js';
import type { Connection, Entity } from '../../../src/model/video-document.js';

// a – b – c – d, and e by itself.
const entity = (id: string, type = 'concept') => ({ id, name: id, type }) as Entity;
const link = (source: string, target: string) =>
  ({ id: source + target, source, target, evidence: [] }) as unknown as Connection;
const model = createModel(
  [entity('a'), entity('b', 'person'), entity('c'), entity('d'), entity('e', 'place')],
  [link('a', 'b'), link('b', 'c'), link('c', 'd')],
);
const shown = (filters?: GraphFilters) => {
  const { nodes, edges } = visibilityOf(model, filters);
  return `${nodes.join('')} ${edges.join('')}`;
};

describe('graph visibility', () => {
  it('shows everything where nothing is asked for', () => {
    expect(shown()).to.equal('11111 111');
    expect(shown({ hidden: new Set() })).to.equal('11111 111');
  });

  it('leaves out kinds of entities, and the connections that end there', () => {
    expect(shown({ hidden: new Set(['person']) })).to.equal('10111 001');
    expect(shown({ hidden: new Set(['person', 'place']) })).to.equal('10110 001');
  });

  it('keeps what is at most so many steps away', () => {
    expect(shown({ focus: { node: 0, steps: 0 } })).to.equal('10000 000');
    expect(shown({ focus: { node: 0, steps: 1 } })).to.equal('11000 100');
    expect(shown({ focus: { node: 0, steps: 2 } })).to.equal('11100 110');
    expect(shown({ focus: { node: 2, steps: 1 } })).to.equal('01110 011');
    expect(shown({ focus: { node: 4, steps: 3 } })).to.equal('00001 000');
  });

  it('keeps what came up so far: a connection with its evidence, once both ends are there', () => {
    const appears = {
      nodes: Float64Array.of(5, 0, 20, Infinity, 3),
      edges: Float64Array.of(10, 0, 0),
    };
    expect(shown({ soFar: { appears, time: 0 } })).to.equal('01000 000');
    expect(shown({ soFar: { appears, time: 5 } })).to.equal('11001 000');
    expect(shown({ soFar: { appears, time: 10 } })).to.equal('11001 100');
    expect(shown({ soFar: { appears, time: 99 } })).to.equal('11101 110');
  });

  it('walks a neighbourhood over what the other filters leave', () => {
    const focus = { node: 0, steps: 3 };
    expect(shown({ focus, hidden: new Set(['person']) })).to.equal('10000 000');
    const appears = { nodes: new Float64Array(5), edges: Float64Array.of(0, 9, 0) };
    expect(shown({ focus, soFar: { appears, time: 1 } })).to.equal('11000 100');
  });
});
