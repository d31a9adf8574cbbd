import type { VideoSession } from '../../context/video-session.js';
import { ExportRequestEvent } from '../../events.js';
import { linkToTime } from '../../internal/link-to-time.js';
import type { Segment } from '../../model/video-document.js';
import type { TranscriptLayout } from './transcript-layout.js';
import { segmentAt } from './transcript-units.js';
import { wordAt } from './transcript-words.js';

/** A place in the transcript: `offset` in UTF-16 units of the segment's text. */
interface Spot {
  readonly segment: number;
  readonly offset: number;
}

/** The selected part of the transcript, both ends in it. */
export interface SelectedPart {
  readonly from: Spot;
  readonly to: Spot;
}

type SelectingRoot = ShadowRoot & { getSelection?: () => Selection | null };

/** The selected range, also where it is in a shadow tree. */
function selectedRange(root: SelectingRoot): AbstractRange | undefined {
  const selection = document.getSelection();
  if (!selection?.rangeCount) return undefined;
  if ('getComposedRanges' in selection)
    return selection.getComposedRanges({ shadowRoots: [root] })[0];
  const own = root.getSelection?.() ?? selection;
  return own.rangeCount ? own.getRangeAt(0) : undefined;
}

/** The end of a range as a place in the transcript; undefined outside. */
function spotOf(
  layout: TranscriptLayout,
  container: Node,
  offset: number,
  isEnd: boolean,
): Spot | undefined {
  if (!layout.lines.root.contains(container)) return undefined;
  const node = container.childNodes[isEnd ? offset - 1 : offset] ?? container;
  const element = node instanceof Element ? node : node.parentElement!;
  const inner = element.closest('.line') ? [element] : element.querySelectorAll('.line');
  const line = isEnd ? [...inner].at(-1) : inner[0];
  const segment = line ? segmentAt(layout.lines, line) : -1;
  const text = layout.textOf(segment);
  if (!text) return undefined;
  if (!text.contains(container)) {
    // A whole line, or its time and speaker only.
    const isAfter = isEnd && offset > 0 && (element.contains(text) || text.contains(element));
    return { segment, offset: isAfter ? text.textContent.length : 0 };
  }
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(container, offset);
  return { segment, offset: before.toString().length };
}

/** The part of the transcript that is selected; undefined when nothing is, or more than the lines. */
export function selectedPart(root: ShadowRoot, layout: TranscriptLayout): SelectedPart | undefined {
  const range = selectedRange(root);
  if (!range || range.collapsed) return undefined;
  const from = spotOf(layout, range.startContainer, range.startOffset, false);
  const to = spotOf(layout, range.endContainer, range.endOffset, true);
  if (!from || !to) return undefined;
  // A line that was clicked three times is selected up to the beginning of the next one.
  const isBefore = !to.offset && to.segment > from.segment;
  return { from, to: isBefore ? endOf(layout, to.segment - 1) : to };
}

const endOf = ({ lines }: TranscriptLayout, segment: number): Spot => ({
  segment,
  offset: lines.segments[segment]!.text.length,
});

/** The segments of a part, the first and the last cut to what is selected. */
export function segmentsOfPart(segments: readonly Segment[], part: SelectedPart): Segment[] {
  const { from, to } = part;
  return segments.slice(from.segment, to.segment + 1).map((segment, at) => {
    const isLast = from.segment + at === to.segment;
    const text = segment.text.slice(at ? 0 : from.offset, isLast ? to.offset : undefined);
    return text === segment.text ? segment : { ...segment, text, words: undefined };
  });
}

/** Puts the lines that are selected on the clipboard as text alone, each on a line of its own. */
export function copyLines(
  event: ClipboardEvent,
  host: Element,
  layout: TranscriptLayout,
  silent: ReadonlySet<string>,
): void {
  const part = selectedPart(host.shadowRoot!, layout);
  if (!part) return;
  const selected = segmentsOfPart(layout.lines.segments, part);
  const texts = selected.filter(({ speaker = '' }) => !silent.has(speaker)).map(({ text }) => text);
  const text = texts.filter((line) => line.trim()).join('\n');
  if (!text) return;
  if (host.dispatchEvent(new ExportRequestEvent({ format: 'text', text })))
    event.clipboardData?.setData('text/plain', text);
  event.preventDefault();
}

/** The page's address with the time of a part of a session's transcript. */
export function linkToPart(
  segments: readonly Segment[],
  { from, to }: SelectedPart,
  session: VideoSession | undefined,
): string {
  const first = segments[from.segment]!;
  const last = segments[to.segment]!;
  const word = first.words?.[from.offset ? wordAt(first, from.offset) : 0];
  const lastWord = last.words?.[wordAt(last, to.offset - 1)];
  const range = { start: word?.start ?? first.start, end: lastWord?.end ?? last.end };
  return linkToTime(range, session);
}
