import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { parseDocument, readDocument } from '../../src/model/index.js';

/** Real and hostile files that lie beside the repository on some machines. */
const FOLDER = fileURLToPath(new URL('../../../shared/data', import.meta.url));

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (/json|txt|vtt|srt|xml|html?$/.test(entry.name)) yield path;
  }
}

(existsSync(FOLDER) ? describe : describe.skip)('files from elsewhere', function () {
  this.timeout(60_000);

  it('are read without an exception, and what comes out reads to itself', () => {
    let count = 0;
    for (const file of filesIn(FOLDER)) {
      const { document, problems, usable } = parseDocument(readFileSync(file, 'utf8'));
      expect(readDocument(document).document, relative(FOLDER, file)).to.deep.equal(document);
      if (!usable) expect(problems, relative(FOLDER, file)).to.have.length(1);
      count += 1;
    }
    expect(count).to.be.above(0);
  });

  it('are read with their text kept, the annotations of a real talk', () => {
    const file = join(FOLDER, 'flagship-apollo11/apollo11.knowledge.draft.json');
    const { document, usable } = parseDocument(readFileSync(file, 'utf8'));
    expect(usable).to.equal(true);
    expect(document.title).to.equal('Apollo 11: the powered descent');
    expect([
      document.entities.length,
      document.connections.length,
      document.topics.length,
    ]).to.deep.equal([31, 28, 15]);
    expect(document.summary.flatMap(({ points }) => points)).to.have.length(13);
  });
});
