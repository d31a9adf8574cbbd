import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { colorKey } from '../../internal/entity-type.js';
import { finishNow } from '../../model/finish-now.js';
import { fold } from '../../model/fold.js';
import { Slices } from '../../model/slices.js';
import type { Entity } from '../../model/video-document.js';

const SHOWN = 8;

/** Names of entities as they are compared, one after another. */
interface NameIndex {
  readonly text: string;
  /** Where the names of each entity begin; those of the next follow after one character. */
  readonly starts: Uint32Array;
}

const indexes = new WeakMap<readonly Entity[], NameIndex>();

function* indexStepwise(entities: readonly Entity[]): Generator<void, NameIndex> {
  const known = indexes.get(entities);
  if (known) return known;
  const texts: string[] = [];
  const starts = new Uint32Array(entities.length);
  let length = 0;
  for (const [at, { name, aliases = [] }] of entities.entries()) {
    starts[at] = length;
    texts.push(fold([name, ...aliases].join('\n')));
    length += texts[at]!.length + 1;
    yield;
  }
  const index = { text: texts.join('\0'), starts };
  indexes.set(entities, index);
  return index;
}

/* eslint lit-a11y/click-events-have-key-events: 'off' -- the field has the focus and the keys of its options */

/** Entities whose name or alias contains the query: those first that are called so, or begin with it. */
export function findEntities(entities: readonly Entity[], query: string): Entity[] {
  const wanted = fold(query.trim());
  if (!wanted || wanted.includes('\0')) return [];
  const { text, starts } = finishNow(indexStepwise(entities));
  const ranked: [Entity[], Entity[], Entity[], Entity[]] = [[], [], [], []];
  let at = 0;
  for (let hit = text.indexOf(wanted); hit >= 0; hit = text.indexOf(wanted, starts[at])) {
    while (at + 1 < starts.length && starts[at + 1]! <= hit) at += 1;
    const names = text.slice(starts[at], at + 1 < starts.length ? starts[at + 1]! - 1 : undefined);
    ranked[rankOf(names, wanted)]!.push(entities[at]!);
    at += 1;
    if (at === starts.length) break;
  }
  return ranked.flat();
}

/** How well names that contain a text go with it, 0 for best. */
function rankOf(names: string, wanted: string): number {
  const among = `\n${names}\n`;
  if (among.startsWith(`\n${wanted}\n`)) return 0;
  if (among.includes(`\n${wanted}\n`)) return 1;
  return names.startsWith(wanted) ? 2 : 3;
}

/** A field that suggests entities: a combobox with a list box of its own. */
export class GraphSearch implements ReactiveController {
  query = '';
  matches: readonly Entity[] = [];
  #found: readonly [readonly Entity[], string] = [[], ''];
  #matchIds: ReadonlySet<string> = new Set();
  readonly #host: ReactiveControllerHost;
  readonly #localize: LocalizeController;
  readonly #onChoose: (entity: Entity) => void;
  readonly #onQuery: () => void;
  #entities: readonly Entity[] = [];
  #open = false;
  #active = -1;

  constructor(
    host: ReactiveControllerHost,
    options: {
      localize: LocalizeController;
      onChoose(entity: Entity): void;
      onQuery(): void;
    },
  ) {
    this.#host = host;
    this.#localize = options.localize;
    this.#onChoose = options.onChoose;
    this.#onQuery = options.onQuery;
    host.addController(this);
  }

  /** Whether something is being looked for. */
  get isActive(): boolean {
    return this.query.trim() !== '';
  }

  /** Whether an entity is among what is looked for, as all are while nothing is. */
  admits(entity: string): boolean {
    return !this.isActive || this.#matchIds.has(entity);
  }

  /** That nothing is found, in words. */
  get missText(): string {
    return this.#localize.text('entities.no-match', { query: this.query.trim() });
  }

  hostDisconnected(): void {
    this.#open = false;
  }

  render(entities: readonly Entity[], lang: string | undefined): unknown {
    if (entities !== this.#entities) {
      this.#entities = entities;
      // Ahead of the first letter.
      const slices = new Slices(true);
      void slices.rest().then(() => slices.finish(indexStepwise(entities)));
    }
    this.#search();
    const shown = this.matches.slice(0, SHOWN);
    const open = this.#open && shown.length > 0;
    const label = this.#localize.text('graph.find');
    const isMissed = this.#open && this.isActive && !shown.length;
    return html`<div class="find">
      <input
        part="search"
        type="search"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-label=${label}
        aria-autocomplete="list"
        aria-expanded=${open}
        aria-controls="options"
        aria-activedescendant=${open && this.#active >= 0 ? `option-${this.#active}` : nothing}
        placeholder=${label}
        .value=${this.query}
        @input=${this.#onInput}
        @keydown=${this.#onKey}
        @blur=${() => this.#close()}
      />
      <ul id="options" role="listbox" aria-label=${label} ?hidden=${!open} lang=${lang ?? nothing}>
        ${shown.map(
          (entity, index) =>
            html`<li
              id="option-${index}"
              role="option"
              aria-selected=${index === this.#active}
              data-type=${colorKey(entity.type)}
              @pointerdown=${(event: Event) => event.preventDefault()}
              @click=${() => this.#choose(entity)}
            >
              <i class="dot"></i><span dir="auto">${entity.name}</span>
              <span class="kind" lang=${this.#localize.language}
                >${this.#localize.typeName(entity.type)}</span
              >
            </li>`,
        )}
      </ul>
      ${isMissed ? html`<p class="missed">${this.missText}</p>` : nothing}
    </div>`;
  }

  readonly #onInput = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
    this.#search();
    this.#open = true;
    this.#active = -1;
    this.#host.requestUpdate();
    this.#onQuery();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    // That Enter, or arrow, is meant for what is being composed.
    if (event.isComposing) return;
    const count = Math.min(SHOWN, this.matches.length);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!count) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#active = (this.#active + step + (this.#active < 0 && step < 0 ? 1 : 0) + count) % count;
      this.#open = true;
    } else if (event.key === 'Enter') {
      const chosen = this.matches[Math.max(0, this.#active)];
      if (chosen) this.#choose(chosen);
    } else if (event.key === 'Escape' && this.#open && count) {
      this.#open = false;
    } else {
      return;
    }
    event.preventDefault();
    this.#host.requestUpdate();
  };

  #search(): void {
    const [entities, query] = this.#found;
    if (entities === this.#entities && query === this.query) return;
    this.#found = [this.#entities, this.query];
    this.matches = findEntities(this.#entities, this.query);
    this.#matchIds = new Set(this.matches.map(({ id }) => id));
  }

  #choose(entity: Entity): void {
    this.query = '';
    this.#search();
    this.#close();
    this.#onQuery();
    this.#onChoose(entity);
  }

  #close(): void {
    this.#open = false;
    this.#active = -1;
    this.#host.requestUpdate();
  }
}
