/**
 * A page cannot force colours on itself. This shows the rules that the widgets have for it, by letting
 * their `@media (forced-colors: active)` apply: what the browser does beyond that, only the browser shows.
 */
const QUERY = '(forced-colors: active)';
const shown = new Set<CSSMediaRule>();

function mediaRules(sheet: CSSStyleSheet): CSSMediaRule[] {
  return [...sheet.cssRules].filter((rule) => rule instanceof CSSMediaRule);
}

function roots(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? roots(shadowRoot) : [],
  );
  return [root, ...inner];
}

/** Lets the rules for forced colours apply, or gives them back to the browser. */
export function showForcedColors(show: boolean): void {
  if (!show) {
    for (const rule of shown) rule.media.mediaText = QUERY;
    shown.clear();
    return;
  }
  const sheets = new Set(roots(document).flatMap((root) => [...root.adoptedStyleSheets]));
  for (const rule of [...sheets].flatMap(mediaRules)) {
    if (rule.media.mediaText !== QUERY) continue;
    rule.media.mediaText = 'all';
    shown.add(rule);
  }
}
