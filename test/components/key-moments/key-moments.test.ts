import { oneEvent } from '@open-wc/testing-helpers';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../../src/define/key-moments.js';
import type { KeyMoments } from '../../../src/components/key-moments/key-moments.js';
import { SeekRequestEvent } from '../../../src/events.js';
import { expectAccessible } from '../../helpers/a11y.js';
import { countListeners } from '../../helpers/listeners.js';
import { sample } from '../../helpers/sample.js';
import { mount, mutationsDuring, parts, shownText, until } from '../../helpers/widget.js';

const mountMoments = (data: object = sample) => mount<KeyMoments>('key-moments', data);

const gaps = {
  ...sample,
  moments: [
    { start: 2, end: 4, title: 'The pull' },
    { start: 6, end: 8, title: 'The “proof”' },
  ],
};

/** Brings what is loaded at the first sign of a viewer. */
async function touch(widget: KeyMoments): Promise<void> {
  document.body.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  await until(() => widget.shadowRoot!.querySelector('.tools'), 'the tools');
}

const button = (widget: KeyMoments, label: string) =>
  widget.shadowRoot!.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)!;
const isOff = (widget: KeyMoments, label: string) =>
  button(widget, label).getAttribute('aria-disabled');

/** Lets a real video drive the session of a widget. */
async function drive(widget: KeyMoments): Promise<HTMLVideoElement> {
  const video = Object.assign(document.createElement('video'), {
    src: '/test/fixtures/clip.webm',
    muted: true,
  });
  widget.session!.attachMedia(video);
  await oneEvent(video, 'loadedmetadata');
  await widget.updateComplete;
  return video;
}

