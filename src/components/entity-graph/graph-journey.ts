import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Selection, SessionState } from '../../model/session-state.js';
import type { PathSearch } from './graph-emphasis.js';
import { GraphHistory } from './graph-history.js';
import type { GraphModel } from './graph-model.js';
import { shortestPath } from './graph-walk.js';
import { visibilityOf } from './graph-visibility.js';
import type { GraphFilters, Visibility } from './graph-visibility.js';
import { describeEdge, describeNode, pathText, shownText } from './graph-words.js';

/** What can be selected on a map. */
export type Kind = 'entity' | 'connection';

interface Place {
  readonly kind: Kind;
  readonly id: string;
}

/** What the journey asks of the widget. */
export interface JourneyHost {
  readonly localize: LocalizeController;
  model(): GraphModel;
  state(): SessionState;
  visible(): Visibility;
  filters(): GraphFilters;
  /** Changes some filters. */
  filter(changes: GraphFilters): void;
  onSelect(kind: Kind, id: string | null): void;
  onToggle(kind: Kind, id: string): void;
  /** Something is to be read out. */
  say(text: string): void;
}

/** Where the viewer is in the graph: what is chosen, how far around it is seen, and what came before. */
export class GraphJourney {
  /** The path that is looked for or shown. */
  path?: PathSearch;
  readonly #host: JourneyHost;
  #history = newHistory();
  #model?: GraphModel;
  #selection: Selection | null = null;
  /** Whether something is shown again that the viewer had left out. */
  #isUncovered = false;

  constructor(host: JourneyHost) {
    this.#host = host;
  }

  /** Before the widget renders: takes note of what is selected by now. */
  prepare(): void {
    const model = this.#host.model();
    const { selection } = this.#host.state();
    if (model !== this.#model || selection !== this.#selection) this.#come(model, selection);
    this.#keep();
  }

  #come(model: GraphModel, selection: Selection | null): void {
    if (model !== this.#model) this.#history = newHistory();
    this.#model = model;
    this.#selection = selection;
    // A path belongs to what was selected when it was asked for.
    this.path = undefined;
    const place = placeOf(selection, model);
    if (place) this.#history.visit(place);
    const { focus } = this.#host.filters();
    if (!place && focus) this.#host.filter({ focus: undefined });
    if (!place) return;
    const { nodes, edges } = partOf(place, model);
    // The neighbourhood follows the selection.
    if (focus && !edges.length) this.#host.filter({ focus: { ...focus, node: nodes[0]! } });
    this.#uncover(nodes);
    this.#sayUncovered(this.#host.localize.text('graph.selected', { what: this.#describe(place) }));
  }

  /** Nothing hides what was asked for, which has been said in words. */
  #uncover(nodes: readonly number[]): void {
    const { filter, filters, model } = this.#host;
    const types = new Set(nodes.map((node) => model().nodes[node]!.type));
    const { hidden = new Set<string>(), focus } = filters();
    const left = new Set([...hidden].filter((type) => !types.has(type)));
    if (left.size < hidden.size) {
      this.#isUncovered = true;
      filter({ hidden: left });
    }
    if (!focus) return;
    const { nodes: seen } = visibilityOf(model(), { hidden: left, focus });
    if (nodes.every((node) => seen[node])) return;
    this.#isUncovered = true;
    filter({ focus: undefined });
  }

  #sayUncovered(text: string): void {
    if (!this.#isUncovered) return;
    const { say, localize, visible } = this.#host;
    this.#isUncovered = false;
    say(`${text}. ${shownText(localize, visible())}`);
  }

  /** What was asked for is seen also where it is to come up only later. */
  #keep(): void {
    const { filters, filter, model } = this.#host;
    const { soFar, kept } = filters();
    const place = placeOf(this.#selection, model());
    const wanted = soFar && (this.path?.found ?? (place && partOf(place, model())));
    const spell = (part: typeof kept) => part && `${part.nodes.join()};${part.edges.join()}`;
    if (spell(wanted) !== spell(kept)) filter({ kept: wanted });
  }

  /** Selects something, or makes it the end of the path that is looked for. */
  choose(kind: Kind, id: string, toggle = true): void {
    const { model, visible, onSelect, onToggle } = this.#host;
    const to = kind === 'entity' ? model().byEntity.get(id) : undefined;
    const from = this.path?.to === undefined ? this.path?.from : undefined;
    if (from !== undefined && to !== undefined && from !== to) {
      this.#uncover([from, to]);
      const found =
        shortestPath(model(), from, to, visible()) ??
        shortestPath(model(), from, to, visibilityOf(model()));
      if (found) this.#uncover(found.nodes);
      this.searchPath({ from, to, found });
      return;
    }
    if (this.path) this.searchPath(undefined);
    const before = this.#host.state().selection;
    if (toggle) onToggle(kind, id);
    else onSelect(kind, id);
    this.#sayPlace();
    this.#sayReleased(before);
  }

