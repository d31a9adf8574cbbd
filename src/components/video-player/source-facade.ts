import type { MediaSource } from '../../model/video-document.js';
import { MediaFacade } from './media-facade.js';
import type { MediaEventName } from './media-facade.js';
import { isElsewhere, playableSources } from './media-sources.js';
import type { Playable } from './media-sources.js';

/** A source that could not be played. */
export interface Failure {
  readonly source: Playable;
  /** What was wrong, numbered as MediaError.code; undefined when that is not known. */
  readonly code: number | undefined;
}

/** Plays the first of several sources that can be played, and the next one when it fails. */
export abstract class SourceFacade extends MediaFacade {
  #playable: readonly Playable[] = [];
  #position = 0;
  /** Whether the viewer wants it to play, whether it can or not. */
  #wanted = false;
  /** Whether the viewer has seen more than the poster. */
  protected begun = false;
  /** Whether the media is on its way. */
  protected waiting = false;
  /** Off the page, or on its way to another place on it. */
  protected away = false;

  /** Whether the viewer knows that a source could not be played. */
  protected told = true;

  /** What could not be played, since these sources came or the viewer tried again. */
  protected failures: readonly Failure[] = [];

  /** What the media is called. */
  protected abstract readonly mediaTitle: string;

  /** The source that plays, or that play loads; undefined when all have failed. */
  protected get source(): Playable | undefined {
    return this.#playable[this.#position];
  }

  /** Begins anew with these, in order of preference. */
  protected setSources(sources: readonly MediaSource[]): void {
    this.#playable = playableSources(sources, (type) => this.canPlayType(type));
    this.rewind();
    this.#wanted = this.begun = false;
    this.load();
  }

  /** Begins anew with the first source that may be played. */
  load(): void {
    this.failures = [];
    this.told = true;
    this.#tryFrom(0);
  }

  /** Why nothing can be played, numbered as MediaError.code; `null` as long as something may. */
  get error(): { readonly code: number } | null {
    const { failures, source, media } = this;
    if (source || !failures.length) return media?.error ?? null;
    return { code: failures.at(-1)!.code ?? 4 };
  }

  /** Goes on with the source at a position. */
  #tryFrom(position: number): void {
    const old = this.media;
    this.media = undefined;
    // What is no longer shown is no longer downloaded.
    if (old instanceof HTMLVideoElement) {
      old.removeAttribute('src');
      old.load();
    }
    this.#position = position;
    if (this.source?.kind === 'native') this.media = this.#createNative(this.source.src);
    this.style.removeProperty('--_aspect');
    this.requestUpdate();
  }

  #createNative(src: string): HTMLVideoElement {
    const video = document.createElement('video');
    video.preload = isElsewhere(src) ? 'none' : 'metadata';
    video.playsInline = true;
    video.onclick = () => {
      if (this.paused) this.tryPlay();
      else this.pause();
    };
    video.src = src;
    return video;
  }

  /** Plays where that is allowed; what hinders it is told by `error` or by nothing happening. */
  protected tryPlay(): void {
    this.told = true;
    this.#begin();
  }

  #begin(): void {
    this.begun = this.#wanted = true;
    this.play().catch(() => {});
  }

  protected override async loadMedia(): Promise<HTMLVideoElement | undefined> {
    const { source } = this;
    const kind = source?.kind;
    if (!kind || kind === 'native') return this.media;
    this.begun = this.#wanted = this.waiting = true;
    this.requestUpdate();
    try {
      const { createMedia } = await import('./hosted-media.js');
      const media = await createMedia({ ...source, kind }, this.mediaTitle, (code) => {
        if (source === this.source) this.mediaFailed(code);
      });
      if (source !== this.source || this.away || this.media) return this.media;
      this.media = media;
      await this.updateComplete;
      media.setAttribute('src', source.src);
      return media;
    } catch {
      if (source === this.source) this.mediaFailed();
      return undefined;
    } finally {
      this.waiting = false;
      this.requestUpdate();
    }
  }

  protected override mediaFailed(code?: number): void {
    const wanted = this.#wanted;
    this.told = false;
    if (this.source) this.failures = [...this.failures, { source: this.source, code }];
    this.#tryFrom(this.#position + 1);
    if (!this.source) this.dispatchEvent(new Event('error'));
    // A host's player comes only to a viewer who has pressed play.
    else if (wanted) this.#begin();
  }

  protected override mediaChanged(type: MediaEventName): void {
    if (type === 'play') {
      // What goes on by itself has been wanted before.
      this.told ||= !this.#wanted;
      this.#wanted = true;
    } else if (type === 'pause') this.#wanted = false;
    if (type === 'play' || type === 'seeked') this.begun ||= this.media !== undefined;
  }
}
