import { html, nothing } from 'lit';
import type { LitElement } from 'lit';
import { saveFile } from '../../internal/save-file.js';
import { selectActiveEntities, selectEntities, selectHighlight } from '../../model/selectors.js';
import { emphasisOf, traceNode } from './graph-emphasis.js';
import { renderKeys } from './graph-help.js';
import { GraphGroups } from './graph-groups.js';
import { groupStyles } from './graph-groups.styles.js';
import { GraphHint } from './graph-hint.js';
import { GraphJourney } from './graph-journey.js';
import type { JourneyHost } from './graph-journey.js';
import { GraphKeys, keyName } from './graph-keys.js';
import type { Command } from './graph-keys.js';
import type { GraphModel, GraphNode } from './graph-model.js';
import { renderPanel, renderPath } from './graph-panel.js';
import type { PanelOptions } from './graph-panel.js';
import { GraphSearch } from './graph-search.js';
import { renderTools } from './graph-toolbar.js';
import type { GraphListener, GraphView } from './graph-view.js';
import type { Inset } from './graph-viewport.js';
import type { GraphFilters } from './graph-visibility.js';
import { describeEdge, describeNode, shownText } from './graph-words.js';
import { controlStyles } from './map-controls.styles.js';

/** CSS pixels. */
const OVERLAY_MARGIN = 12;

/** What the controls ask of the widget. */
export interface ControlsHost extends Omit<JourneyHost, 'say'> {
  root(): ShadowRoot;
  /** The map, once it is there. */
  view(): GraphView | undefined;
  asList(): boolean;
  onList(asList: boolean): void;
  onSeek(start: number, end?: number): void;
  onSearch(query: string, count: number): void;
  /** @param save what is done unless the page cancels it */
  onExport(format: string, blob: Blob, save: () => void): void;
}

/** What is around the map: search, buttons, keys, cards and paths. */
export class MapControls implements GraphListener {
  readonly search: GraphSearch;
  readonly groups: GraphGroups;
  readonly journey: GraphJourney;
  /** What is read out. */
  announced = '';
  readonly #element: LitElement;
  readonly #host: ControlsHost;
  readonly #hint: GraphHint;
  readonly #keys: GraphKeys;
  #showsKeys = false;
  #revealed?: object | null;
  #lit?: GraphModel;
  #focus?: GraphFilters['focus'];
  #keyed?: HTMLElement;

