import { parseDocument, readDocument } from '../model/read-document.js';
import type { ReadResult } from '../model/read-document.js';
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

/**
 * Fetches and reads a video document.
 * @param src absolute URL
 * @throws LoadFailure when there is nothing that can be shown
 */
export async function loadDocument(src: string, signal: AbortSignal): Promise<ReadResult> {
  const text = await fetchText(src, signal);
  const result = text.length > LONG_TEXT ? await parseLong(text, src, signal) : parse(text, src);
  if (!result.usable) throw new LoadFailure(unusable(text, result, src));
  return result;
}

const LONG_TEXT = 500_000;

const parse = (text: string, url: string): ReadResult => parseDocument(text, { url });

/** Parses without holding up the page. */
async function parseLong(text: string, url: string, signal: AbortSignal): Promise<ReadResult> {
  const [{ parseJson }, { Slices }] = await Promise.all([
    import('../model/parse-json.js'),
    import('../model/slices.js'),
  ]);
  const slices = new Slices();
  try {
    const value = await slices.finish(parseJson(text.replace(/^\ufeff/, '')), signal);
    await slices.rest();
    return readDocument(value, { url });
  } catch {
    signal.throwIfAborted();
    // What is wrong is told there.
    return parse(text, url);
  }
}

/** Says why a text or value holds no video document. */
export function unusable(text: string, result: ReadResult, src?: string): LoadError {
  return { code: unusableCode(text), src, detail: result.problems[0]?.message };
}

function unusableCode(text: string): LoadError['code'] {
  const trimmed = text.trim();
  if (trimmed.startsWith('<')) return 'html';
  try {
    JSON.parse(trimmed);
    return 'shape';
  } catch {
    return /^[[{]/.test(trimmed) && !/[\]}]$/.test(trimmed) ? 'truncated' : 'json';
  }
}
