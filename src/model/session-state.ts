import type { Mentions } from './mentions.js';
import { preferredTranscript } from './preferred-transcript.js';
import type { Problem } from './read-document.js';
import type { Segment, VideoDocument } from './video-document.js';
import type { ShiftTimes } from './shift-document.js';

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
  /** `ready` with an `error`: the file stopped halfway, and `segments` are what came before. */
  readonly status: LoadStatus;
  /** While a file or a document with a long transcript loads, those that are read so far. */
  readonly segments: readonly Segment[];
  /** What was found wrong with its file; also among the session's problems. */
  readonly problems: readonly Problem[];
  /** Part of the file that is read, 0 to 1, while it loads and where the size is known. */
  readonly progress?: number;
  readonly error?: LoadError;
  /** Where the entities are named in a long transcript, once it is looked through. */
  readonly mentions?: Mentions;
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
  readonly shift?: ShiftTimes;
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
  /** `shift` comes with it: few videos are shifted. */
  | { readonly type: 'offset'; readonly offset: number; readonly shift: ShiftTimes }
  | { readonly type: 'playback'; readonly report: Partial<Playback> }
  | { readonly type: 'select'; readonly selection: Selection | null }
  | { readonly type: 'search'; readonly query: string }
  | { readonly type: 'transcript-load'; readonly index: number }
  /** All segments that are read so far. */
  | {
      readonly type: 'transcript-part';
      readonly segments: readonly Segment[];
      readonly progress?: number;
    }
  /** The end of a file; with an error it is not the whole file, or there is none. */
  | {
      readonly type: 'transcript-end';
      readonly segments: readonly Segment[];
      readonly problems: readonly Problem[];
      readonly error?: LoadError;
    }
  /** Where the entities are named in these segments, if they are still those in use. */
  | {
      readonly type: 'transcript-located';
      readonly segments: readonly Segment[];
      readonly mentions: Mentions;
    };

const NO_SEGMENTS: readonly Segment[] = [];
const NO_PROBLEMS: readonly Problem[] = [];
const NO_TRANSCRIPT: TranscriptState = {
  index: -1,
  status: 'idle',
  segments: NO_SEGMENTS,
  problems: NO_PROBLEMS,
};

const LONG_TRANSCRIPT = 2000;

/** Whether a transcript is too long to be looked through in one go. */
export const isLongTranscript = ({ length }: readonly Segment[]): boolean =>
  length > LONG_TRANSCRIPT;

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
      const document = shifted(state, command.document);
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
      return withOffset(state, command.offset, command.shift);
    case 'playback':
      return withPlayback(state, command.report);
    case 'select':
      return sameSelection(state.selection, command.selection)
        ? state
        : { ...state, selection: command.selection };
    case 'search':
      return state.query === command.query ? state : { ...state, query: command.query };
    case 'transcript-load':
      return withTranscriptLoading(state, command.index);
    case 'transcript-part': {
      const { transcript } = state;
      const { progress } = command;
      const segments = theLonger(shifted(state, command.segments), transcript.segments);
      const part = {
        ...transcript,
        segments,
        progress,
        status: 'loading',
        mentions: undefined,
      } as const;
      return { ...state, transcript: part };
    }
    case 'transcript-end':
      return withTranscriptEnd(state, command);
    case 'transcript-located':
      return state.transcript.segments === command.segments
        ? { ...state, transcript: { ...state.transcript, mentions: command.mentions } }
        : state;
  }
}

function withTranscriptLoading(state: SessionState, index: number): SessionState {
  const { transcript: before, document } = state;
  const inline = document && inlineTranscript(document, index);
  // What is there stays while the rest is tried again.
  const segments = before.index === index ? before.segments : NO_SEGMENTS;
  const loading: TranscriptState = { index, status: 'loading', segments, problems: NO_PROBLEMS };
  return {
    ...state,
    problems: state.problems.filter((problem) => !before.problems.includes(problem)),
    transcript: inline?.status === 'ready' ? inline : loading,
    selection: withoutSegment(state.selection),
  };
}

function withTranscriptEnd(
  state: SessionState,
  command: Extract<SessionCommand, { readonly type: 'transcript-end' }>,
): SessionState {
  const { index, segments: before } = state.transcript;
  const { problems, error } = command;
  const read = shifted(state, command.segments);
  const segments = error ? theLonger(read, before) : read;
  const status = error && !segments.length ? 'error' : 'ready';
  return {
    ...state,
    problems: [...state.problems, ...problems],
    transcript: { index, status, segments, problems, error },
  };
}

/** A second try may come less far than the first. */
const theLonger = (now: readonly Segment[], before: readonly Segment[]): readonly Segment[] =>
  now.length < before.length ? before : now;

function inlineTranscript(document: VideoDocument, index: number): TranscriptState {
  const segments = document.transcripts[index]?.segments;
  if (segments) return { index, status: 'ready', segments, problems: NO_PROBLEMS };
  return { ...NO_TRANSCRIPT, index };
}

const shifted = <T extends object>({ shift, offset }: SessionState, item: T): T =>
  shift ? shift(item, offset) : item;

function withOffset(state: SessionState, offset: number, shift: ShiftTimes): SessionState {
  if (state.offset === offset) return state;
  const by = offset - state.offset;
  const document = state.document && shift(state.document, by);
  const segments =
    document?.transcripts[state.transcript.index]?.segments ?? shift(state.transcript.segments, by);
  const transcript = { ...state.transcript, segments, mentions: undefined };
  return { ...state, offset, shift, document, transcript };
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
