import { fillEnds } from './read-spans.js';
import type { OpenSpan } from './read-spans.js';
import type { Moment, SummaryPoint, SummarySection, VideoDocument } from './video-document.js';

type Draft = OpenSpan & Pick<Moment, 'title' | 'description'>;

const draftOf = ({ start, end, key, text }: SummaryPoint): Draft[] => {
  if (start === undefined) return [];
  const draft = key ? { title: key, description: text } : { title: text };
  return [{ start, ...(end !== undefined && { end }), ...draft }];
};

const inOrder = (drafts: readonly Draft[]): boolean =>
  drafts.every(({ start }, i) => i === 0 || start >= drafts[i - 1]!.start);

/** The headed sections, each from its first time on. */
const fromSections = (summary: readonly SummarySection[]): Draft[] =>
  summary.flatMap(({ heading, points }) => {
    const [first] = points.flatMap(draftOf);
    return heading && first ? [{ start: first.start, title: heading }] : [];
  });

/**
 * Moments for a document that has none: the sections of its summary where they follow one another
 * in the video, and its points that have a time where they do not. Each lasts until the next one
 * unless it says when it ends.
 */
export function derivedMoments({
  summary,
  duration,
  transcripts,
}: VideoDocument): readonly Moment[] {
  const points = summary.flatMap((section) => section.points.flatMap(draftOf));
  const sections = fromSections(summary);
  const all = sections.length > 1 && inOrder(points) ? sections : points;
  const drafts = all
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, i) => start !== all[i - 1]?.start);
  fillEnds(drafts, duration ?? transcripts[0]?.segments?.at(-1)?.end);
  return drafts.map((draft, i) => ({ ...draft, end: draft.end!, id: `summary-${i + 1}` }));
}
