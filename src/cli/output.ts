import { once } from 'node:events';
import { openWholeFile, writeWholeFile } from '../graph/keeping/wholeFile.js';

/** Where lines are written to. Nobody sees a file half written: it appears, or changes, when it is complete. */
export interface Output {
  /** Resolves when more may be written. */
  writeLine(line: string): Promise<void>;
  complete(): Promise<void>;
  /** Leaves what was there before. What went to standard output cannot be taken back. */
  discard(): Promise<void>;
}

/**
 * Opens a file, or standard output if there is no path or it is `-`. Throws `BAD_USAGE` if no file can be written there.
 * Where the disk is full or fails, this and the methods of the output throw `OUTPUT_UNAVAILABLE`, naming the file.
 */
export async function openOutput(path: string | undefined): Promise<Output> {
  if (path === undefined || path === '-') return standardOutput();
  const { write, complete, discard } = await openWholeFile(path);
  return { writeLine: (line) => write(line + '\n'), complete, discard };
}

/**
 * Writes all of it to a file, as gzip if its name ends in `.gz`, or to standard output if there is no path or it is `-`.
 * If the chunks throw, a file is left as it was. Throws as `openOutput` and its methods do.
 */
export async function writeOutput(path: string | undefined, chunks: AsyncIterable<string>): Promise<void> {
  if (path !== undefined && path !== '-') await writeWholeFile(path, chunks, { gzip: path.endsWith('.gz') });
  else
    for await (const chunk of chunks) {
      if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
    }
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