  /** Ends the path that is looked for, else what is selected. */
  release(): void {
    const { selection } = this.#host.state();
    if (this.path) this.searchPath(undefined);
    // Also what the graph does not have, which another may have selected.
    else if (selection?.kind === 'entity' || selection?.kind === 'connection') {
      this.#host.onSelect(selection.kind, null);
      this.#sayReleased(selection);
    }
  }

  searchPath(path: PathSearch | undefined): void {
    this.path = path;
    const { model, localize } = this.#host;
    const { nodes } = model();
    const names = path?.found?.nodes.map((node) => nodes[node]!.label) ?? [];
    const text = path ? pathText(model(), localize, path) : '';
    const sentence = [text, names.join(', ')].filter(Boolean).join(': ');
    this.#host.say(sentence);
    this.#sayUncovered(sentence);
  }

  /** Looks for a path from an entity, by default the selected one. */
  pathFrom(entity = this.#host.state().selection?.id): void {
    const from = this.#host.model().byEntity.get(entity ?? '');
    if (from !== undefined) this.searchPath({ from });
  }

  /** How many edges around the selected entity are shown, 0 for all that there are. */
  get steps(): number {
    return this.#host.filters().focus?.steps ?? 0;
  }

  /** Shows the graph so many steps around the selected entity, with 0 all of it. */
  focus(steps: number): void {
    const { model, state, filter, say, localize, visible } = this.#host;
    const node = model().byEntity.get(state().selection?.id ?? '');
    if (node === undefined) return;
    filter({ focus: steps ? { node, steps } : undefined });
    const near = steps ? [localize.text('graph.steps', { count: steps })] : [];
    say([...near, shownText(localize, visible())].join(', '));
  }

  /** Whether anything was visited. */
  get hasVisits(): boolean {
    return this.#history.near(0) !== undefined;
  }

  canTravel(way: 1 | -1): boolean {
    return this.#history.near(this.#stepsFor(way)) !== undefined;
  }

  /** Goes to what was visited after this or before. */
  travel(way: 1 | -1): void {
    const steps = this.#stepsFor(way);
    const place = this.#history.near(steps);
    if (!place) return;
    this.#history.go(steps);
    this.#host.onSelect(place.kind, place.id);
    const { selection } = this.#host.state();
    if (selection && isSame(selection, place)) this.#sayPlace();
    else this.#history.go(-steps);
  }

  /** Once the selection is released, the way back leads to what it was. */
  #stepsFor(way: 1 | -1): number {
    return way < 0 && !placeOf(this.#host.state().selection, this.#host.model()) ? 0 : way;
  }

  #sayPlace(): void {
    const { model, state, say, localize } = this.#host;
    const place = placeOf(state().selection, model());
    if (place) say(localize.text('graph.selected', { what: this.#describe(place) }));
  }

  #sayReleased(before: Selection | null): void {
    const { model, state, say, localize } = this.#host;
    const place = placeOf(before, model());
    if (!place || state().selection) return;
    say(localize.text('graph.released', { what: this.#describe(place) }));
  }

  #describe({ kind, id }: Place): string {
    const { model, localize } = this.#host;
    const { byEntity, edgeOf, nodes, edges } = model();
    return kind === 'entity'
      ? describeNode(localize, nodes[byEntity.get(id)!]!)
      : describeEdge(localize, model(), edges[edgeOf(id)!]!);
  }
}

const isSame = (a: Selection | Place, b: Place) => a.kind === b.kind && a.id === b.id;
const newHistory = () => new GraphHistory<Place>(isSame);

/** The nodes and edges of a place; none of the edges of an entity. */
function partOf({ kind, id }: Place, { byEntity, edgeOf, edges }: GraphModel) {
  if (kind === 'entity') return { nodes: [byEntity.get(id)!], edges: [] };
  const edge = edgeOf(id)!;
  const { source, target } = edges[edge]!;
  return { nodes: [source, target], edges: [edge] };
}

/** What is selected, where the map has it. */
function placeOf(selection: Selection | null, model: GraphModel): Place | undefined {
  if (!selection) return undefined;
  const { kind, id } = selection;
  if (kind === 'entity') return model.byEntity.has(id) ? { kind, id } : undefined;
  if (kind !== 'connection' || model.edgeOf(id) === undefined) return undefined;
  return { kind, id };
}
