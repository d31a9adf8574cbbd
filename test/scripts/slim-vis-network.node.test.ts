import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rollup/parseAst';
import { ROOT } from '../../scripts/lib/static.mjs';
import { slimVisNetwork } from '../../scripts/rollup/slim-vis-network.mjs';

const FILE = join(ROOT, 'node_modules/vis-network/esnext/esm/vis-network.mjs');
const source = readFileSync(FILE, 'utf8');
const slim = (code: string, id = FILE) => slimVisNetwork().transform(code, id)?.code;

describe('the slim vis-network', () => {
  it('keeps the camera and the gestures, and its lines where they are', () => {
    const code = slim(source)!;
    expect(() => parseAst(code)).not.to.throw();
    const lineOf = (text: string, line: string) => text.split('\n').indexOf(line);
    expect(lineOf(source, 'class View {')).to.be.greaterThan(0);
    expect(lineOf(code, 'class View {')).to.equal(lineOf(source, 'class View {'));
    expect(code).to.contain('onPinch(event) {').and.to.contain('Network.prototype.moveTo =');
  });

  it('is without what only nodes and edges need', () => {
    const code = slim(source)!;
    expect(source).to.contain('new Popup(').and.to.contain('Validator.validate(');
    expect(code).not.to.contain('new Popup(');
    expect(code).not.to.contain('Validator.validate(');
    expect(code).not.to.contain('Network.prototype.openCluster =');
  });

  it('ends the build where a class, a method or an object is not there any more', () => {
    expect(() => slim(source.replaceAll('KamadaKawai', 'Other'))).to.throw(
      'vis-network has no KamadaKawai.',
    );
    expect(() => slim(source.replaceAll('getClickedItems', 'other'))).to.throw(
      'vis-network has no SelectionHandler.getClickedItems.',
    );
    expect(() => slim(source.replaceAll('locales', 'other'))).to.throw(
      'vis-network has no locales.',
    );
  });

  it('leaves every other file as it is', () => {
    expect(slim(source, '/node_modules/vis-data/esnext/esm/vis-data.mjs')).to.equal(undefined);
  });
});
