import type { CSSResult, ReactiveElement } from 'lit';
import { loadLaterTexts } from './localize-controller.js';

/** A module that may bring styles for its host. */
export interface Part {
  readonly styles?: readonly CSSResult[];
}

/**
 * A part of a widget that is fetched when it is first needed: its module, with the styles that the
 * module exports and the texts that no first screen shows.
 */
export class LazyModule<M extends Part> {
  readonly #host: ReactiveElement;
  readonly #load: () => Promise<M>;
  #loading?: Promise<M>;
  #module?: M;
  /** Whether it could not be fetched; the next `load()` tries again. */
  failed = false;

  constructor(host: ReactiveElement, load: () => Promise<M>) {
    this.#host = host;
    this.#load = load;
  }

  /** The module if it is there. */
  get module(): M | undefined {
    return this.#module;
  }

  /** The module, as soon as it is there: the first call fetches it, and its coming renders the host. */
  use(): M | undefined {
    if (!this.#module && !this.failed) this.load().catch(() => {});
    return this.#module;
  }

  /**
   * Fetches the module once.
   * @throws what the fetching throws
   */
  async load(): Promise<M> {
    this.failed = false;
    this.#loading ??= Promise.all([this.#load(), loadLaterTexts()]).then(([module]) => module);
    try {
      const module = await this.#loading;
      if (this.#module !== module) {
        this.#module = module;
        this.#adopt(module);
      }
      return module;
    } catch (error) {
      this.#loading = undefined;
      this.failed = true;
      throw error;
    } finally {
      this.#host.requestUpdate();
    }
  }

  #adopt({ styles = [] }: M): void {
    const sheets = styles.map(({ styleSheet }) => styleSheet!);
    this.#host.shadowRoot!.adoptedStyleSheets.push(...sheets);
  }
}
