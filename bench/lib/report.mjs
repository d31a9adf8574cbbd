/** Tables of what was measured. */
import { median, number, table } from './stats.mjs';

function failureOf(runs, name) {
  for (const { failed } of runs) {
    if (failed[name] ?? failed.prepare) return failed[name] ?? failed.prepare;
  }
  return '';
}

function cell(row, runs, floor) {
  if (row.text) {
    const texts = new Set(runs.map(row.text).filter((text) => text !== undefined));
    return [...texts].join('; ') || failureOf(runs, row.of);
  }
  const value = row.value ?? ((result) => result[row.key]);
  const measured = (results) => results.map(value).filter((one) => one !== undefined);
  const middle = median(measured(runs));
  if (!Number.isFinite(middle)) {
    return failureOf(runs, row.of) || (measured(runs).length ? 'not shown' : '');
  }
  const base = row.ratio && floor && runs !== floor ? median(measured(floor)) : NaN;
  return number(middle) + (base > 0 ? ` (${number(middle / base)}×)` : '');
}

/** A table of medians, with ratios to the floor: `rows` as in the suites. */
export function tableOf(title, rows, byName, measures) {
  const names = [...byName.keys()];
  const lines = rows
    .filter(({ of }) => of === 'first' || measures.includes(of))
    .map((row) => [
      row.label,
      ...names.map((name) => cell(row, byName.get(name), byName.get('floor'))),
    ])
    .filter((row) => row.slice(1).some(Boolean));
  return table([title, ...names], lines);
}
