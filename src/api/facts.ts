import { connection, pageRequest } from './connection.js';
import { stillThere } from './errors.js';
import { factFilter } from './filters.js';
import type { Resolvers } from './generated/resolvers.js';
import { afterLoading } from './loaders.js';

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
    paper: ({ paperId }, _, { loaders }) => afterLoading(loaders.paper.load(paperId), stillThere),
    subject: ({ subjectId }, _, { loaders }) =>
      subjectId === null ? null : afterLoading(loaders.concept.load(subjectId), stillThere),
    object: ({ objectId }, _, { loaders }) => afterLoading(loaders.concept.load(objectId), stillThere),
    with: ({ withId }, _, { loaders }) =>
      withId === null ? null : afterLoading(loaders.concept.load(withId), stillThere),
    paperCount: async ({ id }, _, { loaders }) =>
      (await loaders.statementsOfFact.load(id, undefined, { first: 0 })).totalCount,
    statements: async ({ id }, paging, { loaders }) => {
      const request = pageRequest('statements', paging);
      const page = await loaders.statementsOfFact.load(id, undefined, request);
      return connection('statements', request, page, () => page.totalCount);
    },
  },
};
