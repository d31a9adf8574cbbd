import { memo } from './memo.js';
import type { SessionState } from './session-state.js';
import type { Connection, Entity, VideoDocument } from './video-document.js';

/** Along which connections a path goes. */
export interface PathOptions {
  /** Follows directed connections only from their source to their target. */
  directed?: boolean;
}

/** Questions about entities and their connections. Unknown ids have no neighbours. */
export interface EntityGraph {
  /** How many connections an entity has; one with itself counts once. */
  degree(id: string): number;
  /** The ids of the entities one step away, each once, without itself, in the order of the connections. */
  neighbours(id: string): readonly string[];
  /** The connections of an entity, in the document's order. */
  connectionsOf(id: string): readonly Connection[];
  /** The ids over the fewest connections from one to the other, both included; undefined when there is no way. */
  shortestPath(from: string, to: string, options?: PathOptions): string[] | undefined;
  /** The ids that hang together, the largest group first, each in the order of the entities. */
  components(): string[][];
  /** The ids at most `steps` connections away, itself included; none when the id is unknown. */
  within(id: string, steps: number): Set<string>;
}

/** What is known of one entity's surroundings. */
interface Place {
  readonly connections: Connection[];
  readonly neighbours: Set<string>;
  /** Neighbours that directed connections lead to, and those of undirected ones. */
  readonly onward: Set<string>;
}

/** Indexes entities and connections for questions; connections to unknown entities are left out. O(n + m) once. */
export function createGraph(
  entities: readonly Entity[],
  connections: readonly Connection[],
): EntityGraph {
  const places = new Map<string, Place>();
  for (const { id } of entities)
    places.set(id, { connections: [], neighbours: new Set(), onward: new Set() });
  for (const connection of connections) connect(places, connection);
  return new IndexedGraph(places);
}

function connect(places: ReadonlyMap<string, Place>, connection: Connection): void {
  const { source, target, directed } = connection;
  const from = places.get(source);
  const to = places.get(target);
  if (!from || !to) return;
  from.connections.push(connection);
  if (from === to) return;
  to.connections.push(connection);
  from.neighbours.add(target);
  to.neighbours.add(source);
  from.onward.add(target);
  if (!directed) to.onward.add(source);
}

class IndexedGraph implements EntityGraph {
  readonly #places: ReadonlyMap<string, Place>;

  constructor(places: ReadonlyMap<string, Place>) {
    this.#places = places;
  }

  degree(id: string): number {
    return this.connectionsOf(id).length;
  }

  neighbours(id: string): readonly string[] {
    return [...(this.#places.get(id)?.neighbours ?? [])];
  }

  connectionsOf(id: string): readonly Connection[] {
    return this.#places.get(id)?.connections ?? [];
  }

  shortestPath(from: string, to: string, options: PathOptions = {}): string[] | undefined {
    if (!this.#places.has(from) || !this.#places.has(to)) return undefined;
    const cameFrom = this.#walk(from, Infinity, options.directed ? 'onward' : 'neighbours', to);
    if (!cameFrom.has(to)) return undefined;
    const path = [to];
    for (let id = cameFrom.get(to); id !== undefined; id = cameFrom.get(id)) path.push(id);
    return path.reverse();
  }

  components(): string[][] {
    const order = new Map([...this.#places.keys()].map((id, index) => [id, index]));
    const seen = new Set<string>();
    const groups: string[][] = [];
    for (const id of this.#places.keys()) {
      if (seen.has(id)) continue;
      const group = [...this.within(id, Infinity)];
      for (const member of group) seen.add(member);
      groups.push(group.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
    }
    return groups.sort((a, b) => b.length - a.length);
  }

  within(id: string, steps: number): Set<string> {
    return new Set(this.#places.has(id) ? this.#walk(id, steps, 'neighbours').keys() : []);
  }

  /** From where each id was first reached, breadth first; ends early when `goal` is reached. */
  #walk(
    start: string,
    steps: number,
    ways: 'neighbours' | 'onward',
    goal?: string,
  ): Map<string, string | undefined> {
    const cameFrom = new Map<string, string | undefined>([[start, undefined]]);
    let front = [start];
    for (let step = 0; step < steps && front.length > 0; step += 1) {
      const next: string[] = [];
      for (const id of front) {
        for (const neighbour of this.#places.get(id)?.[ways] ?? []) {
          if (cameFrom.has(neighbour)) continue;
          cameFrom.set(neighbour, id);
          if (neighbour === goal) return cameFrom;
          next.push(neighbour);
        }
      }
      front = next;
    }
    return cameFrom;
  }
}

const graphOf = memo((document: VideoDocument): EntityGraph =>
  createGraph(document.entities, document.connections),
);

/** The graph helpers over the document's entities and connections. */
export const selectGraph = (state: SessionState): EntityGraph | undefined =>
  state.document && graphOf(state.document);
