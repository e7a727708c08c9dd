/** How many papers are done a second, by all workers together. */
import { PREFIX } from './jobs.js';
import type { PaperQueue } from './queue.js';

const BUCKET_MILLIS = 5_000;
const BUCKETS = 12;
const EXPIRE_SECONDS = 120;

const keyOf = (bucket: number) => `${PREFIX}:done:${bucket}`;

export async function noteDone({ redis }: PaperQueue, papers: number): Promise<void> {
  const key = keyOf(Math.floor(Date.now() / BUCKET_MILLIS));
  await redis.pipeline().incrby(key, papers).expire(key, EXPIRE_SECONDS).exec();
}

/** In the last minute, or since the first paper of it was done. */
export async function papersPerSecond({ redis }: PaperQueue): Promise<number> {
  const now = Date.now();
  const newest = Math.floor(now / BUCKET_MILLIS);
  const buckets = Array.from({ length: BUCKETS }, (_, age) => newest - age);
  const counts = (await redis.mget(buckets.map(keyOf))).map(Number);
  const oldest = counts.findLastIndex((count) => count > 0);
  if (oldest === -1) return 0;
  const millis = now - (newest - oldest) * BUCKET_MILLIS;
  return counts.reduce((sum, count) => sum + count, 0) / (Math.max(millis, 1_000) / 1_000);
}
