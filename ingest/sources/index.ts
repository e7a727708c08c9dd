/** Reads papers from files, folders, standard input and services. See README.md in this folder. */
import { PapergraphError } from '../../schema/errors.js';
import type { Paper, PaperRecord } from '../../schema/knowledge.js';
import { readArxivAtom } from './arxivAtom.js';
import { readArxivSnapshot } from './arxivSnapshot.js';
import { readBibtex } from './bibtex.js';
import { openBytes } from './bytes.js';
import { findFormat, showsFormat } from './formats.js';
import type { PassedOver, SourceFormat, SourceReader, SourceRecord } from './formats.js';
import { listInputs } from './inputs.js';
import { readJsonl } from './jsonl.js';
import { readListing } from './listing.js';
import { readOaiPmh } from './oaiPmh.js';
import { readOpenAlex } from './openalex.js';
import { readPapersWithCode } from './papersWithCode.js';
import { peek } from './peek.js';
import { readRis } from './ris.js';
import { readSemanticScholar } from './semanticScholar.js';
import { SharedDois } from './sharedDois.js';
import { formatOfService, isServiceAddress, readService } from './services/readService.js';
import { DEFAULT_SERVICE_OPTIONS, type ServiceOptions } from './services/serviceClient.js';

export { SOURCE_FORMATS, type SourceFormat } from './formats.js';
export { DEFAULT_SERVICE_OPTIONS, type ServiceOptions } from './services/serviceClient.js';
export { FILES_IN_FOLDERS, listInputs, STANDARD_INPUT } from './inputs.js';

const READERS: Readonly<Record<SourceFormat, SourceReader>> = {
  listing: readListing,
  jsonl: readJsonl,
  'arxiv-snapshot': readArxivSnapshot,
  'arxiv-atom': readArxivAtom,
  'oai-pmh': readOaiPmh,
  openalex: readOpenAlex,
  'semantic-scholar': readSemanticScholar,
  'papers-with-code': readPapersWithCode,
  bibtex: readBibtex,
  ris: readRis,
};

interface Place {
  /** As it was given, or found in the folder that was given. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A stretch of an input that is no paper. */
export interface SourceProblem extends Place {
  readonly reason: string;
}

/** A record that is in order, but has nothing to read. */
export interface PassedOverRecord extends Place {
  readonly reason: PassedOver;
}

export interface ReadOptions {
  /** Found from each file's content if undefined. */
  readonly format?: SourceFormat | undefined;
  /** Throw at the first problem. True if there is no `onProblem`, so that nothing is left out in silence. */
  readonly strict?: boolean | undefined;
  /** Is told of each stretch that is left out; reading goes on. */
  readonly onProblem?: ((problem: SourceProblem) => void) | undefined;
  /** Is told of each record without an abstract, as databases have many. They are no problem, and `strict` lets them be. */
  readonly onPassedOver?: ((record: PassedOverRecord) => void) | undefined;
  /** Is told how many more bytes, as they lie on disk, have been read. */
  readonly onBytes?: ((count: number) => void) | undefined;
  /** How services are asked that papers are fetched from; `DEFAULT_SERVICE_OPTIONS` where undefined. */
  readonly services?: Partial<ServiceOptions> | undefined;
}

/**
 * The papers of a file, of a folder's files (`FILES_IN_FOLDERS`, sorted by name), or of standard input (`-`), plain or
 * gzip, in their order, read as they are asked for; or those that a service has at an address, as `arxiv:cat:cs.LG` or
 * `oai:https://…`.
 *
 * Throws `BAD_USAGE` if there is no such file, `BAD_INPUT` with file, line and reason at the first stretch that is no
 * paper, if `strict` (else `onProblem` is told), and `SOURCE_UNAVAILABLE` if a service does not answer.
 */
export async function* readPapers(path: string, options: ReadOptions = {}): AsyncGenerator<Paper> {
  const { format, onProblem, strict = onProblem === undefined, onPassedOver, onBytes, services } = options;
  const dois = new SharedDois();
  for (const { path: file, label, source } of await listInputs(path)) {
    const records = isServiceAddress(file)
      ? withOrigin(readService(file, { ...DEFAULT_SERVICE_OPTIONS, ...services }), formatOfService(file))
      : readRecords(openBytes(file, onBytes), source, format);
    for await (const record of records) {
      if ('paper' in record) yield dois.separate(record.paper);
      else if ('passedOver' in record)
        onPassedOver?.({ file: label, line: record.line, reason: record.passedOver });
      else {
        const problem = { file: label, line: record.line, reason: record.reason };
        if (strict) throw new PapergraphError('BAD_INPUT', describeProblem(problem));
        onProblem?.(problem);
      }
    }
  }
}

/** @param format found from the content if undefined */
async function* readRecords(
  bytes: AsyncIterable<Buffer>,
  source: string,
  format: SourceFormat | undefined,
): AsyncGenerator<SourceRecord> {
  const { head, all } = await peek(bytes, (chunks) => format !== undefined || showsFormat(textOf(chunks)));
  const found = format ?? findFormat(textOf(head));
  yield* withOrigin(READERS[found](all, source), found);
}

async function* withOrigin(
  records: AsyncIterable<SourceRecord>,
  format: SourceFormat,
): AsyncGenerator<SourceRecord> {
  for await (const record of records)
    yield 'paper' in record ? { paper: { ...record.paper, origin: originOf(record.paper, format) } } : record;
}

/** What arXiv says is arXiv's, whatever its format. */
function originOf({ url = '' }: PaperRecord, format: SourceFormat): string {
  const isArxiv = ARXIV_FORMATS.has(format) || (format === 'oai-pmh' && /^https?:\/\/arxiv\.org\//.test(url));
  return isArxiv ? 'arxiv' : format;
}

const ARXIV_FORMATS: ReadonlySet<SourceFormat> = new Set(['arxiv-snapshot', 'arxiv-atom']);

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}

/** As in `papers.jsonl:12: title is missing`. */
export function describeProblem({ file, line, reason }: SourceProblem): string {
  return `${file}:${line}: ${reason}`;
}
