import type { ReadResult } from '../model/read-document.js';
import { readSound } from '../model/read-record.js';
import type { LoadError } from '../model/session-state.js';

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

/**
 * Fetches and reads a video document.
 * @param src absolute URL
 * @throws LoadFailure when there is nothing that can be shown
 */
export async function loadDocument(src: string, signal: AbortSignal): Promise<ReadResult> {
  const text = await fetchText(src, signal);
  const value = await valueOf(text, signal);
  return (
    soundResult(value, src) ??
    (await import('./read-imperfect.js')).readText(text, value, src, signal)
  );
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
 * Reads a video document given as an object.
 * @throws LoadFailure when there is nothing that can be shown
 */
export function readData(data: unknown): ReadResult | Promise<ReadResult> {
  return soundResult(data) ?? import('./read-imperfect.js').then((module) => module.readData(data));
}

function soundResult(data: unknown, src?: string): ReadResult | undefined {
  const document = readSound(data, src);
  return document && { document, problems: [], usable: true };
}
