import { expect } from 'chai';
import { aTimeout, waitUntil } from '@open-wc/testing-helpers';
import '../../../src/define/transcript-view.js';
import {
  inside,
  isSeen,
  linesOf,
  mountTranscript,
  plays,
  toggleSpeaker,
} from '../../helpers/transcript.js';

const twoSpeakers = (count: number) =>
  linesOf(count, (index) => ({ speaker: index % 2 ? 'Ben' : 'Ada' }));

describe('<transcript-view> follows', () => {
  it('from line to line while a speaker is left out', async () => {
    const widget = await mountTranscript(twoSpeakers(200));
    const box = inside(widget, '.box');
    await toggleSpeaker(widget, 'Ben');
    let before = 0;
    for (let index = 100; index < 112; index += 1) {
      plays(widget, index * 2 + 1);
      await waitUntil(() => isSeen(widget, `number ${index - (index % 2)},`));
      await aTimeout(50);
      expect(box.scrollTop).to.be.at.least(before);
      before = box.scrollTop;
    }
    expect(inside(widget, '.resume')).to.equal(null);
  });

  it('stays where it is while nobody before is shown', async () => {
    const widget = await mountTranscript(
      linesOf(200, (index) => ({ speaker: index < 150 ? 'Ada' : 'Ben' })),
    );
    await toggleSpeaker(widget, 'Ada');
    plays(widget, 201);
    await aTimeout(100);
    expect(inside(widget, '.box').scrollTop).to.equal(0);
    plays(widget, 381);
    await waitUntil(() => isSeen(widget, 'number 190,'));
  });

  it('keeps the current line in sight when others come back', async () => {
    const widget = await mountTranscript(twoSpeakers(200));
    await toggleSpeaker(widget, 'Ben');
    plays(widget, 241);
    await waitUntil(() => isSeen(widget, 'number 120,'));
    await toggleSpeaker(widget, 'Ben');
    await aTimeout(100);
    expect(isSeen(widget, 'number 120,')).to.equal(true);
    expect(inside(widget, '.resume')).to.equal(null);
  });
});
