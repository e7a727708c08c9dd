/** Names that no verb governs may be authors': "what has Lovelace published on pruning?" */
import type { GraphStore } from '../graph/store.js';
import { statementsOf, type Condition, type PapersQuery, type Statement } from './query.js';
import type { Grounded } from './unanswered.js';

/** The same query, with such a name as its author if it names no concept, but an author of a paper. */
export async function withoutAuthor(
  store: GraphStore,
  query: PapersQuery,
  names: Grounded,
): Promise<PapersQuery> {
  const unknown = statementsOf(query.condition).filter(
    ({ isBeside, concept }) => isBeside && !names.has(concept),
  );
  const [only] = unknown;
  if (only === undefined || unknown.length > 1 || query.author !== undefined) return query;
  if (!(await isAuthor(store, only.concept))) return query;
  return { ...query, author: only.concept, condition: without(query.condition, only) };
}

export async function isAuthor(store: GraphStore, name: string): Promise<boolean> {
  return (await store.countPapers({ author: name })) > 0;
}

function without(condition: Condition | null, statement: Statement): Condition | null {
  if (condition === null || condition === statement) return null;
  switch (condition.kind) {
    case 'states':
      return condition;
    case 'not': {
      const part = without(condition.part, statement);
      return part && { ...condition, part };
    }
    case 'and':
    case 'or': {
      const parts = condition.parts.flatMap((part) => without(part, statement) ?? []);
      return parts.length === 0 ? null : { ...condition, parts };
    }
  }
}
