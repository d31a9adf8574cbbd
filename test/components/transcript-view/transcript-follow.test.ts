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
  plays,
  texts,
  toggleSpeaker,
} from '../../helpers/transcript.js';
import { parts } from '../../helpers/widget.js';

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

  it('the line that was chosen, of several that begin together', async () => {
    const data = linesOf(200, (index) => (index > 19 && index < 180 ? { start: 40, end: 42 } : {}));
    const widget = await mountTranscript(data);
    const current = () =>
      parts(widget, 'current').map((line) => /number \d+/.exec(line.textContent)![0]);
    for (const number of [21, 100, 20]) {
      inside(widget, '.box').scrollTop = lineWith(widget, `number ${number},`).offsetTop;
      lineWith(widget, `number ${number},`).querySelector('button')!.click();
      await waitUntil(() => current().join() === `number ${number}`);
      await aTimeout(50);
      expect(isSeen(widget, `number ${number},`)).to.equal(true);
    }
    plays(widget, 41);
    expect(current()).to.deep.equal(['number 20']);
    plays(widget, 361);
    expect(current()).to.deep.equal(['number 180']);
    plays(widget, 17);
    expect(current()).to.deep.equal(['number 8']);
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

  it('also when nobody was shown for a while', async () => {
    const widget = await mountTranscript(twoSpeakers(200));
    plays(widget, 241);
    await waitUntil(() => isSeen(widget, 'number 120,'));
    for (const name of ['Ada', 'Ben']) await toggleSpeaker(widget, name);
    // The box has nothing to scroll any more, which no viewer did.
    await waitUntil(() => !inside(widget, '.box').scrollTop);
    await aTimeout(50);
    expect(inside(widget, '.resume')).to.equal(null);
    for (const name of ['Ada', 'Ben']) await toggleSpeaker(widget, name);
    await waitUntil(() => isSeen(widget, 'number 120,'));
  });

  it('also when the lines that are left have less to scroll', async () => {
    const widget = await mountTranscript(
      linesOf(200, (index) => ({ speaker: index < 150 ? 'Ada' : 'Ben' })),
    );
    plays(widget, 241);
    await waitUntil(() => isSeen(widget, 'number 120,'));
    await toggleSpeaker(widget, 'Ada');
    await aTimeout(100);
    expect(inside(widget, '.resume')).to.equal(null);
    plays(widget, 381);
    await waitUntil(() => isSeen(widget, 'number 190,'));
  });

  it('not after a finger has taken hold of the lines while they were moving by themselves', async () => {
    const widget = await mountTranscript(linesOf(200));
    plays(widget, 1);
    await waitUntil(() => isSeen(widget, 'number 0,'));
    plays(widget, 201);
    const box = inside(widget, '.box');
    const touch = new Touch({ identifier: 1, target: box });
    box.dispatchEvent(
      new TouchEvent('touchmove', { touches: [touch, new Touch({ identifier: 2, target: box })] }),
    );
    await aTimeout(50);
    expect(inside(widget, '.resume')).to.equal(null);
    plays(widget, 301);
    box.dispatchEvent(new TouchEvent('touchmove', { touches: [touch] }));
    await waitUntil(() => inside(widget, '.resume'));
    plays(widget, 399);
    await aTimeout(100);
    expect(isSeen(widget, 'number 199,')).to.equal(false);
  });

  it('not while a button is held down, as to select text', async () => {
    const widget = await mountTranscript(linesOf(200));
    const box = inside(widget, '.box');
    plays(widget, 1);
    box.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    plays(widget, 101);
    await aTimeout(100);
    expect(box.scrollTop).to.equal(0);
    expect(parts(widget, 'current')[0]!.textContent).to.contain('number 50,');
    dispatchEvent(new PointerEvent('pointerup'));
    plays(widget, 103);
    await waitUntil(() => isSeen(widget, 'number 51,'));
  });

  it('though a button opened a menu that took its release', async () => {
    const widget = await mountTranscript(linesOf(200));
    plays(widget, 1);
    inside(widget, '.box').dispatchEvent(new PointerEvent('pointerdown', { button: 2 }));
    plays(widget, 101);
    await waitUntil(() => isSeen(widget, 'number 50,'));
  });
});

