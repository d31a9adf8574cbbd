import { selectActiveEntities, selectHighlight } from '../../model/selectors.js';
import type { SessionState } from '../../model/session-state.js';
import { isFew } from './graph-cull.js';
import { emphasisOf, traceNode } from './graph-emphasis.js';
import type { Emphasis } from './graph-emphasis.js';
import type { GraphGroups } from './graph-groups.js';
import type { GraphJourney } from './graph-journey.js';
import type { GraphKeys } from './graph-keys.js';
import type { GraphModel } from './graph-model.js';
import type { GraphSearch } from './graph-search.js';
import type { GraphView } from './graph-view.js';
import type { GraphFilters } from './graph-visibility.js';

interface SyncHost {
  root(): ShadowRoot;
  view(): GraphView | undefined;
  state(): SessionState;
  filters(): GraphFilters;
}

interface Shown {
  readonly groups: GraphGroups;
  readonly journey: GraphJourney;
  readonly search: GraphSearch;
  readonly keys: GraphKeys;
}

/** Makes the map show what the widget shows. */
export class MapSync {
  readonly #host: SyncHost;
  readonly #parts: Shown;
  #revealed?: object | null;
  #lit?: GraphModel;
  #focus?: GraphFilters['focus'];
  #keyed?: HTMLElement;
  /** What the emphasis is made from: another one has a large map drawn anew. */
  #causes: readonly unknown[] = [];
  #emphasis?: Emphasis | undefined;

  constructor(host: SyncHost, parts: Shown) {
    this.#host = host;
    this.#parts = parts;
  }

  /** Whether the map has a large graph that the widget still shows, and can be ahead of it. */
  get isAhead(): boolean {
    const { shown } = this.#parts.groups;
    return (
      this.#causes[0] === this.#host.view() &&
      this.#causes[1] === shown &&
      !isFew(shown.nodes.length, shown.edges.length)
    );
  }

  /**
   * Shows what is visible of the graph, and what of that is chosen.
   * @returns whether something else is chosen than before
   */
  emphasise(): boolean {
    const host = this.#host;
    const { groups, journey, search } = this.#parts;
    const view = host.view();
    if (!view) return false;
    const { shown: model, visible } = groups;
    const { selection } = host.state();
    view.setModel(model);
    view.setVisible(visible);
    if (model !== this.#lit) this.light();
    const { path } = journey;
    const { focus } = host.filters();
    const sought = search.isActive ? search.matches : undefined;
    const entities = selectHighlight(host.state())?.entities;
    const causes = [view, model, path, sought, focus && visible, selection, entities];
    if (causes.every((it, index) => it === this.#causes[index])) return false;
    this.#causes = causes;
    this.#emphasis = emphasisOf(model, {
      path: path && groups.placesOf(path),
      sought: sought?.map(({ id }) => id),
      near: focus && visible,
      selection,
      entities: entities ?? [],
    });
    const selected = selection?.kind === 'entity' ? model.byEntity.get(selection.id) : undefined;
    view.setEmphasis(this.#emphasis, selected ?? -1);
    return true;
  }

  /** After the widget rendered. */
  sync(): void {
    const host = this.#host;
    const { groups, journey, keys } = this.#parts;
    const view = host.view();
    if (!view) return;
    const root = host.root();
    const frame = root.querySelector<HTMLElement>('[part~="graph"]')!;
    if (frame !== this.#keyed) {
      this.#keyed = frame;
      frame.addEventListener('keydown', keys.onKey);
      frame.addEventListener('blur', keys.onBlur);
    }
    this.emphasise();
    view.ownsWheel = root.fullscreenElement !== null;
    const { focus } = host.filters();
    const cause = journey.path?.found ?? host.state().selection;
    const isMoved = cause !== this.#revealed;
    this.#revealed = cause;
    if (focus !== this.#focus) {
      this.#focus = focus;
      view.approach(groups.shown.nodes.keys());
    } else if (isMoved && cause && this.#emphasis) view.reveal([...this.#emphasis.nodes]);
  }

  /** Lights what is talked about now. */
  light(): void {
    const { byEntity } = (this.#lit = this.#parts.groups.shown);
    const ids = selectActiveEntities(this.#host.state());
    this.#host.view()?.setLit(new Set(ids.flatMap((id) => byEntity.get(id) ?? [])));
  }

  /** Brings a node and its neighbours close. */
  approach(node: number): void {
    this.#host.view()?.approach(traceNode(this.#parts.groups.shown, node).nodes);
  }
}
