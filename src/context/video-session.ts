import type { ReadResult } from '../model/read-document.js';
import type { Selection, SessionState } from '../model/session-state.js';
import { isLongTranscript } from '../model/session-state.js';
import { SessionStore } from '../model/session-store.js';
import type { Segment } from '../model/video-document.js';
import type { LoadedTranscript } from './load-transcript.js';
import { failureOf, loadDocument, openUrl, readData } from './load-document.js';

/** The part of HTMLMediaElement that a session drives. */
export interface MediaLike extends EventTarget {
  currentTime: number;
  readonly duration: number;
  readonly paused: boolean;
  playbackRate: number;
  play(): Promise<void> | void;
  pause(): void;
}

/** How a session gets what it shows: from a URL, or from an object already in memory. */
export type SessionSource = { readonly url: string } | { readonly data: unknown };

/**
 * One video on the page: its document, its playback, the selection and the search that all
 * widgets of it share. Widgets read `state`, listen to `change` on `store`, and ask through the
 * methods; none of them writes state itself.
 */
export class VideoSession {
  readonly store = new SessionStore();
  readonly source: SessionSource;
  #loading?: AbortController;
  #transcriptLoading?: AbortController;
  #shifting?: Promise<void>;
  /** The files of the document's transcripts that were read whole, by their index. */
  readonly #transcripts = new Map<number, LoadedTranscript>();
  #locating?: AbortController;
  #located?: readonly Segment[];
  #media: { media: MediaLike; priority: number }[] = [];
  readonly #listeners = new Map<MediaLike, AbortController>();

