/** Concepts of which papers state something, with the facts: for a question, and for its pieces as somebody has changed them. */
import type { ConceptType, Predicate } from '../../schema/predicates.js';
import type { FactFilter, GraphStore, Page, PaperFilter, StoredConcept, StoredFact } from '../graph/store.js';
import type { Period } from './dates.js';
import { conceptsById, MAX_FACTS, withinPeriod } from './facts.js';
import { toFilter, type PaperTerms } from './paperTerms.js';

/** Which concepts, whatever they are stated of. */
export interface ConceptTerms {
  /** Empty: of any type. */
  readonly types: readonly ConceptType[];
  /** What is stated: one of these. */
  readonly predicates: readonly Predicate[];
  /** Whether the concepts are what is said, or what it is said of. */
  readonly role: 'object' | 'subject';
  /** What is narrower than the concept that they are stated of counts, too, but for what the concept is a kind of. */
  readonly narrower: boolean;
  readonly minConfidence?: number | undefined;
  /** Of the papers that state it. */
  readonly period: Period;
}

export interface FoundConcepts {
  /** What they are stated of; null: of papers. */
  readonly about: StoredConcept | null;
  readonly facts: readonly StoredFact[];
  /** Those that most papers state first. */
  readonly concepts: readonly StoredConcept[];
  /** What the hierarchy says beside these, without a paper's sentence. */
  readonly byHierarchy: readonly StoredConcept[];
  /** Papers whose statements of their own work are among the facts. */
  readonly throughPapers: readonly PapersOfConcept[];
  /** There is more than was read: facts, or papers. */
  readonly isCut: boolean;
}

interface PapersOfConcept {
  readonly verb: string;
  /** Nothing is stated of the concept itself. */
  readonly isInstead: boolean;
}

/** So many papers are looked through for what they state. */
export const MAX_PAPERS = 500;

/** "Which datasets does X use?", "what is part of X?" */
export function conceptsStatedOf(
  store: GraphStore,
  terms: ConceptTerms,
  concept: StoredConcept,
): Promise<FoundConcepts> {
  return terms.role === 'object'
    ? objectsOfConcept(store, terms, concept)
    : subjectsOfConcept(store, terms, concept);
}

/** "Which datasets do papers on X use?": what papers that meet the filter state of their own work. */
export async function conceptsStatedByPapers(
  store: GraphStore,
  terms: ConceptTerms,
  filter: PaperFilter,
): Promise<FoundConcepts> {
  const { facts: own, isCut } = await ownFacts(store, terms, filter);
  const facts = await ofTypes(store, own, { ...terms, role: 'object' });
  return {
    about: null,
    facts,
    isCut,
    concepts: await conceptsById(store, conceptsIn(facts, 'object')),
    byHierarchy: [],
    throughPapers: [],
  };
}

/** The same without these, and without what states them. */
export function withoutConcepts(
  found: FoundConcepts,
  role: ConceptTerms['role'],
  ids: ReadonlySet<string>,
): FoundConcepts {
  const isKept = ({ id }: StoredConcept): boolean => !ids.has(id);
  return {
    ...found,
    concepts: found.concepts.filter(isKept),
    byHierarchy: found.byHierarchy.filter(isKept),
    facts: found.facts.filter((fact) => !ids.has(conceptIn(fact, role) ?? '')),
  };
}

async function subjectsOfConcept(
  store: GraphStore,
  terms: ConceptTerms,
  concept: StoredConcept,
): Promise<FoundConcepts> {
  const objectIds = await idsOf(store, terms, concept);
  const [ofObject, narrower] = await Promise.all([
    factsOf(store, terms, () => ({ objectIds })),
    terms.predicates.includes('IS_A') && terms.narrower ? conceptsById(store, objectIds) : [],
  ]);
  const facts = await ofTypes(store, ofObject.facts, terms);
  const stated = await conceptsById(store, conceptsIn(facts, 'subject'));
  const inPapers = narrower.filter(({ id, paperCount }) => id !== concept.id && paperCount > 0);
  return withHierarchy(terms, {
    about: concept,
    facts,
    concepts: stated.filter(({ id }) => id !== concept.id),
    byHierarchy: inPapers.sort(byPapers),
    throughPapers: [],
    isCut: ofObject.isCut,
  });
}

