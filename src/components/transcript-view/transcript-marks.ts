/** The names under which stretches of text are highlighted, for `::highlight()`. */
export type MarkName = 'vl-hit' | 'vl-current-hit' | 'vl-current-mention' | 'vl-word';

/** A stretch of the text that an element holds: offsets in UTF-16 units. */
export interface Stretch {
  readonly text: Element;
  readonly from: number;
  readonly to: number;
}

/** Whether the browser paints stretches of text without changing the DOM. */
const canPaint = (): boolean => typeof Highlight === 'function' && 'highlights' in CSS;

/**
 * One widget's highlighted stretches, which are set and taken back together under a key. The names
 * belong to the page, so that several widgets share one highlight of each name.
 */
export class TextMarks {
  readonly #set = new Map<string, () => void>();

  /** Highlights these stretches instead of those before under this key and name. */
  set(key: unknown, name: MarkName, stretches: readonly Stretch[]): void {
    const id = `${String(key)} ${name}`;
    this.#set.get(id)?.();
    this.#set.delete(id);
    if (!stretches.length) return;
    this.#set.set(id, canPaint() ? paint(name, stretches) : wrap(name, stretches));
  }

  clear(): void {
    for (const undo of this.#set.values()) undo();
    this.#set.clear();
  }
}

function paint(name: MarkName, stretches: readonly Stretch[]): () => void {
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  const ranges = stretches.map(toRange);
  for (const range of ranges) highlight.add(range);
  if (name !== 'vl-hit') highlight.priority = 1;
  CSS.highlights.set(name, highlight);
  return () => ranges.forEach((range) => highlight.delete(range));
}

/** Where stretches cannot be painted they are wrapped. */
function wrap(name: MarkName, stretches: readonly Stretch[]): () => void {
  const marks: Element[] = [];
  for (const stretch of stretches) {
    for (const node of textNodesIn(toRange(stretch))) {
      const mark = document.createElement('mark');
      mark.className = name;
      node.replaceWith(mark);
      mark.append(node);
      marks.push(mark);
    }
  }
  return () => {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
  };
}

/** A stretch of text as the page measures and paints it. */
export function toRange({ text, from, to }: Stretch): Range {
  const range = document.createRange();
  range.selectNodeContents(text);
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (from >= before && from < before + length) range.setStart(node, from - before);
    if (to > before && to <= before + length) range.setEnd(node, to - before);
    before += length;
  }
  return range;
}

/** The text nodes that a range holds whole, after its ends have been split off. */
function textNodesIn(range: Range): Text[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!(startContainer instanceof Text) || !(endContainer instanceof Text)) return [];
  if (endOffset < endContainer.length) endContainer.splitText(endOffset);
  const first = startOffset ? startContainer.splitText(startOffset) : startContainer;
  const last = startContainer === endContainer ? first : endContainer;
  const root = range.commonAncestorContainer;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  if (first === last) return [first];
  walker.currentNode = first;
  for (let node: Node | null = first; node; node = walker.nextNode()) {
    nodes.push(node as Text);
    if (node === last) break;
  }
  return nodes.filter(({ length }) => length);
}
