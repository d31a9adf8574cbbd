import { createTimeline } from '../../model/timeline.js';
import type { Timeline } from '../../model/timeline.js';
import type { Segment } from '../../model/video-document.js';

// Browsers lay out all cues of a moment in one go, and some look through all of a track at every tick:
// a track has only what is shown soon, and never more at a time than can be read.
/** Lines shown at the same time, at most. */
const TOGETHER = 6;
/** Characters of a line, at most. */
const LONGEST = 1000;
/** Lines in a track, at most. */
const AHEAD = 200;
/** Seconds from the present time that a track has lines for. */
const FAR = 60;
/** Seconds before the end of these at which there are more of them. */
const NEAR = 15;

/** What captions show. */
export interface CaptionLines {
  readonly language: string | undefined;
  readonly label: string | undefined;
  readonly segments: readonly Segment[];
}

/** A line as cue text, in which `<` and `&` would be markup. */
function cueText(text: string): string {
  // Not between the two halves of one character.
  const shown =
    text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return shown.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The lines of a transcript that a track has at one time. */
class CaptionTrack {
  readonly track: TextTrack;
  #segments: readonly Segment[] = [];
  #timeline: Timeline | undefined;
  #cues = new Map<Segment, VTTCue>();
  /** Seconds between which the cues are good. */
  #from = 0;
  #to = 0;

  constructor(track: TextTrack) {
    this.track = track;
  }

  /** Has the lines that are shown from `time` on, in seconds. */
  show(segments: readonly Segment[], time: number): void {
    if (segments !== this.#segments) {
      this.#segments = segments;
      this.#timeline = createTimeline(segments);
    } else if (time >= this.#from && time < this.#to) return;
    const wanted = this.#wanted(time);
    for (const [segment, cue] of this.#cues) if (!wanted.has(segment)) this.track.removeCue(cue);
    for (const [segment, end] of wanted) {
      const known = this.#cues.get(segment);
      const cue = known ?? new VTTCue(segment.start, end, cueText(segment.text));
      cue.endTime = end;
      if (!known) this.track.addCue(cue);
      this.#cues.set(segment, cue);
    }
    for (const segment of this.#cues.keys()) if (!wanted.has(segment)) this.#cues.delete(segment);
  }

  /** These lines with their ends: when too many are there at a time, the first make room for the next. */
  #wanted(time: number): Map<Segment, number> {
    const wanted = new Map<Segment, number>();
    let shown: Segment[] = [];
    this.#from = time;
    this.#to = time + FAR - NEAR;
    for (const index of this.#timeline!.overlapping(time, time + FAR)) {
      const segment = this.#segments[index]!;
      const { start, end } = segment;
      shown = shown.filter((it) => it.end > start);
      if (shown.length === TOGETHER) {
        if (shown[0]!.start === start) continue;
        const first = shown.shift()!;
        if (start > time) wanted.set(first, start);
        else wanted.delete(first);
      }
      if (wanted.size === AHEAD) {
        this.#to = Math.min(this.#to, (time + start) / 2);
        break;
      }
      shown.push(segment);
      wanted.set(segment, end);
    }
    return wanted;
  }
}

/** The tracks of a video, by their language and label, and what is shown now. */
interface Captions {
  readonly tracks: Map<string, CaptionTrack>;
  shown?: (() => void) | undefined;
  /** Hears that captions were shown, or are no longer, by the browser's or the page's own controls. */
  onChange?: (shown: boolean) => void;
}

const captionsOf = new WeakMap<HTMLVideoElement, Captions>();

function captionsOver(video: HTMLVideoElement): Captions {
  const captions: Captions = { tracks: new Map() };
  captionsOf.set(video, captions);
  for (const type of ['timeupdate', 'seeking']) {
    video.addEventListener(type, () => captions.shown?.());
  }
  video.textTracks.addEventListener('change', () => {
    const shown = [...captions.tracks.values()].some(({ track }) => track.mode === 'showing');
    if (shown !== Boolean(captions.shown)) captions.onChange?.(shown);
  });
  return captions;
}

/**
 * Shows the lines of a transcript over a video, or none. Cues given one by one need no address of a
 * blob, which a page's policy may forbid.
 * @param video a `<video>`, or an element that has one of its own inside
 * @param onChange called when something else has shown them, or hidden them
 */
export function showCaptions(
  video: HTMLVideoElement & { readonly nativeEl?: HTMLVideoElement },
  lines: CaptionLines | undefined,
  onChange: (shown: boolean) => void,
): void {
  const native = video.nativeEl ?? video;
  const captions = captionsOf.get(native) ?? captionsOver(native);
  const { tracks } = captions;
  captions.onChange = onChange;
  const { language = '', label = language, segments = [] } = lines ?? {};
  const key = lines && JSON.stringify([language, label]);
  for (const [other, { track }] of tracks) if (other !== key) track.mode = 'disabled';
  captions.shown = undefined;
  if (!key) return;
  let shown = tracks.get(key);
  if (!shown) {
    shown = new CaptionTrack(native.addTextTrack('captions', label, language));
    tracks.set(key, shown);
  }
  const { track } = shown;
  track.mode = 'showing';
  captions.shown = () => shown.show(segments, native.currentTime);
  captions.shown();
}
