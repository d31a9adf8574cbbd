import type { TextMention } from '../../model/mentions.js';
import { formatTime } from '../../model/time.js';
import type { Segment } from '../../model/video-document.js';

/** What the lines are made of, and what they are called. */
export interface LinesContent {
  readonly segments: readonly Segment[];
  readonly language: string | undefined;
  mentionsIn(index: number): readonly TextMention[];
  /** The value of `data-type` for an entity's colour. */
  colorOf(entity: string): string;
  /** The value of `data-type` for a speaker's colour. */
  speakerColor(speaker: string): string;
  /** A line's time as words. */
  spokenTime(seconds: number): string;
  /** Gives a new line the marks that it has now. */
  decorate(line: HTMLElement, index: number): void;
}

const CHUNK = 50;
// What is filled before the first paint, and for how long one task may fill after it.
const FIRST = 100;
const SLICE_MS = 6;

/**
 * The lines of a transcript as plain DOM: all of the text is there, so that the browser's own
 * find-in-page, selection, printing and reading reach it, in chunks that cost nothing off screen.
 * The first screen comes at once, the rest in short tasks after it has painted.
 */
export class TranscriptLines {
  /** The list, for the widget to put in its place. */
  readonly root = document.createElement('div');
  #content?: LinesContent;
  #filled = 0;
  #filling?: ReturnType<typeof setTimeout>;

  constructor() {
    this.root.setAttribute('part', 'list');
    this.root.setAttribute('role', 'list');
  }

  /** Shows other lines. */
  show(content: LinesContent): void {
    clearTimeout(this.#filling);
    this.#content = content;
    this.#filled = 0;
    this.root.lang = content.language ?? '';
    const chunks = Array.from({ length: Math.ceil(content.segments.length / CHUNK) }, () => {
      const chunk = document.createElement('div');
      chunk.className = 'chunk';
      chunk.role = 'presentation';
      return chunk;
    });
    this.root.classList.toggle('long', content.segments.length > FIRST * 2);
    this.root.replaceChildren(...chunks);
    while (this.#filled < Math.min(FIRST, content.segments.length)) this.#fillChunk();
    this.#fillLater();
  }

  /** Goes on with filling, after `stop`. */
  resume(): void {
    this.#fillLater();
  }

  /** Ends filling; what is there stays. */
  stop(): void {
    clearTimeout(this.#filling);
  }

  /** The lines that are there by now. */
  get lines(): Iterable<HTMLElement> {
    return this.root.querySelectorAll<HTMLElement>('.line');
  }

  /** The line of a segment; it is made now if it is not there yet. */
  line(index: number): HTMLElement | undefined {
    const chunk = this.root.children[Math.floor(index / CHUNK)];
    if (chunk && !chunk.firstChild) this.#fill(chunk, Math.floor(index / CHUNK));
    return chunk?.children[index % CHUNK] as HTMLElement | undefined;
  }

  /** The line that is there for a segment, if it is. */
  existing(index: number): HTMLElement | undefined {
    return this.root.children[Math.floor(index / CHUNK)]?.children[index % CHUNK] as
      HTMLElement | undefined;
  }

  /** The stretch of a line's text, for a highlight. */
  range(index: number, from: number, to: number): Range | undefined {
    const text = this.line(index)?.querySelector('.words');
    if (!text) return undefined;
    const range = document.createRange();
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    let before = 0;
    let started = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { length } = node as Text;
      if (!started && from < before + length) {
        range.setStart(node, from - before);
        started = true;
      }
      if (started && to <= before + length) {
        range.setEnd(node, to - before);
        return range;
      }
      before += length;
    }
    return undefined;
  }

  #fillLater(): void {
    const content = this.#content;
    if (!content || this.#filled >= content.segments.length) return;
    this.#filling = setTimeout(() => {
      const end = performance.now() + SLICE_MS;
      while (this.#filled < content.segments.length && performance.now() < end) this.#fillChunk();
      this.#fillLater();
    });
  }

  #fillChunk(): void {
    const number = Math.floor(this.#filled / CHUNK);
    const chunk = this.root.children[number]!;
    if (!chunk.firstChild) this.#fill(chunk, number);
    this.#filled = (number + 1) * CHUNK;
  }

  #fill(chunk: Element, number: number): void {
    const content = this.#content!;
    const start = number * CHUNK;
    const lines = content.segments
      .slice(start, start + CHUNK)
      .map((segment, offset) => createLine(segment, start + offset, content));
    chunk.append(...lines);
  }
}

function createLine(segment: Segment, index: number, content: LinesContent): HTMLElement {
  const line = element('div', 'line');
  line.role = 'listitem';
  line.dataset.index = String(index);
  const time = element('button', 'seek');
  const shown = element('span', '', formatTime(segment.start));
  shown.ariaHidden = 'true';
  time.append(shown, element('span', 'sr-only', content.spokenTime(segment.start)));
  time.setAttribute('type', 'button');
  time.setAttribute('part', 'time');
  time.tabIndex = -1;
  const text = element('p');
  text.setAttribute('part', 'text');
  text.dir = 'auto';
  const { speaker } = segment;
  if (speaker && speaker !== content.segments[index - 1]?.speaker) {
    const name = element('span', 'speaker', speaker);
    name.dataset.type = content.speakerColor(speaker);
    text.append(name, ' ');
  }
  const words = element('span', 'words');
  words.append(...withMentions(segment.text, content.mentionsIn(index), content));
  text.append(words);
  line.append(time, text);
  content.decorate(line, index);
  return line;
}

function withMentions(
  text: string,
  mentions: readonly TextMention[],
  content: LinesContent,
): (string | HTMLElement)[] {
  const nodes: (string | HTMLElement)[] = [];
  let done = 0;
  for (const { entity, from, to } of mentions) {
    const name = element('span', 'name', text.slice(from, to));
    // A button's own text could not be selected and copied with the line.
    name.role = 'button';
    name.tabIndex = -1;
    name.dataset.entity = entity;
    name.dataset.type = content.colorOf(entity);
    nodes.push(text.slice(done, from), name);
    done = to;
  }
  return [...nodes, text.slice(done)];
}

function element(tag: string, className = '', text = ''): HTMLElement {
  const created = document.createElement(tag);
  created.className = className;
  created.textContent = text;
  return created;
}
