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
      // A module of nothing but types is not there once it is built.
      customElementsManifest.modules = customElementsManifest.modules.filter(
        ({ declarations, exports }) => declarations?.length > 0 || exports?.length > 0,
      );
      customElementsManifest.modules.sort((a, b) => a.path.localeCompare(b.path));
    },
  };
}

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/cli/**', 'src/**/*.worker.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publishedPaths()],
};
