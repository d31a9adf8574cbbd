import type { LoadError, SelectionKind } from './model/session-state.js';
import type { Problem } from './model/read-document.js';
import type { VideoDocument } from './model/video-document.js';

// Requests bubble and can be cancelled; notices do not bubble, so that no widget hears another's.
const REQUEST: EventInit = { bubbles: true, composed: true, cancelable: true };
const NOTICE: EventInit = { bubbles: false, composed: true, cancelable: false };

export interface SeekDetail {
  /** Seconds. */
  readonly time: number;
  /**
   * Seconds; where what is asked for ends: the line, moment or mention. Playback goes on after it, since
   * a viewer who clicks on a moment wants to go on from there; it is for a page that shows or plays
   * the passage itself.
   */
  readonly end?: number;
  /** The tag that asks. */
  readonly from: string;
}

/** The viewer asks for a time. Cancel it to keep the player where it is. */
export class SeekRequestEvent extends CustomEvent<SeekDetail> {
  static readonly type = 'vl-seek';
  constructor(detail: SeekDetail) {
    super(SeekRequestEvent.type, { ...REQUEST, detail });
  }
}

export interface SelectDetail {
  readonly kind: SelectionKind;
  /** `null`: the selection is released. */
  readonly id: string | null;
}

/** The viewer selects an entity, topic, moment, connection or segment, or releases it. */
export class SelectRequestEvent extends CustomEvent<SelectDetail> {
  static readonly type = 'vl-select';
  constructor(detail: SelectDetail) {
    super(SelectRequestEvent.type, { ...REQUEST, detail });
  }
}

export interface ExportDetail {
  /** Such as `text`, `vtt`, `srt`, `json`, `png`, `svg`, `link`. */
  readonly format: string;
  readonly text?: string;
  readonly blob?: Blob;
}

/** Something is about to be copied, downloaded or shared. Cancel it to do it otherwise. */
export class ExportRequestEvent extends CustomEvent<ExportDetail> {
  static readonly type = 'vl-export';
  constructor(detail: ExportDetail) {
    super(ExportRequestEvent.type, { ...REQUEST, detail });
  }
}

export interface LoadDetail {
  readonly document: VideoDocument;
  readonly problems: readonly Problem[];
}

/** A document is ready. */
export class LoadEvent extends CustomEvent<LoadDetail> {
  static readonly type = 'vl-load';
  constructor(detail: LoadDetail) {
    super(LoadEvent.type, { ...NOTICE, detail });
  }
}

export interface ErrorDetail {
  readonly error: LoadError;
  readonly src: string | undefined;
}

/** A document could not be loaded. */
export class LoadErrorEvent extends CustomEvent<ErrorDetail> {
  static readonly type = 'vl-error';
  constructor(detail: ErrorDetail) {
    super(LoadErrorEvent.type, { ...NOTICE, detail });
  }
}

export interface SearchDetail {
  readonly query: string;
  /** Number of hits. */
  readonly count: number;
}

/** A search ran. */
export class SearchEvent extends CustomEvent<SearchDetail> {
  static readonly type = 'vl-search';
  constructor(detail: SearchDetail) {
    super(SearchEvent.type, { ...NOTICE, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'vl-seek': SeekRequestEvent;
    'vl-select': SelectRequestEvent;
    'vl-export': ExportRequestEvent;
    'vl-load': LoadEvent;
    'vl-error': LoadErrorEvent;
    'vl-search': SearchEvent;
  }
}