describe('<transcript-view> ends following', () => {
  const wheel = (widget: TranscriptView, how: WheelEventInit) =>
    inside(widget, '.box').dispatchEvent(new WheelEvent('wheel', how));
  const isOffered = async (widget: TranscriptView) => {
    await widget.updateComplete;
    return !!inside(widget, '.resume');
  };

  it('by no wheel that scrolls nothing in the box', async () => {
    const short = await mountTranscript(linesOf(3));
    plays(short, 1);
    wheel(short, { deltaY: 100 });
    expect(await isOffered(short), 'short').to.equal(false);
    const widget = await mountTranscript(linesOf(200));
    plays(widget, 1);
    wheel(widget, { deltaY: -100 });
    expect(await isOffered(widget), 'up from the beginning').to.equal(false);
    wheel(widget, { deltaX: 100, deltaY: 10 });
    expect(await isOffered(widget), 'sideways').to.equal(false);
    wheel(widget, { deltaY: 100, ctrlKey: true });
    expect(await isOffered(widget), 'zoom').to.equal(false);
    wheel(widget, { deltaY: 100 });
    expect(await isOffered(widget), 'down').to.equal(true);
  });

  it('and offers to resume it only where something plays', async () => {
    const widget = await mountTranscript(linesOf(200));
    wheel(widget, { deltaY: 100 });
    expect(await isOffered(widget), 'before playback').to.equal(false);
    widget.session!.seek(41);
    expect(await isOffered(widget), 'without media').to.equal(false);
    wheel(widget, { deltaY: 100 });
    expect(await isOffered(widget), 'without media').to.equal(false);
    plays(widget, 42);
    wheel(widget, { deltaY: 100 });
    expect(await isOffered(widget)).to.equal(true);
  });

  it('for a search until the viewer goes to another time', async () => {
    const widget = await mountTranscript(linesOf(200));
    plays(widget, 1);
    widget.session!.search('number 150,');
    await waitUntil(() => isSeen(widget, 'number 150,'));
    plays(widget, 1.25);
    plays(widget, 2.25);
    await aTimeout(50);
    expect(isSeen(widget, 'number 150,')).to.equal(true);
    plays(widget, 201);
    await waitUntil(() => isSeen(widget, 'number 100,'));
    expect(await isOffered(widget)).to.equal(false);
    // Also where that is what was spoken before.
    widget.session!.search('number 160,');
    await waitUntil(() => isSeen(widget, 'number 160,'));
    plays(widget, 200);
    await waitUntil(() => isSeen(widget, 'number 100,'));
  });

  it('when the viewer scrolls, whatever time is gone to', async () => {
    const widget = await mountTranscript(linesOf(200));
    plays(widget, 1);
    wheel(widget, { deltaY: 100 });
    plays(widget, 201);
    await aTimeout(50);
    expect(inside(widget, '.box').scrollTop).to.equal(0);
    expect(await isOffered(widget)).to.equal(true);
  });
});

