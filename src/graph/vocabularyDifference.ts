import type { VocabularyConcept } from '../../schema/knowledge.js';

/** Two ids. */
export type Pair = readonly [string, string];

/** What a store must do to have another vocabulary. */
export interface VocabularyDifference {
  /** Ids of concepts that the former vocabulary had and the next has not. */
  readonly gone: readonly string[];
  /** Concepts that are new, or have another name, type or alias. */
  readonly renewed: readonly VocabularyConcept[];
  /** Narrower and broader. */
  readonly broader: Relations;
  /** Each pair once, the smaller id first. */
  readonly close: Relations;
}

interface Relations {
  readonly gone: readonly Pair[];
  readonly added: readonly Pair[];
}

export function vocabularyDifference(
  former: readonly VocabularyConcept[],
  next: readonly VocabularyConcept[],
): VocabularyDifference {
  const formerNames = new Map(former.map((concept) => [concept.id, namesOf(concept)]));
  const kept = new Set(next.map(({ id }) => id));
  return {
    gone: former.map(({ id }) => id).filter((id) => !kept.has(id)),
    renewed: next.filter((concept) => formerNames.get(concept.id) !== namesOf(concept)),
    broader: relations(broaderPairs(former), broaderPairs(next)),
    close: relations(closePairs(former), closePairs(next)),
  };
}

function namesOf({ name, type, aliases }: VocabularyConcept): string {
  return JSON.stringify([name, type, [...aliases].sort()]);
}

function broaderPairs(vocabulary: readonly VocabularyConcept[]): Pair[] {
  return vocabulary.flatMap(({ id, broader }) => broader.map((other): Pair => [id, other]));
}

function closePairs(vocabulary: readonly VocabularyConcept[]): Pair[] {
  return vocabulary.flatMap(({ id, close }) =>
    close.map((other): Pair => (id < other ? [id, other] : [other, id])),
  );
}

function relations(former: readonly Pair[], next: readonly Pair[]): Relations {
  return { gone: without(former, next), added: without(next, former) };
}

/** Each once. */
function without(pairs: readonly Pair[], others: readonly Pair[]): Pair[] {
  const byKey = new Map(pairs.map((pair) => [JSON.stringify(pair), pair]));
  for (const other of others) byKey.delete(JSON.stringify(other));
  return [...byKey.values()];
}
