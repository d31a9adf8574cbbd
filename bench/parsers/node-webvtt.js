import webvtt from 'node-webvtt';

export default async (url) => {
  const text = await (await fetch(url)).text();
  return webvtt.parse(text, { strict: false }).cues.length;
};
