import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { hostName } from '../../internal/quiet-image.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { MessageKey } from '../../locales/en.js';
import { safeLink } from '../../model/url.js';
import type { MediaSource } from '../../model/video-document.js';
import { isHosted } from './media-sources.js';
import type { Failure } from './source-facade.js';

// As MediaError.code numbers them.
const WHY: Readonly<Record<number, MessageKey>> = {
  2: 'player.why-network',
  3: 'player.why-damaged',
};

function whyOf({ source, code }: Failure, localize: LocalizeController): string {
  if (isHosted(source)) return localize.text('player.why-host', { host: hostName(source.src) });
  return localize.text(WHY[code ?? 0] ?? 'player.why-missing');
}

/** What is left when no source could be played: another try, and each source with what is wrong. */
export function renderFailure(
  sources: readonly MediaSource[],
  failures: readonly Failure[],
  localize: LocalizeController,
  retry: () => void,
): TemplateResult {
  return html`<button type="button" class="button" @click=${retry}>
      ${localize.text('retry')}
    </button>
    <ul class="sources" role="list">
      ${sources.map(({ src }) => {
        const failure = failures.find(({ source }) => source.src === src);
        const href = safeLink(src);
        const why = failure ? whyOf(failure, localize) : localize.text('player.why-format');
        return html`<li>
          ${
            href
              ? html`<a href=${href} rel="noopener" target="_blank"
                  >${localize.text('player.open', { host: hostName(href) })}</a
                >`
              : src
          }
          – ${why}
        </li>`;
      })}
    </ul>`;
}

/** Says that one source could not be played and the next one is there instead; for a while, once that plays. */
export function renderSkipped(
  failures: readonly Failure[],
  begun: boolean,
  localize: LocalizeController,
): TemplateResult {
  const why = whyOf(failures.at(-1)!, localize);
  return html`<p class="notice ${begun ? 'passing' : ''}" role="status">
    ${why} ${localize.text('player.skipped')}
  </p>`;
}
