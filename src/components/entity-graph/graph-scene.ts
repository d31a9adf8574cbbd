import type { BulkGraph, BulkTheme } from './graph-bulk.js';
import { FEW } from './graph-cull.js';
import { iconsOf } from './graph-icons.js';
import { LabelBox } from './graph-label.js';
import type { Measure } from './graph-label.js';
import type { GraphModel, GraphNode } from './graph-model.js';
import type { Theme } from './graph-theme.js';
import type { Positions } from './graph-walk.js';

/** How large things are drawn in a block of a width. */
export interface Scale {
  /** CSS pixels. */
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly labelWidth: number;
  readonly radius: number;
}

/** The sizes for a block of a width in CSS pixels. */
export const scaleFor = (width: number): Scale =>
  width < 520
    ? { fontSize: 11.5, lineHeight: 13.5, labelWidth: 84, radius: 0.86 }
    : { fontSize: 12.5, lineHeight: 15, labelWidth: 108, radius: 1.06 };

/** A graph made ready to be drawn: discs sized, all placed. */
export interface Scene {
  readonly model: GraphModel;
  readonly boxes: readonly LabelBox[];
  readonly bulk: BulkGraph;
  /** The pictogram of each kind of entity, a path in a square of 24. */
  readonly icons: ReadonlyMap<string, string>;
  /** One node of each look, in the order of `bulk.kinds`. */
  readonly kinds: readonly GraphNode[];
  readonly layout: Positions;
  readonly sizes: Scale;
  readonly theme: Theme;
}

/** What is known of a model's nodes before they have their places. */
export type Measured = Pick<Scene, 'boxes' | 'bulk' | 'icons' | 'kinds'>;

/** With more connections than this, a disc grows so slowly that hubs leave room for others. */
const HUB = 32;

function radiusOf({ degree, members }: GraphNode): number {
  if (members) return 10 + 6 * Math.sqrt(members.length);
  if (degree <= HUB) return degree ? 9.5 + 3.6 * Math.sqrt(degree) : 9;
  return 30 + 2.2 * Math.log2(degree / HUB);
}

/** The boxes of a model's nodes, and the same as plain arrays. */
export function measureNodes(model: GraphModel, sizes: Scale, measure: Measure): Measured {
  const { nodes, edges } = model;
  const style = { measure, width: sizes.labelWidth, lineHeight: sizes.lineHeight };
  const boxes = nodes.map((node) => new LabelBox(node.label, radiusOf(node) * sizes.radius, style));
  // Thousands are measured when they are drawn: it would take long, and they lie too close for it to matter.
  if (nodes.length <= FEW.nodes) for (const box of boxes) box.measure();
  const icons = iconsOf(model.types);
  const kindOf = ({ color, type }: GraphNode) => `${color} ${icons.get(type)!}`;
  const kinds = new Map<string, GraphNode>();
  for (const node of nodes) {
    const key = kindOf(node);
    if (!kinds.has(key)) kinds.set(key, node);
  }
  const keys = new Map([...kinds.keys()].map((key, index) => [key, index]));
  const ends = new Uint32Array(edges.length * 2);
  for (const { id, source, target } of edges) ends.set([source, target], id * 2);
  const bulk = {
    radii: Float32Array.from(boxes, ({ radius }) => radius),
    kinds: Uint8Array.from(nodes, (node) => keys.get(kindOf(node))!),
    ends,
    ranks: Uint32Array.from(nodes, ({ id }) => id).sort(
      (a, b) => nodes[b]!.degree - nodes[a]!.degree || a - b,
    ),
  };
  return { boxes, bulk, icons, kinds: [...kinds.values()] };
}

/** The theme of a scene as a worker can have it. */
export function bulkTheme({ icons, kinds, sizes, theme }: Scene): BulkTheme {
  const { text, muted, surface, family, forced } = theme;
  const { fontSize, lineHeight, labelWidth } = sizes;
  return {
    ...{ text, muted, surface, family, forced, fontSize, lineHeight, labelWidth },
    kinds: kinds.map((node) => ({ color: theme.colorOf(node), icon: icons.get(node.type)! })),
  };
}
