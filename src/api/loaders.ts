/**
 * What one request reads of the store, gathered: everything that the fields of one level of a query want is read in one
 * call, however many papers, concepts and facts the page has. Made anew for each request, so that no answer is stale.
 */
import DataLoader from 'dataloader';
import type { Predicate } from '../../schema/predicates.js';
import type { Paper } from '../../schema/knowledge.js';
import type {
  ConceptCondition,
  ConceptRelation,
  GraphStore,
  Page,
  PageRequest,
  StoredConcept,
  StoredFact,
} from '../graph/store.js';

export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders(store: GraphStore) {
  return {
    paper: byId((ids) => store.papersByIds(ids), null),
    mentions: byId((ids) => store.mentionsOfPapers(ids), []),
    concept: byId((ids) => store.conceptsByIds(ids), null),
    conceptByName: byId((names) => store.conceptsByNames(names), null),
    aliases: byId((ids) => store.aliasesOfConcepts(ids), []),
    related: {
      broader: related(store, 'broader'),
      narrower: related(store, 'narrower'),
      close: related(store, 'close'),
    },
    factsOfPaper: pageOf<StoredFact>((ids, predicate, page) => store.factsOfPapers(ids, { predicate }, page)),
    factsOfConcept: pageOf<StoredFact>((ids, predicate, page) =>
      store.factsOfConcepts(ids, { predicate }, page),
    ),
    papersOfConcept: pageOf<Paper>((ids, predicate, page) => store.papersOfConcepts(ids, predicate, page)),
    evidence: evidenceOf(store),
  };
}

function byId<V, M>(read: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>, missing: M) {
  return new DataLoader<string, V | M>(async (ids) => {
    const found = await read(ids);
    return ids.map((id) => found.get(id) ?? missing);
  });
}

function related(store: GraphStore, relation: ConceptRelation) {
  return byId<readonly StoredConcept[], readonly StoredConcept[]>(
    (ids) => store.relatedConcepts(ids, relation),
    [],
  );
}

type CountedPage<T> = Page<T> & { readonly totalCount: number };

/** A loader for each different page that is wanted; a query has only so many of them as it has such fields. */
function pageOf<T>(
  read: (
    ids: readonly string[],
    predicate: Predicate | undefined,
    page: PageRequest,
  ) => Promise<ReadonlyMap<string, CountedPage<T>>>,
) {
  const nothing: CountedPage<T> = { entries: [], hasNextPage: false, totalCount: 0 };
  const loaders = new Map<string, DataLoader<string, CountedPage<T>>>();
  return (id: string, predicate: Predicate | undefined, page: PageRequest): Promise<CountedPage<T>> => {
    const key = JSON.stringify([predicate, page]);
    const loader = loaders.get(key) ?? byId((ids) => read(ids, predicate, page), nothing);
    loaders.set(key, loader);
    return loader.load(id);
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
    (predicate === undefined || fact.predicate === predicate) &&
    conceptIds.includes(fact.objectId) &&
    fact.confidence >= minConfidence;
  return asItStands || or.some((alternative) => meets(fact, alternative));
}
