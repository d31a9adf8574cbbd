import { Report, show } from '../model/problems.js';
import type { Segment } from '../model/video-document.js';
import { tidy } from './cue-text.js';
import { linesOf, looseTimes, segmentPath, segmentsOf, writeCueTime } from './cues.js';
import type { Cue } from './cues.js';
import { decodeEntities } from './entities.js';
import type { ReadTimedTextOptions, TimedText } from './timed-text.js';

/**
 * Reads SRT, as players and people write it: with or without numbers and empty lines. A name
 * before what is said (“Ada: Hello.”) stays text: the format does not tell it from other words. Never throws.
 */
export function readSrt(text: string, { path = '$' }: ReadTimedTextOptions = {}): TimedText {
  const report = new Report();
  const cues = parseSrt(text, report, path);
  const segments = segmentsOf(cues, report, path, true);
  return { segments, problems: report.problems() };
}

interface OpenCue extends Omit<Cue, 'text'> {
  readonly number: number;
  readonly lines: string[];
}

/** The cues of an SRT file, in the order of the file and as they are written. */
export function parseSrt(text: string, report = new Report(), path = '$'): Cue[] {
  const lines = linesOf(text);
  const cues: OpenCue[] = [];
  lines.forEach((written, index) => {
    const times = written.includes('>') ? looseTimes(written) : undefined;
    const open = cues.at(-1);
    if (times) {
      const number = takeNumber(open, cues.length);
      cues.push({ ...times, line: index + 1, number, lines: [] });
    } else if (open) {
      open.lines.push(written);
    }
    if (!times && written.includes('-->'))
      report.add(
        'error',
        segmentPath(path, cues.length),
        'the times at line % (%) cannot be read; what follows was added to the cue before',
        String(index + 1),
        show(written),
      );
  });
  return cues.map(({ start, end, line, number, lines: body }) => {
    const kept = body.filter((it, index) => {
      // The number of a cue that has lost its times.
      const stray = body[index - 1]?.trim() === '' && Number(it) === number + 1 && it.trim() !== '';
      if (stray)
        report.add(
          'warning',
          path,
          'the cue with the number % has no times; its text was added to the cue before',
          it.trim(),
        );
      return !stray;
    });
    return { start, end, line, text: kept.join('\n') };
  });
}

/** Takes the number of the next cue away from the lines of the one before. */
function takeNumber(before: OpenCue | undefined, index: number): number {
  const last = before?.lines.at(-1)?.trim() ?? '';
  if (!before || !/^\d+$/.test(last)) return (before?.number ?? index) + 1;
  const isNumber = before.lines.at(-2)?.trim() === '' || Number(last) === before.number + 1;
  // The only line of a cue may be a number that is said.
  if (!isNumber) return before.number + 1;
  before.lines.pop();
  return Number(last);
}

/** Writes segments as SRT; speakers stand before what they say, and are read back as part of it. */
export function writeSrt(
  segments: readonly Segment[],
  { speakers = true }: { readonly speakers?: boolean } = {},
): string {
  return segments
    .map(({ start, end, speaker, text }, index) => {
      const name = speakers && speaker ? `${tidy(speaker)}: ` : '';
      const times = `${writeCueTime(start, ',')} --> ${writeCueTime(end, ',')}`;
      return `${index + 1}\n${times}\n${escape(name + tidy(text))}\n`;
    })
    .join('\n');
}

/** Escapes only what a reader would take for a tag, an entity or the times of a cue. */
function escape(text: string): string {
  return text
    .replace(/&[#a-z][a-z\d]*;?/gi, (written) =>
      decodeEntities(written) === written ? written : `&amp;${written.slice(1)}`,
    )
    .replace(/<(?=[/a-z\d])/gi, '&lt;')
    .replace(/(?<=-)>/g, '&gt;')
    .replace(/\{(?=\\)/g, '&#123;');
}
