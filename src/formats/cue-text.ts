import { finishNow } from '../model/finish-now.js';
import type { TimeRange, Word } from '../model/video-document.js';
import { decodeEntities } from './entities.js';

/** What one voice says in a cue. */
export interface CueRun {
  readonly speaker?: string;
  readonly text: string;
  /** Where the cue has times inside its text. */
  readonly words?: readonly Word[];
}

interface Piece {
  readonly time: number;
  text: string;
}

interface OpenRun {
  /** Empty: nobody is named. */
  readonly speaker: string;
  readonly pieces: Piece[];
}

const TAG = /<([^>]*)>?/g;
// Elsewhere than in WebVTT a lone “<” is what is said.
const PLAIN_TAG = /<(\/?[a-z\d][^<>]*)>/gi;
const NAME = /^(\/?)([a-z0-9]*)(?=$|[\s./])/i;
const ANNOTATION = /^[^ \t\n\f\r]*[ \t\n\f\r]+([^]*)$/;
const KNOWN = new Set(['c', 'i', 'b', 'u', 'ruby', 'rt', 'v', 'lang']);
const OTHERS = new Set(['font', 's', 'strike', 'em', 'strong', 'span', 'br', 'p']);
const ASS = /\{\\[^{}]*\}/g;
const UNTIDY = /[\t\n\f\r]|^ | $| {2}/;
const SPACES = /[ \t\n\f\r]+/g;
const BREAK =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，！？」』])[ \t]*\n[ \t]*(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『])/gu;

/** How many hours, minutes and seconds a WebVTT time has; what follows it is not looked at. */
export const CUE_TIME = /(?:(\d+):)?([0-5]\d):([0-5]\d)\.(\d{3})(?!\d)/y;

/** Seconds of a match of {@link CUE_TIME}, whose first group is at `at`. */
export function secondsOf(match: RegExpExecArray, at = 1): number {
  const minutes = Number(match[at] ?? 0) * 60 + Number(match[at + 1]);
  // Whole milliseconds first: sums of fractions would not be what is written.
  return ((minutes * 60 + Number(match[at + 2])) * 1000 + Number(match[at + 3])) / 1000;
}

/** White space as one space; a break between two characters of a script without spaces as none. */
export function tidy(text: string): string {
  const lines = text.includes('\n') && /[^\0-\x7f]/.test(text) ? text.replace(BREAK, '') : text;
  return UNTIDY.test(lines) ? lines.replace(SPACES, ' ').replace(/^ | $/g, '') : lines;
}

/**
 * Reads the text of a cue by the rules of WebVTT: tags go, voices become speakers, times inside
 * the text make words.
 * @param anyTags whether tags that WebVTT does not know are part of the text, as in SRT
 */
