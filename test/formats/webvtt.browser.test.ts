import { expect } from 'chai';
import { parseCueText, tidy } from '../../src/formats/cue-text.js';
import { parseWebVtt } from '../../src/formats/webvtt.js';
import type { WebVttCue } from '../../src/formats/webvtt.js';

/*
 * Where the reader differs from the browser, on purpose:
 * - times with small mistakes are mended (MENDED), and so is a missing signature (NO_WEBVTT);
 * - cues without text are left out of the segments, those without length get one;
 * - white space is one space, and none between characters of scripts without spaces;
 * - what stands beside ruby is put in brackets;
 * - a cue of several voices becomes several segments;
 * - of the named entities, those that captions use are known, not all 2,231.
 */

/** What the browser's own parser makes of a file. */
async function parseByBrowser(text: BlobPart): Promise<VTTCue[]> {
  const video = document.createElement('video');
  const element = document.createElement('track');
  const url = URL.createObjectURL(new Blob([text], { type: 'text/vtt' }));
  try {
    await new Promise<void>((resolve, reject) => {
      element.onload = () => resolve();
      element.onerror = () => reject(new Error('no WebVTT'));
      element.src = url;
      video.append(element);
      document.body.append(video);
      element.track.mode = 'hidden';
    });
    return [...element.track.cues!] as VTTCue[];
  } finally {
    video.remove();
    URL.revokeObjectURL(url);
  }
}

const cue = (text: string) => `WEBVTT\n\n00:00:01.000 --> 00:00:09.000\n${text}\n`;

/** Whole files: what is a cue, and what are its id, times and text. */
const FILES: Record<string, string> = {
  'signature alone': 'WEBVTT',
  'signature with a space': 'WEBVTT \n\n00:01.000 --> 00:02.000\na',
  'signature with a tab and words': 'WEBVTT\tsome words\n\n00:01.000 --> 00:02.000\na',
  'byte-order mark': '\ufeffWEBVTT\n\n00:01.000 --> 00:02.000\na',
  'header lines': 'WEBVTT\nKind: captions\nLanguage: en\n\n00:01.000 --> 00:02.000\na',
  'times in the header': 'WEBVTT\n00:01.000 --> 00:02.000\na',
  'many empty lines':
    'WEBVTT\n\n\n\n00:01.000 --> 00:02.000\na\n\n\n\n\n00:02.000 --> 00:03.000\nb\n\n',
  'no line end at the end': 'WEBVTT\n\n00:01.000 --> 00:02.000',
  'carriage returns': 'WEBVTT\r\r00:01.000 --> 00:02.000\ra\rb\r\r00:02.000 --> 00:03.000\rc',
  'both line ends':
    'WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\na\nb\r\r\n00:02.000 --> 00:03.000\r\nc',
  ids: 'WEBVTT\n\n1\n00:01.000 --> 00:02.000\na\n\n with spaces \n00:02.000 --> 00:03.000\nb\n\nNOTE\n00:03.000 --> 00:04.000\nc',
  'an id of two lines': 'WEBVTT\n\none\ntwo\n00:01.000 --> 00:02.000\na',
  'notes, styles and regions':
    'WEBVTT\n\nNOTE\nwords\n\nSTYLE\n::cue {}\n\nREGION\nid:a\n\n00:01.000 --> 00:02.000\na\n\nNOTE x\n\nSTYLE\nlate',
  'an arrow in a note': 'WEBVTT\n\nNOTE a --> b\n\n00:01.000 --> 00:02.000\na',
  'a style that is cut by a cue': 'WEBVTT\n\nSTYLE\n::cue {}\n00:01.000 --> 00:02.000\na',
  'no empty line between': 'WEBVTT\n\n00:01.000 --> 00:02.000\na\n00:02.000 --> 00:03.000\nb',
  'an id and no empty line': 'WEBVTT\n\n00:01.000 --> 00:02.000\na\nid\n00:02.000 --> 00:03.000\nb',
  'arrows alone': 'WEBVTT\n\n-->\n00:01.000 --> 00:02.000\na\n\nx -->\n00:02.000 --> 00:03.000\nb',
  'times without spaces': 'WEBVTT\n\n00:01.000-->00:02.000\na',
  'tabs and form feeds':
    'WEBVTT\n\n\t00:01.000\t-->\t00:02.000\t\na\n\n\f00:02.000\f-->\f00:03.000\nb',
  settings:
    'WEBVTT\n\n00:01.000 --> 00:02.000 line:0 align:start bogus\na\n\n00:02.000 --> 00:03.000x\nb',
  'long hours': 'WEBVTT\n\n000:00:01.000 --> 1000:00:02.000\na',
  'ends before starts, and no length':
    'WEBVTT\n\n00:02.000 --> 00:01.000\na\n\n00:05.000 --> 00:05.000\nb',
  'out of order': 'WEBVTT\n\n00:05.000 --> 00:06.000\na\n\n00:01.000 --> 00:02.000\nb',
  nulls: 'WEBVTT\n\n00:01.000 --> 00:02.000\na\0b',
  'empty texts': 'WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:02.000 --> 00:03.000\n \n\n',
  'times that cannot be':
    'WEBVTT\n\nsoon --> later\na\n\n00:01.000 --> \nb\n\n00:03.000 --> 00:04.000\nc',
};

