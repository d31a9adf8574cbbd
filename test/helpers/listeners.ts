/** Counts how many more listeners some targets get than they lose, from now on. */
export function countListeners(...targets: EventTarget[]): { count(): number } {
  const open = new Set<string>();
  const ids = new Map<unknown, number>();
  const id = (value: unknown): number => {
    if (!ids.has(value)) ids.set(value, ids.size);
    return ids.get(value)!;
  };
  for (const target of targets) {
    const add = target.addEventListener.bind(target);
    const remove = target.removeEventListener.bind(target);
    target.addEventListener = (
      type: string,
      listener: never,
      options?: AddEventListenerOptions,
    ) => {
      const key = `${id(target)} ${type} ${id(listener)}`;
      open.add(key);
      const signal = typeof options === 'object' ? options.signal : undefined;
      signal?.addEventListener('abort', () => open.delete(key), { once: true });
      add(type, listener, options);
    };
    target.removeEventListener = (
      type: string,
      listener: never,
      options?: EventListenerOptions,
    ) => {
      open.delete(`${id(target)} ${type} ${id(listener)}`);
      remove(type, listener, options);
    };
  }
  return { count: () => open.size };
}
