import { MEDIA_EVENTS } from '../../context/video-session.js';
import { WidgetElement } from '../../internal/widget-element.js';

const RELAYED = [...MEDIA_EVENTS, 'volumechange', 'progress'] as const;

/** What happened and makes no difference here. */
const PASSED_ON = [
  'loadstart',
  'loadeddata',
  'canplay',
  'canplaythrough',
  'waiting',
  'stalled',
  'suspend',
  'emptied',
  'enterpictureinpicture',
  'leavepictureinpicture',
];

/** What happened to the media; the names are those of HTMLMediaElement's events. */
export type MediaEventName = (typeof RELAYED)[number];

/** What a viewer changes in the media's own controls too. */
const OWN = ['volume', 'muted', 'playbackRate'] as const;

/**
 * The HTMLMediaElement contract of an element whose real media may come later and may change:
 * what is asked of it before is remembered, and done then.
 */
export abstract class MediaFacade extends WidgetElement {
  /** Length in seconds; `NaN` as long as it is not known. */
  declare readonly duration: number;
  /** Whether nothing plays. */
  declare readonly paused: boolean;
  /** Whether the media is on its way to another time. */
  declare readonly seeking: boolean;
  /** How much of the media is there, as HTMLMediaElement says it: 0 for nothing, to 4. */
  declare readonly readyState: number;
  /** What the media does on the network, as HTMLMediaElement says it: 0 for nothing yet, to 3. */
  declare readonly networkState: number;
  /** The stretches that are loaded, in seconds. */
  declare readonly buffered: TimeRanges;
  /** The stretches that were played, in seconds. */
  declare readonly played: TimeRanges;
  /** The stretches that can be sought in, in seconds. */
  declare readonly seekable: TimeRanges;
  /** Address of what plays; empty as long as nothing is loaded. */
  declare readonly currentSrc: string;
  /** Width of the picture in pixels; 0 as long as it is not known. */
  declare readonly videoWidth: number;
  /** Height of the picture in pixels; 0 as long as it is not known. */
  declare readonly videoHeight: number;
  /** The media's own tracks of text, the captions among them. */
  declare readonly textTracks: TextTrackList;
  /** Loudness, 0 to 1. */
  declare volume: number;
  /** Whether the sound is off. */
  declare muted: boolean;
  /** Speed of playback; 1 is the normal one. */
  declare playbackRate: number;
  /** Whether the browser plays a type of media: an empty string where it does not. */
  declare readonly canPlayType: (type: string) => CanPlayTypeResult;
  /** Shows the picture in a window of its own. */
  declare readonly requestPictureInPicture: () => Promise<PictureInPictureWindow>;
  /** Whether it begins again at its end. */
  declare loop: boolean;
  /** Whether it plays as soon as it can. */
  declare autoplay: boolean;

  #media?: HTMLVideoElement;
  #listening?: AbortController;
  /** A time that was asked for and that the media has not reached yet. */
  #target?: number;
  /** Stands for the media as long as there is none. */
  readonly #idle = document.createElement('video');
  /** What was asked of the media, for the next one too. */
  readonly #wishes = new Map<string, unknown>();

  constructor() {
    super();
    for (const type of ['volumechange', 'ratechange'] as const)
      this.#idle.addEventListener(type, () => this.#media ?? this.#fire(type));
    // What has no way of its own here is the media's.
    for (const { prototype } of [HTMLMediaElement, HTMLVideoElement])
      for (const key of Object.keys(prototype)) if (!(key in this)) MediaFacade.#delegate(key);
  }

  static #delegate(key: string): void {
    Object.defineProperty(this.prototype, key, {
      get(this: MediaFacade): unknown {
        const read = (media: object | undefined): unknown => {
          const value: unknown = media && Reflect.get(media, key);
          return typeof value === 'function' ? (value.bind(media) as unknown) : value;
        };
        // Other players' elements do not have all of it.
        return read(this.#media) ?? read(this.#idle);
      },
      set(this: MediaFacade, value: unknown) {
        this.#wishes.set(key, value);
        for (const media of [this.#idle, this.#media]) if (media) Reflect.set(media, key, value);
      },
    });
  }

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
    for (const type of PASSED_ON) media.addEventListener(type, () => this.#send(type), { signal });
    // Who looked before there was media listens to the tracks of what stood for it.
    for (const type of ['addtrack', 'removetrack', 'change'])
      media.textTracks?.addEventListener(
        type,
        () => this.#idle.textTracks.dispatchEvent(new Event(type)),
        { signal },
      );
    media.addEventListener('error', () => this.mediaFailed(media.error?.code), { signal });
    for (const [key, wish] of this.#wishes) Reflect.set(media, key, wish);
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

  /** Whether playback has come to the end. */
  get ended(): boolean {
    const media = this.#media;
    // YouTube's element has no `ended`.
    return (
      media?.ended ?? (media !== undefined && media.paused && media.currentTime >= media.duration)
    );
  }

  /**
   * Plays, and loads the media before where that was left to the viewer.
   * @throws {DOMException} `NotSupportedError` when there is nothing that can be played
   */
  async play(): Promise<void> {
    const media = this.#media ?? (await this.loadMedia());
    if (!media) throw new DOMException('No source can be played.', 'NotSupportedError');
    await media.play();
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
      for (const key of OWN) this.#wishes.set(key, (this.#idle[key] = media[key] as never));
    }
    this.#fire(type);
  }

  #fire(type: MediaEventName): void {
    this.mediaChanged(type);
    this.#send(type);
  }

  #send(type: string): void {
    const copy = new Event(type);
    this.dispatchEvent(copy);
  }
}
