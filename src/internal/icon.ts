import { svg } from 'lit';
import type { TemplateResult } from 'lit';

/** A decorative icon from a 24 × 24 path, such as those of `@mdi/js`. */
export function icon(path: string): TemplateResult {
  return svg`<svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true"><path d=${path}></path></svg>`;
}
