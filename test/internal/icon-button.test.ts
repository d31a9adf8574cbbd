import { a11ySnapshot } from '@web/test-runner-commands';
import { fixture, html } from '@open-wc/testing-helpers';
import { expect } from 'chai';
import { renderMenu, renderMore } from '../../src/components/entity-graph/graph-menu.js';
import { renderIconButton } from '../../src/internal/icon-button.js';

describe('buttons of an icon', () => {
  it('have a name and a tip, and no description that says the name again', async () => {
    const label = 'Play';
    const path = 'M0 0';
    for (const button of [
      renderIconButton({ label, path, onClick: () => {} }),
      renderMenu({ label, path, content: '' }),
      renderMore(label, ''),
    ]) {
      const holder = await fixture(html`<div>${button}</div>`);
      const { title, ariaLabel } = holder.querySelector<HTMLElement>('.icon-button')!;
      expect([title, ariaLabel]).to.deep.equal([label, label]);
      const seen = await a11ySnapshot({ selector: '.icon-button' });
      expect(seen).to.include({ name: label }).and.not.have.property('description');
    }
  });
});
