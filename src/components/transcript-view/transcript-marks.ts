/** The names under which stretches of text are highlighted, for `::highlight()`. */
export type MarkName = 'vl-hit' | 'vl-current-hit' | 'vl-word';

/** Whether the browser paints stretches of text without changing the DOM. */
export const canMark = (): boolean => typeof Highlight === 'function' && 'highlights' in CSS;

/**
 * One widget's highlighted stretches. The names belong to the page, so that several widgets share
 * one highlight of each name.
 */
export class TextMarks {
  readonly #ranges = new Map<MarkName, readonly Range[]>();

  /** Highlights these stretches under a name instead of those before. */
  set(name: MarkName, ranges: readonly Range[]): void {
    if (!canMark()) return;
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    for (const range of this.#ranges.get(name) ?? []) highlight.delete(range);
    for (const range of ranges) highlight.add(range);
    if (name !== 'vl-hit') highlight.priority = 1;
    CSS.highlights.set(name, highlight);
    this.#ranges.set(name, ranges);
  }

  clear(): void {
    for (const name of this.#ranges.keys()) this.set(name, []);
  }
}
