import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { sendRequest } from '../../context/session-requests.js';
import { ExportRequestEvent, SearchEvent } from '../../events.js';
import { entityCardStyles } from '../../internal/entity-card.js';
import { WidgetElement } from '../../internal/widget-element.js';
import {
  selectActiveEntities,
  selectDocument,
  selectHighlight,
  selectSegments,
} from '../../model/selectors.js';
import type { Selection } from '../../model/session-state.js';
import { hostStyles } from '../../styles/host.js';
import { entityTypeColors } from '../../styles/tokens.js';
import { styles } from './entity-graph.styles.js';
import { GraphHint } from './graph-hint.js';
import { GraphKeys } from './graph-keys.js';
import { renderGraphList } from './graph-list.js';
import { GraphLoader } from './graph-loader.js';
import type { GraphEngine } from './graph-loader.js';
import { emphasisOf } from './graph-emphasis.js';
import type { PathSearch } from './graph-emphasis.js';
import { createModel } from './graph-model.js';
import type { GraphNode } from './graph-model.js';
import { pathText, renderPanel, renderPath } from './graph-panel.js';
import type { PanelOptions } from './graph-panel.js';
import { GraphSearch } from './graph-search.js';
import { renderLegend, renderTools } from './graph-toolbar.js';
import { shortestPath } from './graph-walk.js';
import { saveFile } from './save-file.js';

const LISTED = 200;
const NONE: readonly string[] = [];

/**
 * How the entities of a video connect: a map to explore by pointer or keyboard, and a list that says
 * the same. Hovering traces connections, choosing opens a card, dragging moves.
 *
 * @tagname entity-graph
 * @slot - What is seen without JavaScript, while loading and after a failure.
 * @fires {SelectRequestEvent} vl-select - An entity or a connection is selected or released.
 * @fires {SeekRequestEvent} vl-seek - A mention or a piece of evidence is to be played.
 * @fires {ExportRequestEvent} vl-export - The map is to be saved as a picture (`png` or `svg`, in `blob`).
 * @fires {SearchEvent} vl-search - A search for entities ran.
 * @fires {LoadEvent} vl-load - The document is ready.
 * @fires {LoadErrorEvent} vl-error - The document could not be loaded.
 * @csspart heading - The heading.
 * @csspart count - The numbers of entities and connections.
 * @csspart toolbar - The search field and the buttons.
 * @csspart search - The search field.
 * @csspart legend - The kinds of entities, each a switch.
 * @csspart chip - One kind of entities in the legend.
 * @csspart graph - The frame of the map.
 * @csspart list - The list that says the same.
 * @csspart item - One entity of the list.
 * @csspart card - What is known about the selected entity or connection.
 * @csspart title - The name on a card.
 * @csspart text - A description or a quotation on a card.
 * @csspart time - A time that can be played.
 * @csspart error - What is shown after a failure.
 * @cssproperty [--entity-graph-height=clamp(32rem, 56cqi, 38rem)] - Height of the map.
 */
export class EntityGraph extends WidgetElement {
  static override styles = [...hostStyles, entityTypeColors, ...entityCardStyles, styles];

  protected override readonly labelKey = 'graph.label';
  protected override readonly emptyKey = 'graph.empty';

