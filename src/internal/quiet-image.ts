/** The name of an address's host, such as `youtube.com`; empty for what is no address. */
export function hostName(src: string): string {
  const base = document.baseURI;
  return URL.canParse(src, base) ? new URL(src, base).hostname.replace(/^www\./, '') : '';
}

// Vumbnail serves what it gets from Vimeo.
const HOSTS_IMAGES = /(?:^|\.)(?:ytimg|youtube|ggpht|vimeocdn|vimeo|vumbnail)\.com$/;

/** An image, unless to show it would tell the host of the video, also before the viewer presses play. */
export const quietImage = (image: string | undefined): string | undefined =>
  image && !HOSTS_IMAGES.test(hostName(image)) ? image : undefined;
