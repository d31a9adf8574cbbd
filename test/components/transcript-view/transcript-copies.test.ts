import { expect } from 'chai';
import { waitUntil } from '@open-wc/testing-helpers';
import '../../../src/define/transcript-view.js';
import type { ExportRequestEvent } from '../../../src/events.js';
import {
  all,
  asked,
  copyBy,
  inside,
  linesOf,
  mountTranscript,
  openMenu,
  plays,
  press,
  toggleSpeaker,
} from '../../helpers/transcript.js';
import { parts } from '../../helpers/widget.js';

describe('<transcript-view> copies', () => {
  it('a link to the line that is spoken then, whenever the menu was opened', async () => {
    const widget = await mountTranscript(linesOf(60));
    await openMenu(widget);
    plays(widget, 41);
    const request = asked(widget);
    press(widget, 'Copy link');
    expect(new URL((await request).text!).hash).to.equal('#t=40,42');
  });

  const twoSpeakers = linesOf(6, (index) => ({ speaker: index % 2 ? 'Bo' : 'Al' }));
  const select = (first: Node, from: number, last: Node, to: number) =>
    getSelection()!.setBaseAndExtent(first, from, last, to);

  it('and saves nothing of speakers who are left out', async () => {
    const widget = await mountTranscript(twoSpeakers);
    await toggleSpeaker(widget, 'Bo');
    await openMenu(widget);
    for (const name of ['Copy', 'TXT', 'VTT', 'SRT', 'JSON']) {
      const request = asked(widget);
      press(widget, name);
      const { text } = await request;
      expect(text, name).to.contain('Line number 4');
      expect(text, name).not.to.contain('Line number 3');
    }
  });

  it('with what was chosen, also when the menu was closed since', async () => {
    const widget = await mountTranscript(twoSpeakers);
    await openMenu(widget);
    inside(widget, '.menu [name=times]').click();
    inside(widget, '.menu [name=speakers]').click();
    inside(widget, 'button[aria-label="Copy and save"]').click();
    await widget.updateComplete;
    await openMenu(widget);
    const request = asked(widget);
    press(widget, 'Copy');
    const { text } = await request;
    expect(text).to.match(/0:02.*Line number 1/);
    expect(text).not.to.contain('Bo');
  });

  it('says whether it could', async () => {
    const widget = await mountTranscript(twoSpeakers);
    await openMenu(widget);
    const said = () => inside(widget, '.menu [role=status]').textContent;
    const { clipboard } = navigator;
    const exec = document.execCommand.bind(document);
    try {
      for (const [works, words] of [
        [false, 'It could not be copied.'],
        [true, 'Copied'],
      ] as const) {
        const writeText = () => (works ? Promise.resolve() : Promise.reject(new Error('no')));
        Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
        document.execCommand = () => false;
        press(widget, 'Copy');
        await waitUntil(() => said() === words, words);
      }
    } finally {
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      document.execCommand = exec;
    }
  });

  it('a line that was clicked three times without the next one', async () => {
    const widget = await mountTranscript(linesOf(6));
    const [, line, next] = parts(widget, 'text');
    for (const end of [next!.firstChild!, next!, parts(widget, 'item')[2]!]) {
      select(line!.firstChild!, 0, end, 0);
      expect(copyBy(widget)).to.equal('Line number 1, long enough to be read.');
    }
    await openMenu(widget);
    const request = asked(widget);
    press(widget, 'Copy link');
    expect(new URL((await request).text!).hash).to.equal('#t=2,4');
  });

  it('by the keyboard what the page is asked for, unless it does so itself', async () => {
    const widget = await mountTranscript(linesOf(6));
    const text = parts(widget, 'text')[1]!.firstChild!;
    select(text, 0, text, 13);
    const asks: ExportRequestEvent['detail'][] = [];
    let isTaken = false;
    widget.addEventListener('vl-export', (event) => {
      asks.push(event.detail);
      if (isTaken) event.preventDefault();
    });
    expect(copyBy(widget)).to.equal('Line number 1');
    isTaken = true;
    expect(copyBy(widget)).to.equal('');
    const ask = { format: 'text', text: 'Line number 1' };
    expect(asks).to.deep.equal([ask, ask]);
  });

  it('nothing where only a time is selected', async () => {
    const widget = await mountTranscript(linesOf(6));
    const [time] = all(widget, '.seek');
    select(time!, 0, time!, 1);
    expect(copyBy(widget)).to.equal('');
  });
});
