import { expect } from 'chai';
import { waitUntil } from '@open-wc/testing-helpers';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/transcript-view.js';
import type { TranscriptView } from '../../../src/components/transcript-view/transcript-view.js';
import {
  all,
  focused,
  inside,
  isSeen,
  lineWith,
  linesOf,
  mountTranscript,
  openMenu,
} from '../../helpers/transcript.js';
import { shownText } from '../../helpers/widget.js';

/** A document in which every tenth line names the Moon. */
const moons = {
  ...linesOf(200, (index) => (index % 10 ? {} : { text: `Moon of line number ${index}, seen.` })),
  entities: [{ id: 'moon', name: 'Moon', type: 'place' }],
};
const place = (widget: TranscriptView) =>
  /\d+ of \d+/.exec(inside(widget, '.selection')?.textContent ?? '')?.[0];
const scrollTo = async (widget: TranscriptView, text: string) => {
  const box = inside(widget, '.box');
  await waitUntil(() => lineWith(widget, text));
  box.scrollTop +=
    lineWith(widget, text).getBoundingClientRect().top - box.getBoundingClientRect().top;
  await waitUntil(() => isSeen(widget, text) && lineWith(widget, text).querySelector('.sr-only'));
};

describe('<transcript-view> steps through places', () => {
  it('from the one that was chosen', async () => {
    const widget = await mountTranscript(moons);
    await scrollTo(widget, 'number 100,');
    lineWith(widget, 'number 110,').querySelector<HTMLElement>('.name')!.click();
    await widget.updateComplete;
    expect(place(widget)).to.equal('12 of 20');
    all(widget, '.selection .icon-button')[1]!.click();
    await widget.updateComplete;
    expect(place(widget)).to.equal('13 of 20');
  });

  it('from the first in sight where it was chosen elsewhere, else from the first', async () => {
    const widget = await mountTranscript(moons);
    await scrollTo(widget, 'number 100,');
    widget.session!.select({ kind: 'entity', id: 'moon' });
    await widget.updateComplete;
    expect(place(widget)).to.equal('11 of 20');
    widget.session!.select(null);
    await scrollTo(widget, 'number 103,');
    inside(widget, '.box').style.maxHeight = '150px';
    widget.session!.select({ kind: 'entity', id: 'moon' });
    await waitUntil(() => place(widget) === '1 of 20');
    await waitUntil(() => isSeen(widget, 'number 0,'));
  });
});

describe('<transcript-view> by Escape', () => {
  const search = async (widget: TranscriptView, text: string) => {
    widget.session!.search(text);
    await waitUntil(() => all(widget, '[part="toolbar"] [role=status]').length);
  };

  it('ends the search from its buttons too, and keeps the focus', async () => {
    const widget = await mountTranscript(linesOf(20));
    await search(widget, 'number');
    all(widget, '[part="toolbar"] .row .icon-button').at(-1)!.focus();
    await sendKeys({ press: 'Escape' });
    expect(widget.session!.state.query).to.equal('');
    expect(focused(widget).getAttribute('part')).to.equal('search');
  });

  it('closes the menu before that', async () => {
    const widget = await mountTranscript(linesOf(20));
    await search(widget, 'number');
    await openMenu(widget);
    inside(widget, '.menu input').focus();
    await sendKeys({ press: 'Escape' });
    await widget.updateComplete;
    expect(inside(widget, '.menu')).to.equal(null);
    expect(focused(widget).ariaLabel).to.equal('Copy and save');
    expect(widget.session!.state.query).to.equal('number');
  });

  it('and Enter leave to an input method what it is asked about', async () => {
    const widget = await mountTranscript(linesOf(20));
    await search(widget, 'number');
    await waitUntil(() => shownText(widget).includes('1 of 20'));
    for (const key of ['Enter', 'Escape'])
      inside(widget, '[part="search"]').dispatchEvent(
        new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }),
      );
    await widget.updateComplete;
    expect(widget.session!.state.query).to.equal('number');
    expect(shownText(widget)).to.contain('1 of 20');
  });

  it('has nothing to say of a query of spaces', async () => {
    const widget = await mountTranscript(linesOf(20));
    widget.session!.search('  ');
    await widget.updateComplete;
    expect(all(widget, '[part="toolbar"] [role=status]')).to.deep.equal([]);
  });
});
