/** Papers into a store: those that it does not hold as they are now are read by the extractor and written in batches. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import pMap from 'p-map';
import type { Extractor } from '../../ingest/pipeline.js';
import { contentHash } from '../../ingest/pipeline.js';
import { untilAborted } from '../../ingest/sources/untilAborted.js';
import type { Vocabulary } from '../../ingest/vocabulary/vocabulary.js';
import { PapergraphError } from '../../schema/errors.js';
import type { Paper, PaperKnowledge } from '../../schema/knowledge.js';
import { growHierarchy } from './hierarchy.js';
import type { GraphStore } from './store.js';

const PAPERS_IN_A_BATCH = 32;

export interface IngestReport {
  /** Papers that were dealt with: the sum of those written, unchanged, failed and deleted. */
  read: number;
  /** New papers, and those whose text or extractor has changed. */
  written: number;
  unchanged: number;
  /** Papers that could not be extracted or written. */
  failed: { where: string; reason: string }[];
  /** Papers that a person has deleted, and that are passed over, if any. */
  deleted?: number;
  /** Papers that the reader has no budget left for, if any, and why. The next run goes on with them. */
  left?: { papers: number; reason: string };
}

export interface IngestOptions {
  /** When it aborts, what has been extracted is written, and the report comes back. The next run goes on from there. */
  readonly signal?: AbortSignal | undefined;
  /** Is told after each batch. */
  readonly onProgress?: ((report: Readonly<IngestReport>) => void) | undefined;
  /** Papers that are written in one transaction. 32 if undefined. */
  readonly batchSize?: number | undefined;
}

/**
 * Installs the vocabulary, then reads all papers and writes what they say. Papers that the store holds with the same
 * content, read by the same extractor, are passed over. If two papers have the same id, the later one counts.
 *
 * When papers were written, the hierarchy grows anew from all that the store holds.
 *
 * A paper that cannot be extracted or written is reported, and the rest goes on. If the store or the reader cannot be
 * reached, or reading the papers throws, what was extracted before is written as far as possible, and the error is thrown.
 */
export async function ingest(
  store: GraphStore,
  extractor: Extractor,
  vocabulary: Vocabulary,
  papers: AsyncIterable<Paper>,
  { signal, onProgress, batchSize = PAPERS_IN_A_BATCH }: IngestOptions = {},
): Promise<IngestReport> {
  const report: IngestReport = { read: 0, written: 0, unchanged: 0, failed: [] };
  await store.installVocabulary(vocabulary.concepts);
  const growIfWritten = async () => {
    if (report.written > 0) await growHierarchy(store);
  };
  // While a batch is written, the next one is read.
  let writing = Promise.resolve();
  let beingWritten: ReadonlySet<string> = new Set();
  try {
    for await (const batch of inBatches(untilAborted(papers, signal), batchSize)) {
      if (batch.some(({ id }) => beingWritten.has(id))) await writing;
      const present = await withoutDeleted(store, batch, report);
      const changed = await changedPapers(store, extractor, present);
      const { extracted, failure } = await extract(extractor, changed, report, signal);
      await writing;
      report.unchanged += present.length - changed.length;
      beingWritten = new Set(batch.map(({ id }) => id));
      writing = write(store, extracted, report).then(() => {
        report.read = report.written + report.unchanged + report.failed.length + (report.deleted ?? 0);
        onProgress?.(report);
      });
      // Where nobody waits for it yet, its failure is told to the next who does.
      writing.catch(() => undefined);
      if (failure !== undefined) {
        await writing;
        await growIfWritten();
        throw failure;
      }
    }
  } finally {
    await writing;
  }
  await growIfWritten();
  return report;
}

/**
 * The last batch may be smaller, and comes before what reading the papers threw. An id comes once in a batch, so that
 * the second paper with it is compared to the first, not lost behind it.
 */
async function* inBatches(papers: AsyncIterable<Paper>, size: number): AsyncGenerator<readonly Paper[]> {
  let batch = new Map<string, Paper>();
  let failure: { readonly error: unknown } | undefined;
  try {
    for await (const paper of papers) {
      if (batch.size >= size || batch.has(paper.id)) {
        yield [...batch.values()];
        batch = new Map();
      }
      batch.set(paper.id, paper);
    }
  } catch (error) {
    failure = { error };
  }
  if (batch.size > 0) yield [...batch.values()];
  if (failure !== undefined) throw failure.error;
}

