import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { VideoSession } from '../../context/video-session.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { ExportRequestEvent } from '../../events.js';
import { copyText } from '../../internal/copy-text.js';
import { keepSelection } from '../../internal/icon-button.js';
import { saveFile } from '../../internal/save-file.js';
import type { TranscriptFormat } from '../../formats/write-transcript.js';
import type { Segment } from '../../model/video-document.js';
import { linkToPart, segmentsOfPart, selectedPart } from './transcript-copy.js';
import type { TranscriptLayout } from './transcript-layout.js';

/** What is said of the last copy. */
export type CopyStatus = 'transcript.copied' | 'transcript.not-copied';

/** What goes with the text that is copied or saved as such; kept while the menu is closed. */
export interface TextChoices {
  times: boolean;
  speakers: boolean;
}

interface MenuOptions {
  readonly localize: LocalizeController;
  readonly host: HTMLElement & { readonly session: VideoSession | undefined };
  readonly layout: TranscriptLayout;
  readonly language: string | undefined;
  /** Id of the document, by which the saved file is called. */
  readonly id: string | undefined;
  readonly paragraphs: boolean;
  readonly choices: TextChoices;
  readonly status: CopyStatus | undefined;
  /** Whether a segment's speaker is not left out. */
  isShown(segment: Segment): boolean;
  /** The segment that a link leads to when no text is selected. */
  current(): number;
  onParagraphs(on: boolean): void;
  onStatus(status: CopyStatus | undefined): void;
}

/** What a saved transcript is called, without its ending: the last part of its document's address. */
const fileName = (id = ''): string => id.replace(/.*\//, '').replace(/\.\w+$/, '') || 'transcript';

const FORMATS: readonly TranscriptFormat[] = ['txt', 'vtt', 'srt', 'json'];

const request = (
  { host }: MenuOptions,
  format: string,
  content: { readonly text: string; readonly blob?: Blob },
): boolean => host.dispatchEvent(new ExportRequestEvent({ format, ...content }));

async function write(
  options: MenuOptions,
  format: TranscriptFormat,
  segments: readonly Segment[],
): Promise<{ readonly text: string; readonly type: string }> {
  const { language, choices, isShown } = options;
  const { transcriptTypes, writeTranscript } = await import('../../formats/write-transcript.js');
  return {
    text: writeTranscript(format, segments.filter(isShown), { language, ...choices }),
    type: transcriptTypes[format],
  };
}

/** Copies what is selected, else all. */
async function copy(options: MenuOptions): Promise<void> {
  const { host, layout } = options;
  const { segments: all } = layout.lines;
  const part = selectedPart(host.shadowRoot!, layout);
  const segments = part ? segmentsOfPart(all, part) : all;
  const { text } = await write(options, 'txt', segments);
  if (request(options, 'text', { text })) await putInClipboard(options, text);
}

async function putInClipboard(options: MenuOptions, text: string): Promise<void> {
  // Emptied first, so that a second copy is told as well.
  options.onStatus(undefined);
  options.onStatus((await copyText(text)) ? 'transcript.copied' : 'transcript.not-copied');
}

/** Copies the address of what is selected, else of the current line. */
async function copyLink(options: MenuOptions): Promise<void> {
  const { host, layout } = options;
  const current = options.current();
  const line = {
    from: { segment: current, offset: 0 },
    to: { segment: current, offset: Infinity },
  };
  const part = selectedPart(host.shadowRoot!, layout) ?? line;
  const text = linkToPart(layout.lines.segments, part, host.session);
  if (request(options, 'link', { text })) await putInClipboard(options, text);
}

async function save(options: MenuOptions, format: TranscriptFormat): Promise<void> {
  const { text, type } = await write(options, format, options.layout.lines.segments);
  const blob = new Blob([text], { type: `${type};charset=utf-8` });
  if (!request(options, format === 'txt' ? 'text' : format, { text, blob })) return;
  saveFile(blob, `${fileName(options.id)}.${format}`);
}

/** The menu by which the transcript is set, copied, linked to and saved. */
export function renderMenu(options: MenuOptions): TemplateResult {
  const { localize, layout, paragraphs, choices, status, onParagraphs } = options;
  const option = (name: keyof TextChoices) =>
    html`<label
      ><input
        type="checkbox"
        name=${name}
        .checked=${choices[name]}
        @change=${({ target }: Event) => (choices[name] = (target as HTMLInputElement).checked)}
      />
      ${localize.text(`transcript.with-${name}`)}</label
    >`;
  const button = (text: string, onClick: () => Promise<void>) =>
    html`<button
      type="button"
      class="button"
      @mousedown=${keepSelection}
      @click=${() => void onClick()}
    >
      ${text}
    </button>`;
  return html`<div class="menu" role="group" aria-label=${localize.text('transcript.menu')}>
    <label
      ><input
        type="checkbox"
        name="paragraphs"
        .checked=${paragraphs}
        @change=${(event: Event) => onParagraphs((event.target as HTMLInputElement).checked)}
      />
      ${localize.text('transcript.paragraphs')}</label
    >
    <div class="row">
      ${option('times')}
      ${layout.lines.segments.some(({ speaker }) => speaker) ? option('speakers') : nothing}
    </div>
    <div class="row">
      ${button(localize.text('transcript.copy'), () => copy(options))}
      ${button(localize.text('transcript.copy-link'), () => copyLink(options))}
      <span role="status">${status ? localize.text(status) : nothing}</span>
    </div>
    <div class="row">
      <span>${localize.text('transcript.save')}</span>
      ${FORMATS.map((format) => button(format.toUpperCase(), () => save(options, format)))}
    </div>
  </div>`;
}

export const styles = [
  css`
    .menu {
      display: grid;
      gap: 0.6rem;
      margin-block-end: 0.5rem;
      padding: 0.85rem;
      font-size: 0.9375em;
      background: var(--_raised);
      border-radius: var(--_radius);
    }
    .menu label {
      display: flex;
      gap: 0.5rem;
      min-block-size: 24px;
      padding-inline-end: 0.75rem;
    }
    @media print {
      .menu {
        display: none;
      }
    }
  `,
];
