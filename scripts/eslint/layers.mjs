/**
 * One lint rule: which folder of `src` may import which, and which packages.
 * The table is the picture in ARCHITECTURE.md; a folder may always import itself.
 */
import { dirname, relative, resolve, sep } from 'node:path';

/**
 * `static`: any import; `type`: types only; `dynamic`: types and `import()` only; `packages`: from outside.
 * `root` stands for the files beside the folders (`src/events.ts`).
 */
const LAYERS = {
  model: { packages: ['valibot'] },
  formats: { static: ['model'], packages: [] },
  context: {
    static: ['model', 'internal', 'root'],
    dynamic: ['formats'],
    packages: ['@lit/context', 'lit'],
  },
  locales: { type: ['internal'], packages: [] },
  styles: { packages: ['lit'] },
  internal: {
    static: ['controllers', 'context', 'model', 'root'],
    type: ['locales'],
    packages: ['lit', '@lit/context', '@mdi/js'],
  },
  controllers: {
    static: ['context', 'model', 'internal', 'locales', 'root'],
    dynamic: ['formats'],
    packages: ['lit', '@lit/context'],
  },
  components: {
    static: ['controllers', 'context', 'model', 'internal', 'styles', 'root'],
    type: ['locales'],
    dynamic: ['formats', 'locales'],
    packages: ['lit', '@lit/context', '@mdi/js'],
  },
  define: {
    static: ['components', 'controllers', 'context', 'internal', 'locales', 'root'],
    packages: [],
  },
  cli: { static: ['model', 'formats', 'internal', 'locales', 'root'], packages: [/^node:/] },
};

/** Packages that weigh enough to be reached from one place only. */
const ONLY_FROM = [
  { package: /^vis-(network|data|util)(\/|$)/, file: 'components/entity-graph/graph-engine.ts' },
  {
    package: /^graphology-/,
    file: 'components/entity-graph/graph-communities.worker.ts',
  },
];

/** Packages reached by `import()` only: each loads when first needed. */
const ONLY_DYNAMIC = /^(hls|youtube|vimeo)-video-element(\/|$)|^hls\.js$/;

function isTypeOnly(node) {
  return (
    node.importKind === 'type' ||
    node.exportKind === 'type' ||
    (node.specifiers?.length > 0 && node.specifiers.every((s) => s.importKind === 'type'))
  );
}

function packageName(specifier) {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}

function allows(list, name, specifier) {
  return list.some((item) => (item instanceof RegExp ? item.test(specifier) : item === name));
}

export const layers = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      layer: '{{from}}/ may not import {{to}}/ {{how}} (see the ten rules in ARCHITECTURE.md).',
      package: '{{from}}/ may not import the package {{to}}.',
      only: 'Only {{file}} may import {{to}}.',
      dynamic: '{{to}} is loaded when first needed: use import().',
    },
  },
  create(context) {
    const source = resolve(context.cwd, 'src');
    const file = relative(source, context.filename).split(sep).join('/');
    if (file.startsWith('..')) return {};
    const from = file.includes('/') ? file.split('/')[0] : '';
    const layer = LAYERS[from];

    function checkPackage(node, specifier, kind) {
      const name = packageName(specifier);
      for (const only of ONLY_FROM) {
        if (!only.package.test(specifier)) continue;
        if (file !== only.file) {
          context.report({ node, messageId: 'only', data: { file: only.file, to: specifier } });
        }
        return;
      }
      if (ONLY_DYNAMIC.test(specifier)) {
        if (kind === 'static')
          context.report({ node, messageId: 'dynamic', data: { to: specifier } });
        return;
      }
      if (layer && !allows(layer.packages, name, specifier)) {
        context.report({ node, messageId: 'package', data: { from, to: name } });
      }
    }

    function checkFolder(node, specifier, kind) {
      const target = relative(source, resolve(dirname(context.filename), specifier));
      if (!layer || target.startsWith('..')) return;
      const to = target.includes(sep) ? target.split(sep)[0] : 'root';
      if (to === from) return;
      const allowed = [
        ...(layer.static ?? []),
        ...(kind === 'static' ? [] : (layer.dynamic ?? [])),
        ...(kind === 'type' ? (layer.type ?? []) : []),
      ];
      if (allowed.includes(to)) return;
      const how = kind === 'static' ? 'statically' : kind === 'type' ? 'for its types' : 'at all';
      context.report({ node, messageId: 'layer', data: { from, to, how } });
    }

    function check(node, kind) {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      if (specifier.startsWith('.')) checkFolder(node.source, specifier, kind);
      else checkPackage(node.source, specifier, kind);
    }

    const checkDeclaration = (node) => check(node, isTypeOnly(node) ? 'type' : 'static');
    return {
      ImportDeclaration: checkDeclaration,
      ExportNamedDeclaration: checkDeclaration,
      ExportAllDeclaration: checkDeclaration,
      ImportExpression: (node) => check(node, 'dynamic'),
      // import('./x.js').Y in a type
      TSImportType: (node) => check(node, 'type'),
    };
  },
};
