import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/define/entity-graph.js';
import type { ExportDetail } from '../../../src/events.js';
import { expectAccessible } from '../../helpers/a11y.js';
import { find, mountGraph, pause, root, said } from '../../helpers/graph.js';
import { sample } from '../../helpers/sample.js';
import { until } from '../../helpers/widget.js';

const menuOf = (widget: Element) =>
  find<HTMLDetailsElement>(widget, '.tools details:has([role="group"])');
const buttons = (widget: Element) => [...menuOf(widget).querySelectorAll('button')];
const nameOf = (button: Element) => button.textContent.trim();

/** What the page is asked to save, which is not saved. */
function asked(widget: Element): ExportDetail[] {
  const details: ExportDetail[] = [];
  widget.addEventListener('vl-export', (event) => {
    event.preventDefault();
    details.push((event as CustomEvent<ExportDetail>).detail);
  });
  return details;
}

async function saved(widget: Element, name: string): Promise<ExportDetail> {
  const details = asked(widget);
  const button = buttons(widget).find((it) => nameOf(it) === name)!;
  menuOf(widget).open = true;
  button.click();
  await until(() => details.length, name);
  return details[0]!;
}

const svgOf = async (widget: Element) => {
  const { blob } = await saved(widget, 'SVG');
  const svg = new DOMParser().parseFromString(await blob!.text(), 'image/svg+xml');
  expect(svg.querySelector('parsererror')).to.equal(null);
  return svg;
};

/** The discs of nodes in the colours of their kinds. */
const discsOf = (svg: Document) => {
  const surface = svg.querySelector('rect')!.getAttribute('fill');
  return [...svg.querySelectorAll('circle:not([fill-opacity], [stroke])')].filter(
    (it) => it.getAttribute('fill') !== surface,
  );
};

/** The pixels of a picture in a size. */
async function pixelsOf(
  blob: Blob | HTMLCanvasElement,
  width: number,
  height: number,
): Promise<Uint8ClampedArray> {
  const image = blob instanceof Blob ? new Image() : blob;
  if (image instanceof Image) {
    image.src = URL.createObjectURL(blob as Blob);
    await image.decode();
  }
  const ctx = new OffscreenCanvas(width, height).getContext('2d')!;
  ctx.fillStyle = 'white';
  ctx.fillRect(0, 0, width, height);
  ctx.imageSmoothingQuality = 'high';
  ctx.drawImage(image, 0, 0, width, height);
  return ctx.getImageData(0, 0, width, height).data;
}

/** What part of the pixels of two pictures is clearly of another colour. */
const difference = (one: Uint8ClampedArray, other: Uint8ClampedArray): number => {
  let count = 0;
  for (let at = 0; at < one.length; at += 4) {
    const far = [0, 1, 2].some((part) => Math.abs(one[at + part]! - other[at + part]!) > 96);
    if (far) count += 1;
  }
  return (count * 4) / one.length;
};

const clickOn = async (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  await sendMouse({ type: 'click', position });
};

