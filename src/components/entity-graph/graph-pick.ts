import { curveOf, distanceTo, screenPoint, shownRadius } from './graph-geometry.js';
import type { Camera, Point } from './graph-geometry.js';
import { LABEL_GAP } from './graph-layout.js';
import type { Scene } from './graph-scene.js';
import type { Visibility } from './graph-visibility.js';

const EDGE_REACH = 7;

/** The node at a point of the screen, its label included; the nearest where several are. */
export function nodeAt(
  scene: Scene,
  camera: Camera,
  point: Point,
  reach: number,
  visible: Visibility,
): number | undefined {
  let found: number | undefined;
  let least = Infinity;
  for (const { id } of scene.model.nodes) {
    if (!visible.nodes[id]) continue;
    const box = scene.boxes[id]!;
    const { x, y } = screenPoint(scene.layout, id, camera);
    const radius = shownRadius(box.radius, camera.scale);
    const distance = Math.hypot(point.x - x, point.y - y);
    const below = point.y - y - radius;
    const onLabel =
      camera.scale > 0.8 &&
      below > 0 &&
      below < LABEL_GAP + box.labelHeight &&
      Math.abs(point.x - x) < box.labelWidth / 2;
    if ((distance <= radius + reach || onLabel) && distance < least) {
      least = distance;
      found = id;
    }
  }
  return found;
}

/** The edge at a point of the screen. */
export function edgeAt(
  scene: Scene,
  camera: Camera,
  point: Point,
  visible: Visibility,
): number | undefined {
  let found: number | undefined;
  let least = EDGE_REACH;
  for (const edge of scene.model.edges) {
    if (!visible.edges[edge.id]) continue;
    const distance = distanceTo(curveOf(edge, scene.layout, scene.boxes, camera), point);
    if (distance >= least) continue;
    least = distance;
    found = edge.id;
  }
  return found;
}
