import { SPELLINGS } from './watch-spellings.js';

/** The elements that show something of a video: all but the provider. */
export const TAGS: ReadonlySet<string> = new Set([
  'video-player',
  'video-details',
  'video-summary',
  'entity-graph',
  'smart-objects',
  'key-moments',
  'transcript-view',
  'topic-list',
  'video-page',
]);
// What an editor may say by a `data-` attribute or in a link's fragment; nothing that runs.
const ATTRIBUTES = ['src', 'for', 'heading', 'heading-level', 'offset', 'lang', 'dir'];

interface Spelled {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What a block or link that a CMS let through stands for; undefined when it is none of ours. */
export function readSpelling(element: Element): Spelled | undefined {
  return element instanceof HTMLAnchorElement ? readLink(element) : readBlock(element);
}

function readBlock(element: Element): Spelled | undefined {
  const tag = element.getAttribute('data-videolore')?.trim().toLowerCase() ?? '';
  return spelled(tag, (name) => element.getAttribute(`data-${name}`));
}

function readLink(link: HTMLAnchorElement): Spelled | undefined {
  const fragment = new URLSearchParams(link.hash.slice(1));
  const address = link.href.slice(0, link.href.length - link.hash.length);
  return spelled(fragment.get('videolore')?.toLowerCase() ?? '', (name) =>
    name === 'src' ? address : fragment.get(name),
  );
}

function spelled(tag: string, read: (name: string) => string | null): Spelled | undefined {
  if (!TAGS.has(tag)) return undefined;
  const attributes = new Map<string, string>();
  for (const name of ATTRIBUTES) {
    const value = read(name);
    if (value !== null) attributes.set(name, value);
  }
  return { tag, attributes };
}

/** Puts the element that a block or link stands for in its place, with it as the fallback. */
function upgrade(element: Element): void {
  const spelling = readSpelling(element);
  // What stands inside one of our elements already is its fallback.
  if (!spelling || element.parentElement?.closest([...TAGS].join())) return;
  const widget = document.createElement(spelling.tag);
  for (const [name, value] of spelling.attributes) widget.setAttribute(name, value);
  if (element.id && !(element instanceof HTMLAnchorElement)) {
    widget.id = element.id;
    element.removeAttribute('id');
  }
  element.replaceWith(widget);
  widget.append(...(element instanceof HTMLAnchorElement ? [element] : element.childNodes));
}

/** Brings the spellings in a part of the page to life. */
export function upgradeIn(root: ParentNode): void {
  for (const element of root.querySelectorAll(SPELLINGS)) upgrade(element);
}
