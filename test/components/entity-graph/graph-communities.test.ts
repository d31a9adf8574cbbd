import { expect } from 'chai';
import { findCommunities } from '../../../src/components/entity-graph/graph-communities.js';
import { createModel } from '../../../src/components/entity-graph/graph-model.js';
import type { GraphModel } from '../../../src/components/entity-graph/graph-model.js';
import type { Connection, Entity } from '../../../src/model/video-document.js';

/** Teams of three in which everybody knows everybody; the teams are in a row. */
function teams(count: number): GraphModel {
  const entities = Array.from(
    { length: count * 3 },
    (_, index) => ({ id: `${index}`, name: `Name ${index}`, type: 'concept' }) as Entity,
  );
  const links = entities.flatMap((_, index) =>
    (index % 3 ? [1, index % 3] : [1]).flatMap((back) =>
      index < back ? [] : [[index, index - back]],
    ),
  );
  return createModel(
    entities,
    links.map(
      ([source, target], index) =>
        ({
          id: `c${index}`,
          source: `${source}`,
          target: `${target}`,
          evidence: [],
        }) as unknown as Connection,
    ),
  );
}

describe('finding communities', () => {
  const { Worker } = window;

  afterEach(() => {
    window.Worker = Worker;
  });

  const forbidWorkers = () => {
    window.Worker = class {
      constructor() {
        throw new Error('forbidden');
      }
    } as unknown as typeof Worker;
  };

  it('is done in a worker, which is gone afterwards', async () => {
    const ended: string[] = [];
    window.Worker = class extends Worker {
      override terminate(): void {
        ended.push('terminated');
        super.terminate();
      }
    };
    const { groups } = await findCommunities(teams(8));
    expect(groups.length).to.be.greaterThan(2).and.lessThan(9);
    expect(ended).to.deep.equal(['terminated']);
  });

  it('is done on the page where no worker may run, with the same outcome', async () => {
    const model = teams(8);
    const found = await findCommunities(model);
    forbidWorkers();
    expect(await findCommunities(model)).to.deep.equal(found);
  });

  it('is done on the page where a policy stops the worker once it was made', async () => {
    const model = teams(8);
    const found = await findCommunities(model);
    window.Worker = class extends EventTarget {
      onerror?: () => void;
      postMessage(): void {
        queueMicrotask(() => this.onerror?.());
      }
      terminate(): void {}
    } as unknown as typeof Worker;
    expect(await findCommunities(model)).to.deep.equal(found);
  });

  it('is not done on the page where that would hold it up', async () => {
    forbidWorkers();
    const outcome = await findCommunities(teams(700)).catch(() => 'refused');
    expect(outcome).to.equal('refused');
  });
});
