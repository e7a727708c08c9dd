/** Names that no verb governs may be authors': "what has Lovelace published on pruning?" */
import type { GraphStore } from '../graph/store.js';
import { hasPapers } from './hasPapers.js';
import { noAuthor, notTogether } from './messages.js';
import type { PaperTerms } from './paperTerms.js';
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
  if (only === undefined || unknown.length > 1 || hasAuthor(query)) return query;
  if (!(await isAuthor(store, only.concept))) return query;
  return { ...query, authors: [only.concept], condition: without(query.condition, only) };
}

function hasAuthor({ authors = [], anyAuthor = [] }: PapersQuery): boolean {
  return authors.length + anyAuthor.length > 0;
}

export async function isAuthor(store: GraphStore, name: string): Promise<boolean> {
  return hasPapers(store, { authors: [name] });
}

/** Why no paper can be by these authors: null if one is, whatever else is asked of it. */
export async function withoutPapers(
  store: GraphStore,
  { authors, anyAuthor }: Pick<PaperTerms, 'authors' | 'anyAuthor'>,
): Promise<string | null> {
  const names = [...authors, ...anyAuthor];
  if (names.length === 0 || (await hasPapers(store, { authors, anyAuthor }))) return null;
  const counts = await Promise.all(names.map((name) => store.countPapers({ authors: [name] })));
  const unknown = names.filter((_, index) => counts[index] === 0);
  return unknown.length > 0
    ? unknown.map(noAuthor).join(' ')
    : notTogether(names.map((name, index) => ({ name, paperCount: counts[index] ?? 0 })));
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
