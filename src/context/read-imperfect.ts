import { parseDocument, readDocument } from '../model/read-document.js';
import type { ReadResult } from '../model/read-document.js';
import type { LoadError } from '../model/session-state.js';
import { LoadFailure } from './load-document.js';

/**
 * Reads a video document that is to be repaired, or says why there is none.
 * @param value what the text holds as JSON, undefined where it is none
 * @param src absolute URL of the text
 * @throws LoadFailure when there is nothing that can be shown
 */
export function readText(text: string, value: unknown, src: string): ReadResult {
  const options = { url: src };
  const result = value === undefined ? parseDocument(text, options) : readDocument(value, options);
  return usable(result, () => codeOf(text), src);
}

/**
 * Reads an object as a video document, as {@link readText} does.
 * @throws LoadFailure when there is nothing that can be shown
 */
export function readData(data: unknown): ReadResult {
  return usable(readDocument(data), () => 'shape');
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
