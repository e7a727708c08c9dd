/**
 * One batch of papers, from the source into the store. Others may write to the same store at the same time: what is decided
 * by what the store holds is decided anew, if that has changed until it is written.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import pMap from 'p-map';
import type { Extractor } from '../../ingest/pipeline.js';
import { contentHash } from '../../ingest/pipeline.js';
import { PapergraphError } from '../../schema/errors.js';
import type { Paper, PaperKnowledge } from '../../schema/knowledge.js';
import { type PapersWith, papersWith } from './identity/papersWith.js';
import type { RegroupedPaper } from './identity/regroup.js';
import type { SeenPapers } from './identity/seen.js';
import type { GraphStore } from './store.js';

export interface BatchContext {
  readonly store: GraphStore;
  readonly extractor: Extractor;
  /** When it aborts, what has been extracted is still written. */
  readonly signal?: AbortSignal | undefined;
  /** Of these records those that no later one replaces. All if undefined. */
  readonly latest?: ((records: readonly Paper[]) => Promise<readonly Paper[]>) | undefined;
}

/** What became of the records of a batch. */
export interface BatchReport {
  written: number;
  unchanged: number;
  deleted: number;
  joined: number;
  readonly failed: FailedPaper[];
  /** As the store holds them for sure: unchanged or written. */
  readonly stored: Paper[];
  left?: { papers: number; reason: string };
  /** What ends the run: the reader cannot be reached. What was read before is written. */
  failure?: PapergraphError;
}

interface FailedPaper {
  readonly paper: Paper;
  /** Those of the batch that are of it. */
  readonly records: readonly Paper[];
  readonly reason: string;
}

/** A batch that is read, and is to be written. */
export interface ReadBatch {
  readonly records: readonly Paper[];
  readonly seen: SeenPapers;
  readonly papers: readonly ReadPaper[];
  /** What is known of it before it is written. */
  readonly report: BatchReport;
}

interface ReadPaper extends RegroupedPaper {
  readonly knowledge: PaperKnowledge;
}

/** Throws what the store throws. @param before an earlier reading of the same records, of which is taken what still holds */
export async function readBatch(
  context: BatchContext,
  records: readonly Paper[],
  before?: ReadBatch,
): Promise<ReadBatch> {
  const { store } = context;
  const report: BatchReport = { written: 0, unchanged: 0, deleted: 0, joined: 0, failed: [], stored: [] };
  const { papers, seen } = await latestWith(context, await withoutDeleted(store, records, report));
  const changed = await changedPapers(context, papers);
  report.unchanged += arrivedIn(papers) - arrivedIn(changed);
  for (const paper of papers) if (!changed.includes(paper)) report.stored.push(paper.paper);
  for (const { arrived } of changed) report.joined += Math.max(arrived.length - 1, 0);
  return { records, seen, papers: await extract(context, changed, report, before), report };
}

/**
 * What a later record replaces is asked for after the store: whoever writes that record in between has made it known before,
 * and what is written after the asking, the store notices.
 */
async function latestWith({ store, latest }: BatchContext, records: readonly Paper[]): Promise<PapersWith> {
  for (let wanted = records; ;) {
    const found = await papersWith(store, wanted);
    if (latest === undefined || wanted.length === 0) return found;
    const still = await latest(wanted);
    if (still.length === wanted.length) return found;
    wanted = still;
  }
}

/**
 * Writes the batch in one transaction; if the store does not accept it, record by record, so that only those at fault are
 * left out. Throws what says that the store cannot be reached.
 */
export async function writeBatch(context: BatchContext, batch: ReadBatch): Promise<BatchReport> {
  for (let current = batch; ; current = await readBatch(context, batch.records, current)) {
    const { papers, seen, report } = current;
    if (papers.length === 0) return report;
    try {
      if (!(await writePapers(context.store, papers, seen))) continue;
    } catch (error) {
      if (isAboutTheStore(error)) throw error;
      if (batch.records.length > 1) return writeOneByOne(context, current);
      for (const { paper } of papers) report.failed.push(failed(paper, batch.records, error));
      return report;
    }
    // A paper of which no record has come has only lost one to another paper.
    report.written += papers.filter(({ arrived }) => arrived.length > 0).length;
    report.stored.push(...papers.map(({ paper }) => paper));
    return report;
  }
}

function writePapers(store: GraphStore, papers: readonly ReadPaper[], seen: SeenPapers): Promise<boolean> {
  return store.writePapers(
    papers.map(({ knowledge }) => knowledge),
    papers.flatMap(({ replaces }) => replaces),
    seen,
  );
}

