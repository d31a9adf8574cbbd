import { html } from 'lit';
import type { LitElement } from 'lit';
import { sendRequest } from '../../context/session-requests.js';
import { ExportRequestEvent, SearchEvent } from '../../events.js';
import { entityCardStyles } from '../../internal/entity-card.styles.js';
import { selectActiveEntities, selectHighlight, selectSegments } from '../../model/selectors.js';
import type { VideoDocument } from '../../model/video-document.js';
import { styles as graphStyles } from './entity-graph.styles.js';
import { MOST_TYPES, renderLegend } from './graph-legend.js';
import { GraphLoader } from './graph-loader.js';
import type { GraphModules } from './graph-loader.js';
import { createModel } from './graph-model.js';
import type { GraphModel } from './graph-model.js';
import { refocus } from './graph-refocus.js';
import { GraphTwin } from './graph-twin.js';
import { visibilityOf } from './graph-visibility.js';
import type { GraphFilters, Visibility } from './graph-visibility.js';
import type { ControlsHost } from './map-controls.js';

/** What the body asks of its element. */
export interface BodyHost extends Pick<
  ControlsHost,
  'localize' | 'loadTranscript' | 'root' | 'state' | 'watch' | 'onSeek' | 'onSelect' | 'onToggle'
> {
  load(): GraphModules;
}

export const styles = [...entityCardStyles, graphStyles];

const LISTED = 100;
/** Milliseconds to wait for a frame that may never come, as in a hidden tab. */
const LONGEST_FRAME = 100;
const NONE: readonly never[] = [];
const NO_MODEL = createModel([], []);

const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LONGEST_FRAME);
  });

/** What an element shows of its graph: the legend, the map, and the list that says the same. */
export class GraphBody {
  readonly #element: LitElement;
  readonly #host: BodyHost;
  readonly #loader: GraphLoader;
  readonly #twin = new GraphTwin();
  #model = NO_MODEL;
  #modelOf?: VideoDocument;
  #filters: GraphFilters = {};
  #visible?: Visibility;
  #asList = false;
  #listed = LISTED;
  #kinds = MOST_TYPES;
  #unfolded: ReadonlySet<number> = new Set();

