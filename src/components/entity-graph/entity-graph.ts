import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { sendRequest } from '../../context/session-requests.js';
import { ExportRequestEvent, SearchEvent } from '../../events.js';
import { entityCardStyles } from '../../internal/entity-card.styles.js';
import { WidgetElement } from '../../internal/widget-element.js';
import {
  selectActiveEntities,
  selectDocument,
  selectHighlight,
  selectSegments,
} from '../../model/selectors.js';
import { initialSessionState } from '../../model/session-state.js';
import { hostStyles } from '../../styles/host.js';
import { entityTypeColors } from '../../styles/tokens.js';
import { styles } from './entity-graph.styles.js';
import { renderLegend } from './graph-legend.js';
import { renderGraphList } from './graph-list.js';
import { GraphLoader } from './graph-loader.js';
import type { GraphModules } from './graph-loader.js';
import { createModel } from './graph-model.js';
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
 * @cssproperty [--entity-graph-height=clamp(34rem, 56cqi, 38rem)] - Height of the map.
 */
export class EntityGraph extends WidgetElement {
  static override styles = [...hostStyles, entityTypeColors, ...entityCardStyles, styles];

  protected override readonly labelKey = 'graph.label';
  protected override readonly emptyKey = 'graph.empty';

  readonly #document = this.watch(selectDocument);
  readonly #selection = this.watch((state) => state.selection);
  #model = createModel([], []);
  #modelOf?: object;
  #hidden: ReadonlySet<string> = new Set();
  #asList = false;
  #listed = LISTED;

  readonly #loader: GraphLoader = new GraphLoader(this, () => this.loadModules(), {
    localize: this.localize,
    root: () => this.renderRoot as ShadowRoot,
    model: () => this.#model,
    state: () => this.session?.state ?? initialSessionState,
    hidden: () => this.#hidden,
    asList: () => this.#isList,
    onList: (asList) => {
      this.#asList = asList;
      this.requestUpdate();
    },
    onSeek: (start, end) => this.requestSeek(start, end),
    onSelect: (kind, id) => this.requestSelect(kind, id),
    onToggle: (kind, id) => this.toggleSelect(kind, id),
    onSearch: (query, count) => this.dispatchEvent(new SearchEvent({ query, count })),
    onExport: (format, blob, name) =>
      sendRequest(this, new ExportRequestEvent({ format, blob }), () => saveFile(blob, name)),
  });

  constructor() {
    super();
    this.watch(selectHighlight);
    // A card tells the times of mentions, which come with the transcript.
    this.watch((state) => (state.selection ? selectSegments(state) : NONE));
    this.watch(
      // Nobody is to be lit before there is a map.
      (state) => (this.#loader.view ? selectActiveEntities(state) : NONE),
      () => this.#loader.controls?.light(),
    );
  }

  protected override isEmpty(): boolean {
    return !this.#document.value?.entities.length;
  }

  protected override renderCount(): unknown {
    const { entities, connections } = this.#document.value!;
    return this.#counts(entities.length, connections.length).join(' · ');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const document = this.#document.value;
    if (document === this.#modelOf) return;
    this.#modelOf = document;
    this.#model = createModel(document?.entities ?? [], document?.connections ?? []);
    this.#hidden = new Set();
    this.#listed = LISTED;
  }

  protected override renderContent(): unknown {
    const { localize } = this;
    const { controls, status } = this.#loader;
    const list = this.#isList;
    const [entities, connections] = this.#counts(
      this.#model.nodes.length,
      this.#model.edges.length,
    );
    return html`<div class="stage ${status}" @fullscreenchange=${() => this.requestUpdate()}>
      <div part="toolbar">${controls?.renderToolbar()}</div>
      ${renderLegend({
        localize,
        types: this.#model.types,
        hidden: this.#hidden,
        onHide: (types) => {
          this.#hidden = types;
          this.requestUpdate();
        },
      })}
      ${status === 'failed' ? html`<p class="quiet">${localize.text('graph.failed')}</p>` : nothing}
      <div class="body">
        <div class="map" ?hidden=${list}>
          <div
            part="graph"
            role="application"
            tabindex="0"
            aria-label=${localize.text('graph.name', { entities: entities!, connections: connections! })}
            aria-describedby="keys"
          ></div>
          <p id="keys" class="sr-only">${localize.text('graph.keys')}</p>
          ${controls?.renderOverlay()}
        </div>
        ${renderGraphList({
          model: this.#model,
          localize,
          lang: this.#document.value?.language,
          selection: this.#selection.value,
          unseen: !list,
          limit: this.#listed,
          isShown: ({ type, entity }) =>
            !this.#hidden.has(type) && controls?.search.admits(entity) !== false,
          onSelect: (kind, id) => {
            if (controls) controls.choose(kind, id);
            else this.toggleSelect(kind, id);
          },
          onMore: () => {
            this.#listed += LISTED;
            this.requestUpdate();
          },
        })}
        ${controls?.renderPanel()}
      </div>
      <p class="sr-only" role="status">${controls?.announced}</p>
    </div>`;
  }

  /** Fetches what makes the map: the engine, and what is around it. */
  protected loadModules(): GraphModules {
    return { engine: import('./graph-engine.js'), controls: import('./map-controls.js') };
  }

  get #isList(): boolean {
    return this.#asList || this.#loader.status === 'failed';
  }

  #counts(entities: number, connections: number): string[] {
    return [
      this.localize.text('entities.count', { count: entities }),
      this.localize.text('graph.connections', { count: connections }),
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'entity-graph': EntityGraph;
  }
}
