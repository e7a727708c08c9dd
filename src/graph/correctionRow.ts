import type { PaperKnowledge } from '../../schema/knowledge.js';
import type { Change, Correction, FormerConcept } from './corrections/correction.js';
import type { JournalEntry } from './keeping/graphKeeping.js';

/** A correction as both adapters read it from their database: what changed and what stood before as JSON. */
export interface CorrectionRow {
  readonly number: number;
  readonly change: string;
  readonly before: string;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly reason: string | null;
  readonly undoneBy: string | null;
  readonly undoneAt: string | null;
}

export function correctionOf(row: CorrectionRow): Correction {
  const { number, madeBy, madeAt, reason, undoneBy, undoneAt } = row;
  return {
    number,
    change: JSON.parse(row.change) as Change,
    before: JSON.parse(row.before) as FormerConcept[],
    by: madeBy,
    at: madeAt,
    reason,
    undone: undoneBy === null || undoneAt === null ? null : { by: undoneBy, at: undoneAt },
  };
}

/** With what a paper that the correction deletes was read to say, as JSON. */
export interface JournalRow extends CorrectionRow {
  readonly deletedReading: string | null;
}

export function journalEntryOf(row: JournalRow): JournalEntry {
  const { deletedReading } = row;
  return {
    ...correctionOf(row),
    deleted: deletedReading === null ? null : (JSON.parse(deletedReading) as PaperKnowledge),
  };
}

/** As both adapters write it. */
export function journalRow({
  number,
  change,
  before,
  by,
  at,
  reason,
  undone,
  deleted,
}: JournalEntry): JournalRow & { readonly deletedPaper: string | null } {
  return {
    number,
    change: JSON.stringify(change),
    before: JSON.stringify(before),
    madeBy: by,
    madeAt: at,
    reason,
    undoneBy: undone?.by ?? null,
    undoneAt: undone?.at ?? null,
    deletedPaper: deleted?.paper.id ?? null,
    deletedReading: deleted && JSON.stringify(deleted),
  };
}
