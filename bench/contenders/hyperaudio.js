/** hyperaudio-lite over a transcript in its markup: a paragraph and one timed span for each segment. */
import { BasePlayer, HyperaudioLite } from 'hyperaudio-lite';

class BenchPlayer extends BasePlayer {
  time = 0;
  initPlayer() {
    return new EventTarget();
  }
  getTime() {
    return Promise.resolve(this.time);
  }
  setTime(seconds) {
    this.time = seconds;
  }
  play() {}
  pause() {}
}
HyperaudioLite.registerPlayer('bench', BenchPlayer);

/** @param {boolean} words whether each word is a span of its own, as in its demos */
export const hyperaudio = (words) => ({
  mount(host, { segments }) {
    const box = document.createElement('div');
    box.id = 'hypertranscript';
    box.style.cssText = 'overflow-y: scroll; height: 28rem; position: relative';
    const section = document.createElement('section');
    const word = (text, start, end) => {
      const span = document.createElement('span');
      span.dataset.m = String(Math.round(start * 1000));
      span.dataset.d = String(Math.round((end - start) * 1000));
      span.textContent = `${text} `;
      return span;
    };
    for (const { start, end, speaker, text } of segments) {
      const paragraph = document.createElement('p');
      const name = word(`${speaker}: `, start, start);
      name.className = 'speaker';
      const parts = words ? text.split(' ') : [text];
      const each = (end - start) / parts.length;
      paragraph.append(
        name,
        ...parts.map((part, at) => word(part, start + at * each, start + (at + 1) * each)),
      );
      section.append(paragraph);
    }
    const article = document.createElement('article');
    article.append(section);
    box.append(article);
    const player = document.createElement('div');
    player.id = 'hyperplayer';
    player.dataset.playerType = 'bench';
    host.append(player, box);
    const instance = new HyperaudioLite({ transcript: box.id, player: player.id });
    return {
      element: box,
      lines: 'p',
      scroller: () => box,
      tick(time) {
        instance.myPlayer.setTime(time);
        instance.handleSeeked();
      },
    };
  },
});

export default hyperaudio(false);
