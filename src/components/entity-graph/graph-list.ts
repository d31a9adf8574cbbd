import { mdiArrowLeft, mdiArrowRight, mdiMinus } from '@mdi/js';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { withConnectionWords } from '../../internal/connection-words.js';
import type { Connected } from '../../internal/connection-words.js';
import { icon } from '../../internal/icon.js';
import type { Selection } from '../../model/session-state.js';
import type { Kind } from './graph-journey.js';
import type { GraphEdge, GraphModel, GraphNode } from './graph-model.js';
import { connectionOf, otherEnd } from './graph-model.js';
import type { Visibility } from './graph-visibility.js';
import { connectedBy, isIncoming } from './graph-words.js';

export interface GraphListOptions {
  readonly model: GraphModel;
  readonly localize: LocalizeController;
  readonly selection: Selection | null;
  /** Whether the map is seen, and the list is there for those who do not see it. */
  readonly unseen: boolean;
  /** How many entities are listed. */
  readonly limit: number;
  readonly lang: string | undefined;
  readonly visible: Visibility;
  /** Nodes whose connections are all listed. */
  readonly unfolded: ReadonlySet<number>;
  isShown(node: GraphNode): boolean;
  /** The community that a node stands for is to be opened. */
  onOpen(node: GraphNode): void;
  onSelect(kind: Kind, id: string): void;
  onMore(event: Event): void;
  onUnfold(node: number, event: Event): void;
  onKey(event: KeyboardEvent): void;
}

const SHOWN_EDGES = 12;

const ordered = new WeakMap<GraphModel, readonly GraphNode[]>();

/** The nodes with most connections first. */
function byDegree(model: GraphModel): readonly GraphNode[] {
  let nodes = ordered.get(model);
  if (!nodes) ordered.set(model, (nodes = [...model.nodes].sort((a, b) => b.degree - a.degree)));
  return nodes;
}

/** The arrow of an edge as one of its ends sees it. */
export function edgeIcon(edge: GraphEdge, from: number): unknown {
  return icon(!edge.directed ? mdiMinus : edge.source === from ? mdiArrowRight : mdiArrowLeft);
}

/** The nodes that are listed, and whether there are more. */
export function listedNodes(options: GraphListOptions): {
  readonly nodes: readonly GraphNode[];
  readonly more: boolean;
} {
  const nodes: GraphNode[] = [];
  for (const node of byDegree(options.model)) {
    if (!options.isShown(node)) continue;
    if (nodes.length === options.limit) return { nodes, more: true };
    nodes.push(node);
  }
  return { nodes, more: false };
}

/** The graph as a list that says the same: every entity with its connections. */
export function renderGraphList(
  options: GraphListOptions,
  items: readonly unknown[],
  more: boolean,
): unknown {
  const { unseen, localize } = options;
  return html`<ul
      part="list"
      role="list"
      class=${unseen ? 'twin sr-only' : 'twin'}
      aria-label=${localize.text('graph.list')}
      lang=${options.lang ?? nothing}
      @keydown=${options.onKey}
    >
      ${items}
    </ul>
    ${
      more
        ? html`<button
            type="button"
            class=${unseen ? 'sr-only' : 'button'}
            tabindex=${unseen ? -1 : nothing}
            @click=${options.onMore}
          >
            ${localize.text('more')}
          </button>`
        : nothing
    }`;
}

/** An entity with its connections, which is left alone where nothing of it is new. */
export function renderGraphNode(options: GraphListOptions, node: GraphNode): unknown {
  const { localize, model, unseen, unfolded, visible } = options;
  const texts = `${localize.language} ${localize.text('graph.list')}`;
  const known = [texts, model, node, visible.edges, unfolded.has(node.id), unseen];
  return guard([...known, selectionAt(options, node.id)], () => renderNode(options, node));
}

/** The selection where a node or one of its edges has it. */
function selectionAt({ selection, model }: GraphListOptions, node: number): Selection | undefined {
  if (!selection) return undefined;
  if (selection.kind === 'entity') {
    return model.byEntity.get(selection.id) === node ? selection : undefined;
  }
  const { source, target } = model.edges[model.edgeOf(selection.id) ?? -1] ?? {};
  return source === node || target === node ? selection : undefined;
}

