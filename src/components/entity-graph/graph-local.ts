import type { Point } from './graph-geometry.js';

/**
 * Where a point of the window is in an element: in the element's own CSS pixels from its corner, which
 * are others than the window's where the page scales or zooms it.
 */
export function pointIn(element: HTMLElement, { x, y }: Point): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return {
    x: ((x - left) * element.offsetWidth) / (width || 1),
    y: ((y - top) * element.offsetHeight) / (height || 1),
  };
}
