import { expect } from 'chai';
import '../../../src/define/entity-graph.js';
import type { EntityGraph } from '../../../src/components/entity-graph/entity-graph.js';
import { mount, parts, until } from '../../helpers/widget.js';

/** A hub with so many spokes, which have names of their own by tens. */
const wheel = (count: number) => ({
  title: 'A wheel',
  entities: [
    { id: 'hub', name: 'Hub', type: 'place' },
    ...Array.from({ length: count }, (_, id) => ({
      id: `${id}`,
      name: `Spoke ${id} of ten ${Math.floor(id / 10)}`,
      type: 'person',
    })),
  ],
  connections: Array.from({ length: count }, (_, id) => ({
    id: `c${id}`,
    source: 'hub',
    target: `${id}`,
    label: 'holds',
  })),
});

const root = (widget: Element) => widget.shadowRoot!;
const find = <T extends HTMLElement>(widget: Element, selector: string) =>
  root(widget).querySelector<T>(selector)!;
const items = (widget: EntityGraph) =>
  parts(widget, 'item').map((it) => it.textContent.replace(/\s+/g, ' ').trim());
const pressed = (widget: EntityGraph) =>
  [...root(widget).querySelectorAll('.twin [aria-pressed=true]')].map((it) =>
    it.textContent.trim(),
  );

const rest = () => new Promise((resolve) => setTimeout(resolve, 800));

async function mountGraph(count: number): Promise<EntityGraph> {
  const widget = await mount<EntityGraph>('entity-graph', wheel(count));
  widget.parentElement!.style.inlineSize = '760px';
  await until(() => root(widget).querySelector('.ready canvas'), 'the map');
  await until(() => parts(widget, 'item').length === Math.min(100, count + 1), 'the list');
  await widget.updateComplete;
  return widget;
}