async function withoutDeleted(
  store: GraphStore,
  batch: readonly Paper[],
  report: IngestReport,
): Promise<readonly Paper[]> {
  const deleted = await store.deletedPapers(batch.map(({ id }) => id));
  if (deleted.size > 0) report.deleted = (report.deleted ?? 0) + deleted.size;
  return batch.filter(({ id }) => !deleted.has(id));
}

async function changedPapers(
  store: GraphStore,
  extractor: Extractor,
  batch: readonly Paper[],
): Promise<readonly Paper[]> {
  const versions = await store.paperVersions(batch.map((paper) => paper.id));
  return batch.filter((paper) => {
    const version = versions.get(paper.id);
    return version?.extractor !== extractor.id || version.contentHash !== contentHash(paper);
  });
}

type Outcome = { readonly paper: Paper } & (
  { readonly knowledge: PaperKnowledge } | { readonly error: unknown }
);

interface Extracted {
  readonly extracted: readonly PaperKnowledge[];
  /** What ends the run. */
  readonly failure?: PapergraphError;
}

/** What the papers say, without those that cannot be extracted; after an abort or a failure, of those done so far. */
async function extract(
  extractor: Extractor,
  papers: readonly Paper[],
  report: IngestReport,
  signal: AbortSignal | undefined,
): Promise<Extracted> {
  const isAborted = () => signal?.aborted === true;
  let failure: PapergraphError | undefined;
  const outcomes = await pMap(
    papers,
    async (paper): Promise<Outcome | undefined> => {
      // Extracting keeps the thread busy; signals, timers and other requests get their turn.
      await nextTurn();
      if (isAborted() || failure !== undefined) return undefined;
      try {
        return { paper, knowledge: await extractor.extract(paper) };
      } catch (error) {
        if (isAborted()) return undefined;
        if (!isAboutTheReader(error)) return { paper, error };
        failure ??= error;
        return undefined;
      }
    },
    { concurrency: extractor.concurrency ?? 1 },
  );
  const extracted: PaperKnowledge[] = [];
  for (const outcome of outcomes.filter((outcome) => outcome !== undefined)) {
    if ('knowledge' in outcome) extracted.push(outcome.knowledge);
    else reportFailure(report, outcome.paper, outcome.error);
  }
  return failure === undefined ? { extracted } : { extracted, failure };
}

function reportFailure(report: IngestReport, paper: Paper, error: unknown): void {
  const reason = reasonOf(error);
  if (error instanceof PapergraphError && error.code === 'BUDGET_SPENT')
    report.left = { papers: (report.left?.papers ?? 0) + 1, reason };
  else report.failed.push({ where: describePaper(paper), reason });
}

/** In one transaction; if the store does not accept it, paper by paper, so that only those at fault are left out. */
async function write(
  store: GraphStore,
  batch: readonly PaperKnowledge[],
  report: IngestReport,
): Promise<void> {
  if (batch.length === 0) return;
  try {
    await store.writePapers(batch);
    report.written += batch.length;
  } catch (error) {
    if (isAboutTheStore(error)) throw error;
    const [first, second] = batch;
    if (first !== undefined && second === undefined) {
      report.failed.push({ where: describePaper(first.paper), reason: reasonOf(error) });
    } else {
      for (const knowledge of batch) await write(store, [knowledge], report);
    }
  }
}

function isAboutTheReader(error: unknown): error is PapergraphError {
  return error instanceof PapergraphError && error.code === 'READER_UNAVAILABLE';
}

function isAboutTheStore(error: unknown): boolean {
  return (
    error instanceof PapergraphError &&
    (error.code === 'STORE_UNAVAILABLE' || error.code === 'STORE_INCOMPATIBLE')
  );
}

/** Where a paper comes from and which it is, for people. */
export function describePaper({ source, id, title }: Paper): string {
  return `${source}: paper ${id} (${title})`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
