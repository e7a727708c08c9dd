/** The embedded store as a whole: a file that is made, and put in the place of another. */
import { existsSync } from 'node:fs';
import { PapergraphError } from '../../../schema/errors.js';
import type { EntryCounts } from '../keeping/entries.js';
import { fillStore, type FillOptions } from '../keeping/fillStore.js';
import { backUpOnce, checkIsFree, freeBackupName } from '../keeping/backupFile.js';
import type { ExportSource, StoreKeeper, Upgrade } from '../keeping/keeper.js';
import { partialPath, removePartial, syncToDisk } from '../keeping/wholeFile.js';
import { answer } from './answer.js';
import { backUp, isBackupOf, unpackCopy } from './backup.js';
import { Connection } from './connection.js';
import { deferIndexes } from './deferIndexes.js';
import { checkSchema, migrate, NEWEST_VERSION, runSteps, schemaVersion } from './migrate.js';
import { putInPlace } from './putInPlace.js';
import { EmbeddedStore } from './store.js';

export function keepEmbeddedStore(path: string): StoreKeeper {
  return {
    mustExist: () =>
      answer(() => {
        checkExists(path);
      }),

    async fill(source, { replace = false, ...options } = {}) {
      if (!replace) refuseUnlessEmpty(path);
      await source.check(options.signal);
      return replaceStore(path, replace, (partial) => makeStore(partial, source, options));
    },

    async backUp(backup, signal) {
      checkExists(path);
      checkIsFree(backup);
      await backUp(path, backup, signal);
    },

    async restoreCopy(copy, { replace = false } = {}) {
      if (!replace) refuseUnlessEmpty(path);
      await replaceStore(path, replace, (partial) => unpackCopy(copy, partial));
    },

    upgrade: (backup, signal) => upgrade(path, backup, signal),
  };
}

/** Puts the file that is made in the place of the store. */
async function replaceStore<T>(
  path: string,
  replace: boolean,
  make: (partial: string) => Promise<T>,
): Promise<T> {
  const partial = partialPath(path);
  try {
    const made = await make(partial);
    // Somebody may have filled it in the meantime.
    if (!replace) refuseUnlessEmpty(path);
    await putInPlace(partial, path);
    return made;
  } finally {
    await removePartial(partial);
  }
}

async function upgrade(path: string, backup?: string, signal?: AbortSignal): Promise<Upgrade> {
  checkExists(path);
  const connection = new Connection(path);
  try {
    const from = schemaVersion(connection);
    if (from === 0 || from === NEWEST_VERSION)
      return { from, to: NEWEST_VERSION, backup: null, wasBackedUp: false };
    connection.configure();
    const written = backup ?? freeBackupName(path, from);
    // Nobody writes between the backup and the upgrade.
    const wasBackedUp = await connection.writingSlowly(async () => {
      const wasThere = await backUpOnce(written, {
        backUp: () => backUp(path, written, signal),
        isSame: () => isBackupOf(path, written),
      });
      signal?.throwIfAborted();
      runSteps(connection);
      return wasThere;
    });
    return { from, to: NEWEST_VERSION, backup: written, wasBackedUp };
  } finally {
    connection.close();
  }
}

async function makeStore(path: string, source: ExportSource, options: FillOptions): Promise<EntryCounts> {
  const connection = new Connection(path);
  try {
    connection.configureForFilling();
    migrate(connection);
    const store = new EmbeddedStore(connection);
    return await deferIndexes(connection, () => fillStore(store, source.entries(), options));
  } finally {
    connection.close();
    await syncToDisk(path);
  }
}

function checkExists(path: string): void {
  if (existsSync(path)) return;
  throw new PapergraphError(
    'BAD_USAGE',
    `${path}: no such file: name the store by --store or PAPERGRAPH_STORE, or ingest papers into a new one`,
  );
}

/** Throws `BAD_USAGE` if the file holds papers or corrections. */
function refuseUnlessEmpty(path: string): void {
  if (!existsSync(path)) return;
  const connection = new Connection(path);
  try {
    if (schemaVersion(connection) === 0) return;
    checkSchema(connection);
    const papers = connection.count('SELECT count(*) AS count FROM paper');
    if (papers === 0 && connection.count('SELECT count(*) AS count FROM correction') === 0) return;
    throw new PapergraphError(
      'BAD_USAGE',
      `${path} holds a graph already (${papers} papers): name another store, or add --replace to lose what it holds`,
    );
  } finally {
    connection.close();
  }
}
