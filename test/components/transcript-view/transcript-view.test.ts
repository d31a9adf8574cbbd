import { expect } from 'chai';
import { aTimeout, waitUntil } from '@open-wc/testing-helpers';
import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../../src/define/transcript-view.js';
import type { TranscriptView } from '../../../src/components/transcript-view/transcript-view.js';
import { registerLocale } from '../../../src/controllers/localize-controller.js';
import type { ExportRequestEvent, LoadErrorEvent, SearchEvent } from '../../../src/events.js';
import { expectAccessible } from '../../helpers/a11y.js';
import { FakeFetch } from '../../helpers/fake-fetch.js';
import { sample } from '../../helpers/sample.js';
import { focused, inside, linesOf, mountTranscript, plays } from '../../helpers/transcript.js';
import { mount, mutationsDuring, partOf, parts, shownText, until } from '../../helpers/widget.js';

const mountQuiet = async (data: object = sample) => {
  const widget = await mount<TranscriptView>('transcript-view', data);
  await widget.updateComplete;
  return widget;
};

const lines = (widget: TranscriptView) => parts(widget, 'item');
const linesWith = (widget: TranscriptView, part: string) =>
  parts(widget, part).map((line) => lines(widget).indexOf(line));
const indexOf = (widget: TranscriptView, element: Element) =>
  lines(widget).indexOf(element.closest<HTMLElement>('.line')!);
const button = (widget: TranscriptView, label: string) =>
  inside<HTMLButtonElement>(widget, `button[aria-label="${label}"]`);

async function search(widget: TranscriptView, query: string): Promise<SearchEvent['detail']> {
  const searched = new Promise<SearchEvent['detail']>((resolve) =>
    widget.addEventListener('vl-search', ({ detail }) => resolve(detail), { once: true }),
  );
  const field = inside<HTMLInputElement>(widget, '[part=search]');
  field.focus();
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  const detail = await searched;
  await widget.updateComplete;
  return detail;
}

