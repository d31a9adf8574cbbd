import type { Segment } from '../../model/video-document.js';

/** The speakers of a transcript, in order of appearance, each with their number. */
export function speakersOf(segments: readonly Segment[]): ReadonlyMap<string, number> {
  const speakers = new Map<string, number>();
  for (const { speaker } of segments)
    if (speaker && !speakers.has(speaker)) speakers.set(speaker, speakers.size);
  return speakers;
}

/** Whether the page's address points to a time. */
export const hasFragment = ({ hash, search }: Location): boolean => /[#?&]t=/.test(hash + search);
