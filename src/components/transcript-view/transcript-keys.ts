import type { VideoSession } from '../../context/video-session.js';
import type { TranscriptLines } from './transcript-lines.js';
import { unitAt } from './transcript-units.js';
import type { TranscriptOptions } from './transcript-options.js';

const PAGE = 10;

/** Along a line: its time and the names in it. */
function stepAlong(event: KeyboardEvent, line: HTMLElement): void {
  const stops = [...line.querySelectorAll<HTMLElement>('.seek, .name')];
  const forward = getComputedStyle(line).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const at = stops.indexOf(event.target as HTMLElement) + (event.key === forward ? 1 : -1);
  stops[at]?.focus();
}

/**
 * Where a key of a list leads.
 *
 * @param isShown whether a unit is not filtered away
 * @returns the unit to go to; undefined when the key means nothing here or there is none to go to
 */
export function onLineKey(
  event: KeyboardEvent,
  lines: TranscriptLines,
  isShown: (unit: number) => boolean,
): number | undefined {
  const target = event.target as HTMLElement;
  const line = target.closest<HTMLElement>('.line');
  if (!line || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    event.preventDefault();
    stepAlong(event, line);
    return undefined;
  }
  const at = unitAt(line);
  const last = lines.size - 1;
  /** So many shown units from here, or as far as there are. */
  const walk = (from: number, by: number): number | undefined => {
    const step = Math.sign(by);
    let found: number | undefined;
    for (let unit = from, left = Math.abs(by); left && unit >= 0 && unit <= last; unit += step) {
      if (!isShown(unit)) continue;
      found = unit;
      left--;
    }
    return found;
  };
  const wanted: Partial<Record<string, () => number | undefined>> = {
    ArrowDown: () => walk(at + 1, 1),
    ArrowUp: () => walk(at - 1, -1),
    PageDown: () => walk(at + 1, PAGE),
    PageUp: () => walk(at - 1, -PAGE),
    Home: () => walk(0, 1),
    End: () => walk(last, -1),
  };
  const go = wanted[event.key];
  if (!go) return undefined;
  event.preventDefault();
  return go();
}

/** Escape among the tools closes the menu, or ends the search, and the focus stays with them. */
export function onToolKey(
  event: KeyboardEvent,
  { shadowRoot, session }: HTMLElement & { readonly session: VideoSession | undefined },
  options: TranscriptOptions,
): void {
  const { key, isComposing, defaultPrevented } = event;
  const isTool = !!(event.target as Element).closest('[part="toolbar"], .menu');
  if (key !== 'Escape' || isComposing || defaultPrevented || !isTool) return;
  const isOpen = options.open;
  if (isOpen) options.toggleMenu();
  else if (session?.state.query) session.search('');
  else return;
  const stays = isOpen ? '[aria-expanded]' : '[part="search"]';
  shadowRoot!.querySelector<HTMLElement>(stays)?.focus();
  event.preventDefault();
  event.stopPropagation();
}
