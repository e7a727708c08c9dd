import { once } from 'node:events';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { PapergraphError } from '../../schema/errors.js';

/** Where lines are written to. Nobody sees a file half written: it appears, or changes, when it is complete. */
export interface Output {
  /** Resolves when more may be written. */
  writeLine(line: string): Promise<void>;
  complete(): Promise<void>;
  /** Leaves what was there before. What went to standard output cannot be taken back. */
  discard(): Promise<void>;
}

/**
 * Opens a file, or standard output if there is no path or it is `-`.
 * Throws `BAD_USAGE` if the file cannot be written.
 */
export async function openOutput(path: string | undefined): Promise<Output> {
  if (path === undefined || path === '-') return standardOutput();
  try {
    return await openFile(path);
  } catch (error) {
    throw new PapergraphError('BAD_USAGE', `${path}: cannot be written: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such folder';
  return code === 'EACCES' || code === 'EPERM' ? 'permission denied' : message;
}

function standardOutput(): Output {
  return {
    async writeLine(line) {
      if (!process.stdout.write(line + '\n')) await once(process.stdout, 'drain');
    },
    complete: () => Promise.resolve(),
    discard: () => Promise.resolve(),
  };
}

async function openFile(path: string): Promise<Output> {
  const existing = await stat(path).catch(() => undefined);
  if (existing?.isDirectory() === true) throw new Error('it is a folder');
  // A device or a pipe must be written to, not replaced by a file.
  const isReplaced = existing === undefined || existing.isFile();
  const target = existing === undefined ? path : await realpath(path);
  const written = isReplaced ? `${target}.${process.pid}.partial` : target;
  const file = await open(written, 'w', existing?.mode ?? 0o666);
  return {
    async writeLine(line) {
      await file.write(line + '\n');
    },
    async complete() {
      if (isReplaced) await file.sync();
      await file.close();
      if (isReplaced) await rename(written, target);
    },
    async discard() {
      await file.close();
      if (isReplaced) await rm(written, { force: true });
    },
  };
}
