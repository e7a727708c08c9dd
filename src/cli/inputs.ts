import { listInputs, readPapers, STANDARD_INPUT } from '../../ingest/sources/index.js';
import type { ReadOptions } from '../../ingest/sources/index.js';
import type { Paper } from '../../schema/knowledge.js';
import { PapergraphError } from '../../schema/errors.js';

/**
 * Looks at all inputs before any is read, so that a wrong name in the end does not come up after an hour's work.
 * Returns how many bytes there are; undefined if not all are regular files.
 * Throws `BAD_USAGE` if an input is not there, or if standard input is to be read twice.
 */
export async function examineInputs(paths: readonly string[]): Promise<number | undefined> {
  if (paths.filter((path) => path === STANDARD_INPUT).length > 1)
    throw new PapergraphError('BAD_USAGE', `${STANDARD_INPUT}: standard input can be read only once`);
  const files = (await Promise.all(paths.map(listInputs))).flat();
  return files.reduce<number | undefined>(
    (sum, { bytes }) => (sum === undefined || bytes === undefined ? undefined : sum + bytes),
    0,
  );
}

export async function* readInputs(paths: readonly string[], options: ReadOptions): AsyncGenerator<Paper> {
  for (const path of paths) yield* readPapers(path, options);
}
