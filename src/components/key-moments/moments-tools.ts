import { mdiChevronLeft, mdiChevronRight, mdiLinkVariant, mdiRepeat } from '@mdi/js';
import { css, html, nothing } from 'lit';
import type { ReactiveElement, TemplateResult } from 'lit';
import { playRange } from '../../context/play-range.js';
import { sendRequest } from '../../context/session-requests.js';
import type { VideoSession } from '../../context/video-session.js';
import type { SessionController } from '../../controllers/session-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { ExportRequestEvent, SeekRequestEvent } from '../../events.js';
import { copyText } from '../../internal/copy-text.js';
import { renderIconButton } from '../../internal/icon-button.js';
import { linkToTime } from '../../internal/link-to-time.js';
import { CHUNK } from './key-moments.js';
import { inChunks } from './moment-chunks.js';
import type { MessageKey } from '../../locales/en.js';
import { selectActiveMoment, selectMoments } from '../../model/selectors.js';
import type { SessionState } from '../../model/session-state.js';
import type { Moment } from '../../model/video-document.js';

/** What the tools need of their widget. */
interface MomentsHost extends ReactiveElement {
  readonly session: VideoSession | undefined;
}

const countBegun = (state: SessionState): number =>
  selectMoments(state).findLastIndex(({ start }) => start <= state.playback.time);

/** How far the current moment has been played, 0 to 1 in steps that can be seen. */
function selectProgress(state: SessionState): number {
  const moment = selectMoments(state)[selectActiveMoment(state)];
  if (!moment) return 0;
  const part = (state.playback.time - moment.start) / (moment.end - moment.start);
  return Math.round(part * 500) / 500;
}

/** Steps from moment to moment; loops one; gives the link to one. */
export class MomentsTools {
  readonly #host: MomentsHost;
  readonly #localize: LocalizeController;
  #looped?: Moment;
  #stopLoop?: () => void;
  #status: MessageKey | undefined;

  constructor(host: MomentsHost, localize: LocalizeController, watch: SessionController['watch']) {
    this.#host = host;
    this.#localize = localize;
    watch(countBegun);
    // The moving bar costs one property, not a render.
    const showProgress = (progress: number): void =>
      host.style.setProperty('--_progress', String(progress));
    watch(selectProgress, showProgress);
    if (host.session) showProgress(selectProgress(host.session.state));
  }

  /** Ends the loop. */
  stop(): void {
    this.#stopLoop?.();
  }

  #seek({ start, end }: Moment, then: () => void = () => {}): void {
    const request = new SeekRequestEvent({ time: start, end, from: this.#host.localName });
    sendRequest(this.#host, request, () => {
      this.#host.session?.seek(start);
      then();
    });
  }

  /**
   * The buttons that go to the moment before and after, beside the heading.
   * @param within whether a moment plays now
   */
  renderSteps(moments: readonly Moment[], within: boolean): TemplateResult {
    const begun = countBegun(this.#host.session!.state);
    const step = (name: MessageKey, path: string, target: Moment | undefined) =>
      renderIconButton({
        label: this.#localize.text(name),
        path,
        unavailable: !target,
        onClick: () => target && this.#seek(target),
      });
    return html`<div class="steps">
        ${step('moments.previous', mdiChevronLeft, moments[within ? begun - 1 : begun])}
        ${step('moments.next', mdiChevronRight, moments[begun + 1])}
      </div>
      <p class="sr-only" role="status">
        ${this.#status ? this.#localize.text(this.#status) : nothing}
      </p>`;
  }

  /**
   * All moments, a few more at each render.
   * @param active position of the one that plays now
   * @param needs what else the widget draws a moment by
   */
  renderChunks(
    moments: readonly Moment[],
    active: number,
    needs: readonly unknown[],
    draw: (moment: Moment) => unknown,
  ): unknown {
    const marks = [active, this.#looped ? moments.indexOf(this.#looped) : -1];
    const { attached } = this.#host.session!.state.playback;
    const { language } = this.#localize;
    // Changes when the language's texts come.
    const words = this.#localize.text('moments.link');
    return inChunks(moments, marks, [...needs, attached, language, words], draw, this.#host);
  }

  /** The buttons of one moment: to loop it where something plays, and to link to it. */
  renderTools(moment: Moment): TemplateResult {
    const looped = this.#looped === moment;
    const button = (name: MessageKey, path: string, onClick: () => void, pressed?: boolean) =>
      renderIconButton({
        label: this.#localize.text(name, { title: moment.title }),
        path,
        pressed,
        onClick,
      });
    return html`<span class="tools">
      ${
        this.#host.session?.state.playback.attached
          ? button('moments.loop', mdiRepeat, () => this.#toggleLoop(moment), looped)
          : nothing
      }
      ${button('moments.link', mdiLinkVariant, () => void this.#copyLink(moment))}
    </span>`;
  }

  #toggleLoop(moment: Moment): void {
    const { session } = this.#host;
    if (this.#looped === moment || !session) {
      this.stop();
      return;
    }
    const { time } = session.state.playback;
    const loop = (): void => {
      this.#stopLoop = playRange(session, moment, {
        loop: true,
        onEnd: () => {
          this.#looped = this.#stopLoop = undefined;
          this.#host.requestUpdate();
        },
      });
      this.#looped = moment;
      this.#host.requestUpdate();
    };
    if (moment.start <= time && time < moment.end) loop();
    else this.#seek(moment, loop);
  }

