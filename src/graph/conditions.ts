import type { ConceptCondition, PaperFilter, SoughtCondition } from './store.js';

export interface Alternative {
  readonly predicate: ConceptCondition['predicate'] | null;
  readonly conceptIds: readonly string[];
  readonly meant: string | null;
  readonly minConfidence: number;
}

/** What a condition asks for: meeting any one of these is meeting it. */
export function alternatives(condition: SoughtCondition): Alternative[] {
  return [condition, ...(condition.or ?? [])].map(({ predicate, conceptIds, meant, minConfidence }) => ({
    predicate: predicate ?? null,
    conceptIds,
    meant: meant ?? null,
    minConfidence: minConfidence ?? 0,
  }));
}

/** Conditions that say why a paper is in a list, and by facts: what is not to be met says nothing of it. */
export function statedConditions({ all = [], any = [] }: PaperFilter): readonly SoughtCondition[] {
  return [...all, ...any].filter((condition) =>
    alternatives(condition).some(({ predicate }) => predicate !== null),
  );
}
