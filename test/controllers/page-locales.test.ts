import { fixture, html, waitUntil } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import '../../src/define/key-moments.js';
import '../../src/define/page-locales.js';
import type { KeyMoments } from '../../src/components/key-moments/key-moments.js';
import { sample } from '../helpers/sample.js';
import { parts } from '../helpers/widget.js';

const mountIn = async (lang: string, count = 2): Promise<KeyMoments> => {
  const moments = Array.from({ length: count }, (_, index) => ({ start: index, title: 'Tide' }));
  const holder = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const widget = document.createElement('key-moments');
  widget.data = { ...sample, moments };
  holder.append(widget);
  await widget.updateComplete;
  return widget;
};

const text = (widget: KeyMoments, part: string) => parts(widget, part)[0]!.textContent.trim();

const shows = (widget: KeyMoments, heading: string) =>
  waitUntil(() => text(widget, 'heading') === heading, `never shows “${heading}”`);

describe('page-locales', () => {
  it('gives a German part of the page its texts after a moment', async () => {
    const widget = await mountIn('de');
    await shows(widget, 'Schlüsselmomente');
    expect(text(widget, 'count')).to.equal('2 Momente');
  });

  it('leaves the rest of the page as it is', async () => {
    const german = await mountIn('de');
    const english = await mountIn('en');
    await shows(german, 'Schlüsselmomente');
    expect(text(english, 'heading')).to.equal('Key moments');
  });

  it('takes the language for one of its regions', async () => {
    await shows(await mountIn('fr-CA'), 'Moments clés');
    await shows(await mountIn('es-MX'), 'Momentos clave');
  });

  it('counts in Arabic with the plurals and digits that Intl gives', async () => {
    const forms: Record<number, string> = {
      1: 'لحظة واحدة',
      2: 'لحظتان',
      3: '# لحظات',
      11: '# لحظة',
      100: '# لحظة',
    };
    for (const language of ['ar', 'ar-EG']) {
      const digits = new Intl.NumberFormat(language);
      for (const [count, form] of Object.entries(forms)) {
        const widget = await mountIn(language, Number(count));
        await shows(widget, 'اللحظات الرئيسية');
        expect(text(widget, 'count')).to.equal(form.replace('#', digits.format(Number(count))));
      }
    }
    expect(new Intl.NumberFormat('ar-EG').format(3)).to.equal('٣');
  });

  it('keeps English where the language is not bundled', async () => {
    const widget = await mountIn('tlh');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await widget.updateComplete;
    expect(text(widget, 'heading')).to.equal('Key moments');
  });
});
