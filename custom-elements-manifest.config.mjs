import { existsSync, readFileSync } from 'node:fs';

/** The manifest describes the published modules, so the paths of sources become those of dist. */
function built(path) {
  return path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
}

function publishedPaths() {
  return {
    name: 'published-paths',
    packageLinkPhase({ customElementsManifest }) {
      const visit = (value) => {
        if (Array.isArray(value)) value.forEach(visit);
        else if (value && typeof value === 'object') {
          for (const [key, item] of Object.entries(value)) {
            if ((key === 'path' || key === 'module') && typeof item === 'string')
              value[key] = built(item);
            else visit(item);
          }
        }
      };
      visit(customElementsManifest);
      // What is built is known only where something is: Storybook makes do without a build.
      if (existsSync('dist/index.js')) {
        // A module of nothing but types is not there once it is built, nor is what only scripts use.
        customElementsManifest.modules = customElementsManifest.modules.filter(({ path }) =>
          existsSync(path),
        );
      }
      customElementsManifest.modules.sort((a, b) => a.path.localeCompare(b.path));
    },
  };
}

/** The custom properties of the theme, as the styles give their defaults. */
function themeProperties() {
  const styles = readFileSync('src/styles/tokens.ts', 'utf8');
  const token =
    /(?:\/\* (.*) \*\/\s*)?--_[\w-]+: var\((--vl-[\w-]+), ((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g;
  return [...styles.matchAll(token)].map(([, text, name, value]) => ({
    name,
    default: value,
    description: text ?? `The colour of the entities of a kind: ${name.replace(/.*-color-/, '')}.`,
  }));
}

/** Every element takes the theme from the page around it. */
function theme() {
  return {
    name: 'theme',
    packageLinkPhase({ customElementsManifest }) {
      const properties = themeProperties();
      for (const { declarations } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          if (declaration.tagName) (declaration.cssProperties ??= []).push(...properties);
        }
      }
    },
  };
}

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/cli/**', 'src/**/*.worker.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [theme(), publishedPaths()],
};
