import { finishNow } from './finish-now.js';
import { Report, show } from './problems.js';
import type { Problem } from './problems.js';
import { isDocument, readListsStepwise, readRecord } from './read-record.js';
import { isRecord } from './read-spans.js';
import { RepairingReader } from './repairing-reader.js';
import type { VideoDocument } from './video-document.js';

export type { Problem } from './problems.js';

/** What the reader needs to know besides the document. */
export interface ReadOptions {
  /** The document's own address: relative addresses in it are resolved against it. */
  url?: string;
}

/** A document that was read, and what was found wrong with it. */
export interface ReadResult {
  readonly document: VideoDocument;
  readonly problems: readonly Problem[];
  /** False when the input is not a video document at all; `document` is an empty one then. */
  readonly usable: boolean;
}

/**
 * Reads any value as a video document, keeps all of it that can be kept and lists what was wrong.
 * Never throws; reading the returned document again changes nothing.
 */
export function readDocument(input: unknown, options: ReadOptions = {}): ReadResult {
  return finishNow(readReporting(input, options, new Report()));
}

/** {@link readDocument} that adds to a report, and yields where it may be interrupted. */
export function* readReporting(
  input: unknown,
  options: ReadOptions,
  report: Report,
): Generator<unknown, ReadResult> {
  try {
    const record = isRecord(input) ? new RepairingReader(report).copy(input, '$') : {};
    if (isDocument(record)) {
      const reader = new RepairingReader(report, options.url, record.duration);
      yield* readListsStepwise(reader, record);
      const document = readRecord(reader, record, options.url);
      return { document, problems: report.problems(), usable: true };
    }
  } catch {
    // what cannot even be looked at is told like what is no document
  }
  return unusable(`this is not a video document: ${describe(input)} was found instead`, options);
}

/** Reads a video document from JSON text, as {@link readDocument} does; text that is not JSON is not usable. */
export function parseDocument(text: string, options: ReadOptions = {}): ReadResult {
  const json = text.replace(/^\ufeff/, '');
  try {
    return readDocument(JSON.parse(json), options);
  } catch (error) {
    return unusable(whyNotJson(json.trim(), error), options);
  }
}

function whyNotJson(text: string, error: unknown): string {
  if (text === '') return 'the file is empty';
  if (/^<(?:!doctype|!--|html|head|body|script)/i.test(text))
    return 'this is a web page, not a video document';
  if (/^[{[]/.test(text) && !/[}\]]$/.test(text)) return 'the file is cut off: its end is missing';
  return `this is not JSON (${error instanceof Error ? error.message : 'unknown error'})`;
}

function describe(input: unknown): string {
  try {
    if (!isRecord(input)) return Array.isArray(input) ? 'a list' : show(input);
    const keys = Object.keys(input);
    if (keys.length === 0) return 'an empty object';
    return `an object of another shape (${keys.slice(0, 5).map(show).join(', ')})`;
  } catch {
    return 'an object that cannot be read';
  }
}

function unusable(message: string, options: ReadOptions): ReadResult {
  const document = readRecord(new RepairingReader(new Report()), { title: '' }, options.url);
  return { document, problems: [{ path: '$', severity: 'error', message }], usable: false };
}
