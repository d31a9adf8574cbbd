import { parse } from '@plussub/srt-vtt-parser';

export default async (url) => {
  const text = await (await fetch(url)).text();
  return parse(text).entries.length;
};
