/** `npm run bench -- hubs`: how long it takes to walk from concepts that are in very many papers. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../src/graph/open.js';
import type { GraphStore } from '../src/graph/store.js';
import { millis, table, timeRuns } from './measure.js';
import { startBenchNeo4j } from './neo4j.js';
import { conceptId, fillOnce, type GraphSize, SyntheticGraph } from './syntheticGraph.js';

export interface HubsBenchOptions extends GraphSize {
  readonly runs: number;
  readonly store: 'embedded' | 'neo4j';
  /** Where the store is kept for the next run. Undefined: it goes. */
  readonly keep: string | undefined;
}

interface Walk {
  readonly title: string;
  readonly run: (store: GraphStore) => Promise<unknown>;
}

/** Concepts by their rank: 0 is in most papers. */
const WALKS: readonly Walk[] = [
  ...[
    [0, 1],
    [1, 5],
    [20, 21],
    [0, 4_000],
    [3_000, 4_000],
  ].map(([from = 0, to = 0]) => ({
    title: `paths from concept ${from} to ${to}, 5 of at most 4 steps`,
    run: (store: GraphStore) =>
      store.paths({ from: conceptId(from), to: conceptId(to), maxLength: 4, first: 5 }),
  })),
  ...[1, 2, 3].map((depth) => graphAround([0], depth)),
  graphAround([0, 1, 2, 3, 4], 2),
  graphAround([4_000], 3),
];

function graphAround(ranks: readonly number[], depth: number): Walk {
  const around = ranks.map((rank) => ({ kind: 'concept', id: conceptId(rank) }) as const);
  return {
    title: `graph around ${ranks.map((rank) => `concept ${rank}`).join(', ')}, depth ${depth}, 500 nodes`,
    run: (store) => store.surroundings({ around, depth, limit: 500 }),
  };
}

/** Fills a store and prints a table of medians and 95th percentiles. */
export async function benchHubs({ runs, store: kind, keep, ...size }: HubsBenchOptions): Promise<void> {
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'papergraph-bench-')));
  const database = kind === 'neo4j' ? await startBenchNeo4j(join(folder, 'neo4j')) : undefined;
  const address = database?.address ?? `file:${join(folder, 'graph.db')}`;
  const store = await openStore(address, database?.credentials);
  try {
    await fillOnce(store, new SyntheticGraph(size));
    const hub = (await store.conceptsByIds([conceptId(0)])).get(conceptId(0));
    console.log(
      `${size.papers} papers, ${size.concepts} concepts, ${await store.countFacts({})} facts; ` +
        `concept 0 is in ${hub?.paperCount ?? 0} papers. Store: ${kind}.\n`,
    );
    const rows: string[][] = [];
    for (const { title, run } of WALKS) {
      await run(store); // The first time the store plans, and reads from disk.
      const { median, p95 } = await timeRuns(runs, () => run(store));
      rows.push([title, millis(median), millis(p95)]);
    }
    console.log(table(['question', 'median ms', '95th percentile ms'], rows));
  } finally {
    await store.close();
    await database?.stop();
    if (keep === undefined) await rm(folder, { recursive: true });
  }
}
