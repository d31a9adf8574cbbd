import { fixture, html, waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import '../../src/define/all.js';
import type { LoadErrorEvent } from '../../src/events.js';
import { TAGS } from '../../src/internal/page-spellings.js';
import type { WidgetElement } from '../../src/internal/widget-element.js';
import { expectAccessible } from '../helpers/a11y.js';
import { FakeFetch } from '../helpers/fake-fetch.js';
import { sample } from '../helpers/sample.js';
import { parts, shownText } from '../helpers/widget.js';

const FAILURES: [what: string, answer: unknown, init: ResponseInit, code: string, text: string][] =
  [
    [
      'not JSON',
      'Tides and the Moon',
      {},
      'json',
      'The video’s data is damaged and cannot be read.',
    ],
    ['JSON of another shape', [1, 2], {}, 'shape', 'This file holds no video document.'],
    ['an empty object', {}, {}, 'shape', 'This file holds no video document.'],
    [
      'a 404',
      'Not found',
      { status: 404 },
      'http',
      'The video’s data could not be loaded: the server answered 404.',
    ],
    [
      'a web page',
      '<!doctype html><title>Hello</title>',
      { headers: { 'content-type': 'text/html' } },
      'html',
      'There is a web page where the video’s data should be.',
    ],
    [
      'a truncated file',
      JSON.stringify(sample).slice(0, 900),
      {},
      'truncated',
      'The video’s data breaks off before its end.',
    ],
  ];

const retryOf = (widget: Element) => parts(widget, 'error')[0]!.querySelector('button')!;
let run = 0;

describe('a document that cannot be had', () => {
  let net: FakeFetch;
  let errors: LoadErrorEvent[];
  const listen = (event: Event) => errors.push(event as LoadErrorEvent);

  beforeEach(() => {
    net = new FakeFetch();
    errors = [];
    document.addEventListener('vl-error', listen, true);
  });

  afterEach(() => {
    document.removeEventListener('vl-error', listen, true);
    net.restore();
  });

  for (const [what, answer, init, code, text] of FAILURES) {
    it(`says so in every widget when it is ${what}, and loads it when tried again`, async () => {
      const src = `/bad-${(run += 1)}.json`;
      net.on(src, answer, init).on('/good.json', sample);
      const page = await fixture<HTMLElement>(html`
        <div>
          <video-knowledge src=${src}><p>A text of the page.</p></video-knowledge>
          <video-details id="good" src="/good.json"></video-details>
        </div>
      `);
      const widgets = [...TAGS].map((tag) => document.createElement(tag) as WidgetElement);
      for (const widget of widgets) widget.src = src;
      page.append(...widgets);
      await waitUntil(() => widgets.every((widget) => parts(widget, 'error').length === 1));

      for (const widget of widgets) {
        expect(
          parts(widget, 'error')[0]!.querySelector('p')!.textContent,
          widget.localName,
        ).to.equal(text);
        expect(parts(widget, 'error')[0]!.role, widget.localName).to.equal('status');
        expect(retryOf(widget).textContent.trim(), widget.localName).to.equal('Try again');
        expect(widget.matches(':state(error)'), widget.localName).to.equal(true);
      }
      const told = errors.map(({ target, detail }) => [
        (target as Element).localName,
        detail.error.code,
        detail.src,
      ]);
      for (const tag of [...TAGS, 'video-knowledge']) {
        const { href } = new URL(src, document.baseURI);
        expect(told).to.deep.include([tag, code, href]);
      }
      expect(told, 'once for each').to.have.length(TAGS.size + 1);

      // The rest of the page lives.
      expect(page.querySelector('p')!.checkVisibility()).to.equal(true);
      const good = page.querySelector('#good')!;
      await waitUntil(() => shownText(good).includes('Tides and the Moon'));

      // One answer serves all of them.
      net.on(src, sample);
      retryOf(widgets[0]!).click();
      await waitUntil(() => widgets.every((widget) => parts(widget, 'error').length === 0));
      await waitUntil(() => shownText(widgets[1]!).includes('Tides and the Moon'));
      expect(net.asked.filter((url) => url.includes(src))).to.have.length(2);
    });
  }

  it('keeps offering it when that fails again', async () => {
    net.on('/again.json', {});
    const widget = await fixture<WidgetElement>(html`<topic-list src="/again.json"></topic-list>`);
    await waitUntil(() => parts(widget, 'error').length);
    retryOf(widget).click();
    await waitUntil(() => errors.length === 2);
    await widget.updateComplete;
    expect(retryOf(widget).textContent.trim()).to.equal('Try again');
  });

  it('says it once on a whole page, accessibly, beside what the page has of its own', async () => {
    net.on('/whole.json', {});
    const page = await fixture<WidgetElement>(html`
      <video-page src="/whole.json"><a href="/talk">The talk</a></video-page>
    `);
    await waitUntil(() => parts(page, 'error').length);
    expect(page.querySelector('a')!.checkVisibility()).to.equal(true);
    expect(page.shadowRoot!.querySelectorAll('[part=error]')).to.have.length(1);
    await expectAccessible(page);
  });
});
