import { expect } from 'chai';
import { finishNow } from '../../src/model/finish-now.js';
import { Slices } from '../../src/model/slices.js';

/** Work of many small steps, each of which takes its time. */
function* count(steps: number, log: string[] = []): Generator<undefined, number> {
  for (let step = 0; step < steps; step += 1) {
    const end = performance.now() + 1;
    while (performance.now() < end);
    log.push('step');
    yield;
  }
  return steps;
}

describe('Slices', () => {
  for (const idle of [false, true]) {
    it(`does all of the work, with the page’s turns between its steps${idle ? ', when idle' : ''}`, async () => {
      const log: string[] = [];
      const timer = setInterval(() => log.push('turn'));
      const done = await new Slices(idle).finish(count(60, log));
      clearInterval(timer);
      expect(done).to.equal(60);
      expect(log.filter((it) => it === 'step')).to.have.length(60);
      expect(log.indexOf('turn')).to.be.within(1, log.lastIndexOf('step'));
    });
  }

  it('stops between two steps when it is told to', async () => {
    const stopping = new AbortController();
    const log: string[] = [];
    const work = new Slices().finish(count(1000, log), stopping.signal);
    stopping.abort();
    const error = await work.catch((reason: unknown) => reason);
    expect(String(error)).to.contain('AbortError');
    expect(log.length).to.be.below(1000);
  });

  it('gives its turn also where the page cannot be asked for one', async () => {
    const names = ['scheduler', 'requestIdleCallback'] as const;
    const kept = names.map(
      (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
    );
    for (const name of names)
      Object.defineProperty(globalThis, name, { value: undefined, configurable: true });
    try {
      expect(await new Slices().finish(count(30))).to.equal(30);
      expect(await new Slices(true).finish(count(30))).to.equal(30);
    } finally {
      for (const [name, descriptor] of kept)
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else Reflect.deleteProperty(globalThis, name);
    }
  });
});

describe('finishNow', () => {
  it('does all of the work without a break', () => {
    const log: string[] = [];
    expect(finishNow(count(20, log))).to.equal(20);
    expect(log).to.have.length(20);
  });
});