/** Ways in which papers have to do with a concept, those first whose statements are most about it. */
const PAPERS_OF_CONCEPT: readonly { readonly verb: string; readonly predicates: readonly Predicate[] }[] = [
  { verb: 'propose', predicates: ['PROPOSES'] },
  { verb: 'use, extend or study', predicates: ['USES', 'EXTENDS', 'STUDIES'] },
];

/** Whether it holds of a concept, too, if papers that use the concept state it of their own work. */
function holdsOfWhatIsUsed({ types, predicates }: ConceptTerms): boolean {
  return (
    types.some((type) => type === 'DATASET' || type === 'TASK') ||
    predicates.some((predicate) => predicate === 'EVALUATES_ON' || predicate === 'ADDRESSES')
  );
}

/** What is stated of the concept, and what papers that propose it state of their own work. */
async function objectsOfConcept(
  store: GraphStore,
  terms: ConceptTerms,
  concept: StoredConcept,
): Promise<FoundConcepts> {
  const ids = await idsOf(store, terms, concept);
  const [ofConcept, broader] = await Promise.all([
    factsOf(store, terms, (predicate) => ofSubject(predicate, concept, ids)),
    terms.predicates.includes('IS_A') ? store.relatedConcepts([concept.id], 'broader') : undefined,
  ]);
  const facts = [...(await ofTypes(store, ofConcept.facts, terms))];
  let { isCut } = ofConcept;
  const throughPapers: PapersOfConcept[] = [];
  for (const { verb, predicates } of PAPERS_OF_CONCEPT) {
    if (verb !== 'propose' && (facts.length > 0 || !holdsOfWhatIsUsed(terms))) break;
    const papers: PaperTerms = {
      all: [predicates.map((predicate) => ({ predicate, concept }))],
      none: [],
      authors: [],
      anyAuthor: [],
      period: terms.period,
      order: 'RELEVANCE',
    };
    const own = await ownFacts(
      store,
      terms,
      toFilter(papers, () => ids),
    );
    const wanted = await ofTypes(store, own.facts, terms);
    const added = wanted.filter(({ objectId }) => !ids.includes(objectId));
    if (added.length === 0) continue;
    isCut ||= own.isCut;
    throughPapers.push({ verb, isInstead: facts.length === 0 });
    facts.push(...added);
  }
  const objects = await conceptsById(store, conceptsIn(facts, 'object'));
  return withHierarchy(terms, {
    about: concept,
    facts,
    concepts: objects.filter(({ id }) => id !== concept.id),
    byHierarchy: broader?.get(concept.id) ?? [],
    throughPapers,
    isCut,
  });
}

/** Of the concept that they are stated of. */
export async function idsOf(
  store: GraphStore,
  { narrower }: ConceptTerms,
  { id }: StoredConcept,
): Promise<readonly string[]> {
  return narrower ? store.withNarrower([id]) : [id];
}

/** What facts tell of the concept: those of its kinds, too, but they do not tell what it is a kind of. */
export function ofSubject(
  predicate: Predicate,
  { id }: StoredConcept,
  withNarrower: readonly string[],
): Pick<FactFilter, 'subjectIds'> {
  return { subjectIds: predicate === 'IS_A' ? [id] : withNarrower };
}

