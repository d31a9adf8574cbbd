import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Entity } from '../model/video-document.js';
import { colorKey } from './entity-type.js';

interface EntityNameOptions {
  readonly entity: Entity;
  /** What is written; by default its name. */
  readonly content?: string;
  /** Whether it is selected; absent where choosing does not release. */
  readonly pressed?: boolean;
  /** Language of the name. */
  readonly lang?: string;
  onSelect(id: string): void;
}

/** The name of an entity in running text, which selects it. */
export function renderEntityName(options: EntityNameOptions): TemplateResult {
  const { entity, content = entity.name, pressed, lang, onSelect } = options;
  // White space in it would be part of the sentence around it.
  // prettier-ignore
  return html`<button
    type="button"
    class="name"
    data-type=${colorKey(entity.type)}
    aria-pressed=${pressed === undefined ? nothing : String(pressed)}
    lang=${lang ?? nothing}
    dir="auto"
    @click=${() => onSelect(entity.id)}
  >${content}</button>`;
}

/** What these names look like: for their host’s styles, beside `entityTypeColors`. */
export const entityNameStyles = css`
  .name {
    display: inline;
    min-block-size: 24px;
    padding: 0;
    font-weight: inherit;
    text-align: start;
    text-decoration: underline dotted 1px var(--_type);
    text-underline-offset: 0.22em;
    background: none;
    border: 0;
    border-radius: 3px;
    box-decoration-break: clone;
  }
  .name:hover {
    color: var(--_type);
    text-decoration-style: solid;
  }
  .name[aria-pressed='true'] {
    color: var(--_type);
    text-decoration: underline solid 2px var(--_type);
    background: var(--_surface);
  }
  @media (forced-colors: active) {
    .name[aria-pressed='true'] {
      outline: 1px solid Highlight;
    }
  }
  @media print {
    .name {
      text-decoration: none;
    }
  }
`;
