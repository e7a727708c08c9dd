import type { Change, Correction, FormerConcept } from './corrections/correction.js';

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
