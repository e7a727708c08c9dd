import { once } from 'node:events';
import { writeWholeFile } from '../graph/keeping/wholeFile.js';

/**
 * Writes all of it to a file, as gzip if its name ends in `.gz`, or to standard output if there is no path or it is `-`.
 * If the chunks throw, a file is left as it was; what went to standard output cannot be taken back.
 *
 * Throws what the chunks throw, `BAD_USAGE` if no file can be written there, and `OUTPUT_UNAVAILABLE`, naming the file,
 * where its disk is full or fails.
 */
export async function writeOutput(path: string | undefined, chunks: AsyncIterable<string>): Promise<void> {
  if (isFile(path)) await writeWholeFile(path, chunks, { gzip: path.endsWith('.gz') });
  else
    for await (const chunk of chunks) {
      if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
    }
}

/** Whether it names a file, not standard output. */
export function isFile(path: string | undefined): path is string {
  return path !== undefined && path !== '-';
}
