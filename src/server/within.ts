import { PapergraphError } from '../../schema/errors.js';

/** What the store (or who else is asked) answers, or STORE_UNAVAILABLE if that takes it longer. */
export async function within<T>(millis: number, work: Promise<T>, who = 'The store'): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        new PapergraphError('STORE_UNAVAILABLE', `${who} did not answer within ${millis / 1000} seconds.`),
      );
    }, millis);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
