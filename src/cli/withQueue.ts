import { PapergraphError } from '../../schema/errors.js';
import { queueConfig } from '../config.js';
import type { PaperQueue } from '../queue/queue.js';
import { type QueueFigures, queueFigures } from '../queue/figures.js';
import type { QueueAddress, RedisOptions } from '../queue/redis.js';
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

/**
 * Gives the work figures of this queue. Redis is connected to when they are asked for, and anew after that has failed; while
 * it does not answer, all who ask wait for the same. Throws `BAD_USAGE` if it is no address of a queue.
 */
export async function withQueueFigures<T>(
  where: QueueAddress,
  work: (figures: () => Promise<QueueFigures>) => Promise<T>,
): Promise<T> {
  const { PaperQueue } = await import('../queue/queue.js');
  const { parseAddress } = await import('../queue/redis.js');
  parseAddress(where.address);
  const closing = new AbortController();
  const open = () => PaperQueue.open(where, { onNotice: printNotice, signal: closing.signal });
  let queue: PaperQueue | undefined;
  let asked: Promise<QueueFigures> | undefined;
  const ask = async () => {
    queue ??= await open();
    return queueFigures(queue);
  };
  try {
    return await work(() => {
      asked ??= ask().finally(() => {
        asked = undefined;
      });
      return asked;
    });
  } finally {
    closing.abort();
  }
}

export function printNotice(notice: string): void {
  console.error(`note: ${notice}`);
}
