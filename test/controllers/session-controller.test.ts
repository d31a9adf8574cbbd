import { expect } from 'chai';
import { aTimeout, fixture, html, waitUntil } from '@open-wc/testing-helpers';
import '../../src/define/key-moments.js';
import { VideoKnowledge } from '../../src/components/video-knowledge/video-knowledge.js';
import type { KeyMoments } from '../../src/components/key-moments/key-moments.js';
import { sessionRegistry } from '../../src/context/session-registry.js';
import { SessionElement } from '../../src/internal/session-element.js';
import { FakeFetch } from '../helpers/fake-fetch.js';
import { sample } from '../helpers/sample.js';
import { parts, shownText } from '../helpers/widget.js';

const other = {
  ...sample,
  id: 'other',
  title: 'Winds',
  moments: [{ start: 0, end: 9, title: 'Gale' }],
};

const titles = (widget: Element) => parts(widget, 'title').map((it) => it.textContent);
const shows = (widget: Element, title: string) =>
  waitUntil(() => titles(widget).includes(title), `shows “${title}”, not ${shownText(widget)}`);
const moments = (root: ParentNode, selector = 'key-moments') =>
  root.querySelector<KeyMoments>(selector)!;

describe('how a widget finds its video', () => {
  let net: FakeFetch;
  let run = 0;
  let a = '';
  let b = '';

  beforeEach(() => {
    // What was loaded stays with its address, so each test has its own.
    run += 1;
    a = `/a.json?${run}`;
    b = `/b.json?${run}`;
    net = new FakeFetch().on('/a.json', sample).on('/b.json', other);
  });

  afterEach(() => net.restore());

  describe('before its provider is defined', () => {
    it('waits for it, then shows its video', async () => {
      const page = await fixture(html`
        <div>
          <video-knowledge src=${a}><key-moments></key-moments></video-knowledge>
          <key-moments class="one" src=${b}></key-moments>
        </div>
      `);
      await shows(moments(page, '.one'), 'Gale');
      expect(shownText(moments(page))).to.equal('');
      await import('../../src/define/video-knowledge.js');
      await shows(moments(page), 'The pull');
    });
  });

  describe('by its own src', () => {
    it('shares one session among addresses that differ in their fragment', async () => {
      const page = await fixture(html`
        <div>
          <key-moments src=${a}></key-moments>
          <key-moments class="part" src=${`${a}#t=3`}></key-moments>
        </div>
      `);
      await shows(moments(page, '.part'), 'The pull');
      expect(moments(page, '.part').session).to.equal(moments(page).session);
      expect(net.asked).to.have.length(1);
    });

    it('shares one session and one request with all that name the same address', async () => {
      const page = await fixture(html`
        <div>
          <key-moments src=${a}></key-moments>
          <key-moments class="same" src=${new URL(a, document.baseURI).href}></key-moments>
        </div>
      `);
      await shows(moments(page), 'The pull');
      await shows(moments(page, '.same'), 'The pull');
      expect(net.asked).to.have.length(1);
      expect(moments(page).session).to.equal(moments(page, '.same').session);
    });

    it('keeps two videos on a page apart', async () => {
      const page = await fixture(html`
        <div>
          <key-moments src=${a}></key-moments><key-moments class="b" src=${b}></key-moments>
        </div>
      `);
      await shows(moments(page), 'The pull');
      await shows(moments(page, '.b'), 'Gale');
      moments(page).session!.seek(4);
      expect(moments(page, '.b').session!.state.playback.time).to.equal(0);
    });

    it('follows a change of src', async () => {
      const page = await fixture(html`<div><key-moments src=${a}></key-moments></div>`);
      await shows(moments(page), 'The pull');
      moments(page).src = b;
      await shows(moments(page), 'Gale');
    });

    it('stays the page’s when src names another part of it', async () => {
      const page = await fixture(html`<div><key-moments src=${a}></key-moments></div>`);
      await shows(moments(page), 'The pull');
      const { session } = moments(page);
      moments(page).src = `${a}#t=3`;
      await moments(page).updateComplete;
      expect(moments(page).session).to.equal(session);
      expect(sessionRegistry().sessions).to.include(session);
    });

    it('comes before the provider around it', async () => {
      const page = await fixture(html`
        <video-knowledge src=${a}><key-moments src=${b}></key-moments></video-knowledge>
      `);
      await shows(moments(page), 'Gale');
    });
  });

  describe('by for', () => {
    it('takes the video of the element with that id', async () => {
      const page = await fixture(html`
        <div>
          <key-moments id="x" src=${b}></key-moments>
          <key-moments class="b" src=${a}></key-moments>
          <key-moments class="for" for="x"></key-moments>
        </div>
      `);
      await shows(moments(page, '.for'), 'Gale');
    });

    it('waits for an element that comes later', async () => {
      const page = await fixture(html`<div><key-moments for="late"></key-moments></div>`);
      const late = document.createElement('key-moments');
      late.id = 'late';
      late.setAttribute('src', b);
      page.append(late);
      await shows(moments(page), 'Gale');
    });

    it('looks outwards through shadow roots', async () => {
      const page = await fixture<HTMLElement>(html`
        <div>
          <key-moments id="outer" src=${b}></key-moments>
          <div class="host"></div>
        </div>
      `);
      const inner = document.createElement('key-moments');
      inner.for = 'outer';
      page.querySelector('.host')!.attachShadow({ mode: 'open' }).append(inner);
      await shows(inner, 'Gale');
    });

    it('follows the other element to another video', async () => {
      const page = await fixture(html`
        <div>
          <key-moments id="y" src=${a}></key-moments><key-moments class="for" for="y"></key-moments>
        </div>
      `);
      await shows(moments(page, '.for'), 'The pull');
      moments(page, '#y').src = b;
      await shows(moments(page, '.for'), 'Gale');
    });

    it('follows an id that moves to another element', async () => {
      const page = await fixture(html`
        <div>
          <key-moments id="z" src=${a}></key-moments>
          <key-moments class="next" src=${b}></key-moments>
          <key-moments class="for" for="z"></key-moments>
        </div>
      `);
      await shows(moments(page, '.for'), 'The pull');
      moments(page, '#z').id = 'old';
      moments(page, '.next').id = 'z';
      await shows(moments(page, '.for'), 'Gale');
    });

    it('waits for an id that is given within a shadow root', async () => {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const root = host.attachShadow({ mode: 'open' });
      const named = document.createElement('key-moments');
      named.src = b;
      const inner = document.createElement('key-moments');
      inner.for = 'within';
      root.append(inner, named);
      await shows(named, 'Gale');
      expect(shownText(inner)).to.equal('');
      named.id = 'within';
      await shows(inner, 'Gale');
    });
  });

  describe('by the provider above', () => {
    it('reaches through shadow roots', async () => {
      const provider = await fixture<VideoKnowledge>(html`
        <video-knowledge src=${a}><div></div></video-knowledge>
      `);
      const inner = document.createElement('key-moments');
      provider.querySelector('div')!.attachShadow({ mode: 'open' }).append(inner);
      await shows(inner, 'The pull');
    });

    it('follows the widget from one provider to another, and out', async () => {
      const page = await fixture(html`
        <div>
          <video-knowledge class="a" src=${a}><key-moments></key-moments></video-knowledge>
          <video-knowledge class="b" src=${b}></video-knowledge>
        </div>
      `);
      const widget = moments(page);
      await shows(widget, 'The pull');
      page.querySelector('.b')!.append(widget);
      await shows(widget, 'Gale');
      page.append(widget);
      await waitUntil(() => shownText(widget).includes('several videos'));
      expect(widget.matches(':state(error)')).to.equal(true);
    });

    it('is not bothered by a provider that has no video yet', async () => {
      const provider = await fixture<VideoKnowledge>(html`
        <video-knowledge><key-moments></key-moments></video-knowledge>
      `);
      expect(shownText(moments(provider))).to.equal('');
      provider.data = { ...sample };
      await shows(moments(provider), 'The pull');
    });
  });

  describe('by being the only one', () => {
    it('takes the page’s only session', async () => {
      const page = await fixture(html`
        <div><key-moments class="alone"></key-moments><key-moments src=${a}></key-moments></div>
      `);
      await shows(moments(page, '.alone'), 'The pull');
    });

    it('says what to do when no video is named at all', async () => {
      const widget = await fixture<KeyMoments>(html`<key-moments></key-moments>`);
      expect(sessionRegistry().sessions).to.have.length(0);
      expect(shownText(widget)).to.contain('No video is named here');
    });
  });

  it('asks again for nothing when it is removed and comes back', async () => {
    const page = await fixture(html`<div><key-moments src=${a}></key-moments></div>`);
    const widget = moments(page);
    await shows(widget, 'The pull');
    widget.remove();
    expect(sessionRegistry().sessions).to.have.length(0);
    expect(widget.session).to.equal(undefined);
    await aTimeout(0);
    page.append(widget);
    await shows(widget, 'The pull');
    expect(net.asked).to.have.length(1);
  });

  it('shares one session among all that show the same object', async () => {
    const data = { ...sample };
    const page = await fixture(html`
      <div>
        <key-moments .data=${data}></key-moments><key-moments class="b" .data=${data}></key-moments>
      </div>
    `);
    await shows(moments(page), 'The pull');
    expect(moments(page).session).to.equal(moments(page, '.b').session);
  });

  it('tells of the document and its problems once, on the element itself', async () => {
    const seen: string[] = [];
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.addEventListener('vl-load', () => seen.push('bubbled'));
    page.addEventListener('vl-load', () => seen.push('captured'), true);
    const widget = document.createElement('key-moments');
    widget.src = a;
    widget.addEventListener('vl-load', (event) => seen.push(event.detail.document.title));
    page.append(widget);
    await shows(widget, 'The pull');
    widget.requestUpdate();
    await widget.updateComplete;
    expect(seen).to.deep.equal(['captured', sample.title]);
  });
});

describe('what is seen when a document cannot be had', () => {
  let net: FakeFetch;
  beforeEach(() => (net = new FakeFetch()));
  afterEach(() => net.restore());

  const cases: [string, string, ResponseInit | undefined, string, string][] = [
    ['a missing file', 'gone', { status: 404 }, 'http', 'the server answered 404'],
    ['a web page', '<!doctype html><title>Hi</title>', undefined, 'html', 'a web page'],
    ['no JSON', 'title: Tides', undefined, 'json', 'damaged'],
    [
      'a truncated file',
      '{"title": "Tides", "moments": [{"start"',
      undefined,
      'truncated',
      'breaks off',
    ],
    ['an empty object', '{}', undefined, 'shape', 'holds no video document'],
    ['JSON of another shape', '[1, 2, 3]', undefined, 'shape', 'holds no video document'],
  ];

  for (const [name, body, init, code, sentence] of cases) {
    it(`says so for ${name}, and offers to try again`, async () => {
      const path = `/${encodeURIComponent(name)}.json`;
      net.on(path, body, init);
      const errors: string[] = [];
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const widget = document.createElement('key-moments');
      widget.addEventListener('vl-error', ({ detail }) => errors.push(detail.error.code));
      widget.src = path;
      page.append(widget);
      await waitUntil(() => widget.matches(':state(error)'));
      await widget.updateComplete;
      expect(shownText(widget)).to.contain(sentence);
      expect(errors).to.deep.equal([code]);
      net.on(path, sample);
      widget.shadowRoot!.querySelector('button')!.click();
      await shows(widget, 'The pull');
      expect(widget.matches(':state(error)')).to.equal(false);
    });
  }

  it('says so when the connection is lost', async () => {
    net.fail('/lost.json');
    const widget = await fixture<KeyMoments>(html`<key-moments src="/lost.json"></key-moments>`);
    await waitUntil(() => shownText(widget).includes('could not be reached'));
  });

  it('keeps the page’s own content in sight while loading and after a failure', async () => {
    const release = net.hold('/slow.json', []);
    const widget = await fixture<KeyMoments>(
      html`<key-moments src="/slow.json"><p>As text</p></key-moments>`,
    );
    const seen = () => widget.querySelector('p')!.assignedSlot !== null;
    expect(seen()).to.equal(true);
    expect(widget.matches(':state(loading)')).to.equal(true);
    release();
    await waitUntil(() => widget.matches(':state(error)'));
    await widget.updateComplete;
    expect(seen()).to.equal(true);
    net.on('/slow.json', sample);
    widget.shadowRoot!.querySelector('button')!.click();
    await shows(widget, 'The pull');
    expect(seen()).to.equal(false);
  });
});

describe('requests of the page’s own elements', () => {
  it('reach the session of the provider that they are in', async () => {
    const provider = await fixture<VideoKnowledge>(html`
      <video-knowledge .data=${{ ...sample }}><button>0:30</button></video-knowledge>
    `);
    const send = (type: string, detail: unknown) =>
      provider
        .querySelector('button')!
        .dispatchEvent(
          new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }),
        );
    send('vl-seek', { time: 30 });
    expect(provider.session!.state.playback.time).to.equal(30);
    send('vl-select', { kind: 'entity', id: 'moon' });
    expect(provider.session!.state.selection).to.deep.equal({ kind: 'entity', id: 'moon' });
    send('vl-select', { kind: 'entity', id: null });
    expect(provider.session!.state.selection).to.equal(null);
    send('vl-seek', { time: 'soon' });
    expect(provider.session!.state.playback.time).to.equal(30);
    send('vl-seek', { time: -5 });
    expect(provider.session!.state.playback.time).to.equal(0);
  });

  it('reach the page’s only session, whatever else the page calls so', async () => {
    const page = await fixture<HTMLElement>(html`
      <div><video-knowledge .data=${{ ...sample }}></video-knowledge><button>0:30</button></div>
    `);
    const { session } = page.querySelector('video-knowledge')!;
    Object.assign(window, { session: 'of the page' });
    Object.assign(page, { session: { id: 7 } });
    const detail = { time: 30 };
    page.lastElementChild!.dispatchEvent(new CustomEvent('vl-seek', { detail, bubbles: true }));
    expect(session!.state.playback.time).to.equal(30);
    delete (window as { session?: unknown }).session;
  });
});