  constructor(element: LitElement, host: BodyHost) {
    this.#element = element;
    this.#host = host;
    this.#loader = new GraphLoader(element, host.load, {
      ...host,
      model: () => this.#currentModel(),
      visible: () => this.#visibility(),
      asList: () => this.#isList,
      hasMap: () => !this.failed,
      filters: () => this.#filters,
      filter: (changes) => this.#filter({ ...this.#filters, ...changes }),
      onList: (asList) => void this.#showList(asList),
      onSearch: (query, count) => element.dispatchEvent(new SearchEvent({ query, count })),
      onExport: (detail, save) => sendRequest(element, new ExportRequestEvent(detail), save),
    });
    this.#watch();
  }

  /** Follows what of the session the graph shows. */
  #watch(): void {
    const { watch, loadTranscript } = this.#host;
    watch(({ selection }) => selection);
    watch(selectHighlight);
    watch(({ transcript }) => transcript.mentions);
    // Whether anything has a time may be known only by then.
    watch(({ transcript }) => transcript.status);
    // A card tells the times of mentions and what is said then, which come with the transcript, and
    // what is lit while the video plays does so too.
    watch((state) => (state.selection ? selectSegments(state) : NONE));
    watch(
      ({ selection, transcript, playback }) =>
        transcript.status === 'idle' && (selection !== null || !playback.paused),
      (isMissing) => isMissing && loadTranscript(),
    );
    watch(
      // Nobody is to be lit before there is a map.
      (state) => (this.#loader.view ? selectActiveEntities(state) : NONE),
      () => this.#loader.controls?.light(),
    );
  }

  /** Whether there is no map to be had. */
  get failed(): boolean {
    return this.#loader.status === 'failed';
  }

  get #isList(): boolean {
    return this.#asList || this.failed;
  }

  #currentModel(): GraphModel {
    const { document } = this.#host.state();
    if (document !== this.#modelOf) {
      this.#modelOf = document;
      this.#model = document ? createModel(document.entities, document.connections) : NO_MODEL;
      this.#filters = {};
      this.#visible = undefined;
      this.#listed = LISTED;
      this.#kinds = MOST_TYPES;
      this.#unfolded = new Set();
    }
    return this.#model;
  }

  #visibility(): Visibility {
    const model = this.#currentModel();
    return (this.#visible ??= visibilityOf(model, this.#filters));
  }

  #filter(filters: GraphFilters): void {
    this.#filters = filters;
    this.#visible = undefined;
    this.#element.requestUpdate();
  }

  /** Shows the list or the map, and takes the focus along where it was on the other. */
  async #showList(asList: boolean): Promise<void> {
    const root = this.#host.root();
    const isWithin = root.activeElement?.closest('.map, .twin') != null;
    this.#asList = asList;
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    if (!isWithin) return;
    const places = asList ? ['.twin [aria-pressed="true"]', '.twin button'] : ['[part~="graph"]'];
    const [goal] = places.flatMap((it) => root.querySelector<HTMLElement>(it) ?? []);
    goal?.focus();
  }

  /**
   * Before anything is rendered: shows on a large map what of it there is to see.
   * @returns a promise that settles once that is painted, where there is something
   */
  ahead(): Promise<void> | undefined {
    return !this.#isList && this.#loader.controls?.ahead() ? painted() : undefined;
  }

  render(): unknown {
    const { localize } = this.#host;
    const model = this.#currentModel();
    const { controls, status } = this.#loader;
    const list = this.#isList;
    this.#list(controls?.groups.shown ?? model, list);
    const onFullscreen = () => this.#element.requestUpdate();
    const name = localize.text('graph.name', {
      entities: localize.text('entities.count', { count: model.nodes.length }),
      connections: localize.text('graph.connections', { count: model.connectionCount }),
    });
    const groups = controls?.groups.renderLegend();
    return html`<div class="stage ${status}" @fullscreenchange=${onFullscreen}>
      <div part="toolbar">${controls?.renderToolbar()}</div>
      ${groups}
      ${groups && !this.#filters.hidden?.size ? '' : this.#renderLegend(groups !== undefined)}
      ${this.failed ? this.#renderFailure() : ''}
      <div class="body">
        <div class="map" ?hidden=${list}>
          <div
            part="graph"
            role="application"
            tabindex="0"
            aria-label=${name}
            aria-describedby="keys"
          ></div>
          <p id="keys" class="sr-only">${localize.text('graph.keys')}</p>
          ${controls?.renderOverlay()}
        </div>
        ${controls?.renderTimeline()} ${this.#twin.room} ${controls?.renderPanel()}
      </div>
      <p class="sr-only" role="status">${controls?.renderAnnounced()}</p>
    </div>`;
  }

  #renderLegend(onlyHidden: boolean): unknown {
    const { root, localize } = this.#host;
    return renderLegend({
      localize,
      onlyHidden,
      model: this.#currentModel(),
      visible: this.#visibility(),
      filters: this.#filters,
      most: this.#kinds,
      onMore: () => {
        const act = () => {
          this.#kinds = Infinity;
          this.#element.requestUpdate();
        };
        const next = `[part~="legend"] [part~="chip"]:nth-of-type(${MOST_TYPES + 1})`;
        void refocus(this.#element, root(), act, next);
      },
      onHide: (hidden) => {
        this.#filter({ ...this.#filters, hidden });
        this.#loader.controls?.sayShown();
      },
    });
  }

  #renderFailure(): unknown {
    const { localize, root } = this.#host;
    const act = () => this.#loader.retry();
    return html`<div part="error" role="status">
      <p>${localize.text(this.#loader.failures > 1 ? 'graph.failed.again' : 'graph.failed')}</p>
      <button
        type="button"
        class="button"
        @click=${() => void refocus(this.#element, root(), act, '[part~="graph"]')}
      >
        ${localize.text('retry')}
      </button>
    </div>`;
  }

  #list(model: GraphModel, seen: boolean): void {
    const { localize, onToggle, state } = this.#host;
    const { document, selection } = state();
    const { controls } = this.#loader;
    const visible = controls?.groups.visible ?? this.#visibility();
    this.#twin.show({
      visible,
      model,
      localize,
      lang: document?.language,
      selection,
      unseen: !seen,
      limit: this.#listed,
      isShown: (node) =>
        visible.nodes[node.id] === 1 &&
        (!controls || controls.groups.entitiesOf(node).some((it) => controls.search.admits(it))),
      // By then the controls may have come.
      onOpen: (node) => this.#loader.controls?.groups.open(node),
      onSelect: (kind, id) => {
        const journey = this.#loader.controls?.journey;
        if (journey) journey.choose(kind, id);
        else onToggle(kind, id);
      },
      onKey: (event) => this.#loader.controls?.onListKey(event),
      unfolded: this.#unfolded,
      onUnfold: (node, event) => {
        this.#twin.goOn((event.currentTarget as Element).closest('ul')!);
        this.#unfolded = new Set(this.#unfolded).add(node);
        this.#element.requestUpdate();
      },
      onMore: () => {
        this.#twin.goOn(this.#twin.room.querySelector('ul')!, this.#listed);
        this.#listed += LISTED;
        this.#element.requestUpdate();
      },
    });
  }
}

/** The body of an element's graph. */
export function createGraphBody(element: LitElement, host: BodyHost): GraphBody {
  return new GraphBody(element, host);
}
