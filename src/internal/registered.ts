import { VERSION } from './version.js';

/**
 * Whether a tag is still free. Warns when another version has taken it.
 * Each `define/` module asks it before its literal `customElements.define`.
 */
export function isFree(tag: string): boolean {
  const taken = customElements.get(tag) as { readonly version?: string } | undefined;
  if (!taken) return true;
  if (taken.version !== VERSION) {
    console.warn(
      `<${tag}> is already defined by ${taken.version ? `videolore ${taken.version}` : 'other code'}; videolore ${VERSION} leaves it as it is.`,
    );
  }
  return false;
}