describe('<key-moments>', () => {
  describe('renders', () => {
    it('lists the moments with times, titles and descriptions', async () => {
      const widget = await mountMoments();
      expect(parts(widget, 'title').map((it) => it.textContent)).to.deep.equal([
        'The pull',
        'The proof',
      ]);
      expect(parts(widget, 'time')[1]!.textContent).to.contain('0:30');
      expect(parts(widget, 'text')[0]!.textContent).to.equal('What moves the water.');
      expect(parts(widget, 'heading')[0]!.localName).to.equal('h2');
      expect(parts(widget, 'count')[0]!.textContent).to.equal('2 moments');
    });

    it('shows pictures, and hides one that cannot be had', async () => {
      const moments = [{ start: 0, title: 'The pull', image: 'data:image/png;base64,AAAA' }];
      const widget = await mountMoments({ ...sample, moments });
      const image = widget.shadowRoot!.querySelector('img')!;
      expect(image.alt).to.equal('');
      await oneEvent(image, 'error');
      expect(image.hidden).to.equal(true);
    });

    it('shows no pictures that would tell the video’s host, and says the language of their titles', async () => {
      const moments = [{ start: 0, title: 'The pull', image: 'https://i.ytimg.com/vi/x/hq.jpg' }];
      const widget = await mountMoments({ ...sample, language: 'de', moments });
      expect(widget.shadowRoot!.querySelector('img')).to.equal(null);
      expect(parts(widget, 'title')[0]!.lang).to.equal('de');
    });

    it('lists what the summary has with times when the document has no moments', async () => {
      const widget = await mountMoments({ ...sample, moments: [] });
      expect(parts(widget, 'title').map((it) => it.textContent)).to.deep.equal(['The Moon']);
      expect(parts(widget, 'text')[0]!.textContent).to.equal('The Moon pulls the sea.');
      expect(parts(widget, 'count')[0]!.textContent).to.equal('1 moment');
    });

    it('says so in one quiet line when there are none', async () => {
      const widget = await mountMoments({ ...sample, moments: [], summary: [] });
      expect(shownText(widget)).to.equal('This video has no key moments.');
      expect(widget.matches(':state(empty)')).to.equal(true);
    });

    it('marks the moment that plays now, and moves its bar', async () => {
      const widget = await mountMoments();
      widget.session!.seek(45);
      await widget.updateComplete;
      const [current, ...others] = parts(widget, 'current');
      expect(others).to.have.length(0);
      expect(current!.querySelector('[part=title]')!.textContent).to.equal('The proof');
      expect(current!.querySelector('button')!.getAttribute('aria-current')).to.equal('true');
      await until(() => widget.style.getPropertyValue('--_progress') === '0.5', 'the bar');
      widget.session!.seek(33);
      expect(widget.style.getPropertyValue('--_progress')).to.equal('0.1');
    });

    it('marks the moments in which the selected entity is talked about', async () => {
      const widget = await mountMoments();
      widget.session!.select({ kind: 'entity', id: 'newton' });
      await widget.updateComplete;
      expect(parts(widget, 'item-marked')).to.have.length(1);
      expect(parts(widget, 'item-marked')[0]!.textContent).to.contain('The proof');
    });
  });

  describe('steps', () => {
    it('come at the first sign of a viewer, and nothing moves', async () => {
      const widget = await mountMoments();
      const places = () => parts(widget, 'item').map((it) => it.getBoundingClientRect());
      const [before, height] = [places(), widget.offsetHeight];
      expect(button(widget, 'Next moment')).to.equal(null);
      await touch(widget);
      expect(button(widget, 'Next moment').checkVisibility()).to.equal(true);
      expect(places()).to.deep.equal(before);
      expect(widget.offsetHeight).to.equal(height);
    });

    it('come when playback begins', async () => {
      const widget = await mountMoments(gaps);
      const video = await drive(widget);
      await video.play();
      await until(() => button(widget, 'Next moment'), 'the steps');
      video.pause();
    });

    it('go to the next and the previous moment, and end at the ends', async () => {
      const widget = await mountMoments(gaps);
      await touch(widget);
      const { session } = widget;
      const times: number[] = [];
      const step = async (label: string) => {
        button(widget, label).click();
        await widget.updateComplete;
        times.push(session!.state.playback.time);
      };
      expect([isOff(widget, 'Previous moment'), isOff(widget, 'Next moment')]).to.deep.equal([
        'true',
        'false',
      ]);
      await step('Previous moment');
      await step('Next moment');
      expect(isOff(widget, 'Previous moment')).to.equal('true');
      await step('Next moment');
      expect(isOff(widget, 'Next moment')).to.equal('true');
      await step('Next moment');
      await step('Previous moment');
      expect(times).to.deep.equal([0, 2, 6, 6, 2]);
      // From a gap, the previous one is the one that was last.
      session!.seek(5);
      await widget.updateComplete;
      await step('Previous moment');
      session!.seek(9);
      await widget.updateComplete;
      expect(isOff(widget, 'Next moment')).to.equal('true');
      await step('Previous moment');
      expect(times.slice(5)).to.deep.equal([2, 6]);
    });

    it('are within reach of the keyboard, and keep the focus at the end', async () => {
      const widget = await mountMoments(gaps);
      parts(widget, 'item')[0]!.querySelector('button')!.focus();
      await until(() => button(widget, 'Next moment'), 'the steps');
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
      expect(widget.shadowRoot!.activeElement).to.equal(button(widget, 'Next moment'));
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'Enter' });
      expect(widget.session!.state.playback.time).to.equal(6);
      expect(widget.shadowRoot!.activeElement).to.equal(button(widget, 'Next moment'));
      expect(isOff(widget, 'Next moment')).to.equal('true');
    });
  });

  describe('of which there are many', () => {
    const moments = Array.from({ length: 400 }, (_, i) => ({
      start: i * 2,
      end: i * 2 + 2,
      title: `Wave ${i}`,
    }));
    const many = { ...sample, duration: 800, moments };
    const titles = (widget: KeyMoments) => parts(widget, 'title').map((it) => it.textContent);
    const whole = (widget: KeyMoments) =>
      until(() => titles(widget).length === moments.length, 'all of them');

    it('are written a few at a time, without being touched', async () => {
      const widget = await mountMoments(many);
      expect(titles(widget).length).to.be.at.most(60);
      expect(parts(widget, 'count')[0]!.textContent).to.equal('400 moments');
      const first = parts(widget, 'item')[0];
      await whole(widget);
      expect(titles(widget)).to.deep.equal(moments.map(({ title }) => title));
      expect(parts(widget, 'item')[0]).to.equal(first);
    });

    it('are marked and looped wherever they are', async () => {
      const widget = await mountMoments(many);
      await whole(widget);
      for (const at of [301, 119]) {
        widget.session!.seek(at * 2);
        await until(() => parts(widget, 'current')[0]?.textContent.includes(`Wave ${at}`));
        expect(parts(widget, 'current')).to.have.length(1);
      }
      await drive(widget);
      await until(() => button(widget, 'Loop “Wave 399”'), 'all tools');
      button(widget, 'Loop “Wave 3”').click();
      await until(() => widget.session!.media!.currentTime === 6, 'the loop');
      await widget.updateComplete;
      const pressed = widget.shadowRoot!.querySelectorAll('[aria-pressed=true]');
      expect([...pressed].map((it) => it.ariaLabel)).to.deep.equal(['Loop “Wave 3”']);
    });

    it('change language, and make room for those of another document', async () => {
      const widget = await mountMoments(many);
      await whole(widget);
      widget.lang = 'de';
      const last = () => parts(widget, 'time').at(-1)!.textContent;
      await until(() => last().includes('Minuten'), 'another language');
      widget.data = { ...many, moments: moments.slice(100, 170) };
      await until(() => titles(widget).length === 70, 'the others');
      expect(titles(widget).at(-1)).to.equal('Wave 169');
    });
  });

  describe('loop', () => {
    const short = { ...gaps, moments: [{ start: 2, end: 2.5, title: 'A wave' }] };

    it('plays a moment again and again, until the viewer goes elsewhere', async () => {
      const widget = await mountMoments(short);
      const video = await drive(widget);
      await touch(widget);
      button(widget, 'Loop “A wave”').click();
      await oneEvent(video, 'seeked');
      expect(video.currentTime).to.equal(2);
      await widget.updateComplete;
      expect(button(widget, 'Loop “A wave”').getAttribute('aria-pressed')).to.equal('true');
      await video.play();
      await oneEvent(video, 'seeked');
      expect(video.currentTime).to.be.closeTo(2, 0.1);
      await oneEvent(video, 'seeked');
      expect(video.currentTime).to.be.closeTo(2, 0.1);
      widget.session!.seek(7);
      await until(() => video.currentTime > 7.2, 'what follows');
      await widget.updateComplete;
      expect(button(widget, 'Loop “A wave”').getAttribute('aria-pressed')).to.equal('false');
      video.pause();
    });

    it('ends when it is pressed again, and when the widget leaves', async () => {
      const widget = await mountMoments(short);
      const video = await drive(widget);
      await touch(widget);
      const { session } = widget;
      for (const end of [() => button(widget, 'Loop “A wave”').click(), () => widget.remove()]) {
        session!.seek(2.1);
        await oneEvent(video, 'seeked');
        button(widget, 'Loop “A wave”').click();
        end();
        await video.play();
        await until(() => video.currentTime > 2.8, 'what follows');
        video.pause();
      }
    });

    it('does not begin where the page cancels the seek', async () => {
      const widget = await mountMoments(short);
      const video = await drive(widget);
      await touch(widget);
      widget.addEventListener('vl-seek', (event) => event.preventDefault());
      button(widget, 'Loop “A wave”').click();
      await widget.updateComplete;
      expect(button(widget, 'Loop “A wave”').getAttribute('aria-pressed')).to.equal('false');
      expect(video.currentTime).to.equal(0);
    });

    it('is not offered where nothing plays', async () => {
      const widget = await mountMoments(short);
      await touch(widget);
      expect(button(widget, 'Loop “A wave”')).to.equal(null);
    });
  });

  describe('link', () => {
    const address = () => Object.assign(new URL(location.href), { hash: 't=6,8' }).href;
    const label = 'Copy a link to “The “proof””';
    const link = (widget: KeyMoments) =>
      [...widget.shadowRoot!.querySelectorAll<HTMLButtonElement>('.tools button')].find(
        (it) => it.title === label,
      )!;

    it('asks the page, copies, and says so', async () => {
      const widget = await mountMoments(gaps);
      await touch(widget);
      const requests: unknown[] = [];
      widget.parentElement!.addEventListener('vl-export', ({ detail }) => requests.push(detail));
      const copied: string[] = [];
      const real = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: (text: string) => Promise.resolve(copied.push(text)) },
      });
      try {
        link(widget).click();
        const status = widget.shadowRoot!.querySelector('[role=status]')!;
        await until(() => status.textContent.trim() === 'The link was copied.', 'the word');
      } finally {
        delete (navigator as { clipboard?: unknown }).clipboard;
        if (real) Object.defineProperty(navigator, 'clipboard', real);
      }
      expect(requests).to.deep.equal([{ format: 'link', text: address() }]);
      expect(copied).to.deep.equal([address()]);
    });

    it('is copied where there is no clipboard to write to', async () => {
      const widget = await mountMoments(gaps);
      await touch(widget);
      const real = document.execCommand.bind(document);
      let copied = '';
      document.execCommand = () => {
        const data = new DataTransfer();
        document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data }));
        copied = data.getData('text/plain');
        return true;
      };
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
      try {
        link(widget).click();
        await until(() => copied, 'the copy');
      } finally {
        document.execCommand = real;
        delete (navigator as { clipboard?: unknown }).clipboard;
      }
      expect(copied).to.equal(address());
    });

    it('is left to a page that cancels', async () => {
      const widget = await mountMoments(gaps);
      await touch(widget);
      widget.addEventListener('vl-export', (event) => event.preventDefault());
      link(widget).click();
      await widget.updateComplete;
      const status = widget.shadowRoot!.querySelector('[role=status]')!;
      expect(status.textContent.trim()).to.equal('');
    });
  });

  describe('requests', () => {
    it('asks for the start of a moment on click', async () => {
      const widget = await mountMoments();
      const requests: SeekRequestEvent[] = [];
      widget.addEventListener('vl-seek', (event) => requests.push(event));
      parts(widget, 'item')[1]!.querySelector('button')!.click();
      expect(requests[0]).to.be.instanceOf(SeekRequestEvent);
      expect(requests[0]!.detail).to.deep.equal({ time: 30, end: 60, from: 'key-moments' });
      expect(widget.session!.state.playback.time).to.equal(30);
    });

    it('stays where it is when the page cancels', async () => {
      const widget = await mountMoments();
      widget.parentElement!.addEventListener('vl-seek', (event) => event.preventDefault());
      parts(widget, 'item')[1]!.querySelector('button')!.click();
      expect(widget.session!.state.playback.time).to.equal(0);
    });
  });

  it('is accessible, idle, playing, touched and looping', async () => {
    const widget = await mountMoments();
    await expectAccessible(widget);
    widget.session!.seek(5);
    await widget.updateComplete;
    await expectAccessible(widget);
    await drive(widget);
    await touch(widget);
    button(widget, 'Loop “The pull”').click();
    await widget.updateComplete;
    await expectAccessible(widget);
  });

  it('prints no tools', async () => {
    const widget = await mountMoments();
    widget.session!.seek(45);
    await touch(widget);
    const display = (selector: string) =>
      getComputedStyle(widget.shadowRoot!.querySelector(selector)!).display;
    await emulateMedia({ media: 'print' });
    expect([display('.tools'), display('.progress')]).to.deep.equal(['none', 'none']);
    await emulateMedia({ media: 'screen' });
    expect(display('.tools')).to.equal('flex');
  });

  it('localises its numbers and texts', async () => {
    const { registerLocale } = await import('../../../src/controllers/localize-controller.js');
    registerLocale('x-moments', {
      'moments.count': 'Momente: {count}',
      'moments.next': 'Weiter',
      'moments.link': 'Link: {title}',
    });
    const widget = await mountMoments({ ...sample, moments: [sample.moments[0]] });
    expect(parts(widget, 'count')[0]!.textContent).to.equal('1 moment');
    widget.lang = 'x-moments';
    await touch(widget);
    widget.requestUpdate();
    await widget.updateComplete;
    expect(parts(widget, 'count')[0]!.textContent).to.equal('Momente: 1');
    expect(button(widget, 'Weiter')).to.not.equal(null);
    expect(button(widget, 'Link: The pull')).to.not.equal(null);
  });

  it('stays quiet while nothing of its own changes', async () => {
    const widget = await mountMoments();
    widget.session!.seek(5);
    expect(await mutationsDuring(widget, () => widget.session!.seek(6))).to.equal(0);
    expect(await mutationsDuring(widget, () => widget.session!.search('tide'))).to.equal(0);
    await touch(widget);
    expect(await mutationsDuring(widget, () => widget.session!.seek(7))).to.equal(0);
  });

  it('leaves nothing behind, however often it comes and goes', async () => {
    const widget = await mountMoments();
    await touch(widget);
    const holder = widget.parentElement!;
    const listeners = countListeners();
    const nodes = () => widget.shadowRoot!.querySelectorAll('*').length;
    const move = (times: number) => {
      for (let i = 0; i < times; i += 1) {
        widget.remove();
        holder.append(widget);
      }
      return [nodes(), listeners.count(), widget.shadowRoot!.adoptedStyleSheets.length];
    };
    const before = move(1);
    expect(move(999)).to.deep.equal(before);
    await widget.updateComplete;
    expect(nodes()).to.equal(before[0]);
    listeners.stop();
  });
});
