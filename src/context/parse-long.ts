import { parseJson } from '../model/parse-json.js';
import { Slices } from '../model/slices.js';

/**
 * `JSON.parse` of a long text that lets the page breathe.
 * @throws SyntaxError; an `AbortError` when the signal aborts
 */
export async function parseLong(text: string, signal: AbortSignal): Promise<unknown> {
  const slices = new Slices();
  const value = await slices.finish(parseJson(text), signal);
  await slices.rest();
  return value;
}