describe('a widget’s request of a passage', () => {
  it('tells its end, and playback goes on after it', async () => {
    const provider = await fixture<VideoKnowledge>(html`
      <video-knowledge .data=${{ ...sample, moments: [{ start: 1, end: 1.4, title: 'The pull' }] }}
        ><video src="/test/fixtures/clip.webm" muted></video><key-moments></key-moments
      ></video-knowledge>
    `);
    const video = provider.querySelector('video')!;
    await waitUntil(() => video.readyState && provider.session!.media);
    await shows(moments(provider), 'The pull');
    await video.play();
    const asked: unknown[] = [];
    provider.addEventListener('vl-seek', ({ detail }) => asked.push(detail));
    parts(moments(provider), 'item')[0]!.querySelector('button')!.click();
    expect(asked).to.deep.equal([{ time: 1, end: 1.4, from: 'key-moments' }]);
    await waitUntil(() => video.currentTime > 1.8, 'what follows', { timeout: 8000 });
    expect(video.paused).to.equal(false);
    video.pause();
  });
});

describe('offset', () => {
  it('is added to all times of the document', async () => {
    const provider = await fixture<VideoKnowledge>(html`
      <video-knowledge offset="15" .data=${{ ...sample }}
        ><key-moments></key-moments
      ></video-knowledge>
    `);
    await shows(moments(provider), 'The pull');
    await waitUntil(() => parts(moments(provider), 'time')[1]!.textContent.includes('0:45'));
    provider.offset = 0;
    await waitUntil(() => parts(moments(provider), 'time')[1]!.textContent.includes('0:30'));
  });

  it('is left alone by elements that name none, and is no second load', async () => {
    const data = { ...sample };
    const loads: string[] = [];
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.addEventListener(
      'vl-load',
      ({ target }) => loads.push((target as Element).localName),
      true,
    );
    const provider = new VideoKnowledge();
    provider.data = data;
    provider.offset = 15;
    const plain = new VideoKnowledge();
    page.append(provider, plain);
    await provider.updateComplete;
    plain.data = data;
    await plain.updateComplete;
    await plain.updateComplete;
    await waitUntil(() => plain.session!.state.offset === 15);
    expect(loads).to.deep.equal(['video-knowledge', 'video-knowledge']);
  });
});

describe('an element that comes and goes', () => {
  class CountingElement extends SessionElement {
    reads = 0;
    lookups = 0;

    constructor() {
      super();
      this.watch(() => this.reads++);
    }
  }

  // `src` is read each time that the element looks for its video.
  Object.defineProperty(CountingElement.prototype, 'src', {
    get(this: CountingElement) {
      this.lookups++;
      return '';
    },
    set: () => {},
  });
  customElements.define('counting-element', CountingElement);

  it('leaves nothing behind after 1,000 times', async () => {
    const provider = await fixture<VideoKnowledge>(html`
      <video-knowledge .data=${{ ...sample }}></video-knowledge>
    `);
    const element = new CountingElement();
    for (let time = 0; time < 1000; time++) {
      provider.append(element);
      element.remove();
    }
    provider.append(element);
    await element.updateComplete;
    element.reads = element.lookups = 0;
    provider.session!.search('once');
    expect(element.reads).to.equal(1);
    sessionRegistry().announce();
    expect(element.lookups).to.equal(1);
    element.remove();
    element.reads = element.lookups = 0;
    provider.session!.search('twice');
    sessionRegistry().announce();
    expect(element.reads).to.equal(0);
    expect(element.lookups).to.equal(0);
  });
});
