import { mdiClose } from '@mdi/js';
import { html } from 'lit';
import { renderIconButton } from '../../internal/icon-button.js';

/** The keys of the map: a text with a line for each, `key: what it does`. */
export function renderKeys(text: string, label: string, onClose: () => void): unknown {
  const line = (it: string) => {
    const [key, action] = it.split(/:\s(.*)/s);
    return html`<dt>${key}</dt>
      <dd>${action}</dd>`;
  };
  return html`<div class="keys">
    <dl aria-hidden="true">${text.split('\n').map(line)}</dl>
    ${renderIconButton({ label, path: mdiClose, onClick: onClose })}
  </div>`;
}
