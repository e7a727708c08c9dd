import type { Paper, PaperRecord } from '../../../schema/knowledge.js';
import { mergeRecords } from './mergeRecords.js';
import { recordsOf } from './paperKeys.js';
import { groupRecords } from './samePaper.js';

/** A paper as it is to be in the store. */
export interface RegroupedPaper {
  readonly paper: Paper;
  /** Ids of papers in the store that are in this one now. */
  readonly replaces: readonly string[];
  /** The records of it that have come. */
  readonly arrived: readonly Paper[];
}

/**
 * The papers that there are once these records have come to those in the store.
 *
 * @param arriving one record each; of two with the same id and origin, the later counts
 * @param stored all papers of the store that share a key with one that arrives, or with another of these
 */
export function regroup(arriving: readonly Paper[], stored: readonly Paper[]): readonly RegroupedPaper[] {
  const records = new Map<string, PaperRecord>();
  for (const record of stored.flatMap(recordsOf)) records.set(placeOf(record), record);
  const arrived = new Map<PaperRecord, Paper>();
  for (const record of arriving) {
    // Before origins were kept, a record had none: it is the one that comes again.
    records.delete(placeOf({ ...record, origin: undefined }));
    const former = records.get(placeOf(record));
    if (former !== undefined) arrived.delete(former);
    records.set(placeOf(record), record);
    arrived.set(record, record);
  }
  const groups = groupRecords([...records.values()].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)));
  return groups.map((group) => {
    const paper = mergeRecords(group);
    const own = new Set(group.map(({ id }) => id));
    return {
      paper,
      replaces: stored.map(({ id }) => id).filter((id) => id !== paper.id && own.has(id)),
      arrived: group.map((record) => arrived.get(record)).filter((record) => record !== undefined),
    };
  });
}

function placeOf({ origin, id }: Pick<PaperRecord, 'id'> & { readonly origin?: string | undefined }): string {
  return JSON.stringify([origin ?? null, id]);
}
