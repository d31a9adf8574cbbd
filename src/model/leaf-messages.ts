import type { LeafName } from './leaves.js';

interface LeafMessage {
  /** What is said of a value of another type. */
  readonly message: string;
  /** What is said of a value of the right type that is of no use; the same where it is absent. */
  readonly refusal?: string;
}

const isNumber = { message: 'it is not a number' } as const;

/** What editors are told of plain values that are not as they should be. */
export const LEAF_MESSAGES = {
  text: { message: 'it is not text' },
  flag: { message: 'it is not true or false' },
  number: isNumber,
  amount: { ...isNumber, refusal: 'it is below zero' },
  time: { message: 'it is not a time' },
  link: {
    message: 'it is not a link',
    refusal: 'only http:, https:, mailto: and relative links are kept',
  },
  resource: {
    message: 'it is not an address',
    refusal: 'only http:, https:, blob: and relative addresses, and data: of media, are kept',
  },
} satisfies Record<LeafName, LeafMessage>;
