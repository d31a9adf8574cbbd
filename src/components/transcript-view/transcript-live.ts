import type { ReactiveElement } from 'lit';
import type { VideoSession } from '../../context/video-session.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { afterPaint } from '../../internal/after-paint.js';
import { hitIn } from '../../model/hit-list.js';
import type { SelectionKind } from '../../model/session-state.js';
import { renderBar } from './transcript-bar.js';
import { TranscriptClicks } from './transcript-clicks.js';
import { copyLines } from './transcript-copy.js';
import { TranscriptFile } from './transcript-file.js';
import { SpeakerFilter } from './transcript-filter.js';
import { TranscriptFollow } from './transcript-follow.js';
import { onLineKey, onToolKey } from './transcript-keys.js';
import { TranscriptLayout } from './transcript-layout.js';
import { liveStyles } from './transcript-live.styles.js';
import { LinkedPassage } from './transcript-link.js';
import type { TranscriptLines } from './transcript-lines.js';
import { TranscriptMarker } from './transcript-marker.js';
import { toRange } from './transcript-marks.js';
import type { Place } from './transcript-places.js';
import { TranscriptOptions } from './transcript-options.js';
import { TranscriptSearch } from './transcript-search-controller.js';
import { createPlacesSelector, selectionName } from './transcript-selection.js';
import { PlaceSteps } from './transcript-steps.js';
import { segmentAt, unitAt } from './transcript-units.js';
import { activeSegment, activeWord, hasBegun, isJump } from './transcript-words.js';

export const styles = [liveStyles];

/** The widget, as seen from what makes its lines live. */
export interface LiveHost {
  readonly element: ReactiveElement & { readonly session: VideoSession | undefined };
  readonly localize: LocalizeController;
  readonly lines: TranscriptLines;
  speakers(): ReadonlyMap<string, number>;
  seek(time: number, end: number): void;
  release(kind: SelectionKind): void;
  toggleEntity(id: string): void;
}

/** What a transcript does once it is played, searched, walked through or selected from. */
export class TranscriptLive {
  readonly #host: LiveHost;
  readonly layout: TranscriptLayout;
  readonly options: TranscriptOptions;
  readonly clicks: TranscriptClicks;
  readonly file: TranscriptFile;
  readonly #marker: TranscriptMarker;
  readonly #follow: TranscriptFollow;
  readonly search: TranscriptSearch;
  readonly #selectPlaces = createPlacesSelector();
  readonly #steps: PlaceSteps;
  #mustShowPlace = false;
  #active = -1;
  /** The segment that the viewer chose to be played last, -1 for none. */
  chosen = -1;
  readonly #linked = new LinkedPassage();
  #time = 0;
  /** Whether following ended for now only: something else was to be seen, or nothing plays yet. */
  #away = false;
  #offersResume = false;
  /** How much there is in what may lie over the end of the lines. */
  #inBar = 0;
  readonly #filter: SpeakerFilter;

