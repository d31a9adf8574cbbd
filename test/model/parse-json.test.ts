import { expect } from 'chai';
import fc from 'fast-check';
import { parseJson } from '../../src/model/parse-json.js';
import { finishNow } from '../../src/model/finish-now.js';

/** Long enough to be taken apart. */
const long = (unit: string) => unit.repeat(Math.ceil(90_000 / unit.length));

function outcome(parse: () => unknown): unknown {
  try {
    return { value: parse() };
  } catch (error) {
    return String(error);
  }
}

function expectSame(text: string): void {
  expect(outcome(() => finishNow(parseJson(text)))).to.deep.equal(outcome(() => JSON.parse(text)));
}

describe('parseJson', function () {
  this.timeout(30_000);

  it('gives what JSON.parse gives', () => {
    const padding = fc.constantFrom(
      `"${long('x')}"`,
      `[${long('1,')}2]`,
      `[${long('[1,{"a":"]"}],')}3]`,
      `[${long('"\\"],",')}null]`,
      `{"a":[${long('{"b":[1,2]},')}{}],"__proto__":{"c":1},"a":2}`,
      `[[[${long('{},')}{}]]]`,
    );
    fc.assert(
      fc.property(fc.json(), padding, fc.json(), (before, middle, after) => {
        expectSame(`[${before},${middle} , ${after}]`);
        expectSame(`\n{"k":${before},"\\"m":${middle},\t"0":${after}}\n`);
      }),
      { numRuns: 100 },
    );
  });

  it('takes what is no JSON for none', () => {
    const items = long('{"a":1},');
    for (const text of [
      `[${items}]`,
      `[,${items}1]`,
      `[${items}1`,
      `[${items}1]]`,
      `[${items}1}`,
      `[${items}1 2]`,
      `{"a":[${items}1],}`,
      `{"a":[${items}1] "b":1}`,
      `{a:[${items}1]}`,
      `[${items}"open`,
      `[${items}"open\\`,
      long('['),
      long('{"a":'),
      `[1,,${items}1]`,
    ])
      expectSame(text);
  });

  it('may be interrupted many times where the text is long', () => {
    const work = parseJson(`{"segments":[${'{"text":"a"},'.repeat(100_000)}{}]}`);
    let pauses = 0;
    while (!work.next().done) pauses += 1;
    expect(pauses).to.be.above(15);
  });
});
