import { LABEL_GAP } from './graph-label.js';
import { bendOf, curveOf, distanceTo, radiusZoom } from './graph-geometry.js';
import type { Camera, Point } from './graph-geometry.js';
import type { Scene } from './graph-scene.js';
import type { Visibility } from './graph-visibility.js';

const EDGE_REACH = 7;
/** The scale from which labels can be pointed at: below it most are not there. */
const LABELS_FROM = 0.8;

/** The node at a point of the screen, its label included; the nearest where several are. */
export function nodeAt(
  { bulk, boxes, layout, sizes }: Scene,
  camera: Camera,
  point: Point,
  reach: number,
  visible: Visibility,
): number | undefined {
  const zoom = radiusZoom(camera.scale);
  const widest = camera.scale > LABELS_FROM ? sizes.labelWidth : 0;
  let found: number | undefined;
  let least = Infinity;
  for (let node = 0; node < boxes.length; node += 1) {
    if (!visible.nodes[node]) continue;
    const dx = point.x - layout.x[node]! * camera.scale - camera.x;
    const dy = point.y - layout.y[node]! * camera.scale - camera.y;
    const radius = Math.max(2, bulk.radii[node]! * zoom);
    // Labels are measured when somebody first looks at them: most are never near.
    if (Math.abs(dx) > Math.max(radius + reach, widest)) continue;
    const distance = Math.hypot(dx, dy);
    if (distance >= least) continue;
    if (distance <= radius + reach || (widest && isOnLabel(boxes[node]!, dx, dy - radius))) {
      least = distance;
      found = node;
    }
  }
  return found;
}

const isOnLabel = (box: Scene['boxes'][number], aside: number, below: number): boolean =>
  below > 0 && below < LABEL_GAP + box.labelHeight && Math.abs(aside) < box.labelWidth / 2;

/** The edge at a point of the screen. */
export function edgeAt(
  { model, bulk, boxes, layout }: Scene,
  camera: Camera,
  point: Point,
  visible: Visibility,
): number | undefined {
  let found: number | undefined;
  let least = EDGE_REACH;
  for (let edge = 0; edge < model.edges.length; edge += 1) {
    if (!visible.edges[edge]) continue;
    const [source, target] = [bulk.ends[edge * 2]!, bulk.ends[edge * 2 + 1]!];
    const ax = layout.x[source]! * camera.scale + camera.x - point.x;
    const ay = layout.y[source]! * camera.scale + camera.y - point.y;
    const bx = layout.x[target]! * camera.scale + camera.x - point.x;
    const by = layout.y[target]! * camera.scale + camera.y - point.y;
    const [dx, dy] = [bx - ax, by - ay];
    const length = Math.hypot(dx, dy);
    // A curve is nowhere further from its straight line than this; a loop is near its node.
    const aside = EDGE_REACH + (length ? bendOf(length) * length : bulk.radii[source]! * 8 + 16);
    const along = length ? Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (length * length))) : 0;
    if (Math.hypot(ax + dx * along, ay + dy * along) > aside) continue;
    const curve = curveOf(model.edges[edge]!, layout, boxes, camera);
    const distance = distanceTo(curve, point);
    if (distance >= least) continue;
    least = distance;
    found = edge;
  }
  return found;
}
