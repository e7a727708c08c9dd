/** What papers must state, with the concepts found, as the port's filter and as GraphQL that gives the same. */
import type { Predicate } from '../../schema/predicates.js';
import type { ConceptCondition, PaperFilter, StoredConcept } from '../graph/store.js';
import type { PaperOrder } from '../graph/store.js';
import type { Period } from './dates.js';
import { graphqlString } from './graphqlText.js';
import { meaningFor, relationNamed } from './lexicon.js';
import { periodOf, type Condition, type PapersQuery } from './query.js';

/** A condition on one concept. */
export interface Term {
  /** Null: the paper mentions the concept. */
  readonly predicate: Predicate | null;
  readonly concept: StoredConcept;
  /** The question asks for a concept that this one is close to. */
  readonly isClose?: boolean;
}

/** Every group of `all` must hold by one of its terms, and no term of `none` may hold. */
export interface PaperTerms {
  readonly all: readonly (readonly Term[])[];
  readonly none: readonly Term[];
  /** Each must be one. */
  readonly authors: readonly string[];
  /** One must be. Empty: whoever. */
  readonly anyAuthor: readonly string[];
  readonly period: Period;
  readonly order: PaperOrder;
}

/** The API refuses filters with more conditions, and no person asks so much at once. */
export const MAX_TERMS = 20;

const ORDERS: Readonly<Record<PapersQuery['ranking'], PaperOrder>> = {
  best: 'RELEVANCE',
  newest: 'PUBLISHED_DESC',
  oldest: 'PUBLISHED_ASC',
};

/** Null if no filter can say it ("use A or do not use B"), or if it has more than `MAX_TERMS` terms. */
export function paperTerms(
  query: PapersQuery,
  conceptOf: (name: string) => StoredConcept,
): PaperTerms | null {
  const { condition, authors = [], anyAuthor = [], ranking } = query;
  const groups = condition === null ? [] : conjunction(condition, conceptOf);
  if (groups === null) return null;
  const all = groups.flatMap(({ terms, isNegated }) => (isNegated ? [] : [terms]));
  const none = groups.flatMap(({ terms, isNegated }) => (isNegated ? terms : []));
  if (all.flat().length + none.length > MAX_TERMS) return null;
  return { all, none, authors, anyAuthor, period: periodOf(query), order: ORDERS[ranking] };
}

interface Group {
  readonly terms: readonly Term[];
  readonly isNegated: boolean;
}

/** Groups that must all hold; null if there is no such form, or a far too large one. */
function conjunction(
  condition: Condition,
  conceptOf: (name: string) => StoredConcept,
): readonly Group[] | null {
  switch (condition.kind) {
    case 'states': {
      const concept = conceptOf(condition.concept);
      const predicates = meaningFor(relationNamed(condition.relation), concept.type);
      return [{ terms: predicates.map((predicate) => ({ predicate, concept })), isNegated: false }];
    }
    case 'not': {
      const groups = conjunction(condition.part, conceptOf);
      return groups?.map((group) => ({ ...group, isNegated: true })) ?? null;
    }
    case 'and': {
      const parts = condition.parts.map((part) => conjunction(part, conceptOf));
      return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
    }
    case 'or':
      return condition.parts.map((part) => conjunction(part, conceptOf)).reduce(disjunction);
  }
}

/** (A and B) or (C and D) is (A or C) and (A or D) and (B or C) and (B or D). */
function disjunction(left: readonly Group[] | null, right: readonly Group[] | null): readonly Group[] | null {
  if (left === null || right === null || left.length * right.length > MAX_TERMS) return null;
  if ([...left, ...right].some(({ isNegated }) => isNegated)) return null;
  return left.flatMap((a) => right.map((b) => ({ terms: [...a.terms, ...b.terms], isNegated: false })));
}

/** The concepts of the query, each once, those that papers are to have first. */
export function conceptsOf({ all, none }: PaperTerms): StoredConcept[] {
  return [...new Map([...all.flat(), ...none].map(({ concept }) => [concept.id, concept])).values()];
}

/** The lists of a filter, whose conditions are the port's or GraphQL. */
interface Written<T> {
  readonly all: readonly T[];
  readonly any: readonly T[];
  readonly none: readonly T[];
}

/** Where just one group has alternatives, `any` is the place for it: its order is that of relevance. */
function written<T>(query: PaperTerms, write: (term: Term, or: readonly Term[]) => T): Written<T> {
  const withAlternatives = query.all.filter((group) => group.length > 1);
  const [any = []] = withAlternatives.length === 1 ? withAlternatives : [];
  return {
    all: query.all.flatMap((group) => {
      const [term, ...or] = group;
      return group === any || term === undefined ? [] : [write(term, or)];
    }),
    any: any.map((term) => write(term, [])),
    none: query.none.map((term) => write(term, [])),
  };
}

/** `idsOf` gives a concept and all that is narrower. */
export function toFilter(
  query: PaperTerms,
  idsOf: (concept: StoredConcept) => readonly string[],
): PaperFilter {
  const write = ({ predicate, concept }: Term, or: readonly Term[]): ConceptCondition => ({
    ...(predicate !== null && { predicate }),
    conceptIds: idsOf(concept),
    ...(or.length > 0 && { or: or.map((term) => write(term, [])) }),
  });
  const { all, any, none } = written(query, write);
  return {
    ...(all.length > 0 && { all }),
    ...(any.length > 0 && { any }),
    ...(none.length > 0 && { none }),
    ...(query.authors.length > 0 && { authors: query.authors }),
    ...(query.anyAuthor.length > 0 && { anyAuthor: query.anyAuthor }),
    ...query.period,
  };
}

/** A field of `Query`. `nameOf` gives a name or id by which the API finds the concept. */
export function papersField(
  query: PaperTerms,
  nameOf: (concept: StoredConcept) => string,
  selection: readonly string[],
): string[] {
  const where = papersWhere(query, nameOf);
  const filter = where === '' ? '' : `where: {${where}}, `;
  return [`papers(${filter}orderBy: ${query.order}) {`, ...selection.map((line) => `  ${line}`), '}'];
}

/** The fields of a `PaperFilter`; empty if any paper is asked for. */
export function papersWhere(query: PaperTerms, nameOf: (concept: StoredConcept) => string): string {
  const write = ({ predicate, concept }: Term, or: readonly Term[]): string => {
    const fields = [
      ...(predicate === null ? [] : [`predicate: ${predicate}`]),
      `concept: ${graphqlString(nameOf(concept))}`,
      ...(or.length === 0 ? [] : [`or: [${or.map((term) => write(term, [])).join(', ')}]`]),
    ];
    return `{${fields.join(', ')}}`;
  };
  const { all, any, none } = written(query, write);
  const lists = Object.entries({ all, any, none }).flatMap(([name, conditions]) =>
    conditions.length === 0 ? [] : [`${name}: [${conditions.join(', ')}]`],
  );
  const names = namesField('authors', query.authors).concat(namesField('anyAuthor', query.anyAuthor));
  return [...lists, ...names, ...periodFields(query.period)].join(', ');
}

/** Fields of a filter. */
export function periodFields(period: Period): string[] {
  return Object.entries({ ...period }).map(([name, date]) => `${name}: ${graphqlString(date)}`);
}

function namesField(field: 'authors' | 'anyAuthor', names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${field}: [${names.map(graphqlString).join(', ')}]`];
}

/** What is worth knowing of the papers. */
export const PAPER_SELECTION = [
  'totalCount',
  'edges {',
  '  node { title published url }',
  '  facts { predicate object { name } with { name } evidence { text } }',
  '}',
];