/** What browsers drop and this reader keeps, with a warning. */
const MENDED: Record<string, string> = {
  commas: 'WEBVTT\n\n00:01,000 --> 00:02,000\na',
  'no fraction': 'WEBVTT\n\n00:00:01 --> 00:00:02\na',
  'few digits': 'WEBVTT\n\n0:1.5 --> 0:2.25\na',
};

/** Texts of cues: what is shown of them. */
const TEXTS = [
  'plain',
  'two\nlines',
  '<b>bold</b> <i>italic</i> <u>under</u>',
  '<c.red.big>class</c>',
  '<v Ada>voice</v> and none',
  '<v.loud Ada Moss>voice',
  '<lang de>sprache</lang>',
  '<unknown>tag</unknown>',
  '<b>open',
  'open <',
  'open <b',
  'a < b > c',
  '</b>close',
  '<>empty',
  '<b.>dot</b.>',
  '<B>upper</B>',
  '<bold>longer</bold>',
  '1 &lt; 2 &amp;&amp; 3 &gt; 2',
  '&lrm;&rlm;&nbsp;&quot;&copy;&eacute;&hellip;',
  '&amp &lt &copy no semicolon',
  '&#65;&#x42;&#X43; &#0; &#128; &#x110000; &#xd800;',
  '& &; &bogus; AT&T',
  '&notit &copy2 &AMP; &AMPx &COPY &ampersand &# &#x; &#;',
  '&rarr; &ne; &le;',
  'שלום &lt;עולם&gt; 😀',
  '<v A --',
  'a\u2028b\u00a0c',
  '<b\nclass>over lines</b>',
  '<i.x y>annotated</i>',
  'one <00:00:02.000>two <00:03.000>three',
  'bad <2>time <00:00:99.000>here',
  '<i>a<b>b</i>c</b>d',
];

describe('the WebVTT reader, held against the browser', () => {
  for (const [name, file] of Object.entries(FILES)) {
    it(`finds the same cues: ${name}`, async () => {
      const expected = (await parseByBrowser(file))
        .map(({ id, startTime, endTime, text }) => ({ id, start: startTime, end: endTime, text }))
        .sort(byTime);
      const found = parseWebVtt(file)
        .filter(({ mended }) => !mended)
        .map(({ id, start, end, text }) => ({ id, start, end, text }))
        .sort(byTime);
      expect(found).to.deep.equal(expected);
    });
  }

  for (const [name, file] of Object.entries(MENDED)) {
    it(`finds more: ${name}`, async () => {
      expect(await parseByBrowser(file)).to.have.length(0);
      expect(parseWebVtt(file).map(({ mended }) => mended)).to.deep.equal([true]);
    });
  }

  for (const text of TEXTS) {
    it(`shows the same text: ${JSON.stringify(text)}`, async () => {
      const [parsed] = await parseByBrowser(cue(text));
      const shown = parsed!.getCueAsHTML().textContent ?? '';
      const found = parseCueText(text, { start: 1, end: 9 }).map((run) => run.text);
      expect(found.join(' ')).to.equal(tidy(shown));
    });
  }

  it('finds the same speakers', async () => {
    const text = '<v Ada &amp; Bo>one</v>\n<v.loud \tTom\nJones >two</v> none <v A>x<v B>y</v>z';
    const [parsed] = await parseByBrowser(cue(text));
    const voices = [...parsed!.getCueAsHTML().querySelectorAll('span[title]')];
    const found = parseCueText(text, { start: 1, end: 9 }).flatMap(({ speaker }) => speaker ?? []);
    expect([...new Set(found)]).to.deep.equal(
      voices.map((it) => it.getAttribute('title')!.replace(/\s+/g, ' ').trim()),
    );
  });
});

