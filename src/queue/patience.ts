import { setTimeout as sleep } from 'node:timers/promises';
import { PapergraphError } from '../../schema/errors.js';

export interface Patience {
  readonly signal: AbortSignal;
  /** Is told, as a sentence, what is waited for. */
  readonly onNotice: (notice: string) => void;
  /** Whether the store answers; throws if not. */
  readonly ping: () => Promise<void>;
}

const FIRST_WAIT_MILLIS = 500;
const LONGEST_WAIT_MILLIS = 15_000;
/** Failures while the store answers: then it is not the store, but what is written to it. */
const MOST_FAILURES = 3;

/**
 * Does the work, again and again while the store or the reader cannot be reached. Throws that if the signal aborts, or if
 * the store answers and yet the work fails; and at once whatever else the work throws.
 */
export async function withPatience<T>(
  { signal, onNotice, ping }: Patience,
  work: () => Promise<T>,
): Promise<T> {
  let failures = 0;
  for (let wait = FIRST_WAIT_MILLIS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS)) {
    try {
      return await work();
    } catch (error) {
      if (!isForTheMoment(error) || signal.aborted) throw error;
      if (error.code === 'STORE_UNAVAILABLE' && (await answers(ping)) && ++failures === MOST_FAILURES)
        throw error;
      onNotice(`${error.message}. Trying again in ${wait / 1000} s`);
      await sleep(wait, undefined, { signal }).catch(() => undefined);
    }
  }
}

function isForTheMoment(error: unknown): error is PapergraphError {
  return (
    error instanceof PapergraphError &&
    (error.code === 'STORE_UNAVAILABLE' || error.code === 'READER_UNAVAILABLE')
  );
}

function answers(ping: () => Promise<void>): Promise<boolean> {
  return ping().then(
    () => true,
    () => false,
  );
}
