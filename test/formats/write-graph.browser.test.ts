import { expect } from 'chai';
import { writeGraph } from '../../src/formats/write-graph.js';
import type { GraphSource } from '../../src/formats/graph-data.js';
import { readDocument } from '../../src/model/read-document.js';

const HOSTILE = [
  ']]>',
  '<b>&amp;</b>',
  `"quotes' <!-- --> <?php ?>`,
  'tab\tline\nreturn\r.',
  'controls \0\x01\x0b\x1f and \ufffe\uffff',
  'half \ud83c and half \udf0a and whole 🌊',
  'العربية עברית 日本語 🏳️‍🌈 é',
  '\u202e reversed',
];
/** What XML can hold of a text. */
const holdable = (text: string) =>
  // eslint-disable-next-line no-control-regex -- what is left out
  text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '').replace(/\p{Surrogate}/gu, '\ufffd');

function parse(text: string): Document {
  const xml = new DOMParser().parseFromString(text, 'application/xml');
  expect(xml.querySelector('parsererror')?.textContent).to.equal(undefined);
  return xml;
}

const entityOf = (id: string, name = id) => ({
  id,
  name,
  type: name,
  description: name,
  aliases: [name],
  sameAs: [],
});
const hostile: GraphSource = {
  title: HOSTILE.join(' '),
  entities: HOSTILE.map((text) => entityOf(text)),
  connections: HOSTILE.map((text, index) => ({
    id: text,
    source: HOSTILE[0]!,
    target: HOSTILE[index]!,
    label: text,
    directed: index % 2 === 0,
    weight: 1,
    evidence: [{ start: 1, end: 2 }],
  })),
};

const valuesOf = (all: Iterable<Element>, name: string) =>
  [...all].map((element) => element.getAttribute(name));

