import { html, nothing } from 'lit';
import type { LitElement } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { saveFile } from '../../internal/save-file.js';
import { selectActiveEntities, selectEntities, selectHighlight } from '../../model/selectors.js';
import type { Selection, SessionState } from '../../model/session-state.js';
import { emphasisOf } from './graph-emphasis.js';
import type { PathSearch } from './graph-emphasis.js';
import { GraphHint } from './graph-hint.js';
import { GraphKeys } from './graph-keys.js';
import type { GraphModel, GraphNode } from './graph-model.js';
import { pathText, renderPanel, renderPath } from './graph-panel.js';
import type { PanelOptions } from './graph-panel.js';
import { GraphSearch } from './graph-search.js';
import { renderTools } from './graph-toolbar.js';
import type { GraphListener, GraphView } from './graph-view.js';
import { shortestPath } from './graph-walk.js';
import type { Inset } from './graph-viewport.js';
import type { Visibility } from './graph-visibility.js';
import { controlStyles } from './map-controls.styles.js';

/** CSS pixels. */
const OVERLAY_MARGIN = 12;

type Kind = 'entity' | 'connection';

/** What the controls ask of the widget. */
export interface ControlsHost {
  readonly localize: LocalizeController;
  root(): ShadowRoot;
  model(): GraphModel;
  /** The map, once it is there. */
  view(): GraphView | undefined;
  state(): SessionState;
  /** What of the model is seen. */
  visible(): Visibility;
  asList(): boolean;
  onList(asList: boolean): void;
  onSeek(start: number, end?: number): void;
  onSelect(kind: Selection['kind'], id: string | null): void;
  onToggle(kind: Kind, id: string): void;
  onSearch(query: string, count: number): void;
  /** @param save what is done unless the page cancels it */
  onExport(format: string, blob: Blob, save: () => void): void;
}

/** What is around the map: search, buttons, keys, cards and paths. */
export class MapControls implements GraphListener {
  readonly search: GraphSearch;
  /** What is read out. */
  announced = '';
  readonly #element: LitElement;
  readonly #host: ControlsHost;
  readonly #hint: GraphHint;
  readonly #keys: GraphKeys;
  #path?: PathSearch;
  #model?: GraphModel;
  #selection: Selection | null = null;
  #revealed?: object | null;
  #keyed?: HTMLElement;

