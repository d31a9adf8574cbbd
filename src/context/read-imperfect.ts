import { parseDocument } from '../model/read-document.js';
import { readDocumentStepwise } from '../model/read-document-stepwise.js';
import type { ReadResult } from '../model/read-document.js';
import type { LoadError } from '../model/session-state.js';
import { Slices } from '../model/slices.js';
import { LoadFailure } from './load-document.js';

/**
 * Reads a video document that is to be repaired, or says why there is none.
 * @param value what the text holds as JSON, undefined where it is none
 * @param src absolute URL of the text
 * @throws LoadFailure when there is nothing that can be shown; an `AbortError` when the signal aborts
 */
export async function readText(
  text: string,
  value: unknown,
  src: string,
  signal: AbortSignal,
): Promise<ReadResult> {
  const options = { url: src };
  const result =
    value === undefined
      ? parseDocument(text, options)
      : await new Slices().finish(readDocumentStepwise(value, options), signal);
  return usable(result, () => codeOf(text), src);
}

/**
 * Reads an object as a video document, as {@link readText} does.
 * @throws LoadFailure when there is nothing that can be shown
 */
export async function readData(data: unknown): Promise<ReadResult> {
  return usable(await new Slices().finish(readDocumentStepwise(data)), () => 'shape');
}

function usable(result: ReadResult, code: () => LoadError['code'], src?: string): ReadResult {
  if (result.usable) return result;
  throw new LoadFailure({ code: code(), src, detail: result.problems[0]?.message });
}

function codeOf(text: string): LoadError['code'] {
  const trimmed = text.trim();
  if (trimmed.startsWith('<')) return 'html';
  try {
    JSON.parse(trimmed);
    return 'shape';
  } catch {
    return /^[[{]/.test(trimmed) && !/[\]}]$/.test(trimmed) ? 'truncated' : 'json';
  }
}
