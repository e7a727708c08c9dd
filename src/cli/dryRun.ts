import { describeProblem } from '../../ingest/sources/index.js';
import { PapergraphError } from '../../schema/errors.js';
import { readInputs } from './inputs.js';
import { unlessAborted } from '../graph/keeping/unlessAborted.js';
import type { InputOptions } from './options.js';
import type { Reader, ReaderOptions } from './reader.js';

/**
 * Prints what reading would cost, and reads nothing; nor does it print when the signal aborts. Throws `BAD_USAGE` if the
 * reader costs nothing.
 */
export async function dryRun(
  paths: readonly string[],
  options: InputOptions & ReaderOptions,
  { estimate }: Reader,
  signal: AbortSignal,
): Promise<void> {
  if (estimate === undefined)
    throw new PapergraphError('BAD_USAGE', `--dry-run: the reader "${options.reader}" costs nothing`);
  const papers = readInputs(
    paths,
    {
      ...options,
      onProblem(problem) {
        console.error(`failed: ${describeProblem(problem)}`);
        process.exitCode = 1;
      },
    },
    signal,
  );
  try {
    console.log(await estimate(unlessAborted(papers, signal)));
  } catch (error) {
    if (error !== signal.reason) throw error;
  }
}
