import { Slices } from '../../model/slices.js';
import { boundsOf } from './graph-bounds.js';
import type { Bounds } from './graph-bounds.js';
import type { Scene } from './graph-scene.js';
import type { Visibility } from './graph-visibility.js';

const PADDING = 24;

/** A part of the layout, in its pixels, at the scale of a camera. */
export interface View extends Bounds {
  readonly scale: number;
}

/** All that is visible, with some room around it and every label measured. */
export async function wholeView(scene: Scene, visible: Visibility): Promise<View> {
  await new Slices().finish(measureAll(scene));
  const { left, top, width, height } = boundsOf(scene, (node) => visible.nodes[node] === 1);
  return {
    left: left - PADDING,
    top: top - PADDING,
    width: Math.ceil(width + 2 * PADDING),
    height: Math.ceil(height + 2 * PADDING),
    scale: 1,
  };
}

/** Breaks the labels that have not been seen yet into lines. */
export function* measureAll({ boxes }: Scene): Generator {
  for (const box of boxes) yield box.measure();
}
