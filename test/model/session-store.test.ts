import { expect } from 'chai';
import { locateMentions } from '../../src/model/mentions.js';
import { readDocument } from '../../src/model/read-document.js';
import { shiftTimes } from '../../src/model/shift-document.js';
import { SessionStore } from '../../src/model/session-store.js';
import type { Segment } from '../../src/model/video-document.js';
import { sample } from '../helpers/sample.js';

const { document } = readDocument(sample);

function loaded(): SessionStore {
  const store = new SessionStore();
  store.dispatch({ type: 'loaded', document, problems: [] });
  return store;
}

describe('SessionStore', () => {
  it('gives a new snapshot and one change event for a command that changes something', () => {
    const store = loaded();
    const before = store.state;
    let changes = 0;
    store.addEventListener('change', () => changes++);
    store.dispatch({ type: 'search', query: 'moon' });
    expect(store.state).not.to.equal(before);
    expect(before.query).to.equal('');
    expect(changes).to.equal(1);
  });

  it('stays as it is, and silent, for a command that changes nothing', () => {
    const store = loaded();
    store.dispatch({ type: 'select', selection: { kind: 'entity', id: 'moon' } });
    store.dispatch({ type: 'playback', report: { time: 3 } });
    const before = store.state;
    let changes = 0;
    store.addEventListener('change', () => changes++);
    store.dispatch({ type: 'select', selection: { kind: 'entity', id: 'moon' } });
    store.dispatch({ type: 'playback', report: { time: 3, paused: true } });
    store.dispatch({ type: 'search', query: '' });
    store.dispatch({ type: 'offset', offset: 0, shift: shiftTimes });
    expect(store.state).to.equal(before);
    expect(changes).to.equal(0);
  });

  it('takes the transcript in the document’s language', () => {
    const store = new SessionStore();
    const german = { language: 'de', src: 'de.vtt' };
    const { document: both } = readDocument({
      ...sample,
      transcripts: [german, sample.transcripts[0]],
    });
    store.dispatch({ type: 'loaded', document: both, problems: [] });
    expect(store.state.transcript.index).to.equal(1);
    expect(store.state.transcript.status).to.equal('ready');
    expect(store.state.transcript.segments).to.have.length(5);
  });

  describe('with a transcript that is only named', () => {
    const line = (start: number, text: string) => ({ start, end: start + 1, text });
    const problem = { path: 'transcripts[0]', severity: 'warning', message: 'm' } as const;
    const own = { path: '$', severity: 'info', message: 'of the document' } as const;
    const error = { code: 'network', src: 'a.vtt' } as const;
    const [one, two, three] = [line(1, 'a'), line(2, 'b'), line(3, 'c')];
    let store: SessionStore;

    beforeEach(() => {
      store = new SessionStore();
      const { document: named } = readDocument({ title: 'T', transcripts: [{ src: 'a.vtt' }] });
      store.dispatch({ type: 'loaded', document: named, problems: [own] });
      expect(store.state.transcript.status).to.equal('idle');
      store.dispatch({ type: 'transcript-load', index: 0 });
    });

    it('shows what is read so far, then all of it', () => {
      expect(store.state.transcript).to.deep.include({ status: 'loading', segments: [] });
      store.dispatch({ type: 'transcript-part', segments: [one], progress: 0.5 });
      expect(store.state.transcript).to.deep.include({
        status: 'loading',
        segments: [one],
        progress: 0.5,
      });
      store.dispatch({ type: 'transcript-end', segments: [one, two], problems: [problem] });
      const { transcript, problems } = store.state;
      expect(transcript).to.deep.include({ status: 'ready', segments: [one, two] });
      expect(transcript.progress).to.equal(undefined);
      expect(problems).to.deep.equal([own, problem]);
    });

    it('has an error and no lines when there is no file', () => {
      store.dispatch({ type: 'transcript-end', segments: [], problems: [problem], error });
      expect(store.state.transcript).to.deep.include({ status: 'error', segments: [], error });
      expect(store.state.problems).to.deep.equal([own, problem]);
    });

    it('keeps the lines that came before the file stopped, also while it is tried again', () => {
      store.dispatch({ type: 'transcript-end', segments: [one, two], problems: [problem], error });
      const stopped = { status: 'ready', segments: [one, two], error };
      expect(store.state.transcript).to.deep.include(stopped);
      store.dispatch({ type: 'transcript-load', index: 0 });
      expect(store.state.transcript).to.deep.include({ status: 'loading', segments: [one, two] });
      expect(store.state.transcript.error).to.equal(undefined);
      expect(store.state.problems).to.deep.equal([own]);
      store.dispatch({ type: 'transcript-part', segments: [one], progress: 0.1 });
      expect(store.state.transcript.segments).to.deep.equal([one, two]);
      store.dispatch({ type: 'transcript-end', segments: [one], problems: [], error });
      expect(store.state.transcript).to.deep.include(stopped);
      store.dispatch({ type: 'transcript-load', index: 0 });
      store.dispatch({ type: 'transcript-end', segments: [one, two, three], problems: [] });
      expect(store.state.transcript).to.deep.include({ status: 'ready', error: undefined });
      expect(store.state.transcript.segments).to.deep.equal([one, two, three]);
    });

    it('adds the offset to what comes in parts', () => {
      store.dispatch({ type: 'offset', offset: 10, shift: shiftTimes });
      store.dispatch({ type: 'transcript-part', segments: [one] });
      expect(store.state.transcript.segments).to.deep.equal([line(11, 'a')]);
      store.dispatch({ type: 'offset', offset: 0, shift: shiftTimes });
      store.dispatch({ type: 'transcript-part', segments: [one, two] });
      expect(store.state.transcript.segments).to.deep.equal([one, two]);
    });

    it('takes where the entities are named for the lines in use only', () => {
      const mentions = locateMentions([], []);
      store.dispatch({ type: 'transcript-end', segments: [one], problems: [] });
      const { segments } = store.state.transcript;
      store.dispatch({ type: 'transcript-located', segments: [two], mentions });
      expect(store.state.transcript.mentions).to.equal(undefined);
      store.dispatch({ type: 'transcript-located', segments, mentions });
      expect(store.state.transcript.mentions).to.equal(mentions);
      store.dispatch({ type: 'offset', offset: 1, shift: shiftTimes });
      expect(store.state.transcript.mentions).to.equal(undefined);
    });
  });

  it('releases a selected segment when the transcript changes, and nothing else', () => {
    const store = loaded();
    store.dispatch({ type: 'select', selection: { kind: 'segment', id: '1' } });
    store.dispatch({ type: 'transcript-load', index: 0 });
    expect(store.state.selection).to.equal(null);
    store.dispatch({ type: 'select', selection: { kind: 'entity', id: 'sun' } });
    store.dispatch({ type: 'transcript-load', index: 0 });
    expect(store.state.selection).to.deep.equal({ kind: 'entity', id: 'sun' });
  });

  it('adds the offset to every time, also when it comes before or after the document', () => {
    const early = new SessionStore();
    early.dispatch({ type: 'offset', offset: 5, shift: shiftTimes });
    early.dispatch({ type: 'loaded', document, problems: [] });
    const late = loaded();
    late.dispatch({ type: 'offset', offset: 5, shift: shiftTimes });
    for (const { state } of [early, late]) {
      expect(state.document!.moments[1]).to.include({ start: 35, end: 65 });
      expect(state.document!.connections[1]!.evidence[0]).to.include({ start: 25, end: 35 });
      expect(state.document!.topics[0]!.ranges[0]).to.include({ start: 45, end: 65 });
      expect(state.document!.summary[0]!.points[0]).to.include({ start: 5, end: 15 });
      expect(state.document!.summary[0]!.points[1]).not.to.have.property('start');
      expect(state.transcript.segments[1]).to.include({ start: 15, end: 25 });
    }
    late.dispatch({ type: 'offset', offset: 0, shift: shiftTimes });
    expect(late.state.document).to.deep.equal(document);
    // What came to be at the beginning is not lost there.
    late.dispatch({ type: 'offset', offset: -50, shift: shiftTimes });
    expect(late.state.transcript.segments[1]).to.include({ start: 0, end: 0 });
    late.dispatch({ type: 'offset', offset: 5, shift: shiftTimes });
    expect(late.state.transcript.segments[1]).to.include({ start: 15, end: 25 });
    late.dispatch({ type: 'offset', offset: 0, shift: shiftTimes });
    expect(late.state.document).to.equal(document);
  });

  it('adds each offset to the times of a file, not to what another one made of them', () => {
    const store = loaded();
    const segments = [{ start: 10, end: 20, text: 'a' }];
    store.dispatch({ type: 'transcript-load', index: 1 });
    store.dispatch({ type: 'transcript-end', segments, problems: [] });
    store.dispatch({ type: 'offset', offset: -50, shift: shiftTimes });
    expect(store.state.transcript.segments[0]).to.include({ start: 0, end: 0 });
    store.dispatch({ type: 'offset', offset: -5, shift: shiftTimes });
    expect(store.state.transcript.segments[0]).to.include({ start: 5, end: 15 });
  });

  it('adds the offset to mentions and words, and leaves what are no times', () => {
    const store = new SessionStore();
    const entity = { id: 'e', label: 'E', mentions: [{ start: 3, end: 4 }] };
    const topic = { id: 't', label: 'T', entities: ['e'], ranges: [{ start: 3, end: 4 }] };
    const words = [{ text: 'one', start: 1, end: 2 }];
    const segments = [{ id: 's', text: 'one', start: 1, end: 2, words }];
    const input = { duration: 9, entities: [entity], topics: [topic], transcripts: [{ segments }] };
    store.dispatch({ type: 'loaded', document: readDocument(input).document, problems: [] });
    store.dispatch({ type: 'offset', offset: 5, shift: shiftTimes });
    const { entities, topics, duration } = store.state.document!;
    expect(entities[0]!.mentions).to.deep.equal([{ start: 8, end: 9 }]);
    expect(topics[0]!.entities).to.deep.equal(['e']);
    expect(duration).to.equal(9);
    const [{ words: shifted, text }] = store.state.transcript.segments as [Segment];
    expect(shifted![0]).to.include({ text: 'one', start: 6, end: 7 });
    expect(text).to.equal('one');
  });
});
