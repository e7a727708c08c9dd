import { connection, pageRequest } from './connection.js';
import { stillThere } from './errors.js';
import { factFilter } from './filters.js';
import type { Resolvers } from './generated/resolvers.js';

export const factResolvers: Resolvers = {
  Query: {
    facts: async (_, { where, ...paging }, context) => {
      const request = pageRequest('facts', paging);
      const filter = await factFilter(where, context);
      const page = await context.store.findFacts(filter, request);
      return connection('facts', request, page, () => context.store.countFacts(filter));
    },
  },

  Fact: {
    paper: async ({ paperId }, _, { loaders }) => stillThere(await loaders.paper.load(paperId)),
    subject: async ({ subjectId }, _, { loaders }) =>
      subjectId === null ? null : stillThere(await loaders.concept.load(subjectId)),
    object: async ({ objectId }, _, { loaders }) => stillThere(await loaders.concept.load(objectId)),
    with: async ({ withId }, _, { loaders }) =>
      withId === null ? null : stillThere(await loaders.concept.load(withId)),
    paperCount: async ({ id }, _, { loaders }) =>
      (await loaders.statementsOfFact.load(id, undefined, { first: 0 })).totalCount,
    statements: async ({ id }, paging, { loaders }) => {
      const request = pageRequest('statements', paging);
      const page = await loaders.statementsOfFact.load(id, undefined, request);
      return connection('statements', request, page, () => page.totalCount);
    },
  },
};
