import type { AxeResults, NodeResult, RunOptions } from 'axe-core';

type Axe = { run(context: Element, options?: RunOptions): Promise<AxeResults> };

let loading: Promise<Axe> | undefined;

/** axe-core is a classic script: a tag loads it as it is. */
function loadAxe(): Promise<Axe> {
  loading ??= new Promise<Axe>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    script.onload = () => resolve((window as unknown as { axe: Axe }).axe);
    script.onerror = () => reject(new Error('axe-core could not be loaded'));
    document.head.append(script);
  });
  return loading;
}

function describeNode(node: NodeResult): string {
  return `    ${node.target.flat().join(' >>> ')}\n      ${node.failureSummary?.replaceAll('\n', '\n      ') ?? ''}`;
}

/** Waits until colours have changed to what they will be: half way they have no contrast to judge. */
async function settle(element: Element): Promise<void> {
  const moving = element.shadowRoot?.getAnimations() ?? [];
  const ending = moving.filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/**
 * Fails with a list of what is wrong where axe-core finds a violation in `element` or its shadow tree.
 * Rules can be switched off by their id, for the case only that a test's fixture is not a whole page.
 */
export async function expectAccessible(
  element: Element,
  { ignoredRules = [] as string[] } = {},
): Promise<void> {
  const axe = await loadAxe();
  await settle(element);
  const { violations } = await axe.run(element, {
    resultTypes: ['violations'],
    rules: {
      region: { enabled: false },
      ...Object.fromEntries(ignoredRules.map((id) => [id, { enabled: false }])),
    },
  });
  if (violations.length === 0) return;
  const lines = violations.map(
    ({ id, help, nodes }) => `  ${id}: ${help}\n${nodes.map(describeNode).join('\n')}`,
  );
  throw new Error(`Accessibility violations:\n${lines.join('\n')}`);
}
