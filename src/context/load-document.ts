import type { ReadResult } from '../model/read-document.js';
import { readSoundStepwise } from '../model/read-record.js';
import type { LoadError } from '../model/session-state.js';
import type { Segment, VideoDocument } from '../model/video-document.js';

/** Thrown by the loaders; `cause` says what went wrong in terms that can be localized. */
export class LoadFailure extends Error {
  readonly failure: LoadError;
  constructor(failure: LoadError) {
    super(failure.detail ?? failure.code);
    this.name = 'LoadFailure';
    this.failure = failure;
  }
}

/**
 * The answer behind a URL, whose body may still be under way.
 * @throws LoadFailure `network` or `http`; an `AbortError` when the signal aborts.
 */
export async function openUrl(src: string, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(src, { signal, credentials: 'same-origin' });
  } catch (error) {
    signal.throwIfAborted();
    throw networkFailure(src, error);
  }
  if (!response.ok) throw new LoadFailure({ code: 'http', src, status: response.status });
  return response;
}

/** What is thrown when a connection fails. */
export function networkFailure(src: string, error: unknown): LoadFailure {
  return new LoadFailure({ code: 'network', src, detail: String(error) });
}

async function fetchText(src: string, signal: AbortSignal): Promise<string> {
  const response = await openUrl(src, signal);
  try {
    return await response.text();
  } catch (error) {
    signal.throwIfAborted();
    throw networkFailure(src, error);
  }
}

/** What went wrong, whatever was thrown. */
export function failureOf(error: unknown, src?: string): LoadError {
  return error instanceof LoadFailure
    ? error.failure
    : { code: 'network', src, detail: String(error) };
}

export interface LoadDocumentOptions {
  readonly signal: AbortSignal;
  /** Called with the first lines of a long transcript, when the rest is still to be read. */
  readonly onFirstLines?: (segments: readonly Segment[]) => void;
}

/**
 * Fetches and reads a video document.
 * @param src absolute URL
 * @throws LoadFailure when there is nothing that can be shown
 */
export async function loadDocument(src: string, options: LoadDocumentOptions): Promise<ReadResult> {
  const text = await fetchText(src, options.signal);
  const value = await valueOf(text, options.signal);
  const repair = async () =>
    (await import('./read-imperfect.js')).readText(text, value, src, options.signal);
  return read(value, options, repair, src);
}

const LONG_TEXT = 500_000;

/** What a text holds as JSON, undefined where it is none. A long text does not hold up the page. */
async function valueOf(text: string, signal: AbortSignal): Promise<unknown> {
  try {
    return text.length < LONG_TEXT
      ? (JSON.parse(text) as unknown)
      : await (await import('./parse-long.js')).parseLong(text, signal);
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

/**
 * Reads a video document given as an object: at once where it is sound and not long.
 * @throws LoadFailure when there is nothing that can be shown
 */
export function readData(
  data: unknown,
  options: LoadDocumentOptions,
): ReadResult | Promise<ReadResult> {
  return read(data, options, async () => (await import('./read-imperfect.js')).readData(data));
}

function read(
  value: unknown,
  { signal, onFirstLines }: LoadDocumentOptions,
  repair: () => Promise<ReadResult>,
  src?: string,
): ReadResult | Promise<ReadResult> {
  const work = readSoundStepwise(value, src);
  const end = (document: VideoDocument | undefined) =>
    document ? { document, problems: [], usable: true } : repair();
  const step = work.next();
  if (step.done) return end(step.value);
  onFirstLines?.(step.value);
  return import('./finish-later.js')
    .then(({ finishLater }) => finishLater(work, signal, step.value, onFirstLines))
    .then(end);
}
