import { spellList, spellRanges } from './graph-data.js';
import type { GraphData } from './graph-data.js';

type Cell = string | number;

/**
 * What makes a spreadsheet take a field for a formula: a sign, full-width ones included, also after
 * spaces; and not only at the beginning, where one that separates fields by semicolons has a field begin.
 */
const FORMULA = /^(?=[\t\r\n])|(^|;|\r\n?|\n)(?=[^\S\r\n]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** One record of RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180). */
function record(cells: readonly Cell[], guards: boolean): string {
  const fields = cells.map((cell) => {
    if (typeof cell === 'number') return String(cell);
    const text = guards ? cell.replace(FORMULA, "$1'") : cell;
    return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${fields.join(',')}\r\n`;
}

/** Writes the entities, piece by piece, with the column names that Gephi looks for. */
export function* nodesCsvParts({ nodes }: GraphData, guards: boolean): Generator<string> {
  yield 'id,label,type,description,degree,aliases,links,mentions\r\n';
  for (const { entity, degree, links, mentions } of nodes) {
    const { id, name, type, description = '', aliases } = entity;
    const lists = [aliases, links, spellRanges(mentions)].map(spellList);
    yield record([id, name, type, description, degree, ...lists], guards);
  }
}

/** Writes the connections, piece by piece, with the column names that Gephi looks for. */
export function* edgesCsvParts({ edges }: GraphData, guards: boolean): Generator<string> {
  yield 'source,target,type,id,label,weight,evidence\r\n';
  for (const { source, target, directed, id, label = '', weight, evidence } of edges) {
    const type = directed ? 'Directed' : 'Undirected';
    const times = spellList(spellRanges(evidence));
    yield record([source, target, type, id, label, weight, times], guards);
  }
}
