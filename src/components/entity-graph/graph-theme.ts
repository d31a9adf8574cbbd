import type { GraphModel, GraphNode } from './graph-model.js';

const TOKENS = ['text', 'muted', 'surface', 'accent'] as const;

/** Everything that the picture takes from the page. */
export interface Theme extends Readonly<Record<(typeof TOKENS)[number], string>> {
  /** The colour of a disc. */
  readonly colorOf: (node: GraphNode) => string;
  /** CSS font family. */
  readonly family: string;
  /** The page's colours are forced: what is told by colour needs another sign. */
  readonly forced: boolean;
}

/**
 * Reads the colours off hidden elements, where every way of setting them has had its say, and hears
 * of every change by a transition of those elements' own colour.
 */
export class ThemeProbe {
  readonly #root = document.createElement('div');
  readonly #probes = new Map<string, HTMLElement>();
  readonly #forced = matchMedia('(forced-colors: active)');
  readonly #onChange: () => void;

  constructor(parent: Element, onChange: () => void) {
    this.#onChange = onChange;
    this.#root.className = 'probes';
    this.#root.ariaHidden = 'true';
    for (const token of TOKENS) this.#probe(token).className = `probe-${token}`;
    parent.append(this.#root);
    this.#root.addEventListener('transitionend', onChange);
    this.#forced.addEventListener('change', onChange);
  }

  /** Whether the colours are those of paper, which is white. */
  set isPrinted(isPrinted: boolean) {
    this.#root.classList.toggle('printed', isPrinted);
  }

  /** The theme as it is now, with the colours of a model's nodes. */
  read(model: GraphModel): Theme {
    for (const key of new Set(model.nodes.map((node) => node.color))) {
      this.#probe(`type ${key}`).dataset.type = key;
    }
    const colors = new Map(
      [...this.#probes].map(([key, probe]) => [key, getComputedStyle(probe).color]),
    );
    const color = (key: string) => colors.get(key) ?? colors.get('muted')!;
    return {
      text: color('text'),
      muted: color('muted'),
      surface: color('surface'),
      accent: color('accent'),
      colorOf: (node) => color(`type ${node.color}`),
      family: getComputedStyle(this.#root).fontFamily,
      forced: this.#forced.matches,
    };
  }

  destroy(): void {
    this.#forced.removeEventListener('change', this.#onChange);
    this.#root.remove();
  }

  #probe(key: string): HTMLElement {
    let probe = this.#probes.get(key);
    if (!probe) {
      probe = document.createElement('i');
      this.#probes.set(key, probe);
      this.#root.append(probe);
    }
    return probe;
  }
}
