/** Papers out of the queue, into the store. */
import { once } from 'node:events';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Job, UnrecoverableError, WaitingError, Worker } from 'bullmq';
import type { Extractor } from '../../ingest/pipeline.js';
import { PapergraphError } from '../../schema/errors.js';
import type { Paper } from '../../schema/knowledge.js';
import { growHierarchy } from '../graph/hierarchy.js';
import { describePaper } from '../graph/ingest.js';
import { type BatchReport, readBatch, writeBatch } from '../graph/ingestBatch.js';
import type { GraphStore } from '../graph/store.js';
import { PREFIX, QUEUE_NAME } from './jobs.js';
import { noteDone } from './pace.js';
import { type Tries, withPatience } from './patience.js';
import type { PaperJob, PaperQueue } from './queue.js';
import { isSilence } from './redis.js';
import { Turns } from './turns.js';

export interface WorkerOptions {
  /** When it aborts, what is read is written, the rest goes back to the queue, and the worker ends. */
  readonly signal: AbortSignal;
  /** How long this worker may be silent until others take its papers. */
  readonly leaseMillis?: number | undefined;
  /** Is told after each batch. */
  readonly onBatch?: ((report: Readonly<BatchReport>) => void) | undefined;
  /** Is told, as a sentence, of what a person should know. */
  readonly onNotice?: ((notice: string) => void) | undefined;
}

const DEFAULT_LEASE_MILLIS = 30_000;
/** While one is written, the next is read. */
const BATCHES_AT_ONCE = 2;
/** How often a paper or the hierarchy is tried alone, before it is set aside. */
const MOST_TRIES = 3;
/** Jobs come back when their worker dies, however often: `tryAlone` counts for itself. */
const NO_LIMIT = 1_000_000;
/** For what still runs at the end, and for Redis to hear of it. */
const GRACE_MILLIS = 10_000;
/** How soon it is tried again to tell Redis what became of a job. */
const RETRY_MILLIS = 1_000;

const DIED = `the worker that had it ended each of ${MOST_TRIES} times: it was killed, ran out of memory, or crashed`;

/**
 * Reads papers of the queue and writes them into the store until the signal aborts. While the store, the reader or Redis
 * does not answer, it waits. Batches of which papers fail, or whose worker died, are taken apart; a paper that fails alone
 * three times is set aside, with the reason, and so is the hierarchy.
 *
 * Throws what no waiting helps against: `STORE_INCOMPATIBLE`, at once; `BUDGET_SPENT`, when the signal aborts.
 */
export async function runWorker(
  queue: PaperQueue,
  store: GraphStore,
  extractor: Extractor,
  options: WorkerOptions,
): Promise<void> {
  await new PaperWorker(queue, store, extractor, options).run();
}

class PaperWorker {
  readonly #turns = new Turns();
  readonly #onNotice: (notice: string) => void;
  readonly #leaseMillis: number;
  /** Aborts when the caller's signal does, and when the worker cannot go on. */
  readonly #stop = new AbortController();
  #failure: PapergraphError | undefined;

  constructor(
    private readonly queue: PaperQueue,
    private readonly store: GraphStore,
    private readonly extractor: Extractor,
    private readonly options: WorkerOptions,
  ) {
    const { onNotice = () => undefined, leaseMillis = DEFAULT_LEASE_MILLIS, signal } = options;
    this.#onNotice = onNotice;
    this.#leaseMillis = leaseMillis;
    if (signal.aborted) this.#stop.abort();
    else
      signal.addEventListener('abort', () => {
        this.#stop.abort();
      });
  }

  async run(): Promise<void> {
    const { signal } = this.#stop;
    const worker = this.#startWorker();
    const settle = () => {
      if (this.queue.redis.status === 'ready') this.queue.settleIfDrained().catch(() => undefined);
    };
    worker.on('drained', settle);
    const settling = setInterval(settle, this.#leaseMillis);
    if (!signal.aborted) await once(signal, 'abort');
    clearInterval(settling);
    await this.#close(worker);
    if (this.#failure?.code === 'BUDGET_SPENT') await this.#rest(this.#failure);
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Whoever starts workers again when they end would give this one the same budget anew. */
  async #rest({ message }: PapergraphError): Promise<void> {
    const { signal } = this.options;
    if (signal.aborted) return;
    this.#onNotice(`${message}. This worker takes no more papers; it waits to be stopped`);
    await once(signal, 'abort');
  }

  #startWorker(): Worker<PaperJob> {
    const worker = new Worker<PaperJob>(QUEUE_NAME, (job, token) => this.#do(job, token ?? ''), {
      connection: this.queue.redis,
      prefix: PREFIX,
      name: `${hostname()}-${process.pid}`,
      concurrency: BATCHES_AT_ONCE,
      lockDuration: this.#leaseMillis,
      stalledInterval: this.#leaseMillis,
      maxStalledCount: NO_LIMIT,
      runRetryDelay: RETRY_MILLIS,
    });
    worker.on('error', (error) => {
      // That the connection is lost is told where it is made (`connectRedis`).
      if (this.queue.redis.status === 'ready' && !isSilence(error)) this.#onNotice(`queue: ${error.message}`);
    });
    return worker;
  }

