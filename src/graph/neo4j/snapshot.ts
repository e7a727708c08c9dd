import { PapergraphError } from '../../../schema/errors.js';
import type { Connection } from './connection.js';

/**
 * Neo4j shows a long reader what others commit meanwhile: all that can be done is to see that nobody did. See
 * `GraphKeeping.snapshot`.
 */
export async function snapshot<T>(
  connection: Connection,
  work: (checkUnchanged: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const before = await connection.newestBookmark('WRITE');
  let checks = 0;
  const checkUnchanged = async () => {
    checks += 1;
    if ((await connection.newestBookmark('WRITE')) === before) return;
    throw new PapergraphError(
      'STORE_UNAVAILABLE',
      `${connection.address} was written to while all of it was read: stop what writes to it (ingest, corrections), then run the command again`,
    );
  };
  const result = await work(checkUnchanged);
  // What is written after the work's own check does not touch what it has read.
  if (checks === 0) await checkUnchanged();
  return result;
}