  constructor(source: SessionSource) {
    this.source = source;
    this.store.addEventListener('change', () => this.#followTranscript());
  }

  /** The present snapshot. */
  get state(): SessionState {
    return this.store.state;
  }

  /** The media element that drives the session. */
  get media(): MediaLike | undefined {
    return this.#media[0]?.media;
  }

  /** Loads the document unless it is there or on its way. */
  async load(): Promise<void> {
    if (this.state.status === 'idle' || this.state.status === 'error') await this.reload();
  }

  /** Loads the document again, after a failure for example. */
  async reload(): Promise<void> {
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    const { source } = this;
    const src = 'url' in source ? source.url : undefined;
    const settle = ({ document, problems }: ReadResult): void => {
      if (loading.signal.aborted) return;
      this.#transcriptLoading?.abort();
      this.#transcripts.clear();
      this.store.dispatch({ type: 'loaded', document, problems });
    };
    const options = {
      signal: loading.signal,
      onFirstLines: (segments: readonly Segment[]) => {
        // While a document is loaded again the one before is shown.
        if (!this.state.document) this.store.dispatch({ type: 'transcript-part', segments });
      },
    };
    try {
      const result =
        'url' in source ? loadDocument(source.url, options) : readData(source.data, options);
      if (!(result instanceof Promise)) return settle(result);
      this.store.dispatch({ type: 'load', src });
      const read = await result;
      // No time is shown that is not meant.
      await this.#shifting;
      settle(read);
    } catch (error) {
      if (!loading.signal.aborted)
        this.store.dispatch({ type: 'failed', error: failureOf(error, src) });
    }
  }

  /** In a long transcript the entities are looked for without holding up the page. */
  #followTranscript(): void {
    const { document, transcript } = this.state;
    const segments = transcript.status === 'ready' ? transcript.segments : undefined;
    if (segments === this.#located) return;
    this.#located = segments;
    this.#locating?.abort();
    if (!segments || !isLongTranscript(segments) || !document?.entities.length) return;
    const { signal } = (this.#locating = new AbortController());
    void import('./locate-mentions.js')
      .then(({ locateInTranscript }) => locateInTranscript(this.store, signal))
      .catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
  }

  /** Goes to a time in seconds. Without a media element only the widgets follow. */
  seek(time: number): void {
    const { media } = this;
    time = Math.max(0, time);
    if (media) media.currentTime = time;
    else this.store.dispatch({ type: 'playback', report: { time } });
  }

  /** Selects one thing, or nothing. */
  select(selection: Selection | null): void {
    this.store.dispatch({ type: 'select', selection });
  }

  /** Sets the query that all widgets share. */
  search(query: string): void {
    this.store.dispatch({ type: 'search', query });
  }

  /** Seconds added to all times of the document. */
  set offset(offset: number) {
    this.#shifting = import('../model/shift-document.js').then(({ shiftTimes: shift }) =>
      this.store.dispatch({ type: 'offset', offset, shift }),
    );
  }

  /**
   * Loads the transcript in use when the document only names its file, or another one; again, when its file
   * could not be had or stopped halfway. Lines are shown as they come; one that was read whole is kept until
   * the document is loaded again.
   * @param index position in `document.transcripts`; by default the one in use
   */
  async loadTranscript(index = this.state.transcript.index): Promise<void> {
    const { transcript, document } = this.state;
    const wanted = document?.transcripts[index];
    if (!wanted) return;
    const isHere = transcript.status === 'ready' && !transcript.error;
    if (transcript.index === index && (isHere || transcript.status === 'loading')) return;
    this.#transcriptLoading?.abort();
    const { signal } = (this.#transcriptLoading = new AbortController());
    this.store.dispatch({ type: 'transcript-load', index });
    if (wanted.segments || !wanted.src) return;
    let end = this.#transcripts.get(index);
    if (!end) {
      end = await this.#readTranscript(index, wanted.src, signal);
      if (signal.aborted) return;
      if (!end.error) this.#transcripts.set(index, end);
    }
    this.store.dispatch({ type: 'transcript-end', ...end });
  }

  async #readTranscript(
    index: number,
    src: string,
    signal: AbortSignal,
  ): Promise<LoadedTranscript> {
    // Under way together with what reads it, by which it is told when the file is not there.
    const opened = openUrl(src, signal);
    opened.catch(() => {});
    try {
      const [{ loadTranscript }, { TimedTextReader }] = await Promise.all([
        import('./load-transcript.js'),
        import('../formats/timed-text.js'),
        // A browser learns what a module imports only when that has come.
        import('../model/slices.js'),
        import('../model/repairing-reader.js'),
      ]);
      const options = { store: this.store, index, src, signal };
      return await loadTranscript(opened, TimedTextReader, options);
    } catch (cause) {
      return { segments: [], problems: [], error: failureOf(cause, src) };
    }
  }

  /**
   * Lets a media element drive the session.
   * @param priority what was played last drives; before that the highest one, among equals the first
   * @returns a function that lets go of it
   */
  attachMedia(media: MediaLike, priority = 0): () => void {
    const entry = { media, priority };
    const onPlay = () => {
      playOnly(media);
      entry.priority = plays += 1;
      this.#followMedia();
    };
    media.addEventListener('play', onPlay);
    this.#media.push(entry);
    if (media.paused) this.#followMedia();
    else onPlay();
    return () => {
      media.removeEventListener('play', onPlay);
      this.#media = this.#media.filter((it) => it !== entry);
      this.#followMedia();
    };
  }

  #followMedia(): void {
    this.#media.sort((a, b) => b.priority - a.priority);
    const { media } = this;
    for (const [known, listening] of this.#listeners) {
      if (known === media) continue;
      listening.abort();
      this.#listeners.delete(known);
    }
    if (!media) {
      this.store.dispatch({ type: 'playback', report: { attached: false, paused: true } });
      return;
    }
    if (this.#listeners.has(media)) return;
    // A time that was asked for before there was a player.
    const { time } = this.state.playback;
    if (time > 0 && media.paused && !media.currentTime) media.currentTime = time;
    const listening = new AbortController();
    this.#listeners.set(media, listening);
    for (const type of MEDIA_EVENTS) {
      media.addEventListener(type, () => this.#report(media), { signal: listening.signal });
    }
    this.#report(media);
  }

  #report(media: MediaLike): void {
    const { currentTime, duration, paused, playbackRate } = media;
    this.store.dispatch({
      type: 'playback',
      report: {
        attached: true,
        time: Number.isFinite(currentTime) ? currentTime : 0,
        duration: Number.isFinite(duration) && duration > 0 ? duration : undefined,
        paused,
        rate: playbackRate,
      },
    });
  }
}

let playing: WeakRef<MediaLike> | undefined;
/** Counts what is played, above all other priorities. */
let plays = 9;

/** One plays at a time on a page. */
function playOnly(media: MediaLike): void {
  const other = playing?.deref();
  if (other !== media) void other?.pause();
  playing = new WeakRef(media);
}

/** What a session hears of its media. */
export const MEDIA_EVENTS = [
  'timeupdate',
  'seeking',
  'seeked',
  'play',
  'playing',
  'pause',
  'ended',
  'ratechange',
  'durationchange',
  'loadedmetadata',
] as const;
