/** Questions that are answered by concepts: "what is part of X?", "which datasets does X use?" */
import { PREDICATE_DEFINITIONS, type ConceptType, type Predicate } from '../../schema/predicates.js';
import type { GraphStore, PaperFilter, StoredConcept, StoredFact } from '../graph/store.js';
import { answerOf, MAX_FACTS, notInGraph, type AnswerOf } from './answer.js';
import { apiNames } from './apiNames.js';
import { isAuthor, withoutPapers } from './authorAnswer.js';
import { describeConcepts, describePapers, list } from './descriptions.js';
import { conceptsById, withinPeriod } from './facts.js';
import { factsField, graphqlQuery } from './graphqlText.js';
import { meaningFor, relationNamed, type RelationName } from './lexicon.js';
import {
  byHierarchy,
  countOf,
  noConcept,
  noConceptOfPapers,
  notUnderstood,
  renamedInWords,
  throughPapers,
  TOO_MUCH_AT_ONCE,
} from './messages.js';
import { isRenamed } from './paperAnswer.js';
import { conceptsOf, papersField, paperTerms, toFilter, type PaperTerms } from './paperTerms.js';
import { statementsOf, type ConceptsQuery, type PapersQuery } from './query.js';
import { answerOfUnknown, type Grounded } from './unanswered.js';

/** So many papers are looked through for what they state. */
const MAX_PAPERS = 500;

