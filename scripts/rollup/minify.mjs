/** Makes each chunk as short as it can be, and puts a line before it that no minifier may take away. */
import { minifySync } from 'rolldown/utils';

/** @param {{ banner?: (chunk: import('rollup').RenderedChunk) => string }} options */
export function minified({ banner = () => '' } = {}) {
  return {
    name: 'minified',
    renderChunk(code, chunk) {
      const {
        code: short,
        map,
        errors,
      } = minifySync(chunk.fileName, code, {
        module: true,
        compress: { target: 'es2022' },
        mangle: { toplevel: true },
        sourcemap: true,
      });
      if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
      const line = banner(chunk);
      if (!line) return { code: short, map };
      return { code: `${line}\n${short}`, map: { ...map, mappings: `;${map.mappings}` } };
    },
  };
}
