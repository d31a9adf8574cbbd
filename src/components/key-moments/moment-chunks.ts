import { noChange } from 'lit';
import type { ReactiveElement } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { afterPaint } from '../../internal/after-paint.js';
import type { Moment } from '../../model/video-document.js';
import { CHUNK } from './key-moments.js';

/** What is drawn at one render: a chunk that is new takes this much of it, one that changed takes 1. */
const NEW = 3;
const MOST = 6;

class InChunks extends Directive {
  /** What each chunk was drawn by. */
  readonly #drawn: (readonly unknown[])[] = [];

  render(
    moments: readonly Moment[],
    marks: readonly number[],
    needs: readonly unknown[],
    draw: (moment: Moment) => unknown,
    host: ReactiveElement,
  ): unknown {
    let left = MOST;
    let more = false;
    const chunks = Array.from({ length: Math.ceil(moments.length / CHUNK) }, (_, index) => {
      const from = index * CHUNK;
      const inside = marks.map((mark) => (mark >= from && mark < from + CHUNK ? mark : -1));
      const key = [moments, ...inside, ...needs];
      const old = this.#drawn[index];
      if (old && key.every((part, i) => part === old[i])) return noChange;
      if (left <= 0) {
        more = true;
        return noChange;
      }
      left -= old ? 1 : NEW;
      this.#drawn[index] = key;
      return moments.slice(from, from + CHUNK).map(draw);
    });
    this.#drawn.length = chunks.length;
    if (more) afterPaint(() => host.requestUpdate());
    return chunks;
  }
}

/**
 * Draws any number of moments, chunk by chunk: what changed of them, and at a time no more than leaves
 * the page room for its frames; then the host is asked to render again.
 * @param marks positions of the moments that are drawn in another way
 * @param needs what all moments are drawn by
 */
export const inChunks = directive(InChunks);
