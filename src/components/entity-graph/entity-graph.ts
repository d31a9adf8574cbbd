import { css, html } from 'lit';
import { LazyModule } from '../../controllers/lazy-module.js';
import { WidgetElement } from '../../internal/widget-element.js';
import type { WidgetState } from '../../internal/widget-element.js';
import { selectDocument } from '../../model/selectors.js';
import { initialSessionState } from '../../model/session-state.js';
import { hostStyles } from '../../styles/host.js';
import { entityTypeColors } from '../../styles/tokens.js';
import type { GraphBody } from './graph-body.js';
import type { GraphModules } from './graph-loader.js';

/** Holds the place of what is fetched when the first graph is on the page. */
const styles = css`
  :host {
    container-type: inline-size;
  }
  .waiting {
    block-size: var(--entity-graph-height, clamp(34rem, 56cqi, 38rem));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
`;

/**
 * How the entities of a video connect: a map to explore by pointer or keyboard, and a list that says
 * the same. Hovering traces connections, choosing opens a card, dragging moves. The graph can be shown
 * by kinds of entities, a few steps around one, or as it is so far at a time of the video; shortest
 * paths and the way back through what was visited are a button or a key away. On the focused map, `L`
 * shows the list and `?` all keys. The page scrolls over the map by the wheel and by one finger: the
 * wheel zooms with Ctrl, two fingers zoom too, and a finger that holds an entity moves it.
 *
 * @tagname entity-graph
 * @slot - What is seen without JavaScript, while loading and after a failure.
 * @fires {SelectRequestEvent} vl-select - An entity or a connection is selected or released.
 * @fires {SeekRequestEvent} vl-seek - A mention or a piece of evidence is to be played.
 * @fires {ExportRequestEvent} vl-export - The map is to be saved as a picture (`png` or `svg`, in `blob`), or
 *   the graph as data (`graphml`, `gexf`, `json`, `nodes.csv` or `edges.csv`, in `text`).
 * @fires {SearchEvent} vl-search - A search for entities ran.
 * @fires {LoadEvent} vl-load - The document is ready.
 * @fires {LoadErrorEvent} vl-error - The document could not be loaded.
 * @csspart heading - The heading.
 * @csspart count - The numbers of entities and connections.
 * @csspart toolbar - The search field and the buttons.
 * @csspart search - The search field.
 * @csspart legend - The kinds of entities, or where groups have the colours the largest groups, each a switch;
 *   a double click leaves one kind alone.
 * @csspart chip - One kind of entities or one group in the legend.
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
  static override styles = [...hostStyles, entityTypeColors, styles];

  protected override readonly labelKey = 'graph.label';
  protected override readonly emptyKey = 'graph.empty';

  readonly #document = this.watch(selectDocument);
  readonly #module = new LazyModule(this, () => import('./graph-body.js'));
  #body?: GraphBody;

  override connectedCallback(): void {
    super.connectedCallback();
    // It comes beside the document, not after it.
    this.#module.use();
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const update = () => super.scheduleUpdate();
    return this.#body?.ahead()?.then(update) ?? update();
  }

  protected override isEmpty(): boolean {
    return !this.#document.value?.entities.length;
  }

  protected override ownState(): WidgetState | undefined {
    return this.#module.failed || this.#body?.failed ? 'error' : undefined;
  }

  protected override renderCount(): unknown {
    const { entities, connections } = this.#document.value!;
    return [
      this.localize.text('entities.count', { count: entities.length }),
      this.localize.text('graph.connections', { count: connections.length }),
    ].join(' · ');
  }

  protected override renderContent(): unknown {
    const module = this.#module.use();
    if (!module) {
      return this.#module.failed
        ? this.renderError({ code: 'network' }, () => void this.#module.load().catch(() => {}))
        : html`<div class="waiting"></div>`;
    }
    this.#body ??= module.createGraphBody(this, {
      localize: this.localize,
      load: () => this.loadModules(),
      loadTranscript: () => void this.session?.loadTranscript(),
      watch: (read, react) => void this.watch(read, react),
      root: () => this.renderRoot as ShadowRoot,
      state: () => this.session?.state ?? initialSessionState,
      onSeek: (start, end) => this.requestSeek(start, end),
      onSelect: (kind, id) => this.requestSelect(kind, id),
      onToggle: (kind, id) => this.toggleSelect(kind, id),
    });
    return this.#body.render();
  }

  /** Fetches what makes the map: the engine, and what is around it. */
  protected loadModules(): GraphModules {
    return { engine: import('./graph-engine.js'), controls: import('./map-controls.js') };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'entity-graph': EntityGraph;
  }
}
