import type { SessionState, TranscriptState } from '../../model/session-state.js';
import type { Segment, Transcript, VideoDocument } from '../../model/video-document.js';

/** A transcript that can be shown over the picture. */
export interface Caption {
  /** Position in the document's transcripts. */
  readonly index: number;
  readonly language: string;
  readonly label: string;
  /** Address of a WebVTT file, where the lines themselves are not at hand. */
  readonly src?: string;
  readonly segments?: readonly Segment[];
}

const isWebVtt = (src: string): boolean => /^data:text\/vtt|\.vtt(?:[?#]|$)/i.test(src);

interface Known {
  readonly document: VideoDocument | undefined;
  readonly captions: readonly Caption[];
}

const knownCaptions = new WeakMap<TranscriptState, Known>();

/** The transcripts of a video that can be captions, the one in use first. */
export function selectCaptions({ document, transcript }: SessionState): readonly Caption[] {
  const known = knownCaptions.get(transcript);
  if (known && known.document === document) return known.captions;
  const captions = captionsOf(document, transcript);
  knownCaptions.set(transcript, { document, captions });
  return captions;
}

function captionsOf(document: VideoDocument | undefined, transcript: TranscriptState): Caption[] {
  const all = (document?.transcripts ?? []).flatMap((it, index): Caption[] => {
    const inUse = index === transcript.index && transcript.status === 'ready';
    const segments = inUse ? transcript.segments : it.segments;
    if (segments ? !segments.length : !it.src || !isWebVtt(it.src)) return [];
    return [{ index, language: it.language ?? '', label: labelOf(it), src: it.src, segments }];
  });
  return all.sort(
    (a, b) => Number(b.index === transcript.index) - Number(a.index === transcript.index),
  );
}

const labelOf = ({ label, language }: Transcript): string => label ?? language ?? '';

/** A line as cue text, in which `<` and `&` would be markup. */
const cueText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Shows a transcript over a video; made when first shown, since most viewers never do. */
export class CaptionTracks {
  readonly #video: HTMLVideoElement;
  readonly #tracks = new Map<number, { track: TextTrack; segments?: readonly Segment[] }>();

  /** @param video a `<video>`, or an element that has one of its own inside */
  constructor(video: HTMLVideoElement & { readonly nativeEl?: HTMLVideoElement }) {
    this.#video = video.nativeEl ?? video;
  }

  /** Shows one transcript, or none; `offset` in seconds is for files, whose times are as written. */
  show(caption: Caption | undefined, offset: number): void {
    for (const [index, { track }] of this.#tracks) {
      if (index !== caption?.index) track.mode = 'disabled';
    }
    if (!caption) return;
    const { index, segments } = caption;
    let known = this.#tracks.get(index);
    if (!known) {
      known = { track: segments ? this.#addTrack(caption) : this.#addFile(caption, offset) };
      this.#tracks.set(index, known);
    }
    const { track } = known;
    track.mode = 'showing';
    if (!segments || known.segments === segments) return;
    known.segments = segments;
    for (const cue of [...(track.cues ?? [])]) track.removeCue(cue);
    for (const { start, end, text } of segments)
      track.addCue(new VTTCue(start, end, cueText(text)));
  }

  // Cues given one by one need no address of a blob, which a page's policy may forbid.
  #addTrack({ label, language }: Caption): TextTrack {
    return this.#video.addTextTrack('captions', label, language);
  }

  #addFile({ src, label, language }: Caption, offset: number): TextTrack {
    const track = document.createElement('track');
    Object.assign(track, { kind: 'captions', label, srclang: language, src });
    track.addEventListener('load', () => {
      for (const cue of track.track.cues ?? []) {
        cue.startTime += offset;
        cue.endTime += offset;
      }
    });
    this.#video.append(track);
    return track.track;
  }
}
