import type { Messages } from './messages.js';

/** The languages that come with the library, each loaded when a page asks for it. */
export const bundledLocales: Readonly<
  Record<string, (() => Promise<{ readonly default: Messages }>) | undefined>
> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
};
