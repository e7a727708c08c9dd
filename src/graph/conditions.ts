import type { ConceptCondition } from './store.js';

export interface Alternative {
  readonly predicate: ConceptCondition['predicate'] | null;
  readonly conceptIds: readonly string[];
  readonly minConfidence: number;
}

/** What a condition asks for: meeting any one of these is meeting it. */
export function alternatives(condition: ConceptCondition): Alternative[] {
  return [condition, ...(condition.or ?? [])].map(({ predicate, conceptIds, minConfidence }) => ({
    predicate: predicate ?? null,
    conceptIds,
    minConfidence: minConfidence ?? 0,
  }));
}
