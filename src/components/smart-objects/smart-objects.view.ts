import { KNOWN, kindOf } from '../../internal/entity-type.js';
import { fold } from '../../model/fold.js';
import type { Entity } from '../../model/video-document.js';

/** The entities of one type. */
export interface EntityGroup {
  readonly type: string;
  readonly entities: readonly Entity[];
}

/** The entities by type, however that is written: types that are known first, the others in the document's order. */
export function groupEntities(entities: readonly Entity[]): EntityGroup[] {
  const groups = new Map<string, Entity[]>(KNOWN.map((type) => [type, []]));
  for (const entity of entities) {
    const kind = kindOf(entity.type);
    const group = groups.get(kind);
    if (group) group.push(entity);
    else groups.set(kind, [entity]);
  }
  return [...groups.values()].flatMap((members) =>
    members[0] ? { type: members[0].type, entities: members } : [],
  );
}

/** The entities whose name, aliases or kind hold what was typed, however it is written. */
export function filterEntities(
  entities: readonly Entity[],
  query: string,
  typeName: (type: string) => string,
): readonly Entity[] {
  const wanted = fold(query.trim());
  if (!wanted) return entities;
  return entities.filter(({ name, aliases, type }) =>
    [name, ...aliases, typeName(type)].some((text) => fold(text).includes(wanted)),
  );
}

/** The first of a group, and the selected one wherever it stands. */
export function shownOf(
  { entities }: EntityGroup,
  most: number,
  selected: string | undefined,
): readonly Entity[] {
  if (entities.length <= most) return entities;
  return entities.filter(({ id }, index) => index < most || id === selected);
}
