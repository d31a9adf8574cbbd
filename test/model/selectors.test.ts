import { expect } from 'chai';
import { locateMentionsStepwise } from '../../src/model/mentions-stepwise.js';
import { readDocument } from '../../src/model/read-document.js';
import {
  isHighlighted,
  selectActiveEntities,
  selectActiveMoment,
  selectActiveSegment,
  selectEntityMap,
  selectHighlight,
  selectMoments,
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

  it('keep an entity that is only named in passing for two seconds', () => {
    const words = [
      { start: 4, end: 4.3, text: 'Newton' },
      { start: 4.3, end: 4.6, text: 'wrote' },
    ];
    const store = new SessionStore();
    const entities = [
      { id: 'newton', name: 'Newton', mentions: [{ start: 4, end: 4.3 }] },
      { id: 'proof', name: 'proof', mentions: [{ start: 3, end: 9 }] },
    ];
    const transcripts = [{ segments: [{ start: 4, end: 12, text: 'Newton wrote', words }] }];
    const { document: named } = readDocument({ title: 'Proof', entities, transcripts });
    store.dispatch({ type: 'loaded', document: named, problems: [] });
    const activeAt = (time: number) => {
      store.dispatch({ type: 'playback', report: { time } });
      return [...selectActiveEntities(store.state)];
    };
    expect(activeAt(3.9)).to.deep.equal(['proof']);
    expect(activeAt(5.9)).to.deep.equal(['proof', 'newton']);
    expect(activeAt(6)).to.deep.equal(['proof']);
    expect(activeAt(9)).to.deep.equal([]);
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

  describe('moments of a document that has none', () => {
    const momentsOf = (summary: object[], more: object = {}) => {
      const store = new SessionStore();
      const read = readDocument({ title: 'Tides', duration: 100, summary, ...more });
      store.dispatch({ type: 'loaded', document: read.document, problems: [] });
      return selectMoments(store.state).map(({ start, end, title }) => [start, end, title]);
    };
    const point = (start: number | undefined, text: string, more: object = {}) => ({
      start,
      text,
      ...more,
    });

    it('are the sections of its summary, where these follow one another', () => {
      expect(
        momentsOf([
          { heading: 'The pull', points: [point(undefined, 'a'), point(5, 'b'), point(9, 'c')] },
          { heading: 'Untimed', points: [point(undefined, 'd')] },
          { heading: 'The proof', points: [point(40, 'e')] },
        ]),
      ).to.deep.equal([
        [5, 40, 'The pull'],
        [40, 100, 'The proof'],
      ]);
    });

    it('are the points that have a time, where they do not', () => {
      const summary = [
        { heading: 'The pull', points: [point(5, 'b'), point(60, 'c', { key: 'Moon' })] },
        { heading: 'The proof', points: [point(40, 'e', { end: 50 }), point(40, 'f')] },
      ];
      expect(momentsOf(summary)).to.deep.equal([
        [5, 40, 'b'],
        [40, 50, 'e'],
        [60, 100, 'Moon'],
      ]);
      expect(momentsOf([{ points: [point(7, 'alone')] }])).to.deep.equal([[7, 100, 'alone']]);
    });

    it('are none without times, and the document’s own where it has some', () => {
      expect(momentsOf([{ points: [point(undefined, 'a')] }])).to.deep.equal([]);
      const moments = [{ start: 1, end: 2, title: 'Own' }];
      expect(momentsOf([{ points: [point(7, 'a')] }], { moments })).to.deep.equal([[1, 2, 'Own']]);
    });

    it('can be selected, and stay the same while nothing changes', () => {
      const store = at(0);
      const bare = readDocument({ ...sample, moments: [] }).document;
      store.dispatch({ type: 'loaded', document: bare, problems: [] });
      const [first] = selectMoments(store.state);
      store.dispatch({ type: 'select', selection: { kind: 'moment', id: first!.id } });
      expect(selectMoments(store.state)[0]).to.equal(first);
      expect(selectHighlight(store.state)!.ranges).to.deep.equal([first]);
    });
  });
});
