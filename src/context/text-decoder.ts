import type { Problem } from '../model/problems.js';

/** By so many bytes at the beginning an encoding is chosen: a mark, some white space, a signature. */
const HEAD_LENGTH = 64;

/**
 * Decodes the bytes of a transcript as they arrive: UTF-8, UTF-16 that begins with a byte order mark, and
 * Windows-1252, in which editors save SRT. WebVTT is UTF-8 and read as browsers do.
 */
export class TranscriptDecoder {
  #head: Uint8Array | undefined = new Uint8Array();
  #decoder: Decoder = new Utf8(true);

  /** The text of the bytes so far that has not been given yet. */
  decode(bytes: Uint8Array): string {
    if (!this.#head) return this.#decoder.decode(bytes);
    this.#head = joined(this.#head, bytes);
    return this.#head.length < HEAD_LENGTH ? '' : this.#begin(this.#head);
  }

  /**
   * The text of what is left, when no more bytes come.
   * @param isWhole whether those were all; else the last character may be half there
   */
  end(isWhole = true): string {
    return (this.#head ? this.#begin(this.#head) : '') + this.#decoder.end(isWhole);
  }

  /** What is to be told about the encoding. */
  problems(path: string): Problem[] {
    const { problem } = this.#decoder;
    return problem ? [{ path, ...problem }] : [];
  }

  #begin(head: Uint8Array): string {
    this.#head = undefined;
    const [first, second] = head;
    if (first === 0xff && second === 0xfe) this.#decoder = new Utf16('utf-16le');
    else if (first === 0xfe && second === 0xff) this.#decoder = new Utf16('utf-16be');
    else this.#decoder = new Utf8(!/^\s*webvtt/i.test(new TextDecoder().decode(head)));
    return this.#decoder.decode(head);
  }
}

type EncodingProblem = Pick<Problem, 'severity' | 'message'>;

interface Decoder {
  readonly problem: EncodingProblem | undefined;
  decode(bytes: Uint8Array): string;
  end(isWhole: boolean): string;
}

class Utf16 implements Decoder {
  readonly problem: EncodingProblem = {
    severity: 'warning',
    message: 'the file is UTF-16 instead of UTF-8; other players may not read it',
  };
  readonly #decoder: TextDecoder;

  constructor(label: 'utf-16le' | 'utf-16be') {
    this.#decoder = new TextDecoder(label);
  }

  decode(bytes: Uint8Array): string {
    return this.#decoder.decode(bytes, { stream: true });
  }

  end(): string {
    return this.#decoder.decode();
  }
}

const REPLACED: EncodingProblem = {
  severity: 'error',
  message: 'the file is not UTF-8, as WebVTT must be; characters in it are lost',
};
const IS_WINDOWS: EncodingProblem = {
  severity: 'warning',
  message: 'the file is not UTF-8; it was read as Windows-1252',
};
const IS_MIXED: EncodingProblem = {
  severity: 'warning',
  message: 'not all of the file is UTF-8; the rest of it was read as Windows-1252',
};

/** Decodes UTF-8, and Windows-1252 where it is none. */
class Utf8 implements Decoder {
  readonly #hasFallback: boolean;
  readonly #strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  readonly #lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #windows = new TextDecoder('windows-1252');
  /** The beginning of a character whose other bytes have not come yet. */
  #begun = new Uint8Array();
  #isFirst = true;
  /** How many bytes beyond ASCII were UTF-8, and how many were not. */
  #sound = 0;
  #unsound = 0;

  constructor(hasFallback: boolean) {
    this.#hasFallback = hasFallback;
  }

  get problem(): EncodingProblem | undefined {
    if (!this.#unsound) return undefined;
    if (!this.#hasFallback) return REPLACED;
    return this.#isWindows ? IS_WINDOWS : IS_MIXED;
  }

  get #isWindows(): boolean {
    return this.#hasFallback && this.#unsound > this.#sound;
  }

  decode(more: Uint8Array): string {
    const bytes = joined(this.#begun, more);
    const end = bytes.length - lengthBegun(bytes);
    this.#begun = bytes.slice(end);
    const text = this.#read(bytes.subarray(0, end));
    const hasMark = this.#isFirst && text.startsWith('\ufeff');
    this.#isFirst = false;
    return hasMark ? text.slice(1) : text;
  }

  end(isWhole: boolean): string {
    return isWhole || this.#isWindows ? this.#read(this.#begun) : this.#lenient.decode(this.#begun);
  }

  #read(bytes: Uint8Array): string {
    if (this.#isWindows) return this.#windows.decode(bytes);
    try {
      const text = this.#strict.decode(bytes);
      this.#sound += bytes.length - text.length;
      return text;
    } catch {
      return this.#mend(bytes);
    }
  }

  #mend(bytes: Uint8Array): string {
    const runs = [...soundRuns(bytes)];
    for (const { from, to, sound } of runs) {
      if (sound) this.#sound += to - from - this.#strict.decode(bytes.subarray(from, to)).length;
      else this.#unsound += to - from;
    }
    if (!this.#hasFallback) return this.#lenient.decode(bytes);
    if (this.#isWindows) return this.#windows.decode(bytes);
    return runs
      .map(({ from, to, sound }) =>
        (sound ? this.#strict : this.#windows).decode(bytes.subarray(from, to)),
      )
      .join('');
  }
}

interface Run {
  readonly from: number;
  readonly to: number;
  /** Whether it is UTF-8. */
  readonly sound: boolean;
}

/** The parts of a text that are UTF-8, and the parts between them. */
function* soundRuns(bytes: Uint8Array): Generator<Run, void> {
  let from = 0;
  let sound = true;
  for (let at = 0; at < bytes.length;) {
    const length = characterLength(bytes, at);
    if (length > 0 !== sound) {
      if (at > from) yield { from, to: at, sound };
      from = at;
      sound = !sound;
    }
    at += length || 1;
  }
  yield { from, to: bytes.length, sound };
}

/** How many bytes the UTF-8 character takes that begins with this byte; 0 where none does. */
function wantedLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** {@link wantedLength} of a character that is there as UTF-8 wants it, else 0. */
function characterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const length = wantedLength(lead);
  if (length < 2) return length;
  // Neither a longer way to write a character, nor half a surrogate pair, nor beyond Unicode.
  const second = bytes[at + 1] ?? 0;
  const least = { 0xe0: 0xa0, 0xf0: 0x90 }[lead] ?? 0x80;
  const most = { 0xed: 0x9f, 0xf4: 0x8f }[lead] ?? 0xbf;
  if (second < least || second > most) return 0;
  for (let it = 2; it < length; it += 1) if ((bytes[at + it] ?? 0) >> 6 !== 0b10) return 0;
  return length;
}

/** How many bytes at the end may be the beginning of a character. */
function lengthBegun(bytes: Uint8Array): number {
  for (let length = 1; length <= Math.min(3, bytes.length); length += 1) {
    const byte = bytes[bytes.length - length]!;
    if (byte >> 6 !== 0b10) return wantedLength(byte) > length ? length : 0;
  }
  return 0;
}

function joined(before: Uint8Array, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  if (!before.length && bytes.buffer instanceof ArrayBuffer)
    return bytes as Uint8Array<ArrayBuffer>;
  const all = new Uint8Array(before.length + bytes.length);
  all.set(before);
  all.set(bytes, before.length);
  return all;
}
