import { expect } from 'chai';
import '../../../src/define/entity-graph.js';
import { layOut } from '../../../src/components/entity-graph/graph-layout-job.js';
import { createModel } from '../../../src/components/entity-graph/graph-model.js';
import type { GraphModel } from '../../../src/components/entity-graph/graph-model.js';
import { seeded } from '../../../src/components/entity-graph/graph-random.js';
import { measureNodes, scaleFor } from '../../../src/components/entity-graph/graph-scene.js';
import type { Positions } from '../../../src/components/entity-graph/graph-walk.js';
import type { Connection, Entity } from '../../../src/model/video-document.js';
import { mount, until } from '../../helpers/widget.js';

const NativeWorker = Worker;
const SIZE = { width: 900, height: 560 };

function modelOf(size: number): GraphModel {
  const random = seeded(2);
  const entities = Array.from({ length: size }, (_, index) => ({
    id: `n${index}`,
    name: 'N',
    type: 'place',
  }));
  const connections = entities.flatMap(({ id }, index) =>
    [0, 1].map((edge) => ({
      id: `${id}/${edge}`,
      source: id,
      target: `n${Math.floor(random() * index)}`,
      evidence: [],
    })),
  );
  return createModel(entities as unknown as Entity[], connections as unknown as Connection[]);
}

describe('the work of a graph’s layout', () => {
  const model = modelOf(700);
  const measured = measureNodes(model, scaleFor(SIZE.width), () => 0);
  let workers: { ended: boolean }[];

  function start(onStep: (places: Positions) => void = () => {}) {
    const ending = new AbortController();
    return { ending, work: layOut(model, measured, SIZE, onStep, ending.signal) };
  }

  beforeEach(() => {
    workers = [];
    globalThis.Worker = class extends NativeWorker {
      readonly made = { ended: false };
      constructor(...args: ConstructorParameters<typeof NativeWorker>) {
        super(...args);
        if (String(args[0]).includes('graph-layout.worker')) workers.push(this.made);
      }
      override terminate(): void {
        this.made.ended = true;
        super.terminate();
      }
    };
  });

  afterEach(() => {
    globalThis.Worker = NativeWorker;
  });

  it('is a worker’s, which tells of its steps and is ended', async () => {
    let steps = 0;
    const { work } = start(({ x, y }) => {
      expect([...x, ...y].every(Number.isFinite)).to.equal(true);
      steps += 1;
    });
    expect((await work).x).to.have.length(700);
    expect(steps).to.be.above(3);
    expect(workers).to.deep.equal([{ ended: true }]);
  });

  it('ends with its signal, and its worker with it', async () => {
    const { ending, work } = start(() => ending.abort());
    const error = await work.catch((reason: unknown) => reason);
    expect(error).to.equal(ending.signal.reason);
    expect(workers).to.deep.equal([{ ended: true }]);
  });

  const blocked: readonly (readonly [string, () => typeof Worker])[] = [
    [
      'cannot be made',
      () =>
        class {
          constructor() {
            throw new DOMException('of another origin', 'SecurityError');
          }
        } as unknown as typeof Worker,
    ],
    [
      'is forbidden by a policy',
      () =>
        class extends NativeWorker {
          constructor() {
            super(new URL('/no-such.worker.js', location.href), { type: 'module' });
          }
        },
    ],
  ];
  for (const [what, make] of blocked) {
    it(`is done on the page, to the same picture, where a worker ${what}`, async () => {
      const one = await start().work;
      globalThis.Worker = make();
      let steps = 0;
      const two = await start(() => (steps += 1)).work;
      expect(two).to.deep.equal(one);
      expect(steps).to.be.above(3);
    });
  }

  it('stops on the page as well when its signal aborts', async () => {
    globalThis.Worker = blocked[0]![1]();
    let steps = 0;
    const { ending, work } = start(() => {
      steps += 1;
      ending.abort();
    });
    const error = await work.catch((reason: unknown) => reason);
    expect(error).to.equal(ending.signal.reason);
    expect(steps).to.equal(1);
  });

  it('ends its worker when the graph leaves the page', async () => {
    const size = 4000;
    const entities = Array.from({ length: size }, (_, index) => ({
      id: `n${index}`,
      name: `Node ${index}`,
      type: 'place',
    }));
    const connections = entities.slice(1).map(({ id }, index) => ({
      id: `c${index}`,
      source: id,
      target: `n${index >> 1}`,
    }));
    const graph = await mount('entity-graph', { version: '1', entities, connections });
    await until(() => workers.length, 'a worker');
    expect(workers).to.deep.equal([{ ended: false }]);
    graph.remove();
    expect(workers).to.deep.equal([{ ended: true }]);
  });

  it('needs no worker for a few nodes', async () => {
    const few = modelOf(24);
    const { signal } = new AbortController();
    const boxes = measureNodes(few, scaleFor(SIZE.width), () => 0);
    const { x } = await layOut(few, boxes, SIZE, () => {}, signal);
    expect(x).to.have.length(24);
    expect(workers).to.deep.equal([]);
  });
});
