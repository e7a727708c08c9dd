/** Questions that are answered by concepts: "what is part of X?", "which datasets does X use?" */
import { PREDICATE_DEFINITIONS, type ConceptType, type Predicate } from '../../schema/predicates.js';
import type { GraphStore, StoredConcept } from '../graph/store.js';
import { answerOf, notInGraph, type AnswerOf, type AskedConcepts } from './answer.js';
import { apiNames } from './apiNames.js';
import { isAuthor, withoutPapers } from './authorAnswer.js';
import { describeConcepts, describePapers, list } from './descriptions.js';
import {
  conceptsStatedByPapers,
  conceptsStatedOf,
  withoutConcepts,
  type ConceptTerms,
  type FoundConcepts,
} from './foundConcepts.js';
import { graphqlQuery } from './graphqlText.js';
import { meaningFor, relationNamed } from './lexicon.js';
import {
  countOf,
  countOfAtLeast,
  exceptInWords,
  foundInWords,
  noConcept,
  noConceptOfPapers,
  notUnderstood,
  renamedInWords,
  TOO_MUCH_AT_ONCE,
} from './messages.js';
import { isRenamed } from './paperAnswer.js';
import { conceptsOf, paperTerms, toFilter } from './paperTerms.js';
import { periodOf, statementsOf, type ConceptsQuery, type PapersQuery } from './query.js';
import { statedConceptsField } from './statedConceptsField.js';
import { answerOfUnknown, type Grounded } from './unanswered.js';
import { answerWhether } from './whetherAnswer.js';

export async function answerByConcepts(
  store: GraphStore,
  query: ConceptsQuery,
  names: Grounded,
): Promise<AnswerOf> {
  if (typeof query.of !== 'string')
    return answerOfPapers(store, query, { ...periodOf(query), ...query.of }, names);
  const unknown = (query.except ?? []).filter((name) => !names.has(name));
  if (unknown.length > 0) return answerOfUnknown(store, unknown);
  if (query.whether !== undefined) return answerWhether(store, query, query.of, query.whether, names);
  const concept = names.get(query.of)?.concept;
  if (concept !== undefined) return answerOfConcept(store, query, concept, names);
  if (query.role === 'object' && (await isAuthor(store, query.of)))
    return answerOfPapers(store, query, { ...ANY_PAPERS, ...periodOf(query), authors: [query.of] }, names);
  return answerOfUnknown(store, [query.of]);
}

const ANY_PAPERS: PapersQuery = {
  asks: 'papers',
  condition: null,
  ranking: 'best',
  counts: false,
  alsoConcepts: false,
};

function conceptTerms(query: ConceptsQuery): ConceptTerms {
  // Of subjects, the type that is asked for does not say what the verb means.
  const types = query.role === 'object' ? query.types : [];
  return {
    types: query.types,
    predicates: predicatesOf(query.relation, types),
    role: query.role,
    narrower: true,
    period: periodOf(query),
  };
}

/** What the relation means for things of these types: of any type, what it means in general. */
function predicatesOf(name: ConceptsQuery['relation'], types: readonly ConceptType[]): Predicate[] {
  const relation = relationNamed(name);
  const meanings = types.length === 0 ? relation.means : types.flatMap((type) => meaningFor(relation, type));
  return [...new Set(meanings)].filter((predicate) => predicate !== null);
}

async function answerOfConcept(
  store: GraphStore,
  query: ConceptsQuery,
  concept: StoredConcept,
  names: Grounded,
): Promise<AnswerOf> {
  const terms = conceptTerms(query);
  const { types, predicates, role } = terms;
  if (predicates.length === 0) return answerOf({ kind: 'NONE', message: notUnderstood([]) });
  const nothing =
    role === 'object'
      ? `what ${concept.name} ${verbs(predicates)}${typesInWords(types)}`
      : `what ${verbs(predicates)} ${concept.name}`;
  return answerOfConcepts(store, query, names, {
    found: await conceptsStatedOf(store, terms, concept),
    of: { terms, concept, papers: null },
    about: [concept],
    description: describeConcepts(types, predicates, role, concept.name),
    nothing: noConcept(nothing, concept),
  });
}

