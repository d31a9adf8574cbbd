/** The built library, with its data as an object and its playback by a page's own media element. */

/** The least that honours the contract of a media element. */
class BenchMedia extends HTMLElement {
  #time = 0;
  duration = Infinity;
  paused = false;
  playbackRate = 1;
  get currentTime() {
    return this.#time;
  }
  set currentTime(time) {
    this.#time = time;
    this.dispatchEvent(new Event('timeupdate'));
  }
  play() {}
  pause() {}
}

let count;

export default {
  label: 'Videolore',

  async setup() {
    customElements.define('bench-media', BenchMedia);
    await import('/dist/videolore.js');
    await customElements.whenDefined('transcript-view');
    addEventListener('vl-search', (event) => (count = event.detail?.count ?? event.count), true);
  },

  mount(host, { document: data }) {
    const knowledge = document.createElement('video-knowledge');
    const media = document.createElement('bench-media');
    const view = document.createElement('transcript-view');
    knowledge.append(media, view);
    knowledge.data = data;
    host.append(knowledge);
    const root = view.shadowRoot ?? view.attachShadow({ mode: 'open' });
    const scrolls = (element) => element.scrollHeight > element.clientHeight + 1;
    let scroller;
    return {
      element: knowledge,
      root,
      lines: '[part~="item"]',
      scroller() {
        if (scroller?.isConnected) return scroller;
        // Whatever scrolls around the list is the box, wherever it is.
        scroller = root.querySelector('[part~="list"]') ?? undefined;
        while (
          scroller &&
          !(scrolls(scroller) && getComputedStyle(scroller).overflowY !== 'visible')
        )
          scroller = scroller.parentElement ?? undefined;
        return scroller ?? root.querySelector('[part~="list"]') ?? view;
      },
      tick: (time) => (media.currentTime = time),
      resume: () => root.querySelector('.resume, [part~="resume"]'),
      search(query) {
        count = undefined;
        const field = root.querySelector(
          'input[type="search"], input[part~="search"], [part~="search"] input',
        );
        field.value = query;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      },
      hits: () =>
        [...CSS.highlights].reduce(
          (sum, [name, marks]) => sum + (name.includes('hit') ? marks.size : 0),
          0,
        ),
      counted: () => count,
    };
  },
};
