/** What stands in the queue. */
import { createHash } from 'node:crypto';
import { contentHash } from '../../ingest/pipeline.js';
import type { Paper } from '../../schema/knowledge.js';

/** Begins the name of every key in Redis. */
export const PREFIX = 'papergraph';
export const QUEUE_NAME = 'papers';

/** Papers that are read together, or one alone. */
export interface PapersJob {
  readonly papers: readonly Paper[];
}

/** The hierarchy is to grow from what the store holds now. */
export type HierarchyJob = Readonly<Record<string, never>>;

export const PAPERS = 'papers';
export const HIERARCHY = 'hierarchy';

const HEX_DIGITS = 16;

/** The number of papers and a hash of what they say: the same papers have it again, from whatever file they come. */
export function papersJobId(papers: readonly Paper[]): string {
  return `${papers.length}-${hashOf(papers.map(recordHash).join())}`;
}

/** How many papers the job with this id holds. */
export function papersInJob(jobId: string): number {
  return Number(/^\d+(?=-)/.exec(jobId)?.[0] ?? 0);
}

export function hierarchyJobId(writes: string): string {
  return `${HIERARCHY}-${writes}`;
}

export function isHierarchyJob(jobId: string): boolean {
  return jobId.startsWith(`${HIERARCHY}-`);
}

/** What the record says, and whose it is: 16 hexadecimal digits. */
export function recordHash(paper: Paper): string {
  return hashOf(recordPlace(paper) + contentHash(paper));
}

/** Records with the same place are versions of one: the last counts. 16 hexadecimal digits. */
export function recordPlace({ origin, id }: Paper): string {
  return hashOf(JSON.stringify([origin ?? null, id]));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HEX_DIGITS);
}
