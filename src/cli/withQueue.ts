import { PapergraphError } from '../../schema/errors.js';
import { queueConfig } from '../config.js';
import type { PaperQueue } from '../queue/queue.js';
import type { RedisOptions } from '../queue/redis.js';
import type { QueueOptions } from './options.js';

/**
 * Opens the queue that options or environment name, and closes it when the work is done or has failed.
 * Throws `BAD_USAGE` if none is named.
 */
export async function withQueue<T>(
  options: QueueOptions,
  work: (queue: PaperQueue) => Promise<T>,
  redisOptions: RedisOptions = {},
): Promise<T> {
  const where = queueConfig(options);
  if (where === undefined)
    throw new PapergraphError(
      'BAD_USAGE',
      'no queue is named: set --queue redis://HOST:PORT, or PAPERGRAPH_QUEUE',
    );
  // Loaded only if it is used: most commands need no queue.
  const { PaperQueue } = await import('../queue/queue.js');
  const queue = await PaperQueue.open(where, { onNotice: printNotice, ...redisOptions });
  try {
    return await work(queue);
  } finally {
    await queue.close();
  }
}

export function printNotice(notice: string): void {
  console.error(`note: ${notice}`);
}
