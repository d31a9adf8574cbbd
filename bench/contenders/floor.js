/** The floor: by hand, with as little as a list can hold: the lines that are seen, and no more. */
import {
  SELECTOR,
  countIn,
  createBox,
  createLine,
  followTop,
  loadStyles,
  markActive,
  segmentAt,
} from './lines.js';

const ESTIMATE = 64;
const SPARE = 3;

export default {
  label: 'floor: only the visible lines',

  setup: loadStyles,

  mount(host, { segments }) {
    const { box, list } = createBox(host);
    const window = document.createElement('div');
    list.append(window);
    list.style.blockSize = `${segments.length * ESTIMATE}px`;
    const shown = new Map();
    let active = -1;
    let count;
    const height = 450;

    function render(first, top) {
      const end = Math.min(segments.length, first + Math.ceil(height / 36) + SPARE);
      const lines = [];
      for (let index = first; index < end; index++) {
        const line = shown.get(index) ?? createLine(segments, index);
        if (index === active) markActive(line, true);
        lines.push(line);
      }
      shown.clear();
      lines.forEach((line, offset) => shown.set(first + offset, line));
      // Only what comes or goes is touched.
      const kept = new Set(lines);
      for (const line of [...window.children]) if (!kept.has(line)) line.remove();
      let before = null;
      for (const line of lines.toReversed()) {
        if (line.nextSibling !== before || !line.parentNode) window.insertBefore(line, before);
        before = line;
      }
      // Lines are as high as they are: the last one ends where the list ends.
      const last = end === segments.length && first > 0;
      const place = last ? segments.length * ESTIMATE - window.offsetHeight : top;
      window.style.transform = `translateY(${place}px)`;
    }

    function onScroll() {
      const at = Math.floor(box.scrollTop / ESTIMATE);
      const most = Math.max(0, segments.length - Math.ceil(height / 60));
      const first = Math.max(0, Math.min(at, most) - SPARE);
      if (shown.has(first) && shown.keys().next().value === first) return;
      render(first, first * ESTIMATE);
    }

    render(0, 0);
    box.addEventListener('scroll', onScroll, { passive: true });
    return {
      element: box,
      lines: SELECTOR,
      scroller: () => box,
      tick(time) {
        const index = segmentAt(segments, time);
        if (index === active) return;
        markActive(shown.get(active), false);
        active = index;
        const line = shown.get(index);
        if (line) {
          markActive(line, true);
          const by = followTop(box, line);
          if (by !== undefined) box.scrollTop += by;
        } else {
          box.scrollTop = index * ESTIMATE - height * 0.3;
          onScroll();
          const by = followTop(box, shown.get(index));
          if (by) box.scrollTop += by;
        }
      },
      search: (query) => (count = query && countIn(segments, query)),
      hits: () => count,
      counted: () => count,
    };
  },
};
