import type { Resolvers } from './generated/resolvers.js';

export const statisticsResolvers: Resolvers = {
  Query: {
    statistics: (_, _arguments, { store }) => store.statistics(),
  },
};
