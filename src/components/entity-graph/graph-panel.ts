import { mdiArrowLeft, mdiArrowRight, mdiClose, mdiMinus, mdiVectorPolyline } from '@mdi/js';
import { html, nothing } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { renderEntityCard } from '../../internal/entity-card.js';
import { icon } from '../../internal/icon.js';
import { renderSeekButton } from '../../internal/seek-button.js';
import { selectEntityMap, selectSegments } from '../../model/selectors.js';
import type { SessionState } from '../../model/session-state.js';
import type { Connection, TimeRange } from '../../model/video-document.js';
import type { PathSearch } from './graph-emphasis.js';
import type { GraphEdge, GraphModel } from './graph-model.js';

/** What cards and paths are made of. */
export interface PanelOptions {
  readonly model: GraphModel;
  readonly state: SessionState;
  readonly localize: LocalizeController;
  readonly lang: string | undefined;
  onSeek(start: number, end?: number): void;
  onSelect(kind: 'entity' | 'connection', id: string): void;
}

type Closable = PanelOptions & { onClose(): void };

const MOST_EVIDENCE = 6;
const LONGEST_QUOTE = 320;

/** The card of what is selected, and from an entity the way to another. */
export function renderPanel(
  options: Closable & { readonly path: PathSearch | undefined; onPath(from: number): void },
): unknown {
  const { model, state, localize, path } = options;
  const { selection } = state;
  if (selection?.kind === 'connection') {
    const edge = model.byConnection.get(selection.id);
    if (edge === undefined) return nothing;
    return html`<div class="panel">${renderEdgeCard(options, model.edges[edge]!)}</div>`;
  }
  const entity = selection?.kind === 'entity' && selectEntityMap(state).get(selection.id);
  const from = entity ? model.byEntity.get(entity.id) : undefined;
  if (!entity || from === undefined) return nothing;
  const pathButton = html`<button
    type="button"
    class="button path-button"
    aria-pressed=${path?.from === from && path.to === undefined}
    @click=${() => options.onPath(from)}
  >
    ${icon(mdiVectorPolyline)}${localize.text('graph.path-to')}
  </button>`;
  return html`<div class="panel">
    ${renderEntityCard({ ...options, entity })} ${model.nodes[from]!.degree ? pathButton : nothing}
  </div>`;
}

/** What an edge says, and where in the video it is said. */
function renderEdgeCard(options: Closable, edge: GraphEdge): unknown {
  const { state, localize, lang } = options;
  const ids = new Set(edge.connections);
  const connections = state.document?.connections.filter(({ id }) => ids.has(id)) ?? [];
  const evidence = connections.flatMap((it) => it.evidence).slice(0, MOST_EVIDENCE);
  return html`<div part="card" class="edge-card" role="group" aria-labelledby="edge-name">
    <div class="card-head">
      <div id="edge-name" lang=${lang ?? nothing}>
        ${connections.slice(0, 4).map((it) => renderSentence(options, edge, it))}
      </div>
      ${closeButton(options)}
    </div>
    ${
      evidence.length
        ? html`<p class="card-label">${localize.text('graph.evidence')}</p>
            <ul class="evidence" role="list">
              ${evidence.map((range) => renderEvidence(options, range))}
            </ul>`
        : nothing
    }
  </div>`;
}

function renderSentence(options: PanelOptions, edge: GraphEdge, connection: Connection): unknown {
  const { byEntity } = options.model;
  return html`<p part="title">
    ${renderName(options, byEntity.get(connection.source)!)}
    <span class="label"
      >${connection.label ? html`<span dir="auto">${connection.label}</span>` : nothing}
      ${icon(edge.directed ? mdiArrowRight : mdiMinus)}</span
    >
    ${renderName(options, byEntity.get(connection.target)!)}
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

function renderEvidence(
  { state, localize, lang, onSeek }: PanelOptions,
  range: TimeRange,
): unknown {
  const { start, end } = range;
  const said = selectSegments(state)
    .filter((segment) => segment.start < Math.max(end, start + 0.01) && segment.end > start)
    .map(({ text }) => text)
    .join(' ');
  const quote = said.length > LONGEST_QUOTE ? `${said.slice(0, LONGEST_QUOTE)}…` : said;
  return html`<li>
    ${renderSeekButton({ start, end, localize, onSeek })}
    ${quote ? html`<q part="text" lang=${lang ?? nothing} dir="auto">${quote}</q>` : nothing}
  </li>`;
}

const closeButton = ({ localize, onClose }: Closable) =>
  html`<button
    type="button"
    class="icon-button"
    aria-label=${localize.text('close')}
    @click=${onClose}
  >
    ${icon(mdiClose)}
  </button>`;

/** What a search for a path says, in words. */
export function pathText({ model, localize }: PanelOptions, search: PathSearch): string {
  const name = (id: number) => model.nodes[id]!.label;
  if (search.to === undefined) return localize.text('graph.path-from', { name: name(search.from) });
  if (search.found) return localize.text('graph.path', { count: search.found.edges.length });
  return localize.text('graph.no-path', { from: name(search.from), to: name(search.to) });
}

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
        ${edge.directed && onward ? icon(mdiArrowRight) : nothing}</span
      >
      ${renderName(options, found!.nodes[index + 1]!)}
    </li>`;
  };
  return html`<div class="path">
    <div>
      <p>${pathText(options, search)}</p>
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
