import { parseTime } from './parse-time.js';

/** The stretch of a video that an address points to, in seconds; without `end` it lasts to the end. */
export interface MediaFragment {
  readonly start: number;
  readonly end?: number;
}

const NPT = /^npt:/i;
const OTHER_CLOCK = /^[a-z][a-z0-9-]*:/i;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads `12`, `12,15`, `,15`, `npt:1:02:03,1:05:00`; an end that is not after the start is left out. */
function parseRange(value: string): MediaFragment | undefined {
  const written = value.trim().replace(NPT, '');
  if (OTHER_CLOCK.test(written)) return undefined;
  const [from = '', to = '', ...rest] = written.split(',');
  if (rest.length) return undefined;
  const end = parseTime(to);
  const start = from.trim() === '' && end ? 0 : parseTime(from);
  if (start === undefined || (to.trim() !== '' && end === undefined)) return undefined;
  return end === undefined || end <= start ? { start } : { start, end };
}

/**
 * Reads the temporal dimension of a media fragment (https://www.w3.org/TR/media-frags/) from an
 * address's fragment or query: `#t=12`, `?t=1m30s`, `#t=npt:12,15`, `#a=b&t=1:02:03,1:05:00`.
 *
 * @param part `location.hash` or `location.search`, or what follows their sign
 * @returns seconds; the last usable one of several; undefined when there is none
 */
export function parseMediaFragment(part: string): MediaFragment | undefined {
  let found: MediaFragment | undefined;
  for (const pair of part.replace(/^[#?]/, '').split('&')) {
    const at = pair.indexOf('=');
    if (at > 0 && decode(pair.slice(0, at)) === 't')
      found = parseRange(decode(pair.slice(at + 1))) ?? found;
  }
  return found;
}

const milliseconds = (seconds: number): number => Math.round(Math.max(0, seconds) * 1000) / 1000;

/** Writes a stretch, to the millisecond, as a media fragment without its sign: `t=12`, `t=12.5,15`. */
export function formatMediaFragment({ start, end }: MediaFragment): string {
  const from = milliseconds(start);
  const to = end === undefined ? from : milliseconds(end);
  return to > from && to < Infinity ? `t=${from},${to}` : `t=${from}`;
}
