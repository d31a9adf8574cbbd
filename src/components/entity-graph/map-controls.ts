import { html, nothing } from 'lit';
import type { LitElement } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { LazyModule } from '../../controllers/lazy-module.js';
import { selectEntities } from '../../model/selectors.js';
import type { SessionState } from '../../model/session-state.js';
import { hasTimes } from './graph-appearance.js';
import { GraphCards } from './graph-cards.js';
import { GraphHelp } from './graph-help.js';
import { GraphGroups } from './graph-groups.js';
import { groupStyles } from './graph-groups.styles.js';
import { GraphHint } from './graph-hint.js';
import { GraphJourney } from './graph-journey.js';
import type { JourneyHost } from './graph-journey.js';
import { GraphKeys, keyName } from './graph-keys.js';
import type { Command } from './graph-keys.js';
import { connectionOf } from './graph-model.js';
import type { GraphNode } from './graph-model.js';
import { DOUBLE_CLICK } from './graph-pointer.js';
import { GraphSearch } from './graph-search.js';
import type { SaveHost } from './graph-save.js';
import { renderTools } from './graph-toolbar.js';
import type { GraphListener, GraphView } from './graph-view.js';
import type * as Timeline from './graph-timeline.js';
import { describeEdge, describeNode, shownText } from './graph-words.js';
import { controlStyles } from './map-controls.styles.js';
import { MapSync } from './map-sync.js';

/** What the controls ask of the widget. */
export interface ControlsHost extends Omit<JourneyHost, 'say'>, Pick<SaveHost, 'onExport'> {
  root(): ShadowRoot;
  /** Loads the transcript that the document only names. */
  loadTranscript(): void;
  /** The map, once it is there. */
  view(): GraphView | undefined;
  asList(): boolean;
  /** Whether there is a map, or may be. */
  hasMap(): boolean;
  onList(asList: boolean): void;
  onSeek(start: number, end?: number): void;
  onSearch(query: string, count: number): void;
  /** Watches a read of the session's state. */
  watch<T>(read: (state: SessionState) => T, react?: (value: T) => void): void;
}

/** What is around the map: search, buttons, keys, cards and paths. */
export class MapControls implements GraphListener {
  readonly search: GraphSearch;
  readonly groups: GraphGroups;
  readonly journey: GraphJourney;
  readonly #element: LitElement;
  readonly #host: ControlsHost;
  readonly #hint: GraphHint;
  readonly #help: GraphHelp;
  readonly #map: MapSync;
  readonly #cards: GraphCards;
  readonly #timelineModule: LazyModule<typeof Timeline>;
  #timeline?: Timeline.GraphTimeline;
  #announced = '';
  #releasing?: ReturnType<typeof setTimeout>;
  #count = 0;

