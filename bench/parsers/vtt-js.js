import { WebVTT } from 'vtt.js';

export default async (url) => {
  const text = await (await fetch(url)).text();
  const parser = new WebVTT.Parser(globalThis, WebVTT.StringDecoder());
  let count = 0;
  parser.oncue = () => count++;
  parser.parse(text);
  parser.flush();
  return count;
};
