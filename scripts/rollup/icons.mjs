/**
 * Writes icons of `@mdi/js` into the modules that use them. It is one module to rollup, which would
 * put all icons into the first download, those of chunks that load later among them.
 */
import * as mdi from '@mdi/js';

const IMPORT = /^import\s*\{([^}]*)\}\s*from\s*['"]@mdi\/js['"];?/gm;

export function icons() {
  return {
    name: 'icons',
    transform(code) {
      if (!code.includes('@mdi/js')) return null;
      // As many lines as before, for the source map.
      const result = code.replace(IMPORT, (whole, names) => {
        const constants = names
          .split(',')
          .map((name) => name.trim())
          .filter(Boolean)
          .map((name) => {
            const [imported, local = imported] = name.split(/\s+as\s+/);
            if (!(imported in mdi)) this.error(`@mdi/js has no icon ${imported}.`);
            return `const ${local} = ${JSON.stringify(mdi[imported])};`;
          });
        return constants.join(' ') + '\n'.repeat(whole.split('\n').length - 1);
      });
      return { code: result, map: null };
    },
  };
}
