import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { houseRules } from './eslint.rooms.js';

/** What no file of the house contains. */
const refusedSyntax = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'No default exports: a name should be the same everywhere.',
  },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that defines it.' },
  {
    selector: 'ImportDeclaration[source.value="zod"][importKind="value"] > ImportSpecifier',
    message: "import * as z from 'zod': so the bundle has what is used of it, and half of it stays away.",
  },
];

export default defineConfig(
  { ignores: ['dist/', '.concord/', '.e2e/', '.look/', 'node_modules/', 'test/fixtures/'] },
  // A rule that is wrong is changed here, for everybody: no file switches one off for itself.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', 'local/nodeVersion.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Taking a field away reads `const { id: _id, ...rest } = round`.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // An import of types alone leaves nothing to run: what "types only" means in eslint.rooms.js.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      'no-restricted-syntax': ['error', ...refusedSyntax],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  houseRules,
  {
    // The assessment is arithmetic on plain values: chance and time are arguments.
    files: ['assessment/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'fetch',
        'process',
        'setTimeout',
        'setInterval',
        'performance',
        'crypto',
        'console',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance is an argument.' },
        { object: 'Date', property: 'now', message: 'Time is an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        ...refusedSyntax,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Time is an argument.',
        },
        { selector: 'AwaitExpression', message: 'The assessment does not wait for anything.' },
        { selector: ':function[async=true]', message: 'The assessment does not wait for anything.' },
      ],
    },
  },
  {
    files: ['{api,assessment,contract,src}/**/*.{ts,tsx}'],
    rules: { 'no-console': 'error' },
  },
  { files: ['src/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    files: ['*.js', 'local/nodeVersion.js', '*.config.ts'],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, 'no-restricted-syntax': 'off' },
  },
);
