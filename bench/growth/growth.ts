/** `npm run bench -- growth`: what grows, and what does not, as papers come. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeptEntry } from '../../src/graph/keeping/entries.js';
import { type Credentials, keepStore, openStore } from '../../src/graph/open.js';
import { type GraphqlServer, servePapergraph } from '../api/contestants.js';
import { millis, table, times, Timings } from '../measure.js';
import { startBenchNeo4j } from '../neo4j.js';
import { type GraphSize, isFilledWith, SyntheticGraph } from '../syntheticGraph.js';
import { figures, type GrowthQuestion, pages } from './questions.js';

export interface GrowthBenchOptions extends Omit<GraphSize, 'papers'> {
  /** Numbers of papers, from few to many. */
  readonly papers: readonly number[];
  /** Of each question, to each store. */
  readonly runs: number;
  readonly store: 'embedded' | 'neo4j';
  /** Where the stores are kept for the next run. Undefined: they go. */
  readonly keep: string | undefined;
}

/** Neo4j compiles what it runs often, and so does Node.js. */
const WARM_UP_RUNS = 12;

/** A store of one size, being asked. */
interface Graph {
  readonly graph: SyntheticGraph;
  readonly server: GraphqlServer;
  /** Undefined where a former run has filled the store. */
  readonly papersASecond: number | undefined;
  readonly bytesOfPaper: number;
  close(): Promise<void>;
}

/** Fills a store of each size, asks them in turn, and prints tables of medians and 95th percentiles. */
export async function benchGrowth({ papers, keep, ...options }: GrowthBenchOptions): Promise<void> {
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'papergraph-bench-')));
  const graphs: Graph[] = [];
  try {
    for (const count of papers) graphs.push(await serve(join(folder, `${count}`), count, options));
    console.error('Asking …');
    console.log(await tables(graphs, options));
  } finally {
    for (const graph of graphs) await graph.close();
    if (keep === undefined) await rm(folder, { recursive: true });
  }
}

type Options = Omit<GrowthBenchOptions, 'papers' | 'keep'>;

async function serve(folder: string, papers: number, { concepts, seed, store }: Options): Promise<Graph> {
  const graph = new SyntheticGraph({ papers, concepts, seed });
  const database = await startDatabase(folder, store);
  const papersASecond = await fill(database, graph);
  const opened = await openStore(database.address, database.credentials);
  // What is asked again is to be found again, and not only given again.
  const server = await servePapergraph(opened, { answerCacheCharacters: 0 });
  return {
    graph,
    server,
    papersASecond,
    bytesOfPaper: (await database.bytes()) / papers,
    close: async () => {
      await server.close();
      await opened.close();
      await database.stop();
    },
  };
}

interface Database {
  readonly address: string;
  readonly credentials?: Credentials;
  bytes(): Promise<number>;
  stop(): Promise<void>;
}

async function startDatabase(folder: string, kind: Options['store']): Promise<Database> {
  if (kind === 'embedded') {
    const file = `${folder}.db`;
    return { address: `file:${file}`, bytes: () => bytesIn(file), stop: () => Promise.resolve() };
  }
  const server = await startBenchNeo4j(folder);
  return { ...server, bytes: () => bytesIn(join(folder, 'data', 'databases')) };
}

/** Of a file, or of all files in a folder. */
async function bytesIn(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.size;
  const sizes = await Promise.all((await readdir(path)).map((name) => bytesIn(join(path, name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** As `papergraph import` fills a store. Papers a second; undefined if they are there already. */
async function fill({ address, credentials }: Database, graph: SyntheticGraph): Promise<number | undefined> {
  const { papers, seed } = graph.size;
  const store = await openStore(address, credentials);
  const isFilled = await isFilledWith(store, graph);
  await store.close();
  if (isFilled) return undefined;
  console.error(`Filling ${address} …`);
  const keeper = await keepStore(address, credentials);
  const start = performance.now();
  await keeper.fill(
    {
      check: () => Promise.resolve(`${papers} synthetic papers, seed ${seed}`),
      entries: () => readingsOf(graph),
    },
    {
      onProgress: ({ reading }) => {
        reportTenth(reading, papers);
      },
    },
  );
  return (papers / (performance.now() - start)) * 1_000;
}

// eslint-disable-next-line @typescript-eslint/require-await -- As a file of an export is read.
async function* readingsOf(graph: SyntheticGraph): AsyncGenerator<KeptEntry> {
  for (let number = 0; number < graph.size.papers; number++)
    yield { kind: 'reading', ...graph.paper(number) };
}

function reportTenth(written: number, papers: number): void {
  if (written % (papers / 10) === 0) console.error(`${written} papers, ${process.uptime().toFixed(0)} s`);
}

/** In turn, so that whatever else the machine does touches all of them. */
async function timePages(graphs: readonly Graph[], question: number, runs: number): Promise<Timings[]> {
  const timings = graphs.map(() => new Timings());
  for (let run = -WARM_UP_RUNS; run < runs; run++) {
    for (const [i, { graph, server }] of graphs.entries()) {
      const { query = '', variables = [] } = pages(graph)[question] ?? {};
      const request = { query, variables: variables[Math.abs(run) % variables.length] };
      if (run < 0) await server.ask(request);
      else await timings[i]?.time(() => server.ask(request));
    }
  }
  return timings;
}

/** The first time that each is asked, and the second. */
async function timeFigures(
  graphs: readonly Graph[],
  { query, variables }: GrowthQuestion,
): Promise<[first: Timings[], again: Timings[]]> {
  const round = async () => {
    const timings = graphs.map(() => new Timings());
    for (const given of variables) {
      for (const [i, { server }] of graphs.entries())
        await timings[i]?.time(() => server.ask({ query, variables: given }));
    }
    return timings;
  };
  return [await round(), await round()];
}

async function tables(graphs: readonly Graph[], { store, concepts, seed, runs }: Options): Promise<string> {
  const sizes = graphs.map(({ graph }) => `${graph.size.papers.toLocaleString('en')} papers`);
  const head = (first: string) => [first, ...sizes, 'last to first'];
  const pageRows: string[][] = [];
  for (const [i, { title }] of pages(new SyntheticGraph({ papers: 0, concepts, seed })).entries())
    pageRows.push(row(title, await timePages(graphs, i, runs)));
  const figureRows: string[][] = [];
  for (const question of figures()) {
    const [first, again] = await timeFigures(graphs, question);
    figureRows.push(row(`${question.title}, counted`, first), row(`${question.title}, asked again`, again));
  }
  const loads = [
    ['papers a second, loaded', ...graphs.map((each) => each.papersASecond?.toFixed(0) ?? 'there before')],
    ['bytes a paper', ...graphs.map((each) => each.bytesOfPaper.toFixed(0))],
  ];
  return [
    `Store: ${store}. ${concepts} concepts, 15 facts a paper. Median and 95th percentile, milliseconds.`,
    table(head('a page of'), pageRows),
    table(head('what touches everything'), figureRows),
    table(['', ...sizes], loads),
  ].join('\n\n');
}

function row(title: string, timings: readonly Timings[]): string[] {
  const [first, last] = [timings.at(0)?.median ?? Number.NaN, timings.at(-1)?.median ?? Number.NaN];
  return [
    title,
    ...timings.map(({ median, p95 }) => `${millis(median)} / ${millis(p95)}`),
    times(last / first),
  ];
}
