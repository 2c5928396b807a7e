const project = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': '@swc/jest' },
  // Relative imports name the emitted file (`./score.js`); the tests run the source (`./score.ts`).
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};

// Packages that exist as ES modules only are loaded through require(), which jest can do only with this flag.
const startedAs = [process.argv[1], ...process.execArgv, process.env.NODE_OPTIONS].join(' ');
if (startedAs.includes('jest') && !startedAs.includes('--experimental-vm-modules'))
  process.stderr.write('jest: tests that load ES modules need `npm test -- <path>` (see package.json)\n');

export default {
  maxWorkers: 2,
  testTimeout: 240_000,
  projects: [
    { ...project, displayName: 'unit', testMatch: ['<rootDir>/src/**/*.spec.ts'] },
    { ...project, displayName: 'structure', testMatch: ['<rootDir>/test/structure/**/*.test.ts'] },
    {
      ...project,
      displayName: 'system',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/structure/'],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
  ],
};
