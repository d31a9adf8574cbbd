/** Only the download and the text of it: what all but the browser's own pay before they parse. */
export default async (url) => {
  const text = await (await fetch(url)).text();
  return text.split('-->').length - 1;
};
