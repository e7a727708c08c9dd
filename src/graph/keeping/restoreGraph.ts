import { openBytes } from '../../../ingest/sources/bytes.js';
import { peek } from '../../../ingest/sources/peek.js';
import type { FillOptions } from './fillStore.js';
import { checkIsFile, importGraph } from './importGraph.js';
import type { ReplaceOptions, StoreKeeper } from './keeper.js';

/** With this every SQLite file begins. */
const SQLITE = Buffer.from('SQLite format 3\0');

/**
 * Makes a store what a backup is: that of an embedded store is a copy of its file, that of Neo4j an export, which can go into
 * either. Throws what `StoreKeeper.restoreCopy` and `importGraph` throw.
 */
export async function restoreGraph(
  keeper: StoreKeeper,
  backup: string,
  options: FillOptions & ReplaceOptions = {},
): Promise<void> {
  await checkIsFile(backup);
  if (await isCopy(backup)) await keeper.restoreCopy(backup, options);
  else await importGraph(keeper, backup, options);
}

async function isCopy(file: string): Promise<boolean> {
  const { head, all } = await peek(
    openBytes(file),
    (chunks) => chunks.reduce((bytes, chunk) => bytes + chunk.length, 0) >= SQLITE.length,
  );
  await all.return(undefined);
  return Buffer.concat(head).subarray(0, SQLITE.length).equals(SQLITE);
}
