import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { AT_LENGTH, KILLS } from './test/fault/bound.js';

/** Tests that need a real store of each kind, and so a Neo4j; and those that stop a Redis for seconds, beside which nothing else is to run. */
const ON_STORES = [
  'test/contract/**/*.test.ts',
  'test/end-to-end/{api-hostile,many-machines,queue-failures,two-stores}.test.ts',
];
/** Tests that look at pages as a reader does. */
const IN_BROWSER = ['test/end-to-end/playground.test.ts', 'test/end-to-end/web-*.test.ts'];

/** Tests of the built program and of a whole server, on embedded stores of their own. */
const OF_PROGRAM = ['test/end-to-end/**/*.test.ts'];

/** Tests with inputs that chance makes: short here, at length by `npm run fuzz`. */
const FUZZERS = ['test/fuzz/**/*.test.ts'];

/** Tests that break what the program stands on: briefly here, at length by `npm run faults`. */
const FAULTS = ['test/fault/**/*.test.ts'];
/** On two cores too: most of these tests wait for programs that they start. */
const AT_ONCE = Math.max(2, availableParallelism() - 1);

/** A run that is killed, what is left, and a run that finishes, on a machine that has other things to do too. */
const MILLIS_OF_A_FAULT = 60_000;

export default defineConfig({
  resolve: {
    // Vite would take graphql's ES modules, Apollo Server its CommonJS ones, and two copies do not know each other's types.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    maxWorkers: AT_ONCE,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...ON_STORES, ...OF_PROGRAM, ...FUZZERS, ...FAULTS],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'fuzz',
          include: FUZZERS,
          // Memory is measured: what other files hold must not be in it.
          fileParallelism: false,
          execArgv: ['--expose-gc'],
          testTimeout: 30 * 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: FAULTS,
          testTimeout: (AT_LENGTH ? 5 : 1) * Math.max(KILLS, 10) * MILLIS_OF_A_FAULT,
          hookTimeout: 10 * MILLIS_OF_A_FAULT,
        },
      },
      {
        extends: true,
        test: {
          name: 'program',
          include: OF_PROGRAM,
          exclude: [...ON_STORES, ...IN_BROWSER],
          globalSetup: ['test/setup/redis.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'stores',
          include: ON_STORES,
          globalSetup: ['test/setup/neo4j.ts', 'test/setup/redis.ts'],
          // All of them share one Neo4j database, and each begins with an empty one.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: IN_BROWSER,
          globalSetup: ['test/setup/browser.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
