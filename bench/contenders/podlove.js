/** Podlove Web Player with a template of its transcript alone; it lives in a frame of its own. */
import { timestamp as time } from '/bench/lib/generate.mjs';

export default {
  setup() {
    const script = document.createElement('script');
    script.src = '/podlove/embed.js';
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
    document.head.append(script);
    return loaded;
  },

  mount(host, { segments }) {
    const place = document.createElement('div');
    place.id = 'podlove';
    const tab = document.createElement('tab');
    tab.setAttribute('name', 'transcripts');
    tab.append(document.createElement('tab-transcripts'));
    place.append(tab);
    host.append(place);
    const transcripts = segments.map(({ start, end, speaker, text }) => ({
      start: time(start),
      start_ms: start * 1000,
      end: time(end),
      end_ms: end * 1000,
      speaker,
      voice: speaker,
      text,
    }));
    const episode = {
      version: 5,
      show: { title: 'Show' },
      title: 'Episode',
      duration: time(segments.at(-1).end),
      audio: [{ url: '/made/none.mp3', size: '1', title: 'MP3', mimeType: 'audio/mpeg' }],
      transcripts,
    };
    const config = {
      version: 5,
      base: '/podlove/',
      activeTab: 'transcripts',
      runtime: { language: 'en' },
    };
    globalThis.podlovePlayer('#podlove', episode, config);
    const inside = () => place.querySelector('iframe')?.contentDocument ?? undefined;
    const results = '[data-test="tab-transcripts--results"]';
    return {
      // Taken out of the page its frame is lost: it has no `element` to put back.
      rootOf: () => (inside()?.querySelector(results) ? inside() : undefined),
      lines: '.transcript > span',
      scroller: () => inside()?.querySelector(results) ?? place,
      // Its time comes from its own audio alone, so that playback cannot be led through lines here.
    };
  },
};
