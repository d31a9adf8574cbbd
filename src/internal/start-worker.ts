interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}
type Create = (address: string) => string;

let trust: Create | undefined;

/** Where a page asks for Trusted Types, a worker's address needs a policy; ours is called `videolore`. */
function trusted(address: string): string {
  if (!trust) {
    const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
    const policy = trustedTypes?.createPolicy('videolore', { createScriptURL: (it) => it });
    trust = policy ? (it) => policy.createScriptURL(it) : (it) => it;
  }
  return trust(address);
}

const start = (address: string): Worker => new Worker(trusted(address), { type: 'module' });

/**
 * Starts a worker that is one file with nothing to import. Where a page may not start it from its own
 * address, because that is on another origin, it is started from a Blob that imports it.
 * @returns undefined where there are no workers, or a policy forbids them at once; one that is forbidden
 *   later gets an `error` event
 */
export function startWorker({ href }: URL): Worker | undefined {
  try {
    return start(href);
  } catch {
    // Of another origin, or there is none.
  }
  const type = 'text/javascript';
  const address = URL.createObjectURL(new Blob([`import ${JSON.stringify(href)}`], { type }));
  try {
    return start(address);
  } catch {
    return undefined;
  } finally {
    // It has been asked for by then.
    URL.revokeObjectURL(address);
  }
}

/**
 * Has a worker of its own do one piece of work.
 * @param read answers with the result where a message has it; until then the worker is waited for
 * @param patience milliseconds in which a worker that runs has something to say
 * @param transfer what of the job is given away, also where the work fails
 * @throws where no worker may run, it fails or falls silent, or the signal aborts
 */
export function workOut<Message, Result>(
  address: URL,
  job: unknown,
  read: (message: Message) => Result | undefined,
  patience: number,
  signal?: AbortSignal,
  transfer: Transferable[] = [],
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(address);
    if (!worker) throw new Error('No worker may run here.');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', fail);
      worker.terminate();
      settle();
    };
    const fail = () => end(() => reject(new Error('No worker did it.')));
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(fail, patience);
    };
    signal?.addEventListener('abort', fail);
    worker.onerror = fail;
    worker.onmessage = ({ data }: MessageEvent<Message>) => {
      wait();
      const result = read(data);
      if (result !== undefined) end(() => resolve(result));
    };
    wait();
    worker.postMessage(job, transfer);
  });
}
