import type { GraphNode } from '../graph/store.js';
import type { QueryGraphArgs, Resolvers } from './generated/resolvers.js';
import { joiningFilter } from './filters.js';
import { isPaper, itemOf, itemsNamed, nodeOf } from './items.js';
import type { DrawnGraph } from './models.js';

const MAX_AROUND = 20;
/** Where nothing is followed: as many as a drawing may have. */
const MAX_AROUND_ALONE = 5_000;
const DEFAULT_DEPTH = 1;
const DEFAULT_LIMIT = 500;

export const graphResolvers: Resolvers = {
  Query: {
    graph: async (_, { around, types, depth, limit, ...joining }, context): Promise<DrawnGraph> => {
      const bounds = boundsOf({ around, depth, limit });
      const most = bounds.depth === 0 ? MAX_AROUND_ALONE : MAX_AROUND;
      const { items, notInGraph } = await itemsNamed('around', around, { least: 1, most }, context);
      const drawn = await context.store.surroundings({
        around: items.map(nodeOf),
        types: types ?? undefined,
        ...joiningFilter(joining),
        ...bounds,
      });
      return { ...drawn, notInGraph };
    },
  },

  Graph: {
    nodes: ({ nodes }) => [...nodes],
    edges: ({ edges }) => [...edges],
    truncated: ({ nodesLeftOutAtLeast, edgesLeftOutAtLeast, cut }) =>
      nodesLeftOutAtLeast > 0 || edgesLeftOutAtLeast > 0 || cut.length > 0,
    cut: ({ cut }) => [...cut],
    notInGraph: ({ notInGraph }) => [...notInGraph],
  },

  GraphNode: {
    id: ({ node }) => drawnId(node),
    label: async ({ node }, _, context) => {
      const item = await itemOf(node, context);
      return isPaper(item) ? item.title : item.name;
    },
    type: async ({ node }, _, context) => {
      const item = await itemOf(node, context);
      return isPaper(item) ? null : item.type;
    },
    item: ({ node }, _, context) => itemOf(node, context),
  },

  GraphEdge: {
    id: ({ source, predicate, target }) => `${drawnId(source)} ${predicate} ${drawnId(target)}`,
    source: ({ source }) => drawnId(source),
    target: ({ target }) => drawnId(target),
  },

  CutItem: {
    item: ({ node }, _, context) => itemOf(node, context),
  },

  GraphItem: {
    __resolveType: (item) => (isPaper(item) ? 'Paper' : 'Concept'),
  },
};

interface Bounds {
  readonly depth: number | null | undefined;
  readonly limit: number | null | undefined;
}

/** Arguments that are given as null have their defaults. */
function boundsOf({ around, depth, limit }: Pick<QueryGraphArgs, 'around'> & Bounds) {
  return { depth: depth ?? DEFAULT_DEPTH, limit: limit ?? usualLimit(around.length) };
}

/** How many nodes are drawn around so many if no `limit` is given: these at least. */
export function usualLimit(around: number): number {
  return Math.max(DEFAULT_LIMIT, around);
}

function drawnId({ kind, id }: GraphNode): string {
  return `${kind}:${id}`;
}
