import { PapergraphError } from '../../../schema/errors.js';
import type { Connection } from './connection.js';

/** Neo4j shows a long reader what others commit meanwhile: all that can be done is to see that nobody did. */
export async function snapshot<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  const before = await connection.newestBookmark('WRITE');
  const result = await work();
  if ((await connection.newestBookmark('WRITE')) === before) return result;
  throw new PapergraphError(
    'STORE_UNAVAILABLE',
    `${connection.address} was written to while all of it was read: stop what writes to it (ingest, corrections), then run the command again`,
  );
}
