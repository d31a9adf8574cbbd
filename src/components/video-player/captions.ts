import type { Segment } from '../../model/video-document.js';

/** A line as cue text, in which `<` and `&` would be markup. */
const cueText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** How many cues are made at a time, so that no task is long. */
const SLICE = 500;

interface Shown {
  readonly track: TextTrack;
  segments: readonly Segment[];
}

/** What captions show. */
export interface CaptionLines {
  readonly language: string | undefined;
  readonly label: string | undefined;
  readonly segments: readonly Segment[];
}

const shownOver = new WeakMap<HTMLVideoElement, Map<string, Shown>>();

/**
 * Shows the lines of a transcript over a video, or none. Cues given one by one need no address of a
 * blob, which a page's policy may forbid.
 * @param video a `<video>`, or an element that has one of its own inside
 */
export function showCaptions(
  video: HTMLVideoElement & { readonly nativeEl?: HTMLVideoElement },
  lines: CaptionLines | undefined,
): void {
  const native = video.nativeEl ?? video;
  let tracks = shownOver.get(native);
  if (!tracks) shownOver.set(native, (tracks = new Map<string, Shown>()));
  const { language = '', label = language, segments = [] } = lines ?? {};
  const key = lines && JSON.stringify([language, label]);
  for (const [other, { track }] of tracks) if (other !== key) track.mode = 'disabled';
  if (!key) return;
  let shown = tracks.get(key);
  if (!shown) {
    shown = { track: native.addTextTrack('captions', label, language), segments: [] };
    tracks.set(key, shown);
  }
  shown.track.mode = 'showing';
  if (shown.segments !== segments) void fill(shown, segments);
}

async function fill(shown: Shown, segments: readonly Segment[]): Promise<void> {
  shown.segments = segments;
  const { track } = shown;
  const { cues } = track;
  while (cues?.length) track.removeCue(cues[cues.length - 1]!);
  for (let from = 0; from < segments.length && shown.segments === segments; from += SLICE) {
    if (from) await new Promise((resolve) => setTimeout(resolve));
    if (shown.segments !== segments) return;
    for (const { start, end, text } of segments.slice(from, from + SLICE)) {
      track.addCue(new VTTCue(start, end, cueText(text)));
    }
  }
}
