/** Handler of an image's `error`: a picture that cannot be had leaves no gap. */
export function hideBroken(event: Event): void {
  (event.target as HTMLElement).hidden = true;
}
