import { expect } from 'chai';
import { aTimeout, waitUntil } from '@open-wc/testing-helpers';
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
  ...linesOf(200, (index) =>
    index % 10 ? {} : { text: `Moon by Moon of line number ${index}, seen.` },
  ),
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
  // What is near is told a frame or two later.
  await aTimeout(50);
};

describe('<transcript-view> steps through places', () => {
  it('from the one that was chosen', async () => {
    const widget = await mountTranscript(moons);
    await scrollTo(widget, 'number 100,');
    lineWith(widget, 'number 110,').querySelectorAll<HTMLElement>('.name')[1]!.click();
    await widget.updateComplete;
    expect(place(widget)).to.equal('24 of 40');
    all(widget, '.selection .icon-button')[1]!.click();
    await widget.updateComplete;
    expect(place(widget)).to.equal('25 of 40');
  });

  it('from the first in sight where it was chosen elsewhere, else from the nearest', async () => {
    const widget = await mountTranscript(moons);
    await scrollTo(widget, 'number 100,');
    widget.session!.select({ kind: 'entity', id: 'moon' });
    await widget.updateComplete;
    expect(place(widget)).to.equal('21 of 40');
    widget.session!.select(null);
    const ends = {
      ...linesOf(200, (index) => (index && index < 199 ? {} : { text: 'Moon at an end.' })),
      entities: moons.entities,
    };
    const other = await mountTranscript(ends);
    await scrollTo(other, 'number 150,');
    other.session!.select({ kind: 'entity', id: 'moon' });
    await waitUntil(() => place(other) === '2 of 2');
    expect(inside(other, '.box').scrollTop).to.be.above(5000);
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

describe('<transcript-view> and its selection', () => {
  it('shows no text beside or below what is selected', async () => {
    const widget = await mountTranscript();
    widget.session!.select({ kind: 'segment', id: '1' });
    await waitUntil(() => inside(widget, '.selection'));
    const box = inside(widget, '.box');
    const { left, top } = box.getBoundingClientRect();
    const bar = inside(widget, '.selection').getBoundingClientRect();
    expect(bar.bottom).to.be.closeTo(top + box.clientTop + box.clientHeight, 1);
    expect(bar.left).to.be.closeTo(left + box.clientLeft, 1);
    expect(bar.width).to.be.closeTo(box.clientWidth, 1);
  });
});