describe('graphs in XML', () => {
  for (const format of ['graphml', 'gexf'] as const) {
    it(`are well-formed and whole as ${format}, whatever their texts are`, () => {
      const xml = parse(writeGraph(format, hostile));
      const nodes = [...xml.querySelectorAll('node')];
      const edges = [...xml.querySelectorAll('edge')];
      const original = (it: Element) => it.querySelector('data[key$=original_id]')?.textContent;
      for (const all of [nodes, edges]) {
        const ids = all.map((it) => original(it) ?? it.id);
        expect(ids).to.deep.equal(HOSTILE.map(holdable));
      }
      const written = valuesOf(nodes, 'id');
      expect(valuesOf(edges, 'target')).to.deep.equal(written);
      expect(new Set(valuesOf(edges, 'source'))).to.deep.equal(new Set(written.slice(0, 1)));
    });

    it(`keep ids apart as ${format} that differ in what XML cannot hold`, () => {
      const ids = ['a', 'a\0', 'a\x01', '\x02', '\x03'];
      const xml = parse(
        writeGraph(format, {
          entities: ids.map((id) => entityOf(id)),
          connections: [
            {
              id: 'x',
              source: 'a\0',
              target: 'a\x01',
              directed: false,
              weight: 1,
              evidence: [],
            },
          ],
        }),
      );
      const written = valuesOf(xml.querySelectorAll('node'), 'id');
      expect(new Set(written).size).to.equal(ids.length);
      const edge = xml.querySelector('edge')!;
      expect([edge.getAttribute('source'), edge.getAttribute('target')]).to.deep.equal(
        written.slice(1, 3),
      );
    });
  }

  it('have GraphML ids as its schema has them, and the original where that is another', () => {
    const ids = ['a b', 'a_x20_b', 'nvidia', 'Q1.2-x:y', 'é', '', '🌊', ' '];
    const xml = parse(
      writeGraph('graphml', {
        entities: ids.map((id) => entityOf(id)),
        connections: ids.map((id) => ({ ...hostile.connections[0]!, id, source: id, target: id })),
      }),
    );
    for (const all of [xml.querySelectorAll('node'), xml.querySelectorAll('edge')]) {
      const written = valuesOf(all, 'id');
      expect(written.slice(0, 5)).to.deep.equal([
        'a_x20_b',
        'a_x20_b-1',
        'nvidia',
        'Q1.2-x:y',
        '_xe9_',
      ]);
      expect(new Set(written).size).to.equal(ids.length);
      // NMTOKEN (https://www.w3.org/TR/xml/#NT-Nmtoken), of which these are part in every edition.
      for (const id of written) expect(id).to.match(/^[-.:\w]+$/);
      const originals = [...all].map((it) => it.querySelector('[key$=original_id]')?.textContent);
      // What is empty is not written.
      expect(originals).to.deep.equal([
        'a b',
        'a_x20_b',
        undefined,
        undefined,
        'é',
        undefined,
        '🌊',
        ' ',
      ]);
    }
  });

  it('have names, types and lists as GraphML data of declared keys', () => {
    const xml = parse(writeGraph('graphml', hostile));
    const keys = new Map(
      [...xml.querySelectorAll('key')].map((key) => [key.id, key.getAttribute('attr.name')]),
    );
    const [node] = xml.querySelectorAll('node');
    const data = [...node!.children].map((item) => [
      keys.get(item.getAttribute('key')!),
      item.textContent,
    ]);
    expect(data).to.deep.equal([
      ['name', ']]>'],
      ['type', ']]>'],
      ['description', ']]>'],
      ['degree', String(HOSTILE.length)],
      ['aliases', ']]>'],
      ['original_id', ']]>'],
    ]);
    const directed = valuesOf(xml.querySelectorAll('edge'), 'directed');
    expect(directed.slice(0, 2)).to.deep.equal(['true', null]);
    expect(xml.querySelector('graph')!.getAttribute('edgedefault')).to.equal('undirected');
  });

  it('have values of declared GEXF attributes, weights, labels and kinds', () => {
    const xml = parse(writeGraph('gexf', hostile));
    const declared = new Set(
      [...xml.querySelectorAll('attributes[class=node] attribute')].map((it) => it.id),
    );
    const used = [...xml.querySelectorAll('node attvalue')].map((it) => it.getAttribute('for')!);
    expect(used.every((name) => declared.has(name))).to.equal(true);
    expect(xml.querySelector('attvalue[for=aliases]')!.getAttribute('value')).to.equal('["]]>"]');
    expect(xml.querySelector('edge attvalue')!.getAttribute('value')).to.equal('["1-2"]');
    const edges = [...xml.querySelectorAll('edge')];
    expect(valuesOf(edges, 'label')).to.deep.equal(HOSTILE.map(holdable));
    expect(valuesOf(edges, 'kind')).to.deep.equal(HOSTILE.map(holdable));
    expect(valuesOf(edges, 'weight')).to.include('1');
  });

  it('say of a graph that has one direction only so in one place', () => {
    const { document } = readDocument({
      version: 1,
      title: 'T',
      entities: ['a', 'b'],
      connections: [{ source: 'a', target: 'b', directed: true }],
    });
    const graphml = parse(writeGraph('graphml', document));
    expect(graphml.querySelector('graph')!.getAttribute('edgedefault')).to.equal('directed');
    expect(graphml.querySelector('edge')!.hasAttribute('directed')).to.equal(false);
    const gexf = parse(writeGraph('gexf', document));
    expect(gexf.querySelector('graph')!.getAttribute('defaultedgetype')).to.equal('directed');
    expect(gexf.querySelector('edge')!.hasAttribute('type')).to.equal(false);
  });
});

describe('graphs in XML of other programs', () => {
  /** Which elements and attributes of ours stand where in files that others wrote. */
  const shapeOf = (xml: Document) => {
    const shape = new Set<string>();
    for (const element of xml.querySelectorAll('*')) {
      const place = `${element.parentElement?.localName ?? ''}>${element.localName}`;
      shape.add(place);
      for (const { name } of element.attributes) shape.add(`${place} ${name}`);
    }
    return shape;
  };
  const theirs = async (folder: string, extension: string) => {
    const response = await fetch('/shared-data/');
    if (!response.ok) return undefined;
    const paths = ((await response.json()) as string[]).filter(
      (path) => path.startsWith(folder) && path.endsWith(extension) && !path.includes('broken'),
    );
    const shapes = await Promise.all(
      paths.map(async (path) => {
        const text = await (await fetch(`/shared-data/${path}`)).text();
        return [...shapeOf(new DOMParser().parseFromString(text, 'application/xml'))];
      }),
    );
    return new Set(shapes.flat());
  };

  for (const [format, folder, own] of [
    // The specification has it, and no file that is at hand.
    ['graphml', 'graphs/graphml', ['graph>desc']],
    ['gexf', 'graphs/gexf', []],
  ] as const) {
    it(`have the elements and attributes of ours, as ${format}`, async function () {
      const known = await theirs(folder, `.${format}`);
      if (!known) return this.skip();
      const ours = [...shapeOf(parse(writeGraph(format, hostile)))];
      const unknown = ours.filter(
        (it) => !known.has(it) && !(own as readonly string[]).includes(it),
      );
      expect(unknown).to.deep.equal([]);
    });
  }
});
