import type { ConceptFilter, ConceptOrder, ConceptRelation } from '../graph/store.js';
import type { ApiContext } from './context.js';
import { connection, type PagingArguments, pageRequest } from './connection.js';
import { badUserInput } from './errors.js';
import { checkedText, conceptFilter } from './filters.js';
import type { Resolvers } from './generated/resolvers.js';
import type { ConceptList, StoredConcept } from './models.js';
import { paperList } from './papers.js';

export const conceptResolvers: Resolvers = {
  Query: {
    concept: (_, { id, name }, { loaders }) => {
      if (id != null && name == null) return loaders.concept.load(checkedText('id', id));
      if (name != null && id == null) return loaders.conceptByName.load(checkedText('name', name));
      throw badUserInput('`concept` wants either `id` or `name`: give one of the two.');
    },

    concepts: (_, { where, orderBy, ...paging }, context) =>
      conceptsThatMeet(conceptFilter(where), orderBy, paging, context),
  },

  Concept: {
    aliases: async ({ id }, _, { loaders }) => (await loaders.aliases.load(id)).map(({ name }) => name),
    broader: related('broader'),
    narrower: related('narrower'),
    close: related('close'),

    papers: async ({ id }, { predicate, ...paging }, { loaders }) => {
      const list = 'papers of a concept';
      const request = pageRequest(list, paging);
      const page = await loaders.papersOfConcept(id, predicate ?? undefined, request);
      const conditions = predicate == null ? [] : [{ predicate, conceptIds: [id] }];
      return paperList(list, request, page, conditions, () => page.totalCount);
    },

    facts: async ({ id }, { predicate, ...paging }, { loaders }) => {
      const request = pageRequest('facts', paging);
      const page = await loaders.factsOfConcept(id, predicate ?? undefined, request);
      return connection('facts', request, page, () => page.totalCount);
    },
  },
};

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

function related(relation: ConceptRelation) {
  return async ({ id }: StoredConcept, _: unknown, { loaders }: ApiContext) => [
    ...(await loaders.related[relation].load(id)),
  ];
}
