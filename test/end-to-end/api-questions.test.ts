import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_ERROR_CODES } from '../../src/api/errors.js';
import { EXAMPLES } from '../../web/playground/examples.js';
import { serve, type Serving } from './serving.js';

let api: Serving;

beforeAll(async () => {
  api = await serve();
});

afterAll(async () => {
  await api.close();
});

const data: Serving['data'] = (query, variables) => api.data(query, variables);

describe('a question', () => {
  it('is answered by papers, with the words that say so and the query that gives the same', async () => {
    const { ask } = await data(`{
      ask(question: "Which papers replace MLP layers?") {
        question
        interpretation { predicate concepts { name } graphql }
        papers(first: 2) { totalCount nodes { title } pageInfo { hasNextPage endCursor } }
        concepts(first: 1) { totalCount nodes { name } }
        evidence(first: 1) { text field start end paper { title } fact { predicate object { name } } }
        notInGraph
        message
      }
    }`);
    expect(ask).toMatchObject({
      question: 'Which papers replace MLP layers?',
      interpretation: { predicate: 'REPLACES' },
      concepts: { nodes: [{ name: 'MLP' }] },
      evidence: [
        {
          text: 'which replaces the MLP by a lookup table',
          field: 'abstract',
          paper: { title: 'Mixing Without Perceptrons' },
          fact: { predicate: 'REPLACES', object: { name: 'MLP' } },
        },
      ],
      notInGraph: false,
    });
    expect(ask.papers.nodes.map(({ title }: { title: string }) => title)).toEqual([
      'Mixing Without Perceptrons',
      'Vision Without Perceptrons',
    ]);
    const same = await data(ask.interpretation.graphql);
    expect(same.papers.totalCount).toBe(ask.papers.totalCount);
    expect(same.papers.edges[0].node.title).toBe('Mixing Without Perceptrons');
  });

  it('gives the pieces of its filter, with which the same can be asked by papers', async () => {
    const { ask } = await data(`{
      ask(question: "Which papers replace MLP layers and do not use CIFAR-100 since 2022, by Ada Example?") {
        interpretation {
          papers {
            all { predicate concept { id } isClose }
            none { predicate concept { id } }
            authors anyAuthor publishedAfter publishedBefore orderBy
          }
        }
        papers { totalCount }
      }
    }`);
    expect(ask.interpretation.papers).toEqual({
      all: [[{ predicate: 'REPLACES', concept: { id: 'mlp' }, isClose: false }]],
      none: [
        { predicate: 'EVALUATES_ON', concept: { id: 'cifar100' } },
        { predicate: 'USES', concept: { id: 'cifar100' } },
      ],
      authors: ['Ada Example'],
      anyAuthor: [],
      publishedAfter: '2022',
      publishedBefore: null,
      orderBy: 'RELEVANCE',
    });
    const { papers } = await data(`{
      papers(where: {
        all: [{ predicate: REPLACES, concept: "mlp" }]
        none: [{ predicate: EVALUATES_ON, concept: "cifar-100" }, { predicate: USES, concept: "cifar-100" }]
        authors: ["Ada Example"]
        publishedAfter: "2022"
      }) { totalCount }
    }`);
    expect(papers.totalCount).toBe(ask.papers.totalCount);
  });

  it('says which of its conditions are only close to what was asked', async () => {
    const { ask } = await data(`{
      ask(question: "Which papers replace MLPs?") {
        interpretation { papers { all { concept { id } isClose } } }
      }
    }`);
    expect(ask.interpretation.papers.all).toEqual([
      [
        { concept: { id: 'mlp' }, isClose: false },
        { concept: { id: 'fully-connected-layer' }, isClose: true },
      ],
    ]);
  });

  it('has all that is stated of concepts, page by page', async () => {
    const page = `query ($after: String) { ask(question: "How is TableMixer related to CIFAR-10?") {
      interpretation { papers { orderBy } }
      facts(first: 1, after: $after) { totalCount nodes { id paper { title } } pageInfo { hasNextPage endCursor } }
    } }`;
    const { ask: first } = await data(page);
    expect(first).toMatchObject({
      interpretation: { papers: null },
      facts: { pageInfo: { hasNextPage: true } },
    });
    const { ask: second } = await data(page, { after: first.facts.pageInfo.endCursor });
    expect(second.facts.nodes[0].id).not.toBe(first.facts.nodes[0].id);
    expect(second.facts.totalCount).toBe(first.facts.totalCount);
  });

  it('takes no cursor of the answer to another', async () => {
    const page = `query ($question: String!, $concepts: String, $facts: String) { ask(question: $question) {
      concepts(first: 1, after: $concepts) { totalCount pageInfo { endCursor } }
      facts(first: 1, after: $facts) { totalCount pageInfo { endCursor } }
    } }`;
    const { ask } = await data(page, { question: 'How is TableMixer related to CIFAR-10?' });
    const concepts = ask.concepts.pageInfo.endCursor;
    const facts = ask.facts.pageInfo.endCursor;
    await data(page, { question: 'How is TableMixer related to CIFAR-10?', concepts, facts });
    for (const after of [{ concepts }, { facts }]) {
      const { errors } = await api.query(page, { question: 'How is TableMixer related to MLP?', ...after });
      expect(errors).toMatchObject([
        { message: expect.stringMatching(/of another list/), extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
  });

  it('has an answer that can be paged through', async () => {
    const page = `query ($after: String) { ask(question: "Which use CIFAR-10?") {
      papers(first: 20, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } }
    } }`;
    const first = await data(page);
    expect(first.ask.papers).toMatchObject({ totalCount: 25, pageInfo: { hasNextPage: true } });
    const second = await data(page, { after: first.ask.papers.pageInfo.endCursor });
    expect(second.ask.papers.nodes).toHaveLength(5);
  });

  it('is told what the graph does not hold', async () => {
    const { ask } = await data(`{
      ask(question: "Which papers replace PROPOSITIONAL-QUX-9?") {
        notInGraph message papers { totalCount nodes { id } } concepts { nodes { id } } evidence { text }
      }
    }`);
    expect(ask).toMatchObject({ notInGraph: true, papers: { totalCount: 0, nodes: [] }, evidence: [] });
    expect(ask.message).toContain('PROPOSITIONAL-QUX-9');
  });
});

describe('the playground', () => {
  it.each(EXAMPLES.map((query) => [/query (\w+)/.exec(query)?.[1], query] as const))(
    'has an example %s that runs',
    async (_name, query) => {
      await data(query);
    },
  );
});

describe('the documentation', () => {
  const documentation = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');

  it('has every code of an error', () => {
    for (const code of API_ERROR_CODES) expect(documentation).toContain(`\`${code}\``);
  });
});
