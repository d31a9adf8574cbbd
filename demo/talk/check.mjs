#!/usr/bin/env node
/**
 * Holds the built demo against what it promises. `build.mjs` runs it last;
 * `node demo/talk/check.mjs` runs it alone, and needs nothing but Node.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export function check(folder) {
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  const doc = JSON.parse(read('talk.document.json'));
  const segments = doc.transcripts[0].segments;
  const ids = new Set(doc.entities.map((entity) => entity.id));

  // The shape.
  const ofType = (type) => doc.entities.filter((entity) => entity.type === type).length;
  assert.deepEqual(
    {
      segments: segments.length,
      entities: ids.size,
      companies: ofType('company'),
      media: ofType('media'),
      events: ofType('event'),
      concepts: ofType('concept'),
      connections: doc.connections.length,
      moments: doc.moments.length,
      topics: doc.topics.length,
      sections: doc.summary.length,
    },
    {
      segments: 60,
      entities: 24,
      companies: 7,
      media: 2,
      events: 1,
      concepts: 14,
      connections: 16,
      moments: 2,
      topics: 15,
      sections: 4,
    },
  );
  assert.equal(doc.entities.length, ids.size, 'entity ids are unique');
  assert.ok(
    doc.duration >= 240 && doc.duration <= 360,
    `between four and six minutes: ${doc.duration} s`,
  );

  // Times.
  const inside = (part, what) => {
    assert.ok(Number.isFinite(part.start) && Number.isFinite(part.end), `${what} has times`);
    assert.ok(
      part.start >= 0 && part.start < part.end && part.end <= doc.duration,
      `${what}: ${part.start}–${part.end} lies in the video`,
    );
  };
  const names = new Set(doc.people.map((person) => person.name));
  let before = 0;
  segments.forEach((segment, index) => {
    const what = `segment ${index}`;
    inside(segment, what);
    assert.ok(segment.start >= before, `${what} starts after the one before it`);
    before = segment.end;
    assert.ok(names.has(segment.speaker), `${what}: its speaker is one of the people`);
    assert.equal(
      segment.words.map((word) => word.text).join(' '),
      segment.text,
      `${what}: its words make up its text`,
    );
    let at = segment.start;
    for (const word of segment.words) {
      assert.ok(
        word.start >= at && word.end > word.start,
        `${what}: the times of “${word.text}” increase`,
      );
      assert.ok(word.end <= segment.end, `${what}: “${word.text}” lies inside`);
      at = word.end;
    }
  });

  // References.
  const known = (list, what) =>
    list.forEach((id) => assert.ok(ids.has(id), `${what} names the entity “${id}”`));
  const pairs = new Set();
  for (const { source, target, label, evidence } of doc.connections) {
    const what = `${source} → ${target}`;
    known([source, target], what);
    assert.ok(
      label && source !== target && !pairs.has(what),
      `${what} is labelled and the only one`,
    );
    pairs.add(what);
    assert.ok(evidence.length > 0, `${what} has evidence`);
    evidence.forEach((part) => inside(part, `${what}: evidence`));
  }
  for (const topic of doc.topics) {
    known(topic.entities, topic.label);
    assert.ok(topic.ranges.length > 0, `${topic.label} has ranges`);
    topic.ranges.forEach((part) => inside(part, topic.label));
  }
  for (const { heading, points } of doc.summary) {
    assert.ok(points.length >= 3 && points.length <= 4, `${heading} has three or four points`);
    for (const point of points) {
      inside(point, heading);
      assert.ok(
        point.icon && point.key && point.text.includes(point.key),
        `${heading}: “${point.key}” is in its point`,
      );
      known(point.entities, heading);
    }
  }
  doc.moments.forEach((moment, index) => {
    inside(moment, moment.title);
    assert.equal(
      moment.start,
      index ? doc.moments[index - 1].end : 0,
      `${moment.title} starts where the one before ends`,
    );
    assert.ok(existsSync(join(folder, moment.image)), moment.image);
  });
  assert.equal(doc.moments.at(-1).end, doc.duration, 'the moments cover the talk');

  // What is named is spoken.
  const said = segments
    .map((segment) => segment.text)
    .join('\n')
    .toLowerCase();
  for (const { name, aliases = [] } of doc.entities) {
    const found = [name, ...aliases].some((form) => {
      const at = said.indexOf(form.toLowerCase());
      const edge = (character) => !/[\p{L}\p{N}]/u.test(character ?? ' ');
      return at >= 0 && edge(said[at - 1]) && edge(said[at + form.length]);
    });
    assert.ok(found, `“${name}” is spoken in the talk`);
  }

  // The files beside the document.
  for (const file of [doc.poster, ...doc.sources.map((source) => source.src)])
    assert.ok(existsSync(join(folder, file)), file);
  const cues = (name) => read(name).match(/^\d\d:\d\d:\d\d\.\d{3} --> .*$/gm);
  assert.equal(cues('talk.en.vtt').length, 60);
  assert.deepEqual(
    cues('talk.de.vtt'),
    cues('talk.en.vtt'),
    'both transcripts have the same times',
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  check(dirname(fileURLToPath(import.meta.url)));
  console.log('The demo talk is as it should be.');
}