  constructor(element: LitElement, host: ControlsHost) {
    this.#element = element;
    this.#host = host;
    this.#hint = new GraphHint(element);
    const say = (text: string) => this.say(text);
    this.#help = new GraphHelp(element, { ...host, say });
    const update = () => element.requestUpdate();
    const groups = (this.groups = new GraphGroups({ ...host, say, update }));
    this.#timelineModule = new LazyModule(element, () => import('./graph-timeline.js'));
    const journey = (this.journey = new GraphJourney({ ...host, say }));
    const search = (this.search = new GraphSearch(element, {
      localize: host.localize,
      onChoose: ({ id }) => journey.choose('entity', id, false),
      onQuery: () => {
        host.onSearch(search.query, search.matches.length);
        if (search.isActive && !search.matches.length) say(search.missText);
        else if (this.#announced) say('');
        update();
      },
    }));
    const keys = new GraphKeys({
      ...host,
      model: () => groups.shown,
      visible: () => groups.visible,
      isChosen: (kind, ids) => {
        const { selection } = host.state();
        return !journey.path && selection?.kind === kind && ids.includes(selection.id);
      },
      onLeave: (goal) => this.#help.leave(goal),
      onMove: (node) => {
        const what = describeNode(host.localize, node);
        const isPinned = host.view()?.pinned.has(host.model().byEntity.get(node.entity) ?? -1);
        say(isPinned ? host.localize.text('graph.pinned', { what }) : what);
      },
      onOpen: (node) => groups.open(node),
      onEdge: (edge, index, count) => {
        const from = host.view()?.cursor;
        const sentence = describeEdge(host.localize, groups.shown, edge, from);
        const last = index + groups.shown.connectionsOf(edge.id).length - 1;
        const place = last > index ? `${index}–${last}` : index;
        say(host.localize.text('graph.edge', { sentence, index: place, count }));
      },
      onChoose: (kind, id) => {
        journey.choose(kind, id, false);
        const node = kind === 'entity' ? groups.shown.byEntity.get(id) : undefined;
        if (node !== undefined && !journey.path) this.#map.approach(node);
      },
      onCommand: (command, node) => this.#obey(command, node),
    });
    this.#map = new MapSync(host, { groups, journey, search, keys });
    this.#cards = new GraphCards(element, host, journey, groups, say);
    host
      .root()
      .adoptedStyleSheets.push(
        ...[...controlStyles, ...groupStyles].map(({ styleSheet }) => styleSheet!),
      );
  }

  renderToolbar(): unknown {
    const { localize, asList, root, view } = this.#host;
    const state = this.#host.state();
    return html`${this.search.render(selectEntities(state), state.document?.language)}
    ${renderTools({
      localize,
      asList: asList(),
      hasMap: this.#host.hasMap(),
      view: view(),
      root: root(),
      journey: this.journey,
      groups: this.groups,
      hasTimes: hasTimes(state),
      showsTime: this.#timeline?.isOpen === true,
      onTime: () => void this.#toggleTimeline(),
      onReset: () => this.#reset(),
      saving: { ...this.#host, say: (text) => this.say(text) },
      onList: () => this.#host.onList(!asList()),
    })}`;
  }

  /** What lies over the map. */
  renderOverlay(): unknown {
    const { localize } = this.#host;
    return html`<p class="hint" aria-hidden="true" ?hidden=${!this.#hint.isShown}>
        ${localize.text(matchMedia('(hover: none)').matches ? 'graph.fingers' : 'graph.wheel')}
      </p>
      ${this.#help.render()} ${this.#cards.renderPath()}`;
  }

  renderPanel(): unknown {
    return this.#cards.renderCard();
  }

  /** Before the widget renders: takes note of what is selected by now. */
  prepare(): void {
    this.journey.prepare();
    this.groups.follow(this.#host.state().selection, this.journey.path);
  }

  /**
   * Before the widget renders: emphasises on a large map what is chosen by now.
   * @returns whether that is something else than before
   */
  ahead(): boolean {
    if (!this.#map.isAhead) return false;
    this.prepare();
    return this.#map.emphasise();
  }

  /** The slider of what there is so far. */
  renderTimeline(): unknown {
    return this.#timeline?.isOpen ? this.#timeline.render() : nothing;
  }

  /** Makes the map show what the widget shows. */
  sync(): void {
    this.#map.sync();
  }

  /** Lights what is talked about now. */
  light(): void {
    this.#map.light();
  }

  /** What is read out: a text of its own each time, so that the same is read out again. */
  renderAnnounced(): unknown {
    return keyed(this.#count, this.#announced);
  }

  /** Has something read out. */
  say(text: string): void {
    this.#announced = text;
    this.#count += 1;
    this.#element.requestUpdate();
  }

  /** Has read out how much is shown by now. */
  sayShown(): void {
    this.say(shownText(this.#host.localize, this.#host.visible()));
  }

  /** Leads from the list back to the map. */
  readonly onListKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || keyName(event) !== 'l') return;
    event.preventDefault();
    this.#host.onList(false);
  };

  onNode(node: number, again: boolean): void {
    const chosen = this.groups.shown.nodes[node]!;
    clearTimeout(this.#releasing);
    if (this.groups.open(chosen)) return;
    const { entity } = chosen;
    const isSelected = () => {
      const { selection } = this.#host.state();
      return !this.journey.path && selection?.kind === 'entity' && selection.id === entity;
    };
    if (isSelected()) {
      // A second press may follow, which does not release.
      const release = () => isSelected() && this.journey.release();
      if (!again) this.#releasing = setTimeout(release, DOUBLE_CLICK);
    } else this.journey.choose('entity', entity, false);
    if (again) this.#map.approach(node);
  }

  onEdge(edge: number): void {
    const id = connectionOf(this.groups.shown.connectionsOf(edge), this.#host.state().selection);
    this.journey.choose('connection', id);
  }

  onBackground(): void {
    this.journey.release();
  }

  onPut(): void {
    this.#element.requestUpdate();
  }

  onScroll(): void {
    this.#hint.show();
  }

  #obey(command: Command, node: GraphNode | undefined): void {
    const { journey, groups } = this;
    switch (command) {
      case 'release':
        if (this.#help.isShown) this.#help.toggle();
        else journey.release();
        return;
      case 'back':
        return journey.travel(-1);
      case 'forward':
        return journey.travel(1);
      case 'path':
        return journey.pathFrom(node?.members ? undefined : node?.entity);
      case 'reset':
        return this.#reset();
      case 'list':
        return this.#host.onList(true);
      case 'find':
        return this.#host.root().querySelector<HTMLElement>('[part~="search"]')!.focus();
      case 'help':
        return this.#help.toggle();
      default:
        if (node && groups.open(node)) return;
        if (node) journey.choose('entity', node.entity, false);
        journey.focus(command);
    }
  }

  async #toggleTimeline(): Promise<void> {
    const { createTimeline } = await this.#timelineModule.load();
    const say = (text: string) => this.say(text);
    this.#timeline ??= createTimeline(this.#element, { ...this.#host, say });
    if (!this.#timeline.isOpen) return this.#timeline.open();
    this.#timeline.close();
    this.sayShown();
  }

  #reset(): void {
    this.#timeline?.close();
    this.groups.openEverything();
    this.#host.filter({ hidden: undefined, focus: undefined });
    this.#host.view()?.reset();
    this.sayShown();
  }
}

/** The controls of an element’s map. */
export function createMapControls(element: LitElement, host: ControlsHost): MapControls {
  return new MapControls(element, host);
}
