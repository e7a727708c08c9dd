/** The Neo4j store as a whole: a database that is emptied and filled. */
import { PapergraphError } from '../../../schema/errors.js';
import type { EntryCounts } from '../keeping/entries.js';
import { fillStore, type FillOptions } from '../keeping/fillStore.js';
import { backUpOnce, checkIsFree, freeBackupName } from '../keeping/backupFile.js';
import type { ExportSource, ReplaceOptions, StoreKeeper, Upgrade } from '../keeping/keeper.js';
import { backUp, isBackupOf } from './backup.js';
import { Connection } from './connection.js';
import { empty, EMPTYING, isEmpty, markFilling, refuseWhileFilling } from './filling.js';
import { examineSchema, migrate, NEWEST_VERSION } from './migrate.js';
import { storeOn } from './store.js';

/** Of backups that are named by themselves. */
const BACKUP_STEM = './papergraph-neo4j';

export function keepNeo4jStore(
  address: string,
  credentials: { user: string; password: string } | undefined,
): StoreKeeper {
  const connected = async <T>(work: (connection: Connection) => Promise<T>): Promise<T> => {
    const connection = new Connection(address, credentials);
    try {
      return await work(connection);
    } finally {
      await connection.close();
    }
  };
  return {
    upgrade: (backup, signal) => connected((connection) => upgrade(connection, backup, signal)),
    backUp: (backup, signal) =>
      connected(async (connection) => {
        checkIsFree(backup);
        const { version, filling } = await examineSchema(connection);
        refuseWhileFilling(filling, connection.address);
        await backUp(connection, backup, version, signal);
      }),
    restoreCopy: (copy) =>
      Promise.reject(
        new PapergraphError(
          'BAD_USAGE',
          `${copy} is the copy of an embedded store: restore it into a file, then papergraph export that and import it into ${address}`,
        ),
      ),
    mustExist: () => Promise.resolve(),
    fill: (source, options = {}) => connected((connection) => fill(connection, source, options)),
  };
}

async function fill(
  connection: Connection,
  source: ExportSource,
  { replace = false, ...options }: FillOptions & ReplaceOptions,
): Promise<EntryCounts> {
  const { version, filling } = await examineSchema(connection);
  const mayEmpty = replace || (await isEmpty(connection));
  if (filling === null && !mayEmpty) {
    throw new PapergraphError(
      'BAD_USAGE',
      `${connection.address} holds a graph already: name another database, or add --replace to lose what it holds`,
    );
  }
  const sha256 = await source.check(options.signal);
  if (filling !== sha256) {
    if (!mayEmpty) refuseWhileFilling(filling, connection.address);
    await markFilling(connection, EMPTYING);
    await empty(connection);
    if (version < NEWEST_VERSION) await migrate(connection, version);
    await markFilling(connection, sha256);
  }
  const counts = await fillStore(storeOn(connection), source.entries(), options);
  await markFilling(connection, null);
  return counts;
}

async function upgrade(connection: Connection, backup?: string, signal?: AbortSignal): Promise<Upgrade> {
  const { version: from, filling } = await examineSchema(connection);
  if (from === 0 || from === NEWEST_VERSION)
    return { from, to: NEWEST_VERSION, backup: null, wasBackedUp: false };
  refuseWhileFilling(filling, connection.address);
  const written = backup ?? freeBackupName(BACKUP_STEM, from);
  const wasBackedUp = await backUpOnce(written, {
    backUp: () => backUp(connection, written, from, signal),
    isSame: () => isBackupOf(connection, written, from),
  });
  signal?.throwIfAborted();
  await migrate(connection, from);
  return { from, to: NEWEST_VERSION, backup: written, wasBackedUp };
}