export async function answerByConcepts(
  store: GraphStore,
  query: ConceptsQuery,
  names: Grounded,
): Promise<AnswerOf> {
  if (typeof query.of !== 'string')
    return objectsOfPapers(store, query, { ...periodOf(query), ...query.of }, names);
  const concept = names.get(query.of)?.concept;
  if (concept !== undefined) {
    return query.role === 'object'
      ? objectsOfConcept(store, query, concept, names)
      : subjectsOfConcept(store, query, concept, names);
  }
  if (query.role === 'object' && (await isAuthor(store, query.of)))
    return objectsOfPapers(store, query, { ...ANY_PAPERS, ...periodOf(query), authors: [query.of] }, names);
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

/** What the relation means for things of these types: of any type, what it means in general. */
function predicatesOf(relationName: RelationName, types: readonly ConceptType[]): Predicate[] {
  const relation = relationNamed(relationName);
  const meanings = types.length === 0 ? relation.means : types.flatMap((type) => meaningFor(relation, type));
  return [...new Set(meanings)].filter((predicate) => predicate !== null);
}

/** "What is part of X?": of what it is stated. */
async function subjectsOfConcept(
  store: GraphStore,
  query: ConceptsQuery,
  concept: StoredConcept,
  names: Grounded,
): Promise<AnswerOf> {
  const predicates = predicatesOf(query.relation, []);
  const objectIds = await store.withNarrower([concept.id]);
  const [facts, narrower, nameOf] = await Promise.all([
    factsOf(store, predicates, { objectIds, ofPaperItself: false }, query),
    predicates.includes('IS_A') ? conceptsById(store, objectIds) : [],
    apiNames(store, [concept]),
  ]);
  const stated = await conceptsById(
    store,
    facts.map(({ subjectId }) => subjectId),
  );
  const object = nameOf(concept);
  return answerOfConcepts(query, names, {
    facts,
    concepts: stated.filter(({ id }) => id !== concept.id),
    byHierarchy: narrower.filter(({ id, paperCount }) => id !== concept.id && paperCount > 0).sort(byPapers),
    about: [concept],
    predicates,
    description: describeConcepts(query.types, predicates, 'subject', concept.name),
    graphql: graphqlQuery(
      ...predicates.map((predicate) => factsField(aliasOf(predicate, predicates), { predicate, object })),
    ),
    nothing: noConcept(`what ${verbs(predicates)} ${concept.name}`, concept),
    notes: [],
  });
}

/** Ways in which papers have to do with a concept, those first whose statements are most about it. */
const PAPERS_OF_CONCEPT: readonly { readonly verb: string; readonly predicates: readonly Predicate[] }[] = [
  { verb: 'propose', predicates: ['PROPOSES'] },
  { verb: 'use, extend or study', predicates: ['USES', 'EXTENDS', 'STUDIES'] },
];

/** Relations in which what is said of papers that use a concept is said of it, too. */
const HOLDS_OF_WHAT_IS_USED: ReadonlySet<RelationName> = new Set([
  'is evaluated on',
  'is used for',
  'addresses',
  'works on',
]);

/** "Which datasets does X use?": what is stated of it, and what papers that propose it state of their own work. */
async function objectsOfConcept(
  store: GraphStore,
  query: ConceptsQuery,
  concept: StoredConcept,
  names: Grounded,
): Promise<AnswerOf> {
  const predicates = predicatesOf(query.relation, query.types);
  const ids = await store.withNarrower([concept.id]);
  const [ofConcept, nameOf, broader] = await Promise.all([
    factsOf(store, predicates, { subjectIds: ids, ofPaperItself: false }, query),
    apiNames(store, [concept]),
    predicates.includes('IS_A') ? store.relatedConcepts([concept.id], 'broader') : undefined,
  ]);
  const holdsOfWhatIsUsed =
    HOLDS_OF_WHAT_IS_USED.has(query.relation) ||
    query.types.some((type) => type === 'DATASET' || type === 'TASK');
  const facts = [...(await ofTypes(store, ofConcept, query.types))];
  const fields = [
    ...predicates.map((predicate) =>
      factsField(`stated${predicate}`, { predicate, subject: nameOf(concept) }),
    ),
  ];
  const notes: string[] = [];
  for (const { verb, predicates: ofPapers } of PAPERS_OF_CONCEPT) {
    if (verb !== 'propose' && (facts.length > 0 || !holdsOfWhatIsUsed)) break;
    const terms: PaperTerms = {
      all: [ofPapers.map((predicate) => ({ predicate, concept }))],
      none: [],
      authors: [],
      anyAuthor: [],
      period: periodOf(query),
      order: 'RELEVANCE',
    };
    const found = await ownFacts(
      store,
      predicates,
      toFilter(terms, () => ids),
    );
    const wanted = await ofTypes(store, found, query.types);
    const added = wanted.filter(({ objectId }) => !ids.includes(objectId));
    if (added.length === 0) continue;
    if (facts.length === 0) notes.push(throughPapers(concept.name, verb));
    facts.push(...added);
    fields.push(papersField(terms, nameOf, statementSelection(predicates)));
  }
  const objects = await conceptsById(store, objectsByPapers(facts));
  return answerOfConcepts(query, names, {
    facts,
    concepts: objects.filter(({ id }) => id !== concept.id),
    byHierarchy: broader?.get(concept.id) ?? [],
    about: [concept],
    predicates,
    description: describeConcepts(query.types, predicates, 'object', concept.name),
    graphql: graphqlQuery(...fields),
    nothing: noConcept(`what ${concept.name} ${verbs(predicates)}${typesInWords(query.types)}`, concept),
    notes,
  });
}

/** "Which datasets do papers on X use?": what these papers state of their own work. */
async function objectsOfPapers(
  store: GraphStore,
  query: ConceptsQuery,
  papers: PapersQuery,
  names: Grounded,
): Promise<AnswerOf> {
  const written = statementsOf(papers.condition).map(({ concept }) => concept);
  const unknown = written.filter((name) => !names.has(name));
  if (unknown.length > 0) return answerOfUnknown(store, unknown);
  const terms = paperTerms(papers, names.conceptOf);
  if (terms === null) return answerOf({ kind: 'NONE', message: TOO_MUCH_AT_ONCE });
  const nobody = await withoutPapers(store, terms);
  if (nobody !== null) return notInGraph(nobody);
  const predicates = predicatesOf(query.relation, query.types);
  if (predicates.length === 0) return answerOf({ kind: 'NONE', message: notUnderstood([]) });
  const about = conceptsOf(terms);
  const [ids, nameOf] = await Promise.all([
    Promise.all(about.map(async ({ id }) => [id, await store.withNarrower([id])] as const)),
    apiNames(store, about),
  ]);
  const idsOf = new Map(ids);
  const filter = toFilter(terms, ({ id }) => idsOf.get(id) ?? [id]);
  const facts = await ofTypes(store, await ownFacts(store, predicates, filter), query.types);
  const description = describePapers(terms);
  return answerOfConcepts(query, names, {
    facts,
    concepts: await conceptsById(store, objectsByPapers(facts)),
    byHierarchy: [],
    about,
    predicates,
    description: describeConcepts(query.types, predicates, 'object', `one of the ${description}`),
    graphql: graphqlQuery(papersField(terms, nameOf, statementSelection(predicates))),
    nothing: noConceptOfPapers(
      `what ${verbs(predicates)} hold of among ${description}${typesInWords(query.types)}`,
    ),
    notes: [],
  });
}

interface Found {
  readonly facts: readonly StoredFact[];
  readonly concepts: readonly StoredConcept[];
  /** What the hierarchy says, without a paper's sentence. */
  readonly byHierarchy: readonly StoredConcept[];
  /** What the question speaks of. */
  readonly about: readonly StoredConcept[];
  readonly predicates: readonly Predicate[];
  readonly description: string;
  readonly graphql: string;
  /** What to say if nothing is found. */
  readonly nothing: string;
  readonly notes: readonly string[];
}

function answerOfConcepts({ types, counts, of }: ConceptsQuery, names: Grounded, found: Found): AnswerOf {
  const interpretation = {
    description: found.description,
    predicate: found.predicates[0] ?? null,
    concepts: found.about,
    graphql: found.graphql,
    papers: null,
    readBy: null,
  };
  const isWanted = ({ type }: StoredConcept): boolean => types.length === 0 || types.includes(type);
  const stated = found.concepts.filter(isWanted);
  const statedIds = new Set(stated.map(({ id }) => id));
  const more = found.byHierarchy.filter((concept) => !statedIds.has(concept.id) && isWanted(concept));
  const concepts = [...stated, ...more];
  if (concepts.length === 0) return notInGraph(found.nothing, { interpretation });
  const renamed = typeof of === 'string' ? [names.get(of)].filter((name) => name !== undefined) : [];
  const sentences = [
    ...(counts ? [countOf(concepts.length)] : []),
    ...found.notes,
    ...renamedInWords(renamed.filter(isRenamed)),
    ...byHierarchy(more),
  ];
  return answerOf({
    kind: counts ? 'COUNT' : 'CONCEPTS',
    interpretation,
    facts: found.facts,
    concepts,
    count: counts ? concepts.length : null,
    message: sentences.length === 0 ? null : sentences.join(' '),
  });
}

async function factsOf(
  store: GraphStore,
  predicates: readonly Predicate[],
  filter: Omit<Parameters<GraphStore['findFacts']>[0], 'predicate'>,
  query: ConceptsQuery,
): Promise<readonly StoredFact[]> {
  const pages = await Promise.all(
    predicates.map((predicate) => store.findFacts({ ...filter, predicate }, { first: MAX_FACTS })),
  );
  const facts = pages.flatMap(({ entries }) => entries.map(({ node }) => node));
  return withinPeriod(store, facts, periodOf(query));
}

/** What papers that meet the filter state of their own work. */
async function ownFacts(
  store: GraphStore,
  predicates: readonly Predicate[],
  filter: PaperFilter,
): Promise<StoredFact[]> {
  const papers = await store.findPapers(filter, 'RELEVANCE', { first: MAX_PAPERS });
  const paperIds = papers.entries.map(({ node }) => node.id);
  if (paperIds.length === 0) return [];
  const pages = await Promise.all(
    predicates.map((predicate) =>
      store.findFacts({ predicate, paperIds, ofPaperItself: true }, { first: MAX_FACTS }),
    ),
  );
  return pages.flatMap(({ entries }) => entries.map(({ node }) => node));
}

async function ofTypes(
  store: GraphStore,
  facts: readonly StoredFact[],
  types: readonly ConceptType[],
): Promise<readonly StoredFact[]> {
  if (types.length === 0 || facts.length === 0) return facts;
  const concepts = await store.conceptsByIds([...new Set(facts.map(({ objectId }) => objectId))]);
  return facts.filter(({ objectId }) => {
    const type = concepts.get(objectId)?.type;
    return type !== undefined && types.includes(type);
  });
}

/** Those that most papers state first, each once. */
function objectsByPapers(facts: readonly StoredFact[]): string[] {
  const papers = new Map<string, Set<string>>();
  for (const { objectId, paperId } of facts)
    papers.set(objectId, (papers.get(objectId) ?? new Set()).add(paperId));
  return [...papers].sort(([, a], [, b]) => b.size - a.size).map(([id]) => id);
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

/** Most papers first. */
export function byPapers(a: StoredConcept, b: StoredConcept): number {
  return b.paperCount - a.paperCount || (a.id < b.id ? -1 : 1);
}