function renderNode(options: GraphListOptions, node: GraphNode): unknown {
  const { model, localize } = options;
  const edges = model.edgesOf(node.id).filter((id) => options.visible.edges[id]);
  const most = options.unfolded.has(node.id) ? Infinity : SHOWN_EDGES;
  return html`<li part="item" data-type=${node.color}>
    ${
      node.members
        ? renderFolded(options, node, node.members.length)
        : html`${renderEntity(options, node)}
            <span class="kind">${localize.typeName(node.type)}</span>`
    }
    ${
      edges.length
        ? html`<ul role="list">
            ${edges.slice(0, most).map((id) => renderEdge(options, model.edges[id]!, node.id))}
            ${edges.length > most ? renderUnfold(options, node.id, edges.length - most) : nothing}
          </ul>`
        : nothing
    }
  </li>`;
}

function renderFolded(options: GraphListOptions, node: GraphNode, count: number): unknown {
  return html`<button
      type="button"
      class="entity"
      dir="auto"
      tabindex=${options.unseen ? -1 : nothing}
      aria-expanded="false"
      @click=${() => options.onOpen(node)}
    >
      ${node.label}
    </button>
    <span class="kind">${options.localize.text('graph.group', { count })}</span>`;
}

function renderUnfold(options: GraphListOptions, node: number, count: number): unknown {
  return html`<li>
    <button
      type="button"
      class="rest"
      tabindex=${options.unseen ? -1 : nothing}
      @click=${(event: Event) => options.onUnfold(node, event)}
    >
      ${options.localize.text('entities.more', { count })}
    </button>
  </li>`;
}

function renderEdge(options: GraphListOptions, edge: GraphEdge, from: number): unknown {
  const { model, localize, selection, unseen } = options;
  const name = model.nodes[otherEnd(edge, from)]!.label;
  const connections = model.connectionsOf(edge.id);
  const { label } = edge;
  const connected = connectedBy(model, edge);
  const words = withConnectionWords(localize, '', connected, isIncoming(edge, from));
  // In the order of the sentence: who published what. The space is in the label's own text node:
  // Chromium leaves one that is a node of its own out of the button's name.
  const isFirst = edge.source === from;
  const before = label && isFirst ? `${label} ` : nothing;
  const after = label && !isFirst ? ` ${label}` : '';
  const isPressed = selection?.kind === 'connection' && model.edgeOf(selection.id) === edge.id;
  const choose = () => options.onSelect('connection', connectionOf(connections, selection));
  // In one piece and with little to follow, since there may be over a thousand of them.
  if (unseen) {
    return html`<li>
      <button
        type="button"
        class="edge"
        dir="auto"
        tabindex="-1"
        aria-pressed=${isPressed}
        @click=${choose}
      >
        <span>${before}<b dir="auto" .textContent=${name}></b>${after + words}</span>
      </button>
    </li>`;
  }
  return html`<li>
    <button type="button" class="edge" dir="auto" aria-pressed=${isPressed} @click=${choose}>
      ${edgeIcon(edge, from)}<span
        >${before}<b dir="auto" .textContent=${name}></b
        >${renderWords(after, connected, words)}</span
      >
    </button>
  </li>`;
}

function renderWords(after: string, { count }: Connected, words: string): unknown {
  const times = html` <span class="number" aria-hidden="true">×${count}</span>`;
  return html`${after}${count > 1 ? times : nothing}<span class="sr-only">${words}</span>`;
}

function renderEntity(options: GraphListOptions, { entity, label }: GraphNode): unknown {
  const { selection, unseen } = options;
  // What is not seen is reached by a screen reader's own keys, not by Tab.
  return html`<button
    type="button"
    class="entity"
    dir="auto"
    data-entity=${entity}
    tabindex=${unseen ? -1 : nothing}
    aria-pressed=${selection?.kind === 'entity' && selection.id === entity}
    @click=${() => options.onSelect('entity', entity)}
  >
    ${label}
  </button>`;
}
