import { expect } from 'chai';
import { nextFrame } from '@open-wc/testing-helpers';
import '../../../src/define/transcript-view.js';
import type { TranscriptView } from '../../../src/components/transcript-view/transcript-view.js';
import type { LoadEvent } from '../../../src/events.js';
import { writeTranscript } from '../../../src/formats/write-transcript.js';
import { FakeFetch } from '../../helpers/fake-fetch.js';
import { mount, parts, shownText, until } from '../../helpers/widget.js';

const all = (widget: TranscriptView, selector: string) => [
  ...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const lines = (widget: TranscriptView) => parts(widget, 'item');

const talk = (count: number) => ({
  title: 'Talk',
  entities: [{ id: 'moon', name: 'Moon', type: 'place' }],
  transcripts: [
    {
      segments: Array.from({ length: count }, (_, index) => ({
        start: index,
        end: index + 1,
        text: `Line ${index} about the Moon.`,
      })),
    },
  ],
});

/** Keeps back what waits until the page has painted, and tasks that follow one another. */
class HeldTimers {
  readonly #setTimeout = window.setTimeout;
  readonly #held: (() => void)[] = [];

  constructor() {
    window.setTimeout = ((act: () => void, ms?: number, ...rest: unknown[]) => {
      if (ms !== undefined && ms !== 20) return this.#setTimeout.call(window, act, ms, ...rest);
      this.#held.push(act);
      return 0;
    }) as typeof setTimeout;
  }

  /** Lets those go that wait by now. */
  go(): void {
    for (const act of this.#held.splice(0)) act();
  }

  restore(): void {
    window.setTimeout = this.#setTimeout;
    this.go();
  }
}

describe('<transcript-view> on its first screen', () => {
  describe('of a long document', () => {
    it('shows the first lines while the rest is read, and keeps them', async () => {
      const widget = document.createElement('transcript-view');
      const loads: LoadEvent[] = [];
      widget.addEventListener('vl-load', (event) => loads.push(event));
      const data = talk(3000);
      widget.data = data;
      document.body.append(widget);
      try {
        await widget.updateComplete;
        const { state } = widget.session!;
        expect([state.status, state.document]).to.deep.equal(['loading', undefined]);
        expect(state.transcript.status).to.equal('loading');
        expect(state.transcript.segments).to.have.length(50);
        expect(loads).to.deep.equal([]);
        const [first] = lines(widget);
        expect(first!.textContent).to.contain('Line 0 about the Moon.');
        expect(parts(widget, 'count')).to.deep.equal([]);

        await until(() => loads.length, 'the document');
        expect(loads[0]!.detail.document.transcripts[0]!.segments).to.deep.equal(
          data.transcripts[0]!.segments,
        );
        expect(loads[0]!.detail.problems).to.deep.equal([]);
        await until(() => lines(widget).length === 3000, 'all lines');
        expect(lines(widget)[0]).to.equal(first);
        expect(first!.querySelector('.name')!.textContent).to.equal('Moon');
        expect(shownText(widget)).to.contain('3,000 segments');
        expect(loads).to.have.length(1);
      } finally {
        widget.remove();
      }
    });

    it('shows the document as it is repaired, where something is wrong further on', async () => {
      const data = talk(3000);
      const { segments } = data.transcripts[0]!;
      segments.push({ start: 5, end: 6, text: 'Said before.' });
      const widget = await mount<TranscriptView>('transcript-view', data);
      expect(widget.session!.state.problems).to.have.length.above(0);
      await until(() => lines(widget)[6]?.textContent.includes('Said before.'), 'the line');
    });

    it('says nothing to a page that has gone to another document meanwhile', async () => {
      const widget = await mount<TranscriptView>('transcript-view', talk(3000));
      const { session } = widget;
      const again = session!.reload();
      // The one before stays until the next one is there.
      expect(session!.state.transcript.segments).to.have.length(3000);
      const once = session!.reload();
      await Promise.all([again, once]);
      expect(session!.state.loads).to.equal(2);
    });
  });

  describe('when it has painted', () => {
    let timers: HeldTimers;
    beforeEach(() => (timers = new HeldTimers()));
    afterEach(() => timers.restore());

    const mountHeld = async (count: number) => {
      const widget = await mount<TranscriptView>('transcript-view', talk(count));
      await nextFrame();
      await nextFrame();
      return widget;
    };

    it('marks names, says times as words and fills one chunk in each task', async () => {
      const widget = await mountHeld(60);
      expect(lines(widget)).to.have.length(16);
      expect(all(widget, '.name, .line .sr-only')).to.deep.equal([]);
      for (const count of [25, 50, 60]) {
        timers.go();
        expect(lines(widget)).to.have.length(count);
        expect(all(widget, '.name')).to.have.length(count);
        expect(all(widget, '.line .sr-only')).to.have.length(count);
      }
      expect(all(widget, '.chunk.shown')).to.have.length(3);
    });

    it('wakes for playback only then', async () => {
      const widget = await mountHeld(5);
      widget.session!.seek(3);
      await nextFrame();
      await nextFrame();
      expect(parts(widget, 'current')).to.deep.equal([]);
      timers.restore();
      await until(() => parts(widget, 'current').length, 'the current line');
      expect(lines(widget).indexOf(parts(widget, 'current')[0]!)).to.equal(3);
    });

    it('is live only then, also where its lines come from a file later than what makes it so', async () => {
      const net = new FakeFetch();
      try {
        const { segments } = talk(60).transcripts[0]!;
        const file = net.stream('/later.vtt');
        const widget = await mount<TranscriptView>('transcript-view', {
          ...talk(0),
          transcripts: [{ src: new URL('/later.vtt', location.href).href }],
        });
        while (!net.asked.length) await nextFrame();
        widget.dispatchEvent(new Event('pointerenter'));
        await import('../../../src/components/transcript-view/transcript-live.js');
        await widget.updateComplete;
        file.send(writeTranscript('vtt', segments));
        while (!lines(widget).length) await nextFrame();
        await nextFrame();
        await nextFrame();
        expect(lines(widget)).to.have.length(16);
        expect(all(widget, '.line .sr-only')).to.deep.equal([]);
        timers.restore();
        await until(() => all(widget, '.line .sr-only').length, 'times in words');
        file.end();
      } finally {
        net.restore();
      }
    });

    it('gets the rest of a longer one without being touched', async () => {
      const widget = await mountHeld(200);
      expect(lines(widget)).to.have.length(16);
      timers.restore();
      await until(() => lines(widget).length === 200, 'all lines');
      await until(() => all(widget, '.chunk.shown').length === 8, 'their layout');
    });
  });
});
