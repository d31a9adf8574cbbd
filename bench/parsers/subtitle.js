import { parseSync } from 'subtitle';

export default async (url) => {
  const text = await (await fetch(url)).text();
  return parseSync(text).filter(({ type }) => type === 'cue').length;
};
