import { parseJson } from '../model/parse-json.js';
import { Report } from '../model/problems.js';
import type { Problem } from '../model/problems.js';
import { SegmentsReader } from '../model/read-segments.js';
import { isRecord } from '../model/read-spans.js';
import type { FieldRecord } from '../model/read-spans.js';
import { finishNow } from '../model/finish-now.js';
import { parseTime } from '../model/parse-time.js';
import { RepairingReader } from '../model/repairing-reader.js';
import type { Segment } from '../model/video-document.js';
import type { ReadTimedTextOptions, TimedText } from './timed-text.js';

/**
 * Reads a transcript as JSON: a list of segments or an object with such a list, with the names of
 * this library, of Podcasting 2.0, of Whisper and its kin, or of Podlove. Never throws.
 */
export function readTranscriptJson(text: string, options: ReadTimedTextOptions = {}): TimedText {
  return finishNow(readTranscriptJsonStepwise(text, options));
}

/** {@link readTranscriptJson} that yields where it may be interrupted. */
export function* readTranscriptJsonStepwise(
  text: string,
  { path = '$', duration }: ReadTimedTextOptions,
): Generator<undefined, TimedText> {
  const json = text.replace(/^\ufeff/, '').trim();
  let value: unknown;
  let cut: Problem[] = [];
  try {
    value = yield* parseJson(json);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown error';
    try {
      value = yield* parseJson(yield* closeJson(json));
      const message = `the JSON is not whole (${why}); what comes before that was read`;
      cut = [{ path, severity: 'error', message }];
    } catch {
      return failure(path, `this is not JSON (${why})`);
    }
  }
  const items = itemsOf(value);
  if (!items || (items.length > 0 && !items.some(hasText)))
    return failure(path, 'this JSON holds no list of segments');
  const report = new Report();
  const fields = new RepairingReader(report, undefined, duration);
  const reader = new SegmentsReader(fields, `${path}.segments`);
  for (let index = 0; index < items.length; index += 1) {
    if (index % STEP === 0) yield;
    reader.add(normalize(items[index]), index);
  }
  yield;
  return { segments: reader.end() as Segment[], problems: [...cut, ...report.problems()] };
}

/** How many small things are done between two places to interrupt. */
const STEP = 1000;

/** The beginning of a JSON text that was cut off, up to the last thing that is whole in it. */
function* closeJson(json: string): Generator<undefined, string> {
  const open: string[] = [];
  let end = 0;
  let depth = 0;
  let tokens = 0;
  for (const { 0: token, index } of json.matchAll(/"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)|[[\]{}]/g)) {
    if (token === '[' || token === '{') open.push(token === '[' ? ']' : '}');
    else if (token === ']' || token === '}') {
      open.pop();
      end = index + 1;
      depth = open.length;
    }
    if (++tokens % STEP === 0) yield;
  }
  return json.slice(0, end) + open.slice(0, depth).reverse().join('');
}

const failure = (path: string, message: string): TimedText => ({
  segments: undefined,
  problems: [{ path, severity: 'error', message }],
});

function itemsOf(value: unknown, isInner = false): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as unknown[];
  if (!isRecord(value)) return undefined;
  const [list] = [value.segments, value.transcription, value.cues].filter(Array.isArray);
  if (list) return list as unknown[];
  const inner = Array.isArray(value.transcripts)
    ? (value.transcripts as unknown[]).find((it) => isRecord(it) && Array.isArray(it.segments))
    : value.transcript;
  return inner === undefined || isInner ? undefined : itemsOf(inner, true);
}

const hasText = (item: unknown): boolean =>
  typeof item === 'string' ||
  (isRecord(item) && (textOf(item) != null || Array.isArray(item.words)));

const LENGTH_LIMIT = 1e9;

function normalize(item: unknown): unknown {
  if (typeof item === 'string') return { text: item.trim() || undefined };
  if (!isRecord(item)) return item;
  const speaker = item.voice ?? item.speaker;
  const segment: FieldRecord = { ...spanOf(item), text: textOf(item) };
  if (speaker != null && speaker !== '') segment.speaker = speaker;
  if (Array.isArray(item.words)) {
    const words = item.words
      .filter(isRecord)
      .map((word): FieldRecord => ({ ...spanOf(word), text: textOf(word) }));
    const timed = words.filter((word) => word.start != null && word.text != null);
    if (timed.length) segment.words = timed;
  }
  return segment;
}

function spanOf(item: FieldRecord): FieldRecord {
  // whisper.cpp counts milliseconds.
  if (isRecord(item.offsets))
    return { start: thousandth(item.offsets.from), end: thousandth(item.offsets.to) };
  const span: FieldRecord = { start: seconds(item.start ?? item.startTime) };
  const end = item.end ?? item.endTime;
  if (end != null) span.end = seconds(end);
  return span;
}

/** Written times as numbers, which are read faster; what is no time stays as it is. */
const seconds = (value: unknown): unknown =>
  typeof value === 'string' ? (parseTime(value) ?? value) : value;

const thousandth = (value: unknown): unknown =>
  typeof value === 'number' && Math.abs(value) < LENGTH_LIMIT ? value / 1000 : undefined;

function textOf(item: FieldRecord): unknown {
  const text = item.text ?? item.body ?? item.word;
  return typeof text === 'string' ? text.trim() || undefined : text;
}

/** Writes segments as JSON that {@link readTranscriptJson} reads back whole; one line for each. */
export function writeTranscriptJson(
  segments: readonly Segment[],
  { language }: { readonly language?: string } = {},
): string {
  const lines = segments.map((segment) => `    ${JSON.stringify(segment)}`);
  const head = language ? `  "language": ${JSON.stringify(language)},\n` : '';
  return `{\n${head}  "segments": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