export function parseCueText(text: string, cue: TimeRange, anyTags = false): readonly CueRun[] {
  if (!/[<&{]/.test(text)) {
    const plain = tidy(text);
    return plain ? [{ text: plain }] : [];
  }
  return finishNow(parseCueTextStepwise(text, cue, anyTags));
}

/** How many tags are read between two places to interrupt. */
const STEP = 500;

/** {@link parseCueText} that yields where it may be interrupted. */
export function* parseCueTextStepwise(
  text: string,
  cue: TimeRange,
  anyTags: boolean,
): Generator<undefined, readonly CueRun[]> {
  const source = anyTags ? text.replace(ASS, '') : text;
  const runs = new CueRuns(cue);
  let done = 0;
  let tags = 0;
  for (const match of source.matchAll(anyTags ? PLAIN_TAG : TAG)) {
    runs.say(source.slice(done, match.index));
    done = match.index + match[0].length;
    if (!runs.tag(match[1]!, anyTags)) runs.say(match[0]);
    tags += 1;
    if (tags % STEP === 0) yield;
  }
  runs.say(source.slice(done));
  return yield* runs.finish();
}

class CueRuns {
  readonly #cue: TimeRange;
  readonly #runs: OpenRun[] = [];
  readonly #open: { readonly name: string; readonly voice: string }[] = [];
  #time: number;
  #timed = false;

  constructor(cue: TimeRange) {
    this.#cue = cue;
    this.#time = cue.start;
  }

  say(encoded: string): void {
    if (!encoded) return;
    const text = decodeEntities(encoded);
    const speaker = this.#open.at(-1)?.voice ?? '';
    let run = this.#runs.at(-1);
    if (run?.speaker !== speaker) this.#runs.push((run = { speaker, pieces: [] }));
    const piece = run.pieces.at(-1);
    if (piece?.time === this.#time) piece.text += text;
    else run.pieces.push({ time: this.#time, text });
  }

  /** Takes a tag; false when it is no tag. */
  tag(content: string, anyTags: boolean): boolean {
    if (/^\d/.test(content)) return this.#setTime(content) || !anyTags;
    const [, slash, written = ''] = NAME.exec(content) ?? [];
    const name = anyTags ? written.toLowerCase() : written;
    const known = KNOWN.has(name);
    if (anyTags && !known && !OTHERS.has(name)) return false;
    if (anyTags && name === 'br') this.say('\n');
    if (!known) return true;
    if (slash) this.#close(name);
    else this.#start(name, content);
    return true;
  }

  #setTime(content: string): boolean {
    CUE_TIME.lastIndex = 0;
    const match = CUE_TIME.exec(content);
    if (match?.[0] !== content) return false;
    const time = secondsOf(match);
    // Times that run backwards or leave the cue tell nothing.
    if (time >= this.#time && (time <= this.#cue.end || this.#cue.end < this.#cue.start)) {
      this.#time = time;
      this.#timed = true;
      this.#runs.at(-1)?.pieces.push({ time, text: '' });
    }
    return true;
  }

  #start(name: string, content: string): void {
    if (name === 'rt') {
      if (this.#open.at(-1)?.name !== 'ruby') return;
      this.say('(');
    }
    const annotation = name === 'v' ? ANNOTATION.exec(content)?.[1] : undefined;
    const named = annotation ? tidy(decodeEntities(annotation)) : '';
    // Who speaks around a tag also speaks inside it.
    this.#open.push({ name, voice: named || (this.#open.at(-1)?.voice ?? '') });
  }

  #close(name: string): void {
    const last = this.#open.at(-1)?.name;
    if (last === 'rt' && (name === 'rt' || name === 'ruby')) {
      this.say(')');
      this.#open.pop();
      if (name === 'ruby') this.#open.pop();
    } else if (last === name) {
      this.#open.pop();
    }
  }

  /** When the pieces that begin at a time end: where the next later one begins. */
  #endsOfPieces(): ReadonlyMap<number, number> {
    const ends = new Map<number, number>();
    let before: number | undefined;
    for (const { pieces } of this.#runs)
      for (const { time } of pieces) {
        if (time === before) continue;
        if (before !== undefined) ends.set(before, time);
        ends.set(time, Math.max(time, this.#cue.end));
        before = time;
      }
    return ends;
  }

  *finish(): Generator<undefined, CueRun[]> {
    for (const { name } of this.#open) if (name === 'rt') this.say(')');
    const ends = this.#timed ? this.#endsOfPieces() : undefined;
    const finished: CueRun[] = [];
    for (const { speaker: name, pieces } of this.#runs) {
      if (finished.length % STEP === STEP - 1) yield;
      const speaker = name || undefined;
      const text = tidy(pieces.map((piece) => piece.text).join(''));
      if (!text) continue;
      if (!ends) finished.push({ speaker, text });
      else finished.push({ speaker, text, words: yield* wordsOf(pieces, ends) });
    }
    return finished;
  }
}

function* wordsOf(
  pieces: readonly Piece[],
  ends: ReadonlyMap<number, number>,
): Generator<undefined, Word[]> {
  const words: Word[] = [];
  for (const [index, { time, text }] of pieces.entries()) {
    if (index % STEP === STEP - 1) yield;
    const spoken = tidy(text);
    if (spoken) words.push({ start: time, end: ends.get(time)!, text: spoken });
  }
  return words;
}
