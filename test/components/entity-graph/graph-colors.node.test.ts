import { expect } from 'chai';
import { GROUP_COLORS } from '../../../src/components/entity-graph/graph-fold.js';
import { groupStyles } from '../../../src/components/entity-graph/graph-groups.styles.js';

type Color = readonly [number, number, number];
type Matrix = readonly (readonly [number, number, number])[];

/** How linear colours are seen by the colour-blind, as Machado, Oliveira and Fernandes have it (2009). */
const SIGHTS: Readonly<Record<string, Matrix>> = {
  'with all colours': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'without red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'without green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'without blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const OKLAB: readonly [Matrix, Matrix] = [
  [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ],
  [
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ],
];

const times = (matrix: Matrix, [r, g, b]: Color): Color =>
  matrix.map(([x, y, z]) => x * r + y * g + z * b) as unknown as Color;
const each = (color: Color, change: (value: number) => number): Color =>
  color.map(change) as unknown as Color;
const linear = (hex: string): Color =>
  each(
    [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Color,
    (it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4),
  );
const luminance = ([r, g, b]: Color) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: Color, b: Color) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};
const seenAs = (sight: Matrix, color: Color): Color => {
  const seen = each(times(sight, color), (it) => Math.max(0, Math.min(1, it)));
  return times(OKLAB[1], each(times(OKLAB[0], seen), Math.cbrt));
};

describe('the colours of groups', () => {
  const css = groupStyles.map(({ cssText }) => cssText).join('');
  const pairs = [...css.matchAll(/group-\d'\] \{\s*--_type: light-dark\((#\w{6}), (#\w{6})\)/g)];

  it('are as many as there are said to be', () => {
    expect(pairs).to.have.length(GROUP_COLORS);
  });

  for (const [scheme, at, surface] of [
    ['light', 1, '#ffffff'],
    ['dark', 2, '#15161b'],
  ] as const) {
    const colors = pairs.map((pair) => linear(pair[at]!));

    it(`stand out from a ${scheme} surface`, () => {
      for (const color of colors) expect(contrast(color, linear(surface))).to.be.at.least(3);
    });

    for (const [name, sight] of Object.entries(SIGHTS)) {
      it(`are told apart on a ${scheme} surface ${name}`, () => {
        const seen = colors.map((color) => seenAs(sight, color));
        const distances = seen.flatMap((a, index) =>
          seen.slice(0, index).map((b) => Math.hypot(...a.map((it, axis) => it - b[axis]!))),
        );
        // Several times what is just seen as different, which is about 0.02.
        expect(Math.min(...distances)).to.be.at.least(0.09);
      });
    }
  }
});