function search(widget: EntityGraph, text: string): void {
  const field = find<HTMLInputElement>(widget, '[part~="search"]');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

describe('<entity-graph> list that is not seen', () => {
  it('keeps nobody waiting where it is long, and says the same in time', async () => {
    const widget = await mountGraph(150);
    const before = items(widget);
    expect(before[0]).to.match(/^Hub/);
    search(widget, 'ten 3');
    widget.session!.select({ kind: 'entity', id: '33' });
    await widget.updateComplete;
    expect(items(widget)).to.deep.equal(before);
    expect(pressed(widget)).to.deep.equal([]);
    await until(() => items(widget).length === 10, 'what was found');
    await until(() => pressed(widget).length, 'what was selected');
    expect(items(widget)[0]).to.match(/^Spoke 30 of ten 3/);
    expect(pressed(widget)).to.deep.equal(['Spoke 33 of ten 3']);
  });

  it('is whole at once where it is short', async () => {
    const widget = await mountGraph(30);
    search(widget, 'ten 2');
    await widget.updateComplete;
    expect(items(widget)).to.have.length(10);
  });

  it('begins at once when it is shown, and draws arrows only then', async () => {
    const widget = await mountGraph(150);
    expect(root(widget).querySelectorAll('.twin svg')).to.have.length(0);
    const said = items(widget);
    find<HTMLButtonElement>(widget, '.tools > .button').click();
    await widget.updateComplete;
    const first = root(widget).querySelector<HTMLButtonElement>('.twin button')!;
    expect(first.tabIndex).to.equal(0);
    expect(root(widget).querySelector('.twin svg')).to.exist;
    await until(
      () =>
        ![...root(widget).querySelectorAll('.twin button')].some((it) => it.matches('[tabindex]')),
      'the rest of it',
    );
    expect(items(widget)).to.deep.equal(said);
  });

  it('comes after the picture of what is folded as well', async () => {
    const widget = await mountGraph(150);
    const before = items(widget);
    const status = root(widget).querySelector('[role=status]')!;
    [...root(widget).querySelectorAll<HTMLButtonElement>('.menu button')]
      .find((it) => it.textContent.trim() === 'Fold groups')!
      .click();
    await until(() => status.textContent, 'what is said');
    expect(items(widget)).to.deep.equal(before);
    await until(() => items(widget).length < 100, 'the groups');
  });

  it('follows the last of several changes', async () => {
    const widget = await mountGraph(150);
    for (const text of ['ten 1', 'ten 2', 'ten 3', 'ten 4']) {
      search(widget, text);
      await widget.updateComplete;
    }
    await until(() => items(widget).length === 10, 'what was found');
    expect(items(widget)[0]).to.match(/^Spoke 40 of ten 4/);
  });
});

describe('<entity-graph> with a card', () => {
  it('writes the folded part of a long card later', async () => {
    const widget = await mountGraph(30);
    widget.session!.select({ kind: 'entity', id: 'hub' });
    await until(() => parts(widget, 'card').length, 'the card');
    const folded = () => root(widget).querySelectorAll('.card-body details li');
    expect(find(widget, '.card-body summary').textContent).to.contain('22');
    expect(folded()).to.have.length(0);
    await until(() => folded().length === 22, 'the rest');
  });

  it('measures what lies over the map only when the camera is to move', async () => {
    const widget = await mountGraph(150);
    widget.session!.select({ kind: 'entity', id: 'hub' });
    await until(() => parts(widget, 'card').length, 'the card');
    const panel = root(widget).querySelector('.panel')!;
    let measured = 0;
    Object.defineProperty(panel, 'clientWidth', { get: () => (measured += 1) });
    search(widget, 'ten 3');
    await widget.updateComplete;
    expect(measured).to.equal(0);
    widget.session!.select({ kind: 'entity', id: '33' });
    await widget.updateComplete;
    expect(measured).to.be.above(0);
  });
});

describe('<entity-graph> with many hits', () => {
  it('draws its bitmap once for them', async () => {
    const { postMessage } = Worker.prototype;
    let sent = 0;
    Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
      sent += 1;
      (postMessage as (...all: unknown[]) => void).apply(this, args);
    };
    try {
      const widget = await mountGraph(400);
      await rest();
      const before = sent;
      search(widget, 'spoke');
      await until(() => sent > before, 'another bitmap');
      await rest();
      const after = sent;
      widget.requestUpdate();
      await rest();
      expect(sent).to.equal(after);
    } finally {
      Worker.prototype.postMessage = postMessage;
    }
  });
});

describe('<entity-graph> of hundreds', () => {
  const pixels = (widget: EntityGraph) =>
    find<HTMLCanvasElement>(widget, '[part~="graph"] canvas').toDataURL();

  /** What the map looks like when something else of the widget is written first. */
  const atFirstChange = (widget: EntityGraph) =>
    new Promise<string>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve(pixels(widget));
      });
      observer.observe(root(widget), { subtree: true, childList: true, attributes: true });
    });

  it('shows on the map what is selected or found before all else', async () => {
    const widget = await mountGraph(400);
    await rest();
    let before = pixels(widget);
    let changed = atFirstChange(widget);
    widget.session!.select({ kind: 'entity', id: 'hub' });
    expect((await changed) === before).to.equal(false);
    await widget.updateComplete;
    expect(parts(widget, 'card')).to.have.length(1);
    await rest();
    before = pixels(widget);
    changed = atFirstChange(widget);
    search(widget, 'ten 3');
    expect((await changed) === before).to.equal(false);
    await widget.updateComplete;
    expect(root(widget).querySelectorAll('[role="option"]')).to.have.length(8);
  });

  it('writes everything though no frame is painted', async () => {
    const widget = await mountGraph(400);
    await rest();
    const { requestAnimationFrame } = globalThis;
    globalThis.requestAnimationFrame = () => 0;
    try {
      widget.session!.select({ kind: 'entity', id: 'hub' });
      await widget.updateComplete;
      expect(parts(widget, 'card')).to.have.length(1);
    } finally {
      globalThis.requestAnimationFrame = requestAnimationFrame;
    }
  });
});
