import type { SessionState } from '../../model/session-state.js';
import type { Segment } from '../../model/video-document.js';

/** A transcript that can be shown over the picture. */
export interface Caption {
  /** Position in the document's transcripts. */
  readonly index: number;
  readonly language: string;
  readonly label: string;
  /** Address of a WebVTT file, where the lines themselves are not at hand. */
  readonly src: string | undefined;
  readonly segments: readonly Segment[] | undefined;
}

/** Whether the browser itself reads the file at an address. */
export const isWebVtt = (src: string): boolean => /^data:text\/vtt|\.vtt(?:[?#]|$)/i.test(src);

/** The transcripts of a video that can be captions, the one in use first. */
export function captionsOf({ document, transcript }: SessionState): readonly Caption[] {
  const all = (document?.transcripts ?? []).flatMap((it, index): Caption[] => {
    const inUse = index === transcript.index;
    const { language = '', label = language, src } = it;
    const segments = inUse && transcript.segments.length ? transcript.segments : it.segments;
    const can = segments ? segments.length : src && (inUse || isWebVtt(src));
    return can ? [{ index, language, label, src, segments }] : [];
  });
  return all.sort(
    (a, b) => Number(b.index === transcript.index) - Number(a.index === transcript.index),
  );
}

/** A line as cue text, in which `<` and `&` would be markup. */
const cueText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

interface Shown {
  readonly track: TextTrack;
  segments?: readonly Segment[];
}

const tracksOf = new WeakMap<HTMLVideoElement, Map<string, Shown>>();

/**
 * Shows one transcript over a video, or none.
 * @param video a `<video>`, or an element that has one of its own inside
 * @param offset seconds; for files, whose times are as written
 */
export function showCaptions(
  video: HTMLVideoElement & { readonly nativeEl?: HTMLVideoElement },
  caption: Caption | undefined,
  offset: number,
): void {
  const native = video.nativeEl ?? video;
  let tracks = tracksOf.get(native);
  if (!tracks) tracksOf.set(native, (tracks = new Map<string, Shown>()));
  const fromFile = caption && !caption.segments;
  const key = caption && `${caption.index} ${fromFile ? offset : ''}`;
  for (const [other, { track }] of tracks) if (other !== key) track.mode = 'disabled';
  if (!caption || !key) return;
  let shown = tracks.get(key);
  if (!shown) {
    shown = { track: fromFile ? addFile(native, caption, offset) : addTrack(native, caption) };
    tracks.set(key, shown);
  }
  const { track } = shown;
  const { segments } = caption;
  track.mode = 'showing';
  if (!segments || shown.segments === segments) return;
  shown.segments = segments;
  for (const cue of [...(track.cues ?? [])]) track.removeCue(cue);
  for (const { start, end, text } of segments) track.addCue(new VTTCue(start, end, cueText(text)));
}

// Cues given one by one need no address of a blob, which a page's policy may forbid.
function addTrack(video: HTMLVideoElement, { label, language }: Caption): TextTrack {
  return video.addTextTrack('captions', label, language);
}

function addFile(video: HTMLVideoElement, caption: Caption, offset: number): TextTrack {
  const { src, label, language } = caption;
  const track = document.createElement('track');
  Object.assign(track, { kind: 'captions', label, srclang: language, src });
  track.addEventListener('load', () => {
    for (const cue of track.track.cues ?? []) {
      cue.startTime += offset;
      cue.endTime += offset;
    }
  });
  video.append(track);
  return track.track;
}