  async #copyLink(moment: Moment): Promise<void> {
    const text = linkToTime(moment, this.#host.session);
    if (!this.#host.dispatchEvent(new ExportRequestEvent({ format: 'link', text }))) return;
    // Emptied first, so that a second copy is told as well.
    this.#status = undefined;
    this.#host.requestUpdate();
    this.#status = (await copyText(text)) ? 'moments.copied' : 'moments.not-copied';
    this.#host.requestUpdate();
  }
}

/** What the tools look like, in room that was kept for them, and what changes by being touched. */
export const styles = [
  css`
    .play {
      transition:
        border-color var(--_quick) var(--_ease),
        background-color var(--_quick) var(--_ease);
    }
    [part~='item']:not([part~='item-active']) .play:hover {
      border-color: var(--_control-border);
    }
    .play:hover {
      background: var(--_raised);
    }
    .play:focus-visible {
      border-radius: var(--_radius);
    }
    [part~='item-marked'] [part~='title'] {
      text-decoration: underline 2px var(--_accent);
      text-underline-offset: 0.2em;
    }
    .steps {
      position: absolute;
      inset-block-start: -0.25rem;
      inset-inline-end: 0;
      display: flex;
    }
    .steps svg:dir(rtl) {
      transform: scaleX(-1);
    }
    .steps [aria-disabled='true'] {
      opacity: 0.4;
      cursor: default;
    }
    .tools {
      position: relative;
      grid-area: 1 / 1;
      place-self: start end;
      display: flex;
      margin: 0.35rem;
      border-radius: calc(var(--_radius) * 0.8);
    }
    /* Over a picture. */
    [part~='item']:has(img:not([hidden])) .tools {
      background: var(--_surface);
    }
    .tools .icon-button {
      inline-size: 1.875rem;
      block-size: 1.875rem;
      color: var(--_muted);
    }
    .tools .icon-button:hover {
      color: var(--_text);
      background: var(--_border);
    }
    .tools .icon-button[aria-pressed='true'] {
      color: var(--_accent);
    }
    /* Beyond the first chunk nothing is laid out that is far from what is seen. */
    [part~='item']:nth-child(n + ${CHUNK + 1}) {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 8rem;
      .play {
        outline-offset: -2px;
      }
    }
    .progress {
      position: absolute;
      inset-block-end: 0;
      inset-inline: 0;
      block-size: 3px;
      background: color-mix(in srgb, var(--_accent) 22%, transparent);
    }
    .progress::after {
      content: '';
      display: block;
      block-size: 100%;
      background: var(--_accent);
      transform: scaleX(var(--_progress, 0));
      transform-origin: left;
    }
    .progress:dir(rtl)::after {
      transform-origin: right;
    }
    @media (forced-colors: active) {
      .progress::after {
        background: Highlight;
      }
      .tools [aria-pressed='true'] {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }
    @media print {
      .progress,
      .tools {
        display: none;
      }
    }
  `,
];
