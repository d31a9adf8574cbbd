import { expect } from 'chai';
import { LoadFailure, loadDocument, readData } from '../../src/context/load-document.js';
import { readDocument } from '../../src/model/read-document.js';
import { FakeFetch } from '../helpers/fake-fetch.js';
import { sample } from '../helpers/sample.js';

describe('loadDocument', () => {
  let net: FakeFetch;
  beforeEach(() => (net = new FakeFetch()));
  afterEach(() => net.restore());

  const url = new URL('/long.json', location.href).href;
  const segments = Array.from({ length: 20_000 }, (_, index) => ({
    start: index,
    end: index + 1,
    text: `A line of some length, “${index}”, with {brackets} in it.`,
  }));
  const long = JSON.stringify({ ...sample, transcripts: [{ language: 'en', segments }] });

  it('reads a long document like a short one, and gives the page its turn meanwhile', async () => {
    expect(long.length).to.be.above(1_000_000);
    net.on('/long.json', `\ufeff${long}`);
    let turns = 0;
    const timer = setInterval(() => (turns += 1));
    const result = await loadDocument(url, new AbortController());
    clearInterval(timer);
    expect(result).to.deep.equal(readDocument(JSON.parse(long), { url }));
    expect(turns).to.be.above(0);
  });

  it('tells the first lines of a long transcript once, also where a long list is read before', async () => {
    const document = { title: 'Long', transcripts: [{ language: 'en', segments }] };
    const entities = Array.from({ length: 3000 }, (_, index) => ({
      id: `e${index}`,
      name: `E${index}`,
    }));
    for (const data of [document, { ...document, entities }]) {
      const told: (readonly unknown[])[] = [];
      await readData(data, {
        signal: new AbortController().signal,
        onFirstLines: (lines) => lines.length > 0 && told.push(lines),
      });
      expect(told).to.deep.equal([segments.slice(0, 50)]);
    }
  });

  it('says what is wrong with a long document', async () => {
    for (const [text, code] of [
      [long.slice(0, -40), 'truncated'],
      [`${long}x}`, 'json'],
      [`<p>${long}`, 'html'],
      [JSON.stringify([long]), 'shape'],
    ] as const) {
      net.on('/long.json', text);
      const failure = await loadDocument(url, new AbortController()).then(
        () => undefined,
        (error: unknown) => (error instanceof LoadFailure ? error.failure : undefined),
      );
      expect(failure).to.include({ code });
    }
  });

  it('stops reading a long document when it is no longer wanted', async () => {
    net.on('/long.json', long);
    const loading = new AbortController();
    const failed = loadDocument(url, loading).catch((error: unknown) => error);
    loading.abort();
    expect(String(await failed)).to.contain('AbortError');
  });
});
