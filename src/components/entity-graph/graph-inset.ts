import type { Inset } from './graph-viewport.js';

/** CSS pixels. */
const MARGIN = 12;

/** What card and path take from the map in a frame where they lie over it. */
export function insetOf(frame: HTMLElement): Inset {
  const root = frame.getRootNode() as ShadowRoot;
  const path = root.querySelector('.path');
  const bottom = path ? path.clientHeight + MARGIN : 0;
  const panel = root.querySelector('.panel');
  if (!panel) return [0, 0, bottom];
  const { position, direction } = getComputedStyle(panel);
  if (position !== 'absolute') {
    const under = frame.getBoundingClientRect().bottom - panel.getBoundingClientRect().top;
    return [0, 0, Math.max(bottom, under > 0 ? under + MARGIN : 0)];
  }
  const side = panel.clientWidth + MARGIN;
  return direction === 'rtl' ? [side, 0, bottom] : [0, side, bottom];
}
