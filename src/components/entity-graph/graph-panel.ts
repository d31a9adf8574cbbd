import {
  mdiArrowLeft,
  mdiArrowRight,
  mdiClose,
  mdiMinus,
  mdiPin,
  mdiVectorPolyline,
} from '@mdi/js';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { mergeSame, renderEntityCard, renderWordsOf } from '../../internal/entity-card.js';
import type { SameConnections } from '../../internal/entity-card.js';
import { withConnectionWords } from '../../internal/connection-words.js';
import { icon } from '../../internal/icon.js';
import { renderSeekButton } from '../../internal/seek-button.js';
import { selectEntityMap, selectSegments } from '../../model/selectors.js';
import type { SessionState } from '../../model/session-state.js';
import type { Connection, TimeRange } from '../../model/video-document.js';
import type { PathSearch } from './graph-emphasis.js';
import { renderFocus } from './graph-focus.js';
import type { Kind } from './graph-journey.js';
import type { GraphEdge, GraphModel } from './graph-model.js';
import { connectedBy, pathText } from './graph-words.js';

/** What cards and paths are made of. */
export interface PanelOptions {
  readonly model: GraphModel;
  readonly state: SessionState;
  readonly localize: LocalizeController;
  readonly lang: string | undefined;
  onSeek(start: number, end?: number): void;
  onSelect(kind: Kind, id: string): void;
}

type Closable = PanelOptions & { onClose(): void };

/** The card, and what can be done from an entity on it. */
export interface CardOptions extends Closable {
  readonly path: PathSearch | undefined;
  /** Edges around the entity that are shown, 0 for all. */
  readonly steps: number;
  /** The nodes that stay in their places, where there is a map. */
  readonly pinned: ReadonlySet<number> | undefined;
  onPin(node: number, pinned: boolean): void;
  onPath(from: number): void;
  onSteps(steps: number): void;
}

const SHOWN_CONNECTIONS = 6;
const SHOWN_EVIDENCE = 4;
const LONGEST_QUOTE = 320;

/** The card of what is selected, and from an entity the ways on. */
export function renderPanel(options: CardOptions): unknown {
  const { model, state } = options;
  const { selection } = state;
  if (selection?.kind === 'connection') {
    const edge = model.edgeOf(selection.id);
    if (edge === undefined) return nothing;
    return html`<div class="panel" @keydown=${closeByKey(options)}>
      ${renderEdgeCard(options, model.edges[edge]!)}
    </div>`;
  }
  const entity = selection?.kind === 'entity' && selectEntityMap(state).get(selection.id);
  const node = entity ? model.byEntity.get(entity.id) : undefined;
  if (!entity || node === undefined) return nothing;
  return html`<div class="panel" @keydown=${closeByKey(options)}>
    ${renderEntityCard({ ...options, entity, choosesConnections: true })}
    ${renderWays(options, node)}
  </div>`;
}

function renderWays(options: CardOptions, node: number): unknown {
  const { localize, path, pinned, model } = options;
  const isPinned = pinned?.has(node);
  const pin =
    isPinned === undefined
      ? nothing
      : html`<button
          type="button"
          class="button pin-button"
          aria-pressed=${isPinned}
          @click=${() => options.onPin(node, !isPinned)}
        >
          ${icon(mdiPin)}${localize.text('graph.pin')}
        </button>`;
  if (!model.nodes[node]!.degree) {
    return pin === nothing ? nothing : html`<div class="ways">${pin}</div>`;
  }
  return html`<div class="ways">
    <button
      type="button"
      class="button path-button"
      aria-pressed=${path?.from === node && path.to === undefined}
      @click=${() => options.onPath(node)}
    >
      ${icon(mdiVectorPolyline)}${localize.text('graph.path-to')}
    </button>
    ${pin} ${renderFocus(options)}
  </div>`;
}

/** What an edge says, connection by connection, and where in the video it is said. */
function renderEdgeCard(options: Closable, edge: GraphEdge): unknown {
  const { state, lang } = options;
  const ids = new Set(options.model.connectionsOf(edge.id));
  const connections = mergeSame(state.document?.connections.filter(({ id }) => ids.has(id)) ?? []);
  const [first, ...more] = connections;
  if (!first) return nothing;
  return keyed(
    edge,
    html`<div part="card" class="edge-card" role="group" tabindex="-1" aria-labelledby="edge-name">
      <div class="card-head">
        <div id="edge-name" lang=${lang ?? nothing}>${renderSentence(options, edge, first)}</div>
        ${closeButton(options)}
      </div>
      ${renderEvidence(options, first)}
      ${renderFolded(options, more, SHOWN_CONNECTIONS, (connection) => [
        renderSentence(options, edge, connection),
        renderEvidence(options, connection),
      ])}
    </div>`,
  );
}

