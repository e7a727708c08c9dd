import type { GraphQLResolveInfo } from 'graphql';
import type { SimilarPaper } from '../graph/figures.js';
import type { PaperDetail, Page, PageRequest, PaperFilter, PaperOrder } from '../graph/store.js';
import type { ApiContext } from './context.js';
import { connection, connectionOf, isFirst, type PagingArguments, pageRequest } from './connection.js';
import { stillThere } from './errors.js';
import { checkedText, paperFilter } from './filters.js';
import type { PaperFactsArgs, Resolvers } from './generated/resolvers.js';
import { afterLoading, primeConcepts } from './loaders.js';
import type { Paper, PaperList, PaperListEdge } from './models.js';
import { argumentsBelow, isSelected } from './selection.js';

export const paperResolvers: Resolvers = {
  Query: {
    paper: (_, { id }, { loaders }) => loaders.paper.load(checkedText('id', id)),

    papers: async (_, { where, orderBy, ...paging }, context, info) =>
      papersThatMeet(await paperFilter(where, context), orderBy, paging, context, info),
  },

  Paper: {
    published: ({ published }) => published ?? null,
    mentions: async ({ id }, _, { loaders }) => [...(await loaders.mentions.load(id))],
    facts: ({ id }, { predicate, ...paging }, { loaders }) => {
      const request = pageRequest('facts', paging);
      return afterLoading(loaders.factsOfPaper.load(id, predicate ?? undefined, request), (page) => {
        primeConcepts(loaders, page);
        return connection('facts', request, page, () => page.totalCount);
      });
    },
    similarPapers: async ({ id }, paging, { loaders }) => {
      const request = pageRequest('similar papers', paging);
      const page = await loaders.similarPapers.load(id, undefined, request);
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
    facts: ({ node, evidence }) => afterLoading(evidence(node.id), (facts) => [...facts]),
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
  info: GraphQLResolveInfo,
): Promise<PaperList> {
  const order = orderBy ?? 'PUBLISHED_DESC';
  const list = `papers by ${order}`;
  const request = pageRequest(list, paging);
  const facts = factsSelected(info);
  const abstracts = isSelected(info, 'abstract');
  const page = await store.findPapers(filter, order, request, { abstracts, facts });
  for (const { node } of page.entries) loaders.paper.prime(node.id, node);
  if (facts !== undefined) loaders.factsOfPaper.prime(page.facts, facts.predicate, { first: facts.first });
  const evidence = (id: string) => page.evidence.get(id) ?? [];
  return paperList(list, request, page, evidence, () => store.countPapers(filter));
}

/**
 * The facts that are selected of each paper of a list: of several selections the first, if that is of a first page. What is
 * wrong with a selection, the field itself says.
 */
function factsSelected(info: GraphQLResolveInfo): PaperDetail['facts'] {
  const paths = [
    ['edges', 'node', 'facts'],
    ['nodes', 'facts'],
  ];
  const [selected] = paths.flatMap((path) =>
    argumentsBelow(info, path, 'Paper'),
  ) as readonly PaperFactsArgs[];
  const { predicate, first, after } = selected ?? {};
  if (first == null || !isFirst(first) || after != null) return undefined;
  return { predicate: predicate ?? undefined, first };
}

/** The store's page of papers as a connection whose edges know why they are in it. */
export function paperList(
  list: string,
  request: PageRequest,
  page: Page<Paper>,
  evidence: PaperListEdge['evidence'],
  totalCount: () => Promise<number> | number,
): PaperList {
  return connectionOf(list, request, page, totalCount, (node) => ({ node, evidence }));
}
