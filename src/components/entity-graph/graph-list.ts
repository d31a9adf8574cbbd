import { mdiArrowLeft, mdiArrowRight, mdiMinus } from '@mdi/js';
import { html, nothing } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { icon } from '../../internal/icon.js';
import type { Selection } from '../../model/session-state.js';
import type { GraphEdge, GraphModel, GraphNode } from './graph-model.js';
import { otherEnd } from './graph-model.js';
import type { Visibility } from './graph-visibility.js';

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
  isShown(node: GraphNode): boolean;
  onSelect(kind: 'entity' | 'connection', id: string): void;
  onMore(): void;
}

/** The arrow of an edge as one of its ends sees it. */
export function edgeIcon(edge: GraphEdge, from: number): unknown {
  return icon(!edge.directed ? mdiMinus : edge.source === from ? mdiArrowRight : mdiArrowLeft);
}

/** The graph as a list that says the same: every entity with its connections. */
export function renderGraphList(options: GraphListOptions): unknown {
  const { model, limit, unseen, localize } = options;
  const shown = model.nodes.filter((node) => options.isShown(node));
  const nodes = shown.sort((a, b) => b.degree - a.degree).slice(0, limit);
  return html`<ul
      part="list"
      role="list"
      class=${unseen ? 'twin sr-only' : 'twin'}
      aria-label=${localize.text('graph.list')}
      lang=${options.lang ?? nothing}
    >
      ${nodes.map((node) => renderNode(options, node))}
    </ul>
    ${
      shown.length > limit && !unseen
        ? html`<button type="button" class="button" @click=${() => options.onMore()}>
            ${localize.text('more')}
          </button>`
        : nothing
    }`;
}

function renderNode(options: GraphListOptions, node: GraphNode): unknown {
  const { model, localize } = options;
  const edges = model.edgesOf[node.id]!.filter((id) => options.visible.edges[id]);
  return html`<li part="item" data-type=${node.color}>
    ${renderButton(options, 'entity', node.entity, node.label, 'entity')}
    <span class="kind">${localize.typeName(node.type)}</span>
    ${
      edges.length
        ? html`<ul role="list">
            ${edges.map((id) => renderEdge(options, model.edges[id]!, node.id))}
          </ul>`
        : nothing
    }
  </li>`;
}

function renderEdge(options: GraphListOptions, edge: GraphEdge, from: number): unknown {
  const name = html`<b>${options.model.nodes[otherEnd(edge, from)]!.label}</b>`;
  // In the order of the sentence: who published what. The space is in the label's own text node:
  // Chromium leaves one that is a node of its own out of the button's name.
  const text =
    edge.source === from ? html`${`${edge.label} `}${name}` : html`${name}${` ${edge.label}`}`;
  const content = html`${edgeIcon(edge, from)}<span>${text}</span>`;
  return html`<li>
    ${renderButton(options, 'connection', edge.connections[0]!, content, 'edge')}
  </li>`;
}

function renderButton(
  options: GraphListOptions,
  kind: 'entity' | 'connection',
  id: string,
  content: unknown,
  name: string,
): unknown {
  const { selection, unseen } = options;
  // What is not seen is reached by a screen reader's own keys, not by Tab.
  return html`<button
    type="button"
    class=${name}
    dir="auto"
    tabindex=${unseen ? -1 : nothing}
    aria-pressed=${selection?.kind === kind && selection.id === id}
    @click=${() => options.onSelect(kind, id)}
  >
    ${content}
  </button>`;
}
