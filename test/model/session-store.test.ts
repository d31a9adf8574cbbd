import { expect } from 'chai';
import { readDocument } from '../../src/model/read-document.js';
import { SessionStore } from '../../src/model/session-store.js';
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
    store.dispatch({ type: 'offset', offset: 0 });
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

  it('waits for a transcript that is only named, then takes what was read', () => {
    const store = new SessionStore();
    const { document: named } = readDocument({ title: 'T', transcripts: [{ src: 'a.vtt' }] });
    store.dispatch({ type: 'loaded', document: named, problems: [] });
    expect(store.state.transcript.status).to.equal('idle');
    store.dispatch({ type: 'transcript-load', index: 0, progress: 0.5 });
    expect(store.state.transcript).to.include({ status: 'loading', progress: 0.5 });
    const problem = { path: 'transcripts[0]', severity: 'warning', message: 'm' } as const;
    store.dispatch({
      type: 'transcript-loaded',
      index: 0,
      segments: [{ start: 1, end: 2, text: 'a' }],
      problems: [problem],
    });
    expect(store.state.transcript.segments).to.have.length(1);
    expect(store.state.problems).to.deep.equal([problem]);
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
    early.dispatch({ type: 'offset', offset: 5 });
    early.dispatch({ type: 'loaded', document, problems: [] });
    const late = loaded();
    late.dispatch({ type: 'offset', offset: 5 });
    for (const { state } of [early, late]) {
      expect(state.document!.moments[1]).to.include({ start: 35, end: 65 });
      expect(state.document!.connections[1]!.evidence[0]).to.include({ start: 25, end: 35 });
      expect(state.document!.topics[0]!.ranges[0]).to.include({ start: 45, end: 65 });
      expect(state.document!.summary[0]!.points[0]).to.include({ start: 5, end: 15 });
      expect(state.document!.summary[0]!.points[1]).not.to.have.property('start');
      expect(state.transcript.segments[1]).to.include({ start: 15, end: 25 });
    }
    late.dispatch({ type: 'offset', offset: 0 });
    expect(late.state.document).to.deep.equal(document);
  });
});
