import { expect } from 'chai';
import { aTimeout, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing-helpers';
import '../../../src/define/transcript-view.js';
import '../../../src/define/video-knowledge.js';
import type { TranscriptView } from '../../../src/components/transcript-view/transcript-view.js';
import { paragraphsOf } from '../../../src/components/transcript-view/transcript-paragraphs.js';
import { PlaceList } from '../../../src/components/transcript-view/transcript-places.js';
import type { SeekRequestEvent } from '../../../src/events.js';
import { expectAccessible } from '../../helpers/a11y.js';
import { sample } from '../../helpers/sample.js';
import {
  all,
  asked,
  copyBy,
  inside,
  linesOf,
  mountTranscript,
  openMenu,
  press,
  texts,
} from '../../helpers/transcript.js';
import { mount, parts, shownText } from '../../helpers/widget.js';

describe('<transcript-view> when used', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    getSelection()!.removeAllRanges();
  });

  describe('in paragraphs', () => {
    const mountParagraphs = async () => {
      const widget = await mountTranscript();
      await openMenu(widget);
      inside(widget, '.menu [name=paragraphs]').click();
      await waitUntil(() => inside(widget, '.words'));
      return widget;
    };

    it('joins the lines of one speaker, and takes them apart again', async () => {
      const widget = await mountParagraphs();
      expect(texts(parts(widget, 'text'))).to.deep.equal([
        'The Moon pulls the sea, and a tide rises. Water follows, slowly.',
        'And the Sun?',
        'The Sun helps or hinders. Isaac Newton explained why, with the Moon in mind.',
      ]);
      await expectAccessible(widget);
      inside(widget, '.menu [name=paragraphs]').click();
      await waitUntil(() => parts(widget, 'item').length === 5);
    });

    it('seeks to the line that was clicked, and marks the one that is spoken', async () => {
      const widget = await mountParagraphs();
      const times: number[] = [];
      widget.addEventListener('vl-seek', ({ detail }) => times.push(detail.time));
      all(widget, '.words')[1]!.click();
      expect(times).to.deep.equal([10]);
      await waitUntil(() => inside(widget, '.spoken'));
      expect(texts(all(widget, '.spoken'))).to.deep.equal(['Water follows, slowly.']);
      expect(parts(widget, 'current')).to.have.length(1);
    });

    it('begins a new one after a pause and after a long sentence', () => {
      const line = (start: number, text: string, speaker?: string) => ({
        start,
        end: start + 1,
        text,
        speaker,
      });
      const sentence = `${'word '.repeat(90)}end.`;
      expect(paragraphsOf([line(0, 'a'), line(1, 'b'), line(9, 'c')])).to.deep.equal([0, 2]);
      expect(paragraphsOf([line(0, 'a', 'X'), line(1, 'b', 'Y')])).to.deep.equal([0, 1]);
      expect(paragraphsOf([line(0, sentence), line(1, 'b')])).to.deep.equal([0, 1]);
      expect(paragraphsOf([line(0, 'word '.repeat(300)), line(1, 'b')])).to.deep.equal([0, 1]);
      expect(paragraphsOf([])).to.deep.equal([]);
    });
  });

  describe('where words have times', () => {
    const words = (text: string, from: number) =>
      text.split(' ').map((word, at) => ({ start: from + at, end: from + at + 1, text: word }));
    const spoken = (text: string, start: number) => ({
      start,
      end: start + 9,
      text,
      words: words(text, start),
    });
    const data = {
      ...sample,
      transcripts: [
        { segments: [spoken('The Moon pulls the sea', 10), spoken('and Luna too', 20)] },
      ],
    };
    /** Clicks on a word where it is seen, and tells which time is asked for. */
    const timeOf = async (widget: TranscriptView, word: string) => {
      const walker = document.createTreeWalker(parts(widget, 'list')[0]!, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const from = node.textContent!.indexOf(word);
        if (from < 0) continue;
        range.setStart(node, from);
        range.setEnd(node, from + word.length);
      }
      const { left, top, width, height } = range.getBoundingClientRect();
      const asked = oneEvent(widget, 'vl-seek');
      const [clientX, clientY] = [left + width / 3, top + height / 2];
      range.startContainer.parentElement!.dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, clientX, clientY }),
      );
      return ((await asked) as SeekRequestEvent).detail.time;
    };

    it('seeks to the word that was clicked', async () => {
      const widget = await mountTranscript(data);
      expect(await timeOf(widget, 'pulls')).to.equal(12);
      expect(await timeOf(widget, 'too')).to.equal(22);
      expect(await timeOf(widget, 'The')).to.equal(10);
    });

    it('does so in paragraphs', async () => {
      const widget = await mountTranscript(data);
      await openMenu(widget);
      inside(widget, '.menu [name=paragraphs]').click();
      await waitUntil(() => inside(widget, '.words'));
      expect(await timeOf(widget, 'sea')).to.equal(14);
      expect(await timeOf(widget, 'too')).to.equal(22);
    });

    it('seeks to the beginning of the line by its time', async () => {
      const widget = await mountTranscript(data);
      const asked = oneEvent(widget, 'vl-seek');
      parts(widget, 'time')[1]!.click();
      expect(((await asked) as SeekRequestEvent).detail.time).to.equal(20);
    });
  });

  it('seeks by a first click, before anything of this is there', async () => {
    const widget = await mount<TranscriptView>('transcript-view', sample);
    const asked = oneEvent(widget, 'vl-seek');
    parts(widget, 'text')[1]!.click();
    expect(((await asked) as SeekRequestEvent).detail.time).to.equal(10);
  });

  describe('copies', () => {
    const select = (widget: TranscriptView, from: [number, number], to: [number, number]) => {
      const [first, last] = [from, to].map(([line]) => parts(widget, 'text')[line]!);
      // The last text node of the first line and the first of the last.
      getSelection()!.setBaseAndExtent(first!.firstChild!, from[1], last!.firstChild!, to[1]);
    };

    it('the selected lines as clean text by the keyboard', async () => {
      const widget = await mountTranscript();
      select(widget, [0, 4], [2, 3]);
      expect(copyBy(widget)).to.equal(
        'Moon pulls the sea, and a tide rises.\nWater follows, slowly.\nAnd',
      );
    });

    it('what is selected, else all', async () => {
      const widget = await mountTranscript();
      await openMenu(widget);
      let request = asked(widget);
      press(widget, 'Copy');
      expect((await request).text!.match(/\n/g)!.length).to.be.above(3);
      select(widget, [1, 0], [1, 5]);
      request = asked(widget);
      press(widget, 'Copy');
      expect((await request).text!.trim()).to.equal('Ada Moss: Water');
    });

    it('a link to what is selected, else to the line that is spoken', async () => {
      const widget = await mountTranscript();
      widget.session!.seek(25);
      await openMenu(widget);
      let request = asked(widget);
      press(widget, 'Copy link');
      expect(new URL((await request).text!).hash).to.equal('#t=20,30');
      select(widget, [1, 0], [2, 3]);
      request = asked(widget);
      press(widget, 'Copy link');
      const { format, text } = await request;
      expect(format).to.equal('link');
      expect(new URL(text!).hash).to.equal('#t=10,30');
    });
  });

  describe('when the page’s address points to a time', () => {
    it('arrives by its own link where all times are later than in the document', async () => {
      const provider = document.createElement('video-knowledge');
      const widget = document.createElement('transcript-view');
      provider.offset = 15;
      provider.data = sample;
      provider.append(widget);
      const place = await fixture(html`<div></div>`);
      place.append(provider);
      await waitUntil(() => parts(widget, 'item').length === 5);
      widget.dispatchEvent(new PointerEvent('pointerenter'));
      await waitUntil(() => inside(widget, '.line [tabindex="0"]'));
      await openMenu(widget);
      const [first, last] = [1, 2].map((line) => parts(widget, 'text')[line]!);
      getSelection()!.setBaseAndExtent(first!.firstChild!, 0, last!.firstChild!, 3);
      const request = asked(widget);
      press(widget, 'Copy link');
      const { hash } = new URL((await request).text!);
      expect(hash).to.equal('#t=25,45');
      getSelection()!.removeAllRanges();
      location.hash = hash;
      await waitUntil(() => parts(widget, 'item-linked').length);
      expect(texts(parts(widget, 'item-linked').map((it) => it.lastElementChild!))).to.deep.equal(
        texts([first!, last!]),
      );
    });

    it('marks its lines and brings them into sight, without moving the page', async () => {
      location.hash = 't=400,404';
      const widget = await mount<TranscriptView>('transcript-view', linesOf(300));
      await waitUntil(() => parts(widget, 'item-linked').length);
      expect(texts(parts(widget, 'item-linked').map((it) => it.lastElementChild!))).to.deep.equal([
        'Line number 200, long enough to be read.',
        'Line number 201, long enough to be read.',
      ]);
      const box = inside(widget, '.box').getBoundingClientRect();
      const { top, bottom } = parts(widget, 'item-linked')[0]!.getBoundingClientRect();
      expect(top).to.be.at.least(box.top);
      expect(bottom).to.be.at.most(box.bottom);
      expect(scrollY).to.equal(0);
    });

    it('follows when the address changes', async () => {
      const widget = await mount<TranscriptView>('transcript-view', sample);
      location.hash = 't=npt:0:10,0:20';
      await waitUntil(() => parts(widget, 'item-linked').length === 1);
      location.hash = '';
      await waitUntil(() => parts(widget, 'item-linked').length === 0);
    });
  });

  describe('while its transcript comes in pieces', () => {
    const loaded = (count: number) => linesOf(count).transcripts[0]!.segments;

    it('shows what is there beside the progress, and adds what comes', async () => {
      const widget = await mountTranscript({
        title: 'T',
        transcripts: [{ src: 'data:text/vtt,WEBVTT', language: 'en' }],
      });
      const state = widget.session!.state;
      const store = widget.session!.store;
      const segments = loaded(60);
      const show = async (count: number, status: 'loading' | 'ready', error?: object) => {
        Object.defineProperty(store, 'state', {
          configurable: true,
          value: {
            ...state,
            transcript: { index: 0, status, segments: segments.slice(0, count), error },
          },
        });
        store.dispatchEvent(new Event('change'));
        await widget.updateComplete;
      };
      await show(30, 'loading');
      expect(inside(widget, 'progress')).not.to.equal(null);
      const [first] = parts(widget, 'item');
      await show(60, 'loading');
      await waitUntil(() => parts(widget, 'item').length === 60);
      expect(parts(widget, 'item')[0]).to.equal(first);
      await show(60, 'ready', { code: 'network' });
      expect(inside(widget, 'progress')).to.equal(null);
      expect(shownText(widget)).to.contain('The transcript breaks off here');
      expect(parts(widget, 'item')).to.have.length(60);
      await expectAccessible(widget);
      Reflect.deleteProperty(store, 'state');
    });

    it('tells the place of each line near the visible part once they are not all laid out', async () => {
      const widget = await mountTranscript({
        title: 'T',
        transcripts: [{ src: 'data:text/vtt,WEBVTT', language: 'en' }],
      });
      const { store } = widget.session!;
      await widget.session!.loadTranscript();
      const segments = loaded(7000);
      const places = () =>
        parts(widget, 'item')
          .slice(0, 25)
          .map((line) => `${line.ariaPosInSet} of ${line.ariaSetSize}`);
      for (const count of [100, 6500, 7000]) {
        store.dispatch({ type: 'transcript-part', segments: segments.slice(0, count) });
        await waitUntil(() => inside(widget, '.box') && parts(widget, 'item').length >= 25);
        await waitUntil(() => parts(widget, 'item')[24]?.querySelector('.sr-only'));
        await widget.updateComplete;
        const wanted = Array.from({ length: 25 }, (_, at) =>
          count > 6000 ? `${at + 1} of ${count}` : 'null of null',
        );
        expect(places()).to.deep.equal(wanted);
      }
    });
  });

  describe('with a text so long that it would hold up the page', () => {
    const sentence = 'The Moon pulls the sea, and Luna too. ';
    const longLine = (text: string) => ({
      ...sample,
      transcripts: [{ segments: [{ start: 0, end: 9, text }] }],
    });

    it('has it whole, and lays out only what is seen', async () => {
      const text = `${'Nothing is named in all of this. '.repeat(60)}${sentence}`
        .repeat(100)
        .trim();
      const widget = await mountTranscript(longLine(text));
      expect(parts(widget, 'text')[0]!.textContent).to.equal(text);
      // A name in a piece tells whether what is in the piece is laid out.
      const [first, far] = ['', ':nth-last-child(2)'].map((at) =>
        inside(widget, `.piece${at} .name`),
      );
      const isLaidOut = (it: Element) => it.checkVisibility({ contentVisibilityAuto: true });
      await waitUntil(() => isLaidOut(first!) && !isLaidOut(far!));
      far!.scrollIntoView();
      await waitUntil(() => isLaidOut(far!));
    });

    it('has one without spaces', async () => {
      const text = 'ünbröken𝕏'.repeat(20_000);
      const widget = await mountTranscript(longLine(text));
      expect(parts(widget, 'text')[0]!.textContent).to.equal(text);
      expect(all(widget, '.piece').length).to.be.above(10);
    });

    it('marks names in each piece, and what is searched', async () => {
      const widget = await mountTranscript(longLine(sentence.repeat(2000).trim()));
      const names = all(widget, '.piece:nth-child(3) .name');
      expect(names.length).to.be.above(50);
      for (const name of names) expect(name.textContent).to.be.oneOf(['Moon', 'Luna']);
      widget.session!.search('moon pulls');
      await waitUntil(() => shownText(widget).includes('1 of 2,000'));
      const marked = () => [...(CSS.highlights.get('vl-hit') ?? [])] as Range[];
      await waitUntil(() => marked().length);
      for (const range of marked()) expect(range.toString()).to.equal('Moon pulls');
      expect(marked().length).to.be.below(300);
      const last = all(widget, '.piece').at(-1)!;
      const isMarked = () => marked().some(({ startContainer }) => last.contains(startContainer));
      expect(isMarked()).to.equal(false);
      last.scrollIntoView({ block: 'end' });
      await waitUntil(isMarked);
      widget.session!.search('');
      await waitUntil(() => !marked().length);
    });
  });

  it('shows the hit that is stepped to in a line longer than the box', async () => {
    const text = 'The Moon pulls the sea, and Luna too. '.repeat(2000);
    const widget = await mountTranscript({
      ...sample,
      transcripts: [{ segments: [{ start: 0, end: 9, text }] }],
    });
    widget.session!.search('luna');
    await waitUntil(() => shownText(widget).includes('1 of 2,000'));
    const field = inside(widget, '[part=search]');
    for (const [by, expected] of [
      [-1, '2,000 of 2,000'],
      [-1, '1,999 of 2,000'],
      [1, '2,000 of 2,000'],
      [1, '1 of 2,000'],
    ] as const) {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', shiftKey: by < 0 }));
      await waitUntil(() => shownText(widget).includes(expected));
      await nextFrame();
      await nextFrame();
      const box = inside(widget, '.box').getBoundingClientRect();
      const [hit] = [...CSS.highlights.get('vl-current-hit')!] as Range[];
      const { top, bottom } = hit!.getBoundingClientRect();
      expect(top, expected).to.be.at.least(box.top);
      expect(bottom, expected).to.be.at.most(box.bottom);
    }
    // What is not laid out is taken for about as high as it will be, not for many times the line.
    expect(inside(widget, '.box').scrollHeight).to.be.below(60_000);
  });

  it('marks text where the browser cannot highlight it, and takes the marks away', async () => {
    const { Highlight } = window;
    Reflect.deleteProperty(window, 'Highlight');
    try {
      const widget = await mountTranscript();
      const before = texts(parts(widget, 'text'));
      widget.session!.search('the moon');
      await waitUntil(() => all(widget, 'mark.vl-hit').length >= 2);
      expect(texts(all(widget, 'mark.vl-current-hit')).join('')).to.equal('The Moon');
      expect(texts(parts(widget, 'text'))).to.deep.equal(before);
      widget.session!.search('');
      await waitUntil(() => !all(widget, 'mark').length);
      expect(texts(parts(widget, 'text'))).to.deep.equal(before);
    } finally {
      window.Highlight = Highlight;
    }
  });

  it('marks only the hits near the visible part, and those that come there', async () => {
    const widget = await mountTranscript(linesOf(2000));
    widget.session!.search('line number');
    await waitUntil(() => shownText(widget).includes('1 of 2,000'));
    expect(CSS.highlights.get('vl-hit')!.size).to.be.within(25, 400);
    inside(widget, '.box').scrollTop = 30_000;
    const isNear = (range: AbstractRange) =>
      Number(/\d+/.exec(range.startContainer.textContent!)![0]) > 500;
    await waitUntil(() => [...CSS.highlights.get('vl-hit')!].some(isNear));
  });

  it('steps to each hit and marks it, however many there are', async function () {
    this.timeout(20_000);
    const widget = await mountTranscript(linesOf(12_000));
    widget.session!.search('line number');
    await waitUntil(() => shownText(widget).includes('1 of 12,000'));
    const field = inside(widget, '[part=search]');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', shiftKey: true }));
    await waitUntil(() => shownText(widget).includes('12,000 of 12,000'));
    const stands = (range: AbstractRange) => range.startContainer.textContent!;
    await waitUntil(() =>
      [...CSS.highlights.get('vl-current-hit')!].some((it) => stands(it).includes(' 11999,')),
    );
    await waitUntil(() =>
      [...CSS.highlights.get('vl-hit')!].some((it) => stands(it).includes(' 11999,')),
    );
  });

  it('lays out all of up to 6,000 lines, for assistive technology', async function () {
    this.timeout(20_000);
    const widget = await mountTranscript(linesOf(1000));
    await waitUntil(() => all(widget, '.chunk.shown').length === 40, undefined, {
      timeout: 15_000,
    });
    const last = parts(widget, 'item').at(-1)!;
    expect(last.checkVisibility({ contentVisibilityAuto: true })).to.equal(true);
    expect(last.querySelector('.sr-only')!.textContent).to.contain('Play from 33 minutes');
  });

  it('shows the lines that a far scroll comes to in the frame that it is made in', async function () {
    this.timeout(20_000);
    const widget = await mountTranscript(linesOf(7000));
    await waitUntil(() => parts(widget, 'item').length === 7000, undefined, { timeout: 15_000 });
    const box = inside(widget, '.box');
    const { left, top, bottom, width } = box.getBoundingClientRect();
    const lineAt = (y: number) =>
      widget.shadowRoot!.elementFromPoint(left + width * 0.5, y)?.closest('.line');
    for (const share of [0.3, 0.9, 0.6, 0.1]) {
      box.scrollTop = share * box.scrollHeight;
      await nextFrame();
      for (let y = top + 10; y < bottom; y += 60) {
        // Between two lines there is a little room.
        const line = lineAt(y) ?? lineAt(y + 12);
        expect(line, `at ${share}, ${y - top} px down`).to.be.instanceOf(HTMLElement);
      }
    }
  });

  it('steps through each mention, also of one line', async () => {
    const widget = await mountTranscript({
      ...sample,
      transcripts: [{ segments: [{ start: 0, end: 9, text: 'Moon after Moon, and Luna.' }] }],
    });
    widget.session!.select({ kind: 'entity', id: 'moon' });
    await widget.updateComplete;
    expect(inside(widget, '.selection').textContent).to.contain('1 of 3');
    expect([...CSS.highlights.get('vl-current-mention')!].map(String)).to.deep.equal(['Moon']);
    all(widget, '.selection .icon-button')[0]!.click();
    await widget.updateComplete;
    expect(inside(widget, '.selection').textContent).to.contain('3 of 3');
    expect([...CSS.highlights.get('vl-current-mention')!].map(String)).to.deep.equal(['Luna']);
  });

  it('fetches nothing of this before it is needed', async () => {
    const widget = await mount<TranscriptView>('transcript-view', sample);
    await aTimeout(50);
    const sheets = widget.shadowRoot!.adoptedStyleSheets.length;
    widget.session!.seek(5);
    await waitUntil(() => widget.shadowRoot!.adoptedStyleSheets.length > sheets);
    await waitUntil(() => parts(widget, 'current').length === 1);
  });

  it('is the same after many removals, and leaves no highlight behind', async () => {
    const widget = await mountTranscript();
    widget.session!.search('sea');
    await waitUntil(() => CSS.highlights.get('vl-hit')?.size);
    const parent = widget.parentNode!;
    const [line] = parts(widget, 'item');
    for (let round = 0; round < 1000; round++) {
      widget.remove();
      parent.append(widget);
    }
    await widget.updateComplete;
    expect(parts(widget, 'item')[0]).to.equal(line);
    await waitUntil(() => CSS.highlights.get('vl-hit')!.size === 1);
    widget.remove();
    expect(CSS.highlights.get('vl-hit')!.size).to.equal(0);
    expect(CSS.highlights.get('vl-current-hit')!.size).to.equal(0);
  });
});

describe('PlaceList', () => {
  it('finds places by their segments, however many there are', () => {
    const places = new PlaceList();
    for (let segment = 0; segment < 1000; segment += 2) places.push({ segment, from: 1, to: 3 });
    expect(places.length).to.equal(500);
    expect(places.at(499)).to.deep.equal({ segment: 998, from: 1, to: 3 });
    expect(places.at(500)).to.equal(undefined);
    expect(places.at(-1)).to.equal(undefined);
    expect(places.isIn(1, 2)).to.equal(false);
    expect(places.isIn(1, 3)).to.equal(true);
    expect(places.firstFrom(3)).to.equal(2);
  });
});
