/**
 * The rooms of the house and who may import whom (docs/architecture.md). What is not named here is refused: a file
 * outside every room, an import in a direction that no line allows, and an SDK outside the room that owns it.
 */
import boundaries from 'eslint-plugin-boundaries';

/** Where each room is. The first pattern that fits counts. */
const rooms = [
  ['assessment', 'assessment/**/*'],
  ['contract', 'contract/**/*'],
  ['csv', 'csv/**/*'],
  ['flows', 'api/flows/**/*'],
  ['functions', 'api/functions/**/*'],
  ['store', 'api/store/**/*'],
  ['bot-verbs', 'api/bot/verbs/**/*'],
  ['bot', 'api/bot/**/*'],
  ['graph', 'api/graph/**/*'],
  ['identity', 'api/identity.ts'],
  ['config', 'api/{config.ts,config/**/*}'],
  ['managed-identity', 'api/managedIdentity.ts'],
  ['wiring', 'api/{wiring.ts,wiring/**/*}'],
  ['app', 'api/app.ts'],
  ['feature', 'src/features/*/**/*'],
  ['app-shell', 'src/app/**/*'],
  ['ui', 'src/ui/**/*'],
  ['main', 'src/*'],
  ['cli', 'cli/**/*'],
  ['ops', 'ops/**/*'],
  ['local', 'local/**/*'],
  ['test', 'test/**/*'],
  ['bench', 'bench/**/*'],
  ['look', 'look/**/*'],
  ['appPackage', 'appPackage/**/*'],
  ['infra', 'infra/**/*'],
  ['tools', '*.{js,ts}'],
  ['package', 'package.json'],
];

const product = rooms
  .map(([room]) => room)
  .filter((room) => !['local', 'test', 'bench', 'look', 'tools'].includes(room));

/** Each room may import itself and these. */
const mayImport = {
  assessment: [],
  contract: [],
  csv: [],
  flows: ['assessment', 'contract', 'csv'],
  functions: ['flows', 'contract', 'csv'],
  store: ['assessment', 'contract'],
  bot: ['assessment', 'contract'],
  'bot-verbs': ['bot', 'flows', 'assessment', 'contract'],
  graph: ['contract'],
  identity: ['contract'],
  config: ['package'],
  'managed-identity': [],
  wiring: [
    'config',
    'identity',
    'managed-identity',
    'flows',
    'store',
    'bot',
    'bot-verbs',
    'graph',
    'assessment',
    'contract',
  ],
  app: ['functions', 'wiring', 'config', 'contract'],
  feature: ['app-shell', 'ui', 'contract', 'assessment'],
  'app-shell': ['ui', 'contract', 'assessment', 'csv'],
  ui: ['assessment'],
  main: ['app-shell', 'feature', 'ui'],
  cli: ['assessment', 'contract', 'csv'],
  ops: ['config', 'flows', 'store', 'contract'],
  local: product,
  test: [...product, 'local', 'bench', 'look', 'tools'],
  bench: [...product, 'local', 'test'],
  look: [...product, 'local', 'test'],
  appPackage: [],
  infra: [],
  tools: ['infra'],
};

/** Types say what shape something has and carry nothing along: `import type` alone. */
const mayImportTypesOf = {
  contract: ['assessment'],
  functions: ['wiring', 'identity'],
  identity: ['flows', 'config'],
  'managed-identity': ['config'],
};

/** Packages that belong to rooms of their own, so that replacing one is work in one place. */
const owned = [
  { packages: ['@azure/data-tables', '@azure/storage-queue'], rooms: ['store'] },
  { packages: ['@azure/functions'], rooms: ['functions', 'app'] },
  { packages: ['botbuilder', 'botframework-*'], rooms: ['bot', 'bot-verbs'] },
  { packages: ['jose'], rooms: ['identity'] },
  {
    packages: ['react', 'react-dom', '@fluentui/*', '@microsoft/teams-js'],
    rooms: ['feature', 'app-shell', 'ui', 'main'],
  },
];
/** Rooms that are not the deployed product stand in for what these packages talk to. */
const mayUseAnyPackage = ['local', 'test', 'bench', 'look', 'tools'];

const of = (names) => ({ file: { categories: { anyOf: names } } });
const packages = (selector) => ({ module: { origin: ['external', 'core'], ...selector } });

const policies = [
  ...Object.entries(mayImport).map(([room, others]) => ({
    from: of([room]),
    allow: { to: of([room, ...others]) },
  })),
  ...Object.entries(mayImportTypesOf).map(([room, others]) => ({
    from: of([room]),
    allow: { to: of(others), dependency: { kind: 'type' } },
  })),
  {
    from: of(['feature']),
    disallow: {
      to: {
        file: {
          categories: { anyOf: ['feature'] },
          captured: { feature: '!{{from.file.captured.feature}}' },
        },
      },
    },
    message: 'A feature never imports another feature: what both need belongs in src/ui or src/app.',
  },
  {
    // Vite compiles the texts of a language as it loads them. Where they stand beside the importer, in its own room.
    from: of(['app-shell']),
    allow: { dependency: { source: '[.]/*.json[?]compiled' } },
  },
  { allow: { to: packages({}) } },
  ...owned.map(({ packages: source, rooms: owners }) => ({
    from: { file: { categories: { noneOf: [...owners, ...mayUseAnyPackage] } } },
    disallow: { to: packages({ source }) },
    message: `"{{to.module.source}}" belongs to ${owners.join(' and ')} alone.`,
  })),
  {
    from: of(['assessment']),
    disallow: { to: packages({}) },
    message: 'The assessment is plain arithmetic: it imports no package.',
  },
  {
    from: of(['contract']),
    disallow: { to: packages({ source: '!zod' }) },
    message: 'The contract imports zod and nothing else.',
  },
  {
    from: of(['feature', 'app-shell', 'ui', 'main']),
    disallow: { to: { module: { origin: 'core' } } },
    message: 'The tab runs in a browser: it has no Node modules.',
  },
];

/** The rules of the house as one piece of an ESLint configuration. */
export const houseRules = {
  plugins: { boundaries },
  settings: {
    // Every import names its file, extension included, so Node's own way of finding files is enough.
    'import/resolver': { node: {} },
    'boundaries/root-path': import.meta.dirname,
    'boundaries/files-single-match': true,
    'boundaries/legacy-templates': false,
    'boundaries/files': rooms.map(([category, pattern]) => ({
      category,
      pattern,
      ...(category === 'feature' ? { capture: ['feature'] } : {}),
    })),
  },
  rules: {
    'boundaries/no-unknown-files': 'error',
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkAllOrigins: true,
        checkUnknownLocals: true,
        checkInternals: true,
        message:
          '{{from.file.categories}} may not import {{dependency.kind}}s of {{#if to.file.categories}}{{to.file.categories}}{{else}}what is missing or in no room{{/if}} ("{{dependency.source}}"): see "Who may import whom" in CONTRIBUTING.md.',
        policies,
      },
    ],
  },
};
