import { resolveUrl, safeLink } from './url.js';

/** What one kind of plain value is in JSON, and what is kept of it; undefined when it is of no use. */
export interface Leaf {
  readonly type: 'string' | 'number' | 'boolean';
  readonly keep?: (value: never) => unknown;
}

const positive = (value: number): number | undefined => (value >= 0 ? value + 0 : undefined);

/** The kinds of plain values in a document. A time may be text too, of which repairs know more. */
export const LEAVES = {
  text: { type: 'string' },
  flag: { type: 'boolean' },
  number: { type: 'number' },
  amount: { type: 'number', keep: positive },
  time: { type: 'number', keep: positive },
  link: { type: 'string', keep: safeLink },
  resource: { type: 'string', keep: (url: string) => resolveUrl(url) },
} satisfies Record<string, Leaf>;

/** A kind of plain value. */
export type LeafName = keyof typeof LEAVES;

/** What is kept of a value that is of the right kind; undefined for any other. */
export function keepLeaf(name: LeafName, value: unknown): unknown {
  const { type, keep }: Leaf = LEAVES[name];
  if (typeof value !== type || (type === 'number' && !Number.isFinite(value))) return undefined;
  return keep ? keep(value as never) : value;
}
