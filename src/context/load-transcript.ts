import type { ReadTimedTextOptions, TimedText } from '../formats/timed-text.js';
import type { Problem } from '../model/problems.js';
import type { LoadError } from '../model/session-state.js';
import type { SessionStore } from '../model/session-store.js';
import { Slices } from '../model/slices.js';
import type { Segment } from '../model/video-document.js';
import { failureOf, networkFailure } from './load-document.js';
import { TranscriptDecoder } from './text-decoder.js';

/** Reads a text that comes in pieces; its work yields where it may be interrupted. */
interface StepwiseReader {
  write(text: string): Generator<unknown, void>;
  segments(): readonly Segment[];
  end(): Generator<unknown, TimedText>;
}

/** A transcript as far as it could be read. */
export interface LoadedTranscript {
  readonly segments: readonly Segment[];
  readonly problems: readonly Problem[];
  readonly error?: LoadError;
}

type StepwiseReaderClass = new (options: ReadTimedTextOptions) => StepwiseReader;

export interface LoadTranscriptOptions {
  /** Is told of what is there, at growing intervals while the file is under way. */
  readonly store: SessionStore;
  /** Position in the document's transcripts. */
  readonly index: number;
  /** Absolute URL of the file. */
  readonly src: string;
  readonly signal: AbortSignal;
}

/**
 * Loads a transcript from its file; what cannot be had is told in the result.
 * @param opened the answer to the request for the file
 * @param Reader of its text
 */
export async function loadTranscript(
  opened: Promise<Response>,
  Reader: StepwiseReaderClass,
  { store, index, src, signal }: LoadTranscriptOptions,
): Promise<LoadedTranscript> {
  const path = `transcripts[${index}]`;
  const { document, playback } = store.state;
  const reader = new Reader({ path, duration: document?.duration ?? playback.duration });
  const tell = (progress: number | undefined) => {
    if (signal.aborted) return;
    store.dispatch({ type: 'transcript-part', segments: reader.segments(), progress });
  };
  try {
    return await readTranscript(await opened, reader, { src, path, signal, tell });
  } catch (cause) {
    const error = failureOf(cause, src);
    const why = error.status ? `HTTP ${error.status}` : (error.detail ?? error.code);
    const message = `the file could not be loaded (${why})`;
    return { segments: [], problems: [{ path, severity: 'error', message }], error };
  }
}

interface Reading {
  readonly src: string;
  /** Where problems are said to be. */
  readonly path: string;
  readonly signal: AbortSignal;
  /** Called when more is there; with the part of the file that is read, 0 to 1, where its size is known. */
  readonly tell: (progress: number | undefined) => void;
}

/** So many characters are read between two looks at the clock for {@link Announcer}. */
const PIECE_LENGTH = 32_768;

/**
 * Reads the transcript in an answer as its body arrives, in slices. What came before the connection broke is
 * kept, with an `error`.
 * @throws the reason of the signal when that aborts
 */
async function readTranscript(
  response: Response,
  reader: StepwiseReader,
  { src, path, signal, tell }: Reading,
): Promise<LoadedTranscript> {
  const slices = new Slices();
  const body = new Body(response);
  const announcer = new Announcer(() => tell(body.progress));
  try {
    for await (const text of body.texts()) {
      for (let at = 0; at < text.length; at += PIECE_LENGTH) {
        await slices.finish(reader.write(text.slice(at, at + PIECE_LENGTH)), signal);
        await announcer.tell();
      }
    }
    signal.throwIfAborted();
    const { segments, problems } = await slices.finish(reader.end(), signal);
    const read = { segments, problems: [...body.problems(path), ...problems] };
    return body.lost === undefined ? whole(read, src) : cutOff(read, src, path, body.lost);
  } finally {
    announcer.stop();
  }
}

function whole({ segments, problems }: TimedText, src: string): LoadedTranscript {
  return segments
    ? { segments, problems }
    : { segments: [], problems, error: { code: 'format', src } };
}

function cutOff(
  { segments = [], problems }: TimedText,
  src: string,
  path: string,
  cause: unknown,
): LoadedTranscript {
  const message = `the file stopped halfway (${String(cause)}); what comes before that was read`;
  const stopped: Problem = { path, severity: 'error', message };
  const { failure: error } = networkFailure(src, cause);
  return { segments, problems: [stopped, ...problems], error };
}

/** The text of an answer as it arrives. */
class Body {
  /** Why the rest did not come. */
  lost: unknown;
  readonly #response: Response;
  readonly #size: number;
  readonly #decoder = new TranscriptDecoder();
  #received = 0;

  constructor(response: Response) {
    const { headers } = response;
    this.#response = response;
    // What is counted here is not compressed.
    this.#size = headers.get('content-encoding') ? 0 : Number(headers.get('content-length'));
  }

  get progress(): number | undefined {
    const isKnown = this.#size > 0 && this.#received <= this.#size;
    return isKnown ? this.#received / this.#size : undefined;
  }

  async *texts(): AsyncGenerator<string, void> {
    const chunks = this.#response.body?.getReader();
    for (;;) {
      let chunk: Uint8Array | undefined;
      try {
        chunk = (await chunks?.read())?.value;
      } catch (error) {
        this.lost = error;
      }
      if (!chunk) break;
      this.#received += chunk.byteLength;
      yield this.#decoder.decode(chunk);
    }
    yield this.#decoder.end(this.lost === undefined);
  }

  /** What is to be told about how its text is encoded. */
  problems(path: string): Problem[] {
    return this.#decoder.problems(path);
  }
}

/** A page that is hidden paints nothing. */
const LONGEST_FRAME_MS = 50;

/** Resolves when the page has painted what it has to show. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, LONGEST_FRAME_MS);
    requestAnimationFrame(() => setTimeout(resolve));
  });

const SHORTEST_MS = 250;

/** Tells of what is there: at once for the first time, then ever less often, since each time is a render. */
class Announcer {
  readonly #announce: () => void;
  readonly #begun = performance.now();
  #due = this.#begun;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(announce: () => void) {
    this.#announce = announce;
  }

  /** Tells of news when it is time, at once or later. What is told first is painted before it resolves. */
  async tell(): Promise<void> {
    const wait = this.#due - performance.now();
    const isFirst = this.#due === this.#begun;
    if (wait <= 0) this.#tellNow();
    else this.#timer ??= setTimeout(() => this.#tellNow(), wait);
    if (isFirst) await painted();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #tellNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#announce();
    const now = performance.now();
    this.#due = now + Math.max(SHORTEST_MS, (now - this.#begun) / 2);
  }
}
