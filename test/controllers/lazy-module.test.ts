import { fixture, html as page } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { LitElement, css, html } from 'lit';
import { LazyModule } from '../../src/controllers/lazy-module.js';
import { LocalizeController } from '../../src/controllers/localize-controller.js';

const red = css`
  p {
    color: rgb(255, 0, 0);
  }
`;

interface LazyPart {
  readonly word: string;
  readonly styles: readonly (typeof red)[];
}

class LazyThing extends LitElement {
  readonly localize = new LocalizeController(this);
  readonly lazy = new LazyModule<LazyPart>(this, () => this.fetchPart());
  fetches = 0;
  broken = false;

  fetchPart(): Promise<LazyPart> {
    this.fetches += 1;
    return this.broken
      ? Promise.reject(new Error('no network'))
      : Promise.resolve({ word: 'here', styles: [red] });
  }

  override render(): unknown {
    const part = this.lazy.use();
    return html`<p>${part?.word ?? (this.lazy.failed ? 'failed' : 'waiting')}</p>
      ${part && this.localize.text('close')}`;
  }
}
customElements.define('lazy-thing', LazyThing);

const shown = (thing: LazyThing) => thing.shadowRoot!.querySelector('p')!;

async function mountThing(broken = false): Promise<LazyThing> {
  const thing = Object.assign(document.createElement('lazy-thing') as LazyThing, { broken });
  const holder = await fixture(page`<div></div>`);
  holder.append(thing);
  await thing.updateComplete;
  return thing;
}

describe('LazyModule', () => {
  it('renders its host when the module has come, with its styles and the later texts', async () => {
    const thing = await mountThing();
    expect(shown(thing).textContent).to.equal('waiting');
    await thing.lazy.load();
    await thing.updateComplete;
    expect(shown(thing).textContent).to.equal('here');
    expect(getComputedStyle(shown(thing)).color).to.equal('rgb(255, 0, 0)');
    expect(thing.shadowRoot!.textContent).to.contain('Close');
  });

  it('fetches once, whoever asks, and adopts the styles once', async () => {
    const thing = await mountThing();
    await Promise.all([thing.lazy.load(), thing.lazy.load()]);
    thing.lazy.use();
    expect(thing.fetches).to.equal(1);
    const sheets = thing.shadowRoot!.adoptedStyleSheets;
    expect(sheets.filter((sheet) => sheet === red.styleSheet)).to.have.length(1);
  });

  it('says that it failed, and tries again only when told to', async () => {
    const thing = await mountThing(true);
    await thing.lazy.load().catch(() => {});
    await thing.updateComplete;
    expect(shown(thing).textContent).to.equal('failed');
    const { fetches } = thing;
    thing.requestUpdate();
    await thing.updateComplete;
    expect(thing.fetches).to.equal(fetches);
    thing.broken = false;
    await thing.lazy.load();
    await thing.updateComplete;
    expect(shown(thing).textContent).to.equal('here');
  });
});
