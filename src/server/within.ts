import { PapergraphError } from '../../schema/errors.js';

/** What the store answers, or STORE_UNAVAILABLE if that takes it longer. */
export async function within<T>(millis: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        new PapergraphError('STORE_UNAVAILABLE', `The store did not answer within ${millis / 1000} seconds.`),
      );
    }, millis);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
