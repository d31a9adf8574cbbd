import { Fingers } from './graph-fingers.js';
import type { Point } from './graph-geometry.js';
import { pointIn } from './graph-local.js';

/** What the pointer finds and does. Points are in CSS pixels from the corner of the frame. */
export interface PointerTarget {
  nodeAt(point: Point, reach: number): number | undefined;
  onHover(point: Point | undefined): void;
  /** `again` by a second press right after the first. */
  onPress(node: number, again: boolean): void;
  /** A node is moved by the pointer. */
  onDrag(node: number, point: Point): void;
  onDragEnd(): void;
  /** A finger that began on a node, and did not hold it, takes the map along; in CSS pixels. */
  onPan(dx: number, dy: number): void;
  /** The wheel turned; `factor` of zoom. */
  onZoom(factor: number, point: Point): void;
  /** The wheel without Ctrl or one finger scrolls the page. */
  onScroll(): void;
  /** Whether the wheel zooms without Ctrl, and one finger scrolls nothing. */
  isWheelOwned(): boolean;
}

/** Milliseconds between two presses that are one double click. */
export const DOUBLE_CLICK = 400;

/** Milliseconds after which a finger holds a node, and can move it: one that moves before scrolls the page or the map. */
const HOLD = 300;

interface Press {
  readonly node: number;
  readonly pointer: number;
  readonly start: Point;
  readonly slack: number;
  held: boolean;
  moved: boolean;
  last: Point;
}

/** The nearest point that is in a frame: what is dragged stays in sight. */
function within({ clientWidth, clientHeight }: HTMLElement, { x, y }: Point): Point {
  const into = (value: number, length: number) => Math.min(length, Math.max(0, value));
  return { x: into(x, clientWidth), y: into(y, clientHeight) };
}

/**
 * Takes the pointer before the camera does: over a node it hovers, presses and drags; elsewhere the
 * camera has it.
 */
export function followPointer(
  frame: HTMLElement,
  target: PointerTarget,
  signal: AbortSignal,
): void {
  let press: Press | undefined;
  let holding: ReturnType<typeof setTimeout> | undefined;
  let last = { node: -1, time: 0 };
  const fingers = new Fingers();
  const pointOf = ({ clientX, clientY }: MouseEvent): Point =>
    pointIn(frame, { x: clientX, y: clientY });
  const options = { capture: true, signal };
  const release = (): void => {
    clearTimeout(holding);
    if (press?.held && press.moved) target.onDragEnd();
    press = undefined;
  };

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const point = pointOf(event);
    const touch = event.pointerType !== 'mouse';
    if (event.pointerType === 'touch') fingers.put(event.pointerId, point);
    if (fingers.count > 1) {
      // The camera knows of both only where neither began on a node.
      if (press) {
        fingers.areOwn = true;
        release();
      }
      if (fingers.areOwn) event.stopPropagation();
      return;
    }
    if (press) return;
    const node = target.nodeAt(point, touch ? 12 : 5);
    if (node !== undefined) {
      const begun = (press = {
        node,
        pointer: event.pointerId,
        start: point,
        slack: touch ? 9 : 4,
        held: !touch,
        moved: false,
        last: point,
      });
      const hold = () => {
        begun.held = true;
        // It is seen to be held by what is traced.
        target.onHover(point);
      };
      if (touch) holding = setTimeout(hold, HOLD);
      // Also where it goes out of the frame at once, and is let go there; a finger is captured anyway.
      if (event.pointerType !== 'touch') frame.setPointerCapture(event.pointerId);
    }
    // With Shift the camera would draw its own selection box.
    if (press || event.shiftKey) event.stopPropagation();
  };

  const onMove = (event: PointerEvent) => {
    const point = pointOf(event);
    const before = fingers.spread;
    fingers.move(event.pointerId, point);
    if (fingers.areOwn) {
      event.stopPropagation();
      if (before && fingers.spread) target.onZoom(fingers.spread / before, fingers.middle);
      return;
    }
    // It was let go where nobody heard of it.
    if (press?.pointer === event.pointerId && !event.buttons) onEnd(event);
    if (press?.pointer !== event.pointerId) {
      if (event.pointerType === 'mouse') target.onHover(event.buttons ? undefined : point);
      return;
    }
    const { start, slack, held } = press;
    if (!press.moved) {
      const [dx, dy] = [point.x - start.x, point.y - start.y];
      if (Math.hypot(dx, dy) < slack) return;
      press.moved = true;
      clearTimeout(holding);
      // Up or down it is the page that is scrolled.
      if (!held && Math.abs(dy) > Math.abs(dx) && !target.isWheelOwned()) {
        release();
        return;
      }
    }
    if (held) target.onDrag(press.node, within(frame, point));
    else target.onPan(point.x - press.last.x, point.y - press.last.y);
    press.last = point;
  };

  const onEnd = (event: PointerEvent) => {
    fingers.lift(event.pointerId);
    const isScroll = event.type === 'pointercancel' && event.pointerType === 'touch';
    if (isScroll && !fingers.count && !fingers.areOwn) target.onScroll();
    if (press?.pointer !== event.pointerId) return;
    const { node, moved } = press;
    release();
    if (event.pointerType !== 'mouse') target.onHover(undefined);
    if (moved || event.type !== 'pointerup') return;
    const again = last.node === node && event.timeStamp - last.time < DOUBLE_CLICK;
    last = { node: again ? -1 : node, time: event.timeStamp };
    target.onPress(node, again);
  };

  const onWheel = (event: WheelEvent) => {
    event.stopPropagation();
    if (!event.ctrlKey && !event.metaKey && !target.isWheelOwned()) {
      target.onScroll();
      return;
    }
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === 0 ? 1 : 20);
    target.onZoom(Math.exp(-Math.max(-60, Math.min(60, pixels)) / 160), pointOf(event));
  };

  frame.addEventListener('pointerdown', onDown, options);
  frame.addEventListener('pointermove', onMove, options);
  frame.addEventListener('pointerup', onEnd, options);
  frame.addEventListener('pointercancel', onEnd, options);
  frame.addEventListener('pointerleave', () => target.onHover(undefined), { signal });
  frame.addEventListener('wheel', onWheel, { ...options, passive: false });
  // While a finger holds a node, the page stays where it is.
  const onTouch = (event: TouchEvent) => press?.held && event.cancelable && event.preventDefault();
  frame.addEventListener('touchmove', onTouch, { ...options, passive: false });
  // What is held is not asked about.
  frame.addEventListener('contextmenu', (event) => press && event.preventDefault(), options);
  signal.addEventListener('abort', () => clearTimeout(holding));
}
