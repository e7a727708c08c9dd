import { hash } from 'node:crypto';
import type { Predicate } from '../../schema/predicates.js';

/**
 * The id of the fact that a paper states: 20 hexadecimal digits, the same in every store and after every new ingest.
 * `subjectId` null means the paper itself.
 */
export function factId(
  paperId: string,
  predicate: Predicate,
  subjectId: string | null,
  objectId: string,
): string {
  // As JSON, no two different facts can run together into the same text, whatever their ids hold.
  const identity = JSON.stringify([paperId, predicate, subjectId ?? '', objectId]);
  return hash('sha256', identity, 'hex').slice(0, 20);
}