/** Where reader and browser may differ in a cue, and why; names of the files where they do. */
const DELIBERATE = [
  {
    // The standard takes neither for an id, and Chromium both; no id is shown.
    reason: 'the line before the times is of the header',
    files: /\/header-(?:space|tab)\.vtt$/,
    holds: (ours: Told, theirs: Told) => same(ours, { ...theirs, id: '' }) && !theirs.id.trim(),
  },
  {
    // The standard takes it for an id, Chromium does not.
    reason: 'the line before the times is STYLE',
    files: /\/embedded_style_invalid_format\.vtt$/,
    holds: (ours: Told, theirs: Told) => same(ours, { ...theirs, id: 'STYLE' }),
  },
  {
    reason: 'an entity that captions do not use',
    files: /\/entities\.vtt$/,
    holds: (ours: Told, theirs: Told) =>
      same({ ...ours, shown: '' }, { ...theirs, shown: '' }) && /^&\w+;$/.test(ours.shown),
  },
];

/** Files that browsers take for no WebVTT at all; the reader reads them, with a warning. */
const NO_WEBVTT = /\/(?:empty|invalid|bad-signature|signature-[\w-]+|captions\.de)\.vtt$/;

/** What is compared of a cue. */
interface Told {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly shown: string;
}

const same = (a: Told, b: Told): boolean =>
  a.id === b.id &&
  a.start === b.start &&
  a.end === b.end &&
  a.text === b.text &&
  a.shown === b.shown;

// Where one voice ends and the next begins there is no space to be seen.
const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');

function toldBy(cue: VTTCue): Told {
  const { id, startTime: start, endTime: end, text } = cue;
  const html = cue.getCueAsHTML();
  for (const beside of html.querySelectorAll('rt')) beside.textContent = `(${beside.textContent})`;
  return { id, start, end, text, shown: withoutSpaces(html.textContent ?? '') };
}

function toldHere(cue: WebVttCue): Told {
  const { id, start, end, text } = cue;
  const shown = parseCueText(text, cue).map((run) => run.text);
  return { id, start, end, text, shown: withoutSpaces(shown.join('')) };
}

/** What two readers make of one file, where they differ without a reason. */
async function differencesIn(path: string): Promise<string[]> {
  const bytes = await (await fetch(`/shared-data/${encodeURI(path)}`)).arrayBuffer();
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const expected = await parseByBrowser(bytes).catch(() => undefined);
  if (!expected) return NO_WEBVTT.test(path) ? [] : ['the browser takes it for no WebVTT'];
  const theirs = expected.map(toldBy);
  const strict = parseWebVtt(text).filter(({ mended }) => !mended);
  const ours = strict.sort(byTime).map(toldHere);
  if (ours.length !== theirs.length) return [`${ours.length} cues instead of ${theirs.length}`];
  return ours.flatMap((our, index) => {
    const their = theirs[index]!;
    const isMeant = DELIBERATE.some((it) => it.files.test(path) && it.holds(our, their));
    if (same(our, their) || isMeant) return [];
    return [`cue ${index}: ${JSON.stringify(our)} instead of ${JSON.stringify(their)}`];
  });
}

describe('the WebVTT reader, held against the browser on files of other people', function () {
  this.timeout(300_000);
  let files: string[] = [];

  before(async function () {
    const response = await fetch('/shared-data/');
    if (!response.ok) this.skip();
    files = ((await response.json()) as string[]).filter((path) => path.endsWith('.vtt'));
  });

  it('finds the same cues with the same ids, times and texts', async () => {
    const differences: string[] = [];
    for (const path of files)
      for (const found of await differencesIn(path)) differences.push(`${path}: ${found}`);
    expect(differences).to.deep.equal([]);
    expect(files).to.not.be.empty;
  });
});

interface Timed {
  readonly start: number;
  readonly end: number;
}

/** The browser lists cues by time, the longer first. */
const byTime = (a: Timed, b: Timed): number => a.start - b.start || b.end - a.end;
