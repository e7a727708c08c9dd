import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBytes } from '../../../ingest/sources/bytes.js';
import { STANDARD_INPUT } from '../../../ingest/sources/inputs.js';
import { PapergraphError } from '../../../schema/errors.js';
import type { EntryCounts } from './entries.js';
import type { FillOptions } from './fillStore.js';
import type { ExportSource, ReplaceOptions, StoreKeeper } from './keeper.js';
import { readExport } from './readExport.js';
import { writeWholeFile } from './wholeFile.js';

/**
 * Makes a store hold what an export in this file holds, or in standard input for `-`, gzip or not.
 * Says how much that is. Throws what `StoreKeeper.fill` throws, and `BAD_USAGE` if there is no such file.
 */
export async function importGraph(
  keeper: StoreKeeper,
  file: string,
  options: FillOptions & ReplaceOptions = {},
): Promise<EntryCounts> {
  if (file !== STANDARD_INPUT) {
    await checkIsFile(file);
    return keeper.fill(exportIn(file), options);
  }
  // It is read twice: to check it, and to write it.
  const folder = await temporaryFolder();
  try {
    const copy = join(folder, 'export.jsonl');
    await writeWholeFile(copy, openBytes(STANDARD_INPUT));
    return await keeper.fill(exportIn(copy, 'standard input'), options);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function temporaryFolder(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), 'papergraph-import-'));
  } catch (error) {
    throw new PapergraphError(
      'BAD_USAGE',
      `${tmpdir()}: standard input cannot be copied there (${(error as Error).message}): set TMPDIR to a folder with room for it`,
      { cause: error },
    );
  }
}

/** Throws `BAD_USAGE` if it is none: a pipe, for instance, cannot be read twice. */
export async function checkIsFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new PapergraphError('BAD_USAGE', `${path}: no such file`);
  if (!found.isFile()) {
    throw new PapergraphError('BAD_USAGE', `${path} is no file: it is read twice, to check it and to use it`);
  }
}

/** @param name by which messages call it */
export function exportIn(file: string, name = file): ExportSource {
  return {
    async check(signal) {
      let whole = '';
      const onWhole = (sha256: string) => {
        whole = sha256;
      };
      const entries = readExport(file, { name, onWhole });
      while ((await entries.next()).done !== true) signal?.throwIfAborted();
      return whole;
    },
    entries: () => readExport(file, { name }),
  };
}
