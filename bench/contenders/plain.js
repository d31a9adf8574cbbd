/** All lines as plain HTML, at once. */
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

export default {
  label: 'all lines as plain HTML',

  setup: loadStyles,

  mount(host, { segments }) {
    const { box, list } = createBox(host);
    const lines = document.createDocumentFragment();
    for (let index = 0; index < segments.length; index++) lines.append(createLine(segments, index));
    list.append(lines);
    let active;
    let count;
    return {
      element: box,
      lines: SELECTOR,
      scroller: () => box,
      tick(time) {
        const line = list.children[segmentAt(segments, time)];
        if (line === active) return;
        markActive(active, false);
        markActive((active = line), true);
        const by = followTop(box, line);
        if (by !== undefined) box.scrollTop += by;
      },
      search: (query) => (count = query && countIn(segments, query)),
      hits: () => count,
      counted: () => count,
    };
  },
};
