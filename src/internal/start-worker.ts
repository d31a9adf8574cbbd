/**
 * Starts a worker that is one file with nothing to import. Where a page may not start it from its own
 * address, because that is on another origin, it is started from a Blob that imports it.
 * @returns undefined where there are no workers, or a policy forbids them at once; one that is forbidden
 *   later gets an `error` event
 */
export function startWorker(start: () => Worker, url: () => URL): Worker | undefined {
  try {
    return start();
  } catch {
    // Of another origin, or there is none.
  }
  const type = 'text/javascript';
  const address = URL.createObjectURL(new Blob([`import ${JSON.stringify(url().href)}`], { type }));
  try {
    return new Worker(address, { type: 'module' });
  } catch {
    return undefined;
  } finally {
    // It has been asked for by then.
    URL.revokeObjectURL(address);
  }
}
