import { expect } from 'chai';
import { rollup } from 'rollup';
import { decode } from '@jridgewell/sourcemap-codec';
import { literals } from '../../scripts/rollup/literals.mjs';

async function build(code: string) {
  const bundle = await rollup({
    input: 'input',
    external: ['lit'],
    treeshake: false,
    plugins: [
      {
        name: 'source',
        resolveId: (id) => (id === 'input' ? id : null),
        load: (id) => (id === 'input' ? code : null),
      },
      literals(),
    ],
  });
  const { output } = await bundle.generate({ sourcemap: 'hidden' });
  return output[0];
}
const built = async (code: string): Promise<string> => (await build(code)).code.trim();

describe('the literals of the script', () => {
  it('hold no white space in their CSS, and all that it says', async () => {
    const code = await built(
      'css`\n  :host {\n    color: light-dark(#ffffff, #15161b);\n  }\n  :host([open]) .a {\n    &:hover {\n      margin-inline: 0;\n    }\n  }\n  @container (inline-size < 30rem) {\n    .a {\n      gap: 0.5em;\n    }\n  }\n`;',
    );
    expect(code).to.equal(
      'css`:host{color:light-dark(#ffffff,#15161b)}:host([open]) .a{&:hover{margin-inline:0}}@container (inline-size < 30rem){.a{gap:.5em}}`;',
    );
  });

  it('hold none in custom properties either, but for strings and for what is there to be empty', async () => {
    const code = await built(
      'css`\n  a {\n    --b: var(--c, light-dark(#ffffff, red));\n    --d: ;\n    --e: "f, g";\n  }\n`;',
    );
    expect(code).to.equal('css`a{--b:var(--c,light-dark(#ffffff,red));--d: ;--e:"f, g"}`;');
  });

  it('keep what is escaped in CSS', async () => {
    const code = await built("css`\n  .a::before {\n    content: '\\\\201c';\n  }\n`;");
    expect(code).to.match(/^css`\.a:{1,2}before\{content:"(\u201c|\\\\201c)"\}`;$/);
  });

  it('leave CSS with something filled in as it is', async () => {
    const source = 'css`\n  .a {\n    color: ${color};\n  }\n`;';
    expect(await built(source)).to.equal(source);
  });

  it('hold one space where their HTML had a line’s end, also in templates within templates', async () => {
    const code = await built(
      'html`\n  <p class="a"\n    b=${c}>\n    ${d ? html`<b>\n  ${e}</b>` : f}  x\n  </p>\n`;',
    );
    expect(code).to.equal('html` <p class="a" b=${c}> ${d ? html`<b> ${e}</b>` : f}  x </p> `;');
  });

  it('leave the spaces where they are seen', async () => {
    const source = 'html`\n  <pre>\n a</pre>\n`;';
    expect(await built(source)).to.equal(source);
  });

  it('are followed by the source map', async () => {
    const { code, map } = await build('one();\ncss`\n  a {\n    b: c;\n  }\n`;\ntwo();\n');
    const line = code.split('\n').findIndex((text) => text.startsWith('two'));
    expect(line).to.be.greaterThan(0);
    const [segment] = decode(map!.mappings)[line]!;
    expect(segment!.slice(0, 4)).to.deep.equal([0, 0, 6, 0]);
  });
});
