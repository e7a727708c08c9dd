import { listInputs, readPapers, STANDARD_INPUT } from '../../ingest/sources/index.js';
import type { ReadOptions } from '../../ingest/sources/index.js';
import type { Paper } from '../../schema/knowledge.js';
import { PapergraphError } from '../../schema/errors.js';
import { serviceConfig } from '../config.js';
import type { ReaderOptions } from './reader.js';

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

/**
 * The papers of all inputs, one after the other. Throws `BAD_USAGE` at once if the settings for services are wrong.
 *
 * @param signal ends what services are asked
 */
export function readInputs(
  paths: readonly string[],
  { cache, ...options }: ReadOptions & Pick<ReaderOptions, 'cache'>,
  signal?: AbortSignal,
): AsyncGenerator<Paper> {
  const services = {
    ...serviceConfig({ cache }),
    signal,
    onNotice(notice: string) {
      console.error(`note: ${notice}`);
    },
  };
  return readOneByOne(paths, { ...options, services });
}

async function* readOneByOne(paths: readonly string[], options: ReadOptions): AsyncGenerator<Paper> {
  for (const path of paths) yield* readPapers(path, options);
}