describe('<entity-graph> saves', () => {
  afterEach(() => resetMouse());

  it('a PNG that a browser reads', async () => {
    const widget = await mountGraph();
    const { format, blob } = await saved(widget, 'PNG');
    expect(format).to.equal('png');
    const signature = new Uint8Array(await blob!.slice(0, 8).arrayBuffer());
    expect([...signature]).to.deep.equal([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect((await createImageBitmap(blob!)).width).to.be.above(300);
  });

  it('nothing where the browser gives no picture, and says so', async () => {
    const widget = await mountGraph();
    const { toBlob } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.toBlob = (give) => give(null);
    const { Worker } = window;
    window.Worker = undefined!;
    try {
      menuOf(widget).open = true;
      buttons(widget)
        .find((it) => nameOf(it) === 'PNG')!
        .click();
      await until(() => said(widget) === 'It could not be saved.', 'the words');
    } finally {
      HTMLCanvasElement.prototype.toBlob = toBlob;
      window.Worker = Worker;
    }
  });

  it('a PNG of hundreds, with discs on the surface, no larger than a canvas may be', async () => {
    const ids = Array.from({ length: 320 }, (_, index) => `e${index}`);
    const widget = await mountGraph({
      ...sample,
      entities: ids.map((id) => ({ id, name: id, type: 'person' })),
      connections: ids.slice(1).map((id, index) => ({ source: id, target: ids[index >> 1]! })),
    });
    const { blob } = await saved(widget, 'PNG');
    const bitmap = await createImageBitmap(blob!);
    expect(bitmap.width * bitmap.height).to.be.at.most(2 ** 24);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const ctx = canvas.getContext('2d')!;
    ctx.drawImage(bitmap, 0, 0);
    const { data } = ctx.getImageData(0, 0, bitmap.width, bitmap.height);
    const colors = new Uint32Array(data.buffer);
    expect(data[3]).to.equal(255);
    const drawn = colors.filter((color) => color !== colors[0]).length;
    expect(drawn / colors.length).to.be.within(0.005, 0.9);
  });

  for (const [size, crowd] of [
    ['a few', 0],
    ['hundreds', 400],
  ] as const) {
    it(`a PNG of ${size} put together in a worker, the same as where there is none`, async () => {
      const extras = Array.from({ length: crowd }, (_, index) => ({
        id: `x${index}`,
        name: `x${index}`,
      }));
      const links = extras
        .slice(1)
        .map(({ id }, index) => ({ source: id, target: `x${index >> 1}` }));
      const widget = await mountGraph({
        ...sample,
        entities: [...sample.entities, ...extras],
        connections: [...sample.connections, ...links],
      });
      const { Worker } = window;
      const ended: string[] = [];
      window.Worker = class extends Worker {
        readonly #address: string;
        constructor(...options: ConstructorParameters<typeof Worker>) {
          super(...options);
          this.#address = String(options[0]);
        }
        override terminate(): void {
          super.terminate();
          ended.push(this.#address);
        }
      };
      try {
        const byWorker = await saved(widget, 'PNG');
        expect(ended.filter((address) => address.includes('graph-png.worker'))).to.have.length(1);
        window.Worker = class {
          constructor() {
            throw new Error('forbidden');
          }
        } as unknown as typeof Worker;
        const byPage = await saved(widget, 'PNG');
        const { width, height } = await createImageBitmap(byWorker.blob!);
        // Of more than one piece, where it is of many.
        if (crowd) expect(Math.max(width, height)).to.be.above(1024);
        const pixels = await Promise.all(
          [byWorker, byPage].map(({ blob }) => pixelsOf(blob!, 900, 600)),
        );
        expect(difference(pixels[0]!, pixels[1]!)).to.be.below(0.001);
        expect(pixels[0]!.some((value) => value < 200)).to.equal(true);
      } finally {
        window.Worker = Worker;
      }
    });
  }

  it('an SVG with its texts as texts, whatever they are', async () => {
    const name = 'Sun & <b>"fire"</b>\u0001 ]]>';
    const entities = sample.entities.map((it) => (it.id === 'sun' ? { ...it, name } : it));
    const widget = await mountGraph({ ...sample, title: 'A <&> B', entities });
    const svg = await svgOf(widget);
    const texts = [...svg.querySelectorAll('tspan')].map((it) => it.textContent);
    expect(texts.join(' ')).to.contain('Sun & <b>').and.to.contain('Newton');
    expect(discsOf(svg)).to.have.length(4);
    expect(svg.querySelector('title')!.textContent).to.equal('A <&> B');
    expect(svg.querySelectorAll('script, style, b, image, foreignObject')).to.have.length(0);
  });

  it('only what is shown, or what is in view', async () => {
    const widget = await mountGraph();
    find<HTMLButtonElement>(widget, '[part~="chip"]').click();
    await widget.updateComplete;
    expect(discsOf(await svgOf(widget))).to.have.length(2);
    find<HTMLButtonElement>(widget, '[part~="chip"]').click();
    await widget.updateComplete;

    const { width, height } = find(widget, 'canvas').getBoundingClientRect();
    menuOf(widget).querySelector('input')!.checked = true;
    const fitted = await svgOf(widget);
    expect(discsOf(fitted)).to.have.length(4);
    const size = ['width', 'height'].map((it) => Number(fitted.documentElement.getAttribute(it)));
    expect(size[0]).to.be.closeTo(width, 1);
    expect(size[1]).to.be.closeTo(height, 1);
    const zoomIn = find(widget, '[aria-label="Zoom in"]');
    for (let step = 0; step < 8; step += 1) {
      zoomIn.click();
      await pause(420);
    }
    expect(discsOf(await svgOf(widget)).length).to.be.lessThan(4);
    const { blob } = await saved(widget, 'PNG');
    const bitmap = await createImageBitmap(blob!);
    expect(bitmap.width / bitmap.height).to.be.closeTo(width / height, 0.02);
  });

  for (const [size, crowd] of [
    ['a few', 0],
    ['hundreds', 400],
  ] as const) {
    it(`of ${size} what is seen: what is chosen and traced, lit and kept in place`, async () => {
      const extras = Array.from({ length: crowd }, (_, index) => ({
        id: `x${index}`,
        name: `x${index}`,
        type: 'place',
      }));
      const chain = extras.slice(1).map(({ id }, index) => ({ source: id, target: `x${index}` }));
      const widget = await mountGraph({
        ...sample,
        entities: [...sample.entities, ...extras],
        connections: [...sample.connections, ...chain],
      });
      menuOf(widget).querySelector('input')!.checked = true;
      const canvas = root(widget).querySelector('canvas')!;
      const [width, height] = [canvas.clientWidth, canvas.clientHeight];
      const plain = await pixelsOf(canvas, width, height);
      const seen = async (what: string) => {
        await resetMouse();
        await pause(900);
        const screen = await pixelsOf(canvas, width, height);
        // Of many, a file that can be enlarged has more than the screen has room for.
        for (const name of crowd ? ['PNG'] : ['PNG', 'SVG']) {
          const { blob } = await saved(widget, name);
          const file = await pixelsOf(blob!, width, height);
          const off = difference(screen, file);
          expect(off, `${name}, ${what}`).to.be.below(difference(screen, plain) / 4 + 0.001);
        }
      };
      await seen('as it is');
      widget.session!.select({ kind: 'entity', id: 'moon' });
      await widget.updateComplete;
      await seen('with a selection');
      widget.session!.seek(5);
      await seen('with what is lit');
      find<HTMLButtonElement>(widget, '.pin-button').click();
      await seen('with a pin');
      const svg = await svgOf(widget);
      const texts = [...svg.querySelectorAll('tspan')].map((it) => it.textContent);
      if (!crowd) expect(texts).to.contain('causes');
      const faint = svg.querySelectorAll('circle[fill-opacity="0.14"]');
      expect(faint).to.have.length(crowd + 2);
    });
  }

  it('data of the whole, with the mentions that the transcript shows', async () => {
    const widget = await mountGraph();
    const graphml = await saved(widget, 'GraphML');
    expect(graphml.format).to.equal('graphml');
    const xml = new DOMParser().parseFromString(graphml.text!, 'application/xml');
    expect(xml.querySelectorAll('node')).to.have.length(sample.entities.length);
    expect(xml.querySelectorAll('edge')).to.have.length(3);
    expect((await saved(widget, 'GEXF')).text).to.contain('<gexf ');
    const json = JSON.parse((await saved(widget, 'JSON')).text!) as {
      nodes: { mentions: object[] }[];
    };
    expect(json.nodes.some(({ mentions }) => mentions.length > 0)).to.equal(true);
    expect((await saved(widget, 'CSV of entities')).format).to.equal('nodes.csv');
    expect((await saved(widget, 'CSV of connections')).text).to.match(/^source,target,/);
  });

  it('a file with the name of the video', async () => {
    const widget = await mountGraph();
    const files: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      files.push(this.download);
    };
    const button = buttons(widget).find((it) => nameOf(it) === 'GEXF')!;
    button.click();
    await until(() => files.length, 'the file').finally(() => {
      HTMLAnchorElement.prototype.click = click;
    });
    expect(files).to.deep.equal([`${sample.title}.gexf`]);
  });

  it('no picture of a list', async () => {
    const widget = await mountGraph();
    find<HTMLButtonElement>(widget, '.tools > .button').click();
    await widget.updateComplete;
    expect(buttons(widget).map(nameOf)).to.deep.equal([
      'GraphML',
      'GEXF',
      'JSON',
      'CSV of entities',
      'CSV of connections',
    ]);
    expect((await saved(widget, 'JSON')).format).to.equal('json');
  });

  it('from the keyboard alone, and gives the focus back', async () => {
    const widget = await mountGraph();
    const details = asked(widget);
    const summary = menuOf(widget).querySelector('summary')!;
    summary.focus();
    await sendKeys({ press: 'Enter' });
    expect(menuOf(widget).open).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(menuOf(widget).open).to.equal(false);
    expect(root(widget).activeElement).to.equal(summary);
    await sendKeys({ press: 'Enter' });
    for (let step = 0; step < 4; step += 1) await sendKeys({ press: 'Tab' });
    expect(nameOf(root(widget).activeElement!)).to.equal('GraphML');
    await sendKeys({ press: 'Enter' });
    await until(() => details.length, 'the file');
    expect(details[0]!.format).to.equal('graphml');
    expect(menuOf(widget).open).to.equal(false);
    expect(root(widget).activeElement).to.equal(summary);
  });

  it('and keeps its menu open for a switch that is pressed by the pointer', async () => {
    const widget = await mountGraph();
    await clickOn(menuOf(widget).querySelector('summary')!);
    await clickOn(menuOf(widget).querySelector('label')!);
    expect(menuOf(widget).open).to.equal(true);
    expect(menuOf(widget).querySelector('input')!.checked).to.equal(true);
    await expectAccessible(widget);
  });
});
