/** How far the queue has come. */
import { describePaper } from '../graph/ingest.js';
import { hierarchyJobId, papersInJob } from './jobs.js';
import { papersPerSecond } from './pace.js';
import type { PaperQueue } from './queue.js';

/** Counts are papers. */
export interface QueueFigures {
  /** Since the queue is there. */
  readonly enqueued: number;
  readonly waiting: number;
  /** Workers have them. */
  readonly active: number;
  /** They failed, and are tried again in some seconds. */
  readonly delayed: number;
  readonly done: number;
  readonly setAside: number;
  readonly papersPerSecond: number;
  /** Why the hierarchy does not grow from what was written last; undefined if it has grown, or is still tried. */
  readonly hierarchyFailure?: string | undefined;
  /** Whether nothing is left that will be done, the growing of the hierarchy included, and nobody fills the queue. */
  readonly isDrained: boolean;
  readonly workers: readonly { readonly name: string; readonly address: string }[];
}

export interface SetAside {
  /** Which paper it is, and where it comes from. */
  readonly where: string;
  readonly reason: string;
}

const SET_ASIDE_AT_ONCE = 100;

/** Throws `QUEUE_UNAVAILABLE`. */
export function queueFigures(queue: PaperQueue): Promise<QueueFigures> {
  return queue.ask(async () => {
    const { jobs } = queue;
    const [enqueued, isBeingFilled, writes, workers, pace, ...ids] = await Promise.all([
      queue.enqueued(),
      queue.isBeingFilled(),
      queue.writesWithoutHierarchy(),
      jobs.getWorkers(),
      papersPerSecond(queue),
      ...(['wait', 'active', 'delayed', 'failed'] as const).map((state) => jobs.getRanges([state], 0, -1)),
    ]);
    const [waiting = 0, active = 0, delayed = 0, setAside = 0] = ids.map(papersIn);
    const outstanding = ids.slice(0, 3).reduce((sum, { length }) => sum + length, 0);
    const hierarchyFailure =
      writes === undefined ? undefined : await failureOf(hierarchyJobId(writes), queue);
    return {
      enqueued,
      waiting,
      active,
      delayed,
      done: Math.max(enqueued - waiting - active - delayed - setAside, 0),
      setAside,
      papersPerSecond: pace,
      hierarchyFailure,
      isDrained:
        outstanding === 0 && !isBeingFilled && (writes === undefined || hierarchyFailure !== undefined),
      workers: workers.map(({ rawname = '', addr = '' }) => ({
        name: rawname.split(':w:').at(-1) ?? '',
        address: addr,
      })),
    };
  });
}

/** Those that failed last first; at most so many. */
export function setAsidePapers(queue: PaperQueue, first: number): Promise<readonly SetAside[]> {
  return queue.ask(async () => {
    const jobs = await queue.jobs.getFailed(0, first - 1);
    return jobs.flatMap(({ data, failedReason }) =>
      'papers' in data ? [{ where: data.papers.map(describePaper).join(', '), reason: failedReason }] : [],
    );
  });
}

/** Gives all that was set aside back to the workers, and says how many jobs that are. */
export function retrySetAside(queue: PaperQueue): Promise<number> {
  return queue.ask(async () => {
    let retried = 0;
    for (;;) {
      const jobs = await queue.jobs.getFailed(0, SET_ASIDE_AT_ONCE - 1);
      if (jobs.length === 0) return retried;
      for (const job of jobs) {
        await job.updateProgress(0);
        await job.retry('failed', { resetAttemptsMade: true });
        retried += 1;
      }
    }
  });
}

function papersIn(jobIds: readonly string[]): number {
  return jobIds.reduce((sum, id) => sum + papersInJob(id), 0);
}

async function failureOf(jobId: string, { jobs }: PaperQueue): Promise<string | undefined> {
  const job = await jobs.getJob(jobId);
  return job !== undefined && (await job.isFailed()) ? job.failedReason : undefined;
}
