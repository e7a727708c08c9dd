/** Names that no verb governs may be authors': "what has Lovelace published on pruning?" */
import type { GraphStore } from '../graph/store.js';
import { hasPapers } from './hasPapers.js';
import { noAuthor, notTogether } from './messages.js';
import type { PaperTerms } from './paperTerms.js';
import { isEverydayWord } from './names.js';
import { statementsOf, type Condition, type PapersQuery, type Statement } from './query.js';
import type { Grounded } from './unanswered.js';

/** The same query, with such names as its authors that name no concept, but an author of a paper. */
export async function withoutAuthor(
  store: GraphStore,
  query: PapersQuery,
  names: Grounded,
): Promise<PapersQuery> {
  const required = new Set(requiredStatements(query.condition));
  const unknown = unknownBeside(query, names).filter(
    (statement) => required.has(statement) && mayBePerson(statement.concept),
  );
  if (unknown.length === 0 || unknown.length > MOST_AUTHORS || hasAuthor(query)) return query;
  const areAuthors = await Promise.all(unknown.map(({ concept }) => isAuthor(store, concept)));
  const authors = unknown.filter((_, index) => areAuthors[index]);
  return authors.length === 0
    ? query
    : {
        ...query,
        authors: authors.map(({ concept }) => concept),
        condition: authors.reduce<Condition | null>(without, query.condition),
      };
}

/** Statements of names that no verb governs, and that are no concepts. */
export function unknownBeside({ condition }: PapersQuery, names: Grounded): Statement[] {
  return statementsOf(condition).filter(({ isBeside, concept }) => isBeside && !names.has(concept));
}

/** Those that must hold, whatever else does: no alternatives, and nothing that is excluded. */
function requiredStatements(condition: Condition | null): Statement[] {
  if (condition?.kind === 'states') return [condition];
  const isList = condition?.kind === 'and' || (condition?.kind === 'or' && condition.parts.length === 1);
  return isList ? condition.parts.flatMap(requiredStatements) : [];
}

/** Whether all are names of persons, and none is an author of a paper. */
export async function areUnknownPersons(store: GraphStore, names: readonly string[]): Promise<boolean> {
  if (!names.every(looksLikePerson) || names.length > MOST_AUTHORS) return false;
  return !(await Promise.all(names.map((name) => isAuthor(store, name)))).includes(true);
}

const MOST_AUTHORS = 3;

/** A word of the question is no author's name, even if there is an author of this name: "take", "how". */
function mayBePerson(name: string): boolean {
  return /^\p{Lu}/u.test(name) && !isEverydayWord(name);
}

/** "Ada Lovelace": two words or more, all of them with a capital letter. */
function looksLikePerson(name: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(name);
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
