import { LABEL_GAP } from './graph-label.js';
import type { Scene } from './graph-scene.js';

/** A rectangle in the layout's pixels. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How far a loop reaches above its node, in parts of the radius with its rim. */
const [LOOP, RIM] = [1.8, 3];

/** What the shown nodes take, their loops, and their labels where they have been measured. */
export function boundsOf(scene: Scene, isShown: (node: number) => boolean): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let node = 0; node < scene.boxes.length; node += 1) {
    if (!isShown(node)) continue;
    const box = scene.boxes[node]!;
    const [x, y] = [scene.layout.x[node]!, scene.layout.y[node]!];
    const half = Math.max(box.radius, box.labelWidth / 2);
    left = Math.min(left, x - half);
    right = Math.max(right, x + half);
    top = Math.min(top, y - box.radius);
    bottom = Math.max(bottom, y + box.radius + LABEL_GAP + box.labelHeight);
  }
  const { ends } = scene.bulk;
  for (let edge = 0; edge < ends.length; edge += 2) {
    const node = ends[edge]!;
    if (node !== ends[edge + 1] || !isShown(node)) continue;
    top = Math.min(top, scene.layout.y[node]! - (scene.boxes[node]!.radius + RIM) * LOOP);
  }
  if (left > right) return { left: 0, top: 0, width: 1, height: 1 };
  return { left, top, width: right - left, height: bottom - top };
}
