/** `npm run bench -- completion`: how long the embedded store takes to complete what somebody types, and to count what is heavy. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../src/graph/open.js';
import type { GraphStore } from '../src/graph/store.js';
import { millis, table, timeRuns } from './measure.js';
import { conceptId, type GraphSize, SyntheticGraph } from './syntheticGraph.js';

export interface CompletionBenchOptions extends GraphSize {
  readonly runs: number;
}

interface Question {
  readonly title: string;
  readonly ask: (store: GraphStore) => Promise<unknown>;
}

const PAGE = { first: 10 };
const RECENT = {
  granularity: 'YEAR',
  direction: 'RISING',
  older: { from: '2021', to: '2022' },
  newer: { from: '2023', to: '2024' },
  minPapers: 3,
} as const;

const COMPLETIONS: readonly Question[] = [
  ...['c', 're', 'con', 'atten', 'transf', 'selfgate', 'resnet-4', 'zzz'].map((prefix) => ({
    title: `concepts that begin with "${prefix}"`,
    ask: (store: GraphStore) => store.findConcepts({ prefix, minPapers: 0 }, 'PAPERS_DESC', PAGE),
  })),
  {
    title: 'metrics that begin with "s"',
    ask: (store) => store.findConcepts({ prefix: 's', types: ['METRIC'], minPapers: 0 }, 'PAPERS_DESC', PAGE),
  },
  {
    title: 'concepts that begin with "s", by name',
    ask: (store) => store.findConcepts({ prefix: 's', minPapers: 0 }, 'NAME_ASC', PAGE),
  },
  ...['n', 'net', 'loss', 'lay gate', 'sco res'].map((text) => ({
    title: `concepts by the words "${text}"`,
    ask: (store: GraphStore) => store.findConcepts({ text, minPapers: 0 }, 'PAPERS_DESC', PAGE),
  })),
];

/** Of the concept in most papers, and of the twenty that follow. */
const FIGURES: readonly Question[] = [
  {
    title: 'what goes together with the greatest concept',
    ask: (store) => store.coOccurringConcepts([conceptId(0)], undefined, PAGE),
  },
  {
    title: 'timeline of the greatest concept',
    ask: (store) => store.timelinesOfConcepts([conceptId(0)], 'YEAR'),
  },
  { title: 'papers similar to one', ask: (store) => store.similarPapers(['p1'], PAGE) },
  {
    title: 'papers similar to each of 20',
    ask: (store) =>
      store.similarPapers(
        Array.from({ length: 20 }, (_, i) => `p${i}`),
        PAGE,
      ),
  },
  { title: 'trends by year', ask: (store) => store.findTrends(RECENT, PAGE) },
  {
    title: 'facts that at least 2 papers state',
    ask: (store) => store.findFacts({ once: true, minPapers: 2 }, PAGE),
  },
  {
    title: 'papers by author',
    ask: (store) => store.findPapers({ authors: ['author 7'] }, 'PUBLISHED_DESC', PAGE),
  },
  { title: 'papers by number of facts', ask: (store) => store.findPapers({}, 'FACTS_DESC', PAGE) },
];

/** Fills an embedded store and prints a table of medians and 95th percentiles. */
export async function benchCompletion({ runs, ...size }: CompletionBenchOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'papergraph-bench-'));
  const store = await openStore(`file:${join(folder, 'graph.db')}`);
  const graph = new SyntheticGraph(size);
  try {
    console.error(`Filling ${store.address} …`);
    await store.installVocabulary(graph.vocabulary);
    await graph.fill(store);
    console.log(`${size.papers} papers, ${size.concepts} concepts with two names each.\n`);
    const rows: string[][] = [];
    for (const { title, ask } of [...COMPLETIONS, ...FIGURES]) {
      const { median, p95 } = await timeRuns(runs, () => ask(store));
      rows.push([title, millis(median), millis(p95)]);
    }
    console.log(table(['question', 'median ms', '95th percentile ms'], rows));
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}
