import { expect } from 'chai';
import { aTimeout, nextFrame, waitUntil } from '@open-wc/testing-helpers';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/transcript-view.js';
import { all, focused, inside, linesOf, mountTranscript, plays } from '../../helpers/transcript.js';

const skipped = (element: Element) => getComputedStyle(element).contentVisibility;

describe('<transcript-view> and the Tab key', () => {
  const mountLong = async () => {
    const widget = await mountTranscript(linesOf(7000));
    await waitUntil(() => all(widget, '.chunk').length === 280);
    const groups = all(widget, '.group');
    return { widget, groups, far: groups.at(-1)!, list: inside(widget, '[part=list]') };
  };
  const pressTab = (target: EventTarget = document.body) =>
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, composed: true, cancelable: true }),
    );

  it('leaves far lines out while the key looks for what takes the focus, and no longer', async () => {
    const { groups, far, list } = await mountLong();
    const chunk = groups[0]!.lastElementChild!;
    pressTab();
    expect([far, chunk, groups[0]!].map(skipped)).to.deep.equal(['hidden', 'hidden', 'auto']);
    expect(list.querySelector<HTMLElement>('.line button')!.checkVisibility()).to.equal(true);
    await aTimeout(0);
    expect([far, chunk].map(skipped)).to.deep.equal(['auto', 'auto']);
    expect(list.querySelector('.reached')).to.equal(null);
  });

  it('has them back as soon as something has the focus', async () => {
    const { widget, far } = await mountLong();
    pressTab();
    inside(widget, '[part=search]').focus();
    expect(skipped(far)).to.equal('auto');
  });

  it('leaves no line out for other keys, and none after the widget is gone', async () => {
    const { widget, far, list } = await mountLong();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    expect(skipped(far)).to.equal('auto');
    widget.remove();
    pressTab();
    expect(list.matches('.tabbing')).to.equal(false);
  });

  it('still comes to the current line, far from what is in sight', async () => {
    const { widget } = await mountLong();
    plays(widget, 13_000);
    await waitUntil(() => inside(widget, '.line[aria-current] [tabindex="0"]'));
    const box = inside(widget, '.box');
    box.dispatchEvent(new WheelEvent('wheel', { deltaY: -9e5 }));
    box.scrollTop = 0;
    await nextFrame();
    await nextFrame();
    await aTimeout(50);
    [...all(widget, '[part=toolbar] button')].at(-1)!.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(widget).closest('.line')!.getAttribute('aria-posinset')).to.equal('6501');
  });
});
