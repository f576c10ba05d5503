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
  globalSetup: '<rootDir>/jest.browser.js',
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
  // Jest runs tests in a context of their own, in which every look-up of a global is slow: Math.log took fifteen times as long.
  sandboxInjectedGlobals: ['Math'],
  // Suites that start the whole product share the machine with it. Half of the time they wait for it, so three fill two cores.
  maxWorkers: 3,
  // Ends what hangs, not what is slow: a busy machine may take ten times as long as a quiet one. Nothing asserts on time.
  testTimeout: 900_000,
};