/** The first of some things, and the rest when it is unfolded. */
function renderFolded<T>(
  { localize }: PanelOptions,
  items: readonly T[],
  shown: number,
  render: (item: T) => unknown,
): unknown {
  const rest = items.slice(shown);
  return html`${items.slice(0, shown).map(render)}
  ${
    rest.length
      ? html`<details>
          <summary>${localize.text('entities.more', { count: rest.length })}</summary>
          ${rest.map(render)}
        </details>`
      : nothing
  }`;
}

function renderSentence(
  options: PanelOptions,
  edge: GraphEdge,
  connection: SameConnections,
): unknown {
  const { byEntity } = options.model;
  return html`<p part="title">
    ${renderName(options, byEntity.get(connection.source)!)}
    <span class="label"
      >${connection.label ? html`<span dir="auto">${connection.label}</span>` : nothing}
      ${icon(edge.directed ? mdiArrowRight : mdiMinus)}</span
    >
    ${renderName(options, byEntity.get(connection.target)!)}${renderWordsOf(options.localize, connection)}
  </p>`;
}

function renderName({ model, onSelect }: PanelOptions, id: number): unknown {
  const { entity, label, color } = model.nodes[id]!;
  return html`<button
    type="button"
    class="name"
    data-type=${color}
    dir="auto"
    @click=${() => onSelect('entity', entity)}
  >
    ${label}
  </button>`;
}

function renderEvidence(options: PanelOptions, { evidence }: Connection): unknown {
  if (!evidence.length) return nothing;
  return html`<p class="card-label">${options.localize.text('graph.evidence')}</p>
    <div class="evidence">
      ${renderFolded(options, evidence, SHOWN_EVIDENCE, (range) => renderQuote(options, range))}
    </div>`;
}

function renderQuote({ state, localize, lang, onSeek }: PanelOptions, range: TimeRange): unknown {
  const { start, end } = range;
  const said = selectSegments(state)
    .filter((segment) => segment.start < Math.max(end, start + 0.01) && segment.end > start)
    .map(({ text }) => text)
    .join(' ');
  const quote = said.length > LONGEST_QUOTE ? `${said.slice(0, LONGEST_QUOTE)}…` : said;
  return html`<p>
    ${renderSeekButton({ start, end, localize, onSeek })}
    ${quote ? html`<q part="text" lang=${lang ?? nothing} dir="auto">${quote}</q>` : nothing}
  </p>`;
}

const closeByKey =
  ({ onClose }: Closable) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };

const closeButton = ({ localize, onClose }: Closable) =>
  html`<button
    type="button"
    class="icon-button"
    aria-label=${localize.text('close')}
    @click=${onClose}
  >
    ${icon(mdiClose)}
  </button>`;

/** The path, as a chain of names with what connects them. */
export function renderPath(options: Closable, search: PathSearch): unknown {
  const { model, lang } = options;
  const { found } = search;
  const step = (id: number, index: number) => {
    const edge = model.edges[id]!;
    const onward = edge.source === found!.nodes[index];
    return html`<li>
      <span class="label"
        >${!edge.directed ? icon(mdiMinus) : onward ? nothing : icon(mdiArrowLeft)}
        <span dir="auto">${edge.label}</span>
        ${edge.directed && onward ? icon(mdiArrowRight) : nothing}<span class="sr-only"
          >${withConnectionWords(options.localize, '', connectedBy(model, edge), !onward)}</span
        ></span
      >
      ${renderName(options, found!.nodes[index + 1]!)}
    </li>`;
  };
  return html`<div class="path" @keydown=${closeByKey(options)}>
    <div>
      <p>${pathText(model, options.localize, search)}</p>
      ${
        found
          ? html`<ol role="list" lang=${lang ?? nothing}>
              <li>${renderName(options, found.nodes[0]!)}</li>
              ${found.edges.map(step)}
            </ol>`
          : nothing
      }
    </div>
    ${closeButton(options)}
  </div>`;
}
