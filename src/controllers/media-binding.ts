import type { ReactiveController, ReactiveElement } from 'lit';
import type { MediaLike, VideoSession } from '../context/video-session.js';
import { findById, rootsAround } from './element-lookup.js';

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
  /** Id of the media element, or of one around it; empty: the first one inside. */
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
  #boundTo?: VideoSession;
  readonly #awaited = new Set<string>();

  constructor(host: ProviderHost) {
    this.#host = host;
    host.addController(this);
  }

  set session(session: VideoSession | undefined) {
    this.#session = session;
    this.#bind();
  }

  hostConnected(): void {
    const observer = (this.#observer = new MutationObserver(() => this.#bind()));
    const scopes = this.#host.player ? rootsAround(this.#host) : [this.#host];
    for (const scope of scopes) {
      observer.observe(scope, { subtree: true, childList: true, attributeFilter: ['id'] });
    }
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
    const session = this.#session;
    const media = session && this.#findMedia(session);
    if (media === this.#media && session === this.#boundTo) return;
    this.#detach?.();
    this.#media = media;
    this.#boundTo = session;
    const priority = this.#host.player ? MEDIA_PRIORITY.named : MEDIA_PRIORITY.inside;
    this.#detach = media && session?.attachMedia(media, priority);
    // Ours go where the page's address says by themselves.
    if (media && session && !('session' in media))
      void import('../context/follow-address.js').then(({ followAddress }) =>
        followAddress(session, media),
      );
  }

  #findMedia(session: VideoSession): MediaLike | undefined {
    const { player } = this.#host;
    // What is named may be a frame around the media, such as media-chrome's controller.
    const scope = player ? findById(this.#host, player) : this.#host;
    if (!scope) return undefined;
    for (const candidate of [...(player ? [scope] : []), ...scope.querySelectorAll('*')]) {
      if (isMediaLike(candidate) && (player || this.#playsFor(candidate, session)))
        return candidate;
      this.#awaitDefinition(candidate);
    }
    return undefined;
  }

  /** What names another video, or is in a provider of another one inside, does not play this one. */
  #playsFor(media: Element, session: VideoSession): boolean {
    if (media.closest(this.#host.localName) !== this.#host) return false;
    return !('session' in media) || media.session === session;
  }

  #awaitDefinition({ localName }: Element): void {
    if (!localName.includes('-') || this.#awaited.has(localName)) return;
    if (customElements.get(localName)) return;
    this.#awaited.add(localName);
    void customElements.whenDefined(localName).then(() => this.#bind());
  }
}
