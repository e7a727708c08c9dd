/** The embedded store whose heavy work is done in other threads, so that a server goes on answering beside it. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { deserialize } from 'node:v8';
import { Piscina } from 'piscina';
import { PapergraphError } from '../../../../schema/errors.js';
import { type Outcome, resultOf } from '../../../../schema/outcome.js';
import { UnderWay } from '../../../../schema/underWay.js';
import { currentSignal } from '../../abort.js';
import { aroundCalls, type StoreCall } from '../../aroundCalls.js';
import type { GraphStore } from '../../store.js';
import { openEmbeddedStore } from '../store.js';
import { FairQueue } from './fairQueue.js';
import { SharedReadings, type StartReading } from './sharedReadings.js';
import type { ThreadAnswer, ThreadCall, ThreadData } from './storeThread.js';

/** Compiled: a thread runs no TypeScript. */
const THREAD = fileURLToPath(new URL('./entry.cjs', import.meta.url));
/** Calls that wait for each thread; at some tenths of a second a call, more would wait longer than anybody does. */
const WAITING_CALLS_OF_A_THREAD = 64;
/** Where cores are few, the thread that answers requests comes before those that reckon. Elsewhere it would hold for all. */
const NICENESS =
  process.platform === 'linux' ? { pages: 2, heavy: 10, writer: 5 } : { pages: 0, heavy: 0, writer: 0 };
/** A page that takes long lets others pass, for so long. */
const MOST_PUT_BACK_MILLIS = 3_000;
/** A thread that has nothing to do gives its memory back. */
const IDLE_MILLIS = 60_000;

/**
 * Where a call is answered.
 * - `here`: in the thread that asks, at once. What is read by ids or names, in a few milliseconds at most.
 * - `pages`: a page of a list, or how long it is: in threads, as many, that never wait for what is heavy.
 * - `heavy`: what counts or walks much of the graph.
 * - `writer`: what writes, one after the other, as SQLite does in any case.
 */
type Place = 'here' | 'pages' | 'heavy' | 'writer';

const PLACES: Readonly<Record<Exclude<keyof GraphStore, 'address' | 'seenMark'>, Place>> = {
  prepare: 'writer',
  installVocabulary: 'writer',
  installGrownHierarchy: 'writer',
  writePapers: 'writer',
  removePaper: 'writer',
  makeCorrection: 'writer',
  undoCorrection: 'writer',
  writeJournalEntries: 'writer',
  addGrownRelations: 'writer',

  papersByIds: 'here',
  papersByKeys: 'here',
  paperVersions: 'here',
  mentionsOfPapers: 'here',
  conceptsByIds: 'here',
  conceptsByNames: 'here',
  conceptsMeant: 'here',
  idsMeant: 'here',
  withNarrower: 'here',
  aliasesOfConcepts: 'here',
  relatedConcepts: 'here',
  firstPapersOfConcepts: 'here',
  factsByIds: 'here',
  evidenceFor: 'here',
  journal: 'here',
  correctionsByNumbers: 'here',
  findCorrections: 'here',
  countCorrections: 'here',
  deletedPapers: 'here',
  contentMark: 'here',
  installedVocabulary: 'here',
  findJournalEntries: 'here',
  // What is read of it, its caller reads: see `GraphKeeping`.
  snapshot: 'here',
  catchUp: 'here',
  ungrownWrites: 'here',
  ping: 'here',
  close: 'here',

  nearNames: 'pages',
  findConcepts: 'pages',
  countConcepts: 'pages',
  findPapers: 'pages',
  countPapers: 'pages',
  findFacts: 'pages',
  countFacts: 'pages',
  factsOfPapers: 'pages',
  factsOfConcepts: 'pages',
  papersOfConcepts: 'pages',
  statementsOfFacts: 'pages',
  search: 'pages',
  countSearch: 'pages',
  statistics: 'pages',
  readings: 'pages',
  findReadings: 'pages',
  findGrownRelations: 'pages',
  vocabulary: 'pages',

  paths: 'heavy',
  surroundings: 'heavy',
  coOccurringConcepts: 'heavy',
  similarPapers: 'heavy',
  findTrends: 'heavy',
  countTrends: 'heavy',
  timelinesOfConcepts: 'heavy',
  papersByPeriod: 'heavy',
  papersBySource: 'heavy',
};

