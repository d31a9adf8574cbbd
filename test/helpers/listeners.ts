type Add = EventTarget['addEventListener'];

const OBSERVERS = [IntersectionObserver, ResizeObserver, MutationObserver];

/**
 * Counts listeners and observers from now on: how many more there are than were taken away, on all
 * that lives on. What is not on the page any more goes with its listeners.
 */
export function countListeners(): { count(): number; stop(): void } {
  const open = new Map<string, EventTarget>();
  const ids = new Map<unknown, number>();
  const id = (value: unknown): number => {
    if (!ids.has(value)) ids.set(value, ids.size);
    return ids.get(value)!;
  };
  const observing = new Set<object>();
  const { prototype } = EventTarget;

  const { addEventListener, removeEventListener } = prototype;
  const add = (target: EventTarget, ...args: Parameters<Add>) =>
    addEventListener.apply(target, args);

  prototype.addEventListener = function (this: EventTarget | undefined, ...args: Parameters<Add>) {
    const target = this ?? window;
    const [type, listener, options] = args;
    add(target, ...args);
    if (target instanceof AbortSignal) return;
    const key = `${id(target)} ${type} ${id(listener)}`;
    open.set(key, target);
    const { signal, once } = typeof options === 'object' ? options : {};
    if (signal) add(signal, 'abort', () => open.delete(key), { once: true });
    if (once) add(target, type, () => open.delete(key), { once: true });
  };
  prototype.removeEventListener = function (
    this: EventTarget | undefined,
    type,
    listener,
    options,
  ) {
    const target = this ?? window;
    open.delete(`${id(target)} ${type} ${id(listener)}`);
    removeEventListener.call(target, type, listener, options);
  };
  const observers = OBSERVERS.map(({ prototype: own }) => {
    const { observe, disconnect } = own as unknown as { observe(): void; disconnect(): void };
    own.observe = function (this: object, ...args: []) {
      observing.add(this);
      observe.apply(this, args);
    };
    own.disconnect = function (this: object) {
      observing.delete(this);
      disconnect.call(this);
    };
    return () => Object.assign(own, { observe, disconnect });
  });
  const lives = (target: EventTarget) => !(target instanceof Node) || target.isConnected;
  return {
    count: () => [...open.values()].filter(lives).length + observing.size,
    stop() {
      Object.assign(prototype, { addEventListener, removeEventListener });
      for (const restore of observers) restore();
    },
  };
}
