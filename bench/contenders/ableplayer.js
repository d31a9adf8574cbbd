/** Able Player with its transcript in a place of its own, from a WebVTT file. */
import Cookies from 'js-cookie';
import jQuery from 'jquery';

/** A second of silence: it wants a file that can be played. */
function silence() {
  const bytes = new DataView(new ArrayBuffer(44 + 8000));
  const write = (at, text) => [...text].forEach((c, i) => bytes.setUint8(at + i, c.charCodeAt(0)));
  write(0, 'RIFF');
  bytes.setUint32(4, 36 + 8000, true);
  write(8, 'WAVEfmt ');
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, 8000, true);
  bytes.setUint32(28, 8000, true);
  bytes.setUint16(32, 1, true);
  bytes.setUint16(34, 8, true);
  write(36, 'data');
  bytes.setUint32(40, 8000, true);
  for (let at = 44; at < bytes.byteLength; at++) bytes.setUint8(at, 128);
  return URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }));
}

const load = (tag, attributes) =>
  new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(tag), attributes);
    element.addEventListener('load', resolve);
    element.addEventListener('error', reject);
    document.head.append(element);
  });

export default {
  async setup() {
    Object.assign(globalThis, { $: jQuery, jQuery, Cookies });
    await load('link', { rel: 'stylesheet', href: '/ableplayer/build/ableplayer.min.css' });
    await load('script', { src: '/ableplayer/build/ableplayer.min.js' });
  },

  mount(host, { segments }) {
    const audio = document.createElement('audio');
    audio.id = 'able';
    audio.preload = 'auto';
    audio.dataset.transcriptDiv = 'able-transcript-place';
    audio.dataset.rootPath = '/ableplayer/';
    audio.src = silence();
    const track = document.createElement('track');
    Object.assign(track, { kind: 'captions', srclang: 'en', label: 'English' });
    track.src = `/made/${segments.length}.vtt`;
    audio.append(track);
    const place = document.createElement('div');
    place.id = 'able-transcript-place';
    host.append(place, audio);
    const instances = [];
    const { AblePlayer } = globalThis;
    instances.push(new AblePlayer(jQuery(audio)));
    return {
      element: place,
      lines: '.able-transcript-seekpoint',
      scroller: () => place.querySelector('.able-transcript') ?? place,
      tick(time) {
        const [player] = instances;
        // What it does at each of its timeupdates for the transcript.
        player.highlightTranscript(time);
        player.refreshControls('transcript');
      },
    };
  },
};
