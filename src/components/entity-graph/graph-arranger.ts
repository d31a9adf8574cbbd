import { Arrangement } from './graph-arrangement.js';
import { wholeOf } from './graph-fold.js';
import type { Size } from './graph-layout.js';
import { hasLabelRoom } from './graph-layout-job.js';
import type { GraphModel } from './graph-model.js';
import { Plan } from './graph-plan.js';
import type { Theme } from './graph-theme.js';

/** Has graphs laid out, one at a time, and has the latest that there is to see of it. */
export class Arranger {
  /** What is seen; nothing before the first places of a graph are known. */
  current?: Arrangement | undefined;
  readonly #themeOf: (model: GraphModel) => Theme;
  readonly #onGoal: (isFirst: boolean) => void;
  #model?: GraphModel;
  #next?: Plan | undefined;
  #job = new AbortController();
  #work?: Promise<void> | undefined;

  /** @param onGoal hears when nodes are to be elsewhere; `isFirst` when they were nowhere before */
  constructor(themeOf: (model: GraphModel) => Theme, onGoal: (isFirst: boolean) => void) {
    this.#themeOf = themeOf;
    this.#onGoal = onGoal;
  }

  /** Whether there is a plan for a block of about this size, or will be. */
  fits(size: Size): boolean {
    return (this.#next ?? this.current?.plan)?.fits(size) === true;
  }

  /**
   * Shows a model where its nodes are by the plan that there is.
   * @returns whether there is one, which is so when it is another form of the model before
   */
  show(model: GraphModel): boolean {
    const isKnown = this.#model !== undefined && wholeOf(this.#model) === wholeOf(model);
    this.#model = model;
    if (!isKnown) {
      this.#stop();
      this.current = undefined;
    } else if (this.current) {
      const { plan } = this.current;
      this.current = new Arrangement(model, this.#themeOf(model), plan, this.current);
    }
    return isKnown;
  }

  /**
   * Makes a plan of the model for a block of a size, unless that is not shown. Nodes come from where they
   * are seen now, and around those that the viewer has put somewhere.
   */
  arrange({ width, height }: Size): void {
    const model = this.#model;
    if (!model || !width || !height) return;
    this.#stop();
    const plan = (this.#next = new Plan(wholeOf(model), { width, height }));
    const { signal } = (this.#job = new AbortController());
    const work = plan.layOut(
      this.#themeOf(model),
      this.current !== undefined,
      () => this.#follow(plan),
      signal,
    );
    this.#work = work.then(
      () => {
        this.#next = this.#work = undefined;
      },
      (error: unknown) => {
        if (!signal.aborted) throw error;
      },
    );
  }

  /** Makes the plan again where labels, which are to be measured again, have a part in it. */
  measure(size: Size): void {
    if (this.#model && hasLabelRoom(wholeOf(this.#model))) this.arrange(size);
  }

  /** Takes other colours, and leaves everything where it is. */
  retheme(): void {
    if (this.current) this.current.retheme(this.#themeOf(this.current.scene.model));
  }

  /** The nodes of the whole graph that stay where the viewer has put them. */
  get pinned(): ReadonlySet<number> {
    return this.current?.plan.pinned ?? new Set();
  }

  /** Keeps a node of the whole graph where it is, or lets it go back to where it was laid out. */
  pin(node: number, pinned: boolean): void {
    const { plan } = this.current ?? {};
    if (pinned) plan?.pin([node]);
    else plan?.release([node]);
    this.current?.aim();
  }

  /** Lets go of all nodes that were put somewhere. */
  restore(): void {
    this.current?.plan.release();
    this.current?.aim();
  }

  /** What is seen, when there is nothing to come any more. */
  async finished(): Promise<Arrangement> {
    while (this.#work) await this.#work;
    return this.current!;
  }

  destroy(): void {
    this.#stop();
  }

  #follow(plan: Plan): void {
    const { current } = this;
    const isFirst = !current;
    if (current?.plan === plan) current.aim();
    else {
      if (current) plan.adopt(current.plan);
      this.current = new Arrangement(this.#model!, this.#themeOf(this.#model!), plan, current);
    }
    this.#onGoal(isFirst);
  }

  #stop(): void {
    this.#job.abort();
    this.#next = this.#work = undefined;
  }
}
