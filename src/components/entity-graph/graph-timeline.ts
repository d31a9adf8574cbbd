import { mdiLinkVariant, mdiPause, mdiPlay } from '@mdi/js';
import { html, nothing } from 'lit';
import type { LitElement, ReactiveController } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderIconButton } from '../../internal/icon-button.js';
import { prefersStill } from '../../internal/prefers-still.js';
import { selectMentions } from '../../model/selectors.js';
import type { Mentions } from '../../model/mentions.js';
import type { SessionState } from '../../model/session-state.js';
import { formatTime } from '../../model/time.js';
import { appearanceOf, timesOf } from './graph-appearance.js';
import type { JourneyHost } from './graph-journey.js';
import type { GraphModel } from './graph-model.js';
import { timelineStyles } from './graph-timeline.styles.js';
import type { Appearance } from './graph-visibility.js';
import { shownText } from './graph-words.js';

export const styles = [timelineStyles];

/** Milliseconds in which the graph grows from nothing. */
const WHOLE = 24_000;
/** Milliseconds between two steps of that, and where motion is reduced. */
const STEP = 50;
const STILL_STEP = 1000;
/** Into how many steps the keyboard divides the whole. */
const KEY_STEPS = 120;

/** What the timeline asks of the widget. */
export interface TimelineHost extends Pick<
  JourneyHost,
  'localize' | 'model' | 'state' | 'visible' | 'filter' | 'say'
> {
  root(): ParentNode;
  /** Loads the transcript that the document only names. */
  loadTranscript(): void;
  /** Watches a read of the session's state. */
  watch<T>(read: (state: SessionState) => T, react?: (value: T) => void): void;
}

interface Course {
  readonly model: GraphModel;
  readonly mentions: Mentions;
  readonly appears: Appearance;
  readonly times: readonly number[];
  /** Seconds; at the end all is shown, also what nobody mentions. */
  readonly end: number;
}

/** Shows the graph as it is so far at a time of the video, and lets it grow. */
export class GraphTimeline implements ReactiveController {
  readonly #element: LitElement;
  readonly #host: TimelineHost;
  #course?: Course;
  #isOpen = false;
  #time = 0;
  /** How much of what comes up has come; -1 for all. */
  #come = -1;
  #follows = false;
  #frame = 0;
  #last = 0;

