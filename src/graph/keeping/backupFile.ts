import { existsSync } from 'node:fs';
import { PapergraphError } from '../../../schema/errors.js';

/** Throws `BAD_USAGE` if something is there already: a backup is not lost by making another. */
export function checkIsFree(backup: string): void {
  if (!existsSync(backup)) return;
  throw new PapergraphError(
    'BAD_USAGE',
    `${backup} is there already: name a file for the backup that is not`,
  );
}

/** A name for what a store was before it was upgraded: `STEM.version-6.backup.gz`, with a number if that is taken. */
export function freeBackupName(stem: string, version: number): string {
  const name = (suffix: string) => `${stem}.version-${version}${suffix}.backup.gz`;
  let free = name('');
  for (let number = 2; existsSync(free); number++) free = name(`-${number}`);
  return free;
}
