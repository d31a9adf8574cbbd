import { WebVTTParser } from 'webvtt-parser';

export default async (url) => {
  const text = await (await fetch(url)).text();
  return new WebVTTParser().parse(text, 'metadata').cues.length;
};
