import { expect } from 'chai';
import { aTimeout, waitUntil } from '@open-wc/testing-helpers';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/transcript-view.js';
import type { TranscriptView } from '../../../src/components/transcript-view/transcript-view.js';
import {
  all,
  inside,
  isSeen,
  lineWith,
  linesOf,
  mountTranscript,
  openMenu,
  texts,
  toggleSpeaker,
} from '../../helpers/transcript.js';
import { shownText } from '../../helpers/widget.js';

/** Captions of one sentence: every fifth line ends with what the next one begins with. */
const captions = linesOf(40, (index) => {
  if (index % 5 === 0) return { text: `${index} it pulls the `, speaker: 'Ada' };
  if (index % 5 === 1) return { text: 'SEA\nand the sky', speaker: 'Ada' };
  return { text: `Nothing of that, ${index}.`, speaker: index % 5 === 4 ? 'Ben' : 'Ada' };
});
const marked = (name = 'vl-hit') => ([...(CSS.highlights.get(name) ?? [])] as Range[]).map(String);
const searchFor = async (widget: TranscriptView, query: string, place: string) => {
  widget.session!.search(query);
  await waitUntil(() => shownText(widget).includes(place), place);
};
const press = (widget: TranscriptView, key: string, shiftKey = false) =>
  inside(widget, '[part=search]').dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey }));
const scrollTo = async (widget: TranscriptView, text: string) => {
  await waitUntil(() => lineWith(widget, text));
  const box = inside(widget, '.box');
  box.scrollTop +=
    lineWith(widget, text).getBoundingClientRect().top - box.getBoundingClientRect().top;
  await waitUntil(() => isSeen(widget, text));
};

describe('<transcript-view> finds a phrase that goes on in the next line', () => {
  it('and counts, marks and steps through it as one', async () => {
    const widget = await mountTranscript(captions);
    await searchFor(widget, 'pulls the sea', '1 of 8');
    expect(marked().length).to.be.at.least(10);
    expect(marked().slice(0, 2)).to.deep.equal(['pulls the ', 'SEA']);
    expect(marked('vl-current-hit')).to.deep.equal(['pulls the ', 'SEA']);
    press(widget, 'Enter', true);
    await waitUntil(() => shownText(widget).includes('8 of 8'));
    await waitUntil(() => isSeen(widget, '35 it pulls'));
    await searchFor(widget, 'the sea and the sky', '8 of 8');
    widget.session!.search('');
    await waitUntil(() => !marked().length && !marked('vl-current-hit').length);
  });

  it('in paragraphs, too', async () => {
    const widget = await mountTranscript(captions);
    await openMenu(widget);
    inside(widget, '.menu [name=paragraphs]').click();
    await waitUntil(() => inside(widget, '.words'));
    await searchFor(widget, 'pulls the sea', '1 of 8');
    expect(marked('vl-current-hit')).to.deep.equal(['pulls the ', 'SEA']);
  });

  it('over the lines of a speaker who is left out', async () => {
    const widget = await mountTranscript(
      linesOf(3, (index) => ({ text: ['the', 'no', 'sea'][index], speaker: 'ABA'[index] })),
    );
    widget.session!.search('the sea');
    await waitUntil(() => shownText(widget).includes('No hits'));
    await toggleSpeaker(widget, 'B');
    await waitUntil(() => shownText(widget).includes('1 of 1'));
  });

  it('where the browser cannot highlight it', async () => {
    const { Highlight } = window;
    Reflect.deleteProperty(window, 'Highlight');
    try {
      const widget = await mountTranscript(captions);
      await searchFor(widget, 'pulls the sea', '1 of 8');
      expect(texts(all(widget, 'mark.vl-current-hit'))).to.deep.equal(['pulls the ', 'SEA']);
      widget.session!.search('');
      await waitUntil(() => !all(widget, 'mark').length);
    } finally {
      window.Highlight = Highlight;
    }
  });
});

describe('<transcript-view> begins a search where the viewer is', () => {
  it('at the first line in sight, and comes round the end', async () => {
    const widget = await mountTranscript(
      linesOf(200, (index) => (index % 50 === 4 ? { text: `Moon ${index}, seen.` } : {})),
    );
    await scrollTo(widget, 'number 100,');
    const { scrollTop } = inside(widget, '.box');
    inside(widget, '[part=search]').focus();
    await sendKeys({ type: 'moo' });
    await waitUntil(() => shownText(widget).includes('3 of 4'));
    expect(inside(widget, '.box').scrollTop).to.equal(scrollTop);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'n' });
    await aTimeout(50);
    // The hit one is at stays while it fits.
    expect(shownText(widget)).to.contain('4 of 4');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => shownText(widget).includes('1 of 4'));
    await scrollTo(widget, 'number 180,');
    await searchFor(widget, 'moon ', '1 of 4');
    expect(isSeen(widget, 'Moon 4,')).to.equal(true);
  });

  it('in a transcript of which the search takes a while', async function () {
    this.timeout(20_000);
    const widget = await mountTranscript(linesOf(30_000));
    await scrollTo(widget, 'number 20,');
    inside(widget, '.box').scrollTop = inside(widget, '.box').scrollHeight / 2;
    await aTimeout(100);
    await searchFor(widget, 'number', 'of 30,000');
    const [, current] = /([\d,]+) of 30,000/.exec(shownText(widget))!;
    const index = Number(current!.replace(',', '')) - 1;
    expect(index).to.be.above(5000);
    expect(isSeen(widget, `number ${index},`)).to.equal(true);
  });
});

describe('<transcript-view> where a speaker is left out', () => {
  it('steps through the places that are shown, and stays where one is', async () => {
    const widget = await mountTranscript({
      ...linesOf(6, (index) => ({
        text: `The Moon, ${index}.`,
        speaker: index % 2 ? 'Ben' : 'Ada',
      })),
      entities: [{ id: 'moon', name: 'Moon', type: 'place' }],
    });
    const place = () => /\d of \d/.exec(inside(widget, '.selection')?.textContent ?? '')?.[0];
    widget.session!.select({ kind: 'entity', id: 'moon' });
    await waitUntil(() => place() === '1 of 6');
    const [previous, next] = all(widget, '.selection .icon-button');
    next!.click();
    next!.click();
    await waitUntil(() => place() === '3 of 6');
    await toggleSpeaker(widget, 'Ben');
    await waitUntil(() => place() === '2 of 3');
    previous!.click();
    previous!.click();
    await waitUntil(() => place() === '3 of 3');
    await toggleSpeaker(widget, 'Ben');
    await waitUntil(() => place() === '5 of 6');
  });
});
