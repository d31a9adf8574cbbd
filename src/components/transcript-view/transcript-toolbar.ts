import { mdiChevronDown, mdiChevronUp, mdiClose, mdiDotsHorizontal } from '@mdi/js';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { icon } from '../../internal/icon.js';
import type { Transcript } from '../../model/video-document.js';
import { speakerColor } from './transcript-view.view.js';

interface IconButton {
  readonly label: string;
  readonly path: string;
  readonly disabled?: boolean;
  readonly expanded?: boolean;
  onClick(): void;
}

export function renderIconButton(button: IconButton): TemplateResult {
  return html`<button
    type="button"
    class="icon-button"
    aria-label=${button.label}
    title=${button.label}
    aria-expanded=${button.expanded ?? nothing}
    ?disabled=${button.disabled}
    @click=${button.onClick}
  >
    ${icon(button.path)}
  </button>`;
}

interface StepperOptions {
  readonly localize: LocalizeController;
  /** Which one is current, from 0; -1 for none. */
  readonly current: number;
  readonly count: number;
  onStep(by: 1 | -1): void;
}

/** “3 of 12”, previous and next. */
export function renderStepper({
  localize,
  current,
  count,
  onStep,
}: StepperOptions): TemplateResult {
  const text = count
    ? localize.text('transcript.of', { current: current + 1, total: count })
    : localize.text('transcript.no-hits');
  return html`<span part="count" role="status">${text}</span> ${renderIconButton({
      label: localize.text('transcript.previous'),
      path: mdiChevronUp,
      disabled: !count,
      onClick: () => onStep(-1),
    })}
    ${renderIconButton({
      label: localize.text('transcript.next'),
      path: mdiChevronDown,
      disabled: !count,
      onClick: () => onStep(1),
    })}`;
}

interface SelectionOptions extends StepperOptions {
  /** What the selected thing is called. */
  readonly name: string;
  onClear(): void;
}

/** What is selected, and at which of its lines one is. */
export function renderSelection(options: SelectionOptions): TemplateResult {
  const { localize, name, onClear } = options;
  return html`<div class="row selection">
    <span class="selected" dir="auto">${name}</span>
    ${renderStepper(options)}
    <button type="button" class="button" @click=${onClear}>${localize.text('clear')}</button>
  </div>`;
}

interface SearchOptions extends StepperOptions {
  readonly query: string;
  onQuery(query: string): void;
}

/** The search field, and where among the hits one is. */
export function renderSearch(options: SearchOptions): TemplateResult {
  const { localize, query, onQuery, onStep } = options;
  const label = localize.text('transcript.search');
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && query) onQuery('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<input
      part="search"
      type="search"
      placeholder=${label}
      aria-label=${label}
      autocomplete="off"
      .value=${query}
      @input=${(event: Event) => onQuery((event.target as HTMLInputElement).value)}
      @keydown=${onKey}
    />${query ? renderStepper(options) : nothing}`;
}

interface MenuButton {
  readonly localize: LocalizeController;
  readonly open: boolean;
  onToggle(): void;
}

export function renderMenuButton({ localize, open, onToggle }: MenuButton): TemplateResult {
  return renderIconButton({
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
          ${label ?? language ?? at + 1}
        </option>`,
    )}
  </select>`;
}

interface SpeakerOptions {
  readonly localize: LocalizeController;
  readonly speakers: readonly string[];
  /** Those who are left out. */
  readonly silent: ReadonlySet<string>;
  onToggle(speaker: string): void;
}

/** The speakers to show or leave out, where there are several. */
export function renderSpeakers(options: SpeakerOptions): unknown {
  const { localize, speakers, silent, onToggle } = options;
  if (speakers.length < 2) return nothing;
  return html`<div class="row" role="group" aria-label=${localize.text('transcript.speakers')}>
    ${speakers.map(
      (speaker) =>
        html`<button
          type="button"
          part="chip"
          class="speaker-chip"
          data-type=${speakerColor(speakers, speaker)}
          dir="auto"
          aria-pressed=${!silent.has(speaker)}
          @click=${() => onToggle(speaker)}
        >
          ${speaker}
        </button>`,
    )}
  </div>`;
}