  constructor(host: LiveHost) {
    this.#host = host;
    const { element, lines } = host;
    const { root } = lines;
    const layout = (this.layout = new TranscriptLayout(lines));
    this.options = new TranscriptOptions(host, this);
    this.clicks = new TranscriptClicks(host, this);
    this.file = new TranscriptFile(host);
    this.#filter = new SpeakerFilter(host);
    this.#marker = new TranscriptMarker(layout);
    this.#follow = new TranscriptFollow(() => {
      this.#away = !this.#canFollow;
      element.requestUpdate();
    });
    this.#steps = new PlaceSteps(layout, this.#follow);
    this.search = new TranscriptSearch(host, {
      get seen() {
        return layout.seen;
      },
      isInSight: (segment) => this.#follow.shows(layout.lineOf(segment), true),
      goTo: ({ segment, ...hit }) => {
        const part = hitIn({ segment, ...hit }, segment, lines.segments[segment]);
        this.#goTo(segment, { segment, ...part });
      },
    });
    root.addEventListener('focusin', ({ target }) =>
      this.#marker.rove(unitAt(target as Element), !this.#follow.following),
    );
    element.shadowRoot!.addEventListener('keydown', (event) =>
      onToolKey(event as KeyboardEvent, element, this.options),
    );
    root.addEventListener('copy', (event) => copyLines(event, element, layout, this.silent));
    layout.resume();
    this.readAddress();
  }

  get #lines(): TranscriptLines {
    return this.#host.lines;
  }

  /** The speakers who are left out. */
  get silent(): ReadonlySet<string> {
    return this.#filter.silent;
  }

  /** The segment that a link is to lead to when no text is selected. */
  get current(): number {
    const { isChosen, roving } = this.#marker;
    return isChosen ? this.#lines.firstOf(roving) : Math.max(0, this.#active);
  }

  /** The lines are others now, or there are more of them. */
  linesChanged(isNew: boolean): void {
    if (isNew) {
      this.chosen = -1;
      this.#marker.reset();
      this.#filter.clear();
      this.#follow.following = true;
      this.#linked.renew();
      this.#steps.renew();
    } else this.#marker.refresh();
    this.#active = -1;
    this.layout.resume();
  }

  /** Takes over what the session says, before the widget renders. */
  update(): void {
    const { element } = this.#host;
    const { state } = element.session!;
    this.file.update();
    this.search.search(this.#lines.segments, state.query, this.silent);
    this.#mustShowPlace =
      this.#steps.take(this.#selectPlaces(state, this.silent), state.selection) ||
      this.#mustShowPlace;
    this.#mark();
  }

  /** After the widget has rendered. */
  updated(box: HTMLElement | null): void {
    if (box && !this.#lines.isPainted) {
      afterPaint(() => this.#host.element.requestUpdate());
      return;
    }
    this.layout.observe(box);
    if (!box) return;
    this.#follow.observe(box, () => this.#reveal(this.#active));
    this.#barChanged(box.lastElementChild!);
    if (this.#mustShowPlace) this.#showPlace();
    const linked = this.#linked.take(this.#lines.segments);
    if (linked !== undefined) this.#reveal(linked);
    this.tick();
  }

  /** What lies over the end of the lines is to hide none that matters. */
  #barChanged(bar: Element): void {
    const inBar = bar.matches('.bar') ? bar.childElementCount : 0;
    if (inBar === this.#inBar) return;
    this.#inBar = inBar;
    this.#follow.settle();
    const focused = this.#host.element.shadowRoot!.activeElement?.closest('.line');
    if (focused) this.#reveal(segmentAt(this.#lines, focused));
  }

  /** Playback went on. */
  tick(): void {
    const { layout } = this;
    const state = this.#host.element.session?.state;
    if (!state) return;
    const { playback } = state;
    const hasJumped = this.#away && isJump(this.#time, playback);
    if (hasJumped) this.follow();
    this.#time = playback.time;
    const active = activeSegment(state, this.chosen);
    const isOther = active !== this.#active || hasJumped;
    this.#active = active;
    const isFollowing = isOther && this.#follow.moves;
    if (isFollowing) layout.place(this.#filter.shownBefore(active), this.#follow.height);
    this.#marker.setActive(active, activeWord(state, active));
    if (isOther && active >= 0 && !this.#marker.isChosen) this.#moveStop(active);
    if (isFollowing) this.#reveal(active, true);
    if (this.#canResume !== this.#offersResume) this.#host.element.requestUpdate();
  }

  /** Lets the Tab key reach a line; what has the focus keeps it. */
  #moveStop(segment: number): void {
    const { lines, element } = this.#host;
    if (lines.root.contains(element.shadowRoot!.activeElement)) return;
    this.#marker.rove(lines.unitOf(this.#filter.shownNear(segment)), false);
  }

  /** Where nothing plays yet there is nothing to follow. */
  get #canFollow(): boolean {
    const { state } = this.#host.element.session!;
    return state.playback.attached && hasBegun(state);
  }

  get #canResume(): boolean {
    return !this.#follow.following && this.#canFollow;
  }

  /** A line was chosen to be played. */
  follow(): void {
    this.#away = false;
    this.#follow.following = true;
    this.#marker.release();
    this.#host.element.requestUpdate();
  }

  /** Moves the focus by the keys of a list, and selects the entity that has it. */
  onKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (target.dataset.entity && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      this.choose(target);
      return;
    }
    const isShown = (it: number) => this.#filter.shows(this.#lines.firstOf(it));
    const unit = onLineKey(event, this.#lines, isShown);
    if (unit === undefined) return;
    const segment = this.#lines.firstOf(unit);
    this.#goTo(segment);
    this.#away = false;
    this.#focus(segment);
  }

  /** Selects an entity by a name in the text, or releases it. */
  choose(name: HTMLElement): void {
    const { entity = '' } = name.dataset;
    const segment = segmentAt(this.#lines, name);
    const names = this.layout.textOf(segment)?.querySelectorAll<HTMLElement>('.name') ?? [];
    const same = [...names].filter(({ dataset }) => dataset.entity === entity);
    this.#steps.chooseAt(segment, same.indexOf(name));
    this.#host.toggleEntity(entity);
  }

  #focus(segment: number): void {
    const line = this.layout.lineOf(this.#filter.shownNear(segment));
    (line?.firstElementChild as HTMLElement | undefined)?.focus({ preventScroll: true });
  }

  /** Leaves out the lines of a speaker, or shows them again. */
  toggleSpeaker(speaker: string): void {
    this.#filter.toggle(speaker);
    this.#moveStop(this.#marker.isChosen ? this.#lines.firstOf(this.#marker.roving) : this.#active);
    // The box may have more room above the current line now, or none.
    if (this.#follow.following) this.#reveal(this.#active);
    this.#host.element.requestUpdate();
  }

  /** Looks which time of this video the page's address points to. */
  readAddress(): void {
    this.#linked.read(this.#host.element.session);
    this.#host.element.requestUpdate();
  }

  renderBar(): unknown {
    const { localize, element, release } = this.#host;
    const { state } = element.session!;
    const { selection } = state;
    const { current, places } = this.#steps;
    const count = places.length;
    return renderBar({
      localize,
      name: selection && count ? selectionName(state, selection) : '',
      current,
      count,
      following: !(this.#offersResume = this.#canResume),
      onStep: (by) => this.#stepPlace(by),
      onClear: () => {
        const { segment } = this.#steps;
        release(selection!.kind);
        // The button goes, and must not take the focus with it.
        if (segment !== undefined && !element.session?.state.selection) this.#focus(segment);
      },
      onResume: () => {
        this.#reveal(this.#active);
        this.#focus(this.#active);
        this.follow();
      },
    });
  }

  disconnect(): void {
    this.layout.disconnect();
    this.#follow.disconnect();
    this.#marker.reset();
    this.search.stop();
    this.file.disconnect();
    this.#active = -1;
  }

  #mark(): void {
    const { hits, current: hit } = this.search;
    const { selection } = this.#host.element.session!.state;
    this.#marker.update({
      hits,
      hitCount: hits.length,
      hit,
      places: this.#steps.places,
      place: this.#steps.current,
      entity: selection?.kind === 'entity' ? selection.id : undefined,
      linked: this.#linked.range,
    });
  }

  /** Brings a place of a new selection into sight, unless one is or the video plays. */
  #showPlace(): void {
    this.#mustShowPlace = false;
    const { segment, isInSight } = this.#steps;
    const { paused } = this.#host.element.session!.state.playback;
    if (segment !== undefined && paused && !isInSight) this.#reveal(segment);
  }

  /** Brings a segment into sight, or what is shown before it. */
  #reveal(segment: number, smooth = false, place?: Place): void {
    const { layout } = this;
    const shown = this.#filter.shownBefore(segment);
    const line = layout.place(shown, this.#follow.height);
    // Of a paragraph the line in it.
    const text = layout.textOf(shown);
    const target = this.#lines.hasParagraphs ? text : line;
    const range = text && place && toRange({ text, from: place.from, to: place.to });
    // A piece of a long text has its certain height from then on.
    range?.startContainer.parentElement!.closest('.piece')?.classList.add('shown');
    if (target) this.#follow.reveal(target, smooth, range);
  }

  #stepPlace(by: 1 | -1): void {
    this.#steps.step(by);
    this.#goTo(this.#steps.segment!);
  }

  /** Shows a line without playing it. */
  #goTo(segment: number, place?: Place): void {
    this.#away ||= this.#follow.following;
    this.#follow.following = false;
    this.#reveal(segment, false, place);
    this.#host.element.requestUpdate();
  }
}