describe('<transcript-view> and the focus', () => {
  const stops = (widget: TranscriptView) => parts(widget, 'time').filter((it) => it.tabIndex === 0);

  it('lets the Tab key reach the current line while it follows', async () => {
    const widget = await mountTranscript(linesOf(200));
    await waitUntil(() => parts(widget, 'item').length === 200);
    plays(widget, 241);
    await waitUntil(() => isSeen(widget, 'number 120,'));
    const { scrollTop } = inside(widget, '.box');
    inside(widget, '[part=search]').focus();
    for (let step = 0; step < 5 && !focused(widget)?.closest('.line'); step += 1)
      await sendKeys({ press: 'Tab' });
    expect(focused(widget).closest('.line')!.textContent).to.contain('number 120,');
    await aTimeout(100);
    expect(inside(widget, '.box').scrollTop).to.equal(scrollTop);
    expect(inside(widget, '.resume')).to.equal(null);
    inside(widget, '[part=search]').focus();
    plays(widget, 251);
    expect(stops(widget).map((it) => it.closest('.line'))).to.deep.equal([
      lineWith(widget, 'number 125,'),
    ]);
  });

  it('lets the Tab key come back to the line that the arrow keys went to', async () => {
    const widget = await mountTranscript(linesOf(60));
    plays(widget, 21);
    stops(widget)[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    inside(widget, '[part=search]').focus();
    plays(widget, 41);
    expect(stops(widget).map((it) => it.closest('.line'))).to.deep.equal([
      lineWith(widget, 'number 12,'),
    ]);
  });

  it('keeps a stop for the Tab key when its line is left out', async () => {
    const widget = await mountTranscript();
    await toggleSpeaker(widget, 'Ada Moss');
    expect(texts(stops(widget).map((it) => it.closest('.line')!))[0]).to.contain('And the Sun?');
  });

  it('goes to the current line with “Resume following”', async () => {
    const widget = await mountTranscript(linesOf(200));
    plays(widget, 1);
    inside(widget, '.box').dispatchEvent(new WheelEvent('wheel', { deltaY: 100 }));
    plays(widget, 241);
    await waitUntil(() => inside(widget, '.resume'));
    inside(widget, '.resume').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !inside(widget, '.resume'));
    expect(focused(widget).closest('.line')!.textContent).to.contain('number 120,');
    expect(isSeen(widget, 'number 120,')).to.equal(true);
  });

  it('goes to the line of the selection with “Clear”', async () => {
    const widget = await mountTranscript();
    widget.session!.select({ kind: 'entity', id: 'moon' });
    await waitUntil(() => inside(widget, '.selection'));
    const clear = all(widget, '.selection .button').at(-1)!;
    clear.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !inside(widget, '.selection'));
    expect(focused(widget).closest('.line')!.textContent).to.contain('The Moon pulls');
  });
});

describe('<transcript-view> with a bar over its lines', () => {
  const named = (count: number) => ({
    ...linesOf(count),
    entities: [{ id: 'x', name: 'number 3', type: 'concept' }],
  });
  const selectIn = async (widget: TranscriptView) => {
    widget.session!.select({ kind: 'entity', id: 'x' });
    await waitUntil(() => inside(widget, '.selection'));
    await widget.updateComplete;
  };
  const isCovered = (widget: TranscriptView, line: Element) =>
    line.getBoundingClientRect().bottom > inside(widget, '.bar').getBoundingClientRect().top;

  it('has no focused line under it, the last ones neither', async () => {
    const widget = await mountTranscript(named(60));
    await selectIn(widget);
    parts(widget, 'time')[50]!.focus();
    await sendKeys({ press: 'End' });
    for (const press of ['', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown']) {
      if (press) await sendKeys({ press });
      expect(isCovered(widget, focused(widget).closest('.line')!), press).to.equal(false);
    }
  });

  it('scrolls clear of it what the browser brings into sight', async () => {
    const widget = await mountTranscript(named(60));
    await selectIn(widget);
    parts(widget, 'time')[30]!.focus();
    expect(isCovered(widget, parts(widget, 'item')[30]!)).to.equal(false);
  });

  it('goes on following when it goes', async () => {
    const widget = await mountTranscript(named(60));
    plays(widget, 119);
    await selectIn(widget);
    const box = inside(widget, '.box');
    box.dispatchEvent(new WheelEvent('wheel', { deltaY: -100 }));
    box.scrollTop = box.scrollHeight;
    await waitUntil(() => inside(widget, '.resume'));
    inside(widget, '.resume').click();
    widget.session!.select(null);
    await waitUntil(() => !inside(widget, '.bar'));
    await aTimeout(100);
    expect(inside(widget, '.resume')).to.equal(null);
  });
});
