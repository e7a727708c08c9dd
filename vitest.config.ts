import { defineConfig } from 'vitest/config';

/** Tests that need a real store of each kind, and so a Neo4j. */
const ON_STORES = ['test/contract/**/*.test.ts', 'test/end-to-end/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ON_STORES,
        },
      },
      {
        test: {
          name: 'stores',
          include: ON_STORES,
          globalSetup: ['test/setup/neo4j.ts'],
          // All of them share one Neo4j database, and each begins with an empty one.
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
