import {
  mdiAccount,
  mdiCalendar,
  mdiChip,
  mdiDomain,
  mdiDotsHexagon,
  mdiLightbulbOutline,
  mdiMapMarker,
  mdiNewspaper,
  mdiOfficeBuilding,
  mdiPackageVariant,
  mdiPalette,
  mdiShape,
} from '@mdi/js';
import type { BulkGraph, BulkTheme } from './graph-bulk.js';
import { FEW } from './graph-cull.js';
import { FOLDED } from './graph-fold.js';
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
  /** One node of each look, in the order of `bulk.kinds`. */
  readonly kinds: readonly GraphNode[];
  readonly layout: Positions;
  readonly sizes: Scale;
  readonly theme: Theme;
}

/** What is known of a model's nodes before they have their places. */
export type Measured = Pick<Scene, 'boxes' | 'bulk' | 'kinds'>;

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
  return { boxes, bulk, kinds: [...kinds.values()] };
}

const kindOf = ({ color, type }: GraphNode): string =>
  `${color} ${Object.hasOwn(ICONS, type) ? type : ''}`;

/** The theme of a scene as a worker can have it. */
export function bulkTheme({ kinds, sizes, theme }: Scene): BulkTheme {
  const { text, muted, surface, family, forced } = theme;
  const { fontSize, lineHeight, labelWidth } = sizes;
  return {
    ...{ text, muted, surface, family, forced, fontSize, lineHeight, labelWidth },
    kinds: kinds.map((node) => ({ color: theme.colorOf(node), icon: iconOf(node.type) })),
  };
}

const ICONS: Readonly<Record<string, string>> = {
  person: mdiAccount,
  company: mdiDomain,
  organization: mdiOfficeBuilding,
  place: mdiMapMarker,
  concept: mdiLightbulbOutline,
  media: mdiNewspaper,
  event: mdiCalendar,
  product: mdiPackageVariant,
  work: mdiPalette,
  technology: mdiChip,
  [FOLDED]: mdiDotsHexagon,
};

/** The pictogram of a kind of entity, a path in a square of 24. */
export const iconOf = (type: string): string =>
  Object.hasOwn(ICONS, type) ? ICONS[type]! : mdiShape;
