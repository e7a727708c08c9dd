import type { SimilarPaper } from '../graph/figures.js';
import type { Page, PageRequest, PaperFilter, PaperOrder } from '../graph/store.js';
import type { ApiContext } from './context.js';
import { connection, connectionOf, type PagingArguments, pageRequest } from './connection.js';
import { stillThere } from './errors.js';
import { checkedText, paperFilter } from './filters.js';
import type { Resolvers } from './generated/resolvers.js';
import { primeConcepts } from './loaders.js';
import type { Paper, PaperList, PaperListEdge } from './models.js';

export const paperResolvers: Resolvers = {
  Query: {
    paper: (_, { id }, { loaders }) => loaders.paper.load(checkedText('id', id)),

    papers: async (_, { where, orderBy, ...paging }, context) =>
      papersThatMeet(await paperFilter(where, context), orderBy, paging, context),
  },

  Paper: {
    published: ({ published }) => published ?? null,
    mentions: async ({ id }, _, { loaders }) => [...(await loaders.mentions.load(id))],
    facts: async ({ id }, { predicate, ...paging }, { loaders }) => {
      const request = pageRequest('facts', paging);
      const page = await loaders.factsOfPaper(id, predicate ?? undefined, request);
      primeConcepts(loaders, page);
      return connection('facts', request, page, () => page.totalCount);
    },
    similarPapers: async ({ id }, paging, { loaders }) => {
      const request = pageRequest('similar papers', paging);
      const page = await loaders.similarPapers(id, undefined, request);
      for (const { node } of page.entries) loaders.paper.prime(node.paper.id, node.paper);
      return connectionOf('similar papers', request, page, () => page.totalCount, similarEdge);
    },
  },

  SimilarPaperEdge: {
    sharedConcepts: ({ sharedConcepts }) => [...sharedConcepts],
  },

  Mention: {
    concept: async ({ concept }, _, { loaders }) => stillThere(await loaders.concept.load(concept)),
  },

  PaperEdge: {
    facts: async ({ node, evidence }) => [...(await evidence(node.id))],
  },
};

function similarEdge({ paper, similarity, shared }: SimilarPaper) {
  return { node: paper, similarity, sharedConcepts: shared };
}

/**
 * A page of the papers that meet the filter; an order that is given as null is the default one.
 * Throws BAD_USER_INPUT if the paging arguments cannot be used.
 */
export async function papersThatMeet(
  filter: PaperFilter,
  orderBy: PaperOrder | null,
  paging: PagingArguments,
  { store, loaders }: ApiContext,
): Promise<PaperList> {
  const order = orderBy ?? 'PUBLISHED_DESC';
  const list = `papers by ${order}`;
  const request = pageRequest(list, paging);
  const page = await store.findPapers(filter, order, request);
  for (const { node } of page.entries) loaders.paper.prime(node.id, node);
  const evidence = (id: string) => page.evidence.get(id) ?? [];
  return paperList(list, request, page, evidence, () => store.countPapers(filter));
}

/** The store's page of papers as a connection whose edges know why they are in it. */
export function paperList(
  list: string,
  request: PageRequest,
  page: Page<Paper>,
  evidence: PaperListEdge['evidence'],
  totalCount: () => Promise<number> | number,
): PaperList {
  const plain = connection(list, request, page, totalCount);
  return { ...plain, edges: plain.edges.map((edge) => ({ ...edge, evidence })) };
}
