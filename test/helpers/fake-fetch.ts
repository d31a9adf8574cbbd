type Answer = unknown;

/** A body that a test sends piece by piece. */
export interface SentBody {
  send(text: string): void;
  end(): void;
  /** Breaks off as a lost connection does. */
  fail(): void;
  /** Whether the one who asked wants no more of it. */
  readonly aborted: boolean;
}

/** Answers requests from a table of paths, and keeps a list of what was asked. */
export class FakeFetch {
  readonly asked: string[] = [];
  readonly #real = window.fetch;
  readonly #answers = new Map<string, (init?: RequestInit) => Response | Promise<Response>>();

  constructor() {
    window.fetch = async (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      const answer = this.#answers.get(new URL(url, document.baseURI).pathname);
      if (!answer) return this.#real.call(window, input, init);
      this.asked.push(url);
      return answer(init);
    };
  }

  /** Answers a path with a value as JSON, or with a text or bytes as they are. */
  on(path: string, body: Answer, init: ResponseInit = {}): this {
    const isAsIs = typeof body === 'string' || body instanceof Uint8Array;
    const sent = isAsIs ? (body as BodyInit) : JSON.stringify(body);
    this.#answers.set(path, () => new Response(sent, init));
    return this;
  }

  /** Answers a path when the returned function is called. */
  hold(path: string, body: Answer): () => void {
    let release!: () => void;
    const released = new Promise<void>((resolve) => (release = resolve));
    this.#answers.set(path, () => released.then(() => new Response(JSON.stringify(body))));
    return release;
  }

  /** Answers a path with a body that comes piece by piece. */
  stream(path: string, init: ResponseInit = {}): SentBody {
    let sink!: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => void (sink = controller),
    });
    const encoder = new TextEncoder();
    let aborted = false;
    this.#answers.set(path, (request) => {
      request?.signal?.addEventListener('abort', () => {
        aborted = true;
        sink.error(request.signal!.reason);
      });
      return new Response(body, init);
    });
    return {
      send: (text) => sink.enqueue(encoder.encode(text)),
      end: () => sink.close(),
      fail: () => sink.error(new TypeError('network error')),
      get aborted() {
        return aborted;
      },
    };
  }

  /** Fails a path as a lost connection does. */
  fail(path: string): this {
    this.#answers.set(path, () => Promise.reject(new TypeError('Failed to fetch')));
    return this;
  }

  restore(): void {
    window.fetch = this.#real;
  }
}
