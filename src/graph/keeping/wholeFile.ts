/** Files that nobody sees half written: they appear, or change, when they are complete. */
import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { PapergraphError } from '../../../schema/errors.js';

const BLOCK_BYTES = 64 * 1024;

export interface WholeFile {
  readonly file: FileHandle;
  /** Resolves when what was written is on the disk, and the file in its place. */
  readonly complete: () => Promise<void>;
  /** Leaves what was there before. */
  readonly discard: () => Promise<void>;
}

/** Opens a file to be written; a device or a pipe is written to at once. Throws `BAD_USAGE` if it cannot be written. */
export async function openWholeFile(path: string): Promise<WholeFile> {
  try {
    return await openBeside(path);
  } catch (error) {
    throw new PapergraphError('BAD_USAGE', `${path}: cannot be written: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

/** Writes all of it, or nothing if the chunks throw. Throws `BAD_USAGE` if the file cannot be written. */
export async function writeWholeFile(
  path: string,
  chunks: AsyncIterable<string | Uint8Array>,
  { gzip = false }: { readonly gzip?: boolean } = {},
): Promise<void> {
  const { file, complete, discard } = await openWholeFile(path);
  try {
    const source = Readable.from(inBlocks(chunks));
    const write = async (blocks: AsyncIterable<string | Uint8Array>) => {
      // Unlike `write`, it goes on until the last byte, or fails: a disk may take a part.
      for await (const block of blocks) await file.writeFile(block);
    };
    await (gzip ? pipeline(source, createGzip(), write) : pipeline(source, write));
  } catch (error) {
    await discard();
    throw error;
  }
  await complete();
}

/** So that short lines are not written one by one. */
async function* inBlocks(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let block: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    block.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    bytes += block.at(-1)?.length ?? 0;
    if (bytes < BLOCK_BYTES) continue;
    yield Buffer.concat(block);
    block = [];
    bytes = 0;
  }
  yield Buffer.concat(block);
}

/** A name beside the path for what is not complete yet. */
export function partialPath(path: string, suffix = ''): string {
  return `${path}${suffix}.${process.pid}.partial`;
}

/** Puts a file of the same folder in the place of another, or of none, so that a power cut leaves one of the two. */
export async function moveInto(from: string, to: string): Promise<void> {
  await rename(from, to);
  // Windows has no handles of folders.
  if (process.platform !== 'win32') await syncToDisk(dirname(to));
}

/** Resolves when the file's content, or the folder's list of files, is on the disk. */
export async function syncToDisk(path: string): Promise<void> {
  const file = await open(path);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function openBeside(path: string): Promise<WholeFile> {
  const existing = await stat(path).catch(() => undefined);
  if (existing?.isDirectory() === true) throw new Error('it is a folder');
  // A device or a pipe must be written to, not replaced by a file.
  const isReplaced = existing === undefined || existing.isFile();
  const target = existing === undefined ? path : await realpath(path);
  const written = isReplaced ? partialPath(target) : target;
  const file = await open(written, 'w', existing?.mode ?? 0o666);
  return {
    file,
    async complete() {
      if (isReplaced) await file.sync();
      await file.close();
      if (isReplaced) await moveInto(written, target);
    },
    async discard() {
      await file.close();
      if (isReplaced) await rm(written, { force: true });
    },
  };
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such folder';
  return code === 'EACCES' || code === 'EPERM' ? 'permission denied' : message;
}
