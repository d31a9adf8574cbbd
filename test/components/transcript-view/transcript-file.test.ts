import { expect } from 'chai';
import { aTimeout, waitUntil } from '@open-wc/testing-helpers';
import '../../../src/define/transcript-view.js';
import type { TranscriptView } from '../../../src/components/transcript-view/transcript-view.js';
import { registerLocale } from '../../../src/controllers/localize-controller.js';
import de from '../../../src/locales/de.js';
import { expectAccessible } from '../../helpers/a11y.js';
import { FakeFetch } from '../../helpers/fake-fetch.js';
import { inside } from '../../helpers/transcript.js';
import { mount, parts, shownText, until } from '../../helpers/widget.js';

const file = { language: 'de', src: new URL('/tides.de.vtt', location.href).href };
const vtt = 'WEBVTT\n\n00:00.000 --> 00:04.000\nDer Mond zieht das Meer an.\n';
const tides = {
  title: 'Tides',
  entities: [{ id: 'moon', name: 'Mond', type: 'place' }],
  transcripts: [file],
};

/** Lets a page be left alone for long in no time, and be idle when the test says so. */
class Page {
  readonly #setTimeout = window.setTimeout;
  readonly #requestIdle = window.requestIdleCallback;
  readonly #held: (() => void)[] = [];
  isIdle = false;

  constructor() {
    window.setTimeout = ((act: () => void, ms = 0, ...rest: unknown[]) =>
      this.#setTimeout.call(window, act, ms >= 1000 ? 0 : ms, ...rest)) as typeof setTimeout;
    window.requestIdleCallback = (act) => {
      const done = () => act({ didTimeout: false, timeRemaining: () => 10 });
      if (this.isIdle) this.#setTimeout.call(window, done);
      else this.#held.push(done);
      return 0;
    };
  }

  get isWaitedFor(): boolean {
    return this.#held.length > 0;
  }

  idle(): void {
    this.isIdle = true;
    for (const act of this.#held.splice(0)) act();
  }

  restore(): void {
    this.idle();
    window.setTimeout = this.#setTimeout;
    window.requestIdleCallback = this.#requestIdle;
  }
}

describe('<transcript-view> with a transcript in a file of its own', () => {
  let net: FakeFetch;
  let page: Page;
  let space: HTMLElement;
  beforeEach(() => {
    net = new FakeFetch().on('/tides.de.vtt', vtt);
    page = new Page();
    // What is mounted behind it is far from the visible part of the page.
    space = document.createElement('div');
    space.style.blockSize = '9000px';
    document.body.prepend(space);
  });
  afterEach(() => {
    page.restore();
    net.restore();
    space.remove();
    Reflect.deleteProperty(navigator, 'connection');
  });
  const saveData = () =>
    Object.defineProperty(navigator, 'connection', {
      configurable: true,
      value: { saveData: true },
    });
  /** One that has found what it would wait for. */
  const mountFar = async () => {
    const widget = await mount<TranscriptView>('transcript-view', tides);
    await until(() => inside(widget, '.waiting progress'), 'what makes it live');
    return widget;
  };
  const isThere = (widget: TranscriptView) => shownText(widget).includes('Der Mond');

  describe('far from the visible part loads it', () => {
    it('when the page has been left alone and is idle', async () => {
      const widget = await mountFar();
      await until(() => page.isWaitedFor, 'a request for an idle moment');
      expect(net.asked).to.deep.equal([]);
      page.idle();
      await until(() => isThere(widget), 'the lines');
      expect(net.asked).to.deep.equal([file.src]);
    });

    it('not when the viewer saves data', async () => {
      saveData();
      const widget = await mountFar();
      page.idle();
      await aTimeout(200);
      expect(net.asked).to.deep.equal([]);
      space.remove();
      await until(() => isThere(widget), 'the lines');
    });

    it('not when it was taken off the page', async () => {
      const widget = await mountFar();
      await until(() => page.isWaitedFor, 'a request for an idle moment');
      const holder = widget.parentElement!;
      widget.remove();
      page.idle();
      await aTimeout(100);
      expect(net.asked).to.deep.equal([]);
      holder.append(widget);
      await until(() => isThere(widget), 'the lines');
    });

    for (const [when, act] of [
      ['is printed', () => dispatchEvent(new Event('beforeprint'))],
      ['is searched', (widget: TranscriptView) => widget.session!.search('mond')],
      [
        'has something selected',
        (widget: TranscriptView) => widget.session!.select({ kind: 'entity', id: 'moon' }),
      ],
    ] as const)
      it(`when the page ${when}`, async () => {
        saveData();
        const widget = await mountFar();
        expect(net.asked).to.deep.equal([]);
        act(widget);
        await until(() => isThere(widget), 'the lines');
      });
  });

  describe('near the visible part', () => {
    beforeEach(() => space.remove());

    it('says that it is loading, how far it is, and when it is there', async () => {
      const sent = net.stream('/tides.de.vtt', { headers: { 'content-length': '20000' } });
      const widget = await mount<TranscriptView>('transcript-view', tides);
      await until(() => widget.matches(':state(loading)'), 'the state');
      expect(shownText(widget)).to.contain('Loading the transcript…');
      const { control } = inside<HTMLLabelElement>(widget, '.waiting label');
      expect(control).to.equal(inside(widget, 'progress'));
      await expectAccessible(widget);
      // What is told of is more than the reader holds back.
      const cue = '\n00:04.000 --> 00:05.000\nUnd zieht es an.\n';
      sent.send(vtt + cue.repeat(100));
      await until(() => isThere(widget), 'the lines');
      expect(widget.matches(':state(loading)')).to.equal(false);
      const progress = inside<HTMLProgressElement>(widget, '.frame progress');
      expect(progress.value).to.be.within(0.001, 0.5);
      expect(progress.ariaLabel).to.equal('Loading the transcript…');
      sent.end();
      await until(() => !inside(widget, 'progress'), 'the end');
    });

    it('says what is wrong, in the page’s language, and tries again', async () => {
      registerLocale('de', de);
      net.fail('/tides.de.vtt');
      const widget = await mount<TranscriptView>('transcript-view', tides);
      widget.parentElement!.lang = 'de';
      await until(() => widget.matches(':state(error)'), 'the state');
      await waitUntil(() => shownText(widget).includes('Das Transkript konnte nicht geladen'));
      net.on('/tides.de.vtt', 'gone', { status: 404 });
      const again = () => parts(widget, 'error')[0]!.querySelector('button')!.click();
      again();
      await until(() => shownText(widget).includes('antwortete mit 404'), 'what is wrong');
      await expectAccessible(widget);
      const sent = net.stream('/tides.de.vtt');
      again();
      await until(() => widget.matches(':state(loading)'), 'the state');
      expect(parts(widget, 'error')).to.deep.equal([]);
      sent.send(vtt);
      sent.end();
      await until(() => isThere(widget), 'the lines');
      expect(widget.matches(':state(error)') || widget.matches(':state(loading)')).to.equal(false);
    });
  });
});
