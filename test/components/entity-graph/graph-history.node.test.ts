import { expect } from 'chai';
import { GraphHistory } from '../../../src/components/entity-graph/graph-history.js';
import { keyName } from '../../../src/components/entity-graph/graph-keys.js';

const historyOf = (...visits: string[]) => {
  const history = new GraphHistory<string>((a, b) => a === b);
  for (const visit of visits) history.visit(visit);
  return history;
};

describe('graph history', () => {
  it('knows what came before, and nothing where nothing was visited', () => {
    expect(historyOf().near(0)).to.equal(undefined);
    const history = historyOf('a', 'b');
    expect([history.near(-1), history.near(0), history.near(1)]).to.deep.equal([
      'a',
      'b',
      undefined,
    ]);
  });

  it('goes back and forward, and keeps what lies ahead when it comes where it is already', () => {
    const history = historyOf('a', 'b', 'c');
    history.go(-1);
    history.visit('b');
    expect([history.near(-1), history.near(0), history.near(1)]).to.deep.equal(['a', 'b', 'c']);
  });

  it('forgets what lay ahead when it goes elsewhere', () => {
    const history = historyOf('a', 'b', 'c');
    history.go(-2);
    history.visit('d');
    expect([history.near(-1), history.near(0), history.near(1)]).to.deep.equal([
      'a',
      'd',
      undefined,
    ]);
  });

  it('remembers a hundred visits', () => {
    const history = historyOf(...Array.from({ length: 250 }, (_, index) => String(index)));
    expect([history.near(0), history.near(-99), history.near(-100)]).to.deep.equal([
      '249',
      '150',
      undefined,
    ]);
  });
});

describe('graph keys', () => {
  it('are known where their letters are not Latin', () => {
    expect(keyName({ key: 'L', code: 'KeyL' })).to.equal('l');
    // Dvorak has its L elsewhere, and L is what is written on it.
    expect(keyName({ key: 'l', code: 'KeyP' })).to.equal('l');
    expect(keyName({ key: 'م', code: 'KeyL' })).to.equal('l');
    expect(keyName({ key: '٢', code: 'Digit2' })).to.equal('2');
    expect(keyName({ key: 'ArrowLeft', code: 'ArrowLeft' })).to.equal('arrowleft');
  });
});
