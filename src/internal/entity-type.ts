/** The types that are known, in the order in which they are shown. */
export const KNOWN = [
  'person',
  'company',
  'organization',
  'place',
  'media',
  'event',
  'product',
  'work',
  'technology',
  'concept',
];
const SPARE_COLORS = 6;

/** What a type is known by, however its letters and spaces are written. */
export const kindOf = (type: string): string => type.trim().toLowerCase();

/**
 * The value of `data-type` that gives an entity its colour: its type where that is known, else one
 * of the spare colours, always the same for the same type.
 */
export function colorKey(type: string): string {
  const kind = kindOf(type);
  if (kind === 'other' || KNOWN.includes(kind)) return kind;
  let hash = 0;
  for (const character of kind) hash = (hash * 31 + character.codePointAt(0)!) >>> 0;
  return `other-${hash % SPARE_COLORS}`;
}
