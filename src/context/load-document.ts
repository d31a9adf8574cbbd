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
 * The text behind a URL.
 * @throws LoadFailure `network` or `http`; an `AbortError` when the signal aborts.
 */
export async function fetchText(
  src: string,
  signal: AbortSignal,
  onProgress?: (part: number) => void,
): Promise<string> {
  let response: Response;
  try {
    response = await fetch(src, { signal, credentials: 'same-origin' });
  } catch (error) {
    signal.throwIfAborted();
    throw new LoadFailure({ code: 'network', src, detail: String(error) });
  }
  if (!response.ok) throw new LoadFailure({ code: 'http', src, status: response.status });
  try {
    return onProgress ? await readWithProgress(response, onProgress) : await response.text();
  } catch (error) {
    signal.throwIfAborted();
    throw new LoadFailure({ code: 'network', src, detail: String(error) });
  }
}

async function readWithProgress(response: Response, onProgress: (part: number) => void) {
  const total = Number(response.headers.get('content-length'));
  if (!response.body || !total) return response.text();
  let received = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      received += chunk.byteLength;
      // A compressed body is longer than its header says.
      onProgress(Math.min(1, received / total));
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter)).text();
}

/**
 * Fetches and reads a video document.
 * @param src absolute URL
 * @throws LoadFailure when there is nothing that can be shown
 */
export async function loadDocument(src: string, signal: AbortSignal): Promise<ReadResult> {
  const text = await fetchText(src, signal);
  return readSoundText(text, src) ?? (await import('./read-imperfect.js')).readText(text, src);
}

/** A document that needs no repair; what there is to repair or to tell is known by few pages. */
function readSoundText(text: string, src: string): ReadResult | undefined {
  try {
    return soundResult(JSON.parse(text), src);
  } catch {
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
