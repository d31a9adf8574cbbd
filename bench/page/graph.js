/**
 * What happens in the page of a graph: a contender is mounted with the data and then asked for the same
 * things as all others. What it shows is read off its canvas, made small.
 */
import { graphOf } from '/bench/lib/generate-graph.mjs';
import { frame, painted, pause, task } from './frames.js';

const host = document.getElementById('host');
const probe = document.createElement('canvas');
[probe.width, probe.height] = [96, 64];
const small = probe.getContext('2d', { willReadFrequently: true });
const sharp = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
let contender;
let data;
let handle;
let frames;
let kept;

/** What is seen of the graph, in little; empty while there is nothing. */
function seen() {
  const canvas = handle.canvas();
  if (!canvas?.width) return '';
  small.clearRect(0, 0, 96, 64);
  small.drawImage(canvas, 0, 0, 96, 64);
  const { data: pixels } = small.getImageData(0, 0, 96, 64);
  const first = pixels.subarray(0, 4).join();
  let same = true;
  for (let at = 0; at < pixels.length && same; at += 4) {
    same = pixels.subarray(at, at + 4).join() === first;
  }
  return same ? '' : pixels.join();
}

/** The map pixel by pixel. */
function pixels() {
  const canvas = handle.canvas();
  const { width, height } = canvas;
  if (sharp.canvas.width !== width) sharp.canvas.width = width;
  if (sharp.canvas.height !== height) sharp.canvas.height = height;
  sharp.clearRect(0, 0, width, height);
  sharp.drawImage(canvas, 0, 0);
  return new Uint32Array(sharp.getImageData(0, 0, width, height).data.buffer);
}

export const bench = {
  /** Loads a contender and makes its data. */
  async prepare(url, count) {
    ({ default: contender } = await import(url));
    data = graphOf(count);
    await contender.setup?.(data);
    await pause(300);
  },

  /** From data to the first picture, and to the last change of it, in milliseconds. */
  async mount(limit, calm = 1500) {
    await painted();
    const started = performance.now();
    handle = await contender.mount(host, data);
    let first = NaN;
    let last = '';
    let settled = started;
    while (performance.now() - started < limit) {
      await frame();
      const now = seen();
      if (now && now !== last) {
        await task();
        settled = performance.now();
        if (!(first >= 0)) first = settled - started;
        last = now;
      }
      // Some show nothing until they have a layout.
      if (last && !handle.busy?.() && performance.now() - settled > calm) {
        return { first, settled: settled - started };
      }
    }
    return { first, settled: NaN };
  },

  /** Keeps the data in the form that the contender shows, where that is one of its own. */
  async keep() {
    kept = await handle.document?.();
    return kept !== undefined;
  },

  can: (name) => !!handle[name],

  /** A place of the page in the graph, by shares of its canvas. */
  place(across, down) {
    const { left, top, width, height } = handle.canvas().getBoundingClientRect();
    return { x: left + width * across, y: top + height * down };
  },

  startFrames() {
    frames = { times: [], running: true };
    const mine = frames;
    let last;
    requestAnimationFrame(function next(time) {
      if (last !== undefined) mine.times.push(time - last);
      last = time;
      if (mine.running) requestAnimationFrame(next);
    });
  },

  endFrames() {
    frames.running = false;
    return frames.times;
  },

  /**
   * Asks for something that changes the map; answers with the milliseconds and the frames until the
   * change is painted. Right after a frame, so that the next is 16.7 ms away. A node is small: here each
   * pixel counts, and the time to look at them does not.
   */
  async change(name, argument, limit = 10_000) {
    await handle.sharpen?.();
    const before = pixels();
    await painted();
    const started = performance.now();
    handle[name](argument);
    for (let count = 1; performance.now() - started < limit; count += 1) {
      await painted();
      const ms = performance.now() - started;
      if (pixels().some((pixel, at) => pixel !== before[at])) return { ms, frames: count };
    }
    return { ms: NaN, frames: NaN };
  },
};

globalThis.bench = bench;
