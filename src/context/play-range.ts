import type { TimeRange } from '../model/video-document.js';
import type { VideoSession } from './video-session.js';

interface RangeOptions {
  /** Begins again at the end, instead of stopping there. */
  readonly loop?: boolean;
  /** Called once, when it stopped, when the viewer went elsewhere, or when another range took over. */
  readonly onEnd?: () => void;
}

// Reports of the time are this far apart, in seconds, where a page is in the background.
const LONGEST_STEP = 1.2;
// From here on, in seconds, the end is waited for by a timer: reports come four times a second only.
const NEAR = 0.4;
// Media ends a little before or after the length it states.
const ROUNDING = 0.15;

const running = new WeakMap<VideoSession, () => void>();

/**
 * Holds playback to a stretch from the moment when it is in it: stops it once at the end, or loops,
 * until the viewer seeks out of it. There is one such stretch for each session.
 * @returns a function that lets go of it
 */
export function playRange(
  session: VideoSession,
  { start, end }: TimeRange,
  { loop = false, onEnd }: RangeOptions = {},
): () => void {
  running.get(session)?.();
  const { store } = session;
  let { paused: wasPaused } = session.state.playback;
  let last = NaN;
  let inside = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const release = (): void => {
    if (running.get(session) !== release) return;
    running.delete(session);
    clearTimeout(timer);
    store.removeEventListener('change', check);
    onEnd?.();
  };

  const atEnd = (wasPaused: boolean): void => {
    const { media } = session;
    if (!loop) {
      media?.pause();
      release();
      return;
    }
    session.seek(start);
    // The media's own end has stopped it.
    if (wasPaused) void Promise.resolve(media?.play()).catch(() => {});
  };

  const check = (): void => {
    const { playback } = session.state;
    const { rate, duration = Infinity, paused } = playback;
    const time = session.media?.currentTime ?? playback.time;
    if (time === last && paused === wasPaused) return;
    const step = Math.abs(time - last);
    const stopped = paused && !wasPaused;
    wasPaused = paused;
    last = time;
    clearTimeout(timer);
    const ended = stopped && time >= duration - ROUNDING && end >= duration - ROUNDING;
    if (time >= start - ROUNDING && time < end && !ended) {
      inside = true;
      const left = (end - time) / (rate || 1);
      if (!paused && left < NEAR) timer = setTimeout(check, Math.max(10, left * 1000));
    } else if (inside) {
      const ran = time > start && step <= LONGEST_STEP * Math.max(1, rate);
      if (ended || (ran && !paused)) atEnd(ended);
      else release();
    }
  };

  running.set(session, release);
  store.addEventListener('change', check);
  check();
  return release;
}
