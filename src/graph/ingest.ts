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
import { paperKeys, recordsOf } from './identity/paperKeys.js';
import { papersWith } from './identity/papersWith.js';
import type { RegroupedPaper } from './identity/regroup.js';
import type { GraphStore } from './store.js';

const PAPERS_IN_A_BATCH = 32;

export interface IngestReport {
  /** Records of papers that were dealt with: the sum of those written, unchanged, failed, deleted and joined. */
  read: number;
  /** New papers, and those whose text or extractor has changed. */
  written: number;
  unchanged: number;
  /** Papers that could not be extracted or written. */
  failed: { where: string; reason: string }[];
  /** Papers that a person has deleted, and that are passed over, if any. */
  deleted?: number;
  /** Records that came together with another one of the same paper, if any: they are written as one. */
  joined?: number;
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
 * content, read by the same extractor, are passed over. Records of one paper, as of a preprint and its published version, are
 * put together, whichever comes first (see identity/). If two have the same id and origin, the later one counts.
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
  let keysBeingWritten: ReadonlySet<string> = new Set();
  try {
    for await (const batch of inBatches(untilAborted(papers, signal), batchSize)) {
      if (batch.some((record) => paperKeys(record).some((key) => keysBeingWritten.has(key)))) await writing;
      const regrouped = await papersWith(store, batch);
      const present = await withoutDeleted(store, regrouped.papers, report);
      const changed = await changedPapers(store, extractor, present);
      const { extracted, failure } = await extract(extractor, changed, report, signal);
      await writing;
      report.unchanged += arrivedIn(present) - arrivedIn(changed);
      for (const paper of changed) addTo(report, 'joined', paper.arrived - 1);
      keysBeingWritten = regrouped.keys;
      writing = write(store, extracted, report).then(() => {
        report.read =
          report.written +
          report.unchanged +
          report.failed.length +
          (report.deleted ?? 0) +
          (report.joined ?? 0);
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
 * The last batch may be smaller, and comes before what reading the papers threw. A record comes once in a batch, so that
 * the second with its id and origin is compared to the first, not lost behind it.
 */
async function* inBatches(papers: AsyncIterable<Paper>, size: number): AsyncGenerator<readonly Paper[]> {
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

/** Without those that a person has deleted, by whichever of their ids. */
async function withoutDeleted(
  store: GraphStore,
  papers: readonly RegroupedPaper[],
  report: IngestReport,
): Promise<readonly RegroupedPaper[]> {
  const idsOf = ({ paper }: RegroupedPaper) => recordsOf(paper).map(({ id }) => id);
  const deleted = await store.deletedPapers(papers.flatMap(idsOf));
  if (deleted.size === 0) return papers;
  const isDeleted = (paper: RegroupedPaper) => idsOf(paper).some((id) => deleted.has(id));
  for (const paper of papers.filter(isDeleted)) addTo(report, 'deleted', paper.arrived);
  return papers.filter((paper) => !isDeleted(paper));
}

/** How many of the records that have come are of these papers. */
function arrivedIn(papers: readonly RegroupedPaper[]): number {
  return papers.reduce((sum, { arrived }) => sum + arrived, 0);
}

function addTo(report: IngestReport, what: 'deleted' | 'joined', count: number): void {
  if (count > 0) report[what] = (report[what] ?? 0) + count;
}

async function changedPapers(
  store: GraphStore,
  extractor: Extractor,
  papers: readonly RegroupedPaper[],
): Promise<readonly RegroupedPaper[]> {
  const versions = await store.paperVersions(papers.map(({ paper }) => paper.id));
  return papers.filter(({ paper, replaces, arrived }) => {
    const version = versions.get(paper.id);
    const isReadOtherwise = arrived > 0 && version?.extractor !== extractor.id;
    return replaces.length > 0 || isReadOtherwise || version?.contentHash !== contentHash(paper);
  });
}

type Outcome = { readonly of: RegroupedPaper } & (
  { readonly knowledge: PaperKnowledge } | { readonly error: unknown }
);

interface ReadPaper extends RegroupedPaper {
  readonly knowledge: PaperKnowledge;
}

interface Extracted {
  readonly extracted: readonly ReadPaper[];
  /** What ends the run. */
  readonly failure?: PapergraphError;
}

/** What the papers say, without those that cannot be extracted; after an abort or a failure, of those done so far. */
async function extract(
  extractor: Extractor,
  papers: readonly RegroupedPaper[],
  report: IngestReport,
  signal: AbortSignal | undefined,
): Promise<Extracted> {
  const isAborted = () => signal?.aborted === true;
  let failure: PapergraphError | undefined;
  const outcomes = await pMap(
    papers,
    async (of): Promise<Outcome | undefined> => {
      // Extracting keeps the thread busy; signals, timers and other requests get their turn.
      await nextTurn();
      if (isAborted() || failure !== undefined) return undefined;
      try {
        return { of, knowledge: await extractor.extract(of.paper) };
      } catch (error) {
        if (isAborted()) return undefined;
        if (!isAboutTheReader(error)) return { of, error };
        failure ??= error;
        return undefined;
      }
    },
    { concurrency: extractor.concurrency ?? 1 },
  );
  const extracted: ReadPaper[] = [];
  for (const outcome of outcomes.filter((outcome) => outcome !== undefined)) {
    if ('knowledge' in outcome) extracted.push({ ...outcome.of, knowledge: outcome.knowledge });
    else reportFailure(report, outcome.of.paper, outcome.error);
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
async function write(store: GraphStore, batch: readonly ReadPaper[], report: IngestReport): Promise<void> {
  if (batch.length === 0) return;
  try {
    await store.writePapers(
      batch.map(({ knowledge }) => knowledge),
      batch.flatMap(({ replaces }) => replaces),
    );
    // A paper of which no record has come has only lost one to another paper.
    report.written += batch.filter(({ arrived }) => arrived > 0).length;
  } catch (error) {
    if (isAboutTheStore(error)) throw error;
    const [first, second] = batch;
    if (first !== undefined && second === undefined) {
      report.failed.push({ where: describePaper(first.paper), reason: reasonOf(error) });
    } else {
      for (const paper of batch) await write(store, [paper], report);
    }
  }
}

function isAboutTheReader(error: unknown): error is PapergraphError {
  return error instanceof PapergraphError && error.code === 'READER_UNAVAILABLE';
}

function isAboutTheStore(error: unknown): boolean {
  return (
    error instanceof PapergraphError &&
    (error.code === 'STORE_UNAVAILABLE' || error.code === 'STORE_BUSY' || error.code === 'STORE_INCOMPATIBLE')
  );
}

/** Where a paper comes from and which it is, for people. */
export function describePaper({ source, id, title }: Paper): string {
  return `${source}: paper ${id} (${title})`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
