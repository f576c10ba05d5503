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
  // These packages ship ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(jose|@sparticuz/chromium|zod-openapi)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.concord', '<rootDir>/.e2e'],
  // Suites that start the whole product share two cores with it.
  maxWorkers: 2,
  testTimeout: 30_000,
};
