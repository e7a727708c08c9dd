import type { CoOccurrence, Granularity, TimelineEntry } from '../graph/figures.js';
import type { ConceptFilter, ConceptOrder, ConceptRelation, GraphStore } from '../graph/store.js';
import type { ApiContext } from './context.js';
import {
  checkedFirst,
  connection,
  connectionOf,
  MAX_FIRST,
  type PagingArguments,
  pageRequest,
} from './connection.js';
import { badUserInput } from './errors.js';
import { checkedText, conceptFilter, filled } from './filters.js';
import type { PredicatePapers, Resolvers } from './generated/resolvers.js';
import { type Loaders, primeConcepts } from './loaders.js';
import type { ConceptList, StoredConcept } from './models.js';
import { paperList } from './papers.js';

const DEFAULT_NEAR = 5;

export const conceptResolvers: Resolvers = {
  Query: {
    concept: (_, { id, name }, { loaders }) => {
      if (id != null && name == null) return loaders.concept.load(checkedText('id', id));
      if (name != null && id == null) return loaders.conceptByName.load(checkedText('name', name));
      throw badUserInput('`concept` wants either `id` or `name`: give one of the two.');
    },

    concepts: (_, { where, orderBy, ...paging }, context) =>
      conceptsThatMeet(conceptFilter(where), orderBy, paging, context),

    nearConcepts: (_, { name, first }, { store }) => conceptsNear(store, checkedText('name', name), first),
  },

  Concept: {
    aliases: async ({ id }, _, { loaders }) => (await loaders.aliases.load(id)).map(({ name }) => name),
    aliasOrigins: async ({ id }, _, { loaders }) =>
      (await loaders.aliases.load(id)).map(({ name, from }) => ({
        alias: name,
        curated: from === 'vocabulary',
      })),
    broader: related('broader'),
    narrower: related('narrower'),
    narrowerCount: async ({ id }, _, { loaders }) => (await loaders.related.narrower.load(id)).length,
    close: related('close'),

    papers: async ({ id }, { predicate, ...paging }, { loaders }) => {
      const list = 'papers of a concept';
      const request = pageRequest(list, paging);
      const page = await loaders.papersOfConcept.load(id, predicate ?? undefined, request);
      const conditions = predicate == null ? [] : [{ predicate, conceptIds: [id] }];
      const evidence = (paperId: string) =>
        conditions.length === 0 ? [] : loaders.evidence.load({ paperId, conditions });
      return paperList(list, request, page, evidence, () => page.totalCount);
    },

    relatedConcepts: async ({ id }, { types, ...paging }, { loaders }) => {
      const list = `concepts together with ${id}`;
      const request = pageRequest(list, paging);
      const page = await loaders.coOccurring.load(id, filled(types), request);
      return {
        ...connectionOf(list, request, page, () => page.totalCount, togetherEdge),
        papersRead: page.papersRead,
      };
    },
    timeline: async ({ id }, { by }, { loaders }) => timelinePoints(await timelineOf(id, by, loaders)),
    firstSeen: ({ id }, _, { loaders }) => loaders.firstPaper.load(id),

    facts: async ({ id }, { predicate, ...paging }, { loaders }) => {
      const request = pageRequest('facts', paging);
      const page = await loaders.factsOfConcept.load(id, predicate ?? undefined, request);
      primeConcepts(loaders, page);
      return connection('facts', request, page, () => page.totalCount);
    },
  },
};

function togetherEdge({ concept, papers, lift }: CoOccurrence) {
  return { node: concept, papers, lift };
}

/** An argument that is given as null has its default. */
function timelineOf(id: string, by: Granularity | null, { timeline }: Loaders) {
  return timeline[by ?? 'YEAR'].load(id);
}

/** The entries of each period as one. A concept that a paper states it mentions too, unless only facts name it. */
function timelinePoints(entries: readonly TimelineEntry[]) {
  const points = new Map<string, { period: string; papers: number; predicates: PredicatePapers[] }>();
  for (const { period, predicate, papers } of entries) {
    const point = points.get(period) ?? { period, papers: 0, predicates: [] };
    if (predicate === null) point.papers = papers;
    else point.predicates.push({ predicate, papers });
    points.set(period, point);
  }
  return [...points.values()];
}

/** A page of the concepts that meet the filter; an order that is given as null is the default one. */
async function conceptsThatMeet(
  filter: ConceptFilter,
  orderBy: ConceptOrder | null,
  paging: PagingArguments,
  { store, loaders }: ApiContext,
): Promise<ConceptList> {
  const order = orderBy ?? 'PAPERS_DESC';
  const list = `concepts by ${order}`;
  const request = pageRequest(list, paging);
  const page = await store.findConcepts(filter, order, request);
  for (const { node } of page.entries) loaders.concept.prime(node.id, node);
  return connection(list, request, page, () => store.countConcepts(filter));
}

/** An argument that is given as null has its default. */
async function conceptsNear(store: GraphStore, name: string, asked: number | null): Promise<StoredConcept[]> {
  const first = checkedFirst(asked ?? DEFAULT_NEAR);
  const [misspelt, containing] = await Promise.all([
    store.nearNames(name, first),
    store.findConcepts({ text: name }, 'PAPERS_DESC', { first }),
  ]);
  const concepts = [...misspelt.map(({ concept }) => concept), ...containing.entries.map(({ node }) => node)];
  return [...new Map(concepts.map((concept) => [concept.id, concept])).values()].slice(0, first);
}

/** The store has them by name, in which order those in as many papers stay. An argument that is given as null has its default. */
function related(relation: ConceptRelation) {
  return async (
    { id }: StoredConcept,
    { first }: Pick<PagingArguments, 'first'>,
    { loaders }: ApiContext,
  ) => {
    const most = checkedFirst(first ?? MAX_FIRST);
    const concepts = await loaders.related[relation].load(id);
    return concepts.toSorted((a, b) => b.paperCount - a.paperCount).slice(0, most);
  };
}
