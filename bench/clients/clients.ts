/** `npm run bench -- clients`: how a server on the embedded store fares while many ask it for much and papers are written. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/graph/open.js';
import { millis, table, times } from '../measure.js';
import { seededRandom, zipfRanks } from '../random.js';
import { conceptId, fillOnce, type GraphSize, SyntheticGraph } from '../syntheticGraph.js';
import { askUntil, type Asked, nothingAsked } from './client.js';
import { HEAVY, ORDINARY } from './questions.js';
import { type BenchServer, type Sample, sampleUntil, startBenchServer } from './server.js';

export interface ClientsBenchOptions extends GraphSize {
  /** Clients that ask heavy questions, each by one connection. */
  readonly connections: number;
  /** Of the calm, and of each time that is not. */
  readonly seconds: number;
  /** Where the store is kept for the next run. Undefined: it goes. */
  readonly keep: string | undefined;
}

/** Which concepts are asked for has nothing to do with how the graph was made. */
const ASKED_BESIDE_SEED = 4;
const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));
/** Between the questions of the one who asks what pages ask, as somebody who reads. */
const READER_PAUSE_MILLIS = 200;

interface Time {
  readonly title: string;
  readonly heavy: Asked;
  readonly ordinary: Asked;
  readonly samples: readonly Sample[];
  readonly seconds: number;
}

/** Fills a store, serves it, asks, and prints tables. */
export async function benchClients({
  connections,
  seconds,
  keep,
  ...size
}: ClientsBenchOptions): Promise<void> {
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'papergraph-bench-')));
  const file = join(folder, 'graph.db');
  await fill(`file:${file}`, size);
  const server = await startBenchServer(`file:${file}`);
  const [random, someRank] = [seededRandom(size.seed + ASKED_BESIDE_SEED), zipfRanks(size.concepts)];
  const someConcept = () => conceptId(someRank(random));
  try {
    await ask({ server, someConcept, title: 'warm-up', clients: 1, seconds: Math.min(seconds, 10) });
    const calm = await ask({ server, someConcept, title: 'one heavy client', clients: 1, seconds });
    const many = await ask({
      server,
      someConcept,
      title: `${connections} heavy clients`,
      clients: connections,
      seconds,
    });
    const stopWriter = startWriter(`file:${file}`, size);
    const title = `${connections} heavy clients, papers written`;
    const written = await ask({ server, someConcept, title, clients: connections, seconds });
    await stopWriter();
    printTimes([calm, many, written]);
    console.log(
      `\nThe 99th percentile of heavy questions is ${times(written.heavy.timings.p99 / calm.heavy.timings.p99)} that of one client, ` +
        `and ${times(written.heavy.timings.p99 / many.heavy.timings.p99)} that of as many without papers being written; ` +
        `that of ordinary questions is ${times(written.ordinary.timings.p99 / calm.ordinary.timings.p99)} that beside one client. ` +
        `Write-ahead log at the end: ${megabytes(await sizeOf(`${file}-wal`))} MB.`,
    );
  } finally {
    await server.stop();
    if (keep === undefined) await rm(folder, { recursive: true });
  }
}

async function fill(address: string, size: GraphSize): Promise<void> {
  const store = await openStore(address);
  await fillOnce(store, new SyntheticGraph(size));
  await store.close();
}

/** For so long, so many clients ask what is heavy, and one more what pages ask. */
async function ask({
  server,
  someConcept,
  title,
  clients,
  seconds,
}: {
  readonly server: BenchServer;
  readonly someConcept: () => string;
  readonly title: string;
  readonly clients: number;
  readonly seconds: number;
}): Promise<Time> {
  console.error(`${title}: ${seconds} seconds …`);
  const [heavy, ordinary] = [nothingAsked(), nothingAsked()];
  const signal = AbortSignal.timeout(seconds * 1_000);
  const sampling = sampleUntil(signal, server);
  const asked = Array.from({ length: clients }, (_, first) => ({
    questions: HEAVY,
    first,
    someConcept,
    pauseMillis: 0,
    into: heavy,
  }));
  const reader = {
    questions: ORDINARY,
    first: 0,
    someConcept,
    pauseMillis: READER_PAUSE_MILLIS,
    into: ordinary,
  };
  await Promise.all([...asked, reader].map((client) => askUntil(signal, server.url, client)));
  return { title, heavy, ordinary, samples: await sampling, seconds };
}

/** Returns what stops it. */
function startWriter(address: string, { papers, concepts, seed }: GraphSize): () => Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', WRITER, address, String(papers), String(concepts), String(seed)],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  return async () => {
    if (child.exitCode !== null) throw new Error('The writer ended before the bench did.');
    child.kill();
    await once(child, 'exit');
  };
}

function printTimes(all: readonly Time[]): void {
  const head = [
    '',
    'heavy: answers a second',
    'median ms',
    '99th percentile ms',
    'ordinary: median ms',
    '99th percentile ms',
    'errors',
  ];
  const rows = all.map(({ title, heavy, ordinary, seconds }) => [
    title,
    (heavy.timings.count / seconds).toFixed(1),
    ...[heavy.timings.median, heavy.timings.p99, ordinary.timings.median, ordinary.timings.p99].map(millis),
    errorsOf(heavy, ordinary),
  ]);
  const ofServer = [
    '',
    'lag of the event loop: median of a second’s 99th percentile, ms',
    'greatest, ms',
    'memory in the first quarter, MB',
    'in the last quarter, MB',
  ];
  const serverRows = all.map(({ title, samples }) => [
    title,
    millis(medianOf(samples.map(({ lagP99 }) => lagP99))),
    millis(Math.max(...samples.map(({ lagMax }) => lagMax))),
    ...quarters(samples.map(({ memory }) => memory)).map((value) => value.toFixed(0)),
  ]);
  console.log(`${table(head, rows)}\n\n${table(ofServer, serverRows)}`);
}

function errorsOf(...asked: readonly Asked[]): string {
  const errors = asked.flatMap(({ errors }) => [...errors]);
  return errors.length === 0 ? 'none' : errors.map(([code, count]) => `${count} ${code}`).join(', ');
}

/** The means of the first and of the last. */
function quarters(values: readonly number[]): [number, number] {
  const quarter = Math.max(1, Math.floor(values.length / 4));
  const mean = (some: readonly number[]) => some.reduce((sum, value) => sum + value, 0) / some.length;
  return [mean(values.slice(0, quarter)), mean(values.slice(-quarter))];
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
