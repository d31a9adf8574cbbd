import { render } from 'lit';
import { finishNow } from '../../model/finish-now.js';
import { afterPaint } from '../../internal/after-paint.js';
import { listedNodes, renderGraphList, renderGraphNode } from './graph-list.js';
import type { GraphListOptions } from './graph-list.js';

/** Of a graph with no more nodes the whole list is written at once. */
const FEW = 100;
/** How many entities of a long list are written, and laid out, in one go. */
const PIECE = 4;

const painted = () => new Promise<void>((resolve) => afterPaint(resolve));

/**
 * The list that says the same as the map. Where a long one is not seen, it is written after the map has
 * been painted, piece by piece, so that nobody waits for it.
 */
export class GraphTwin {
  /** Where the list is. */
  readonly room = document.createElement('div');
  #wanted?: GraphListOptions;
  #items: unknown[] = [];
  #isBusy = false;
  #next?: { readonly list: Element; readonly from: number } | undefined;

  constructor() {
    this.room.className = 'list-room';
  }

  /** Has the focus go to the first of what comes next in a list, which takes the place of its last line. */
  goOn(list: Element, from = list.children.length - 1): void {
    this.#next = { list, from };
  }

  #focusNext(): void {
    const { list, from } = this.#next ?? {};
    const item = list?.children[from!];
    // It may come only with a later piece.
    if (!item || item.querySelector(':scope > .rest')) return;
    this.#next = undefined;
    item.querySelector('button')?.focus();
  }

  /** Lists something; what is seen of it begins to at once. */
  show(options: GraphListOptions): void {
    this.#wanted = options;
    const { model, unseen } = options;
    // What is folded leaves a long list all the same.
    const isShort = (model.origin?.model ?? model).nodes.length <= FEW;
    const work = this.#write(options);
    if (isShort) finishNow(work);
    else if (!unseen) work.next();
    if (!isShort && !this.#isBusy) void this.#finish();
  }

  async #finish(): Promise<void> {
    this.#isBusy = true;
    let written: GraphListOptions | undefined;
    while (written !== this.#wanted) {
      await painted();
      written = this.#wanted!;
      const work = this.#write(written);
      while (written === this.#wanted && !work.next().done) await painted();
    }
    this.#isBusy = false;
  }

  /** Writes one piece after the other; what is still to come is as it was. */
  *#write(options: GraphListOptions): Generator<void, void> {
    const { nodes, more } = listedNodes(options);
    const items = this.#items;
    for (let at = 0; at < nodes.length;) {
      const end = Math.min(at + PIECE, nodes.length);
      for (; at < end; at += 1) items[at] = renderGraphNode(options, nodes[at]!);
      if (at === nodes.length) break;
      render(renderGraphList(options, items, more), this.room);
      this.#focusNext();
      yield;
    }
    items.length = nodes.length;
    render(renderGraphList(options, items, more), this.room);
    this.#focusNext();
  }
}
