import type { EntryCounts, KeptEntry } from './entries.js';
import type { FillOptions } from './fillStore.js';

/** An export that can be read more than once. */
export interface ExportSource {
  /**
   * Reads all of it. Gives the SHA-256 of its end line, which tells it from other exports. Throws `BAD_INPUT` if it is not
   * whole, as `readExport` does.
   */
  check(signal?: AbortSignal): Promise<string>;
  entries(): AsyncIterable<KeptEntry>;
}

export interface ReplaceOptions {
  /** Whether the store may hold something, which is then gone. */
  readonly replace?: boolean | undefined;
}

export interface Upgrade {
  readonly from: number;
  readonly to: number;
  /** Where the state before was written to; null if the store was up to date already. */
  readonly backup: string | null;
  /** Whether it was there already, from an upgrade that was interrupted. */
  readonly wasBackedUp: boolean;
}

/** What is done with a store as a whole, before it is opened. */
export interface StoreKeeper {
  /** Throws `BAD_USAGE` if there is no such file. (Opening an embedded store would make it.) */
  mustExist(): Promise<void>;

  /**
   * Makes the store hold what the export holds, and says how much that is. The export is checked before anything is
   * written. Readers see the former state, or that the store is not to be used, until all of it is there.
   *
   * Throws `BAD_USAGE` if the store holds something and is not to be replaced, `BAD_INPUT` if the export is not whole,
   * `STORE_INCOMPATIBLE` if the place is another program's or a newer papergraph's.
   */
  fill(source: ExportSource, options?: FillOptions & ReplaceOptions): Promise<EntryCounts>;

  /**
   * Writes what the store holds now into a backup, compressed, while others read. An embedded store is copied as a file while
   * others write too; of Neo4j it is an export, which fails with `STORE_UNAVAILABLE` if somebody writes.
   *
   * Throws `BAD_USAGE` if there is no store, or something at the backup's place or no folder for it, and the signal's reason
   * when that aborts.
   */
  backUp(backup: string, signal?: AbortSignal): Promise<void>;

  /**
   * Makes the store what a copy of an embedded store's file is, compressed or not, after it has been checked. Whoever has the
   * store open reads the new content from then on. A copy of an older version is to be upgraded then.
   *
   * Throws `BAD_USAGE` if the store holds something and is not to be replaced, or is no embedded one; `BAD_INPUT` if the copy
   * is damaged, cut off, another program's or a newer papergraph's.
   */
  restoreCopy(copy: string, options?: ReplaceOptions): Promise<void>;

  /**
   * Brings a store that an older papergraph wrote up to date. What it was is written into a backup first, and stays as it
   * was if that fails, or what follows. Whoever goes on to write to it must wait.
   *
   * @param backup a file that is not there yet, or that an interrupted upgrade has left: then it is used if it holds what
   * the store holds now; if undefined, one with a name of its own, beside an embedded store and in the current folder for
   * Neo4j
   *
   * Throws `BAD_USAGE` if there is no store or something else at the backup's place, `STORE_INCOMPATIBLE` if it is another
   * program's or a newer papergraph's, and the signal's reason when that aborts while the backup is made.
   */
  upgrade(backup?: string, signal?: AbortSignal): Promise<Upgrade>;
}