  async #close(worker: Worker): Promise<void> {
    const isClosed = await Promise.race([
      worker.close().then(() => true),
      sleep(GRACE_MILLIS, false, { ref: false }),
    ]);
    if (isClosed) return;
    this.#failure ??= new PapergraphError(
      'QUEUE_UNAVAILABLE',
      `Redis at ${this.queue.address} did not answer at the end: what this worker had goes to others when its lease is over`,
    );
    worker.disconnect().catch(() => undefined);
  }

  async #do(job: Job<PaperJob>, token: string): Promise<void> {
    try {
      await this.#turnOf(job);
    } catch (error) {
      if (!(error instanceof GivenBack)) throw error;
      await job.moveToWait(token);
      throw new WaitingError();
    }
  }

  /** If one of them kills the worker, nothing that was tried beside it shall be blamed. */
  #turnOf(job: Job<PaperJob>): Promise<void> {
    if (!('papers' in job.data))
      return this.#tryAlone(job, 'the hierarchy', (tries) => this.#growHierarchy(tries));
    const { papers } = job.data;
    const [only] = papers;
    if (only !== undefined && papers.length === 1)
      return this.#tryAlone(job, describePaper(only), (tries) => this.#readAlone(only, tries));
    if (job.stalledCounter > 0) return this.queue.addAlone(papers);
    return this.#turns.beside(() => this.#readTogether(papers));
  }

  async #growHierarchy(tries: Tries): Promise<void> {
    const writes = await this.queue.writesWithoutHierarchy();
    if (writes === undefined) return;
    await this.#withPatience(async () => {
      await this.store.catchUp();
      await growHierarchy(this.store);
    }, tries);
    await this.queue.noteHierarchy(writes);
  }

  /** Papers that fail come back alone. */
  async #readTogether(papers: readonly Paper[]): Promise<void> {
    let failed: readonly Paper[] = papers;
    try {
      const report = await this.#ingest(papers);
      failed = report.failed.flatMap(({ records }) => records);
    } catch (error) {
      if (error instanceof GivenBack) throw error;
      this.#onNotice(`${describeBatch(papers)}: ${messageOf(error)}. Each of its papers is tried alone`);
    }
    await this.queue.addAlone(failed);
    await noteDone(this.queue, papers.length - failed.length);
  }

  async #readAlone(paper: Paper, tries: Tries): Promise<void> {
    const { failed } = await this.#ingest([paper], tries);
    const [first] = failed;
    if (first !== undefined) throw new Error(first.reason);
    await noteDone(this.queue, 1);
  }

  #tryAlone(job: Job<PaperJob>, what: string, work: (tries: Tries) => Promise<void>): Promise<void> {
    return this.#turns.alone(() => this.#countTries(job, what, work));
  }

  /** How often it was begun stands in the queue before it is begun: who dies of it cannot say so afterwards. */
  async #countTries(job: Job<PaperJob>, what: string, work: (tries: Tries) => Promise<void>): Promise<void> {
    const begun = Number(job.progress);
    if (begun >= MOST_TRIES) throw this.#setAside(what, DIED);
    const tries: Tries = {
      begin: () => job.updateProgress(begun + 1),
      takeBack: () => job.updateProgress(begun),
    };
    try {
      await work(tries);
    } catch (error) {
      if (error instanceof GivenBack) await tries.takeBack();
      else if (begun + 1 === MOST_TRIES) throw this.#setAside(what, messageOf(error));
      throw error;
    }
  }

  #setAside(what: string, reason: string): UnrecoverableError {
    this.#onNotice(`set aside: ${what}: ${reason}`);
    return new UnrecoverableError(reason);
  }

  /** Throws `GivenBack` if the worker is to end before all is written. */
  async #ingest(papers: readonly Paper[], tries?: Tries): Promise<BatchReport> {
    const { store, extractor, queue } = this;
    const { signal } = this.#stop;
    const context = {
      store,
      extractor,
      signal,
      latest: (records: readonly Paper[]) => queue.stillWanted(records),
    };
    const report = await this.#withPatience(async () => {
      const batch = await readBatch(context, papers);
      if (batch.papers.length > 0) await queue.noteWrite();
      const written = await writeBatch(context, batch);
      if (written.failure !== undefined) throw written.failure;
      return written;
    }, tries);
    if (report.left !== undefined) this.#end(new PapergraphError('BUDGET_SPENT', report.left.reason));
    if (signal.aborted) throw new GivenBack();
    this.options.onBatch?.(report);
    return report;
  }

  async #withPatience<T>(work: () => Promise<T>, tries?: Tries): Promise<T> {
    const { signal } = this.#stop;
    const patience = { signal, onNotice: this.#onNotice, ping: () => this.store.ping(), tries };
    try {
      return await withPatience(patience, work);
    } catch (error) {
      if (error instanceof PapergraphError && error.code === 'STORE_INCOMPATIBLE') this.#end(error);
      if (signal.aborted) throw new GivenBack();
      throw error;
    }
  }

  /** Nothing that this worker does can succeed. */
  #end(failure: PapergraphError): void {
    this.#failure ??= failure;
    this.#stop.abort();
  }
}

/** The job goes back to the queue, unfinished and without blame. */
class GivenBack extends Error {}

function describeBatch(papers: readonly Paper[]): string {
  const [first] = papers;
  return `a batch of ${papers.length} papers${first === undefined ? '' : `, from ${first.id} on`}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
