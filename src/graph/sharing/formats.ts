/** What the graph can be written as for other programs. */
import { mkdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PapergraphError } from '../../../schema/errors.js';
import { moveInto, partialPath, writeWholeFile } from '../keeping/wholeFile.js';
import type { GraphStore } from '../store.js';
import { graphmlOf } from './graphml.js';
import { jsonLdOf } from './jsonLd.js';
import { csvOf, TABLES } from './tables.js';

/** Formats of one document. */
export const DOCUMENTS = { graphml: graphmlOf, 'json-ld': jsonLdOf } as const satisfies Record<
  string,
  (store: GraphStore) => AsyncIterable<string>
>;

/**
 * Writes the graph as tables, a CSV file each, into a new folder, which appears when it is complete.
 * Throws `BAD_USAGE` if the folder is there already or cannot be made.
 *
 * @param through what each file passes through, as to stop it or to check the store before its end
 */
export async function writeTables(
  store: GraphStore,
  folder: string,
  through: (chunks: AsyncIterable<string>) => AsyncIterable<string> = (chunks) => chunks,
): Promise<void> {
  if ((await stat(folder).catch(() => undefined)) !== undefined) {
    throw new PapergraphError(
      'BAD_USAGE',
      `${folder} is there already: name a folder for the tables that is not`,
    );
  }
  // Without a slash at its end.
  const partial = partialPath(resolve(folder));
  try {
    await mkdir(partial);
  } catch (error) {
    throw new PapergraphError(
      'BAD_USAGE',
      `${folder} cannot be made: check that the folder around it exists and may be written to`,
      { cause: error },
    );
  }
  try {
    for (const [name, table] of Object.entries(TABLES)) {
      await writeWholeFile(join(partial, `${name}.csv`), through(csvOf(store, table)));
    }
    await moveInto(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}
