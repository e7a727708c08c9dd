import { ask } from '../questions/ask.js';
import { checkedFirst, connection, pageOfArray, pageRequest } from './connection.js';
import { stillThere } from './errors.js';
import { checkedText } from './filters.js';
import type { Resolvers } from './generated/resolvers.js';
import { papersThatMeet, paperList } from './papers.js';

export const questionResolvers: Resolvers = {
  Query: {
    ask: (_, { question }, { store }) => ask(store, checkedText('question', question)),
  },

  Answer: {
    papers: ({ filter }, paging, context) => {
      if (filter !== null) return papersThatMeet(filter, 'RELEVANCE', paging, context);
      const list = 'papers by RELEVANCE';
      return paperList(list, pageRequest(list, paging), { entries: [], hasNextPage: false }, [], () => 0);
    },

    concepts: ({ concepts }, paging) => {
      const list = 'concepts of an answer';
      const request = pageRequest(list, paging);
      return connection(list, request, pageOfArray(concepts, request), () => concepts.length);
    },

    evidence: async ({ filter, conditions, facts }, { first }, { store, loaders }) => {
      const request = { first: checkedFirst(first) };
      if (facts !== null) return (await store.findFacts(facts, request)).entries.map(({ node }) => node);
      if (filter === null) return [];
      const page = await store.findPapers(filter, 'RELEVANCE', request);
      const evidence = await Promise.all(
        page.entries.map(({ node }) => loaders.evidence.load({ paperId: node.id, conditions })),
      );
      return evidence.flat();
    },
  },

  Interpretation: {
    concepts: ({ concepts }) => [...concepts],
  },

  AnswerEvidence: {
    text: ({ evidence }) => evidence.text,
    field: ({ evidence }) => evidence.field,
    start: ({ evidence }) => evidence.start,
    end: ({ evidence }) => evidence.end,
    fact: (fact) => fact,
    paper: async ({ paperId }, _, { loaders }) => stillThere(await loaders.paper.load(paperId)),
  },
};
