import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { COMPANIONS, moveInto } from '../keeping/wholeFile.js';
import { Connection } from './connection.js';
import { schemaVersion } from './migrate.js';

/**
 * Makes the file of a store what another file is: whole, or not at all. The other one, which nobody has open, may be gone
 * then. Processes that have the store open read the new content from then on: SQLite copies it in one transaction, for
 * to rename files under its feet would damage them.
 * Throws `STORE_INCOMPATIBLE` if what is there is another program's, `STORE_UNAVAILABLE` if somebody writes to it.
 */
export async function putInPlace(from: string, to: string): Promise<void> {
  if (!existsSync(to)) {
    // What is left of a store that was deleted: SQLite would read it into the new one.
    for (const rest of COMPANIONS) {
      // eslint-disable-next-line papergraph/constant-statements -- A path, no statement.
      await rm(to + rest, { force: true });
    }
    await moveInto(from, to);
    return;
  }
  const there = new Connection(to);
  try {
    schemaVersion(there);
    there.writing(() => undefined); // The copying below would wait for a writer without end.
  } finally {
    there.close();
  }
  const source = new Connection(from);
  try {
    await source.copyInto(to);
  } finally {
    source.close();
  }
  const copied = new Connection(to);
  copied.configure();
  copied.close();
}
