import {
  mdiAccount,
  mdiCalendar,
  mdiCardsDiamond,
  mdiChip,
  mdiCircleOutline,
  mdiCloseThick,
  mdiDomain,
  mdiDotsHexagon,
  mdiLightbulbOutline,
  mdiMapMarker,
  mdiMinusThick,
  mdiNewspaper,
  mdiOfficeBuilding,
  mdiPackageVariant,
  mdiPalette,
  mdiPlusThick,
  mdiShape,
  mdiSquare,
  mdiSquareOutline,
  mdiStar,
  mdiStarFourPoints,
  mdiTriangle,
  mdiTriangleDown,
} from '@mdi/js';
import { kindOf } from '../../internal/entity-type.js';
import { FOLDED } from './graph-fold.js';
import type { GraphModel } from './graph-model.js';

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
};

/** What tells other kinds apart where colours do not, in the order of the document. */
const SHAPES = [
  mdiShape,
  mdiTriangle,
  mdiStar,
  mdiSquare,
  mdiPlusThick,
  mdiCardsDiamond,
  mdiCircleOutline,
  mdiTriangleDown,
  mdiCloseThick,
  mdiStarFourPoints,
  mdiSquareOutline,
  mdiMinusThick,
];

const known = new WeakMap<GraphModel['types'], ReadonlyMap<string, string>>();

/** The pictogram of each kind of entity, a path in a square of 24. */
export function iconsOf(types: GraphModel['types']): ReadonlyMap<string, string> {
  let icons = known.get(types);
  if (!icons) {
    let shapes = 0;
    const iconOf = (kind: string) =>
      Object.hasOwn(ICONS, kind) ? ICONS[kind]! : SHAPES[shapes++ % SHAPES.length]!;
    icons = new Map([
      ...types.map(({ type }) => [type, iconOf(kindOf(type))] as const),
      [FOLDED, mdiDotsHexagon],
    ]);
    known.set(types, icons);
  }
  return icons;
}
