/** Papers into a store: those that it does not hold as they are now are read by the extractor and written in batches. */
import type { Extractor } from '../../ingest/pipeline.js';
import { untilAborted } from '../../ingest/sources/untilAborted.js';
import type { Vocabulary } from '../../ingest/vocabulary/vocabulary.js';
import type { PapergraphError } from '../../schema/errors.js';
import type { Paper } from '../../schema/knowledge.js';
import { growHierarchy } from './hierarchy.js';
import { paperKeys } from './identity/paperKeys.js';
import { type BatchReport, readBatch, writeBatch } from './ingestBatch.js';
import type { GraphStore } from './store.js';

/** How many papers are read and written together, unless said otherwise. */
export const PAPERS_IN_A_BATCH = 32;

export interface IngestReport {
  /** Records of papers that were dealt with: the sum of those written, unchanged, failed, deleted and joined. */
  read: number;
  /** New papers, and those whose text or extractor has changed. */
  written: number;
  unchanged: number;
  /** Papers that could not be extracted or written, with the ids of the records of them that came. */
  failed: { where: string; records: readonly string[]; reason: string }[];
  /** Papers that a person has deleted, and that are passed over, if any. */
  deleted?: number;
  /** Records that came together with another one of the same paper, if any: they are written as one. */
  joined?: number;
  /** Papers that the reader has no budget left for, if any, and why. The next run goes on with them. */
  left?: { papers: number; reason: string };
  /** Whether the signal has aborted: papers that are in none of these numbers were not read. */
  stopped?: true;
}

export interface IngestOptions {
  /** When it aborts, what has been extracted is written, and the report comes back. The next run goes on from there. */
  readonly signal?: AbortSignal | undefined;
  /** Is told after each batch. */
  readonly onProgress?: ((report: Readonly<IngestReport>) => void) | undefined;
  /**
   * Is told of papers as the store holds them, when it holds them for sure: the transaction is on the disk. Each comes once
   * or, where the input has several records of it, more than once.
   */
  readonly onStored?: ((papers: readonly Paper[]) => void) | undefined;
  /** Papers that are written in one transaction. 32 if undefined. */
  readonly batchSize?: number | undefined;
}

/**
 * Installs the vocabulary, then reads all papers and writes what they say. Papers that the store holds with the same
 * content, read by the same extractor, are passed over. Records of one paper, as of a preprint and its published version, are
 * put together, whichever comes first (see identity/). If two have the same id and origin, the later one counts.
 *
 * When papers were written, by this run or by one that was stopped, the hierarchy grows anew from all that the store holds.
 *
 * A paper that cannot be extracted or written is reported, and the rest goes on. If the store or the reader cannot be
 * reached, or reading the papers throws, what was extracted before is written as far as possible, and the error is thrown.
 */
export async function ingest(
  store: GraphStore,
  extractor: Extractor,
  vocabulary: Vocabulary,
  papers: AsyncIterable<Paper>,
  { signal, onProgress, onStored, batchSize = PAPERS_IN_A_BATCH }: IngestOptions = {},
): Promise<IngestReport> {
  const report: IngestReport = { read: 0, written: 0, unchanged: 0, failed: [] };
  const context = { store, extractor, signal };
  let failure: PapergraphError | undefined;
  await store.installVocabulary(vocabulary.concepts);
  // While a batch is written, the next one is read.
  let writing = Promise.resolve();
  let keysBeingWritten: ReadonlySet<string> = new Set();
  try {
    for await (const records of inBatches(untilAborted(papers, signal), batchSize)) {
      if (records.some((record) => paperKeys(record).some((key) => keysBeingWritten.has(key)))) await writing;
      const batch = await readBatch(context, records);
      await writing;
      keysBeingWritten = new Set(batch.seen.keys);
      writing = writeBatch(context, batch).then((ofBatch) => {
        addToReport(report, ofBatch);
        onStored?.(ofBatch.stored);
        failure ??= ofBatch.failure;
        onProgress?.(report);
      });
      // Where nobody waits for it yet, its failure is told to the next who does.
      writing.catch(() => undefined);
      if (batch.report.failure !== undefined || failure !== undefined) break;
    }
  } finally {
    await writing;
  }
  await growHierarchy(store);
  if (signal?.aborted === true) report.stopped = true;
  if (failure !== undefined) throw failure;
  return report;
}

/**
 * The last batch may be smaller, and comes before what reading the papers threw. A record comes once in a batch, so that
 * the second with its id and origin is compared to the first, not lost behind it.
 */
export async function* inBatches(
  papers: AsyncIterable<Paper>,
  size: number,
): AsyncGenerator<readonly Paper[]> {
  let batch = new Map<string, Paper>();
  let failure: { readonly error: unknown } | undefined;
  try {
    for await (const paper of papers) {
      const place = JSON.stringify([paper.origin, paper.id]);
      if (batch.size >= size || batch.has(place)) {
        yield [...batch.values()];
        batch = new Map();
      }
      batch.set(place, paper);
    }
  } catch (error) {
    failure = { error };
  }
  if (batch.size > 0) yield [...batch.values()];
  if (failure !== undefined) throw failure.error;
}

function addToReport(
  report: IngestReport,
  { written, unchanged, failed, deleted, joined, left }: Readonly<BatchReport>,
): void {
  report.written += written;
  report.unchanged += unchanged;
  for (const { paper, records, reason } of failed)
    report.failed.push({ where: describePaper(paper), records: records.map(({ id }) => id), reason });
  if (deleted > 0) report.deleted = (report.deleted ?? 0) + deleted;
  if (joined > 0) report.joined = (report.joined ?? 0) + joined;
  if (left !== undefined)
    report.left = { papers: (report.left?.papers ?? 0) + left.papers, reason: left.reason };
  report.read =
    report.written + report.unchanged + report.failed.length + (report.deleted ?? 0) + (report.joined ?? 0);
}

/** Where a paper comes from and which it is, for people. */
export function describePaper({ source, id, title }: Paper): string {
  return `${source}: paper ${id} (${title})`;
}
