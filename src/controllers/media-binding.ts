import type { ReactiveController, ReactiveElement } from 'lit';
import type { MediaLike, VideoSession } from '../context/video-session.js';
import { findById } from './element-lookup.js';

/** Which media element drives a session when several could: the highest wins. */
export const MEDIA_PRIORITY = { page: 0, inside: 1, named: 2 } as const;

/** Whether an element honours the part of HTMLMediaElement that a session needs. */
export function isMediaLike(element: unknown): element is MediaLike & Element {
  const media = element as Partial<MediaLike> | null | undefined;
  return (
    typeof media?.currentTime === 'number' &&
    typeof media.play === 'function' &&
    typeof media.pause === 'function'
  );
}

interface ProviderHost extends ReactiveElement {
  /** Id of the media element; empty: the first one inside. */
  player: string;
}

/**
 * Connects a provider's session to its media element: the one that `player` names, or the first
 * one inside, whenever it comes.
 */
export class MediaBinding implements ReactiveController {
  readonly #host: ProviderHost;
  #session?: VideoSession;
  #media?: MediaLike;
  #detach?: () => void;
  #observer?: MutationObserver;

  constructor(host: ProviderHost) {
    this.#host = host;
    host.addController(this);
  }

  set session(session: VideoSession | undefined) {
    this.#session = session;
    this.#bind();
  }

  hostConnected(): void {
    const { player } = this.#host;
    this.#observer = new MutationObserver(() => this.#bind());
    this.#observer.observe(player ? document : this.#host, {
      subtree: true,
      childList: true,
      attributeFilter: ['id'],
    });
    this.#bind();
  }

  /** Looks again, after `player` changed. */
  refresh(): void {
    if (!this.#observer) return;
    this.hostDisconnected();
    this.hostConnected();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#detach?.();
    this.#detach = this.#media = undefined;
  }

  #bind(): void {
    if (!this.#observer) return;
    const media = this.#session && this.#findMedia();
    if (media === this.#media && this.#boundTo === this.#session) return;
    this.#detach?.();
    this.#media = media;
    this.#boundTo = this.#session;
    const priority = this.#host.player ? MEDIA_PRIORITY.named : MEDIA_PRIORITY.inside;
    this.#detach = media && this.#session?.attachMedia(media, priority);
  }

  #boundTo?: VideoSession;

  #findMedia(): MediaLike | undefined {
    const { player } = this.#host;
    const candidates = player ? [findById(this.#host, player)] : this.#host.querySelectorAll('*');
    for (const candidate of candidates) {
      if (isMediaLike(candidate)) return candidate;
      if (candidate?.localName.includes('-') && !candidate.matches(':defined')) {
        void customElements.whenDefined(candidate.localName).then(() => this.#bind());
      }
    }
    return undefined;
  }
}
