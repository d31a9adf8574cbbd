import { fold } from './fold.js';
import type { FieldReader } from './read-fields.js';

/** A name as an id: letters and digits of any script in lower case, with hyphens between. */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Something that has, or is to have, an id. */
interface Identified {
  id?: string;
}

/** Gives an id to each item that has none or that of another, the same ones every time. */
export function giveIds<T extends Identified>(
  items: readonly T[],
  suggest: (item: T, index: number) => string,
  reader: Pick<FieldReader, 'placeOf' | 'tell'>,
): void {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const without: [T, number][] = [];
  items.forEach((item, index) => {
    if (item.id && !taken.has(item.id)) taken.add(item.id);
    else without.push([item, index]);
  });
  for (const [item, index] of without) {
    const wanted = item.id || suggest(item, index);
    let id = wanted;
    let count = counts.get(wanted) ?? 1;
    while (taken.has(id)) id = `${wanted}-${(count += 1)}`;
    counts.set(wanted, count);
    if (item.id) reader.tell('id-taken', reader.placeOf(item), item.id, id);
    taken.add(id);
    item.id = id;
  }
}
