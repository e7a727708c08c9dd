/** What a question was understood to ask, in words. */
import { PREDICATE_DEFINITIONS, type ConceptType, type Predicate } from '../../schema/predicates.js';
import type { Period } from './dates.js';
import type { PaperTerms, Term } from './paperTerms.js';

/** "papers that state: replaces MLP, and not: uses dropout; published in or after 2021". */
export function describePapers({ all, none, authors, anyAuthor, period, order }: PaperTerms): string {
  const stated = [...all.map(groupInWords), ...none.map((term) => `not: ${termInWords(term)}`)];
  const what = stated.length === 0 ? 'papers' : `papers that state: ${list(stated, 'and')}`;
  const ordered =
    order === 'PUBLISHED_DESC' ? ['newest first'] : order === 'PUBLISHED_ASC' ? ['oldest first'] : [];
  const published = periodInWords(period);
  return [
    what,
    ...byAuthors({ authors, anyAuthor }),
    ...(published === '' ? [] : [`published ${published}`]),
    ...ordered,
  ].join('; ');
}

/** "by Hinton and LeCun". Empty if it does not matter who. */
export function byAuthors({ authors, anyAuthor }: Pick<PaperTerms, 'authors' | 'anyAuthor'>): string[] {
  return [
    ...(authors.length === 0 ? [] : [`by ${list(authors, 'and')}`]),
    ...(anyAuthor.length === 0 ? [] : [`by ${list(anyAuthor, 'or')}`]),
  ];
}

/** "what MLP is said to be evaluated on, of type DATASET". */
export function describeConcepts(
  types: readonly ConceptType[],
  predicates: readonly Predicate[],
  role: 'object' | 'subject',
  of: string,
): string {
  const verbs = list(
    predicates.map((predicate) => PREDICATE_DEFINITIONS[predicate].phrase),
    'or',
  );
  const asked = types.length === 0 ? 'concepts' : `concepts of type ${list(types, 'or')}`;
  return role === 'object'
    ? `${asked} of which it is stated: ${of} ${verbs} them`
    : `${asked} of which it is stated: each ${verbs} ${of}`;
}

/** "is evaluated on or uses CIFAR-10"; "uses CIFAR-10 or uses MNIST". */
export function groupInWords(terms: readonly Term[]): string {
  const concepts = [...new Map(terms.map(({ concept }) => [concept.id, concept])).values()];
  return list(
    concepts.map((concept) => {
      const verbs = terms
        .filter((term) => term.concept.id === concept.id)
        .map(({ predicate }) => verb(predicate));
      return `${list(verbs, 'or')} ${concept.name}`;
    }),
    'or',
  );
}

export function termInWords({ predicate, concept }: Term): string {
  return `${verb(predicate)} ${concept.name}`;
}

function verb(predicate: Predicate | null): string {
  return predicate === null ? 'mentions' : PREDICATE_DEFINITIONS[predicate].phrase;
}

export function periodInWords({ publishedAfter, publishedBefore }: Period): string {
  const parts = [
    ...(publishedAfter === undefined ? [] : [`in or after ${publishedAfter}`]),
    ...(publishedBefore === undefined ? [] : [`before ${publishedBefore}`]),
  ];
  return parts.join(' and ');
}

export function list(parts: readonly string[], connective: 'and' | 'or'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${connective} ${parts.at(-1) ?? ''}`;
}
