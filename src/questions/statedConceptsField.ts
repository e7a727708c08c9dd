/** The GraphQL that gives the concepts of an answer, and what states them. */
import type { StoredConcept } from '../graph/store.js';
import type { AskedConcepts } from './answer.js';
import { graphqlString } from './graphqlText.js';
import { conceptsOf, papersWhere, periodFields } from './paperTerms.js';

interface AskedField extends AskedConcepts {
  /** So many of the concepts are asked for. Undefined: all, of which the field gives a page. */
  readonly first?: number | undefined;
}

const LARGEST_PAGE = 100;

/** A field of `Query`. `nameOf` gives a name or id by which the API finds the concept. */
export function statedConceptsField(asked: AskedField, nameOf: (concept: StoredConcept) => string): string[] {
  return [
    `statedConcepts(where: {${where(asked, nameOf)}}) {`,
    '  message',
    `  concepts(first: ${asked.first ?? LARGEST_PAGE}) { totalCount nodes { name type } }`,
    `  facts(first: ${LARGEST_PAGE}) {`,
    '    totalCount',
    '    nodes { subject { name } predicate object { name type } evidence { text } paper { title } }',
    '  }',
    '}',
  ];
}

/** The fields of a `StatedConceptsFilter`. */
function where(
  { terms, concept, papers, except, whether }: AskedField,
  nameOf: (concept: StoredConcept) => string,
): string {
  const nameText = (named: StoredConcept): string => graphqlString(nameOf(named));
  return [
    ...(terms.types.length === 0 ? [] : [`types: [${terms.types.join(', ')}]`]),
    `predicates: [${terms.predicates.join(', ')}]`,
    ...(terms.role === 'object' ? [] : ['role: SUBJECT']),
    ...(concept === null ? [] : [`concept: ${nameText(concept)}`]),
    ...(terms.narrower ? [] : ['narrower: false']),
    ...(whether === null ? [] : [`whether: ${nameText(whether)}`]),
    ...(papers === null ? [] : [`papers: {${papersWhere(papers, nameOf)}}`]),
    ...(papers === null || conceptsOf(papers).length === 0 ? [] : ['exceptNamed: true']),
    ...(except.length === 0 ? [] : [`except: [${except.map(nameText).join(', ')}]`]),
    ...periodFields(terms.period),
  ].join(', ');
}
