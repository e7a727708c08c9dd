import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { PapergraphError } from '../../../schema/errors.js';
import { whyUnwritable } from '../../../schema/unwritable.js';

/** Services bring their data up to date once a day. */
const KEPT_MILLIS = 24 * 60 * 60 * 1000;

/** Keeps responses for a day as files of a folder, gzipped, by their address. Several processes may share it. */
export class ResponseCache {
  constructor(private readonly folder: string) {}

  /** Makes the folder if need be, and removes what is too old. Throws `BAD_USAGE` if it cannot be written to. */
  async prepare(): Promise<void> {
    try {
      await mkdir(this.folder, { recursive: true });
      for (const name of await readdir(this.folder)) {
        const path = join(this.folder, name);
        if (/\.(?:gz|partial)$/.test(name) && (await ageMillis(path)) > KEPT_MILLIS)
          await rm(path, { force: true });
      }
    } catch (error) {
      throw new PapergraphError(
        'BAD_USAGE',
        `${this.folder}: responses cannot be kept there: ${(error as NodeJS.ErrnoException).code ?? String(error)}`,
        { cause: error },
      );
    }
  }

  /** The file that holds the response; undefined if there is none of the last day. */
  async find(url: string): Promise<string | undefined> {
    const path = this.path(url);
    return (await ageMillis(path)) <= KEPT_MILLIS ? path : undefined;
  }

  /**
   * Writes the response beside its place, where `keep` moves it to when it is on the disk: it appears whole or not at all.
   * Throws `OUTPUT_UNAVAILABLE` if the disk is full or fails, and what the body throws.
   */
  async write(
    url: string,
    body: AsyncIterable<Uint8Array>,
  ): Promise<{ path: string; keep: () => Promise<void> }> {
    const kept = this.path(url);
    const path = `${kept}.${randomUUID()}.partial`;
    try {
      await mkdir(dirname(path), { recursive: true });
      await pipeline(body, createGzip({ level: 1 }), createWriteStream(path, { flush: true }));
    } catch (error) {
      await rm(path, { force: true });
      // The body's own errors, as of a connection that breaks off, are of no file.
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      throw new PapergraphError(
        'OUTPUT_UNAVAILABLE',
        `${this.folder}: responses cannot be kept there: ${whyUnwritable(error)}`,
        { cause: error },
      );
    }
    return { path, keep: () => rename(path, kept) };
  }

  async forget(url: string): Promise<void> {
    await rm(this.path(url), { force: true });
  }

  private path(url: string): string {
    return join(this.folder, `${createHash('sha256').update(url).digest('hex')}.gz`);
  }
}

/** Infinity if there is no such file. */
async function ageMillis(path: string): Promise<number> {
  try {
    return Date.now() - (await stat(path)).mtimeMs;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
