import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parseDocument } from '../../src/model/index.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('the readme', () => {
  it('shows a document that is read without a problem', () => {
    const [, text = ''] = /```json\n([^]*?)```/.exec(readme) ?? [];
    const { document, problems } = parseDocument(text);
    expect(problems).to.deep.equal([]);
    expect(document).to.include({ title: 'Tides and the Moon' });
    expect(document.connections).to.have.length(1);
  });
});
