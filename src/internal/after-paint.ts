/** Does what nobody sees yet when the page has painted, and done what it wants to do first then. */
export const afterPaint = (act: () => void): number =>
  requestAnimationFrame(() => setTimeout(act, 20));
