/** Reads papers from files, folders and standard input. See README.md in this folder. */
import { PapergraphError } from '../../schema/errors.js';
import type { Paper } from '../../schema/knowledge.js';
import { openBytes } from './bytes.js';
import { findFormat, showsFormat } from './formats.js';
import type { SourceFormat, SourceReader } from './formats.js';
import { listInputs } from './inputs.js';
import { readJsonl } from './jsonl.js';
import { readLines } from './lines.js';
import { readListing } from './listing.js';
import { peek } from './peek.js';

export { SOURCE_FORMATS, type SourceFormat } from './formats.js';
export { listInputs, STANDARD_INPUT } from './inputs.js';

const READERS: Readonly<Record<SourceFormat, SourceReader>> = { listing: readListing, jsonl: readJsonl };

/** A stretch of an input that is no paper. */
export interface SourceProblem {
  /** As it was given, or found in the folder that was given. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly reason: string;
}

export interface ReadOptions {
  /** Found from each file's content if undefined. */
  readonly format?: SourceFormat | undefined;
  /** Throw at the first problem. True if there is no `onProblem`, so that nothing is left out in silence. */
  readonly strict?: boolean | undefined;
  /** Is told of each stretch that is left out; reading goes on. */
  readonly onProblem?: ((problem: SourceProblem) => void) | undefined;
  /** Is told how many more bytes, as they lie on disk, have been read. */
  readonly onBytes?: ((count: number) => void) | undefined;
}

/**
 * The papers of a file, of a folder's `*.jsonl`, `*.jsonl.gz` and `*.txt` (sorted by name), or of standard input (`-`),
 * plain or gzip, in their order, read as they are asked for.
 *
 * Throws `BAD_USAGE` if there is no such file, and `BAD_INPUT` with file, line and reason at the first stretch that is
 * no paper, if `strict`; else `onProblem` is told.
 */
export async function* readPapers(path: string, options: ReadOptions = {}): AsyncGenerator<Paper> {
  const { format, onProblem, strict = onProblem === undefined, onBytes } = options;
  for (const { path: file, label, source } of await listInputs(path)) {
    const { head, all } = await peek(readLines(openBytes(file, onBytes)), (lines) =>
      format === undefined ? showsFormat(lines) : true,
    );
    for await (const record of READERS[format ?? findFormat(head)](all, source)) {
      if ('paper' in record) {
        yield record.paper;
        continue;
      }
      const problem = { file: label, line: record.line, reason: record.reason };
      if (strict) throw new PapergraphError('BAD_INPUT', describeProblem(problem));
      onProblem?.(problem);
    }
  }
}

/** As in `papers.jsonl:12: title is missing`. */
export function describeProblem({ file, line, reason }: SourceProblem): string {
  return `${file}:${line}: ${reason}`;
}
