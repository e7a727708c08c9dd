import type { ApiContext } from './context.js';
import { badUserInput } from './errors.js';
import { checkedText } from './filters.js';
import type { Resolvers } from './generated/resolvers.js';
import type { NodeObject } from './models.js';

const MAX_NODES = 100;

export const nodeResolvers: Resolvers = {
  Query: {
    node: (_, { id }, context) => nodeOf(id, context),
    nodes: (_, { ids }, context) => {
      if (ids.length > MAX_NODES) {
        throw badUserInput(
          `\`ids\` may be at most ${MAX_NODES}, not ${ids.length}: ask for the others apart.`,
        );
      }
      return Promise.all(ids.map((id) => nodeOf(id, context)));
    },
  },

  Node: {
    __resolveType: (node) => ('title' in node ? 'Paper' : 'evidence' in node ? 'Fact' : 'Concept'),
  },
};

async function nodeOf(id: string, { loaders }: ApiContext): Promise<NodeObject | null> {
  checkedText('id', id);
  const [paper, concept, fact] = await Promise.all([
    loaders.paper.load(id),
    loaders.concept.load(id),
    loaders.fact.load(id),
  ]);
  return paper ?? concept ?? fact;
}