  constructor(element: LitElement, host: ControlsHost) {
    this.#element = element;
    this.#host = host;
    this.#hint = new GraphHint(element);
    this.search = new GraphSearch(element, {
      localize: host.localize,
      onChoose: ({ id }) => this.choose('entity', id),
      onQuery: () => {
        host.onSearch(this.search.query, this.search.matches.length);
        element.requestUpdate();
      },
    });
    this.#keys = new GraphKeys({
      view: () => host.view(),
      model: () => host.model(),
      isChosen: ({ entity }) => !this.#path && host.state().selection?.id === entity,
      onMove: (node) => this.#say(this.#describe(node)),
      onChoose: ({ entity }) => this.choose('entity', entity, false),
      onRelease: () => this.#release(),
    });
    host.root().adoptedStyleSheets.push(...controlStyles.map(({ styleSheet }) => styleSheet!));
  }

  renderToolbar(): unknown {
    const { localize, asList, onList, root, view } = this.#host;
    const state = this.#host.state();
    return html`${this.search.render(selectEntities(state), state.document?.language)}
    ${renderTools({
      localize,
      asList: asList(),
      view: view(),
      root: root(),
      onSave: (format) => void this.#save(format),
      onList: () => onList(!asList()),
    })}`;
  }

  /** What lies over the map. */
  renderOverlay(): unknown {
    const { localize } = this.#host;
    const path = this.#path;
    const options = { ...this.#panelOptions(), onClose: () => this.#searchPath(undefined) };
    return html`<p class="hint" aria-hidden="true" ?hidden=${!this.#hint.isShown}>
        ${localize.text('graph.wheel')}
      </p>
      ${path ? renderPath(options, path) : nothing}`;
  }

  renderPanel(): unknown {
    return renderPanel({
      ...this.#panelOptions(),
      path: this.#path,
      onPath: (from) => this.#searchPath({ from }),
      onClose: () => this.#release(),
    });
  }

  /** Before the widget renders: a path belongs to what was selected when it was asked for. */
  prepare(): void {
    const model = this.#host.model();
    const { selection } = this.#host.state();
    if (model === this.#model && selection === this.#selection) return;
    this.#model = model;
    this.#selection = selection;
    this.#path = undefined;
  }

  /** Makes the map show what the widget shows. */
  sync(): void {
    const host = this.#host;
    const view = host.view();
    const model = host.model();
    const { selection } = host.state();
    if (!view) return;
    const frame = host.root().querySelector<HTMLElement>('[part~="graph"]')!;
    if (frame !== this.#keyed) {
      this.#keyed = frame;
      frame.addEventListener('keydown', this.#keys.onKey);
      frame.addEventListener('blur', this.#keys.onBlur);
    }
    view.setModel(model);
    view.setVisible(host.visible());
    const emphasis = emphasisOf(model, {
      path: this.#path,
      sought: this.search.isActive ? this.search.matches.map(({ id }) => id) : undefined,
      selection,
      entities: selectHighlight(host.state())?.entities ?? [],
    });
    const selected = selection?.kind === 'entity' ? model.byEntity.get(selection.id) : undefined;
    view.setEmphasis(emphasis, selected ?? -1);
    view.inset = this.#inset();
    view.ownsWheel = host.root().fullscreenElement !== null;
    const cause = this.#path?.found ?? selection;
    if (cause === this.#revealed) return;
    this.#revealed = cause;
    if (cause && emphasis) view.reveal([...emphasis.nodes]);
  }

  /** Lights what is talked about now. */
  light(): void {
    const { byEntity } = this.#host.model();
    const ids = selectActiveEntities(this.#host.state());
    this.#host.view()?.setLit(new Set(ids.flatMap((id) => byEntity.get(id) ?? [])));
  }

  /** Selects something, or makes it the end of the path that is looked for. */
  choose(kind: Kind, id: string, toggle = true): void {
    const model = this.#host.model();
    const to = kind === 'entity' ? model.byEntity.get(id) : undefined;
    const from = this.#path?.to === undefined ? this.#path?.from : undefined;
    if (from !== undefined && to !== undefined && from !== to) {
      const found = shortestPath(model, from, to, this.#host.visible());
      this.#searchPath({ from, to, found });
      return;
    }
    if (this.#path) this.#searchPath(undefined);
    if (toggle) this.#host.onToggle(kind, id);
    else this.#host.onSelect(kind, id);
  }

  onNode(node: number, again: boolean): void {
    this.choose('entity', this.#host.model().nodes[node]!.entity, !again);
    if (again) this.#host.view()?.approach(node);
  }

  onEdge(edge: number): void {
    this.choose('connection', this.#host.model().edges[edge]!.connections[0]!);
  }

  onBackground(): void {
    this.#release();
  }

  onPlainWheel(): void {
    this.#hint.show();
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
      onSelect: (kind, id) => this.choose(kind, id, false),
    };
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

  #release(): void {
    const { selection } = this.#host.state();
    if (this.#path) this.#searchPath(undefined);
    else if (selection) this.#host.onSelect(selection.kind, null);
  }

  #searchPath(path: PathSearch | undefined): void {
    this.#path = path;
    this.#say(path ? pathText(this.#panelOptions(), path) : '');
  }

  #describe({ label, type, degree }: GraphNode): string {
    const { localize } = this.#host;
    return localize.text('graph.node', {
      name: label,
      type: localize.typeName(type),
      connections: localize.text('graph.connections', { count: degree }),
    });
  }

  #say(text: string): void {
    this.announced = text;
    this.#element.requestUpdate();
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
