import { sendMouse } from '@web/test-runner-commands';
import type { EntityGraph } from '../../src/components/entity-graph/entity-graph.js';
import { sample } from './sample.js';
import { mount, parts, until } from './widget.js';

export type Point = readonly [number, number];

export const root = (widget: Element) => widget.shadowRoot!;
export const find = <E extends HTMLElement>(widget: Element, selector: string) =>
  root(widget).querySelector<E>(selector)!;
export const frameOf = (widget: Element) => parts(widget, 'graph')[0]!;
/** What was read out last. */
export const said = (widget: Element) => find(widget, '[role=status]').textContent;
export const frames = async (count = 2) => {
  for (let i = 0; i < count; i += 1) await new Promise(requestAnimationFrame);
};
export const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** A graph of which the map is drawn. */
export async function mountGraph(data: object = sample): Promise<EntityGraph> {
  const widget = await mount<EntityGraph>('entity-graph', data);
  widget.parentElement!.style.inlineSize = '760px';
  await until(() => root(widget).querySelector('.ready canvas'), 'the map');
  await widget.updateComplete;
  await until(() => pixels(widget).some((value) => value > 0), 'the picture');
  await pause(350);
  return widget;
}

/** What is drawn. */
export function pixels(widget: Element): Uint8ClampedArray {
  const canvas = root(widget).querySelector('canvas')!;
  return canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
}

/** The places of discs on the page, read off the canvas by a type's colour. */
export function discs(widget: Element, type: string): Point[] {
  const canvas = root(widget).querySelector('canvas')!;
  const { left, top } = canvas.getBoundingClientRect();
  const ratio = canvas.width / canvas.clientWidth;
  const color = getComputedStyle(find(widget, `.probes [data-type=${type}]`)).color;
  const wanted = color.match(/\d+/g)!.map(Number);
  const data = pixels(widget);
  const found: { x: number; y: number; count: number; cx: number; cy: number }[] = [];
  for (let y = 0; y < canvas.height; y += 2) {
    for (let x = 0; x < canvas.width; x += 2) {
      const at = (y * canvas.width + x) * 4;
      if (wanted.some((value, channel) => Math.abs(data[at + channel]! - value) > 3)) continue;
      if (data[at + 3]! < 250) continue;
      const near = found.find((it) => Math.hypot(it.x - x, it.y - y) < 44 * ratio);
      if (near) {
        near.cx += x;
        near.cy += y;
        near.count += 1;
      } else found.push({ x, y, count: 1, cx: x, cy: y });
    }
  }
  return found
    .filter(({ count }) => count > 20)
    .map(({ cx, cy, count }): Point => [cx / count / ratio + left, cy / count / ratio + top]);
}

export const moveTo = ([x, y]: Point) =>
  sendMouse({ type: 'move', position: [Math.round(x), Math.round(y)] });
export const clickAt = ([x, y]: Point) =>
  sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)] });
/** Draws from one place to another, and takes the pointer away. */
export async function drag(from: Point, to: Point): Promise<void> {
  await moveTo(from);
  await sendMouse({ type: 'down' });
  await moveTo([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
  await moveTo(to);
  await sendMouse({ type: 'up' });
  await moveTo([2, 2]);
  await pause(500);
}
export const selection = (widget: EntityGraph) => widget.session!.state.selection;