/**
 * As `openEmbeddedStore`. A call that comes while too many wait fails with `STORE_BUSY`. When nobody waits for an answer any
 * more, what reads it stops before its next statement.
 *
 * @param heavyThreads at most so many heavy questions are answered at once, from 1; each thread holds a page cache of its
 *   own (32 MiB)
 */
export async function openThreadedStore(path: string, heavyThreads: number): Promise<GraphStore> {
  const store = await openEmbeddedStore(path);
  const shared = new SharedReadings(store);
  const readers = {
    pages: new Readers(path, {
      maxThreads: heavyThreads,
      niceIncrement: NICENESS.pages,
      mostPutBackMillis: MOST_PUT_BACK_MILLIS,
    }),
    heavy: new Readers(path, {
      maxThreads: heavyThreads,
      niceIncrement: NICENESS.heavy,
      mostPutBackMillis: 0,
    }),
  };
  const writer = threadPool(
    { path, readOnly: false },
    { minThreads: 0, maxThreads: 1, niceIncrement: NICENESS.writer },
  );
  let isClosed = false;
  const close = async () => {
    isClosed = true;
    // A process that ends while a thread is amid native code crashes.
    await Promise.all([readers.pages.close(), readers.heavy.close(), writer.close()]);
  };
  const answer = async (call: StoreCall, answerHere: () => Promise<unknown>): Promise<unknown> => {
    if (call.method === 'close' && !isClosed) await close();
    // A closed pool would start its threads anew; a closed store says that it is closed.
    if (isClosed) return answerHere();
    const place = PLACES[call.method as keyof typeof PLACES];
    switch (place) {
      case 'here':
        // What is made of answers that are all here would else be made in one go, while everybody else waits.
        await nextTurn();
        return answerHere();
      case 'pages':
      case 'heavy':
        return shared.read(call, readers[place].read);
      case 'writer':
        return deserialize(resultOf(await writer.run(call)).bytes);
    }
  };
  return aroundCalls(
    store,
    async <T>(call: StoreCall, run: () => Promise<T>) => (await answer(call, run)) as T,
  );
}

type ThreadOptions = NonNullable<ConstructorParameters<typeof Piscina>[0]>;
type StoreThreads = Piscina<ThreadCall, Outcome<ThreadAnswer>>;

function threadPool(
  workerData: ThreadData,
  options: Pick<ThreadOptions, 'minThreads' | 'maxThreads' | 'taskQueue' | 'niceIncrement'>,
): StoreThreads {
  return new Piscina({
    filename: THREAD,
    name: 'answerCall',
    idleTimeout: IDLE_MILLIS,
    workerData,
    ...options,
  });
}

interface ReadersOptions {
  readonly maxThreads: number;
  readonly niceIncrement: number;
  /** See `FairQueue`. */
  readonly mostPutBackMillis: number;
}

/** Threads that read, and a queue before them that does not grow without end. */
class Readers {
  readonly #queue: FairQueue;
  readonly #threads: StoreThreads;
  readonly #underWay = new UnderWay();
  /** Of the calls that wait or are being answered. */
  readonly #abandoned = new Set<Int32Array>();
  readonly #mostWaiting: number;

  constructor(path: string, { mostPutBackMillis, ...options }: ReadersOptions) {
    this.#queue = new FairQueue(mostPutBackMillis);
    this.#threads = threadPool(
      { path, readOnly: true },
      { minThreads: 1, taskQueue: this.#queue, ...options },
    );
    this.#mostWaiting = options.maxThreads * WAITING_CALLS_OF_A_THREAD;
  }

  readonly read: StartReading = async (call, abandoned) => {
    if (this.#threads.queueSize >= this.#mostWaiting) throw this.#busy();
    this.#abandoned.add(abandoned);
    try {
      const { call: queued, took } = this.#queue.inTurn(currentSignal(), { ...call, abandoned });
      const { bytes, tookMillis } = resultOf(await this.#underWay.add(this.#threads.run(queued)));
      took(tookMillis);
      return bytes;
    } finally {
      this.#abandoned.delete(abandoned);
    }
  };

  /** Nobody waits for what is being read, nor for what would be. */
  async close(): Promise<void> {
    for (const abandoned of this.#abandoned) Atomics.store(abandoned, 0, 1);
    await this.#underWay.settled();
    await this.#threads.close();
  }

  #busy(): PapergraphError {
    return new PapergraphError(
      'STORE_BUSY',
      `${this.#mostWaiting} calls wait for the embedded store already: ask again in a moment, or give it more threads`,
    );
  }
}
