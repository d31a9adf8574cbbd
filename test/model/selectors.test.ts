import { expect } from 'chai';
import { locateMentionsStepwise } from '../../src/model/mentions.js';
import { readDocument } from '../../src/model/read-document.js';
import {
  isHighlighted,
  selectActiveEntities,
  selectActiveMoment,
  selectActiveSegment,
  selectEntityMap,
  selectHighlight,
  selectMentions,
} from '../../src/model/selectors.js';
import type { Selection } from '../../src/model/session-state.js';
import { SessionStore } from '../../src/model/session-store.js';
import { finishNow } from '../../src/model/finish-now.js';
import { sample } from '../helpers/sample.js';

const { document } = readDocument(sample);

function at(time: number, selection: Selection | null = null) {
  const store = new SessionStore();
  store.dispatch({ type: 'loaded', document, problems: [] });
  store.dispatch({ type: 'playback', report: { time } });
  store.dispatch({ type: 'select', selection });
  return store;
}

describe('selectors', () => {
  it('tell the segment and the moment that play now', () => {
    expect(selectActiveSegment(at(25).state)).to.equal(2);
    expect(selectActiveSegment(at(60).state)).to.equal(-1);
    expect(selectActiveMoment(at(30).state)).to.equal(1);
  });

  it('tell the entities being talked about, as the same array while they stay the same', () => {
    const store = at(1);
    const first = selectActiveEntities(store.state);
    expect([...first].sort()).to.deep.equal(['moon', 'tide']);
    store.dispatch({ type: 'playback', report: { time: 2 } });
    expect(selectActiveEntities(store.state)).to.equal(first);
    store.dispatch({ type: 'playback', report: { time: 15 } });
    expect(selectActiveEntities(store.state)).to.deep.equal([]);
  });

  it('know the entities of a long transcript once it is looked through', () => {
    const segments = Array.from({ length: 5000 }, (_, index) => ({
      start: index,
      end: index + 1,
      text: index % 2 ? 'The Moon.' : 'Nothing.',
    }));
    const { document: long } = readDocument({ ...sample, transcripts: [{ segments }] });
    const store = new SessionStore();
    store.dispatch({ type: 'loaded', document: long, problems: [] });
    store.dispatch({ type: 'playback', report: { time: 1 } });
    store.dispatch({ type: 'select', selection: { kind: 'entity', id: 'moon' } });
    const before = selectMentions(store.state);
    expect(before.bySegment(1).map(({ entity }) => entity)).to.deep.equal(['moon']);
    expect(before.byEntity('moon')).to.deep.equal([]);
    expect(selectActiveEntities(store.state)).to.deep.equal([]);
    expect(selectHighlight(store.state)!.ranges).to.deep.equal([]);
    const { transcript } = store.state;
    const mentions = finishNow(locateMentionsStepwise(long.entities, transcript.segments));
    store.dispatch({ type: 'transcript-located', segments: transcript.segments, mentions });
    expect(selectMentions(store.state)).to.not.equal(before);
    expect(selectMentions(store.state).byEntity('moon')).to.have.length(2500);
    expect(selectActiveEntities(store.state)).to.deep.equal(['moon']);
    expect(selectHighlight(store.state)!.ranges).to.have.length(2500);
  });

  it('find entities by id', () => {
    expect(selectEntityMap(at(0).state).get('newton')!.name).to.equal('Isaac Newton');
  });

  describe('selectHighlight', () => {
    it('is null without a selection and for one that is not in the document', () => {
      expect(selectHighlight(at(0).state)).to.equal(null);
      expect(selectHighlight(at(0, { kind: 'topic', id: 'nowhere' }).state)).to.equal(null);
    });

    it('gives an entity’s neighbours and mentions', () => {
      const highlight = selectHighlight(at(0, { kind: 'entity', id: 'tide' }).state)!;
      expect([...highlight.neighbours].sort()).to.deep.equal(['moon', 'newton', 'sun']);
      expect(highlight.ranges.map(({ start }) => start)).to.deep.equal([0]);
    });

    it('gives a topic’s entities and ranges, a connection’s ends and evidence', () => {
      const topic = selectHighlight(at(0, { kind: 'topic', id: 'gravity' }).state)!;
      expect([...topic.entities]).to.deep.equal(['newton']);
      expect(topic.ranges).to.deep.equal([{ start: 40, end: 60 }]);
      const connection = selectHighlight(
        at(0, { kind: 'connection', id: document.connections[1]!.id }).state,
      )!;
      expect([...connection.entities]).to.deep.equal(['sun', 'tide']);
      expect(connection.ranges).to.deep.equal([{ start: 20, end: 30 }]);
    });

    it('gives the stretch of a moment and of a segment', () => {
      const moment = selectHighlight(at(0, { kind: 'moment', id: 'moment-2' }).state)!;
      expect(moment.ranges[0]).to.include({ start: 30, end: 60 });
      const segment = selectHighlight(at(0, { kind: 'segment', id: '3' }).state)!;
      expect(segment.ranges[0]).to.include({ start: 30, end: 40 });
    });

    it('is the same object for the same selection, whatever plays', () => {
      const store = at(0, { kind: 'entity', id: 'moon' });
      const before = selectHighlight(store.state);
      store.dispatch({ type: 'playback', report: { time: 20 } });
      expect(selectHighlight(store.state)).to.equal(before);
    });
  });

  describe('isHighlighted', () => {
    const moon = selectHighlight(at(0, { kind: 'entity', id: 'moon' }).state);

    it('holds for what names the entity or overlaps where it is mentioned', () => {
      expect(isHighlighted(moon, { entities: ['sun', 'moon'] })).to.equal(true);
      expect(isHighlighted(moon, { start: 5, end: 6 })).to.equal(true);
      expect(isHighlighted(moon, { start: 5 })).to.equal(true);
    });

    it('does not hold elsewhere', () => {
      expect(isHighlighted(moon, { start: 10, end: 20 })).to.equal(false);
      expect(isHighlighted(moon, { entities: ['sun'] })).to.equal(false);
      expect(isHighlighted(null, { entities: ['moon'] })).to.equal(false);
    });
  });
});
