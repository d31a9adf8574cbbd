import { fixture, html, waitUntil } from '@open-wc/testing-helpers';
import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { VideoPage } from '../../../src/components/video-page/video-page.js';
import { registerLocale } from '../../../src/controllers/localize-controller.js';
import '../../../src/define/all.js';
import type { SeekRequestEvent, SelectRequestEvent } from '../../../src/events.js';
import type { WidgetElement } from '../../../src/internal/widget-element.js';
import { expectAccessible } from '../../helpers/a11y.js';
import { FakeFetch } from '../../helpers/fake-fetch.js';
import { sample } from '../../helpers/sample.js';
import { mount, partOf, parts, shownText, until } from '../../helpers/widget.js';

// Long enough for the sample's times.
const watchable = { ...sample, sources: [{ src: '/demo/talk/talk.webm', type: 'video/webm' }] };

/** A page with its layout, which comes beside the document. */
async function mountPage(data: object = watchable): Promise<VideoPage> {
  const page = await mount<VideoPage>('video-page', data);
  await waitUntil(() => page.shadowRoot!.querySelector('.stage'));
  await settled(page);
  return page;
}

const tags = (page: VideoPage) =>
  [...page.shadowRoot!.querySelectorAll('*')]
    .map(({ localName }) => localName)
    .filter((name) => name.includes('-'));
const inside = (page: VideoPage, tag: string) =>
  page.shadowRoot!.querySelector<WidgetElement>(tag)!;
/** Until all that the page shows has rendered what it shows now. */
async function settled(page: VideoPage): Promise<void> {
  await page.updateComplete;
  await Promise.all(tags(page).map((tag) => inside(page, tag).updateComplete));
}
const chip = (widget: Element, name: string) =>
  parts<HTMLButtonElement>(widget, 'chip').find((it) => it.textContent.includes(name))!;
const marked = (page: VideoPage, tag: string) => parts(inside(page, tag), 'item-marked');
const current = (page: VideoPage, tag: string) => parts(inside(page, tag), 'current');

/** A page with all its widgets, its transcript included. */
async function mountRead(): Promise<VideoPage> {
  const page = await mountPage();
  await waitUntil(() => parts(inside(page, 'transcript-view'), 'item').length === 5);
  await settled(page);
  return page;
}

