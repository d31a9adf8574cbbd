/**
 * Puts a text into the clipboard.
 * @returns whether that was possible
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without https, and frames that may not use the clipboard.
    const onCopy = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', onCopy, { capture: true, once: true });
    const copied = document.execCommand('copy');
    document.removeEventListener('copy', onCopy, { capture: true });
    return copied;
  }
}
