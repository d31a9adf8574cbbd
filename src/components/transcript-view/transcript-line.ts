import type { TextMention } from '../../model/mentions.js';
import { formatTime } from '../../model/time.js';
import type { Segment } from '../../model/video-document.js';

/** What the lines are made of, and what they are called. */
export interface LinesContent {
  readonly segments: readonly Segment[];
  /** The first segment of each paragraph; absent where each segment is a line. */
  readonly units?: readonly number[];
  /**
   * The same as long as only segments are added: what names are marked in the text, for example.
   * Undefined until that is known.
   */
  readonly key: unknown;
  readonly language: string | undefined;
  /** The speakers, each with their number. */
  readonly speakers: ReadonlyMap<string, number>;
  mentionsIn(segment: number): readonly TextMention[];
  /** The value of `data-type` for an entity's colour. */
  colorOf(entity: string): string;
  /** Language of the times as words. */
  readonly spokenLanguage: string;
  /** A line's time as words. */
  spokenTime(seconds: number): string;
}

// Copies of one element share their attributes, which is most of the memory of a long transcript.
const models = new Map<string, HTMLElement>();

/** The value of `data-type` that gives a speaker their colour. */
export const speakerColor = (number: number): string => `other-${number % 6}`;

/** A line without what only a visible one needs. */
export function createLine({ segments, units, speakers }: LinesContent, unit: number): HTMLElement {
  const first = units?.[unit] ?? unit;
  const { speaker, start, text } = segments[first]!;
  const number = speaker ? speakers.get(speaker)! : -1;
  const named = !!speaker && speaker !== segments[first - 1]?.speaker;
  const line = copyLine(number, named);
  const time = line.firstChild as HTMLElement;
  time.textContent = formatTime(start);
  if (named) time.nextSibling!.textContent = speaker;
  const body = line.lastChild as HTMLElement;
  if (!units) {
    fill(body, text);
    return line;
  }
  for (let index = first; index < (units[unit + 1] ?? segments.length); index++) {
    if (index > first) body.append(' ');
    body.append(fill(element('span', 'words'), segments[index]!.text));
  }
  return line;
}

/** So many characters are laid out at once. */
const LONG = 9999;
const PIECE = /[^]{1,4000}\S{0,99}\s*/gu;

/** Text so long that it would hold up the page comes in pieces, which are laid out where they are seen. */
function fill(body: HTMLElement, text: string): HTMLElement {
  if (text.length > LONG)
    body.append(...text.match(PIECE)!.map((piece) => element('span', 'piece', piece)));
  else body.textContent = text;
  return body;
}

/** So many names in one text are marked. */
const NAMES = 500;

/** Gives a line what it needs when it is seen: the names in its text. */
export function enrichLine(content: LinesContent, line: HTMLElement, unit: number): void {
  const { units, segments } = content;
  const first = units?.[unit] ?? unit;
  const texts = units ? line.lastElementChild!.children : [line.lastElementChild!];
  for (const [offset, text] of [...texts].entries()) {
    const mentions = content.mentionsIn(first + offset).slice(0, NAMES);
    let begin = segments[first + offset]!.text.length;
    // From the end on, so that the offsets before stay right.
    for (const piece of text.firstElementChild ? [...text.children].reverse() : [text]) {
      const node = piece.firstChild as Text | null;
      const end = begin;
      begin -= node?.length ?? 0;
      while (mentions.length && mentions.at(-1)!.from >= begin) {
        const mention = mentions.pop()!;
        if (mention.to <= end) wrapName(node!, mention, begin, content);
      }
    }
  }
}

/** Gives a line its time as words, which are read out instead of the figures. */
export function labelLine(content: LinesContent, line: HTMLElement, unit: number): void {
  const { units, segments, spokenTime, spokenLanguage } = content;
  const time = line.firstElementChild as HTMLElement;
  if (!time.firstElementChild) {
    const figures = element('span', '');
    figures.ariaHidden = 'true';
    figures.append(time.firstChild!);
    time.append(figures, element('span', 'sr-only'));
  }
  time.lang = spokenLanguage;
  time.lastElementChild!.textContent = spokenTime(segments[units?.[unit] ?? unit]!.start);
}

function wrapName(
  node: Text,
  { entity, from, to }: TextMention,
  begin: number,
  content: LinesContent,
): void {
  // A button's own text could not be selected and copied with the line.
  const name = element('span', 'name');
  name.role = 'button';
  name.tabIndex = -1;
  name.dataset.entity = entity;
  name.dataset.type = content.colorOf(entity);
  node.splitText(to - begin);
  const text = node.splitText(from - begin);
  text.replaceWith(name);
  name.append(text);
}

function copyLine(speaker: number, named: boolean): HTMLElement {
  const key = `${speaker} ${named}`;
  let model = models.get(key);
  if (!model) {
    model = element('div', 'line');
    model.role = 'listitem';
    model.setAttribute('part', 'item');
    if (speaker >= 0) model.dataset.speaker = String(speaker);
    const time = element('button', 'seek');
    time.setAttribute('type', 'button');
    time.setAttribute('part', 'time');
    time.tabIndex = -1;
    const name = element('div', 'speaker');
    name.dir = 'auto';
    name.dataset.type = speakerColor(speaker);
    const text = element('div', 'text');
    text.setAttribute('part', 'text');
    text.dir = 'auto';
    model.append(time, ...(named ? [name] : []), text);
    models.set(key, model);
  }
  return model.cloneNode(true) as HTMLElement;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const created = document.createElement(tag);
  created.className = className;
  if (text) created.textContent = text;
  return created;
}
