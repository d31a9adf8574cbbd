/** Samvera Ramp's Transcript, alone on the page, with the transcript as a WebVTT file. */
import { Transcript } from '@samvera/ramp';
import styles from '@samvera/ramp/dist/ramp.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

export default {
  setup() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles.replaceAll(/@import[^;]+;/g, ''));
    document.adoptedStyleSheets.push(sheet);
  },

  mount(host, { segments }) {
    // It asks a player on the page which of its canvases is shown.
    const player = document.createElement('div');
    player.id = 'ramp-player';
    player.player = { canvasIndex: 0, currentTime: () => 0, on() {} };
    const place = document.createElement('div');
    host.append(player, place);
    const items = [{ title: 'Transcript', url: `${location.origin}/made/${segments.length}.vtt` }];
    createRoot(place).render(
      createElement(Transcript, {
        playerID: player.id,
        transcripts: [{ canvasId: 0, items }],
      }),
    );
    return {
      element: place,
      lines: '.ramp--transcript_item',
      scroller: () => place.querySelector('.transcript_content') ?? place,
    };
  },
};
