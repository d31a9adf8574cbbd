import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { TranscriptFormat } from '../../formats/write-transcript.js';
import type { Segment } from '../../model/video-document.js';

interface MenuOptions {
  readonly localize: LocalizeController;
  readonly segments: readonly Segment[];
  readonly language: string | undefined;
  /** What the saved file is called, without its ending. */
  readonly name: string;
  /** Asks the page; false when it cancels. */
  request(format: string, content: { readonly text: string; readonly blob?: Blob }): boolean;
  onClose(): void;
}

const FORMATS: readonly TranscriptFormat[] = ['txt', 'vtt', 'srt', 'json'];

const isChecked = (root: Node, name: string): boolean =>
  !!(root as ParentNode).querySelector<HTMLInputElement>(`.menu [name=${name}]`)?.checked;

async function write(
  { segments, language }: MenuOptions,
  format: TranscriptFormat,
  root: Node,
): Promise<{ readonly text: string; readonly type: string }> {
  const times = isChecked(root, 'times');
  const speakers = isChecked(root, 'speakers');
  const { transcriptTypes, writeTranscript } = await import('../../formats/write-transcript.js');
  return {
    text: writeTranscript(format, segments, { language, times, speakers }),
    type: transcriptTypes[format],
  };
}

async function copy(options: MenuOptions, root: Node): Promise<void> {
  const { text } = await write(options, 'txt', root);
  if (options.request('text', { text })) await copyText(text);
  options.onClose();
}

async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Pages without https, and frames that may not use the clipboard.
    const onCopy = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', onCopy, { capture: true, once: true });
    document.execCommand('copy');
    document.removeEventListener('copy', onCopy, { capture: true });
  }
}

async function save(options: MenuOptions, format: TranscriptFormat, root: Node): Promise<void> {
  const { text, type } = await write(options, format, root);
  const blob = new Blob([text], { type: `${type};charset=utf-8` });
  options.onClose();
  if (!options.request(format === 'txt' ? 'text' : format, { text, blob })) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${options.name}.${format}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The menu by which the transcript is copied, saved and printed. */
export function renderMenu(options: MenuOptions): TemplateResult {
  const { localize, segments } = options;
  const rootOf = (event: Event) => (event.target as Node).getRootNode();
  const option = (name: 'times' | 'speakers', on: boolean) =>
    html`<label
      ><input type="checkbox" name=${name} .checked=${on} /> ${localize.text(
        `transcript.with-${name}`,
      )}</label
    >`;
  return html`<div class="menu" role="group" aria-label=${localize.text('transcript.menu')}>
    ${option('times', false)}
    ${segments.some(({ speaker }) => speaker) ? option('speakers', true) : nothing}
    <button
      type="button"
      class="button"
      @click=${(event: Event) => void copy(options, rootOf(event))}
    >
      ${localize.text('transcript.copy')}
    </button>
    <div class="formats">
      <span>${localize.text('transcript.save')}</span>
      ${FORMATS.map(
        (format) =>
          html`<button
            type="button"
            class="button"
            @click=${(event: Event) => void save(options, format, rootOf(event))}
          >
            ${format.toUpperCase()}
          </button>`,
      )}
    </div>
  </div>`;
}
