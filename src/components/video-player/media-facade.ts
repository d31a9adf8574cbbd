import { WidgetElement } from '../../internal/widget-element.js';

const RELAYED = [
  'timeupdate',
  'play',
  'playing',
  'pause',
  'seeking',
  'seeked',
  'ended',
  'ratechange',
  'volumechange',
  'durationchange',
  'loadedmetadata',
  'progress',
] as const;

/** What happened to the media; the names are those of HTMLMediaElement's events. */
export type MediaEventName = (typeof RELAYED)[number];

/**
 * The HTMLMediaElement contract of an element whose real media may come later and may change:
 * what is asked of it before is remembered, and done then.
 */
export abstract class MediaFacade extends WidgetElement {
  #media?: HTMLVideoElement;
  #listening?: AbortController;
  /** A time that was asked for and that the media has not reached yet. */
  #target?: number;
  readonly #wish = { volume: 1, muted: false, playbackRate: 1 };

  /** Gets the media ready to play; undefined when there is none. */
  protected abstract loadMedia(): Promise<HTMLVideoElement | undefined>;
  /** Called before an event of the media is fired on this element. */
  protected abstract mediaChanged(type: MediaEventName): void;
  /** Called when the media fails; `code` as MediaError.code. */
  protected abstract mediaFailed(code?: number): void;

  /** The element that really plays. */
  protected get media(): HTMLVideoElement | undefined {
    return this.#media;
  }

  protected set media(media: HTMLVideoElement | undefined) {
    const time = this.currentTime;
    this.#listening?.abort();
    this.#media?.pause();
    this.#media = media;
    if (time) this.#target = time;
    if (!media) return;
    const { signal } = (this.#listening = new AbortController());
    for (const type of RELAYED) media.addEventListener(type, () => this.#relay(type), { signal });
    media.addEventListener('error', () => this.mediaFailed(media.error?.code), { signal });
    const { volume, muted, playbackRate } = this.#wish;
    if (volume !== 1) media.volume = volume;
    if (muted) media.muted = muted;
    if (playbackRate !== 1) media.playbackRate = playbackRate;
    if (media.readyState) this.#applyTarget();
  }

  /** Forgets the time, for another video. */
  protected rewind(): void {
    this.media = undefined;
    this.#target = undefined;
  }

  /** Where playback is, in seconds. Set it to seek; before there is media, that is remembered. */
  get currentTime(): number {
    return this.#target ?? this.#media?.currentTime ?? 0;
  }

  set currentTime(time: number) {
    if (!Number.isFinite(time)) return;
    const wanted = Math.max(0, time);
    this.#target = wanted;
    if (this.#media?.readyState) {
      this.#applyTarget();
      return;
    }
    for (const type of ['seeking', 'timeupdate', 'seeked'] as const) this.#fire(type);
  }

  #applyTarget(): void {
    if (this.#media && this.#target !== undefined) this.#media.currentTime = this.#target;
  }

  /** Length in seconds; `NaN` as long as it is not known. */
  get duration(): number {
    return this.#media?.duration ?? NaN;
  }

  /** Whether nothing plays. */
  get paused(): boolean {
    return this.#media?.paused ?? true;
  }

  /** Whether playback has come to the end. */
  get ended(): boolean {
    const media = this.#media;
    // YouTube's element has no `ended`.
    return (
      media?.ended ?? (media !== undefined && media.paused && media.currentTime >= media.duration)
    );
  }

  /** Whether the media is on its way to another time. */
  get seeking(): boolean {
    return this.#media?.seeking ?? false;
  }

  /** How much of the media is there, as HTMLMediaElement says it: 0 for nothing, to 4. */
  get readyState(): number {
    return this.#media?.readyState ?? 0;
  }

  /** Speed of playback; 1 is the normal one. */
  get playbackRate(): number {
    return this.#media?.playbackRate ?? this.#wish.playbackRate;
  }

  set playbackRate(playbackRate: number) {
    this.#set('playbackRate', playbackRate, 'ratechange');
  }

  /** Loudness, 0 to 1. */
  get volume(): number {
    return this.#media?.volume ?? this.#wish.volume;
  }

  set volume(volume: number) {
    this.#set('volume', Math.min(1, Math.max(0, volume)), 'volumechange');
  }

  /** Whether the sound is off. */
  get muted(): boolean {
    return this.#media?.muted ?? this.#wish.muted;
  }

  set muted(muted: boolean) {
    this.#set('muted', muted, 'volumechange');
  }

  #set(
    key: 'volume' | 'muted' | 'playbackRate',
    value: number | boolean,
    type: MediaEventName,
  ): void {
    Object.assign(this.#wish, { [key]: value });
    if (this.#media) Object.assign(this.#media, { [key]: value });
    else this.#fire(type);
  }

  /** Plays, and loads the media before where that was left to the viewer. */
  async play(): Promise<void> {
    const media = this.#media ?? (await this.loadMedia());
    await media?.play();
  }

  /** Stops where it is. */
  pause(): void {
    this.#media?.pause();
  }

  #relay(type: MediaEventName): void {
    const media = this.#media!;
    if (type === 'loadedmetadata') this.#applyTarget();
    else if (
      type === 'seeked' ||
      type === 'playing' ||
      (type === 'timeupdate' && media.readyState && !media.seeking)
    ) {
      this.#target = undefined;
    } else if (type === 'volumechange' || type === 'ratechange') {
      this.#wish.volume = media.volume;
      this.#wish.muted = media.muted;
      this.#wish.playbackRate = media.playbackRate;
    }
    this.#fire(type);
  }

  #fire(type: MediaEventName): void {
    this.mediaChanged(type);
    const copy = new Event(type);
    this.dispatchEvent(copy);
  }
}
