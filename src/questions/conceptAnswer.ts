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
  type ConceptTerms,
  type FoundConcepts,
} from './foundConcepts.js';
import { factsField, graphqlQuery } from './graphqlText.js';
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
import { answerWhether } from './whetherAnswer.js';
import { conceptsOf, papersField, paperTerms, toFilter } from './paperTerms.js';
import { statementsOf, type ConceptsQuery, type PapersQuery } from './query.js';
import { answerOfUnknown, type Grounded } from './unanswered.js';

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

function periodOf({ publishedAfter, publishedBefore }: ConceptsQuery) {
  return {
    ...(publishedAfter !== undefined && { publishedAfter }),
    ...(publishedBefore !== undefined && { publishedBefore }),
  };
}

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
  const [found, nameOf] = await Promise.all([
    conceptsStatedOf(store, terms, concept),
    apiNames(store, [concept]),
  ]);
  const stated = predicates.map((predicate) =>
    role === 'object'
      ? factsField(`stated${predicate}`, { predicate, subject: nameOf(concept) })
      : factsField(aliasOf(predicate, predicates), { predicate, object: nameOf(concept) }),
  );
  const nothing =
    role === 'object'
      ? `what ${concept.name} ${verbs(predicates)}${typesInWords(types)}`
      : `what ${verbs(predicates)} ${concept.name}`;
  return answerOfConcepts(store, query, names, {
    found,
    asked: { terms, concept, papers: null },
    about: [concept],
    description: describeConcepts(types, predicates, role, concept.name),
    graphql: graphqlQuery(
      ...stated,
      ...found.throughPapers.map((papers) =>
        papersField(papers.terms, nameOf, statementSelection(predicates)),
      ),
    ),
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
  // Their time is that of the papers.
  const terms = { ...conceptTerms(query), period: {} };
  const { types, predicates } = terms;
  if (predicates.length === 0) return answerOf({ kind: 'NONE', message: notUnderstood([]) });
  const about = conceptsOf(ofPapers);
  const [ids, nameOf] = await Promise.all([
    Promise.all(about.map(async ({ id }) => [id, await store.withNarrower([id])] as const)),
    apiNames(store, about),
  ]);
  const idsOf = new Map(ids);
  const filter = toFilter(ofPapers, ({ id }) => idsOf.get(id) ?? [id]);
  const description = describePapers(ofPapers);
  return answerOfConcepts(store, query, names, {
    found: await conceptsStatedByPapers(store, terms, filter),
    asked: { terms, concept: null, papers: ofPapers },
    about,
    description: describeConcepts(types, predicates, 'object', `one of the ${description}`),
    graphql: graphqlQuery(papersField(ofPapers, nameOf, statementSelection(predicates))),
    nothing: noConceptOfPapers(
      `what ${verbs(predicates)} hold of among ${description}${typesInWords(types)}`,
    ),
  });
}

interface Found {
  readonly found: FoundConcepts;
  readonly asked: AskedConcepts;
  /** What the question speaks of. */
  readonly about: readonly StoredConcept[];
  readonly description: string;
  readonly graphql: string;
  /** What to say if nothing is found. */
  readonly nothing: string;
}

async function answerOfConcepts(
  store: GraphStore,
  { counts, of, first, except = [] }: ConceptsQuery,
  names: Grounded,
  answer: Found,
): Promise<AnswerOf> {
  const { found, asked, about } = answer;
  const excepted = except.map(names.conceptOf);
  const leftOut = new Set(
    excepted.length === 0 ? [] : await store.withNarrower(excepted.map(({ id }) => id)),
  );
  const concepts = [...found.concepts, ...found.byHierarchy]
    .filter(({ id }) => asked.papers === null || about.every((concept) => concept.id !== id))
    .filter(({ id }) => !leftOut.has(id))
    .slice(0, first);
  const interpretation = {
    description: [
      answer.description,
      ...(excepted.length === 0 ? [] : [`without ${list(namesOf(excepted), 'and')}`]),
      ...(first === undefined ? [] : [`the ${first} of which most papers state it`]),
    ].join('; '),
    predicate: asked.terms.predicates[0] ?? null,
    // Where the pieces cannot say what is left out, these are what is shown.
    concepts: excepted.length === 0 ? about : concepts,
    graphql: answer.graphql,
    papers: null,
    statedConcepts: excepted.length === 0 ? asked : null,
    types: [],
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
    facts: found.facts.filter(({ subjectId, objectId }) => {
      const id = asked.terms.role === 'object' ? objectId : subjectId;
      return id === null || !leftOut.has(id);
    }),
    concepts,
    count: counts && !found.isCut ? concepts.length : null,
    message: sentences.length === 0 ? null : sentences.join(' '),
  });
}

function namesOf(concepts: readonly StoredConcept[]): string[] {
  return concepts.map(({ name }) => name);
}

/** What papers state, as GraphQL. */
function statementSelection(predicates: readonly Predicate[]): string[] {
  return [
    'nodes {',
    '  title',
    ...predicates.map(
      (predicate) =>
        `  ${aliasOf(predicate, predicates)}(predicate: ${predicate}) { nodes { subject { name } predicate object { name type } evidence { text } } }`,
    ),
    '}',
  ];
}

/** Two fields of the same name need another one each. */
function aliasOf(predicate: Predicate, predicates: readonly Predicate[]): string {
  return predicates.length === 1 ? 'facts' : `stated${predicate}: facts`;
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
