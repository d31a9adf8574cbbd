import { expect } from 'chai';

it('tells of elements in words, which the runner can send', () => {
  const failed = (check: () => unknown): unknown => {
    try {
      check();
    } catch (error) {
      return error;
    }
    return undefined;
  };
  const button = document.createElement('button');
  for (const [error, expected] of [
    [failed(() => expect(button).to.equal(null)), null],
    [failed(() => expect(button).to.equal(document.body)), '<body>'],
    [failed(() => expect(button).to.be.a('string')), undefined],
  ]) {
    structuredClone({ ...(error as object) });
    expect(error).to.include({ actual: '<button>', expected });
  }
});
