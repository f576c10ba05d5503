import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** One line per room of the house: who may import whom (docs/architecture.md). Everything else is refused. */
const mayImport = {
  assessment: ['assessment'],
  contract: ['contract'], // and types of assessment, below
  flows: ['flows', 'assessment', 'contract'],
  functions: ['functions', 'flows', 'contract', 'assessment'], // and types of wiring and identity, below
  store: ['store', 'assessment', 'contract'],
  identity: ['identity', 'contract'],
  config: ['config'],
  wiring: ['wiring', 'config', 'identity', 'flows', 'store', 'assessment', 'contract'],
  app: ['app', 'functions', 'wiring'],
  feature: ['ui', 'app-shell', 'contract', 'assessment'],
  'app-shell': ['app-shell', 'ui', 'contract', 'assessment'],
  ui: ['ui', 'assessment'],
  main: ['main', 'app-shell', 'feature', 'ui'],
};
const everyRoom = [...Object.keys(mayImport), 'local', 'test', 'bench', 'appPackage'];

const allow = (from, types, importKind) => ({
  from: { element: { type: from } },
  allow: {
    ...(importKind ? { dependency: { kind: importKind } } : {}),
    to: { element: { types: { anyOf: types } } },
  },
});

/** SDKs that belong to one room alone. */
const ownSdk = [
  { room: 'store', packages: ['@azure/data-tables', '@azure/storage-queue'] },
  { room: 'functions', packages: ['@azure/functions'], also: ['app'] },
];

export default tseslint.config(
  { ignores: ['dist/', '.concord/', '.e2e/', 'node_modules/', 'test/fixtures/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'No default exports: a name should be the same everywhere.',
        },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that defines it.' },
      ],
    },
  },
  {
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { project: './tsconfig.json' } },
      'boundaries/elements': [
        { type: 'assessment', pattern: 'assessment/**/*' },
        { type: 'contract', pattern: 'contract/**/*' },
        { type: 'flows', pattern: 'api/flows/**/*' },
        { type: 'functions', pattern: 'api/functions/**/*' },
        { type: 'store', pattern: 'api/store/**/*' },
        { type: 'identity', pattern: 'api/identity.ts' },
        { type: 'config', pattern: 'api/config.ts' },
        { type: 'wiring', pattern: 'api/wiring.ts' },
        { type: 'app', pattern: 'api/app.ts' },
        { type: 'feature', pattern: 'src/features/*/**/*', capture: ['feature'] },
        { type: 'app-shell', pattern: 'src/app/**/*' },
        { type: 'ui', pattern: 'src/ui/**/*' },
        { type: 'main', pattern: 'src/*' },
        { type: 'local', pattern: 'local/**/*' },
        { type: 'test', pattern: 'test/**/*' },
        { type: 'bench', pattern: 'bench/**/*' },
        { type: 'appPackage', pattern: 'appPackage/**/*' },
      ],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            { allow: { to: { module: { origin: ['external', 'core'] } } } },
            ...Object.entries(mayImport).map(([from, to]) => allow(from, to)),
            ...['local', 'test', 'bench', 'appPackage'].map((room) => allow(room, everyRoom)),
            allow('contract', ['assessment'], 'type'),
            allow('functions', ['wiring', 'identity'], 'type'),
            allow('feature', ['feature']),
            {
              from: { element: { type: 'feature' } },
              disallow: {
                to: {
                  element: { type: 'feature', captured: { feature: '!{{ from.element.captured.feature }}' } },
                },
              },
            },
            ...ownSdk.map(({ room, packages, also = [] }) => ({
              from: { element: { types: { noneOf: [room, ...also, 'wiring', 'local', 'test', 'bench'] } } },
              disallow: { to: { module: { origin: 'external', source: packages } } },
            })),
          ],
        },
      ],
    },
  },
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
        { selector: 'ExportDefaultDeclaration', message: 'No default exports.' },
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Time is an argument.',
        },
        { selector: 'AwaitExpression', message: 'The assessment does not wait for anything.' },
        { selector: ':function[async=true]', message: 'The assessment does not wait for anything.' },
      ],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'The assessment imports nothing.' }] },
      ],
    },
  },
  { files: ['src/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    files: ['*.js', '*.config.ts'],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, 'no-restricted-syntax': 'off' },
  },
);
