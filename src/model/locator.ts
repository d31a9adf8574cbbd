import { foldWithMap } from './fold.js';
import type { FoldedText } from './fold.js';
import type { Entity } from './video-document.js';
import { isWordEdge } from './word-boundary.js';

/** A stretch of text (UTF-16 offsets) that names an entity (by id). */
export interface LocatedEntity {
  readonly entity: string;
  readonly from: number;
  readonly to: number;
}

/** Finds the entities that a text names. */
export interface Locator {
  /** Sorted and without overlaps; where names overlap, the longest one counts, then the first. */
  locateInText(text: string): readonly LocatedEntity[];
}

/** A name that ends here: whose it is, and how it must be written if case matters. */
interface Name {
  readonly entity: string;
  readonly exactly?: string;
}

/** A step of the trie of folded names. */
interface Step {
  readonly next: Map<number, Step>;
  readonly names: Name[];
}

/** A name found in folded text. */
interface Candidate {
  readonly entity: string;
  readonly from: number;
  readonly to: number;
}

const SPACE = 0x20;
/** Names this short are common words in other clothes (`IT`, `US`, `C`): they count only as they are written. */
const SHORT_NAME = 2;

const newStep = (): Step => ({ next: new Map(), names: [] });
const isSpace = (unit: number): boolean =>
  unit === SPACE || (unit >= 9 && unit <= 13) || unit === 0x2028 || unit === 0x2029;

/**
 * Prepares the names and aliases of entities to be found in texts: whole words, in any case, with or without accents.
 * A name shared by several entities belongs to the first; a name goes before an alias.
 */
export function createLocator(entities: readonly Entity[]): Locator {
  const root = newStep();
  for (const { id, name } of entities) learn(root, name, id);
  for (const { id, aliases } of entities) for (const alias of aliases) learn(root, alias, id);
  return { locateInText: (text) => (root.next.size > 0 ? locate(root, text) : []) };
}

function learn(root: Step, written: string, entity: string): void {
  const exact = written.trim();
  const name = foldWithMap(exact).folded.replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}\p{S}]/u.test(name)) return;
  let step = root;
  for (let index = 0; index < name.length; index += 1) {
    const unit = name.charCodeAt(index);
    const next = step.next.get(unit) ?? newStep();
    step.next.set(unit, next);
    step = next;
  }
  const exactly = name.length <= SHORT_NAME && /\p{Lu}/u.test(exact) ? exact : undefined;
  if (!step.names.some((known) => known.exactly === undefined || known.exactly === exactly)) {
    step.names.push({ entity, exactly });
  }
}

function locate(root: Step, text: string): LocatedEntity[] {
  const map = foldWithMap(text);
  const { folded } = map;
  const candidates: Candidate[] = [];
  for (let from = 0; from < folded.length; from += 1) {
    const step = root.next.get(folded.charCodeAt(from));
    if (step && isWordEdge(folded, from, 'start')) follow(step, text, map, from, candidates);
  }
  return withoutOverlaps(candidates, folded.length).map(({ entity, from, to }) => {
    const range = map.range(from, to);
    return { entity, from: range.from, to: range.to };
  });
}

/** Adds all names that begin at `from`. */
function follow(
  first: Step,
  text: string,
  map: FoldedText,
  from: number,
  candidates: Candidate[],
): void {
  const { folded } = map;
  let step: Step | undefined = first;
  for (let to = from + 1; step;) {
    if (step.names.length > 0 && isWordEdge(folded, to, 'end')) {
      const name = step.names.find(
        ({ exactly }) => exactly === undefined || exactly === original(text, map, from, to),
      );
      if (name) candidates.push({ entity: name.entity, from, to });
    }
    if (to >= folded.length) return;
    const unit = folded.charCodeAt(to);
    to += 1;
    step = step.next.get(isSpace(unit) ? SPACE : unit);
    if (isSpace(unit)) while (to < folded.length && isSpace(folded.charCodeAt(to))) to += 1;
  }
}

function original(text: string, map: FoldedText, from: number, to: number): string {
  const range = map.range(from, to);
  return text.slice(range.from, range.to);
}

/**
 * Keeps the longest of those that overlap. None is longer than those kept before it,
 * so it overlaps them only with its first or its last character.
 */
function withoutOverlaps(candidates: readonly Candidate[], length: number): readonly Candidate[] {
  let end = 0;
  const overlap = candidates.some(({ from, to }) => {
    const overlaps = from < end;
    end = Math.max(end, to);
    return overlaps;
  });
  if (!overlap) return candidates;
  const taken = new Uint8Array(length);
  const kept: Candidate[] = [];
  for (const candidate of [...candidates].sort(
    (a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from,
  )) {
    if (taken[candidate.from] || taken[candidate.to - 1]) continue;
    taken.fill(1, candidate.from, candidate.to);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.from - b.from);
}
