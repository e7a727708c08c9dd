import { connection, pageRequest } from './connection.js';
import { checkedText } from './filters.js';
import type { Resolvers } from './generated/resolvers.js';

export const searchResolvers: Resolvers = {
  Query: {
    search: async (_, { text, ...paging }, { store }) => {
      checkedText('text', text);
      const request = pageRequest('search', paging);
      const page = await store.search(text, request);
      const entries = page.entries.map(({ cursor, node }) => ({
        cursor,
        node: node.kind === 'paper' ? node.paper : node.concept,
      }));
      return connection('search', request, { ...page, entries }, () => store.countSearch(text));
    },
  },

  SearchResult: {
    __resolveType: (result) => ('title' in result ? 'Paper' : 'Concept'),
  },
};
