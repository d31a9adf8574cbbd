import {
  emulateMedia,
  resetMouse,
  sendKeys,
  sendMouse,
  setViewport,
} from '@web/test-runner-commands';
import { aTimeout, oneEvent, waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import '../../../src/define/video-player.js';
import type { VideoPlayer } from '../../../src/components/video-player/video-player.js';
import type { SeekRequestEvent } from '../../../src/events.js';
import { expectAccessible } from '../../helpers/a11y.js';
import { FakeFetch } from '../../helpers/fake-fetch.js';
import { countListeners } from '../../helpers/listeners.js';
import { sample } from '../../helpers/sample.js';
import { mount, mutationsDuring, partOf, parts, shownText, until } from '../../helpers/widget.js';

const CLIP = '/test/fixtures/clip.webm';
const YOUTUBE = 'https://www.youtube.com/watch?v=abcdefghijk';
const VIMEO = 'https://vimeo.com/123456789';

const clip = {
  ...sample,
  duration: 12,
  summary: [],
  connections: [],
  topics: [],
  transcripts: [
    {
      ...sample.transcripts[0],
      segments: [sample.transcripts[0].segments[0], { start: 10, end: 12, text: 'Water follows.' }],
    },
  ],
  poster: '/demo/talk/poster.jpg',
  sources: [{ src: CLIP, type: 'video/webm' }],
  entities: [
    {
      id: 'moon',
      name: 'Moon',
      type: 'place',
      mentions: [
        { start: 3, end: 4 },
        { start: 9, end: 10 },
      ],
    },
  ],
  moments: [
    { start: 0, end: 6, title: 'The pull' },
    { start: 6, end: 12, title: 'The proof' },
  ],
};
const from = (...sources: object[]) => ({ ...clip, sources });

const mountPlayer = (data: object = clip) => mount<VideoPlayer>('video-player', data);
/** A property of an element to two digits: the clip is 12.008 s long. */
const numbers = (elements: HTMLElement[], property: string) =>
  elements.map((it) => Number(it.style.getPropertyValue(property)).toFixed(2));
const find = <E extends Element = HTMLElement>(player: VideoPlayer, selector: string): E | null =>
  player.shadowRoot!.querySelector<E>(selector);
const slider = (player: VideoPlayer) => find<HTMLInputElement>(player, '.bar input')!;
const button = (player: VideoPlayer, label: string) =>
  find<HTMLButtonElement>(player, `button[aria-label="${label}"]`)!;
const video = (player: VideoPlayer) => find<HTMLVideoElement>(player, 'video')!;

/** Brings what is loaded when a player is first touched. */
async function touch(player: VideoPlayer): Promise<void> {
  find(player, '.player')!.dispatchEvent(new PointerEvent('pointerenter'));
  await until(() => find(player, '.tip'), 'the extras');
}

/** Presses a button whose doing may have to be loaded first. */
async function press(player: VideoPlayer, label: string): Promise<void> {
  await touch(player);
  button(player, label).click();
  await player.updateComplete;
}

async function mountReady(data: object = clip): Promise<VideoPlayer> {
  const player = await mountPlayer(data);
  await waitUntil(() => player.readyState >= 1, 'no metadata');
  await player.updateComplete;
  player.muted = true;
  return player;
}

async function mountPlaying(data: object = clip): Promise<VideoPlayer> {
  const player = await mountReady(data);
  await player.play();
  await player.updateComplete;
  return player;
}

describe('<video-player>', () => {
  describe('renders', () => {
    it('shows the picture under its poster, the bar and the controls', async () => {
      const player = await mountReady();
      expect(video(player).getAttribute('src')).to.equal(CLIP);
      expect(video(player).preload).to.equal('metadata');
      expect(find<HTMLImageElement>(player, '.cover img')!.src).to.contain('poster.jpg');
      expect(parts(player, 'time')[0]!.textContent).to.equal('0:00 / 0:12');
      expect(parts(player, 'current')[0]!.textContent).to.equal('The pull');
      expect(parts(player, 'heading')).to.have.length(0);
      expect(player.style.getPropertyValue('--_aspect')).to.equal('128 / 72');
    });

    it('asks nothing of another site before play', async () => {
      const player = await mountPlayer(from({ src: 'https://cdn.invalid/talk.webm' }));
      expect(video(player).preload).to.equal('none');
    });

    it('has a heading when the page wants one, and always a name', async () => {
      const player = await mountReady();
      const group = find(player, '[role=group]')!;
      expect(group.getAttribute('aria-label')).to.equal('Video: Tides and the Moon');
      player.heading = 'Watch';
      player.headingLevel = 3;
      await player.updateComplete;
      expect(parts(player, 'heading')[0]!.outerHTML).to.match(/^<h3.*Watch/);
    });

    it('cuts the bar at the moments', async () => {
      const items = parts(await mountReady(), 'item');
      expect(numbers(items, '--_from')).to.deep.equal(['0.00', '0.50']);
      expect(numbers(items, '--_length')).to.deep.equal(['0.50', '0.50']);
    });

    it('brings the rest of its controls when touched, and nothing there moves', async () => {
      const player = await mountReady();
      const labels = () =>
        [...player.shadowRoot!.querySelectorAll('[part=toolbar] button')].map((it) =>
          it.getAttribute('aria-label'),
        );
      const places = () =>
        ['Play', 'Settings'].map((label) => button(player, label).getBoundingClientRect());
      expect(labels()).to.deep.equal(['Play', 'Settings']);
      const [before, height] = [places(), player.offsetHeight];
      await touch(player);
      expect(labels()).to.deep.equal(['Play', 'Mute', 'Captions', 'Full screen', 'Settings']);
      expect(places()).to.deep.equal(before);
      expect(player.offsetHeight).to.equal(height);
    });

    it('marks where the selection is talked about', async () => {
      const player = await mountReady();
      expect(parts(player, 'mark')).to.have.length(0);
      player.session!.select({ kind: 'entity', id: 'moon' });
      await player.updateComplete;
      await until(() => parts(player, 'mark').length, 'the marks');
      expect(numbers(parts(player, 'mark'), '--_from')).to.deep.equal(['0.25', '0.75']);
    });

    it('says so in one quiet line when there is no source', async () => {
      const player = await mountPlayer(from());
      expect(shownText(player)).to.equal('This document names no video file.');
      expect(player.session!.media).to.equal(undefined);
      player.session!.seek(5);
      expect(player.session!.state.playback.time).to.equal(5);
    });

    it('has no picture for sound', async () => {
      const player = await mountReady(from({ src: '/test/fixtures/sound.ogg', type: 'audio/ogg' }));
      expect(parts(player, 'media')).to.have.length(0);
      expect(find(player, '.cover')).to.equal(null);
      await touch(player);
      expect(button(player, 'Play')).to.not.equal(null);
      expect(button(player, 'Captions')).to.equal(null);
      expect(button(player, 'Full screen')).to.equal(null);
      await player.play();
      expect(player.paused).to.equal(false);
      player.pause();
    });

    it('has fewer controls in a narrow place', async () => {
      const player = await mountReady();
      await touch(player);
      const level = find(player, '[part=toolbar] .level')!;
      expect(level.checkVisibility()).to.equal(true);
      player.style.inlineSize = '312px';
      expect(level.checkVisibility()).to.equal(false);
      expect(player.scrollWidth).to.be.at.most(312);
      for (const it of player.shadowRoot!.querySelectorAll('[part=toolbar] button')) {
        if (it.checkVisibility()) expect(it.getBoundingClientRect().height).to.be.at.least(24);
      }
    });
  });

  describe('behaves', () => {
    it('plays and stops, and tells so as a media element does', async () => {
      const player = await mountReady();
      const heard: string[] = [];
      for (const type of ['play', 'playing', 'timeupdate', 'pause', 'ratechange', 'volumechange']) {
        player.addEventListener(type, () => heard.push(type));
      }
      find(player, '.cover')!.click();
      await oneEvent(player, 'playing');
      await player.updateComplete;
      expect(player.paused).to.equal(false);
      expect(player.session!.state.playback.paused).to.equal(false);
      expect(find(player, '.cover')).to.equal(null);
      await oneEvent(player, 'timeupdate');
      button(player, 'Pause').click();
      await oneEvent(player, 'pause');
      player.playbackRate = 1.5;
      player.volume = 0.5;
      await waitUntil(() => heard.includes('ratechange') && heard.includes('volumechange'));
      expect(heard).to.include.members(['play', 'playing', 'timeupdate', 'pause']);
      expect(player.session!.state.playback.rate).to.equal(1.5);
      expect(video(player).volume).to.equal(0.5);
    });

    it('has what a media element has, before there is media and after', async () => {
      const player = await mountPlayer(from({ src: YOUTUBE }));
      expect(player).to.include({ error: null, networkState: 0, readyState: 0, currentSrc: '' });
      expect(player).to.include({ videoWidth: 0, videoHeight: 0, loop: false, autoplay: false });
      expect(
        [player.buffered, player.played, player.seekable].map((it) => it.length),
      ).to.deep.equal([0, 0, 0]);
      expect(player.canPlayType('video/webm')).to.equal('maybe');
      player.loop = player.muted = true;
      await oneEvent(player, 'volumechange');
      const heard: string[] = [];
      for (const type of ['loadeddata', 'canplay', 'emptied'])
        player.addEventListener(type, () => heard.push(type));
      player.data = clip;
      await until(() => player.readyState >= 2, 'data');
      expect(video(player).loop).to.equal(true);
      expect(video(player).muted).to.equal(true);
      expect(player).to.include({
        currentSrc: video(player).src,
        videoWidth: 128,
        videoHeight: 72,
      });
      expect(player.seekable.end(0)).to.be.closeTo(12, 0.1);
      expect(player.textTracks).to.equal(video(player).textTracks);
      video(player).loop = false;
      expect(player.loop).to.equal(false);
      await until(() => heard.includes('canplay'), 'the events');
      video(player).load();
      await until(() => heard.includes('emptied'), 'the event');
      const old = video(player);
      player.load();
      await player.updateComplete;
      expect(video(player)).to.not.equal(old);
    });

    it('ends', async () => {
      const player = await mountPlaying();
      player.currentTime = 11.7;
      await oneEvent(player, 'ended');
      expect(player.ended).to.equal(true);
      expect(player.paused).to.equal(true);
    });

    it('is driven by its session', async () => {
      const player = await mountReady();
      expect(player.session!.media).to.equal(player);
      player.session!.seek(8);
      await oneEvent(player, 'seeked');
      expect(video(player).currentTime).to.equal(8);
      expect(player.session!.state.playback.time).to.equal(8);
      await player.updateComplete;
      expect(parts(player, 'current')[0]!.textContent).to.equal('The proof');
      expect(slider(player).getAttribute('aria-valuetext')).to.equal(
        '8 seconds of 12 seconds, The proof',
      );
      expect(player.style.getPropertyValue('--_played')).to.match(/^0\.66/);
    });

    it('remembers a seek until there is something to seek in', async () => {
      const player = await mountPlayer();
      player.currentTime = 7;
      expect(player.currentTime).to.equal(7);
      expect(player.session!.state.playback.time).to.equal(7);
      await oneEvent(player, 'seeked');
      await waitUntil(() => video(player).currentTime === 7 && video(player).readyState >= 1);
      expect(player.currentTime).to.equal(7);
    });

    it('goes to a time on its bar', async () => {
      const player = await mountReady();
      await touch(player);
      slider(player).value = '9';
      slider(player).dispatchEvent(new Event('input'));
      expect(find(player, '.tip')!.hidden).to.equal(false);
      expect(find(player, '.tip')!.textContent.trim()).to.match(/^0:09\s+The proof$/);
      expect(player.currentTime).to.equal(0);
      slider(player).dispatchEvent(new Event('change'));
      await oneEvent(player, 'seeked');
      expect(player.currentTime).to.equal(9);
    });

    it('lets go of the thumb where nothing changed, and where the viewer gives up', async () => {
      const player = await mountReady();
      await touch(player);
      const requests: number[] = [];
      player.addEventListener('vl-seek', ({ detail }) => requests.push(detail.time));
      const slide = (...types: string[]) =>
        types.forEach((type) => slider(player).dispatchEvent(new Event(type)));
      for (const end of ['pointerup', 'pointercancel', 'blur']) {
        slider(player).value = '9';
        slide('input');
        slider(player).value = '0';
        slide('input', end);
        player.currentTime = 4;
        await oneEvent(player, 'seeked');
        expect(slider(player).value, end).to.equal('4');
        player.currentTime = 0;
        await oneEvent(player, 'seeked');
      }
      slide('input', 'pointerup', 'change');
      expect(requests).to.deep.equal([0, 0]);
    });

    it('has keys while the focus is inside', async () => {
      const player = await mountReady();
      slider(player).focus();
      await touch(player);
      const pressKey = async (key: string) => {
        await sendKeys({ press: key });
        await aTimeout(0);
      };
      await pressKey('ArrowRight');
      expect(player.currentTime).to.equal(5);
      await pressKey('l');
      expect(player.currentTime).to.be.closeTo(12, 0.01);
      await pressKey('j');
      expect(player.currentTime).to.be.closeTo(2, 0.01);
      await pressKey('ArrowLeft');
      expect(player.currentTime).to.equal(0);
      await pressKey('5');
      expect(player.currentTime).to.be.closeTo(6, 0.01);
      await pressKey('m');
      expect(player.muted).to.equal(false);
      await pressKey('m');
      expect(player.muted).to.equal(true);
      await pressKey('>');
      expect(player.playbackRate).to.equal(1.25);
      await pressKey('<');
      expect(player.playbackRate).to.equal(1);
      await pressKey('k');
      await waitUntil(() => !player.paused);
      await pressKey('Space');
      expect(player.paused).to.equal(true);
    });

    it('keeps the focus when its cover or an offer goes, and takes it at a click', async () => {
      const player = await mountReady();
      const group = find(player, '.player')!;
      await touch(player);
      find(player, '.cover')!.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => !player.paused);
      await player.updateComplete;
      expect(player.shadowRoot!.activeElement).to.equal(group);
      await sendKeys({ press: 'k' });
      await waitUntil(() => player.paused);
      await sendKeys({ press: 'Space' });
      await waitUntil(() => !player.paused);
      group.blur();
      const { left, top } = video(player).getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(left) + 20, Math.round(top) + 20] });
      await waitUntil(() => player.paused);
      await sendKeys({ press: 'k' });
      await waitUntil(() => !player.paused);
      player.pause();
      await resetMouse();
    });

    it('does what the first key says, as soon as its keys are there', async () => {
      const player = await mountReady();
      button(player, 'Play').focus();
      await sendKeys({ press: 'l' });
      await until(() => player.currentTime === 10, 'ten seconds on');
    });

    it('leaves keys to their buttons, to the volume and to the page', async () => {
      const player = await mountReady();
      await touch(player);
      button(player, 'Mute').focus();
      await sendKeys({ press: 'Space' });
      expect(player.muted).to.equal(false);
      expect(player.paused).to.equal(true);
      find(player, '.level')!.focus();
      await sendKeys({ press: 'ArrowLeft' });
      expect(player.currentTime).to.equal(0);
      expect(player.volume).to.be.closeTo(0.95, 0.001);
      (document.activeElement as HTMLElement).blur();
      await sendKeys({ press: 'k' });
      expect(player.paused).to.equal(true);
      slider(player).focus();
      player.parentElement!.addEventListener('keydown', (event) => event.preventDefault(), true);
      await sendKeys({ press: 'k' });
      expect(player.paused).to.equal(true);
    });

    it('plays one at a time on a page', async () => {
      const first = await mountPlaying();
      const second = await mountPlaying();
      await waitUntil(() => first.paused);
      expect(second.paused).to.equal(false);
      second.pause();
    });

    it('shows the transcript as captions', async () => {
      const player = await mountReady();
      await press(player, 'Captions');
      const [track] = video(player).textTracks;
      expect(track).to.include({ mode: 'showing', language: 'en', label: 'English' });
      expect(track!.cues).to.have.length(2);
      expect((track!.cues![0] as VTTCue).text).to.equal(sample.transcripts[0].segments[0].text);
      await press(player, 'Captions');
      expect(track!.mode).to.equal('disabled');
    });

    it('lets other controls show and hide its captions', async () => {
      const player = await mountReady();
      await press(player, 'Captions');
      const [track] = player.textTracks;
      for (const mode of ['disabled', 'showing'] as const) {
        track!.mode = mode;
        const pressed = String(mode === 'showing');
        await until(() => button(player, 'Captions').ariaPressed === pressed, mode);
        expect(track!.mode).to.equal(mode);
      }
    });

    it('shows any transcript as captions, whatever its format, and follows its language', async () => {
      const srt = `1\n00:00:01,000 --> 00:00:02,000\nTom & <Jerry>\n`;
      const server = new FakeFetch().on('/talk.de.srt', srt);
      const german = { language: 'de', label: 'Deutsch', src: '/talk.de.srt' };
      const transcripts = [...sample.transcripts, german];
      const player = await mountReady({ ...clip, transcripts });
      player.offset = 2;
      await press(player, 'Settings');
      const chip = (label: string) => parts(player, 'chip').find((it) => it.textContent === label)!;
      chip('Deutsch').click();
      const tracks = video(player).textTracks;
      await until(() => tracks[0]?.cues?.length, 'cues');
      server.restore();
      expect(tracks[0]).to.include({ mode: 'showing', language: 'de' });
      expect(tracks[0]!.cues![0]).to.include({ startTime: 3, text: 'Tom &amp; &lt;Jerry>' });
      expect(player.session!.state.transcript.index).to.equal(1);
      expect(chip('Deutsch').getAttribute('aria-pressed')).to.equal('true');
      // As the switch of languages beside a transcript does.
      await player.session!.loadTranscript(0);
      await player.updateComplete;
      expect(tracks[0]!.mode).to.equal('disabled');
      expect(tracks[1]).to.include({ mode: 'showing', language: 'en' });
      expect(chip('English').getAttribute('aria-pressed')).to.equal('true');
    });

    it('has captions for the time that comes, however many lines there are', async () => {
      const segments = Array.from({ length: 1200 }, (_, i) => ({
        start: i / 100,
        end: i / 100 + 0.01,
        text: String(i),
      }));
      const player = await mountReady({ ...clip, transcripts: [{ language: 'en', segments }] });
      await press(player, 'Captions');
      const { cues } = video(player).textTracks[0]!;
      const texts = () => [...cues!].map((cue) => (cue as VTTCue).text);
      expect(texts()).to.deep.equal(segments.slice(0, 200).map(({ text }) => text));
      player.currentTime = 5;
      await oneEvent(player, 'seeked');
      expect(texts()).to.deep.equal(segments.slice(500, 700).map(({ text }) => text));
      player.currentTime = 6.5;
      await oneEvent(player, 'seeked');
      expect(cues).to.have.length(200);
      expect(texts()).to.include('800');
      player.offset = 3;
      await until(() => texts()[0] === '350', 'the lines of another time');
      expect(cues![0]!.startTime).to.equal(6.5);
    });

    it('shows no more captions at a time, and no longer ones, than can be read', async () => {
      const segments = [
        ...Array.from({ length: 20 }, (_, i) => ({ start: 1, end: 8, text: `A${i}` })),
        { start: 4, end: 9, text: 'later' },
        ...Array.from({ length: 300 }, (_, i) => ({
          start: 9 + i / 1000,
          end: 9.5,
          text: `B${i}`,
        })),
        { start: 10, end: 12, text: 'x'.repeat(999) + '🌙 and so on' },
      ];
      const player = await mountReady({ ...clip, transcripts: [{ language: 'en', segments }] });
      await press(player, 'Captions');
      const at = (time: number) =>
        ([...video(player).textTracks[0]!.cues!] as VTTCue[])
          .filter((it) => it.startTime <= time && time < it.endTime)
          .map(({ text }) => text);
      expect(at(2)).to.have.members(['A0', 'A1', 'A2', 'A3', 'A4', 'A5']);
      expect(at(5)).to.have.members(['A1', 'A2', 'A3', 'A4', 'A5', 'later']);
      player.currentTime = 9.4;
      await oneEvent(player, 'seeked');
      expect(at(9.4)).to.have.members(['B294', 'B295', 'B296', 'B297', 'B298', 'B299']);
      expect(at(11)).to.deep.equal([`${'x'.repeat(999)}…`]);
    });

    it('shows the picture in a window of its own', async () => {
      const player = await mountReady();
      let asked = 0;
      video(player).requestPictureInPicture = () => {
        asked += 1;
        return Promise.reject(new Error('not in a test'));
      };
      await press(player, 'Settings');
      [...player.shadowRoot!.querySelectorAll<HTMLButtonElement>('.settings .button')]
        .find((it) => it.textContent.includes('Picture in picture'))!
        .click();
      expect(asked).to.equal(1);
      await player.requestPictureInPicture().catch(() => {});
      expect(asked).to.equal(2);
    });

    it('fills the screen, controls and all', async () => {
      const player = await mountReady();
      slider(player).focus();
      await touch(player);
      await sendKeys({ press: 'f' });
      await waitUntil(() => player.matches(':fullscreen'));
      await aTimeout(50);
      await player.updateComplete;
      expect(button(player, 'Full screen').getAttribute('aria-pressed')).to.equal('true');
      const toolbar = parts(player, 'toolbar')[0]!.getBoundingClientRect();
      expect(toolbar.bottom).to.be.closeTo(innerHeight, 20);
      expect(parts(player, 'media')[0]!.getBoundingClientRect().bottom).to.be.below(toolbar.top);
      await sendKeys({ press: 'f' });
      await waitUntil(() => !player.matches(':fullscreen'));
    });

    it('plays and stops at a click on the picture', async () => {
      const player = await mountPlaying();
      video(player).click();
      await waitUntil(() => player.paused);
    });

    it('changes its speed in the settings', async () => {
      const player = await mountReady();
      await press(player, 'Settings');
      expect(button(player, 'Settings').getAttribute('aria-expanded')).to.equal('true');
      parts(player, 'chip')
        .find((it) => it.textContent === '1.5×')!
        .click();
      expect(video(player).playbackRate).to.equal(1.5);
    });

    it('closes the settings with Escape, and the focus goes back to their button', async () => {
      const player = await mountReady();
      for (const inside of ['.settings [part=chip]', '.level']) {
        await press(player, 'Settings');
        expect(find(player, '.settings')).to.not.equal(null);
        find(player, inside)!.focus();
        await sendKeys({ press: 'Escape' });
        await player.updateComplete;
        expect(find(player, '.settings')).to.equal(null);
        expect(player.shadowRoot!.activeElement).to.equal(button(player, 'Settings'));
      }
    });

    it('goes on where it was after a move on the page', async () => {
      const player = await mountReady();
      const before = video(player);
      player.currentTime = 4;
      await oneEvent(player, 'seeked');
      document.body.append(player);
      await player.updateComplete;
      expect(video(player)).to.equal(before);
      expect(player.currentTime).to.equal(4);
      expect(player.session!.media).to.equal(player);
      player.remove();
      expect(player.session).to.equal(undefined);
    });

    it('plays another video when it gets one', async () => {
      const player = await mountReady();
      player.currentTime = 4;
      await oneEvent(player, 'seeked');
      player.data = from({ src: `${CLIP}?other` });
      await player.updateComplete;
      await player.updateComplete;
      expect(video(player).getAttribute('src')).to.equal(`${CLIP}?other`);
      expect(player.currentTime).to.equal(0);
      expect(player.session!.state.playback.time).to.equal(0);
    });
  });

  describe('sources that fail', () => {
    it('tries the next one', async () => {
      const player = await mountPlayer(from({ src: '/no/such.webm' }, { src: CLIP }));
      await waitUntil(() => video(player)?.readyState >= 1);
      expect(video(player).getAttribute('src')).to.equal(CLIP);
      await until(() => find(player, '.notice'), 'the notice');
      expect(find(player, '.notice[role=status]')!.textContent.trim()).to.equal(
        'It is not there, or this browser does not play its format. Another source is used instead.',
      );
      await expectAccessible(player);
      player.muted = true;
      await player.play();
      await player.updateComplete;
      expect(find(player, '.notice')).to.equal(null);
      player.pause();
    });

    it('goes on playing with the next one when one was to play', async () => {
      const player = await mountPlayer(from({ src: '/no/such.webm' }, { src: CLIP }));
      player.muted = true;
      player.currentTime = 5;
      find(player, '.cover')!.click();
      await oneEvent(player, 'playing');
      expect(video(player).getAttribute('src')).to.equal(CLIP);
      expect(player.currentTime).to.be.at.least(5);
      player.pause();
    });

    it('says so also when it goes on by itself', async () => {
      const player = await mountPlayer(from({ src: '/no/such.webm' }, { src: CLIP }));
      player.muted = true;
      find(player, '.cover')!.click();
      await until(() => find(player, '.notice'), 'the notice');
      await waitUntil(() => player.currentTime > 0);
      expect(find(player, '.notice')!.textContent).to.contain('Another source is used instead.');
      player.pause();
      await player.updateComplete;
      await player.play();
      await player.updateComplete;
      expect(find(player, '.notice')).to.equal(null);
      player.pause();
    });

    it('shows what the page has for it, and does not play', async () => {
      const player = document.createElement('video-player');
      player.innerHTML = '<a href="/talk.webm">The talk</a>';
      player.data = from({ src: '/no/such.webm' });
      document.body.append(player);
      expect(player.error).to.equal(null);
      await oneEvent(player, 'error');
      await partOf(player, 'error');
      expect(player.firstElementChild!.assignedSlot).to.not.equal(null);
      expect(player.error!.code).to.equal(4);
      const reason: unknown = await player.play().catch((error: unknown) => error);
      expect(reason).to.include({ name: 'NotSupportedError' });
      player.remove();
    });

    it('leaves it to the viewer to go on with a host’s player', async () => {
      const player = await mountReady(from({ src: CLIP }, { src: YOUTUBE }));
      player.currentTime = 5;
      await oneEvent(player, 'seeked');
      video(player).dispatchEvent(new Event('error'));
      await aTimeout(50);
      await player.updateComplete;
      expect(find(player, 'youtube-video')).to.equal(null);
      await until(() => find(player, '.cover .from'), 'the name of the host');
      expect(player.currentTime).to.equal(5);
    });

    it('says so when all fail, links to them, and tries again', async () => {
      const player = await mountPlayer(
        from(
          { src: '/no/such.webm' },
          { src: 'https://x.invalid/a.mpd', type: 'application/dash+xml' },
        ),
      );
      await oneEvent(player, 'error');
      const error = await partOf(player, 'error');
      expect(error.textContent).to.contain('The video could not be played.');
      await until(() => error.querySelector('li'), 'what is wrong');
      const wrong = [...error.querySelectorAll('li')].map((it) => it.textContent.trim());
      expect(wrong[0]).to.match(/– It is not there, or this browser does not play its format\.$/);
      expect(wrong[1]).to.match(/– This browser does not play its format\.$/);
      const links = [...error.querySelectorAll('a')];
      expect(links.map((it) => it.getAttribute('href'))).to.deep.equal([
        '/no/such.webm',
        'https://x.invalid/a.mpd',
      ]);
      expect(links[0]!.rel).to.equal('noopener');
      expect(player.matches(':state(error)')).to.equal(true);
      await expectAccessible(player);
      error.querySelector('button')!.click();
      await player.updateComplete;
      expect(video(player).getAttribute('src')).to.equal('/no/such.webm');
    });
  });

  describe('players of hosts', () => {
    const outside = () =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => !name.startsWith(location.origin));
    // Stands for YouTube's own script, which no test may ask for.
    const asked: unknown[][] = [];
    class FakePlayer {
      constructor(_frame: HTMLIFrameElement, { events }: { events: { onReady(): void } }) {
        setTimeout(() => events.onReady());
      }
      addEventListener = () => {};
      getVolume = () => 100;
      isMuted = () => false;
      getCurrentTime = () => 0;
      getDuration = () => 12;
      getPlayerState = () => 5;
      getPlaybackRate = () => 1;
      getVideoLoadedFraction = () => 0;
      seekTo = (...args: unknown[]) => asked.push(['seekTo', ...args]);
      playVideo = () => asked.push(['playVideo']);
      pauseVideo = () => asked.push(['pauseVideo']);
    }
    before(() => Object.assign(window, { YT: { Player: FakePlayer, PlayerState: {} } }));
    const scripts = () => document.querySelectorAll('script[src*="youtube"]').length;

    for (const [name, src, tag, image] of [
      ['YouTube', YOUTUBE, 'youtube-video', 'https://i.ytimg.com/vi/abcdefghijk/hqdefault.jpg'],
      ['Vimeo', VIMEO, 'vimeo-video', 'https://vumbnail.com/123456789.jpg'],
    ] as const) {
      it(`requests nothing of ${name} before play`, async () => {
        const before = [outside().length, scripts()];
        const player = await mountPlayer({
          ...from({ src }),
          poster: image,
        });
        player.session!.seek(8);
        await aTimeout(100);
        expect(player.session!.state.playback.time).to.equal(8);
        expect(find(player, 'iframe, img, youtube-video, vimeo-video')).to.equal(null);
        expect([outside().length, scripts()]).to.deep.equal(before);
        await until(() => find(player, '.cover .from'), 'the name of the host');
        expect(shownText(player)).to.contain(`Plays from ${name.toLowerCase()}.com`);
        await expectAccessible(player);
      });

      it(`loads the player of ${name} when play is pressed`, async () => {
        const player = await mountPlayer(from({ src }));
        find(player, '.cover')!.click();
        await waitUntil(() => find(player, tag)?.getAttribute('src'), 'no player', {
          timeout: 5000,
        });
        const media = find(player, tag)!;
        expect(media.getAttribute('src')).to.equal(src);
        expect(media.hasAttribute('controls')).to.equal(true);
        // Nothing lies over it.
        expect([...parts(player, 'media')[0]!.children]).to.deep.equal([media]);
        await waitUntil(() => media.shadowRoot?.querySelector('iframe'));
        const frame = media.shadowRoot!.querySelector('iframe')!;
        expect(frame.getAttribute('referrerpolicy')).to.equal('strict-origin-when-cross-origin');
        expect(frame.src).to.match(
          /^https:\/\/(www\.youtube\.com\/embed\/abcdefghijk|player\.vimeo\.com\/video\/123456789)\?/,
        );
        player.remove();
      });
    }

    it('does at once what was asked for before the player was there', async () => {
      asked.length = 0;
      const player = await mountPlayer(from({ src: YOUTUBE }));
      player.session!.seek(8);
      find(player, '.cover')!.click();
      await waitUntil(() => asked.length > 1, 'nothing asked', { timeout: 5000 });
      expect(asked.map(([what]) => what)).to.include.members(['seekTo', 'playVideo']);
      expect(asked.find(([what]) => what === 'seekTo')).to.deep.equal(['seekTo', 8, true]);
      expect(player.currentTime).to.equal(8);
      expect(player.duration).to.equal(12);
      player.remove();
    });

    it('says so when the host does not let it play', async () => {
      const player = await mountPlayer(from({ src: YOUTUBE }));
      find(player, '.cover')!.click();
      await until(() => find(player, 'youtube-video')?.getAttribute('src'), 'the player');
      find(player, 'youtube-video')!.dispatchEvent(new Event('error'));
      const error = await partOf(player, 'error');
      await until(() => error.querySelector('li'), 'what is wrong');
      expect(error.querySelector('li')!.textContent).to.contain(
        'youtube.com does not play it here.',
      );
      expect(find(player, 'iframe, youtube-video')).to.equal(null);
    });

    it('has room enough for the player of a host', async () => {
      const player = await mountPlayer(from({ src: YOUTUBE }));
      await until(() => find(player, '.cover .from'), 'the name of the host');
      player.style.inlineSize = '150px';
      const { width, height } = parts(player, 'media')[0]!.getBoundingClientRect();
      expect(width).to.be.at.least(200);
      expect(height).to.be.at.least(200);
    });

    describe('HLS', () => {
      const real = HTMLMediaElement.prototype.canPlayType;
      before(() => (HTMLMediaElement.prototype.canPlayType = () => ''));
      after(() => (HTMLMediaElement.prototype.canPlayType = real));

      it('loads its player at play, where the browser has none', async () => {
        const player = await mountPlayer(from({ src: '/test/fixtures/hls.m3u8' }));
        expect(find(player, 'hls-video, video')).to.equal(null);
        player.muted = true;
        player.currentTime = 1;
        await player.play();
        const media = find<HTMLVideoElement>(player, 'hls-video')!;
        expect(media.muted).to.equal(true);
        await waitUntil(() => player.currentTime > 1 && player.duration > 3);
        expect(player.session!.state.playback.duration).to.be.closeTo(4, 0.5);
        await press(player, 'Captions');
        expect(media.textTracks[0]!.mode).to.equal('showing');
        player.pause();
      });

      it('says so when its list is not there', async () => {
        const player = await mountPlayer(from({ src: '/no/such.m3u8' }));
        find(player, '.cover')!.click();
        await oneEvent(player, 'error');
        const error = await partOf(player, 'error');
        await until(() => error.querySelector('li'), 'what is wrong');
        expect(error.querySelector('li')!.textContent).to.contain('It could not be reached.');
      });
    });
  });

  describe('requests', () => {
    it('asks for the time that the viewer wants', async () => {
      const player = await mountReady();
      const requests: SeekRequestEvent[] = [];
      player.parentElement!.addEventListener('vl-seek', (event) => requests.push(event));
      slider(player).focus();
      await sendKeys({ press: 'ArrowRight' });
      await until(() => requests.length, 'the request');
      expect(requests.map(({ detail }) => detail)).to.deep.equal([
        { time: 5, from: 'video-player' },
      ]);
      expect(requests[0]).to.include({ bubbles: true, composed: true, cancelable: true });
    });

    it('takes its keys from the slider also before what knows them has come', async () => {
      const player = await mountReady();
      const requests: SeekRequestEvent[] = [];
      player.addEventListener('vl-seek', (event) => requests.push(event));
      const press = (options: KeyboardEventInit): boolean => {
        const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...options });
        return slider(player).dispatchEvent(event);
      };
      expect(find(player, '.tip')).to.equal(null);
      expect(press({ key: 'ArrowRight' })).to.equal(false);
      expect(press({ key: 'ArrowLeft', altKey: true })).to.equal(true);
      await until(() => requests.length, 'the request');
      expect(requests.map(({ detail }) => detail.time)).to.deep.equal([5]);
    });

    it('stays where it is when the page cancels', async () => {
      const player = await mountReady();
      player.parentElement!.addEventListener('vl-seek', (event) => event.preventDefault());
      slider(player).value = '9';
      slider(player).dispatchEvent(new Event('input'));
      slider(player).dispatchEvent(new Event('change'));
      expect(player.currentTime).to.equal(0);
      expect(slider(player).value).to.equal('0');
    });
  });

  describe('is accessible', () => {
    it('at rest, playing, and with its settings open', async () => {
      const player = await mountReady();
      await expectAccessible(player);
      await press(player, 'Settings');
      await player.play();
      player.session!.select({ kind: 'entity', id: 'moon' });
      await player.updateComplete;
      await press(player, 'Captions');
      slider(player).focus();
      await expectAccessible(player);
      player.pause();
    });

    it('with one stop that plays, and a second only where it says who is asked', async () => {
      const stops = (player: VideoPlayer) =>
        [...player.shadowRoot!.querySelectorAll<HTMLElement>('button')]
          .filter(({ tabIndex }) => tabIndex >= 0)
          .map((it) => it.ariaLabel ?? it.textContent.replace(/\s+/g, ' ').trim());
      expect(stops(await mountReady())).to.deep.equal(['Play', 'Settings']);
      const hosted = await mountPlayer(from({ src: YOUTUBE }));
      await until(() => find(hosted, '.cover .from'), 'the name of the host');
      expect(stops(hosted)).to.deep.equal(['Play Plays from youtube.com', 'Play', 'Settings']);
    });

    it('by the keyboard alone', async () => {
      const player = await mountReady();
      button(player, 'Settings').focus();
      await until(() => find(player, '.tip'), 'the extras');
      await sendKeys({ press: 'Enter' });
      await player.updateComplete;
      const seen: string[] = [];
      find(player, '.cover')!.focus();
      for (let i = 0; i < 16; i += 1) {
        await sendKeys({ press: 'Tab' });
        const active = player.shadowRoot!.activeElement;
        if (active) seen.push(active.getAttribute('aria-label') ?? active.textContent.trim());
      }
      expect(seen.slice(0, 7)).to.deep.equal([
        'Position',
        'Play',
        'Mute',
        'Volume',
        'Captions',
        'Full screen',
        'Settings',
      ]);
      expect(seen).to.include.members(['1.5×', 'Off', 'English']);
    });

    it('as sound, in the dark, on a small screen', async () => {
      await emulateMedia({ colorScheme: 'dark' });
      await setViewport({ width: 360, height: 640 });
      try {
        const sound = await mountReady(from({ src: '/test/fixtures/sound.ogg' }));
        await touch(sound);
        await expectAccessible(sound);
        await expectAccessible(await mountPlayer(from()));
      } finally {
        await emulateMedia({ colorScheme: 'light' });
        await setViewport({ width: 800, height: 600 });
      }
    });
  });

  it('localises its texts and numbers', async () => {
    const { registerLocale } = await import('../../../src/controllers/localize-controller.js');
    registerLocale('x-test', {
      'player.settings': 'Réglages',
      'player.speed': 'Vitesse',
      'player.of': '{time} sur {length}',
    });
    const player = await mountReady();
    player.lang = 'x-test';
    player.requestUpdate();
    await player.updateComplete;
    expect(slider(player).getAttribute('aria-valuetext')).to.equal(
      '0 seconds sur 12 seconds, The pull',
    );
    await press(player, 'Réglages');
    expect(find(player, '.setting')!.getAttribute('aria-label')).to.equal('Vitesse');
  });

  it('stays quiet while nothing of its own changes, and nearly so as it plays', async () => {
    const player = await mountReady();
    expect(await mutationsDuring(player, () => player.session!.search('tide'))).to.equal(0);
    player.currentTime = 2;
    await oneEvent(player, 'seeked');
    const tick = () => video(player).dispatchEvent(new Event('timeupdate'));
    expect(await mutationsDuring(player, () => Array.from({ length: 20 }, tick))).to.equal(0);
    // A second on: the words and the clock, without a render.
    const mutations = await mutationsDuring(player, async () => {
      video(player).currentTime = 3.5;
      tick();
      await aTimeout(0);
    });
    expect(mutations).to.be.lessThan(4);
  });

  it('leaves nothing behind, however often it comes and goes', async () => {
    const player = await mountReady();
    await touch(player);
    await player.play();
    player.pause();
    await import('../../../src/components/video-player/player-arrival.js');
    await player.updateComplete;
    const { session } = player;
    const holder = player.parentElement!;
    const listeners = countListeners();
    const move = (times: number) => {
      for (let i = 0; i < times; i += 1) {
        player.remove();
        holder.append(player);
      }
      const { adoptedStyleSheets } = player.shadowRoot!;
      const nodes = player.shadowRoot!.querySelectorAll('*').length;
      return [nodes, listeners.count(), adoptedStyleSheets.length];
    };
    const before = move(1);
    expect(move(999)).to.deep.equal(before);
    await player.updateComplete;
    expect(move(0)[0]).to.equal(before[0]);
    player.remove();
    expect(session!.media).to.equal(undefined);
    listeners.stop();
  });
});
