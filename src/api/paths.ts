import { checkedFirst } from './connection.js';
import { badUserInput } from './errors.js';
import { conceptByIdOrName, joiningFilter } from './filters.js';
import type { Resolvers } from './generated/resolvers.js';
import { itemOf } from './items.js';
import type { PathsBetween } from './models.js';

const DEFAULT_PATHS = 5;
const DEFAULT_LENGTH = 4;

export const pathResolvers: Resolvers = {
  Query: {
    paths: async (_, { from, to, maxLength, first, types, ...joining }, context): Promise<PathsBetween> => {
      const bounds = boundsOf({ maxLength, first });
      const [start, end] = await Promise.all([
        conceptByIdOrName('from', from, context),
        conceptByIdOrName('to', to, context),
      ]);
      if (start !== null && start.id === end?.id) {
        throw badUserInput(`\`from\` and \`to\` are the same concept, ${start.name}: name two.`);
      }
      const found = await context.store.paths({
        from: start?.id ?? '',
        to: end?.id ?? '',
        types: types ?? undefined,
        ...joiningFilter(joining),
        ...bounds,
      });
      return { from: start, to: end, ...found };
    },
  },

  Path: {
    length: ({ steps }) => steps.length,
    steps: ({ steps }) => [...steps],
  },

  PathStep: {
    from: ({ from }, _, context) => itemOf(from, context),
    to: ({ to }, _, context) => itemOf(to, context),
    fact: ({ edges: [surest] }) => surest.fact,
    direction: ({ from, edges: [{ source }] }) =>
      source.kind === from.kind && source.id === from.id ? 'FORWARD' : 'BACKWARD',
    factCount: ({ edges }) => edges.reduce((sum, edge) => sum + edge.factCount, 0),
    otherFacts: ({ edges }) => edges.slice(1).map(({ fact }) => fact),
  },
};

/** Arguments that are given as null have their defaults. */
function boundsOf({ maxLength, first }: { maxLength?: number | null; first?: number | null }) {
  return { maxLength: maxLength ?? DEFAULT_LENGTH, first: checkedFirst(first ?? DEFAULT_PATHS) };
}
