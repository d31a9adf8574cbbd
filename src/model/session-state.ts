import type { Problem } from './read-document.js';
import type { Segment, VideoDocument } from './video-document.js';
import { shiftDocument, shiftSegments } from './shift-document.js';

/** What can be selected; the same words as in the `vl-select` event. */
export type SelectionKind = 'entity' | 'topic' | 'moment' | 'connection' | 'segment';

/** The one thing that is selected in a session. A segment's id is its index in the transcript. */
export interface Selection {
  readonly kind: SelectionKind;
  readonly id: string;
}

/** What the media element last reported. Times in seconds. */
export interface Playback {
  readonly time: number;
  readonly duration: number | undefined;
  readonly paused: boolean;
  readonly rate: number;
  /** Whether a media element drives the session. */
  readonly attached: boolean;
}

/** Why a document or transcript could not be had. */
export type LoadErrorCode = 'network' | 'http' | 'html' | 'json' | 'truncated' | 'shape' | 'format';

/** A failure to load, in terms that can be localized. */
export interface LoadError {
  readonly code: LoadErrorCode;
  /** Absolute URL of what failed; absent when the data was given as an object. */
  readonly src?: string;
  /** HTTP status, for `http`. */
  readonly status?: number;
  /** The cause in English, for authors. */
  readonly detail?: string;
}

export type LoadStatus = 'idle' | 'loading' | 'ready' | 'error';

/** The transcript in use: which one of the document's, and its segments once they are there. */
export interface TranscriptState {
  readonly index: number;
  readonly status: LoadStatus;
  readonly segments: readonly Segment[];
  /** Part of the file that has arrived, 0 to 1, while it loads and where the size is known. */
  readonly progress?: number;
  readonly error?: LoadError;
}

/** One immutable snapshot of a session. */
export interface SessionState {
  readonly status: LoadStatus;
  readonly src?: string;
  /** How often a document has been loaded. */
  readonly loads: number;
  readonly document?: VideoDocument;
  readonly problems: readonly Problem[];
  readonly error?: LoadError;
  readonly offset: number;
  readonly playback: Playback;
  readonly selection: Selection | null;
  readonly query: string;
  readonly transcript: TranscriptState;
}

/** Everything that can happen to a session. */
export type SessionCommand =
  | { readonly type: 'load'; readonly src?: string }
  | {
      readonly type: 'loaded';
      readonly document: VideoDocument;
      readonly problems: readonly Problem[];
    }
  | { readonly type: 'failed'; readonly error: LoadError }
  | { readonly type: 'offset'; readonly offset: number }
  | { readonly type: 'playback'; readonly report: Partial<Playback> }
  | { readonly type: 'select'; readonly selection: Selection | null }
  | { readonly type: 'search'; readonly query: string }
  | { readonly type: 'transcript-load'; readonly index: number; readonly progress?: number }
  | {
      readonly type: 'transcript-loaded';
      readonly index: number;
      readonly segments: readonly Segment[];
      readonly problems: readonly Problem[];
    }
  | { readonly type: 'transcript-failed'; readonly index: number; readonly error: LoadError };

const NO_SEGMENTS: readonly Segment[] = [];
const NO_TRANSCRIPT: TranscriptState = { index: -1, status: 'idle', segments: NO_SEGMENTS };

export const initialSessionState: SessionState = {
  status: 'idle',
  loads: 0,
  problems: [],
  offset: 0,
  playback: { time: 0, duration: undefined, paused: true, rate: 1, attached: false },
  selection: null,
  query: '',
  transcript: NO_TRANSCRIPT,
};

/** The state after a command. The same state object comes back when nothing changes. */
export function reduce(state: SessionState, command: SessionCommand): SessionState {
  switch (command.type) {
    case 'load':
      return { ...state, status: 'loading', src: command.src ?? state.src, error: undefined };
    case 'loaded': {
      const document = shiftDocument(command.document, state.offset);
      return {
        ...state,
        status: 'ready',
        loads: state.loads + 1,
        error: undefined,
        document,
        problems: command.problems,
        selection: null,
        transcript: inlineTranscript(document, preferredTranscript(document)),
      };
    }
    case 'failed':
      return { ...state, status: 'error', error: command.error };
    case 'offset':
      return withOffset(state, command.offset);
    case 'playback':
      return withPlayback(state, command.report);
    case 'select':
      return sameSelection(state.selection, command.selection)
        ? state
        : { ...state, selection: command.selection };
    case 'search':
      return state.query === command.query ? state : { ...state, query: command.query };
    case 'transcript-load': {
      const inline = state.document && inlineTranscript(state.document, command.index);
      const transcript: TranscriptState =
        inline?.status === 'ready'
          ? inline
          : {
              index: command.index,
              status: 'loading',
              segments: NO_SEGMENTS,
              progress: command.progress,
            };
      return { ...state, transcript, selection: withoutSegment(state.selection) };
    }
    case 'transcript-loaded':
      return {
        ...state,
        problems: [...state.problems, ...command.problems],
        transcript: {
          index: command.index,
          status: 'ready',
          segments: shiftSegments(command.segments, state.offset),
        },
      };
    case 'transcript-failed':
      return {
        ...state,
        transcript: {
          index: command.index,
          status: 'error',
          segments: NO_SEGMENTS,
          error: command.error,
        },
      };
  }
}

function preferredTranscript(document: VideoDocument): number {
  const { transcripts, language } = document;
  const own = transcripts.findIndex((it) => language && it.language === language);
  return own >= 0 ? own : transcripts.length ? 0 : -1;
}

function inlineTranscript(document: VideoDocument, index: number): TranscriptState {
  const segments = document.transcripts[index]?.segments;
  if (segments) return { index, status: 'ready', segments };
  return { index, status: 'idle', segments: NO_SEGMENTS };
}

function withOffset(state: SessionState, offset: number): SessionState {
  if (state.offset === offset) return state;
  const by = offset - state.offset;
  const document = state.document && shiftDocument(state.document, by);
  const segments =
    document?.transcripts[state.transcript.index]?.segments ??
    shiftSegments(state.transcript.segments, by);
  return { ...state, offset, document, transcript: { ...state.transcript, segments } };
}

function withPlayback(state: SessionState, report: Partial<Playback>): SessionState {
  const playback = { ...state.playback, ...report };
  const keys = Object.keys(report) as (keyof Playback)[];
  return keys.every((key) => Object.is(playback[key], state.playback[key]))
    ? state
    : { ...state, playback };
}

function withoutSegment(selection: Selection | null): Selection | null {
  return selection?.kind === 'segment' ? null : selection;
}

function sameSelection(a: Selection | null, b: Selection | null): boolean {
  return a === b || (a?.kind === b?.kind && a?.id === b?.id);
}
