import { expect } from 'chai';
import * as fc from 'fast-check';
import { resolveUrl, safeLink } from '../../src/model/index.js';

const BASE = 'https://example.org/talks/one.json';

describe('safeLink', () => {
  for (const url of [
    'https://a.org/',
    'HTTP://a.org',
    'mailto:a@b.org',
    '/a/b',
    'a.html',
    '../a?b#c',
    '#part',
    '//a.org/b',
    'a b.html',
  ]) {
    it(`keeps ${url}`, () => {
      expect(safeLink(url)).to.equal(url);
    });
  }

  const bad = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\u0000script:alert(1)',
    '\r\njavascript\n:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'data:image/png;base64,x',
    'file:///etc/passwd',
    'blob:https://a.org/1',
    'C:\\video.mp4',
    'ftp://a.org',
    '',
    '  ',
    '\u0000',
  ];
  for (const url of bad) {
    it(`drops ${JSON.stringify(url)}`, () => {
      expect(safeLink(url)).to.equal(undefined);
    });
  }

  it('has nothing for nothing', () => {
    expect(safeLink(undefined)).to.equal(undefined);
  });

  it('is not slowed by a long run of spaces', () => {
    const before = performance.now();
    safeLink(`a${' '.repeat(500_000)}b`);
    expect(performance.now() - before).to.be.below(500);
  });

  it('never lets a scheme through that the browser would run', () => {
    const noise = fc.string({
      unit: fc.constantFrom('', ' ', '\t', '\n', '\r', '\0', '\x01', '\x1f', '\x7f', '\u00a0'),
    });
    fc.assert(
      fc.property(noise, noise, noise, (before, within, after) => {
        const url = safeLink(`${before}java${within}script${after}:alert(1)`);
        if (url !== undefined) expect(new URL(url, BASE).protocol).to.equal('https:');
      }),
    );
  });

  it('changes nothing of its own result', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string({ unit: 'binary' })), (url) => {
        const once = safeLink(url);
        expect(safeLink(once)).to.equal(once);
      }),
    );
  });
});

describe('resolveUrl', () => {
  it('makes relative addresses absolute', () => {
    expect(resolveUrl('poster.jpg', BASE)).to.equal('https://example.org/talks/poster.jpg');
    expect(resolveUrl('../poster.jpg', BASE)).to.equal('https://example.org/poster.jpg');
    expect(resolveUrl('//cdn.org/p.jpg', BASE)).to.equal('https://cdn.org/p.jpg');
    expect(resolveUrl(' poster.jpg\n', BASE)).to.equal('https://example.org/talks/poster.jpg');
  });

  it('keeps them relative without a base to resolve against', () => {
    expect(resolveUrl('poster.jpg')).to.equal('poster.jpg');
    expect(resolveUrl('poster.jpg', 'talks/one.json')).to.equal('poster.jpg');
    expect(resolveUrl('poster.jpg', 'file:///talks/one.json')).to.equal('poster.jpg');
    expect(resolveUrl('poster.jpg', 'data:application/json,{}')).to.equal('poster.jpg');
  });

  it('keeps absolute addresses as they are', () => {
    for (const url of [
      'https://a.org',
      'blob:https://a.org/1-2',
      'data:image/png;base64,AA',
      'DATA:video/webm,a',
      'data:text/vtt,WEBVTT',
      'data:audio/ogg,a',
    ]) {
      expect(resolveUrl(url, BASE)).to.equal(url);
    }
  });

  it('drops what is no media', () => {
    for (const url of [
      'data:text/html,<script>',
      'data:,x',
      'data:text/vttx,a',
      'javascript:1',
      'mailto:a@b.org',
      'file:///a',
      '',
      'jav\tascript:1',
    ]) {
      expect(resolveUrl(url, BASE), url).to.equal(undefined);
    }
  });

  it('changes nothing of its own result', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl()),
        fc.constantFrom(undefined, BASE, 'x', 'about:blank'),
        (url, base) => {
          const once = resolveUrl(url, base);
          if (once !== undefined) expect(resolveUrl(once, base)).to.equal(once);
        },
      ),
    );
  });
});