  constructor(element: LitElement, host: TimelineHost) {
    this.#element = element;
    this.#host = host;
    host.watch(
      ({ playback }) => (this.#isOpen && this.#follows ? playback.time : -1),
      (time) => time >= 0 && this.#show(time),
    );
    // What is mentioned comes up at other times once the transcript is there.
    host.watch(
      (state) => (this.#isOpen ? selectMentions(state) : undefined),
      (mentions) => mentions && this.#again(),
    );
    element.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Begins where the video is, or where it has not begun with the whole. */
  open(): void {
    this.#isOpen = true;
    this.#course = undefined;
    const { playback, transcript } = this.#host.state();
    if (transcript.status === 'idle') this.#host.loadTranscript();
    this.#show(playback.time || Infinity);
    this.#host.say(this.#words());
    this.#element.requestUpdate();
  }

  close(): void {
    this.#isOpen = this.#follows = false;
    this.#stop();
    this.#host.filter({ soFar: undefined });
  }

  render(): unknown {
    const { localize, state } = this.#host;
    const { end } = this.#current();
    const label = localize.text('graph.so-far');
    const isPlaying = this.#frame !== 0;
    return html`<div class="timeline" role="group" aria-label=${label}>
      ${renderIconButton({
        label: localize.text(isPlaying ? 'player.pause' : 'graph.grow'),
        path: isPlaying ? mdiPause : mdiPlay,
        onClick: () => (isPlaying ? this.#pause() : this.#play()),
      })}
      <input
        type="range"
        aria-label=${label}
        min="0"
        max=${end}
        step=${stepOf(end)}
        .value=${live(String(this.#time))}
        aria-valuetext=${live(this.#words())}
        @input=${this.#onInput}
      />
      <output aria-hidden="true" .textContent=${live(this.#figures())}></output>
      ${
        state().playback.attached
          ? renderIconButton({
              label: localize.text('graph.follow'),
              path: mdiLinkVariant,
              pressed: this.#follows,
              onClick: () => this.#follow(),
            })
          : nothing
      }
    </div>`;
  }

  #current(): Course {
    const state = this.#host.state();
    const model = this.#host.model();
    const mentions = selectMentions(state);
    if (this.#course?.model === model && this.#course.mentions === mentions) return this.#course;
    const connections = state.document?.connections ?? [];
    const appears = appearanceOf(model, connections, (id) => mentions.rangesOf(id));
    const times = timesOf(appears);
    const length = state.document?.duration ?? state.playback.duration ?? 0;
    const last = Math.max(length, (times.at(-1) ?? 0) + 1);
    const end = Math.ceil(last / stepOf(last)) * stepOf(last);
    if (this.#course?.model !== model) {
      this.#time = end;
      this.#come = -1;
    }
    return (this.#course = { model, mentions, appears, times, end });
  }

  /** Shows what there is so far by what is known now. */
  #again(): void {
    const isAll = this.#come < 0;
    this.#come = NaN;
    this.#show(isAll ? Infinity : this.#time);
  }

  #show(time: number): void {
    const { appears, times, end } = this.#current();
    this.#time = Math.min(end, Math.max(0, time));
    const isAll = this.#time >= end;
    const come = isAll ? -1 : times.filter((it) => it <= this.#time).length;
    if (come === this.#come) {
      this.#write();
      return;
    }
    this.#come = come;
    this.#host.filter({ soFar: isAll ? undefined : { appears, time: this.#time } });
  }

  /** Moves the slider without a render: nothing else has changed. */
  #write(): void {
    const bar = this.#host.root().querySelector('.timeline');
    const slider = bar?.querySelector('input');
    if (!bar || !slider) return;
    slider.value = String(this.#time);
    slider.ariaValueText = this.#words();
    bar.querySelector('output')!.textContent = this.#figures();
  }

  #words(): string {
    const { localize, visible } = this.#host;
    return `${localize.spokenTime(this.#time)}, ${shownText(localize, visible())}`;
  }

  #figures(): string {
    const { nodes } = this.#host.visible();
    const { localize } = this.#host;
    const shown = nodes.reduce((sum, it) => sum + it, 0);
    const count = localize.text('graph.of', { shown, count: nodes.length });
    return `${formatTime(this.#time)} · ${count}`;
  }

  readonly #onInput = (event: Event): void => {
    this.#follows = false;
    this.#stop();
    this.#show((event.target as HTMLInputElement).valueAsNumber);
    this.#element.requestUpdate();
  };

  #follow(): void {
    this.#follows = !this.#follows;
    this.#stop();
    if (this.#follows) this.#show(this.#host.state().playback.time);
    this.#element.requestUpdate();
  }

  #play(): void {
    this.#follows = false;
    if (this.#come < 0) this.#show(0);
    this.#last = performance.now();
    this.#frame = requestAnimationFrame(this.#grow);
    this.#element.requestUpdate();
  }

  #pause(): void {
    this.#stop();
    this.#host.say(this.#words());
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  readonly #grow = (now: number): void => {
    this.#frame = requestAnimationFrame(this.#grow);
    const elapsed = now - this.#last;
    if (elapsed < (prefersStill() ? STILL_STEP : STEP)) return;
    this.#last = now;
    // A tab that was hidden goes on where it was.
    const share = Math.min(elapsed, STILL_STEP * 2) / WHOLE;
    this.#show(this.#time + share * this.#current().end);
    if (this.#come < 0) this.#pause();
  };
}

const stepOf = (end: number): number => Math.max(1, Math.round(end / KEY_STEPS));

/** The timeline of an element's graph. */
export function createTimeline(element: LitElement, host: TimelineHost): GraphTimeline {
  return new GraphTimeline(element, host);
}
