import type { ReactiveElement } from 'lit';

/** Hears events of the window, whatever their targets, as long as a host is on the page. */
export function hearWindow(
  host: ReactiveElement,
  types: readonly string[],
  hear: (event: Event) => void,
): void {
  const change = (name: 'addEventListener' | 'removeEventListener') => (): void => {
    for (const type of types) window[name](type, hear, true);
  };
  host.addController({
    hostConnected: change('addEventListener'),
    hostDisconnected: change('removeEventListener'),
  });
}
