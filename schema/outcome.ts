/** What comes back from another thread: an error's class does not survive the way. */
import { PapergraphError, type ErrorCode } from './errors.js';

export type Outcome<Result> =
  { readonly result: Result } | { readonly failure: { readonly code: ErrorCode; readonly message: string } };

/** In the other thread. Rejects with what is no `PapergraphError`. */
export async function outcomeOf<Result>(run: () => Result | Promise<Result>): Promise<Outcome<Result>> {
  try {
    return { result: await run() };
  } catch (error) {
    if (error instanceof PapergraphError) return { failure: { code: error.code, message: error.message } };
    throw error;
  }
}

/** In this thread. Throws the `PapergraphError` that the other one has thrown. */
export function resultOf<Result>(outcome: Outcome<Result>): Result {
  if ('failure' in outcome) throw new PapergraphError(outcome.failure.code, outcome.failure.message);
  return outcome.result;
}
