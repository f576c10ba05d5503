/** Packages that ship ES modules only, which Jest has to translate. */
const modulesOnly = [
  '@formatjs',
  '@sparticuz/chromium',
  'data-uri-to-buffer',
  'fetch-blob',
  'formdata-polyfill',
  'intl-messageformat',
  'jose',
  'node-fetch',
  'strip-bom',
  'zod-openapi',
];

export default {
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  transform: {
    '\\.(ts|tsx|m?js)$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2023' },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${modulesOnly.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.concord', '<rootDir>/.e2e', '<rootDir>/.look'],
  // Suites that start the whole product share two cores with it.
  maxWorkers: 2,
  // Ends what hangs, not what is slow: a busy machine may take ten times as long as a quiet one. Nothing asserts on time.
  testTimeout: 300_000,
};
