import type { LocalizeController } from '../controllers/localize-controller.js';

/** One connection, or several that are shown as one. */
export interface Connected {
  readonly directed: boolean;
  /** Sum of the weights. */
  readonly weight: number;
  readonly count: number;
}

/**
 * Text with the direction and the weight of a connection after it, in words.
 * @param incoming how the end sees it that the text is about, if it is about one of them
 */
export function withConnectionWords(
  localize: LocalizeController,
  text: string,
  { directed, weight, count }: Connected,
  incoming?: boolean,
): string {
  const way = incoming ? 'graph.incoming' : 'graph.outgoing';
  const directedWay = incoming === undefined ? 'graph.directed' : way;
  let words = localize.text(directed ? directedWay : 'graph.undirected', { what: text });
  if (count > 1) words = localize.text('graph.said', { what: words, count });
  if (weight !== count) words = localize.text('graph.weight', { what: words, weight });
  return words;
}
