import { fold } from './fold.js';
import type { FieldReader, OpenEntity } from './read-fields.js';
import { giveIds, slug } from './read-ids.js';
import { sortByStart } from './read-spans.js';
import type { Entity } from './video-document.js';

const UNTYPED = 'other';

/** A name as it is compared. */
const nameKey = (name: string): string => fold(name).trim();

interface EntityReader extends Pick<FieldReader, 'tell' | 'placeOf'> {
  found(record: object, path: string): void;
}

/** Merges entities that are the same and gives each its id. */
export function mergeEntities(entities: readonly OpenEntity[], reader: EntityReader): Entity[] {
  const slots: OpenEntity[] = [];
  const slotOfId = new Map<string, number>();
  const slotOfName = new Map<string, number>();
  const place = (entity: OpenEntity, same: number | undefined): number => {
    const first = same === undefined ? undefined : slots[same];
    if (same === undefined || !first) return slots.push(entity) - 1;
    reader.tell('again', reader.placeOf(entity), first.id || first.name);
    slots[same] = merge(first, entity);
    reader.found(slots[same], reader.placeOf(first));
    return same;
  };
  const slotOfNamesake = (entity: OpenEntity, named: number | undefined): number | undefined => {
    const namesake = named === undefined ? undefined : slots[named];
    return namesake && !(entity.id && namesake.id) && isSameKind(namesake, entity)
      ? named
      : undefined;
  };
  for (const entity of entities) {
    const key = nameKey(entity.name);
    const named = slotOfName.get(key);
    const slot = place(
      entity,
      (entity.id ? slotOfId.get(entity.id) : undefined) ?? slotOfNamesake(entity, named),
    );
    if (entity.id) slotOfId.set(entity.id, slot);
    if (!slotOfName.has(key)) slotOfName.set(key, slot);
  }
  giveIds(slots, (entity) => slug(entity.name) || 'entity', reader);
  return slots as Entity[];
}

const isSameKind = (a: OpenEntity, b: OpenEntity): boolean =>
  a.type === b.type || a.type === UNTYPED || b.type === UNTYPED;

function merge(first: OpenEntity, again: OpenEntity): OpenEntity {
  const aliases = new Set([...first.aliases, ...again.aliases, again.name]);
  aliases.delete(first.name);
  const merged: OpenEntity = {
    ...again,
    ...first,
    type: first.type === UNTYPED ? again.type : first.type,
    aliases: [...aliases],
    sameAs: [...new Set([...first.sameAs, ...again.sameAs])],
  };
  if (first.mentions && again.mentions) {
    const mentions = [...first.mentions, ...again.mentions];
    sortByStart(mentions);
    merged.mentions = mentions;
  }
  return merged;
}

/** Finds the entity that a document means when it gives an id, a name or an alias. */
export type Resolve = (reference: string) => string | undefined;

/** A resolver over the entities; what several entities are called by stands for none of them. */
export function createResolver(entities: readonly Entity[]): Resolve {
  const ids = new Set(entities.map((entity) => entity.id));
  const byName = new Map<string, string | undefined>();
  const byAlias = new Map<string, string | undefined>();
  const learn = (names: Map<string, string | undefined>, name: string, id: string): void => {
    const key = nameKey(name);
    names.set(key, names.has(key) && names.get(key) !== id ? undefined : id);
  };
  for (const { id, name, aliases } of entities) {
    learn(byName, name, id);
    for (const alias of [id, ...aliases]) learn(byAlias, alias, id);
  }
  return (reference) => {
    if (ids.has(reference)) return reference;
    const key = nameKey(reference);
    return byName.has(key) ? byName.get(key) : byAlias.get(key);
  };
}
