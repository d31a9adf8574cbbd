import type { LitElement } from 'lit';

/**
 * Does something that may take away what has the focus, and puts it where the viewer goes on.
 * @param goals selectors of what may be next, the best first
 */
export async function refocus(
  element: LitElement,
  root: ShadowRoot,
  act: () => void,
  ...goals: readonly string[]
): Promise<void> {
  const had = root.activeElement;
  act();
  await element.updateComplete;
  if (!had || root.activeElement) return;
  const found = goals.flatMap((goal) => [...root.querySelectorAll<HTMLElement>(goal)]);
  found.find((it) => it.checkVisibility())?.focus();
}
