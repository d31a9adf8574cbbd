/** Whether the viewer has asked for as little motion as can be. */
export const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
