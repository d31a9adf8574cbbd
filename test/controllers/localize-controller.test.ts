import { expect } from 'chai';
import { fixture, html, waitUntil } from '@open-wc/testing-helpers';
import { LitElement } from 'lit';
import {
  LocalizeController,
  provideLocales,
  registerLocale,
} from '../../src/controllers/localize-controller.js';

class LocalizedThing extends LitElement {
  readonly localize = new LocalizeController(this);
  override render(): unknown {
    return this.localize.text('moments.count', { count: 1234 });
  }
}
customElements.define('localized-thing', LocalizedThing);

const thingIn = async (lang: string) => {
  const holder = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const thing = new LocalizedThing();
  holder.append(thing);
  await thing.updateComplete;
  return thing;
};
const textOf = (thing: LocalizedThing) => thing.shadowRoot!.textContent;

describe('LocalizeController', () => {
  it('fetches the texts that few pages say when one is asked for', async () => {
    const thing = await thingIn('en');
    const said = () => thing.localize.text('error.http', { status: '404' });
    let renders = 0;
    thing.render = () => ((renders += 1), said());
    thing.requestUpdate();
    await waitUntil(() => textOf(thing).includes('404'));
    const before = renders;
    expect(said()).to.equal(textOf(thing));
    await thing.updateComplete;
    expect(renders).to.equal(before);
  });

  it('chooses the plural and writes numbers as English does, by default', async () => {
    const { localize } = await thingIn('');
    expect(localize.text('moments.count', { count: 1 })).to.equal('1 moment');
    expect(localize.text('moments.count', { count: 1234 })).to.equal('1,234 moments');
    for (const number of [0, 7, 999, 1000, -1234, 123_456, 1_234_567, 0.5, 1234.5, NaN])
      expect(localize.number(number)).to.equal(new Intl.NumberFormat('en').format(number));
  });

  it('takes the language of the nearest lang, across shadow roots', async () => {
    const holder = await fixture<HTMLElement>(html`<div lang="de"><div></div></div>`);
    const thing = new LocalizedThing();
    holder.firstElementChild!.attachShadow({ mode: 'open' }).append(thing);
    await thing.updateComplete;
    expect(thing.localize.language).to.equal('de');
    expect(thing.localize.number(1234.5)).to.equal('1.234,5');
  });

  it('falls back to English for texts that a language lacks, and for no language at all', async () => {
    registerLocale('xx', { 'moments.label': 'Xx' });
    const { localize } = await thingIn('xx-Latn');
    expect(localize.text('moments.label')).to.equal('Xx');
    expect(localize.text('topics.label')).to.equal('What’s discussed');
    const odd = await thingIn('not a language!');
    expect(odd.localize.text('moments.count', { count: 2 })).to.equal('2 moments');
  });

  it('loads a language once when a page asks for it, and renders again', async () => {
    const asked: string[] = [];
    const thing = await thingIn('yy');
    provideLocales((language) => {
      asked.push(language);
      return Promise.resolve({ 'moments.count': { other: '{count} yy' } });
    });
    const later = await thingIn('zz');
    await waitUntil(() => textOf(later).endsWith(' yy'));
    thing.requestUpdate();
    await thing.updateComplete;
    expect(asked).to.deep.equal(['zz']);
  });

  it('follows the page’s language', async () => {
    registerLocale('ww', { 'moments.count': { other: '{count} ww' } });
    const thing = await thingIn('');
    const before = document.documentElement.lang;
    document.documentElement.lang = 'ww';
    await waitUntil(() => textOf(thing).endsWith(' ww'));
    document.documentElement.lang = before;
    await waitUntil(() => textOf(thing).endsWith(' moments'));
  });

  it('says times as words', async () => {
    const { localize } = await thingIn('en');
    expect(localize.spokenTime(3725.9)).to.equal('1 hour, 2 minutes, 5 seconds');
    expect(localize.spokenTime(60)).to.equal('1 minute');
    expect(localize.spokenTime(0)).to.equal('0 seconds');
    expect(localize.spokenTime(-4)).to.equal('0 seconds');
  });

  it('says dates in words, and leaves alone what is no date', async () => {
    const { localize } = await thingIn('en');
    expect(localize.date('2025-10-21')).to.equal('October 21, 2025');
    expect(localize.date('last autumn')).to.equal('last autumn');
  });

  it('names kinds of entities however they are written, and unknown kinds with a capital', async () => {
    const { localize } = await thingIn('en');
    expect(localize.typeName('company', 7)).to.equal('Companies');
    expect(localize.typeName('company')).to.equal('Company');
    expect(localize.typeName(' PERSON ')).to.equal('Person');
    expect(localize.typeName('spell')).to.equal('Spell');
  });
});
