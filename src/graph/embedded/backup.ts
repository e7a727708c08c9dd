/** Copies of the store's file: made while others use it, and checked before they are used. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { openBytes } from '../../../ingest/sources/bytes.js';
import { unreadable } from '../../../ingest/sources/lines.js';
import { PapergraphError } from '../../../schema/errors.js';
import { unlessAborted } from '../keeping/unlessAborted.js';
import { naming, partialPath, removePartial, writeWholeFile } from '../keeping/wholeFile.js';
import { Connection } from './connection.js';
import { schemaVersion } from './migrate.js';

/**
 * Writes the state that the store in this file has now into a backup: its file, compressed, with gzip's check sum.
 * Throws the signal's reason when that aborts; then there is no backup.
 */
export function backUp(path: string, backup: string, signal?: AbortSignal): Promise<void> {
  return withCopy(path, backup, (copy) =>
    writeWholeFile(backup, unlessAborted(createReadStream(copy), signal), { gzip: true }),
  );
}

/** Whether the backup is what `backUp` would write now: SQLite copies the same state to the same bytes. */
export async function isBackupOf(path: string, backup: string): Promise<boolean> {
  // What cannot be read to its end is no backup.
  const kept = await sha256Of(openBytes(backup)).catch(() => null);
  return withCopy(path, backup, async (copy) => (await sha256Of(createReadStream(copy))) === kept);
}

/** Does the work on a copy of the store's file as it is now, which stands beside the backup and is gone then. */
async function withCopy<T>(path: string, backup: string, work: (copy: string) => Promise<T>): Promise<T> {
  const copy = partialPath(backup, '.db');
  try {
    const connection = new Connection(path);
    try {
      schemaVersion(connection); // Throws if it is not papergraph's.
      await naming(backup, () => writeFile(copy, ''));
      connection.copyTo(copy, backup);
    } finally {
      connection.close();
    }
    return await work(copy);
  } finally {
    await removePartial(copy);
  }
}

async function sha256Of(bytes: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bytes) hash.update(chunk);
  return hash.digest('hex');
}

/**
 * Writes a copy of a store's file, compressed or not, to a new file.
 * Throws `BAD_INPUT` if it is damaged, cut off, another program's or a newer papergraph's; the new file may be there then.
 */
export async function unpackCopy(copy: string, to: string): Promise<void> {
  try {
    await writeWholeFile(to, openBytes(copy));
  } catch (error) {
    if (error instanceof PapergraphError) throw error;
    throw new PapergraphError('BAD_INPUT', `${copy} cannot be restored: ${unreadable(error)}`, {
      cause: error,
    });
  }
  try {
    checkCopy(to);
  } catch (error) {
    if (!(error instanceof PapergraphError)) throw error;
    const reason = error.message.replaceAll(to, 'it');
    throw new PapergraphError('BAD_INPUT', `${copy} cannot be restored: ${reason}`, { cause: error });
  }
}

function checkCopy(path: string): void {
  const connection = new Connection(path);
  try {
    const version = schemaVersion(connection);
    // A copy by other means may want a log beside it.
    connection.execute('PRAGMA journal_mode = DELETE');
    const [found] = connection.all<{ integrity_check: string }>('PRAGMA integrity_check(1)');
    const lost = connection.all('PRAGMA foreign_key_check');
    if (version > 0 && found?.integrity_check === 'ok' && lost.length === 0) return;
    throw new PapergraphError('BAD_INPUT', `it is damaged or cut off (${found?.integrity_check ?? 'empty'})`);
  } finally {
    connection.close();
  }
}
