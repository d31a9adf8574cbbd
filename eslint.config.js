import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { layers } from './scripts/eslint/layers.mjs';

const markup = 'Data is never markup (rule 10): use templates, attributes and custom properties.';

/** What no source file may say, whatever its folder. */
const FORBIDDEN = [
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML)$/]', message: markup },
  { selector: "CallExpression[callee.property.name='insertAdjacentHTML']", message: markup },
  {
    selector: 'ImportSpecifier[imported.name=/^(unsafeHTML|unsafeSVG|unsafeStatic|styleMap)$/]',
    message: markup,
  },
  { selector: 'TemplateElement[value.raw=/<style|\\sstyle=/]', message: markup },
];
const DEFINE = {
  selector: "CallExpression[callee.object.name='customElements'][callee.property.name='define']",
  message: 'Only src/define registers elements (rule 5).',
};
const DEFINE_ON_WINDOW = {
  selector:
    "CallExpression[callee.object.property.name='customElements'][callee.property.name='define']",
  message: DEFINE.message,
};
const DECORATOR = {
  selector: "Decorator[expression.callee.name='customElement']",
  message: DEFINE.message,
};

export default defineConfig(
  globalIgnores(['dist/', 'storybook-static/', 'coverage/', 'demo/talk/', 'test/fixtures/']),
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.mjs', '*.js', 'scripts/**'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    // Some of its functions are sent to the page.
    files: ['scripts/check-stories.mjs', 'bench/lib/*.mjs'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['bench/{contenders,graphs,page,parsers}/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // `noUncheckedIndexedAccess` wants one wherever an index is known to be good.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A type alias can be closed where an interface stays open.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions', 'methods'] }],
      // Templates hand methods to listeners, and Lit binds them.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { videolore: { rules: { layers } } },
    extends: [
      lit['flat/recommended'],
      wc['flat/best-practice'],
      litA11y.flatConfigs?.recommended ?? litA11y.configs.recommended,
    ],
    rules: {
      'videolore/layers': 'error',
      'no-restricted-syntax': ['error', ...FORBIDDEN, DEFINE, DEFINE_ON_WINDOW, DECORATOR],
      // Lit's own connectedCallback is always there to call.
      'wc/guard-super-call': 'off',
      // A list without markers is no list to WebKit unless it says so.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: ['src/define/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...FORBIDDEN, DECORATOR] },
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts', '.storybook/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // chai's assertions are properties
      '@typescript-eslint/no-unused-expressions': 'off',
      'max-lines': 'off',
    },
  },
);
