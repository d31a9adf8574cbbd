/** What a block or link looks like that may stand for one of our elements. */
export const SPELLINGS = '[data-videolore], a[href*="#videolore="]';

/** Brings the spellings that survive a CMS to life, those on the page and those that come later. */
export function watchSpellings(): void {
  if (!globalThis.document) return;
  const upgrade = () =>
    void import('./page-spellings.js').then(({ upgradeIn }) => upgradeIn(document));
  const isSpelled = (node: Node): boolean =>
    node instanceof Element && (node.matches(SPELLINGS) || !!node.querySelector(SPELLINGS));
  if (isSpelled(document.documentElement)) upgrade();
  new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => [...addedNodes].some(isSpelled))) upgrade();
  }).observe(document.documentElement, { subtree: true, childList: true });
}
