import { setTimeout as sleep } from 'node:timers/promises';
import { PapergraphError } from '../../schema/errors.js';

export interface Patience {
  readonly signal: AbortSignal;
  /** Is told, as a sentence, what is waited for. */
  readonly onNotice: (notice: string) => void;
  /** Whether the store answers; throws if not. */
  readonly ping: () => Promise<void>;
  /** None is counted if undefined. */
  readonly tries?: Tries | undefined;
}

/** Counts how often the work is begun. */
export interface Tries {
  begin(): Promise<void>;
  /** What was begun failed through no fault of the work. */
  takeBack(): Promise<void>;
}

const FIRST_WAIT_MILLIS = 500;
const LONGEST_WAIT_MILLIS = 15_000;
/** Failures while the store answers: then it is not the store, but what is written to it. */
const MOST_FAILURES = 3;

/**
 * Does the work, again and again while the store or the reader cannot be reached, or the store is full, locked or broken.
 * Throws that if the signal aborts, or if the store answers and yet the work fails; and at once whatever else the work
 * throws.
 */
export async function withPatience<T>(
  { signal, onNotice, ping, tries }: Patience,
  work: () => Promise<T>,
): Promise<T> {
  let failures = 0;
  for (let wait = FIRST_WAIT_MILLIS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS)) {
    await tries?.begin();
    try {
      return await work();
    } catch (error) {
      if (!isForTheMoment(error) || signal.aborted) throw error;
      if (mayBeOfTheWork(error) && (await answers(ping)) && ++failures === MOST_FAILURES) throw error;
      onNotice(`${error.message}. Trying again in ${wait / 1000} s`);
    }
    await tries?.takeBack();
    await sleep(wait, undefined, { signal }).catch(() => undefined);
  }
}

const FOR_THE_MOMENT = ['STORE_UNAVAILABLE', 'STORE_BUSY', 'READER_UNAVAILABLE'];

function isForTheMoment(error: unknown): error is PapergraphError {
  return error instanceof PapergraphError && FOR_THE_MOMENT.includes(error.code);
}

/** An embedded store that is full still answers: that says nothing of the work. */
function mayBeOfTheWork({ code, isStateOfStore }: PapergraphError): boolean {
  return code === 'STORE_UNAVAILABLE' && !isStateOfStore;
}

function answers(ping: () => Promise<void>): Promise<boolean> {
  return ping().then(
    () => true,
    () => false,
  );
}
