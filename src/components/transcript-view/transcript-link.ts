import { pageRange } from '../../context/page-video.js';
import type { VideoSession } from '../../context/video-session.js';
import type { MediaFragment } from '../../model/media-fragment.js';
import type { Segment } from '../../model/video-document.js';

/** The passage that the page's address points to, which is brought into sight once. */
export class LinkedPassage {
  #range?: MediaFragment;
  #isToShow = false;

  get range(): MediaFragment | undefined {
    return this.#range;
  }

  /** Looks which time of this video the page's address points to. */
  read(session: VideoSession | undefined): void {
    this.#range = pageRange(session);
    this.renew();
  }

  /** It is to be shown again, in other lines. */
  renew(): void {
    this.#isToShow = !!this.#range;
  }

  /** Its first segment, where that is still to be shown and is there. */
  take(segments: readonly Segment[]): number | undefined {
    const range = this.#range;
    if (!this.#isToShow || !range) return undefined;
    const first = segments.findIndex(({ end }) => end > range.start + 0.0005);
    if (first < 0) return undefined;
    this.#isToShow = false;
    return first;
  }
}
