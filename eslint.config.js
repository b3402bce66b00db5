import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

/** What `node:test` returns is a promise that the runner itself awaits. */
const nodeTest = ['describe', 'it', 'suite', 'test', 'before', 'after', 'beforeEach', 'afterEach'];

export default defineConfig(
  globalIgnores([
    'dist/',
    'storybook-static/',
    'test-results/',
    '.portico/',
    'demo/sites/**/*.js',
    'build/frameworks/types/',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: nodeTest },
            // open-wc types `equal` as a promise, for the sake of snapshots.
            { from: 'package', package: 'chai', name: ['Equal'] },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**'],
    // A command writes it.
    ignores: ['src/server/database/migrations/index.ts'],
    rules: { 'max-lines': ['error', { max: 400 }] },
  },
  {
    files: ['src/elements/**'],
    extends: [wc.configs['flat/best-practice']],
  },
  {
    files: ['src/elements/**', 'stories/**', 'test/elements/**'],
    extends: [lit.configs['flat/recommended'], litA11y.configs.recommended],
    settings: { litHtmlSources: ['lit'] },
    rules: {
      // Lit calls a template's listeners with the element as `this`.
      '@typescript-eslint/unbound-method': 'off',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-template-bind': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
    },
  },
  {
    files: ['src/entries/**', 'src/server/node/**', 'test/**', 'demo/**', 'build/**', '*.{js,ts}'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**', 'stories/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // `expect(x).to.be.true` of chai.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    // What these import is the package as it is built; where that is installed, their own compilers check their types.
    files: ['demo/embed/**'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: { document: 'readonly' } },
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
