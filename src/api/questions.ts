import { ask } from '../questions/ask.js';
import { checkedFirst, listOf, pageRequest } from './connection.js';
import { stillThere } from './errors.js';
import { checkedText } from './filters.js';
import type { Resolvers } from './generated/resolvers.js';
import { papersThatMeet, paperList } from './papers.js';

export const questionResolvers: Resolvers = {
  Query: {
    ask: async (_, { question }, context) => {
      const { store, translator, signal } = context;
      const answer = await ask(store, checkedText('question', question), { translator, signal });
      if (answer.isPassing) context.isPassing = true;
      return answer;
    },
  },

  Answer: {
    papers: ({ filter, order }, paging, context, info) => {
      if (filter !== null) return papersThatMeet(filter, order, paging, context, info);
      const list = `papers by ${order}`;
      const nothing = { entries: [], hasNextPage: false };
      return paperList(
        list,
        pageRequest(list, paging),
        nothing,
        () => [],
        () => 0,
      );
    },

    concepts: ({ question, concepts }, paging) => listOf('concepts of an answer', question, concepts, paging),

    evidence: async ({ filter, order, conditions, facts }, { first }, { store, loaders }) => {
      const request = { first: checkedFirst(first) };
      const page = filter === null ? { entries: [] } : await store.findPapers(filter, order, request);
      const evidence = await Promise.all(
        page.entries.map(({ node }) => loaders.evidence.load({ paperId: node.id, conditions })),
      );
      return [...evidence.flat(), ...facts.slice(0, request.first)];
    },

    facts: ({ question, facts }, paging) => listOf('facts of an answer', question, facts, paging),

    paths: ({ paths }) => [...paths],
    suggestions: ({ suggestions }) => [...suggestions],
    suggestedQuestions: ({ suggestedQuestions }) => [...suggestedQuestions],
  },

  Interpretation: {
    concepts: ({ concepts }) => [...concepts],
    types: ({ types }) => [...types],
  },

  AskedPapers: {
    all: ({ all }) => all.map((group) => [...group]),
    none: ({ none }) => [...none],
    authors: ({ authors }) => [...authors],
    anyAuthor: ({ anyAuthor }) => [...anyAuthor],
    publishedAfter: ({ period }) => period.publishedAfter ?? null,
    publishedBefore: ({ period }) => period.publishedBefore ?? null,
    orderBy: ({ order }) => order,
  },

  AskedCondition: {
    isClose: ({ isClose }) => isClose ?? false,
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
