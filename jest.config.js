/** Jest reads TypeScript through SWC and keeps native ES modules, so tests run what ships. */
export default {
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' }, sourceMaps: 'inline' },
    ],
  },
  globalSetup: '<rootDir>/scripts/jest-setup.js',
  reporters: ['default', '<rootDir>/scripts/jest-summary.js'],
  // Many tests start a database or whole programs, which takes a minute where the machine is busy with other things.
  testTimeout: 180000,
  // Jest leaves a core free, which on a machine of two doubles the time.
  maxWorkers: '100%',
  watchman: false,
};