async function answerOfPapers(
  store: GraphStore,
  query: ConceptsQuery,
  papers: PapersQuery,
  names: Grounded,
): Promise<AnswerOf> {
  const written = [...statementsOf(papers.condition).map(({ concept }) => concept), ...(query.except ?? [])];
  const unknown = written.filter((name) => !names.has(name));
  if (unknown.length > 0) return answerOfUnknown(store, unknown);
  const ofPapers = paperTerms(papers, names.conceptOf);
  if (ofPapers === null) return answerOf({ kind: 'NONE', message: TOO_MUCH_AT_ONCE });
  const nobody = await withoutPapers(store, ofPapers);
  if (nobody !== null) return notInGraph(nobody);
  // Of papers' own work it is what they state. Their time is that of the papers.
  const terms: ConceptTerms = { ...conceptTerms(query), role: 'object', period: {} };
  const { types, predicates } = terms;
  if (predicates.length === 0) return answerOf({ kind: 'NONE', message: notUnderstood([]) });
  const about = conceptsOf(ofPapers);
  const idsOf = new Map(
    await Promise.all(about.map(async ({ id }) => [id, await store.withNarrower([id])] as const)),
  );
  const filter = toFilter(ofPapers, ({ id }) => idsOf.get(id) ?? [id]);
  const description = describePapers(ofPapers);
  return answerOfConcepts(store, query, names, {
    found: await conceptsStatedByPapers(store, terms, filter),
    of: { terms, concept: null, papers: ofPapers },
    about,
    description: describeConcepts(types, predicates, 'object', `one of the ${description}`),
    nothing: noConceptOfPapers(description, verbs(predicates), types),
  });
}

interface Found {
  readonly found: FoundConcepts;
  /** What they are stated of. */
  readonly of: Omit<AskedConcepts, 'except' | 'whether'>;
  /** What the question speaks of, but for what it leaves out. */
  readonly about: readonly StoredConcept[];
  readonly description: string;
  /** What to say if nothing is found. */
  readonly nothing: string;
}

async function answerOfConcepts(
  store: GraphStore,
  { counts, of, first, except = [] }: ConceptsQuery,
  names: Grounded,
  answer: Found,
): Promise<AnswerOf> {
  const { about } = answer;
  const excepted = except.map(names.conceptOf);
  const asked: AskedConcepts = { ...answer.of, except: excepted, whether: null };
  const [narrower, nameOf] = await Promise.all([
    excepted.length === 0 ? [] : store.withNarrower(excepted.map(({ id }) => id)),
    apiNames(store, [...about, ...excepted]),
  ]);
  const leftOut = new Set([...narrower, ...(asked.papers === null ? [] : about.map(({ id }) => id))]);
  const found = withoutConcepts(answer.found, asked.terms.role, leftOut);
  const concepts = [...found.concepts, ...found.byHierarchy].slice(0, first);
  const interpretation = {
    description: [
      answer.description,
      ...(excepted.length === 0 ? [] : [`without ${list(namesOf(excepted), 'and')}`]),
      ...(first === undefined ? [] : [`the ${first} of which most papers state it`]),
    ].join('; '),
    predicate: asked.terms.predicates[0] ?? null,
    concepts: about,
    graphql: graphqlQuery(statedConceptsField({ ...asked, first }, nameOf)),
    papers: null,
    statedConcepts: asked,
    types: [],
    first: first ?? null,
    readBy: null,
  };
  if (concepts.length === 0) return notInGraph(answer.nothing, { interpretation });
  const renamed = typeof of === 'string' ? [names.get(of)].filter((name) => name !== undefined) : [];
  const sentences = [
    ...(counts ? [found.isCut ? countOfAtLeast(concepts.length) : countOf(concepts.length)] : []),
    ...(excepted.length === 0 ? [] : [exceptInWords(namesOf(excepted))]),
    ...foundInWords(found),
    ...renamedInWords(renamed.filter(isRenamed)),
  ];
  return answerOf({
    kind: counts ? 'COUNT' : 'CONCEPTS',
    interpretation,
    facts: found.facts,
    concepts,
    count: counts && !found.isCut ? concepts.length : null,
    message: sentences.length === 0 ? null : sentences.join(' '),
  });
}

function namesOf(concepts: readonly StoredConcept[]): string[] {
  return concepts.map(({ name }) => name);
}

function verbs(predicates: readonly Predicate[]): string {
  return list(
    predicates.map((predicate) => PREDICATE_DEFINITIONS[predicate].phrase),
    'or',
  );
}

function typesInWords(types: readonly ConceptType[]): string {
  return types.length === 0 ? '' : `, of type ${list(types, 'or')}`;
}
