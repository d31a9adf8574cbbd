import { parseTime } from './time.js';
import { resolveUrl, safeLink } from './url.js';

/** What one kind of plain value must be: for the schema and for the reader. */
export interface Leaf {
  /** What it is in JSON; a time is text or a number. */
  readonly type?: 'string' | 'number' | 'boolean';
  /** What is said of a value of another type. */
  readonly message: string;
  /** The value as it is kept, undefined when it is of no use. */
  readonly keep?: (value: never) => unknown;
  /** What is said of a value that is of no use. */
  readonly refusal?: string;
}

const isNumber = { type: 'number', message: 'it is not a number' } as const;

/** The kinds of plain values in a document. */
export const LEAVES = {
  text: { type: 'string', message: 'it is not text' },
  flag: { type: 'boolean', message: 'it is not true or false' },
  number: isNumber,
  amount: {
    ...isNumber,
    keep: (value: number) => (value < 0 ? undefined : value),
    refusal: 'it is below zero',
  },
  time: { message: 'it is not a time', keep: parseTime },
  link: {
    type: 'string',
    message: 'it is not a link',
    keep: safeLink,
    refusal: 'only http:, https:, mailto: and relative links are kept',
  },
  resource: {
    type: 'string',
    message: 'it is not an address',
    keep: (url: string) => resolveUrl(url),
    refusal: 'only http:, https:, blob: and relative addresses, and data: of media, are kept',
  },
} satisfies Record<string, Leaf>;
