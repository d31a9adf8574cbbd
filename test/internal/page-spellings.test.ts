import { expect } from 'chai';
import { aTimeout, fixture, html } from '@open-wc/testing-helpers';
import { watchSpellings } from '../../src/internal/watch-spellings.js';

/** Waits for what is loaded when the first spelling is seen, and for what it does. */
async function upgraded(): Promise<void> {
  await import('../../src/internal/page-spellings.js');
  await aTimeout(0);
}

describe('spellings that survive a CMS', () => {
  before(() => watchSpellings());

  it('turns a block into the element that it names, with its content as the fallback', async () => {
    const page = await fixture(html`
      <div>
        <div
          id="here"
          data-videolore="transcript-view"
          data-src="/talk.json"
          data-heading-level="3"
        >
          <a href="/talk.vtt">Transcript</a>
        </div>
      </div>
    `);
    await upgraded();
    const widget = page.firstElementChild!;
    expect(widget.localName).to.equal('transcript-view');
    expect(widget.getAttribute('src')).to.equal('/talk.json');
    expect(widget.getAttribute('heading-level')).to.equal('3');
    expect(widget.id).to.equal('here');
    expect(widget.querySelector('a')!.textContent).to.equal('Transcript');
  });

  it('turns a link into the element that its fragment names, and keeps the link inside', async () => {
    const page = await fixture(html`
      <p><a href="/talks/t.json?x=1#videolore=key-moments&heading-level=3&heading=">Moments</a></p>
    `);
    await upgraded();
    const widget = page.firstElementChild!;
    expect(widget.localName).to.equal('key-moments');
    expect(widget.getAttribute('src')).to.equal(new URL('/talks/t.json?x=1', location.href).href);
    expect(widget.getAttribute('heading-level')).to.equal('3');
    expect(widget.getAttribute('heading')).to.equal('');
    expect(widget.querySelector('a')!.textContent).to.equal('Moments');
  });

  it('leaves alone what names no tag of ours, and what is a fallback already', async () => {
    const page = await fixture(html`
      <div>
        <div data-videolore="script" data-src="/talk.json"></div>
        <a href="/t.json#videolore=iframe">x</a>
        <a href="/t.json#other">y</a>
        <topic-list><a href="/t.json#videolore=topic-list">z</a></topic-list>
      </div>
    `);
    await upgraded();
    expect([...page.children].map((it) => it.localName)).to.deep.equal([
      'div',
      'a',
      'a',
      'topic-list',
    ]);
    expect(page.querySelectorAll('topic-list')).to.have.length(1);
  });

  it('takes over only the attributes that an editor may set', async () => {
    const page = await fixture(html`
      <div>
        <div data-videolore="topic-list" data-onclick="alert(1)" data-style="color: red"></div>
      </div>
    `);
    await upgraded();
    expect(page.firstElementChild!.attributes).to.have.length(0);
  });
});
