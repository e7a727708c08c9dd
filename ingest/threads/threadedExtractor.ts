/** A reader in several threads at once, so that every core reads. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Paper, PaperKnowledge } from '../../schema/knowledge.js';
import { type Outcome, resultOf } from '../../schema/outcome.js';
import { UnderWay } from '../../schema/underWay.js';
import type { Extractor } from '../pipeline.js';
import { Bundles } from './bundles.js';
import type * as ReadingThread from './readingThread.js';
import type { ThreadedReader } from './readingThread.js';

/** Compiled: a thread runs no TypeScript. */
const THREAD = fileURLToPath(new URL('./readingThread.js', import.meta.url));
/** Papers that go to a thread together: patterns read one in less time than the way to the thread and back takes. */
const PAPERS_TOGETHER: Readonly<Record<ThreadedReader, number>> = { trained: 1, patterns: 16 };
/** While one bundle of papers is read in a thread, the next one waits for it. */
const BUNDLES_FOR_A_THREAD = 2;
/** A thread takes about a second to start, and stays for the next batch; a server that reads now and then gives its memory back. */
const IDLE_MILLIS = 60_000;

/**
 * The same knowledge as from the reader itself, in the same order. Threads start when there is something to do for
 * them, and keep no process alive.
 *
 * Throws a `PapergraphError` if the reader cannot be opened.
 *
 * @param threads at most so many; each holds a reader of its own (about 250 MB for `trained`)
 */
export async function createThreadedExtractor(
  reader: ThreadedReader,
  threads: number = availableParallelism(),
): Promise<Extractor> {
  const pool = new Piscina({
    filename: THREAD,
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: IDLE_MILLIS,
    workerData: { reader },
  });
  const underWay = new UnderWay();
  const run = <Result>(name: keyof typeof ReadingThread, task?: string): Promise<Result> =>
    pool.run(task, { name }) as Promise<Result>;
  const bundles = new Bundles<Paper, Outcome<PaperKnowledge>>({
    most: PAPERS_TOGETHER[reader],
    atOnce: threads,
    ahead: threads * (BUNDLES_FOR_A_THREAD - 1),
    work: async (papers) =>
      JSON.parse(await run<string>('extract', JSON.stringify(papers))) as Outcome<PaperKnowledge>[],
  });
  return {
    id: resultOf(await run<Outcome<string>>('identify')),
    concurrency: threads * BUNDLES_FOR_A_THREAD * PAPERS_TOGETHER[reader],
    extract: async (paper) => resultOf(await underWay.add(bundles.add(paper))),
    close: async () => {
      await underWay.settled();
      await pool.close();
    },
  };
}
