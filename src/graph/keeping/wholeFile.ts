/** Files that nobody sees half written: they appear, or change, when they are complete. */
import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { PapergraphError } from '../../../schema/errors.js';
import { whyUnwritable } from '../../../schema/unwritable.js';

const BLOCK_BYTES = 64 * 1024;

/** The user can name another file; where the disk is full or fails, the same name will do later. */
const WRONG_NAME: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'EROFS']);

/** Where the disk is full or fails, its methods throw `OUTPUT_UNAVAILABLE`, naming the file. */
interface WholeFile {
  readonly write: (chunk: string | Uint8Array) => Promise<void>;
  /** Resolves when what was written is on the disk, and the file in its place. */
  readonly complete: () => Promise<void>;
  /** Leaves what was there before. */
  readonly discard: () => Promise<void>;
}

/** Runs what writes to the file; says which file it is where that fails. */
export async function naming<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new PapergraphError(
      WRONG_NAME.has(code) ? 'BAD_USAGE' : 'OUTPUT_UNAVAILABLE',
      `${path}: cannot be written: ${whyUnwritable(error)}`,
      { cause: error },
    );
  }
}

/**
 * Writes all of it, or nothing if the chunks throw; to a device or a pipe at once. Throws `BAD_USAGE` if no file can be
 * written there, `OUTPUT_UNAVAILABLE` if the disk is full or fails.
 */
export async function writeWholeFile(
  path: string,
  chunks: AsyncIterable<string | Uint8Array>,
  { gzip = false }: { readonly gzip?: boolean } = {},
): Promise<void> {
  const { write, complete, discard } = await naming(path, () => openBeside(path));
  try {
    const source = Readable.from(inBlocks(chunks));
    const writeAll = async (blocks: AsyncIterable<string | Uint8Array>) => {
      for await (const block of blocks) await write(block);
    };
    await (gzip ? pipeline(source, createGzip(), writeAll) : pipeline(source, writeAll));
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

/**
 * A new name beside the path for what is not complete yet. A process that was killed may have left such a file, and the next
 * may have the same id (in a container it is always 1): it must not be taken for what this one has written.
 */
export function partialPath(path: string, suffix = ''): string {
  return `${path}${suffix}.${process.pid}-${randomBytes(4).toString('hex')}.partial`;
}

/** What SQLite may have beside a file. */
export const COMPANIONS = ['-wal', '-shm', '-journal'] as const;

/** Takes away what was not completed, with what SQLite may have left beside it. */
export async function removePartial(path: string): Promise<void> {
  for (const suffix of ['', ...COMPANIONS]) {
    await rm(`${path}${suffix}`, { force: true });
  }
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
  if (existing?.isDirectory() === true) throw Object.assign(new Error(), { code: 'EISDIR' });
  // A device or a pipe must be written to, not replaced by a file.
  const isReplaced = existing === undefined || existing.isFile();
  const target = existing === undefined ? path : await realpath(path);
  const written = isReplaced ? partialPath(target) : target;
  const file = await open(written, 'w', existing?.mode ?? 0o666);
  const discard = async () => {
    await file.close();
    if (isReplaced) await rm(written, { force: true });
  };
  return {
    // Unlike the handle's `write`, it goes on until the last byte, or fails: a disk may take a part.
    write: (chunk) => naming(path, () => file.writeFile(chunk)),
    complete: () =>
      naming(path, async () => {
        try {
          if (isReplaced) await file.sync();
          await file.close();
          if (isReplaced) await moveInto(written, target);
        } catch (error) {
          await discard();
          throw error;
        }
      }),
    discard,
  };
}
