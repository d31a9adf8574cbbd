import { colorKey } from './entity-type.js';

/** A kind of entity as it is known, however its letters and spaces are written. */
export function kindOf(type: string): string {
  const kind = type.trim().toLowerCase();
  return colorKey(kind) === kind ? kind : type;
}
