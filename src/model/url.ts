const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const LINK = /^(?:https?|mailto):/i;
const RESOURCE = /^(?:https?:|blob:|data:(?:(?:image|audio|video)\/|text\/vtt\b))/i;

const SPACE = 0x20;

/** Without what browsers ignore in an address; undefined when empty or when control characters are left in it. */
function clean(url: string): string | undefined {
  let from = 0;
  let to = url.length;
  while (from < to && url.charCodeAt(from) <= SPACE) from += 1;
  while (to > from && url.charCodeAt(to - 1) <= SPACE) to -= 1;
  const trimmed = url.slice(from, to).replace(/[\t\n\r]/g, '');
  return trimmed === '' || /\p{Cc}/u.test(trimmed) ? undefined : trimmed;
}

function allowed(url: string, schemes: RegExp): string | undefined {
  const address = clean(url);
  return address !== undefined && (schemes.test(address) || !SCHEME.test(address))
    ? address
    : undefined;
}

/** An address made absolute against `base`; as it was when it is absolute already or cannot be resolved to http(s). */
export function absoluteUrl(url: string, base: string | undefined): string {
  if (!base || SCHEME.test(url)) return url;
  try {
    const { href } = new URL(url, base);
    return /^https?:/.test(href) ? href : url;
  } catch {
    return url;
  }
}

/**
 * The address of an image, of media or of timed text, made absolute against the document's own address.
 *
 * @returns undefined unless it is relative, `http:`, `https:`, `blob:`, or `data:` of an image, audio, video or WebVTT.
 */
export function resolveUrl(url: string, base?: string): string | undefined {
  const address = allowed(url, RESOURCE);
  return address === undefined ? undefined : absoluteUrl(address, base);
}

/** The address when it may become a link (`http:`, `https:`, `mailto:` or relative), else undefined. */
export function safeLink(url: string | undefined): string | undefined {
  return url === undefined ? undefined : allowed(url, LINK);
}