describe('<transcript-view>', () => {
  describe('renders', () => {
    it('shows each segment with its time, and the speaker where another one begins', async () => {
      const widget = await mountTranscript();
      expect(parts(widget, 'count')[0]!.textContent).to.equal('5 segments');
      expect(parts(widget, 'time').map((it) => it.firstChild!.textContent)).to.deep.equal([
        '0:00',
        '0:10',
        '0:20',
        '0:30',
        '0:40',
      ]);
      expect(parts(widget, 'text')[1]!.textContent).to.equal('Water follows, slowly.');
      const speakers = lines(widget).map((line) => line.querySelector('.speaker')?.textContent);
      expect(speakers).to.deep.equal(['Ada Moss', undefined, 'Ben Roe', 'Ada Moss', undefined]);
    });

    it('reads times out as words', async () => {
      const widget = await mountTranscript();
      expect(parts(widget, 'time')[4]!.lastChild!.textContent).to.equal('Play from 40 seconds');
    });

    it('says so in one quiet line when there is none', async () => {
      const widget = await mountTranscript({ title: 'T', summary: [] });
      expect(shownText(widget)).to.equal('This video has no transcript.');
    });

    it('gives the text its language, and lets each line find its direction', async () => {
      const widget = await mountTranscript();
      expect(parts(widget, 'list')[0]!.lang).to.equal('en');
      expect(parts(widget, 'text')[0]!.dir).to.equal('auto');
    });

    it('has all of a long transcript in the page, a screen at once and the rest soon', async () => {
      const widget = await mountQuiet(linesOf(2000));
      const atOnce = lines(widget).length;
      expect(atOnce).to.be.within(10, 20);
      const [chunk] = lines(widget).map((line) => line.parentElement!);
      expect(getComputedStyle(chunk!).contentVisibility).to.equal('visible');
      await waitUntil(() => lines(widget).length === 2000, undefined, { timeout: 8000 });
      expect(lines(widget)[1999]!.textContent).to.contain('Line number 1999');
    });

    it('takes data as text', async () => {
      const text = '<img src=x onerror=alert(1)>';
      const widget = await mountTranscript({
        title: 'T',
        transcripts: [{ segments: [{ start: 0, end: 1, text, speaker: text }] }],
      });
      expect(inside(widget, '.text').textContent).to.equal(text);
      expect(inside(widget, 'img')).to.equal(null);
    });
  });

  describe('follows', () => {
    it('marks the line that is spoken and keeps it in sight, without moving the page', async () => {
      const widget = await mountTranscript(linesOf(200));
      await waitUntil(() => lines(widget).length === 200);
      const box = inside(widget, '.box');
      scrollTo(0, 0);
      widget.session!.seek(301);
      await waitUntil(() => {
        const line = lines(widget)[150]!.getBoundingClientRect();
        const frame = box.getBoundingClientRect();
        return line.top >= frame.top - 1 && line.bottom <= frame.bottom + 1;
      });
      expect(linesWith(widget, 'current')).to.deep.equal([150]);
      expect(lines(widget)[150]!.getAttribute('aria-current')).to.equal('true');
      expect(scrollY).to.equal(0);
      expect(focused(widget)).to.equal(null);
    });

    it('stops when the viewer scrolls, and offers to follow again', async () => {
      const widget = await mountTranscript(linesOf(200));
      const box = inside(widget, '.box');
      plays(widget, 1);
      box.dispatchEvent(new WheelEvent('wheel', { deltaY: 100 }));
      await widget.updateComplete;
      widget.session!.seek(301);
      await aTimeout(100);
      expect(box.scrollTop).to.equal(0);
      inside<HTMLButtonElement>(widget, '.resume').click();
      await waitUntil(() => box.scrollTop > 1000);
      await widget.updateComplete;
      expect(inside(widget, '.resume')).to.equal(null);
    });

    it('stops when the box is scrolled by other means', async () => {
      const widget = await mountTranscript(linesOf(200));
      plays(widget, 1);
      inside(widget, '.box').scrollTop = 700;
      await waitUntil(() => inside(widget, '.resume'));
    });

    it('highlights the word that is spoken', async () => {
      const segments = [
        {
          start: 0,
          end: 4,
          text: 'the tide and the Moon',
          words: ['the', 'tide', 'and', 'the', 'Moon'].map((text, index) => ({
            start: index,
            end: index + 1,
            text,
          })),
        },
      ];
      const widget = await mountTranscript({ ...sample, transcripts: [{ segments }] });
      const marked = () => [...(CSS.highlights.get('vl-word') ?? [])].map(String);
      widget.session!.seek(3.5);
      expect(marked()).to.deep.equal(['the']);
      const [range] = CSS.highlights.get('vl-word')!;
      expect((range as Range).startOffset).to.equal(
        (range as Range).startContainer.textContent!.lastIndexOf('the'),
      );
      widget.session!.seek(1);
      expect(marked()).to.deep.equal(['tide']);
      widget.remove();
      expect(marked()).to.deep.equal([]);
    });
  });

  describe('requests', () => {
    it('asks for a line’s time on click and on Enter', async () => {
      const widget = await mountTranscript();
      const asked: unknown[] = [];
      widget.addEventListener('vl-seek', ({ detail }) => asked.push(detail));
      parts(widget, 'text')[1]!.click();
      parts(widget, 'time')[2]!.focus();
      await sendKeys({ press: 'Enter' });
      expect(asked).to.deep.equal([
        { time: 10, end: 20, from: 'transcript-view' },
        { time: 20, end: 30, from: 'transcript-view' },
      ]);
    });

    it('asks for nothing while text is being selected', async () => {
      const widget = await mountTranscript();
      const asked: unknown[] = [];
      widget.addEventListener('vl-seek', ({ detail }) => asked.push(detail));
      const { left, top, width, height } = parts(widget, 'text')[1]!.getBoundingClientRect();
      const y = Math.round(top + height / 2);
      await sendMouse({ type: 'move', position: [Math.round(left + 2), y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [Math.round(left + width - 2), y] });
      await sendMouse({ type: 'up' });
      expect(asked).to.deep.equal([]);
      getSelection()!.removeAllRanges();
    });

    it('asks for the time of a line by its button whatever text is selected', async () => {
      const widget = await mountTranscript();
      const asked: unknown[] = [];
      widget.addEventListener('vl-seek', ({ detail }) => asked.push(detail.time));
      parts(widget, 'time')[2]!.focus();
      getSelection()!.selectAllChildren(parts(widget, 'text')[1]!);
      await sendKeys({ press: 'Enter' });
      expect(asked).to.deep.equal([20]);
      getSelection()!.removeAllRanges();
    });

    it('selects the entity that is named in a line, by mouse and by keyboard', async () => {
      const widget = await mountTranscript();
      const asked: unknown[] = [];
      widget.addEventListener('vl-select', ({ detail }) => asked.push(detail));
      inside(widget, '.name[data-entity=moon]').click();
      parts(widget, 'time')[3]!.focus();
      await sendKeys({ press: 'ArrowRight' });
      expect(focused(widget).textContent).to.equal('Sun');
      await sendKeys({ press: 'Enter' });
      expect(asked).to.deep.equal([
        { kind: 'entity', id: 'moon' },
        { kind: 'entity', id: 'sun' },
      ]);
      expect(focused(widget).getAttribute('aria-pressed')).to.equal('true');
    });
  });

  describe('is walked through by keyboard', () => {
    it('with one stop for the Tab key, arrows, Page, Home and End', async () => {
      const widget = await mountTranscript(linesOf(60));
      expect(parts(widget, 'time').filter((it) => it.tabIndex === 0)).to.have.length(1);
      parts(widget, 'time')[0]!.focus();
      const at = () => indexOf(widget, focused(widget));
      const press = async (key: string) => {
        await sendKeys({ press: key });
        return at();
      };
      expect(await press('ArrowDown')).to.equal(1);
      expect(await press('PageDown')).to.equal(11);
      expect(await press('End')).to.equal(59);
      expect(await press('ArrowDown')).to.equal(59);
      expect(await press('ArrowUp')).to.equal(58);
      expect(await press('Home')).to.equal(0);
      await press('ArrowDown');
      const stops = parts(widget, 'time').filter((it) => it.tabIndex === 0);
      expect(stops).to.deep.equal([focused(widget)]);
    });
  });

  describe('searches', () => {
    it('finds text whatever its case and accents, tells how much and marks it', async () => {
      const widget = await mountTranscript();
      expect(await search(widget, 'MÓON')).to.deep.equal({ query: 'MÓON', count: 2 });
      expect([...CSS.highlights.get('vl-hit')!].map(String)).to.deep.equal(['Moon', 'Moon']);
      expect(parts(widget, 'count')[1]!.textContent).to.equal('1 of 2');
    });

    it('takes what is typed literally', async () => {
      const widget = await mountTranscript({
        title: 'T',
        transcripts: [{ segments: [{ start: 0, end: 1, text: 'C++ (and C)' }] }],
      });
      expect(await search(widget, 'c++ (')).to.include({ count: 1 });
      expect(await search(widget, '.')).to.include({ count: 0 });
      expect(shownText(widget)).to.contain('No hits');
    });

    it('steps through the hits with Enter, round the end, and clears with Escape', async () => {
      const widget = await mountTranscript();
      await search(widget, 'the moon');
      const count = () => parts(widget, 'count')[1]?.textContent;
      await sendKeys({ press: 'Enter' });
      expect(count()).to.equal('2 of 2');
      await sendKeys({ press: 'Enter' });
      expect(count()).to.equal('1 of 2');
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ up: 'Shift' });
      expect(count()).to.equal('2 of 2');
      button(widget, 'Next').click();
      await widget.updateComplete;
      expect(count()).to.equal('1 of 2');
      await sendKeys({ press: 'Escape' });
      await widget.updateComplete;
      expect(inside<HTMLInputElement>(widget, '[part=search]').value).to.equal('');
      expect([...CSS.highlights.get('vl-hit')!]).to.have.length(0);
      expect(widget.session!.state.query).to.equal('');
    });

    it('shows a hit that is far away', async () => {
      const widget = await mountTranscript(linesOf(300));
      await search(widget, 'number 299');
      const line = lines(widget).at(-1)!;
      const box = inside(widget, '.box').getBoundingClientRect();
      expect(line.textContent).to.contain('number 299,');
      expect(line.getBoundingClientRect().bottom).to.be.at.most(box.bottom + 1);
    });
  });

  it('finds nothing in the lines of speakers who are left out', async () => {
    const widget = await mountTranscript();
    await search(widget, 'sun');
    const counts: number[] = [];
    widget.addEventListener('vl-search', ({ detail }) => counts.push(detail.count));
    parts(widget, 'chip')
      .find((it) => it.textContent.trim() === 'Ben Roe')!
      .click();
    await waitUntil(() => counts.length);
    await widget.updateComplete;
    expect(counts).to.deep.equal([1]);
    expect([...CSS.highlights.get('vl-hit')!]).to.have.length(1);
  });

  it('leaves out the speakers that are switched off', async () => {
    const widget = await mountTranscript();
    const chip = parts(widget, 'chip').find((it) => it.textContent.trim() === 'Ada Moss')!;
    chip.click();
    await widget.updateComplete;
    expect(chip.getAttribute('aria-pressed')).to.equal('false');
    expect(lines(widget).map((line) => !line.checkVisibility())).to.deep.equal([
      true,
      true,
      false,
      true,
      true,
    ]);
    chip.click();
    await widget.updateComplete;
    expect(lines(widget).some((line) => !line.checkVisibility())).to.equal(false);
  });

  describe('with a selection', () => {
    it('marks the lines and the names of the entity, and steps through them', async () => {
      const widget = await mountTranscript();
      widget.session!.select({ kind: 'entity', id: 'moon' });
      await widget.updateComplete;
      expect(linesWith(widget, 'item-marked')).to.deep.equal([0, 4]);
      const pressed = widget.shadowRoot!.querySelectorAll('.name[aria-pressed=true]');
      expect([...pressed].map((it) => it.textContent)).to.deep.equal(['Moon', 'Moon']);
      expect(inside(widget, '.selection').textContent).to.contain('Moon');
      expect(inside(widget, '.selection').textContent).to.contain('1 of 2');
      inside(widget, '.selection')
        .querySelector<HTMLElement>('.icon-button:nth-of-type(2)')!
        .click();
      await widget.updateComplete;
      expect(inside(widget, '.selection').textContent).to.contain('2 of 2');
      widget.session!.select(null);
      await widget.updateComplete;
      expect(linesWith(widget, 'item-marked')).to.deep.equal([]);
    });

    it('brings the first line into sight without ending following, unless the video plays', async () => {
      const data = linesOf(300);
      const named = { ...data, entities: [{ id: 'x', name: 'number 250', type: 'concept' }] };
      const widget = await mountTranscript(named);
      const box = inside(widget, '.box');
      widget.session!.store.dispatch({ type: 'playback', report: { paused: false } });
      widget.session!.select({ kind: 'entity', id: 'x' });
      await until(() => inside(widget, '.selection'), 'the selection');
      await partOf(widget, 'item-marked');
      expect(box.scrollTop).to.equal(0);
      widget.session!.select(null);
      widget.session!.store.dispatch({ type: 'playback', report: { paused: true } });
      await widget.updateComplete;
      widget.session!.select({ kind: 'entity', id: 'x' });
      const { top, bottom } = (await partOf(widget, 'item-marked')).getBoundingClientRect();
      expect(top).to.be.at.least(box.getBoundingClientRect().top);
      expect(bottom).to.be.at.most(box.getBoundingClientRect().bottom);
      await aTimeout(50);
      expect(inside(widget, '.resume')).to.equal(null);
    });

    it('begins each selection at its first line', async () => {
      const widget = await mountTranscript();
      widget.session!.select({ kind: 'entity', id: 'moon' });
      await widget.updateComplete;
      button(widget, 'Next').click();
      await widget.updateComplete;
      expect(inside(widget, '.selection').textContent).to.contain('2 of 2');
      widget.session!.select({ kind: 'entity', id: 'sun' });
      await widget.updateComplete;
      expect(inside(widget, '.selection').textContent).to.contain('1 of 2');
    });

    it('marks the lines of a topic by its times', async () => {
      const widget = await mountTranscript();
      widget.session!.select({ kind: 'topic', id: 'gravity' });
      await widget.updateComplete;
      expect(linesWith(widget, 'item-marked')).to.deep.equal([4]);
    });
  });

  describe('with transcripts in files of their own', () => {
    let net: FakeFetch;
    beforeEach(() => (net = new FakeFetch()));
    afterEach(() => net.restore());
    const german = { language: 'de', label: 'Deutsch', src: '/tides.de.vtt' };
    const vtt = 'WEBVTT\n\n00:00.000 --> 00:04.000\nDer Mond zieht das Meer an.\n';

    it('loads another language when it is chosen', async () => {
      net.on('/tides.de.vtt', vtt);
      const widget = await mountTranscript({
        ...sample,
        transcripts: [...sample.transcripts, german],
      });
      expect(net.asked).to.deep.equal([]);
      const languages = inside<HTMLSelectElement>(widget, 'select');
      languages.selectedIndex = 1;
      languages.dispatchEvent(new Event('change'));
      await waitUntil(() => shownText(widget).includes('Der Mond'));
      expect(parts(widget, 'list')[0]!.lang).to.equal('de');
      expect(parts(widget, 'count')[0]!.textContent).to.equal('1 segment');
    });

    it('searches the other language too for what stands in the field', async () => {
      net.on('/tides.de.vtt', vtt);
      const data = { ...sample, transcripts: [...sample.transcripts, german] };
      const widget = await mountTranscript(data);
      expect(await search(widget, 'Mond')).to.include({ query: 'Mond', count: 0 });
      const again = new Promise<SearchEvent['detail']>((resolve) =>
        widget.addEventListener('vl-search', ({ detail }) => detail.count && resolve(detail)),
      );
      const languages = inside<HTMLSelectElement>(widget, 'select');
      languages.selectedIndex = 1;
      languages.dispatchEvent(new Event('change'));
      expect(await again).to.include({ query: 'Mond', count: 1 });
      expect(inside<HTMLInputElement>(widget, '[part=search]').value).to.equal('Mond');
      await waitUntil(() => shownText(widget).includes('1 of 1'));
    });

    it('names languages in their own words where the document only gives their tags', async () => {
      const transcripts = ['fr', 'pt-BR', 'no tag', undefined].map((language) => ({
        language,
        segments: sample.transcripts[0].segments,
      }));
      const widget = await mountQuiet({ ...sample, transcripts: [german, ...transcripts] });
      const { options } = inside<HTMLSelectElement>(widget, 'select');
      expect([...options].map(({ text, lang }) => [text, lang])).to.deep.equal([
        ['Deutsch', 'de'],
        ['Français', 'fr'],
        ['Português (Brasil)', 'pt-BR'],
        ['no tag', 'no tag'],
        ['5', ''],
      ]);
    });

    it('loads the only one when it comes near, and says what is wrong with it', async () => {
      net.on('/tides.de.vtt', 'gone', { status: 404 });
      const widget = await mountTranscript({ title: 'T', transcripts: [german] });
      await waitUntil(() => shownText(widget).includes('404'));
      net.on('/tides.de.vtt', vtt);
      parts(widget, 'error')[0]!.querySelector('button')!.click();
      await waitUntil(() => shownText(widget).includes('Der Mond'));
    });

    it('leaves what the page has instead in sight when it cannot be had, and tells', async () => {
      net.on('/tides.de.vtt', 'gone', { status: 404 });
      const errors: unknown[] = [];
      const onError = (event: Event) => {
        const { error, src } = (event as LoadErrorEvent).detail;
        errors.push(error.code, src);
      };
      document.addEventListener('vl-error', onError, { capture: true });
      const widget = await mountTranscript({ title: 'T', transcripts: [german] });
      widget.innerHTML = '<a href="/tides.de.vtt">The file</a>';
      await waitUntil(() => widget.matches(':state(error)'));
      await waitUntil(() => errors.length);
      document.removeEventListener('vl-error', onError, { capture: true });
      expect(errors).to.deep.equal(['http', '/tides.de.vtt']);
      expect(widget.querySelector('a')!.offsetWidth).to.be.above(0);
      net.on('/tides.de.vtt', vtt);
      parts(widget, 'error')[0]!.querySelector('button')!.click();
      await waitUntil(() => shownText(widget).includes('Der Mond'));
      expect(widget.matches(':state(error)')).to.equal(false);
      expect(widget.querySelector('a')!.offsetWidth).to.equal(0);
    });
  });

  it('says its language, the document’s where the transcript has none, and that of its times', async () => {
    const [{ segments }] = sample.transcripts;
    const widget = await mountTranscript({
      ...sample,
      language: 'ar',
      transcripts: [{ segments }],
    });
    const [list] = parts(widget, 'list');
    expect(list!.lang).to.equal('ar');
    await waitUntil(() => list!.querySelector('.sr-only'));
    expect(list!.querySelector<HTMLElement>('.seek')!.lang).to.equal('en');
  });

  it('lays out its lines by their direction', async () => {
    const widget = await mountTranscript({
      ...sample,
      transcripts: [
        { language: 'en', segments: [{ start: 360_000, end: 360_001, text: 'Late.' }] },
      ],
    });
    widget.parentElement!.dir = 'rtl';
    const [line] = parts(widget, 'item');
    const { paddingLeft, paddingRight } = getComputedStyle(line!);
    expect([paddingLeft, paddingRight]).to.deep.equal(['8px', '0px']);
    const text = document.createRange();
    text.selectNodeContents(line!.querySelector('.text')!);
    const time = line!.querySelector('.seek')!.getBoundingClientRect();
    // Beside its time, which has all the room that it needs.
    expect(time.left - text.getBoundingClientRect().right).to.be.within(0, 8);
  });

  it('has a speaker where the line begins, whatever their name is', async () => {
    const names = ['משה', 'N'.repeat(400)];
    const segments = names.map((speaker, start) => ({
      start,
      end: start + 1,
      speaker,
      text: 'A.',
    }));
    const widget = await mountTranscript({ ...sample, transcripts: [{ segments }] });
    const shown = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect();
    };
    for (const line of parts(widget, 'item')) {
      const speaker = shown(line.querySelector('.speaker')!);
      expect(speaker.left).to.be.closeTo(shown(line.querySelector('.text')!).left, 1);
      expect(speaker.right).to.be.at.most(line.getBoundingClientRect().right);
    }
  });

  it('is printed at its full height, whatever the page gives it', async () => {
    const widget = await mountTranscript();
    widget.style.blockSize = '60px';
    await emulateMedia({ media: 'print' });
    try {
      const last = parts(widget, 'item').at(-1)!.getBoundingClientRect();
      expect(widget.getBoundingClientRect().bottom).to.be.at.least(last.bottom);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('has all of its lines before it is printed', async () => {
    const segments = Array.from({ length: 5000 }, (_, at) => ({
      start: at,
      end: at + 1,
      text: 'x',
    }));
    const widget = await mount<TranscriptView>('transcript-view', {
      title: 'Long',
      transcripts: [{ segments }],
    });
    expect(parts(widget, 'item').length).to.be.below(5000);
    dispatchEvent(new Event('beforeprint'));
    expect(parts(widget, 'item')).to.have.length(5000);
  });

  it('gives a crowd of speakers a few rows, with some of them at a time', async () => {
    const segments = Array.from({ length: 300 }, (_, at) => ({
      start: at,
      end: at + 1,
      text: 'x',
      speaker: `Speaker number ${at}`,
    }));
    const widget = await mountTranscript({ title: 'Crowd', transcripts: [{ segments }] });
    expect(inside(widget, '.speakers').offsetHeight).to.be.within(40, 160);
    expect(parts(widget, 'chip')).to.have.length(60);
    const more = () => inside<HTMLButtonElement>(widget, '.speakers > .button');
    expect(more().textContent.trim()).to.equal('240 more');
    more().click();
    await until(() => parts(widget, 'chip').length === 120);
    // The Tab key goes on where the viewer was.
    await until(() => focused(widget).textContent.trim() === 'Speaker number 60');
    for (let shown = 180; shown <= 300; shown += 60) {
      more().click();
      await until(() => parts(widget, 'chip').length === shown);
    }
    expect(more()).to.equal(null);
  });

  describe('is taken away', () => {
    const openMenu = async (widget: TranscriptView) => {
      button(widget, 'Copy and save').click();
      await waitUntil(() => inside(widget, '.menu'));
    };
    const press = (widget: TranscriptView, label: string) =>
      [...widget.shadowRoot!.querySelectorAll<HTMLElement>('.menu button')]
        .find((it) => it.textContent.trim() === label)!
        .click();

    for (const [label, format, beginning] of [
      ['VTT', 'vtt', 'WEBVTT'],
      ['SRT', 'srt', '1\n00:00:00,000 --> 00:00:10,000'],
      ['TXT', 'text', 'Ada Moss: The Moon'],
    ] as const) {
      it(`asks the page before it saves ${label}`, async () => {
        const widget = await mountTranscript();
        await openMenu(widget);
        const asked = new Promise<ExportRequestEvent>((resolve) =>
          widget.addEventListener('vl-export', (event) => {
            event.preventDefault();
            resolve(event);
          }),
        );
        press(widget, label);
        const { detail } = await asked;
        expect(detail.format).to.equal(format);
        expect(detail.text!.startsWith(beginning)).to.equal(true);
        expect(await detail.blob!.text()).to.equal(detail.text);
      });
    }

    it('copies with times when told', async () => {
      const widget = await mountTranscript();
      await openMenu(widget);
      inside<HTMLInputElement>(widget, '.menu [name=times]').click();
      const asked = new Promise<string>((resolve) =>
        widget.addEventListener('vl-export', (event) => {
          event.preventDefault();
          resolve(event.detail.text!);
        }),
      );
      press(widget, 'Copy');
      expect(await asked).to.match(/^0:00\s/);
    });
  });

  it('is accessible, idle, playing, searched and with its menu open', async () => {
    const widget = await mountTranscript();
    await expectAccessible(widget);
    widget.session!.seek(5);
    widget.session!.select({ kind: 'entity', id: 'moon' });
    await search(widget, 'sea');
    button(widget, 'Copy and save').click();
    await waitUntil(() => inside(widget, '.menu'));
    await expectAccessible(widget);
  });

  it('localises its texts and the times that are read out', async () => {
    registerLocale('x-test', {
      'seek-to': 'ab {time}',
      'transcript.count': { other: '{count} Zeilen' },
    });
    const widget = await mountTranscript();
    document.documentElement.lang = 'x-test';
    try {
      await waitUntil(() => parts(widget, 'count')[0]!.textContent === '5 Zeilen');
      expect(parts(widget, 'time')[1]!.lastChild!.textContent).to.match(/^ab /);
    } finally {
      document.documentElement.lang = 'en';
    }
  });

  it('stays quiet while nothing of its own changes', async () => {
    const widget = await mountTranscript();
    widget.session!.seek(5);
    expect(await mutationsDuring(widget, () => widget.session!.seek(6))).to.equal(0);
    // One line more and one less: what is marked, and nothing else.
    expect(await mutationsDuring(widget, () => widget.session!.seek(12))).to.be.at.most(6);
  });
});
