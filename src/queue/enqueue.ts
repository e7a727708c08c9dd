/** Papers into the queue. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { untilAborted } from '../../ingest/sources/untilAborted.js';
import type { Paper } from '../../schema/knowledge.js';
import { inBatches, PAPERS_IN_A_BATCH } from '../graph/ingest.js';
import type { PaperQueue } from './queue.js';

export interface EnqueueReport {
  /** Papers that stand in the queue now. */
  enqueued: number;
  /** Papers that stood there already, in the same batch, or were set aside. */
  alreadyThere: number;
}

export interface EnqueueOptions {
  readonly signal?: AbortSignal | undefined;
  /** Is told after each batch. */
  readonly onProgress?: ((report: Readonly<EnqueueReport>) => void) | undefined;
  /** Is told, as a sentence, of what a person should know. */
  readonly onNotice?: ((notice: string) => void) | undefined;
  /** Batches that wait at most, so that Redis does not fill up: more are enqueued when workers have read some. */
  readonly mostWaiting?: number | undefined;
}

/** Some 200 MB. */
const MOST_WAITING_BATCHES = 4_096;
const WAIT_MILLIS = 500;
/** Each holds for half a minute. */
const NOTE_MILLIS = 10_000;

const NOT_KEPT =
  'this Redis may forget the queue if it is killed: set its "appendonly yes". Then, too, the same command makes it whole';

/**
 * Puts papers into the queue, in batches. What stands there already stays as it is, so that the same command may be run
 * again. Of several versions of a record, workers write the one that was enqueued last.
 *
 * Throws `QUEUE_UNAVAILABLE` if Redis does not answer for too long, and what reading the papers throws.
 */
export async function enqueue(
  queue: PaperQueue,
  papers: AsyncIterable<Paper>,
  { signal, onProgress, onNotice, mostWaiting = MOST_WAITING_BATCHES }: EnqueueOptions = {},
): Promise<EnqueueReport> {
  const report: EnqueueReport = { enqueued: 0, alreadyThere: 0 };
  if (!(await queue.ask(() => queue.isKeptOnDisk()))) onNotice?.(NOT_KEPT);
  const endFilling = await queue.ask(() => startFilling(queue));
  try {
    for await (const batch of inBatches(untilAborted(papers, signal), PAPERS_IN_A_BATCH)) {
      await queue.ask(() => roomFor(queue, mostWaiting, signal, onNotice));
      if (signal?.aborted === true) break;
      const isNew = await queue.ask(() => queue.add(batch));
      report[isNew ? 'enqueued' : 'alreadyThere'] += batch.length;
      onProgress?.(report);
    }
  } finally {
    await queue.ask(endFilling);
  }
  return report;
}

/** Says so from time to time, also while the papers come slowly. Gives what ends it. */
async function startFilling(queue: PaperQueue): Promise<() => Promise<void>> {
  const id = randomUUID();
  await queue.noteFiller(id);
  const timer = setInterval(() => {
    // Nobody is told twice that Redis does not answer.
    queue.noteFiller(id).catch(() => undefined);
  }, NOTE_MILLIS);
  return () => {
    clearInterval(timer);
    return queue.removeFiller(id);
  };
}

async function roomFor(
  { jobs }: PaperQueue,
  mostWaiting: number,
  signal: AbortSignal | undefined,
  onNotice: EnqueueOptions['onNotice'],
): Promise<void> {
  let isTold = false;
  while ((await jobs.getWaitingCount()) >= mostWaiting) {
    if (signal?.aborted === true) return;
    if (!isTold)
      onNotice?.(`${mostWaiting} batches wait in the queue: the rest follows when workers have read some`);
    isTold = true;
    await sleep(WAIT_MILLIS, undefined, { signal }).catch(() => undefined);
  }
}