/** Only concepts of the types, those of the hierarchy once. */
function withHierarchy({ types }: ConceptTerms, found: FoundConcepts): FoundConcepts {
  const isWanted = ({ type }: StoredConcept): boolean => types.length === 0 || types.includes(type);
  const concepts = found.concepts.filter(isWanted);
  const stated = new Set(concepts.map(({ id }) => id));
  const byHierarchy = found.byHierarchy.filter((concept) => !stated.has(concept.id) && isWanted(concept));
  return { ...found, concepts, byHierarchy };
}

/** Facts of concepts. */
export async function factsOf(
  store: GraphStore,
  { predicates, minConfidence, period }: ConceptTerms,
  of: (predicate: Predicate) => Pick<FactFilter, 'subjectIds' | 'objectIds'>,
): Promise<ReadFacts> {
  const pages = await Promise.all(
    predicates.map((predicate) =>
      store.findFacts(
        { ...of(predicate), predicate, minConfidence, ofPaperItself: false },
        { first: MAX_FACTS },
      ),
    ),
  );
  return factsIn(store, pages, period);
}

interface ReadFacts {
  readonly facts: readonly StoredFact[];
  readonly isCut: boolean;
}

async function factsIn(
  store: GraphStore,
  pages: readonly Page<StoredFact>[],
  period: Period,
): Promise<ReadFacts> {
  const facts = pages.flatMap(({ entries }) => entries.map(({ node }) => node));
  return {
    facts: await withinPeriod(store, facts, period),
    isCut: pages.some(({ hasNextPage }) => hasNextPage),
  };
}

/** What papers that meet the filter state of their own work. */
async function ownFacts(
  store: GraphStore,
  { predicates, minConfidence, period }: ConceptTerms,
  filter: PaperFilter,
): Promise<ReadFacts> {
  const papers = await store.findPapers(filter, 'RELEVANCE', { first: MAX_PAPERS });
  const paperIds = papers.entries.map(({ node }) => node.id);
  if (paperIds.length === 0) return { facts: [], isCut: false };
  const pages = await Promise.all(
    predicates.map((predicate) =>
      store.findFacts({ predicate, paperIds, minConfidence, ofPaperItself: true }, { first: MAX_FACTS }),
    ),
  );
  const { facts, isCut } = await factsIn(store, pages, period);
  return { facts, isCut: isCut || papers.hasNextPage };
}

/** Those with a concept of one of the types in this place. */
async function ofTypes(
  store: GraphStore,
  facts: readonly StoredFact[],
  { types, role }: Pick<ConceptTerms, 'types' | 'role'>,
): Promise<readonly StoredFact[]> {
  if (types.length === 0 || facts.length === 0) return facts;
  const inRole = facts.flatMap((fact) => conceptIn(fact, role) ?? []);
  const concepts = await store.conceptsByIds([...new Set(inRole)]);
  return facts.filter((fact) => {
    const type = concepts.get(conceptIn(fact, role) ?? '')?.type;
    return type !== undefined && types.includes(type);
  });
}

function conceptIn({ subjectId, objectId }: StoredFact, role: ConceptTerms['role']): string | null {
  return role === 'object' ? objectId : subjectId;
}

/** The concepts in this place of the facts, each once, those first that most papers state. */
function conceptsIn(facts: readonly StoredFact[], role: ConceptTerms['role']): string[] {
  return mostStated(facts.map((fact) => ({ conceptId: conceptIn(fact, role), paperId: fact.paperId })));
}

/** Each concept once, those first that most papers state. */
export function mostStated(
  said: readonly { readonly conceptId: string | null; readonly paperId: string }[],
): string[] {
  const papers = new Map<string, Set<string>>();
  for (const { conceptId, paperId } of said)
    if (conceptId !== null) papers.set(conceptId, (papers.get(conceptId) ?? new Set()).add(paperId));
  return [...papers].sort(([, a], [, b]) => b.size - a.size).map(([id]) => id);
}

/** Most papers first. */
export function byPapers(a: StoredConcept, b: StoredConcept): number {
  return b.paperCount - a.paperCount || (a.id < b.id ? -1 : 1);
}