  constructor(element: LitElement, host: ControlsHost) {
    this.#element = element;
    this.#host = host;
    this.#hint = new GraphHint(element);
    const say = (text: string) => this.say(text);
    const update = () => element.requestUpdate();
    const groups = (this.groups = new GraphGroups({ ...host, say, update }));
    const journey = (this.journey = new GraphJourney({ ...host, say }));
    this.search = new GraphSearch(element, {
      localize: host.localize,
      onChoose: ({ id }) => journey.choose('entity', id),
      onQuery: () => {
        host.onSearch(this.search.query, this.search.matches.length);
        element.requestUpdate();
      },
    });
    this.#keys = new GraphKeys({
      ...host,
      model: () => groups.shown,
      visible: () => groups.visible,
      isChosen: (kind, ids) => {
        const { selection } = host.state();
        return !journey.path && selection?.kind === kind && ids.includes(selection.id);
      },
      onMove: (node) => say(describeNode(host.localize, node)),
      onOpen: (node) => groups.open(node),
      onEdge: (edge, index, count) => {
        const sentence = describeEdge(groups.shown, edge);
        say(host.localize.text('graph.edge', { sentence, index, count }));
      },
      onChoose: (kind, id) => {
        journey.choose(kind, id, false);
        const node = kind === 'entity' ? groups.shown.byEntity.get(id) : undefined;
        if (node !== undefined && !journey.path) this.#approach(node);
      },
      onCommand: (command, node) => this.#obey(command, node),
    });
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
      view: view(),
      root: root(),
      journey: this.journey,
      groups: this.groups,
      onReset: () => this.#reset(),
      onSave: (format) => void this.#save(format),
      onList: () => this.#host.onList(!asList()),
    })}`;
  }

  /** What lies over the map. */
  renderOverlay(): unknown {
    const { localize } = this.#host;
    const { path } = this.journey;
    const onClose = () => this.journey.searchPath(undefined);
    return html`<p class="hint" aria-hidden="true" ?hidden=${!this.#hint.isShown}>
        ${localize.text('graph.wheel')}
      </p>
      ${this.#showsKeys ? renderKeys(localize.text('graph.all-keys')) : nothing}
      ${path ? renderPath({ ...this.#panelOptions(), onClose }, path) : nothing}`;
  }

  renderPanel(): unknown {
    const { journey } = this;
    return renderPanel({
      ...this.#panelOptions(),
      path: journey.path,
      steps: journey.steps,
      onPath: (from) => journey.searchPath({ from }),
      onSteps: (steps) => journey.focus(steps),
      onClose: () => journey.release(),
    });
  }

  /** Before the widget renders: takes note of what is selected by now. */
  prepare(): void {
    this.journey.prepare();
    this.groups.follow(this.#host.state().selection, this.journey.path);
  }

  /** Makes the map show what the widget shows. */
  sync(): void {
    const host = this.#host;
    const view = host.view();
    const { shown: model, visible } = this.groups;
    const { selection } = host.state();
    if (!view) return;
    const frame = host.root().querySelector<HTMLElement>('[part~="graph"]')!;
    if (frame !== this.#keyed) {
      this.#keyed = frame;
      frame.addEventListener('keydown', this.#keys.onKey);
      frame.addEventListener('blur', this.#keys.onBlur);
    }
    view.setModel(model);
    view.setVisible(visible);
    if (model !== this.#lit) this.light();
    const { path } = this.journey;
    const { focus } = host.filters();
    const emphasis = emphasisOf(model, {
      path: path && this.groups.placesOf(path),
      sought: this.search.isActive ? this.search.matches.map(({ id }) => id) : undefined,
      near: focus && visible,
      selection,
      entities: selectHighlight(host.state())?.entities ?? [],
    });
    const selected = selection?.kind === 'entity' ? model.byEntity.get(selection.id) : undefined;
    view.setEmphasis(emphasis, selected ?? -1);
    view.inset = this.#inset();
    view.ownsWheel = host.root().fullscreenElement !== null;
    const cause = path?.found ?? selection;
    const isMoved = cause !== this.#revealed;
    this.#revealed = cause;
    if (focus !== this.#focus) {
      this.#focus = focus;
      view.approach(model.nodes.keys());
    } else if (isMoved && cause && emphasis) view.reveal([...emphasis.nodes]);
  }

  /** Lights what is talked about now. */
  light(): void {
    const { byEntity } = (this.#lit = this.groups.shown);
    const ids = selectActiveEntities(this.#host.state());
    this.#host.view()?.setLit(new Set(ids.flatMap((id) => byEntity.get(id) ?? [])));
  }

  /** Has something read out. */
  say(text: string): void {
    this.announced = text;
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
    if (this.groups.open(chosen)) return;
    this.journey.choose('entity', chosen.entity, !again);
    if (again) this.#approach(node);
  }

  onEdge(edge: number): void {
    this.journey.choose('connection', this.groups.shown.edges[edge]!.connections[0]!);
  }

  onBackground(): void {
    this.journey.release();
  }

  onPlainWheel(): void {
    this.#hint.show();
  }

  #approach(node: number): void {
    this.#host.view()?.approach(traceNode(this.groups.shown, node).nodes);
  }

  #panelOptions(): PanelOptions {
    const { localize, onSeek } = this.#host;
    const state = this.#host.state();
    return {
      model: this.#host.model(),
      state,
      localize,
      lang: state.document?.language,
      onSeek,
      onSelect: (kind, id) => this.journey.choose(kind, id, false),
    };
  }

  #obey(command: Command, node: GraphNode | undefined): void {
    const { journey, groups } = this;
    const { selection } = this.#host.state();
    switch (command) {
      case 'release':
        if (this.#showsKeys) this.#toggleKeys();
        else journey.release();
        return;
      case 'back':
        return journey.travel(-1);
      case 'forward':
        return journey.travel(1);
      case 'path': {
        const entity = node && !node.members ? node.entity : selection?.id;
        const from = this.#host.model().byEntity.get(entity ?? '');
        if (from !== undefined) journey.searchPath({ from });
        return;
      }
      case 'reset':
        return this.#reset();
      case 'list':
        return this.#host.onList(true);
      case 'find':
        return this.#host.root().querySelector<HTMLElement>('[part~="search"]')!.focus();
      case 'help':
        return this.#toggleKeys();
      default:
        if (node && groups.open(node)) return;
        if (node) journey.choose('entity', node.entity, false);
        journey.focus(command);
    }
  }

  /** What card and path take from the map where they lie over it. */
  #inset(): Inset {
    const root = this.#host.root();
    const path = root.querySelector('.path');
    const bottom = path ? path.clientHeight + OVERLAY_MARGIN : 0;
    const panel = root.querySelector('.panel');
    if (!panel) return [0, 0, bottom];
    const { position, direction } = getComputedStyle(panel);
    if (position !== 'absolute') return [0, 0, bottom];
    const side = panel.clientWidth + OVERLAY_MARGIN;
    return direction === 'rtl' ? [side, 0, bottom] : [0, side, bottom];
  }

  #reset(): void {
    this.#host.filter({ hidden: undefined, focus: undefined, soFar: undefined });
    this.#host.view()?.reset();
    this.sayShown();
  }

  #toggleKeys(): void {
    this.#showsKeys = !this.#showsKeys;
    this.say(this.#showsKeys ? this.#host.localize.text('graph.all-keys') : '');
  }

  async #save(format: 'png' | 'svg'): Promise<void> {
    const title = this.#host.state().document?.title ?? '';
    const blob = await this.#host.view()!.picture(format, title);
    this.#host.onExport(format, blob, () => saveFile(blob, `${title || 'graph'}.${format}`));
  }
}

/** The controls of an element’s map. */
export function createMapControls(element: LitElement, host: ControlsHost): MapControls {
  return new MapControls(element, host);
}
