/** The queue of papers, and what is kept beside it in the same Redis. */
import { randomUUID } from 'node:crypto';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Paper } from '../../schema/knowledge.js';
import {
  HIERARCHY,
  type HierarchyJob,
  hierarchyJobId,
  isHierarchyJob,
  PAPERS,
  papersJobId,
  type PapersJob,
  PREFIX,
  QUEUE_NAME,
  recordHash,
  recordPlace,
} from './jobs.js';
import { connectRedis, queueError, type QueueAddress, type RedisOptions } from './redis.js';

/** Of each record its latest version that was enqueued. */
const LATEST = `${PREFIX}:latest`;
/** `enqueued`: papers; `writes`: batches that were about to be written; `grown`: `writes` when the hierarchy last grew. */
const COUNTERS = `${PREFIX}:counters`;
/** What was counted already, if a lost connection lets the driver send it again. */
const COUNTED = `${PREFIX}:counted`;
const COUNTED_SECONDS = 3_600;
const COUNT_ONCE =
  "if redis.call('SET', KEYS[2], '', 'NX', 'EX', ARGV[2]) then redis.call('HINCRBY', KEYS[1], 'enqueued', ARGV[1]) end";
/** Who fills the queue, and until when that holds, in milliseconds since 1970. */
const FILLERS = `${PREFIX}:fillers`;
const FILLER_MILLIS = 30_000;
/** After a week in which nobody enqueues or reads, nothing older than the latest version waits any more. */
const LATEST_SECONDS = 7 * 24 * 3600;
const FIRST_RETRY_MILLIS = 1_000;
const TRIED_AGAIN = {
  /** How often is for the worker to say. */
  attempts: 1_000_000,
  backoff: { type: 'exponential', delay: FIRST_RETRY_MILLIS },
  // What is done is in the store. The same papers may be enqueued again, as for a newer reader.
  removeOnComplete: true,
};

export type PaperJob = PapersJob | HierarchyJob;

/** Everything in it throws `QUEUE_UNAVAILABLE` if Redis does not answer. */
export class PaperQueue {
  readonly address: string;
  readonly redis: Redis;
  readonly jobs: Queue<PaperJob>;

  /** Throws `BAD_USAGE` if it is no address of a queue, `QUEUE_UNAVAILABLE` if nobody answers there. */
  static async open(where: QueueAddress, options?: RedisOptions): Promise<PaperQueue> {
    return new PaperQueue(where.address, await connectRedis(where, options));
  }

  private constructor(address: string, redis: Redis) {
    this.address = address;
    this.redis = redis;
    this.jobs = new Queue(QUEUE_NAME, { connection: redis, prefix: PREFIX });
    // Whoever waits for an answer is told; the connection itself says when it is lost (`connectRedis`).
    this.jobs.on('error', () => undefined);
  }

  /** Asks Redis, and says what fails as papergraph does. */
  async ask<T>(question: () => Promise<T>): Promise<T> {
    let onEnd: () => void = () => undefined;
    // The driver forgets commands that were sent before Redis froze.
    const ended = new Promise<never>((_resolve, reject) => {
      onEnd = () => {
        reject(new Error('Connection is closed.'));
      };
    });
    this.redis.once('end', onEnd);
    try {
      return await Promise.race([question(), ended]);
    } catch (error) {
      throw queueError(error, this.address);
    } finally {
      this.redis.off('end', onEnd);
    }
  }

  /** False if the same papers wait, are being read, or were set aside. */
  async add(papers: readonly Paper[]): Promise<boolean> {
    const id = papersJobId(papers);
    if ((await this.redis.exists(this.jobs.toKey(id))) === 1) {
      await this.#noteLatest(papers);
      return false;
    }
    await this.#noteLatest(papers);
    await this.jobs.addBulk([paperJob(papers)]);
    // What is counted and not in the queue passes for done: better that too little is counted if this process is killed here.
    await this.#countEnqueued(papers.length);
    return true;
  }

