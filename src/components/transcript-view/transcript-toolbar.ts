import { mdiClose, mdiDotsHorizontal } from '@mdi/js';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { renderIconButton } from '../../internal/icon-button.js';
import type { Transcript } from '../../model/video-document.js';
import { speakerColor } from './transcript-line.js';

interface SearchOptions {
  readonly localize: LocalizeController;
  readonly query: string;
  onQuery(query: string): void;
  onKey(event: KeyboardEvent): void;
}

/** The search field. */
export function renderSearch({ localize, query, onQuery, onKey }: SearchOptions): TemplateResult {
  const label = localize.text('transcript.search');
  return html`<input
    part="search"
    type="search"
    placeholder=${label}
    aria-label=${label}
    autocomplete="off"
    .value=${query}
    @input=${(event: Event) => onQuery((event.target as HTMLInputElement).value)}
    @keydown=${onKey}
  />`;
}

interface MenuButton {
  readonly localize: LocalizeController;
  readonly open: boolean;
  onToggle(): void;
}

export function renderMenuButton({ localize, open, onToggle }: MenuButton): TemplateResult {
  return renderIconButton({
    keepsSelection: true,
    label: localize.text('transcript.menu'),
    path: open ? mdiClose : mdiDotsHorizontal,
    expanded: open,
    onClick: onToggle,
  });
}

interface LanguageOptions {
  readonly localize: LocalizeController;
  readonly transcripts: readonly Transcript[];
  readonly index: number;
  onChoose(index: number): void;
}

/** A language in its own words, as it would stand in a list; as it is where that is not known. */
function nameOf(language: string): string {
  try {
    const name = new Intl.DisplayNames(language, { type: 'language' }).of(language)!;
    return name.replace(/^./u, (it) => it.toLocaleUpperCase(language));
  } catch {
    return language;
  }
}

/** The switch between transcripts, where there are several. */
export function renderLanguages(options: LanguageOptions): unknown {
  const { localize, transcripts, index, onChoose } = options;
  if (transcripts.length < 2) return nothing;
  return html`<select
    aria-label=${localize.text('transcript.language')}
    @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).selectedIndex)}
  >
    ${transcripts.map(
      ({ label, language }, at) =>
        html`<option lang=${language ?? nothing} .selected=${at === index}>
          ${label ?? (language && nameOf(language)) ?? at + 1}
        </option>`,
    )}
  </select>`;
}

interface SpeakerOptions {
  readonly localize: LocalizeController;
  readonly speakers: ReadonlyMap<string, number>;
  /** Those who are left out. */
  readonly silent: ReadonlySet<string>;
  /** How many of them have a button. */
  readonly shown: number;
  onToggle(speaker: string): void;
  onMore(): void;
}

/** The speakers to show or leave out, where there are several. */
export function renderSpeakers(options: SpeakerOptions): unknown {
  const { localize, speakers, silent, shown, onToggle, onMore } = options;
  if (speakers.size < 2) return nothing;
  return html`<div
    class="row speakers"
    role="group"
    aria-label=${localize.text('transcript.speakers')}
  >
    ${[...speakers]
      .slice(0, shown)
      .map(
        ([speaker, number]) =>
          html`<button
            type="button"
            part="chip"
            class="speaker-chip"
            data-type=${speakerColor(number)}
            dir="auto"
            aria-pressed=${!silent.has(speaker)}
            @click=${() => onToggle(speaker)}
          >
            ${speaker}
          </button>`,
      )}
    ${
      speakers.size > shown
        ? html`<button type="button" class="button" @click=${onMore}>
            ${localize.text('entities.more', { count: speakers.size - shown })}
          </button>`
        : nothing
    }
  </div>`;
}
