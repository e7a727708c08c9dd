/**
 * What one request reads of the store, gathered: everything that the fields of one level of a query want is read in one
 * call, however many papers, concepts and facts the page has. Made anew for each request, so that no answer is stale.
 */
import DataLoader from 'dataloader';
import type { ConceptType, Predicate } from '../../schema/predicates.js';
import type { Granularity, TimelineEntry } from '../graph/figures.js';
import type {
  ConceptCondition,
  ConceptRelation,
  GraphStore,
  PageOfFacts,
  PageRequest,
  StoredConcept,
  StoredFact,
} from '../graph/store.js';
import { stillThere } from './errors.js';

export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders(store: GraphStore) {
  return {
    paper: byId((ids) => store.papersByIds(ids), null),
    fact: byId((ids) => store.factsByIds(ids), null),
    mentions: byId((ids) => store.mentionsOfPapers(ids), []),
    concept: byId((ids) => store.conceptsByIds(ids), null),
    conceptByName: byId((names) => store.conceptsByNames(names), null),
    conceptMeant: byId((texts) => store.conceptsMeant(texts), null),
    /** Of the concept that a text means and all that is narrower; none if the graph does not hold it. */
    idsMeant: byId<readonly string[], readonly string[]>((texts) => store.idsMeant(texts), []),
    aliases: byId((ids) => store.aliasesOfConcepts(ids), []),
    related: {
      broader: related(store, 'broader'),
      narrower: related(store, 'narrower'),
      close: related(store, 'close'),
    },
    firstPaper: byId((ids) => store.firstPapersOfConcepts(ids), null),
    timeline: { YEAR: timelines(store, 'YEAR'), MONTH: timelines(store, 'MONTH') },
    factsOfPaper: pagesOf((ids, predicate: Predicate | undefined, page) =>
      store.factsOfPapers(ids, { predicate }, page),
    ),
    factsOfConcept: pagesOf((ids, predicate: Predicate | undefined, page) =>
      store.factsOfConcepts(ids, { predicate, once: true }, page),
    ),
    papersOfConcept: pagesOf((ids, predicate: Predicate | undefined, page) =>
      store.papersOfConcepts(ids, predicate, page),
    ),
    coOccurring: pagesOf((ids, types: readonly ConceptType[] | undefined, page) =>
      store.coOccurringConcepts(ids, types, page),
    ),
    similarPapers: pagesOf((ids, _: undefined, page) => store.similarPapers(ids, page)),
    statementsOfFact: pagesOf((ids, _: undefined, page) => store.statementsOfFacts(ids, page)),
    evidence: evidenceOf(store),
  };
}

/** What was read with a page of facts is not read again. */
export function primeConcepts({ concept: loader }: Loaders, { concepts = [] }: PageOfFacts): void {
  for (const concept of concepts) loader.prime(concept.id, concept);
}

/** What is of one id each. What came with something else is there at once, for promises are dear where a page has hundreds. */
class Loader<V, M> {
  readonly #there = new Map<string, V>();
  readonly #reading: DataLoader<string, V | M>;

  constructor(read: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>, missing: M) {
    this.#reading = new DataLoader(async (ids) => {
      const found = await read(ids);
      return ids.map((id) => found.get(id) ?? missing);
    });
  }

  load(id: string): V | M | Promise<V | M> {
    return this.#there.get(id) ?? this.#reading.load(id);
  }

  /** Takes what was read already. */
  prime(id: string, value: V): void {
    this.#there.set(id, value);
  }
}

/** What becomes of something that is there, or that is being read. */
export function afterLoading<T, U>(loaded: T | Promise<T>, use: (value: T) => U): U | Promise<U> {
  return loaded instanceof Promise ? loaded.then(use) : use(loaded);
}

function byId<V, M>(read: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>, missing: M) {
  return new Loader(read, missing);
}

function related(store: GraphStore, relation: ConceptRelation) {
  return byId<readonly StoredConcept[], readonly StoredConcept[]>(
    (ids) => store.relatedConcepts(ids, relation),
    [],
  );
}

function timelines(store: GraphStore, granularity: Granularity) {
  return byId<readonly TimelineEntry[], readonly TimelineEntry[]>(
    (ids) => store.timelinesOfConcepts(ids, granularity),
    [],
  );
}

/**
 * Pages of lists, each of one id. There is a loader for each different page that is wanted; a query has only so many of
 * them as it has such fields. Throws CHANGED_WHILE_READING if what has the list was removed in the meantime.
 */
function pagesOf<A, P>(
  read: (ids: readonly string[], argument: A, page: PageRequest) => Promise<ReadonlyMap<string, P>>,
) {
  const loaders = new Map<string, Loader<P, null>>();
  const loaderOf = (argument: A, page: PageRequest) => {
    const key = JSON.stringify([argument, page]);
    const loader = loaders.get(key) ?? byId((ids) => read(ids, argument, page), null);
    loaders.set(key, loader);
    return loader;
  };
  return {
    load: (id: string, argument: A, page: PageRequest): P | Promise<P> =>
      afterLoading(loaderOf(argument, page).load(id), stillThere),
    /** Takes what was read already. */
    prime: (pages: ReadonlyMap<string, P>, argument: A, page: PageRequest): void => {
      const loader = loaderOf(argument, page);
      for (const [id, read] of pages) loader.prime(id, read);
    },
  };
}

interface EvidenceKey {
  readonly paperId: string;
  readonly conditions: readonly ConceptCondition[];
}

/** The facts of papers that meet their list's conditions: lists with different conditions share one call. */
function evidenceOf(store: GraphStore) {
  return new DataLoader<EvidenceKey, readonly StoredFact[]>(
    async (keys) => {
      const paperIds = [...new Set(keys.map(({ paperId }) => paperId))];
      const conditions = [...new Set(keys.flatMap((key) => key.conditions))];
      const found = await store.evidenceFor(paperIds, conditions);
      return keys.map(({ paperId, conditions }) =>
        (found.get(paperId) ?? []).filter((fact) => conditions.some((condition) => meets(fact, condition))),
      );
    },
    { cache: false },
  );
}

function meets(fact: StoredFact, condition: ConceptCondition): boolean {
  const { predicate, conceptIds, minConfidence = 0, or = [] } = condition;
  const asItStands =
    fact.predicate === predicate && conceptIds.includes(fact.objectId) && fact.confidence >= minConfidence;
  return asItStands || or.some((alternative) => meets(fact, alternative));
}