  async #countEnqueued(papers: number): Promise<void> {
    const once = `${COUNTED}:${randomUUID()}`;
    await this.redis.eval(COUNT_ONCE, 2, COUNTERS, once, papers, COUNTED_SECONDS);
  }

  /** Each of these alone. */
  async addAlone(papers: readonly Paper[]): Promise<void> {
    await this.jobs.addBulk(papers.map((paper) => paperJob([paper])));
  }

  /** Without those of which a later version was enqueued, and those that were set aside. */
  async stillWanted(papers: readonly Paper[]): Promise<readonly Paper[]> {
    const failed = this.jobs.toKey('failed');
    const asked = this.redis.pipeline().hmget(LATEST, ...papers.map(recordPlace));
    for (const paper of papers) asked.zscore(failed, papersJobId([paper]));
    asked.expire(LATEST, LATEST_SECONDS);
    const [latest, ...setAside] = valuesOf(await asked.exec());
    return papers.filter((paper, place) => {
      const version = (latest as (string | null)[])[place] ?? null;
      return (version === null || version === recordHash(paper)) && setAside[place] === null;
    });
  }

  async #noteLatest(papers: readonly Paper[]): Promise<void> {
    await this.redis
      .pipeline()
      .hset(LATEST, new Map(papers.map((paper) => [recordPlace(paper), recordHash(paper)])))
      .expire(LATEST, LATEST_SECONDS)
      .exec();
  }

  /** Papers that were ever enqueued. */
  async enqueued(): Promise<number> {
    return Number(await this.redis.hget(COUNTERS, 'enqueued'));
  }

  /** To be called before a batch is written: so the hierarchy grows also if the writer dies right after. */
  async noteWrite(): Promise<void> {
    await this.redis.hincrby(COUNTERS, 'writes', 1);
  }

  /** Somebody fills the queue: that it is empty for a moment is not its end. To be told again within half a minute. */
  async noteFiller(id: string): Promise<void> {
    await this.redis.zadd(FILLERS, Date.now() + FILLER_MILLIS, id);
  }

  async removeFiller(id: string): Promise<void> {
    await this.redis.zrem(FILLERS, id);
    await this.settleIfDrained();
  }

  async isBeingFilled(): Promise<boolean> {
    return (await this.redis.zcount(FILLERS, Date.now(), '+inf')) > 0;
  }

  /** How often was written so far; undefined if the hierarchy has grown since the last time. */
  async writesWithoutHierarchy(): Promise<string | undefined> {
    const [writes, grown] = await this.redis.hmget(COUNTERS, 'writes', 'grown');
    return typeof writes === 'string' && writes !== grown ? writes : undefined;
  }

  /** What failed of it before is made good by that. */
  async noteHierarchy(writes: string): Promise<void> {
    await this.redis.hset(COUNTERS, 'grown', writes);
    const failed = await this.jobs.getRanges(['failed'], 0, -1);
    await Promise.all(failed.filter(isHierarchyJob).map((id) => this.jobs.remove(id)));
  }

  /** If all papers are read and the hierarchy is due, one worker is to make it grow, unless that has failed for good. */
  async settleIfDrained(): Promise<void> {
    const writes = await this.writesWithoutHierarchy();
    if (writes === undefined || (await this.outstandingJobs()) > 0 || (await this.isBeingFilled())) return;
    await this.jobs.add(HIERARCHY, {}, { jobId: hierarchyJobId(writes), ...TRIED_AGAIN });
  }

  /** Whether what is enqueued survives that Redis is killed (but for its last second). */
  async isKeptOnDisk(): Promise<boolean> {
    return !/^aof_enabled:0/m.test(await this.redis.info('persistence'));
  }

  /** Jobs that wait, are being done, or will be tried again. */
  outstandingJobs(): Promise<number> {
    return this.jobs.getJobCountByTypes('wait', 'active', 'delayed');
  }

  async close(): Promise<void> {
    await this.jobs.close();
    this.redis.disconnect();
  }
}

function paperJob(papers: readonly Paper[]) {
  return {
    name: PAPERS,
    data: { papers },
    opts: { jobId: papersJobId(papers), ...TRIED_AGAIN },
  };
}

/** What a pipeline has answered. */
function valuesOf(answers: readonly (readonly [Error | null, unknown])[] | null): unknown[] {
  return (answers ?? []).map(([error, value]) => {
    if (error !== null) throw error;
    return value;
  });
}
