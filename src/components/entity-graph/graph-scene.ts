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
import { FOLDED } from './graph-fold.js';
import { wrapLabel } from './graph-label.js';
import type { Layout, NodeBox } from './graph-layout.js';
import type { GraphModel, GraphNode } from './graph-model.js';
import type { Theme } from './graph-theme.js';

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

/** A graph made ready to be drawn: labels wrapped, discs sized, all placed. */
export interface Scene {
  readonly model: GraphModel;
  readonly labels: readonly (readonly string[])[];
  readonly boxes: readonly NodeBox[];
  readonly layout: Layout;
  readonly sizes: Scale;
  readonly theme: Theme;
}

function radiusOf({ degree, members }: GraphNode): number {
  if (members) return 10 + 6 * Math.sqrt(members.length);
  return degree ? Math.min(30, 9.5 + 3.6 * Math.sqrt(degree)) : 9;
}

/** The labels and boxes of a model's nodes. */
export function measureNodes(
  model: GraphModel,
  sizes: Scale,
  measure: (text: string) => number,
): Pick<Scene, 'labels' | 'boxes'> {
  const labels = model.nodes.map((node) => wrapLabel(node.label, measure, sizes.labelWidth));
  const boxes = model.nodes.map((node, index): NodeBox => ({
    radius: radiusOf(node) * sizes.radius,
    labelWidth: Math.max(...labels[index]!.map(measure)),
    labelHeight: labels[index]!.length * sizes.lineHeight,
  }));
  return { labels, boxes };
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
