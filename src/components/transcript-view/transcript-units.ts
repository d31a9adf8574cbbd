import { CHUNK, GROUP } from './transcript-lines.js';
import type { TranscriptLines } from './transcript-lines.js';

/** Which child of its parent this is. */
export const indexOf = (element: Element): number =>
  Array.prototype.indexOf.call(element.parentElement!.children, element);

/** Which chunk this is. */
export const numberOf = (chunk: Element): number =>
  indexOf(chunk.parentElement!) * GROUP + indexOf(chunk);

/** The unit whose line an element is in, -1 elsewhere. */
export function unitAt(element: Element): number {
  const line = element.closest('.line');
  const { parentElement: chunk } = line ?? {};
  return chunk ? numberOf(chunk) * CHUNK + indexOf(line!) : -1;
}

/** The segment whose text an element is in; of a paragraph's time or speaker the first one. */
export function segmentAt(lines: TranscriptLines, element: Element): number {
  const unit = unitAt(element);
  const words = element.closest('.words');
  return unit < 0 ? unit : lines.firstOf(unit) + (words ? indexOf(words) : 0);
}
