import type { Fact, TextField } from '../../schema/knowledge.js';
import type { Cursor, StoredFact } from './store.js';

/** A fact as both adapters read it from their database: the evidence beside the fact, in one row. */
export interface FactRow extends Omit<StoredFact, 'evidence'> {
  readonly evidence: string;
  readonly field: TextField;
  readonly start: number;
  readonly end: number;
}

export function factOf(row: FactRow): StoredFact {
  const { id, paperId, predicate, subjectId, objectId, withId, confidence, extractor } = row;
  const evidence = { field: row.field, start: row.start, end: row.end, text: row.evidence };
  return { id, paperId, predicate, subjectId, objectId, withId, evidence, confidence, extractor };
}

/** Facts come by confidence, then by id. */
export function factEntryOf(row: FactRow): { readonly cursor: Cursor; readonly node: StoredFact } {
  return { cursor: [row.confidence, row.id], node: factOf(row) };
}

/** The fact as its paper was read to state it. */
export function factAsRead({
  predicate,
  subjectId,
  objectId,
  withId,
  evidence,
  confidence,
}: StoredFact): Fact {
  return {
    predicate,
    ...(subjectId !== null && { subject: subjectId }),
    object: objectId,
    ...(withId !== null && { with: withId }),
    evidence,
    confidence,
  };
}
