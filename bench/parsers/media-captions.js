import { parseText } from 'media-captions';

export default async (url) => {
  const text = await (await fetch(url)).text();
  const { cues } = await parseText(text, { type: 'vtt' });
  return cues.length;
};
