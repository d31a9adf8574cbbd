import { html } from 'lit';

/** The keys of the map: a text with a line for each, `key: what it does`. */
export function renderKeys(text: string): unknown {
  const line = (it: string) => {
    const [key, action] = it.split(/:\s(.*)/s);
    return html`<dt>${key}</dt>
      <dd>${action}</dd>`;
  };
  return html`<dl class="keys" aria-hidden="true">${text.split('\n').map(line)}</dl>`;
}
