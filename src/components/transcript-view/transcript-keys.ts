const PAGE = 10;

/** The lines that are shown, which the arrow keys walk through. */
const shownLines = (root: ParentNode): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('.line:not([hidden])'),
];

/**
 * Moves the focus by the keys of a list: to other lines by their times, and along a line to the
 * names in it.
 * @returns the line that has the focus now; undefined when the key means nothing here
 */
export function onLineKey(event: KeyboardEvent, root: HTMLElement): HTMLElement | undefined {
  const target = event.target as HTMLElement;
  const line = target.closest<HTMLElement>('.line');
  if (!line || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const stops = [...line.querySelectorAll<HTMLElement>('.seek, .name')];
  const forward = getComputedStyle(line).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    const stop = stops[stops.indexOf(target) + (event.key === forward ? 1 : -1)];
    event.preventDefault();
    stop?.focus();
    return line;
  }
  const lines = shownLines(root);
  const at = lines.indexOf(line);
  const wanted: Partial<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: lines.length - 1,
  };
  const index = wanted[event.key];
  if (index === undefined) return undefined;
  event.preventDefault();
  const next = lines[Math.max(0, Math.min(index, lines.length - 1))]!;
  next.querySelector<HTMLElement>('.seek')!.focus();
  return next;
}

/** Index of the segment whose line an event is in, -1 elsewhere. */
export const lineIndex = (event: Event): number =>
  Number((event.target as Element).closest<HTMLElement>('.line')?.dataset.index ?? -1);

/** Whether a stretch of text is selected: then a click is the end of that. */
export function isSelectingText(root: Node & { getSelection?: () => Selection | null }): boolean {
  const selection = root.getSelection ? root.getSelection() : document.getSelection();
  return !!selection && selection.type === 'Range' && selection.toString().trim() !== '';
}
