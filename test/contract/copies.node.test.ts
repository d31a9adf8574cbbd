/** Two copies of the library on a page, as when two plugins of a site each bring their own. */
import { expect } from 'chai';
import { build } from 'esbuild';
import { pagesIn } from './browsers.js';
import { ROOT } from './package.js';

const DOCUMENT = '/demo/talk/talk.document.json';

/** A copy that brings only some of the elements. */
async function copyOf(...tags: string[]): Promise<string> {
  const contents = tags.map((tag) => `import 'videolore/define/${tag}.js';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    format: 'esm',
    write: false,
    external: ['*-video-element'],
  });
  return outputFiles[0]!.text;
}

describe('two copies of the library', () => {
  const { server, open, newPage } = pagesIn('chromium');
  let providers = '';
  let widgets = '';

  before(async function () {
    this.timeout(30_000);
    providers = server.script('providers', await copyOf('video-knowledge', 'topic-list'));
    widgets = server.script('widgets', await copyOf('key-moments', 'topic-list'));
  });

  const body = `
    <video-knowledge src="${DOCUMENT}"><key-moments></key-moments></video-knowledge>
    <topic-list src="${DOCUMENT}"></topic-list>`;

  for (const order of ['provider first', 'widgets first']) {
    it(`share sessions, context and requests: ${order}`, async () => {
      const scripts = order === 'provider first' ? [providers, widgets] : [widgets, providers];
      const head = scripts.map((src) => `<script type="module" src="${src}"></script>`).join('');
      server.reset();
      const { page, problems } = await open(server.page(order.replace(' ', '-'), body, head));
      await page.waitForFunction(() => deepQuery('[part~="item"]').length >= 2);
      const shared = await page.evaluate(() => {
        const session = (tag: string) =>
          (document.querySelector(tag) as unknown as { session: unknown }).session;
        return (
          session('key-moments') === session('video-knowledge') &&
          session('topic-list') === session('video-knowledge')
        );
      });
      expect(shared).to.equal(true);
      expect(server.requests.filter((path) => path === DOCUMENT)).to.have.length(1);
      expect(problems).to.deep.equal([]);
      await page.close();
    });
  }

  it('of another version: the first keeps its tags, and the second warns and goes on', async () => {
    const old = server.script(
      'old',
      `class Old extends HTMLElement { static version = '0.0.1' }
       customElements.define('topic-list', Old);`,
    );
    const head = [old, widgets]
      .map((src) => `<script type="module" src="${src}"></script>`)
      .join('');
    const page = await newPage();
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warn') warnings.push(message.text());
    });
    await page.goto(server.page('versions', `<key-moments src="${DOCUMENT}"></key-moments>`, head));
    await page.waitForFunction(() =>
      document.querySelector('key-moments')?.shadowRoot?.querySelector('[part~="item"]'),
    );
    expect(warnings.join()).to.match(/topic-list.*0\.0\.1.*videolore \d/);
    await page.close();
  });
});
