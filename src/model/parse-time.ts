const CLOCK = /^(?:(\d+):)?(\d+):(\d+(?:[.,]\d+)?)$/;
const UNITS =
  /^(?:(\d+(?:[.,]\d+)?)\s*h)?\s*(?:(\d+(?:[.,]\d+)?)\s*m)?\s*(?:(\d+(?:[.,]\d+)?)\s*s?)?$/i;
const ISO =
  /^P(?:(\d+(?:[.,]\d+)?)D)?(?:T(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/i;
const RANGE = /^(.+?)\s*(?:-->|[-–—→]|\sto\s)\s*(.+)$/i;

const MAX_LENGTH = 100;

const toNumber = (digits: string | undefined): number =>
  digits ? Number(digits.replace(',', '.')) : 0;

/**
 * Reads a time: a number of seconds, `"750"`, `"750s"`, `"1h2m3s"`, `"12:30"`, `"1:02:03.5"` or `"PT12M30S"`.
 *
 * @returns seconds, 0 or more; undefined for anything else, negative and infinite numbers among them.
 */
export function parseTime(value: unknown): number | undefined {
  if (typeof value === 'number') return value >= 0 && value < Infinity ? value + 0 : undefined;
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return undefined;
  const written = value.trim().replace(/^[[(](.*)[\])]$/, '$1');
  if (!/\d/.test(written)) return undefined;
  const total = parseClock(written) ?? parseUnits(written) ?? parseIso(written);
  return total !== undefined && total < Infinity ? total : undefined;
}

function parseClock(written: string): number | undefined {
  const match = CLOCK.exec(written);
  if (!match) return undefined;
  const minutes = toNumber(match[2]);
  const rest = toNumber(match[3]);
  if (rest >= 60 || (match[1] && minutes >= 60)) return undefined;
  return toNumber(match[1]) * 3600 + minutes * 60 + rest;
}

function parseUnits(written: string): number | undefined {
  const match = UNITS.exec(written);
  return match
    ? toNumber(match[1]) * 3600 + toNumber(match[2]) * 60 + toNumber(match[3])
    : undefined;
}

function parseIso(written: string): number | undefined {
  const match = ISO.exec(written);
  if (!match) return undefined;
  return (
    toNumber(match[1]) * 86400 +
    toNumber(match[2]) * 3600 +
    toNumber(match[3]) * 60 +
    toNumber(match[4])
  );
}

/**
 * Reads a stretch of time: `"12:30-13:05"`, a pair `[750, 785]`, an object with `start` and `end`, or one time alone.
 *
 * @returns seconds; no `end` when there was none, or none after the start; undefined when there is no start.
 */
export function parseTimeRange(value: unknown): { start: number; end?: number } | undefined {
  const [from, to] = splitRange(value);
  const start = parseTime(from);
  const end = parseTime(to);
  if (start === undefined) return undefined;
  return end === undefined || end < start ? { start } : { start, end };
}

function splitRange(value: unknown): [unknown, unknown] {
  if (typeof value === 'string' && value.length <= MAX_LENGTH) {
    const match = RANGE.exec(value.trim().replace(/^[[(](.*)[\])]$/, '$1'));
    return match ? [match[1], match[2]] : [value, undefined];
  }
  if (Array.isArray(value)) return [value[0], value[1]];
  if (typeof value === 'object' && value !== null) {
    const { start, end } = value as { start?: unknown; end?: unknown };
    return [start, end];
  }
  return [value, undefined];
}
