import { existsSync, statSync } from 'node:fs';
import { PapergraphError } from '../../../schema/errors.js';

/** Throws `BAD_USAGE` if something is there already: a backup is not lost by making another. */
export function checkIsFree(backup: string): void {
  if (!existsSync(backup)) return;
  throw new PapergraphError(
    'BAD_USAGE',
    `${backup} is there already: name a file for the backup that is not`,
  );
}

/**
 * Backs up what is to be upgraded, unless an upgrade that was interrupted has left the same backup. Says whether it has.
 * Throws `BAD_USAGE` if something else is there.
 *
 * @param isSame whether the file that is there holds what `backUp` would write
 */
export async function backUpOnce(
  backup: string,
  { backUp, isSame }: { readonly backUp: () => Promise<void>; readonly isSame: () => Promise<boolean> },
): Promise<boolean> {
  if (!existsSync(backup)) {
    await backUp();
    return false;
  }
  if (statSync(backup).isFile() && (await isSame())) return true;
  throw new PapergraphError(
    'BAD_USAGE',
    `${backup} is there already, and does not hold what the store holds now: name a file for the backup that is not`,
  );
}

/** A name for what a store was before it was upgraded: `STEM.version-6.backup.gz`, with a number if that is taken. */
export function freeBackupName(stem: string, version: number): string {
  const name = (suffix: string) => `${stem}.version-${version}${suffix}.backup.gz`;
  let free = name('');
  for (let number = 2; existsSync(free); number++) free = name(`-${number}`);
  return free;
}
