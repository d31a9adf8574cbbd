import { mdiPlay, mdiPause } from '@mdi/js';
import { expect } from 'chai';
import { rollup } from 'rollup';
import { icons } from '../../scripts/rollup/icons.mjs';

async function build(code: string): Promise<string> {
  const bundle = await rollup({
    input: 'input',
    treeshake: false,
    plugins: [
      {
        name: 'source',
        resolveId: (id) => (id === 'input' ? id : null),
        load: (id) => (id === 'input' ? code : null),
      },
      icons(),
    ],
  });
  const { output } = await bundle.generate({});
  return output[0].code;
}

describe('the icons of the script', () => {
  it('are in the modules that use them', async () => {
    const code = await build(
      "import {\n  mdiPlay,\n  mdiPause as pause,\n} from '@mdi/js';\nshow(mdiPlay, pause);",
    );
    expect(code).to.contain(`const mdiPlay = "${mdiPlay}";`);
    expect(code).to.contain(`const pause = "${mdiPause}";`);
    expect(code).not.to.contain('import');
  });

  it('end the build where one does not exist', async () => {
    const error: unknown = await build("import { mdiNone } from '@mdi/js'; show(mdiNone);").catch(
      (reason: unknown) => reason,
    );
    expect(String(error)).to.contain('no icon mdiNone');
  });
});
