import { setTimeout as sleep } from 'node:timers/promises';
import { PapergraphError, type ErrorCode } from '../../schema/errors.js';

const TRIES = 5;
const LONGEST_BACK_OFF_MILLIS = 30_000;
const LONGEST_WAIT_ASKED_FOR_MILLIS = 120_000;

/** A request that failed for a reason that may pass. */
export class PassingFailure extends Error {
  override readonly name = 'PassingFailure';
  /** What the failure means if it does not pass. */
  readonly whenLasting: ErrorCode;
  /** When the server says that it may be asked again. */
  readonly retryAfterMillis: number | undefined;
  /** Whether the server may have worked on the request, and count its tokens. */
  readonly mayHaveCost: boolean;

  constructor(
    message: string,
    options: {
      readonly whenLasting?: ErrorCode;
      readonly retryAfterMillis?: number | undefined;
      readonly mayHaveCost?: boolean;
    } = {},
  ) {
    super(message);
    this.whenLasting = options.whenLasting ?? 'READER_FAILED';
    this.retryAfterMillis = options.retryAfterMillis;
    this.mayHaveCost = options.mayHaveCost ?? false;
  }
}

export interface RetryOptions {
  readonly firstBackOffMillis: number;
  /** A server that asks for more is not worth waiting for. Two minutes if undefined. */
  readonly longestWaitMillis?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onWait?: ((failure: PassingFailure, millis: number) => void) | undefined;
}

/**
 * Tries again after a `PassingFailure`, five times in all, and waits as long as the server says, else a random part of a
 * time that doubles (so that requests that failed together do not come back together).
 * Throws a `PapergraphError` with the failure's code if it does not pass, at once what else the request throws, and an
 * `AbortError` when the signal aborts.
 */
export async function withRetries<T>(
  request: () => Promise<T>,
  { firstBackOffMillis, longestWaitMillis = LONGEST_WAIT_ASKED_FOR_MILLIS, signal, onWait }: RetryOptions,
): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await request();
    } catch (error) {
      if (!(error instanceof PassingFailure)) throw error;
      const backOff = Math.min(LONGEST_BACK_OFF_MILLIS, firstBackOffMillis * 2 ** (tried - 1));
      const wait = error.retryAfterMillis ?? backOff * (0.5 + Math.random() / 2);
      if (tried === TRIES)
        throw new PapergraphError(error.whenLasting, `${error.message} (tried ${TRIES} times)`);
      if (wait > longestWaitMillis)
        throw new PapergraphError(
          error.whenLasting,
          `${error.message} (it asks to wait ${Math.ceil(wait / 1000)} seconds: try again then)`,
        );
      onWait?.(error, wait);
      await sleep(wait, undefined, signal === undefined ? {} : { signal });
    }
  }
}
