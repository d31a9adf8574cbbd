/**
 * What happens in the page: a contender is mounted with the data and then asked for the same things
 * as all others. What it shows is looked at from outside, by hit tests.
 */
import { COMMON, documentOf, segmentsOf, tokenOf } from '/bench/lib/generate.mjs';
import { frame, painted, pause, task } from './frames.js';

const host = document.getElementById('host');
let contender;
let data;
let handle;

const plain = (text) => text.replace(/\s+/g, ' ').trim();

const STEP = 12;

/** The lines that a reader sees now, and the rows of pixels in which there is none. */
function seen() {
  const box = (handle.scroller() ?? host).getBoundingClientRect();
  const root = handle.root ?? document;
  const top = Math.max(0, box.top);
  const bottom = Math.min(innerHeight, box.bottom);
  const lines = new Set();
  let blank = 0;
  let gap = 0;
  for (let y = top + STEP / 2; y < bottom; y += STEP) {
    const line = root.elementFromPoint(box.left + box.width * 0.4, y)?.closest(handle.lines);
    gap = line ? 0 : gap + 1;
    // The space between two lines is none.
    if (gap >= 3) blank++;
    if (line) lines.add(line);
  }
  return { lines: [...lines], blank };
}

/** The element that shows a line now, if a reader sees it. */
function shownLine(index) {
  const text = plain(data.segments[index].text).slice(0, 200);
  return seen().lines.find((line) => plain(line.textContent).includes(text));
}

export const bench = {
  /** Loads a contender and makes its data. */
  async prepare(url, count) {
    ({ default: contender } = await import(url));
    const segments = segmentsOf(count);
    data = { segments, document: documentOf(segments), vtt: undefined };
    await contender.setup?.(data);
    await pause(200);
  },

  /** From data to the first line on the screen, in milliseconds. */
  async mount(limit) {
    await painted();
    const started = performance.now();
    handle = await contender.mount(host, data);
    while (performance.now() - started < limit) {
      await frame();
      if (!handle.root && handle.rootOf) handle.root = handle.rootOf();
      if (!shownLine(0)) continue;
      await task();
      const ms = performance.now() - started;
      performance.mark('bench-shown');
      return ms;
    }
    throw new Error('the first line did not come');
  },

  /** Follows playback again where that was given up; answers whether it was. */
  async resume() {
    const button = handle.resume?.();
    button?.click();
    if (button) await painted();
    return !!button;
  },

  /** A place in the middle of the list. */
  middle() {
    const { left, top, width, height } = (handle.scroller() ?? host).getBoundingClientRect();
    return { x: left + width * 0.6, y: top + Math.min(height, 400) / 2 };
  },

  can: (name) => !!handle[name],

  /** Playback goes through lines one after another. */
  async ticks(first, count) {
    for (let index = first; index < first + count; index++) {
      const { start, end } = data.segments[index];
      handle.tick((start + end) / 2);
      await frame();
    }
    await painted();
    return !!shownLine(first + count - 1);
  },

  /** Playback goes on within one line, as at most of its reports. */
  async sameLineTicks(index, count) {
    const { start, end } = data.segments[index];
    for (let step = 0; step < count; step++) {
      handle.tick(start + ((end - start) * (step + 1)) / (count + 2));
      await frame();
    }
    await painted();
  },

  /** Goes to a line far away. */
  async jump(index, limit) {
    await painted();
    const { start, end } = data.segments[index];
    const started = performance.now();
    handle.tick((start + end) / 2);
    let frames = 0;
    let line;
    do {
      await frame();
      frames++;
      line = shownLine(index);
    } while (!line && performance.now() - started < limit);
    if (!line) return { frames: NaN, ms: NaN, off: NaN, blank: NaN };
    const { blank } = seen();
    const { top } = line.getBoundingClientRect();
    await task();
    const ms = performance.now() - started;
    await pause(600);
    await frame();
    const rest = shownLine(index);
    const off = rest ? Math.abs(rest.getBoundingClientRect().top - top) : NaN;
    return { frames, ms, off, blank, blankAtRest: seen().blank };
  },

  /** The times between frames while the list is scrolled by a script. */
  async scroll(frames, pixels) {
    const scroller = handle.scroller();
    const by = pixels ?? (scroller.scrollHeight - scroller.scrollTop) / frames;
    const times = [await frame()];
    for (let step = 0; step < frames; step++) {
      scroller.scrollTop += by;
      times.push(await frame());
    }
    return times.slice(1).map((time, index) => time - times[index]);
  },

  scrollTo(share) {
    const scroller = handle.scroller();
    scroller.scrollTop = (scroller.scrollHeight - scroller.clientHeight) * share;
  },

  /** How many frames had rows of pixels without a line. */
  async blanks(frames, pixels) {
    const scroller = handle.scroller();
    const by = pixels ?? (scroller.scrollHeight - scroller.scrollTop) / (frames + 1);
    let blank = 0;
    for (let step = 0; step < frames; step++) {
      scroller.scrollTop += by;
      await frame();
      await frame();
      if (seen().blank) blank++;
    }
    return blank;
  },

  /** From the key to the first marked hit and to the count of all. */
  async search(query = COMMON, limit = 20_000) {
    await painted();
    const started = performance.now();
    handle.search(query);
    let first = NaN;
    while (performance.now() - started < limit) {
      if (!(first >= 0) && handle.hits() > 0) first = performance.now() - started;
      const count = handle.counted();
      if (count !== undefined) return { first, all: performance.now() - started, count };
      await pause(1);
    }
    return { first, all: NaN, count: NaN };
  },

  clearSearch: () => handle.search(''),

  /** The browser's own find-in-page, from the start of the page. */
  find(index) {
    // Find-in-page goes into frames, window.find() does not.
    const view = handle.root?.defaultView ?? window;
    view.getSelection().removeAllRanges();
    const started = performance.now();
    const found = view.find(tokenOf(index), false, false, false, false, true, false);
    const ms = performance.now() - started;
    view.getSelection().removeAllRanges();
    return { found, ms };
  },

  /** Takes the contender out of the page and puts it back, again and again. */
  async reinsert(times, everyFrame) {
    const { element } = handle;
    const parent = element.parentNode;
    for (let round = 0; round < times; round++) {
      element.remove();
      parent.append(element);
      if (round % everyFrame === 0) await frame();
    }
    await pause(300);
    return !!seen().lines.length;
  },

  idle: pause,
};

globalThis.bench = bench;
