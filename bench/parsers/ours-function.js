/** Videolore's reader called on the text, as an importer does it. */
let readTimedText;

export async function setup() {
  ({ readTimedText } = await import('/dist/formats/index.js'));
}

export default async (url) => {
  const text = await (await fetch(url)).text();
  const { segments } = await readTimedText(text);
  return segments.length;
};
