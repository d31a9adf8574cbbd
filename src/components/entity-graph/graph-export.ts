import { Slices } from '../../model/slices.js';
import { boundsOf } from './graph-bounds.js';
import type { Bounds } from './graph-bounds.js';
import { Cull, FEW, isLarge } from './graph-cull.js';
import type { Part } from './graph-cull.js';
import type { Camera } from './graph-geometry.js';
import type { Shown } from './graph-paint.js';
import type { Scene } from './graph-scene.js';
import type { Visibility } from './graph-visibility.js';

const PADDING = 24;

/** A part of the layout, in its pixels, at the scale of a camera. */
export interface View extends Bounds {
  readonly scale: number;
}

/** What is drawn into a file. */
export interface Drawing {
  readonly scene: Scene;
  readonly shown: Shown;
  readonly visible: Visibility;
  /** All that is visible, unless told. */
  readonly view?: View | undefined;
}

/** A file's picture, in CSS pixels. */
export interface Frame {
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
}

/** The frame of a drawing: of all that is visible with some room around it and every label measured. */
export async function frameOf({ scene, visible, view }: Drawing): Promise<Frame> {
  if (view) {
    const { left, top, scale } = view;
    const [width, height] = [view.width * scale, view.height * scale];
    return { camera: { scale, x: -left * scale, y: -top * scale }, width, height };
  }
  await measure(scene, scene.boxes.keys());
  const { left, top, width, height } = boundsOf(scene, (node) => visible.nodes[node] === 1);
  return {
    camera: { scale: 1, x: PADDING - left, y: PADDING - top },
    width: Math.ceil(width + 2 * PADDING),
    height: Math.ceil(height + 2 * PADDING),
  };
}

/**
 * What of a drawing is in its frame, with its labels measured.
 * @param anyhow whether also what is too much to be drawn one by one; else undefined where it is so
 */
export async function partIn(
  { scene, shown }: Drawing,
  { camera, ...size }: Frame,
  anyhow: boolean,
): Promise<Part | undefined> {
  const cull = new Cull();
  const most = anyhow || !isLarge(scene) ? undefined : FEW;
  if (!cull.look(scene, shown, camera, size, most)) return undefined;
  await measure(scene, cull.nodes);
  return cull;
}

/** Breaks labels that have not been seen yet into lines. */
export async function measure({ boxes }: Scene, nodes: Iterable<number>): Promise<void> {
  await new Slices().finish(measureStepwise(boxes, nodes));
}

function* measureStepwise(boxes: Scene['boxes'], nodes: Iterable<number>): Generator {
  for (const node of nodes) yield boxes[node]!.measure();
}
