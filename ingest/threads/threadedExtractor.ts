/** A reader in several threads at once, so that every core reads. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Paper, PaperKnowledge } from '../../schema/knowledge.js';
import { type Outcome, resultOf } from '../../schema/outcome.js';
import { UnderWay } from '../../schema/underWay.js';
import type { Extractor } from '../pipeline.js';
import type * as ReadingThread from './readingThread.js';
import type { ThreadedReader } from './readingThread.js';

/** Compiled: a thread runs no TypeScript. */
const THREAD = fileURLToPath(new URL('./readingThread.js', import.meta.url));
/** While one paper is read in a thread, the next one waits for it. */
const PAPERS_FOR_A_THREAD = 2;
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
  const run = async <Result>(name: keyof typeof ReadingThread, paper?: Paper): Promise<Result> =>
    resultOf((await underWay.add(pool.run(paper, { name }))) as Outcome<Result>);
  return {
    id: await run<string>('identify'),
    concurrency: threads * PAPERS_FOR_A_THREAD,
    extract: (paper) => run<PaperKnowledge>('extract', paper),
    close: async () => {
      await underWay.settled();
      await pool.close();
    },
  };
}
