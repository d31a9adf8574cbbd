import { CHUNK } from './transcript-lines.js';
import type { TranscriptLayout } from './transcript-layout.js';

/**
 * Leaves lines that are far away out of one press of the Tab key: to find what takes the focus next,
 * Chromium lays out all that it skips, which are seconds for 100,000 lines.
 * @param unit the one that the key reaches
 */
export function skipForTab({ lines, near }: TranscriptLayout, unit: number): void {
  const { root, chunks } = lines;
  const reached = [...near, Math.floor(unit / CHUNK)].flatMap((number) => {
    const chunk = chunks[number];
    return chunk ? [chunk, chunk.parentElement!] : [];
  });
  const mark = (isTabbing: boolean) => {
    for (const element of reached) element.classList.toggle('reached', isTabbing);
    root.classList.toggle('tabbing', isTabbing);
  };
  mark(true);
  const end = () => {
    clearTimeout(unmoved);
    removeEventListener('focusin', end, true);
    mark(false);
  };
  // The focus moves before a timer runs, or not at all.
  const unmoved = setTimeout(end);
  addEventListener('focusin', end, true);
}
