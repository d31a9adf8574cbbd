import { mdiArrowLeft, mdiArrowRight, mdiClose, mdiMinus, mdiOpenInNew } from '@mdi/js';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { LocalizeController } from '../controllers/localize-controller.js';
import { entityRanges, selectEntityMap } from '../model/selectors.js';
import type { SessionState } from '../model/session-state.js';
import type { Connection, Entity } from '../model/video-document.js';
import { withConnectionWords } from './connection-words.js';
import { renderEntityName } from './entity-name.js';
import { colorKey } from './entity-type.js';
import { renderFoldedList, renderTimes } from './folded-list.js';
import { hideBroken } from './hide-broken.js';
import { icon } from './icon.js';
import { renderSeekButton } from './seek-button.js';

export { entityCardStyles as styles } from './entity-card.styles.js';

/** What a card shows, and what happens when something on it is chosen. */
export interface EntityCardOptions {
  readonly entity: Entity;
  readonly state: SessionState;
  readonly localize: LocalizeController;
  /** A time was chosen; seconds. */
  onSeek(start: number, end?: number): void;
  /** Another entity was chosen. */
  onSelect(kind: 'entity' | 'connection', id: string): void;
  /** Whether a connection can be chosen, and not only where it leads. */
  readonly choosesConnections?: boolean;
  /** Shows a button that closes the card. */
  onClose?(): void;
}

const SHOWN_CONNECTIONS = 8;

/** All that is known about one entity. Its root has the id and the part `card`. */
export function renderEntityCard(options: EntityCardOptions): TemplateResult {
  const { entity, state, localize, onClose } = options;
  const { language } = state.document ?? {};
  const lang = language ?? nothing;
  const own = entity.name.toLowerCase();
  const aliases = entity.aliases.filter((it) => it.toLowerCase() !== own);
  // Keyed, so that what was folded out does not stay open for the next entity.
  return html`${keyed(
    entity.id,
    html`<div
      part="card"
      id="card"
      role="group"
      tabindex="-1"
      aria-labelledby="card-name"
      data-type=${colorKey(entity.type)}
    >
      <div class="card-head">
        ${
          entity.image
            ? html`<img class="card-image" src=${entity.image} alt="" @error=${hideBroken} />`
            : nothing
        }
        <div>
          <p class="card-type">${localize.typeName(entity.type)}</p>
          <p part="title" id="card-name" lang=${lang} dir="auto">${entity.name}</p>
        </div>
        ${
          onClose
            ? html`<button
                type="button"
                class="icon-button"
                aria-label=${localize.text('close')}
                @click=${onClose}
              >
                ${icon(mdiClose)}
              </button>`
            : nothing
        }
      </div>
      <div class="card-body">
        <div class="card-about">
          ${
            aliases.length
              ? html`<p class="card-aliases" lang=${lang} dir="auto">${aliases.join(' · ')}</p>`
              : nothing
          }
          ${
            entity.description
              ? html`<p part="text" lang=${lang} dir="auto">${entity.description}</p>`
              : nothing
          }
          ${renderLinks(options)}
          ${renderTimes(
            localize.text('entities.mentioned-at'),
            entityRanges(state, entity.id),
            localize,
            options.onSeek,
          )}
        </div>
        ${renderFoldedList(
          'card-rows',
          localize.text('entities.connected-to'),
          mergeSame(connectionsOf(options)),
          SHOWN_CONNECTIONS,
          localize,
          (connection) => renderConnection(options, connection),
        )}
      </div>
    </div>`,
  )}`;
}

/** Connections that say the same, as one. */
export interface SameConnections extends Connection {
  /** How many there are. */
  readonly count: number;
}

/** Connections, with those that say the same of the same two as one with the evidence of all. */
export function mergeSame(connections: readonly Connection[]): SameConnections[] {
  const merged = new Map<string, SameConnections>();
  for (const connection of connections) {
    const { source, target, label = '', directed, evidence, weight } = connection;
    const ends = directed ? [source, target] : [source, target].sort();
    const key = JSON.stringify([label, directed, ...ends]);
    const same = merged.get(key);
    merged.set(key, {
      ...(same ?? connection),
      evidence: [...(same?.evidence ?? []), ...evidence],
      weight: (same?.weight ?? 0) + weight,
      count: (same?.count ?? 0) + 1,
    });
  }
  return [...merged.values()];
}

/** How many connections are one, where that is more than one, and in words also their direction and weight. */
export const renderWordsOf = (
  localize: LocalizeController,
  connection: SameConnections,
  incoming?: boolean,
): unknown =>
  html`${
      connection.count > 1
        ? html` <span class="card-count" aria-hidden="true">×${connection.count}</span>`
        : nothing
    }<span class="sr-only">${withConnectionWords(localize, '', connection, incoming)}</span>`;

/** Without an index, which would take megabytes for one card of a large document. */
function connectionsOf({ entity: { id }, state }: EntityCardOptions): Connection[] {
  const known = selectEntityMap(state);
  return (state.document?.connections ?? []).filter(
    ({ source, target }) =>
      (source === id && known.has(target)) || (target === id && known.has(source)),
  );
}

function renderLinks({ entity, localize }: EntityCardOptions): unknown {
  const links = [...new Set([entity.url, ...entity.sameAs])].filter((it) => it !== undefined);
  if (!links.length) return nothing;
  return html`<ul class="card-links" role="list" aria-label=${localize.text('entities.links-out')}>
    ${links.map(
      (link) =>
        html`<li>
          <a href=${link} target="_blank" rel="noopener" dir="ltr"
            >${hostName(link)}${icon(mdiOpenInNew)}<span class="sr-only"
              >, ${localize.text('opens-elsewhere')}</span
            ></a
          >
        </li>`,
    )}
  </ul>`;
}

/** How a link is called: its host, without what says nothing. */
function hostName(link: string): string {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  return url?.hostname.replace(/^www\./, '') || (url?.pathname ?? link);
}

function renderConnection(options: EntityCardOptions, connection: SameConnections): unknown {
  const { entity, state, localize, onSeek, onSelect } = options;
  const incoming = connection.target === entity.id;
  const otherId = incoming ? connection.source : connection.target;
  const other = selectEntityMap(state).get(otherId);
  const arrow = !connection.directed ? mdiMinus : incoming ? mdiArrowLeft : mdiArrowRight;
  const label = renderLabel(options, connection);
  const name = other
    ? renderEntityName({
        entity: other,
        lang: state.document?.language,
        onSelect: (id) => onSelect('entity', id),
      })
    : nothing;
  // In the order of the sentence: who published what.
  return html`${icon(arrow)}
    <span>
      ${incoming ? html`${name} ${label}` : html`${label} ${name}`}${renderWordsOf(
        localize,
        connection,
        connection.source === connection.target ? undefined : incoming,
      )}
      ${connection.evidence
        .slice(0, 3)
        .map(({ start, end }) => renderSeekButton({ start, end, localize, onSeek }))}
    </span>`;
}

function renderLabel(options: EntityCardOptions, { id, label }: Connection): unknown {
  const lang = label ? (options.state.document?.language ?? nothing) : nothing;
  if (!label && !options.choosesConnections) return nothing;
  return options.choosesConnections
    ? html`<button
        type="button"
        class="card-edge"
        lang=${lang}
        dir="auto"
        @click=${() => options.onSelect('connection', id)}
      >
        ${label || options.localize.text('graph.connections', { count: 1 })}
      </button>`
    : html`<span lang=${lang} dir="auto">${label}</span>`;
}