  readonly #document = this.watch(selectDocument);
  readonly #selection = this.watch((state) => state.selection);
  readonly #highlight = this.watch(selectHighlight);
  readonly #hint = new GraphHint(this);
  readonly #search = new GraphSearch(this, {
    localize: this.localize,
    onChoose: ({ id }) => this.#choose('entity', id),
    onQuery: () => this.#onQuery(),
  });
  readonly #loader: GraphLoader = new GraphLoader(this, {
    load: () => this.loadEngine(),
    onReady: () => this.#light(),
    onNode: (node, again) => this.#onNode(node, again),
    onEdge: (edge) => this.#choose('connection', this.#model.edges[edge]!.connections[0]!),
    onBackground: () => this.#release(),
    onPlainWheel: () => this.#hint.show(),
  });
  #model = createModel([], []);
  #modelOf?: object;
  #hidden: ReadonlySet<string> = new Set();
  #path?: PathSearch;
  #asList = false;
  #listed = LISTED;
  #announced = '';
  #revealed?: object | null;
  #lastSelection: Selection | null = null;
  readonly #keys = new GraphKeys({
    view: () => this.#loader.view,
    model: () => this.#model,
    isChosen: ({ entity }) => !this.#path && this.#selection.value?.id === entity,
    onMove: (node) => this.#say(this.#describe(node)),
    onChoose: ({ entity }) => this.#choose('entity', entity, false),
    onRelease: () => this.#release(),
  });

  constructor() {
    super();
    // A card tells the times of mentions, which come with the transcript.
    this.watch((state) => (state.selection ? selectSegments(state) : NONE));
    this.watch(
      // Nobody is to be lit before there is a map.
      (state) => (this.#loader.view ? selectActiveEntities(state) : NONE),
      () => this.#light(),
    );
  }

  protected override isEmpty(): boolean {
    return !this.#document.value?.entities.length;
  }

  protected override renderCount(): unknown {
    const { entities, connections } = this.#document.value!;
    return `${this.localize.text('entities.count', { count: entities.length })} · ${this.localize.text('graph.connections', { count: connections.length })}`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const document = this.#document.value;
    const { value: selection } = this.#selection;
    // A path belongs to what was selected when it was asked for.
    if (selection !== this.#lastSelection) this.#path = undefined;
    this.#lastSelection = selection;
    if (document === this.#modelOf) return;
    this.#modelOf = document;
    this.#model = createModel(document?.entities ?? [], document?.connections ?? []);
    this.#path = undefined;
    this.#hidden = new Set();
    this.#listed = LISTED;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { view } = this.#loader;
    if (!view) return;
    view.setModel(this.#model);
    view.setHidden(this.#hidden);
    const { value: selection } = this.#selection;
    const emphasis = emphasisOf(this.#model, {
      path: this.#path,
      sought: this.#search.isActive ? this.#search.matches.map(({ id }) => id) : undefined,
      selection,
      entities: this.#highlight.value?.entities ?? NONE,
    });
    view.setEmphasis(
      emphasis,
      selection?.kind === 'entity' ? (this.#model.byEntity.get(selection.id) ?? -1) : -1,
    );
    view.inset = this.#inset();
    view.ownsWheel = this.shadowRoot!.fullscreenElement !== null;
    const cause = this.#path?.found ?? selection;
    if (cause === this.#revealed) return;
    this.#revealed = cause;
    if (cause && emphasis) view.reveal([...emphasis.nodes]);
  }

  protected override renderContent(): unknown {
    const { localize } = this;
    const failed = this.#loader.status === 'failed';
    const list = this.#asList || failed;
    const lang = this.#document.value?.language;
    return html`<div
      class="stage ${this.#loader.status}"
      @fullscreenchange=${() => this.requestUpdate()}
    >
      <div part="toolbar">
        ${this.#search.render(this.#document.value!.entities, lang)}
        ${
          failed
            ? nothing
            : renderTools({
                localize,
                asList: list,
                view: this.#loader.view,
                root: this.renderRoot as ShadowRoot,
                onSave: (format) => void this.#save(format),
                onList: () => {
                  this.#asList = !list;
                  this.requestUpdate();
                },
              })
        }
      </div>
      ${renderLegend({
        localize,
        types: this.#model.types,
        hidden: this.#hidden,
        onHide: (types) => {
          this.#hidden = types;
          this.requestUpdate();
        },
      })}
      ${failed ? html`<p class="quiet">${localize.text('graph.failed')}</p>` : nothing}
      <div class="body">
        <div class="map" ?hidden=${list}>
          <div
            part="graph"
            role="application"
            tabindex="0"
            aria-label=${localize.text('graph.name', {
              entities: localize.text('entities.count', { count: this.#model.nodes.length }),
              connections: localize.text('graph.connections', { count: this.#model.edges.length }),
            })}
            aria-describedby="keys"
            @keydown=${this.#keys.onKey}
            @blur=${this.#keys.onBlur}
          ></div>
          <p id="keys" class="sr-only">${localize.text('graph.keys')}</p>
          <p class="hint" aria-hidden="true" ?hidden=${!this.#hint.isShown}>
            ${localize.text('graph.wheel')}
          </p>
          ${this.#path ? renderPath({ ...this.#panelOptions(), onClose: () => this.#searchPath(undefined) }, this.#path) : nothing}
        </div>
        ${renderGraphList({
          model: this.#model,
          localize,
          lang,
          selection: this.#selection.value,
          unseen: !list,
          limit: this.#listed,
          isShown: ({ id, entity }) => this.#isKindShown(id) && this.#search.admits(entity),
          onSelect: (kind, id) => this.#choose(kind, id),
          onMore: () => {
            this.#listed += LISTED;
            this.requestUpdate();
          },
        })}
        ${renderPanel({
          ...this.#panelOptions(),
          path: this.#path,
          onPath: (from) => this.#searchPath({ from }),
          onClose: () => this.#release(),
        })}
      </div>
      <p class="sr-only" role="status">${this.#announced}</p>
    </div>`;
  }

  #panelOptions(): PanelOptions {
    return {
      model: this.#model,
      state: this.session!.state,
      localize: this.localize,
      lang: this.#document.value?.language,
      onSeek: (start, end) => this.requestSeek(start, end),
      onSelect: (kind, id) => this.#choose(kind, id, false),
    };
  }

  /** Fetches the engine. */
  protected loadEngine(): Promise<GraphEngine> {
    return import('./graph-engine.js');
  }

  /** What the card takes from the map where it lies over it. */
  #inset(): readonly [number, number] {
    const panel = this.renderRoot.querySelector('.panel');
    if (!panel || getComputedStyle(panel).position !== 'absolute') return [0, 0];
    const width = panel.clientWidth + 12;
    return this.matches(':dir(rtl)') ? [width, 0] : [0, width];
  }

  readonly #isKindShown = (node: number): boolean =>
    !this.#hidden.has(this.#model.nodes[node]!.type);

  #light(): void {
    const { view } = this.#loader;
    const ids = view && this.session ? selectActiveEntities(this.session.state) : NONE;
    view?.setLit(new Set(ids.flatMap((id) => this.#model.byEntity.get(id) ?? [])));
  }

  #choose(kind: 'entity' | 'connection', id: string, toggle = true): void {
    const node = kind === 'entity' ? this.#model.byEntity.get(id) : undefined;
    if (this.#path && this.#path.to === undefined && node !== undefined) {
      const { from } = this.#path;
      if (node !== from) {
        this.#searchPath({
          from,
          to: node,
          found: shortestPath(this.#model, from, node, this.#isKindShown),
        });
        return;
      }
    }
    this.#path = undefined;
    if (toggle) this.toggleSelect(kind, id);
    else this.requestSelect(kind, id);
    this.requestUpdate();
  }

  #searchPath(path: PathSearch | undefined): void {
    this.#path = path;
    this.#say(path ? pathText(this.#panelOptions(), path) : '');
  }

  #release(): void {
    const { value: selection } = this.#selection;
    if (this.#path) this.#searchPath(undefined);
    else if (selection) this.requestSelect(selection.kind, null);
  }

  #onNode(node: number, again: boolean): void {
    const { entity } = this.#model.nodes[node]!;
    if (!again) this.#choose('entity', entity);
    else {
      this.#choose('entity', entity, false);
      this.#loader.view?.approach(node);
    }
  }

  #describe({ label, type, degree }: GraphNode): string {
    return this.localize.text('graph.node', {
      name: label,
      type: this.localize.typeName(type),
      connections: this.localize.text('graph.connections', { count: degree }),
    });
  }

  #say(text: string): void {
    this.#announced = text;
    this.requestUpdate();
  }

  #onQuery(): void {
    const { query, matches } = this.#search;
    this.dispatchEvent(new SearchEvent({ query, count: matches.length }));
    this.requestUpdate();
  }

  async #save(format: 'png' | 'svg'): Promise<void> {
    const title = this.#document.value?.title ?? '';
    const blob = await this.#loader.view!.picture(format, title);
    sendRequest(this, new ExportRequestEvent({ format, blob }), () =>
      saveFile(blob, `${title || 'graph'}.${format}`),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'entity-graph': EntityGraph;
  }
}