describe('<video-page>', () => {
  describe('renders', () => {
    it('lays out every widget, in the order of reading', async () => {
      const page = await mountPage();
      expect(tags(page)).to.deep.equal([
        'video-details',
        'video-player',
        'transcript-view',
        'key-moments',
        'video-summary',
        'entity-graph',
        'smart-objects',
        'topic-list',
      ]);
    });

    it('gives the title its own level and the widgets the next', async () => {
      const page = await mountPage();
      page.headingLevel = 1;
      await settled(page);
      expect(parts(inside(page, 'video-details'), 'heading')[0]!.localName).to.equal('h1');
      for (const tag of ['key-moments', 'video-summary', 'entity-graph', 'topic-list']) {
        expect(parts(inside(page, tag), 'heading')[0]!.localName, tag).to.equal('h2');
      }
      page.headingLevel = 6;
      await settled(page);
      expect(parts(inside(page, 'key-moments'), 'heading')[0]!.localName).to.equal('h6');
    });

    it('is styled by the page through the parts of its widgets, in each of their states', async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`
        video-page::part(item-marked) { outline: 7px solid }
        video-page::part(mark) { opacity: 0.25 }
      `);
      document.adoptedStyleSheets.push(sheet);
      try {
        const page = await mountRead();
        page.session!.select({ kind: 'entity', id: 'moon' });
        await waitUntil(() => marked(page, 'transcript-view').length);
        const [line] = marked(page, 'transcript-view');
        expect(getComputedStyle(line!).outlineWidth).to.equal('7px');
        await waitUntil(() => parts(inside(page, 'video-player'), 'mark').length);
        const [mark] = parts(inside(page, 'video-player'), 'mark');
        expect(getComputedStyle(mark!).opacity).to.equal('0.25');
      } finally {
        document.adoptedStyleSheets.pop();
      }
    });

    it('shows the page’s own content until the document is there', async () => {
      const net = new FakeFetch();
      const release = net.hold('/held.json', sample);
      const page = await fixture<VideoPage>(
        html`<video-page src="/held.json"><p>The talk</p></video-page>`,
      );
      expect(page.querySelector('p')!.checkVisibility()).to.equal(true);
      expect(page.matches(':state(loading)')).to.equal(true);
      release();
      await waitUntil(() => tags(page).length);
      expect(page.querySelector('p')!.checkVisibility()).to.equal(false);
      expect(page.matches(':state(loading)')).to.equal(false);
      net.restore();
    });

    it('leaves out what the document does not have', async () => {
      const page = await mountPage({ title: 'Only a title' });
      expect(tags(page)).to.deep.equal(['video-details']);
      expect(page.shadowRoot!.querySelector('.stage')!.childElementCount).to.equal(0);
    });

    // Else its times would make the moments.
    const untimed = [{ heading: 'What pulls', points: [{ text: 'The Sun helps.' }] }];
    const empty: [string, Partial<Record<keyof typeof sample, unknown[]>>, string[]][] = [
      ['nothing to play', { sources: [] }, ['video-player']],
      ['no transcript', { transcripts: [] }, ['transcript-view']],
      ['no moments', { moments: [], summary: untimed }, ['key-moments']],
      ['no summary', { summary: [] }, ['video-summary']],
      ['no entities', { entities: [] }, ['entity-graph', 'smart-objects']],
      ['no topics', { topics: [] }, ['topic-list']],
    ];
    for (const [what, missing, gone] of empty) {
      it(`shows the rest of a document that has ${what}`, async () => {
        const whole = tags(await mountPage());
        const page = await mountPage({ ...watchable, ...missing });
        expect(tags(page)).to.deep.equal(whole.filter((tag) => !gone.includes(tag)));
        expect(shownText(inside(page, 'video-details'))).to.contain('Tides and the Moon');
      });
    }

    it('puts the transcript beside the player where there is room, each alone across', async () => {
      const page = await mountPage();
      page.parentElement!.style.inlineSize = '1200px';
      await settled(page);
      const box = (tag: string) => inside(page, tag).getBoundingClientRect();
      expect(box('transcript-view').left).to.be.greaterThan(box('video-player').right);
      expect(box('transcript-view').top).to.equal(box('video-player').top);
      page.parentElement!.style.inlineSize = '600px';
      expect(box('transcript-view').top).to.be.greaterThan(box('video-player').bottom);
      const unseen = await mountPage({ ...watchable, sources: [] });
      unseen.parentElement!.style.inlineSize = '1200px';
      expect(inside(unseen, 'transcript-view').getBoundingClientRect().width).to.equal(1200);
    });
  });

  it('prints the transcript last, and in full', async () => {
    const page = await mountRead();
    page.parentElement!.style.inlineSize = '1200px';
    await emulateMedia({ media: 'print' });
    const bottom = inside(page, 'topic-list').getBoundingClientRect().bottom;
    const lines = parts(inside(page, 'transcript-view'), 'item');
    expect(lines[0]!.getBoundingClientRect().top).to.be.greaterThan(bottom);
    const { bottom: end } = inside(page, 'transcript-view').getBoundingClientRect();
    expect(lines.at(-1)!.getBoundingClientRect().bottom).to.be.at.most(end + 1);
    await emulateMedia({ media: 'screen' });
  });

  describe('has one selection', () => {
    it('marks an entity in every widget, wherever it was chosen', async () => {
      const page = await mountRead();
      chip(inside(page, 'smart-objects'), 'Newton').click();
      await settled(page);
      expect(marked(page, 'key-moments')[0]!.textContent).to.contain('The proof');
      expect(marked(page, 'topic-list')[0]!.textContent).to.contain('Gravity');
      const line = await partOf(inside(page, 'transcript-view'), 'item-marked');
      expect(line.textContent).to.contain('explained why');
      const objects = inside(page, 'smart-objects');
      expect((await partOf(objects, 'card')).textContent).to.contain('Isaac Newton');
      const node = [...inside(page, 'entity-graph').shadowRoot!.querySelectorAll('.twin .entity')];
      expect(node.find((it) => it.ariaPressed === 'true')?.textContent.trim()).to.equal(
        'Isaac Newton',
      );
    });

    it('marks the points of the summary, and gives them back when released', async () => {
      const page = await mountRead();
      const summary = inside(page, 'video-summary');
      const name = () => summary.shadowRoot!.querySelector<HTMLElement>('.name')!;
      name().click();
      await settled(page);
      expect(marked(page, 'video-summary')[0]!.textContent).to.contain('The Moon pulls');
      expect(chip(inside(page, 'smart-objects'), 'Moon').ariaExpanded).to.equal('true');
      name().click();
      await settled(page);
      for (const tag of tags(page)) expect(marked(page, tag), tag).to.have.length(0);
      expect(parts(inside(page, 'smart-objects'), 'card')).to.have.length(0);
    });

    it('marks what a topic is about', async () => {
      const page = await mountRead();
      chip(inside(page, 'topic-list'), 'Gravity').click();
      await settled(page);
      expect(marked(page, 'smart-objects')[0]!.textContent).to.contain('Isaac Newton');
      expect(marked(page, 'key-moments')[0]!.textContent).to.contain('The proof');
    });
  });

  describe('has one time', () => {
    it('moves every widget when one asks for a time', async () => {
      const page = await mountRead();
      parts(inside(page, 'key-moments'), 'item')[1]!.querySelector('button')!.click();
      await waitUntil(() => page.session!.state.playback.time === 30);
      await settled(page);
      expect(current(page, 'key-moments')[0]!.textContent).to.contain('The proof');
      const line = await partOf(inside(page, 'transcript-view'), 'current');
      expect(line.textContent).to.contain('helps or hinders');
      expect(current(page, 'smart-objects')[0]!.textContent).to.contain('Sun');
    });

    it('adds its offset to all times', async () => {
      const page = await mountPage();
      page.offset = 100;
      const time = () => parts(inside(page, 'key-moments'), 'time')[1]!.textContent;
      await until(() => time().includes('2:10'), 'the other times');
    });
  });

  describe('is played by an element of the page that it names', () => {
    it('in place of a player of its own', async () => {
      const page = await mountPage();
      const video = document.createElement('video');
      video.id = 'elsewhere';
      video.src = '/demo/talk/talk.webm';
      page.parentElement!.append(video);
      page.player = 'elsewhere';
      await settled(page);
      expect(inside(page, 'video-player')).to.equal(null);
      expect(page.session!.media).to.equal(video);
      parts(inside(page, 'key-moments'), 'item')[1]!.querySelector('button')!.click();
      expect(video.currentTime).to.equal(30);
    });

    it('until it names none', async () => {
      const page = await mountPage();
      page.setAttribute('player', 'elsewhere');
      await settled(page);
      page.removeAttribute('player');
      await settled(page);
      expect(page.session!.media).to.equal(inside(page, 'video-player'));
    });
  });

  describe('requests', () => {
    it('lets the requests of its widgets through, and the page cancel them', async () => {
      const page = await mountRead();
      const seen: (SeekRequestEvent | SelectRequestEvent)[] = [];
      page.addEventListener('vl-seek', (event) => seen.push(event));
      page.addEventListener('vl-select', (event) => {
        seen.push(event);
        event.preventDefault();
      });
      parts(inside(page, 'key-moments'), 'item')[1]!.querySelector('button')!.click();
      chip(inside(page, 'smart-objects'), 'Moon').click();
      expect(seen.map(({ detail }) => detail)).to.deep.equal([
        { time: 30, end: 60, from: 'key-moments' },
        { kind: 'entity', id: 'moon' },
      ]);
      expect(page.session!.state.selection).to.equal(null);
    });

    it('loads the document once for all of them', async () => {
      const net = new FakeFetch().on('/once.json', sample);
      const page = await fixture<VideoPage>(html`<video-page src="/once.json"></video-page>`);
      await waitUntil(() => tags(page).length > 5);
      await settled(page);
      expect(net.asked).to.have.length(1);
      net.restore();
    });
  });

  it('is accessible, idle and with a selection while it plays', async () => {
    const page = await mountRead();
    page.headingLevel = 1;
    await settled(page);
    await expectAccessible(page);
    page.session!.seek(45);
    page.session!.select({ kind: 'entity', id: 'moon' });
    await settled(page);
    await expectAccessible(page);
  });

  it('has no heading that skips a level', async () => {
    const page = await mountRead();
    const levels = tags(page).flatMap((tag) =>
      [...inside(page, tag).shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
        ({ localName }) => Number(localName[1]),
      ),
    );
    expect(levels[0]).to.equal(2);
    levels.forEach((level, index) => {
      if (index) expect(level, levels.join(' ')).to.be.at.most(levels[index - 1]! + 1);
    });
  });

  it('localises all that is in it', async () => {
    registerLocale('nl', { 'moments.label': 'Hoogtepunten', 'topics.label': 'Onderwerpen' });
    const page = await mountPage();
    page.lang = 'nl';
    // The language is taken from around when a widget renders.
    for (const tag of tags(page)) inside(page, tag).requestUpdate();
    await settled(page);
    expect(parts(inside(page, 'key-moments'), 'heading')[0]!.textContent).to.equal('Hoogtepunten');
    expect(parts(inside(page, 'topic-list'), 'heading')[0]!.textContent).to.equal('Onderwerpen');
  });

  it('stays quiet while it plays and while something is selected', async () => {
    const page = await mountPage(sample);
    await settled(page);
    const observer = new MutationObserver(() => {});
    observer.observe(page.shadowRoot!, { subtree: true, childList: true, attributes: true });
    page.session!.seek(42);
    page.session!.select({ kind: 'entity', id: 'moon' });
    page.session!.search('tide');
    await settled(page);
    expect(current(page, 'key-moments')[0]!.textContent).to.contain('The proof');
    // The moving bar of the moments is one property of theirs.
    const changes = observer.takeRecords().filter((it) => it.attributeName !== 'style');
    expect(changes).to.deep.equal([]);
    observer.disconnect();
  });
});
