/** The graph under the strictest policies, with data that was made to break pages. */
import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED_DATA } from '../../scripts/lib/shared-data.mjs';
import { BROWSERS, pagesIn } from './browsers.js';

const policy = (workers: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; worker-src ${workers}; require-trusted-types-for 'script'`;
const POLICIES = { 'its own workers': policy("'self'"), 'no workers': policy("'none'") };

/** The one policy that many sites have, with nothing let in besides. */
const SELF = "default-src 'self'";

const WORST = [
  '<img src=x onerror="hacked()">',
  '"><script>hacked()</script><style>*{color:red}</style>',
  '<svg onload=hacked()><foreignObject><iframe src=/hacked.html></iframe></foreignObject></svg>',
  "'-hacked()-'",
  'javascript:hacked()',
  '${hacked()}',
  '</style><link rel=stylesheet href=/hacked.css>',
  'x" style="background:url(/hacked.png)',
  '__proto__',
  'constructor',
  ']]>',
  '\ud800 \u202e\0',
];

/** Others' collection of strings that broke something, where it is at hand. */
function collected(): string[] {
  const file = join(SHARED_DATA, 'hostile', 'blns', 'blns.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
}

/** An entity for each string, with the string in every place; all connected to the first. */
function hostileDocument(): object {
  // So many that the graph is laid out in a worker.
  const more = Array.from({ length: 200 }, (_, index) => `${WORST[index % WORST.length]} ${index}`);
  const strings = [...WORST, ...more, ...new Set(collected())].filter((text) => text.trim());
  const entities = strings.map((text, index) => ({
    id: `${index} ${text}`,
    name: text,
    type: index % 2 ? text : 'person',
    description: text,
    aliases: [text],
    image: `javascript:hacked("${text}")`,
    links: [
      { url: text, label: text },
      { url: 'javascript:hacked()', label: text },
    ],
  }));
  const connections = entities.slice(1).map(({ id, name }, index) => ({
    id: name,
    source: id,
    target: entities[index >> 1]!.id,
    label: name,
    evidence: name,
  }));
  return { version: '1', title: WORST[0], language: WORST[1], entities, connections };
}

const WATCH = `
globalThis.hackedTimes = 0;
globalThis.hacked = () => { hackedTimes += 1; };
globalThis.violations = [];
globalThis.workersStarted = 0;
globalThis.Worker = class extends Worker {
  constructor(...options) {
    super(...options);
    workersStarted += 1;
  }
};
document.addEventListener('securitypolicyviolation', (event) => {
  violations.push(event.effectiveDirective + ' ' + event.blockedURI);
});`;

/** Shows a document in a graph. */
const showing = (data: object) => `
const graph = document.createElement('entity-graph');
graph.data = ${JSON.stringify(data)};
document.body.append(graph);`;

/** Firefox tells of the empty icon of the test's own page. */
const PAGE_ICON = '(img-src) at data:, because';

/** What nothing in a graph is made of. */
const FOREIGN =
  'script, style, iframe, object, embed, base, form, meta, link, foreignObject, img:not([src^="http"])';

declare global {
  var hackedTimes: number;
  var violations: string[];
  var workersStarted: number;
}

for (const name of BROWSERS) {
  describe(`the graph under ${SELF} in ${name}`, function () {
    const { server, open } = pagesIn(name);

    for (const count of [24, 1000]) {
      it(`draws ${count} entities, and violates nothing`, async () => {
        const entities = Array.from({ length: count }, (_, index) => ({
          id: `e${index}`,
          name: `Entity ${index}`,
          type: index % 2 ? 'person' : 'place',
        }));
        const connections = entities.slice(1).map(({ id }, index) => ({
          id: `c${index}`,
          source: id,
          target: `e${index >> 1}`,
          label: 'knows',
        }));
        const data = { version: '1', title: 'Few or many', entities, connections };
        const scripts = [
          server.script('watch', WATCH),
          '/dist/videolore.js',
          server.script(`self-${count}`, showing(data)),
        ].map((src) => `<script type="module" src="${src}"></script>`);
        const meta = `<meta http-equiv="Content-Security-Policy" content="${SELF}">`;
        const url = server.page(`self-${count}`, '', meta + scripts.join(''));
        const { page, problems } = await open(url);
        await page.waitForFunction(
          () => {
            const [canvas] = deepQuery('.ready [part~="graph"] canvas') as HTMLCanvasElement[];
            if (!canvas?.width) return false;
            const { width, height } = canvas;
            const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
            return data.some((value) => value > 0);
          },
          { timeout: 20_000 },
        );
        await page.waitForFunction(() => deepQuery('[part~="list"] button').length > 0);
        await page.evaluate(() => deepQuery('[part~="list"] button')[0]!.click());
        await page.waitForFunction(() => deepQuery('[part~="card"]').length === 1);
        if (count === 1000)
          expect(await page.evaluate(() => workersStarted), 'workers').to.be.greaterThan(0);
        expect(await page.evaluate(() => violations)).to.deep.equal([]);
        expect(problems.filter((text) => !text.includes(PAGE_ICON))).to.deep.equal([]);
        await page.close();
      });
    }
  });

  describe(`the graph of hostile data in ${name}`, function () {
    const { server, open } = pagesIn(name);

    for (const [title, content] of Object.entries(POLICIES)) {
      it(`needs nothing that is not its own, with ${title}`, async () => {
        const meta = `<meta http-equiv="Content-Security-Policy" content="${content}">`;
        const scripts = [
          server.script('watch', WATCH),
          '/dist/videolore.js',
          server.script('hostile', showing(hostileDocument())),
        ].map((src) => `<script type="module" src="${src}"></script>`);
        const url = server.page('hostile', '', meta + scripts.join(''));
        server.reset();
        const { page, problems } = await open(url);
        const inGraph = (selector: string) =>
          page.evaluate(
            (wanted: string) =>
              deepQuery(wanted, document.querySelector('entity-graph')!.shadowRoot!).length,
            selector,
          );
        const arrives = async (selector: string, count = 1) => {
          for (let wait = 0; wait < 200; wait += 1) {
            if ((await inGraph(selector)) >= count) return;
            await new Promise((resolve) => setTimeout(resolve, 100));
          }
          throw new Error(`${selector} did not come`);
        };
        const press = (selector: string, index = 0) =>
          page.evaluate(
            (wanted: string, at: number) => {
              const root = document.querySelector('entity-graph')!.shadowRoot!;
              deepQuery(wanted, root)[at]!.click();
            },
            selector,
            index,
          );

        await arrives('.ready canvas');
        // The list is written after the map.
        await arrives('[part~="list"] button', 24);
        // Cards of entities and, further down, of connections.
        for (let index = 0; index < 24; index += 1) {
          await press('[part~="list"] button', index);
          await arrives('[part~="card"]');
        }

        expect(await inGraph(FOREIGN)).to.equal(0);
        expect(await inGraph('*')).to.be.greaterThan(200);
        const attributes = await page.evaluate(() =>
          deepQuery('*', document.querySelector('entity-graph')!.shadowRoot!).flatMap((element) =>
            [...element.attributes]
              .filter(
                ({ name, value }) =>
                  name.startsWith('on') || (name === 'href' && !/^(https?:|mailto:|#)/.test(value)),
              )
              .map(({ name, value }) => `${element.localName} ${name}=${value}`),
          ),
        );
        expect(attributes).to.deep.equal([]);
        expect(await page.evaluate(() => document.querySelectorAll('style').length)).to.equal(0);
        expect(await page.evaluate(() => hackedTimes)).to.equal(0);
        expect(await page.evaluate(() => Object.keys(Object.prototype))).to.deep.equal([]);
        expect(server.requests.filter((path) => !/^\/(dist|pages)\//.test(path))).to.deep.equal([]);
        if (title === 'its own workers')
          expect(await page.evaluate(() => workersStarted)).to.be.greaterThan(0);
        // A worker that may not be had is asked for, and done without.
        const unwanted = (text: string) =>
          !text.includes(PAGE_ICON) && (title === 'its own workers' || !/worker/i.test(text));
        expect((await page.evaluate(() => violations)).filter(unwanted)).to.deep.equal([]);
        expect(problems.filter(unwanted)).to.deep.equal([]);
        await page.close();
      });
    }
  });
}