async function writeOneByOne(context: BatchContext, batch: ReadBatch): Promise<BatchReport> {
  const report: BatchReport = { written: 0, unchanged: 0, deleted: 0, joined: 0, failed: [], stored: [] };
  for (const record of batch.records) {
    const one = await readBatch(context, [record], batch);
    addReport(report, await writeBatch(context, one));
  }
  return report;
}

/** Adds what became of some records to what became of others. */
function addReport(sum: BatchReport, part: Readonly<BatchReport>): void {
  sum.written += part.written;
  sum.unchanged += part.unchanged;
  sum.deleted += part.deleted;
  sum.joined += part.joined;
  sum.failed.push(...part.failed);
  sum.stored.push(...part.stored);
  if (part.left !== undefined)
    sum.left = { papers: (sum.left?.papers ?? 0) + part.left.papers, reason: part.left.reason };
  if (part.failure !== undefined) sum.failure ??= part.failure;
}

/**
 * Without those that a person has deleted, by whichever of their ids. Whatever comes in the same batch is not put together
 * with them: it would be deleted too, or not, by which batch it is in.
 */
async function withoutDeleted(
  store: GraphStore,
  records: readonly Paper[],
  report: BatchReport,
): Promise<readonly Paper[]> {
  const deleted = await store.deletedPapers(records);
  report.deleted += records.filter(({ id }) => deleted.has(id)).length;
  return records.filter(({ id }) => !deleted.has(id));
}

/** How many of the records that have come are of these papers. */
function arrivedIn(papers: readonly RegroupedPaper[]): number {
  return papers.reduce((sum, { arrived }) => sum + arrived.length, 0);
}

async function changedPapers(
  { store, extractor }: BatchContext,
  papers: readonly RegroupedPaper[],
): Promise<readonly RegroupedPaper[]> {
  const versions = await store.paperVersions(papers.map(({ paper }) => paper.id));
  return papers.filter(({ paper, replaces, arrived }) => {
    const version = versions.get(paper.id);
    const isReadOtherwise = arrived.length > 0 && version?.extractor !== extractor.id;
    return replaces.length > 0 || isReadOtherwise || version?.contentHash !== contentHash(paper);
  });
}

type Outcome = { readonly of: RegroupedPaper } & (
  { readonly knowledge: PaperKnowledge } | { readonly error: unknown }
);

/** What the papers say, without those that cannot be extracted; after an abort or a failure, of those done so far. */
async function extract(
  { extractor, signal }: BatchContext,
  papers: readonly RegroupedPaper[],
  report: BatchReport,
  before: ReadBatch | undefined,
): Promise<readonly ReadPaper[]> {
  const isAborted = () => signal?.aborted === true;
  const outcomes = await pMap(
    papers,
    async (of): Promise<Outcome | undefined> => {
      const known = before === undefined ? undefined : readBefore(of.paper, before);
      if (known !== undefined) return { of, knowledge: known };
      // Extracting keeps the thread busy; signals, timers and other requests get their turn.
      await nextTurn();
      if (isAborted() || report.failure !== undefined) return undefined;
      try {
        return { of, knowledge: await extractor.extract(of.paper) };
      } catch (error) {
        if (isAborted()) return undefined;
        if (!isAboutTheReader(error)) return { of, error };
        report.failure ??= error;
        return undefined;
      }
    },
    { concurrency: extractor.concurrency ?? 1 },
  );
  const extracted: ReadPaper[] = [];
  for (const outcome of outcomes.filter((outcome) => outcome !== undefined)) {
    if ('knowledge' in outcome) extracted.push({ ...outcome.of, knowledge: outcome.knowledge });
    else reportFailure(report, outcome.of, outcome.error);
  }
  return extracted;
}

function readBefore(paper: Paper, before: ReadBatch): PaperKnowledge | undefined {
  const hash = contentHash(paper);
  const same = before.papers.find(
    ({ knowledge }) => knowledge.paper.id === paper.id && knowledge.contentHash === hash,
  );
  return same && { ...same.knowledge, paper };
}

function reportFailure(report: BatchReport, { paper, arrived }: RegroupedPaper, error: unknown): void {
  if (error instanceof PapergraphError && error.code === 'BUDGET_SPENT')
    report.left = { papers: (report.left?.papers ?? 0) + 1, reason: reasonOf(error) };
  else report.failed.push(failed(paper, arrived, error));
}

function failed(paper: Paper, records: readonly Paper[], error: unknown): FailedPaper {
  return { paper, records, reason: reasonOf(error) };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
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
