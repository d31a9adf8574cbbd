import { expect } from 'chai';
import { graphTypes, writeGraph } from '../../src/formats/write-graph.js';
import type { GraphFormat } from '../../src/formats/write-graph.js';
import { readDocument } from '../../src/model/read-document.js';

const graph = (parts: object) => readDocument({ version: 1, title: 'Tides', ...parts }).document;

const tides = graph({
  entities: [
    {
      id: 'moon',
      name: 'Moon',
      type: 'place',
      description: 'Pulls, "always"',
      aliases: ['Luna', 'القمر'],
      url: 'https://example.org/moon',
      sameAs: ['https://www.wikidata.org/entity/Q405'],
      mentions: [{ start: 1.5, end: 4 }, { start: 30 }],
    },
    { id: 'tide', name: 'tide', type: 'concept' },
    { id: 'alone', name: '=1+1', type: '@home' },
  ],
  connections: [
    {
      id: 'a',
      source: 'moon',
      target: 'tide',
      label: 'causes',
      directed: true,
      weight: 2.5,
      evidence: [{ start: 2, end: 3 }],
    },
    { id: 'b', source: 'tide', target: 'moon' },
    { id: 'c', source: 'moon', target: 'moon', label: 'turns' },
    { id: 'd', source: 'moon', target: 'nowhere' },
  ],
});

describe('writeGraph', () => {
  it('writes every entity and every connection between two in each format', () => {
    for (const format of Object.keys(graphTypes) as GraphFormat[]) {
      const text = writeGraph(format, tides);
      expect(text, format).not.to.contain('nowhere');
      if (format !== 'edges.csv') expect(text, format).to.contain('alone').and.to.contain('Luna');
      if (format !== 'nodes.csv') expect(text, format).to.contain('causes').and.to.contain('turns');
    }
  });

  it('takes the mentions that are located in the transcript', () => {
    const located = { mentionsOf: (id: string) => (id === 'tide' ? [{ start: 7, end: 9 }] : []) };
    for (const format of ['graphml', 'gexf', 'nodes.csv'] as const) {
      expect(writeGraph(format, tides, located), format)
        .to.contain('7-9')
        .and.not.to.contain('1.5');
    }
  });

  it('writes a graph of nothing', () => {
    const empty = { entities: [], connections: [] };
    expect(JSON.parse(writeGraph('json', empty))).to.deep.equal({
      directed: false,
      multigraph: true,
      graph: { title: '' },
      nodes: [],
      links: [],
    });
    expect(writeGraph('edges.csv', empty)).to.equal(
      'source,target,type,id,label,weight,evidence\r\n',
    );
    expect(writeGraph('gexf', empty)).to.contain('<nodes count="0">');
    expect(writeGraph('graphml', empty)).to.contain('</graphml>');
  });
});

describe('node-link JSON', () => {
  it('has lists as lists and links by the ids of nodes', () => {
    const { nodes, links, directed } = JSON.parse(writeGraph('json', tides)) as {
      directed: boolean;
      nodes: object[];
      links: object[];
    };
    expect(directed).to.equal(true);
    expect(nodes[0]).to.deep.equal({
      id: 'moon',
      name: 'Moon',
      type: 'place',
      description: 'Pulls, "always"',
      degree: 3,
      aliases: ['Luna', 'القمر'],
      links: ['https://example.org/moon', 'https://www.wikidata.org/entity/Q405'],
      mentions: tides.entities[0]!.mentions,
    });
    expect(links).to.have.length(3);
    expect(links[0]).to.deep.include({ source: 'moon', target: 'tide', directed: true });
    expect(links[2]).to.deep.include({ source: 'moon', target: 'moon', weight: 1, evidence: [] });
  });

  it('can hold any string', () => {
    const name = 'a\ud800\0"\\\n</script>';
    const data = graph({ entities: [{ id: name, name }] });
    expect(JSON.parse(writeGraph('json', data))).to.have.nested.property('nodes[0].name', name);
  });
});

describe('CSV', () => {
  it('is as RFC 4180 has it', () => {
    const rows = writeGraph('nodes.csv', tides).split('\r\n');
    expect(rows).to.have.length(5);
    expect(rows[0]).to.equal('id,label,type,description,degree,aliases,links,mentions');
    expect(rows[1]).to.equal(
      'moon,Moon,place,"Pulls, ""always""",3,Luna; القمر,' +
        'https://example.org/moon; https://www.wikidata.org/entity/Q405,1.5-4; ' +
        `30-${tides.entities[0]!.mentions![1]!.end}`,
    );
    expect(writeGraph('edges.csv', tides).split('\r\n').slice(1, 3)).to.deep.equal([
      'moon,tide,Directed,a,causes,2.5,2-3',
      'tide,moon,Undirected,b,,1,',
    ]);
  });

  it('keeps line ends, and spaces at the edges, within quotes', () => {
    const data = {
      entities: [{ id: 'x', name: ' two\r\nlines', type: 'a', aliases: [], sameAs: [] }],
      connections: [],
    };
    expect(writeGraph('nodes.csv', data)).to.contain('x," two\r\nlines",a,');
  });

  it('gives spreadsheets nothing to run unless told to', () => {
    const starts = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    const entities = starts.map((start, index) => ({
      id: `${start}${index}`,
      name: `${start}cmd`,
      type: 'a',
      aliases: [],
      sameAs: [],
    }));
    const data = { entities, connections: [] };
    const guarded = writeGraph('nodes.csv', data);
    for (const start of starts) {
      expect(guarded).to.contain(`'${start}cmd`);
      expect(guarded).not.to.match(new RegExp(`(^|,|")\\${start}cmd`));
    }
    expect(writeGraph('nodes.csv', data, { guardFormulas: false })).to.contain('=0,=cmd,a,');
  });

  it('gives them nothing to run either where they separate fields otherwise or trim them', () => {
    const names = {
      'x;=1+1': "x;'=1+1",
      'x; @sum': "x;' @sum",
      ' =1+1': "' =1+1",
      '\u00a0-1': "'\u00a0-1",
      'a\n=1+1': "a\n'=1+1",
      'x; y': 'x; y',
      'Tides, -5°': 'Tides, -5°',
      'well-known = good': 'well-known = good',
    };
    for (const [name, written] of Object.entries(names)) {
      const entities = [{ id: 'x', name, type: 'a', aliases: [], sameAs: [] }];
      const [, fields] = writeGraph('nodes.csv', { entities, connections: [] }).split('\r\n');
      expect(fields!.replaceAll('"', ''), name).to.equal(`x,${written},a,,0,,,`);
    }
  });
});
