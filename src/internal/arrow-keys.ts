/**
 * Moves the focus from one of `items` to another by the arrow keys, Home and End; does nothing for other
 * keys, and where none of them has the focus. Left and right follow the direction of the text.
 */
export function moveByArrowKeys(event: KeyboardEvent, items: readonly HTMLElement[]): void {
  const at = items.indexOf(event.target as HTMLElement);
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const forward = items[at]!.matches(':dir(rtl)') ? -1 : 1;
  const to = {
    ArrowRight: at + forward,
    ArrowLeft: at - forward,
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: items.length - 1,
  }[event.key];
  const item = to === undefined ? undefined : items[to];
  if (!item) return;
  event.preventDefault();
  item.focus();
}
