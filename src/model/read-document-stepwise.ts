import { Report } from './problems.js';
import { readReporting } from './read-document.js';
import type { ReadOptions, ReadResult } from './read-document.js';
import { SPARSE } from './read-fields.js';
import { SegmentsReader } from './read-segments.js';
import { isRecord } from './read-spans.js';
import type { FieldRecord } from './read-spans.js';
import { RepairingReader } from './repairing-reader.js';

/** How many segments are read between two places to interrupt. */
const STEP = 200;

/** What is odd about segments is told when all of the document is read. */
class SegmentsMender extends RepairingReader {
  override checkSegments(): void {
    // Later.
  }
}

/** `readDocument` that yields where it may be interrupted: its segments are mended first, one by one. */
export function* readDocumentStepwise(
  input: unknown,
  options: ReadOptions = {},
): Generator<unknown, ReadResult> {
  const report = new Report();
  return yield* readReporting(yield* withSoundSegments(input, report), options, report);
}

function* withSoundSegments(input: unknown, report: Report): Generator<undefined, unknown> {
  try {
    if (!isRecord(input) || !Array.isArray(input.transcripts)) return input;
    const mender = new SegmentsMender(report, undefined, input.duration);
    const transcripts: unknown[] = [];
    for (const [index, transcript] of (input.transcripts as unknown[]).entries())
      transcripts.push(yield* mendTranscript(transcript, `transcripts[${index}]`, mender));
    return { ...input, transcripts };
  } catch {
    // What cannot even be looked at is told by the one who reads the whole.
    return input;
  }
}

function* mendTranscript(
  transcript: unknown,
  path: string,
  mender: RepairingReader,
): Generator<undefined, unknown> {
  if (!isRecord(transcript) || !Array.isArray(transcript.segments)) return transcript;
  const { segments } = transcript as FieldRecord & { segments: readonly unknown[] };
  if (segments.length > SPARSE) return transcript;
  const reader = new SegmentsReader(mender, `${path}.segments`);
  for (let index = 0; index < segments.length; index += 1) {
    if (index % STEP === 0) yield;
    reader.add(segments[index], index);
  }
  yield;
  const mended = reader.end();
  yield;
  return { ...transcript, segments: mended.length || !segments.length ? mended : undefined };
}
