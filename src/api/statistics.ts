import type { Resolvers } from './generated/resolvers.js';

const MOST_SOURCES = 100;

export const statisticsResolvers: Resolvers = {
  Query: {
    statistics: (_, _arguments, { store }) => store.statistics(),
  },

  Statistics: {
    papersByYear: async (_, _arguments, { store }) =>
      (await store.papersByPeriod('YEAR')).map(({ period, papers }) => ({ year: Number(period), papers })),
    sources: async (_, _arguments, { store }) => [...(await store.papersBySource(MOST_SOURCES))],
  },
};
