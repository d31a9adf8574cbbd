import { expect } from 'chai';
import * as fc from 'fast-check';
import { finishNow } from '../../src/model/finish-now.js';
import { readDocument } from '../../src/model/index.js';
import { readDocumentStepwise } from '../../src/model/read-document-stepwise.js';

const time = fc.oneof(
  fc.double({ min: 0, max: 1000, noNaN: true }),
  fc.constantFrom<unknown>('12:30', '12:30-13:05', -1, NaN, null, '', {}, 'soon', undefined),
);
const text = fc.constantFrom<unknown>(
  'What is said',
  '',
  5,
  null,
  ['a', 'b'],
  {},
  'x'.repeat(11_000),
);
const word = fc.record({ start: time, end: time, text });
const segment = fc.oneof(
  { weight: 5, arbitrary: fc.record({ start: time, end: time, text, speaker: text }) },
  {
    weight: 1,
    arbitrary: fc.record({ start: time, text, words: fc.array(word, { maxLength: 4 }) }),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 'bare', 7, []) },
);
const transcript = fc.oneof(
  fc.record({ segments: fc.oneof(fc.array(segment, { maxLength: 30 }), text), src: text }),
  fc.constantFrom<unknown>(null, 'a.vtt', [], 3),
);
const document = fc.record({
  title: text,
  duration: time,
  transcripts: fc.oneof(
    { weight: 9, arbitrary: fc.array(transcript, { maxLength: 3 }) },
    transcript,
  ),
});

const sorted = (problems: readonly { path: string; message: string }[]) =>
  problems.map(({ path, message }) => `${path} ${message}`).sort();

describe('readDocumentStepwise', () => {
  it('reads and tells what readDocument does', () => {
    fc.assert(
      fc.property(document, (input) => {
        const once = readDocument(input);
        const stepwise = finishNow(readDocumentStepwise(input));
        expect(stepwise.document).to.deep.equal(once.document);
        expect(stepwise.usable).to.equal(once.usable);
        expect(sorted(stepwise.problems)).to.deep.equal(sorted(once.problems));
      }),
      { numRuns: 500 },
    );
  });

  it('may be interrupted, however many segments are to be mended', () => {
    const segments = Array.from({ length: 10_000 }, (_, index) => ({
      start: String(index),
      text: `Line ${index}`,
    }));
    const input = { title: 'Long', transcripts: [{ segments }] };
    let steps = 0;
    const work = readDocumentStepwise(input);
    let step = work.next();
    for (; !step.done; step = work.next()) steps += 1;
    expect(steps).to.be.at.least(50);
    expect(step.value.document).to.deep.equal(readDocument(input).document);
    expect(input.transcripts[0]!.segments).to.equal(segments);
  });

  it('leaves what is no document to be told', () => {
    for (const input of [undefined, [], 'text', { transcripts: {} }, { a: 1 }])
      expect(finishNow(readDocumentStepwise(input))).to.deep.equal(readDocument(input));
  });
});
