/** Lists by more than what papers state, and what is counted, over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paper } from '../contract/knowledge.js';
import { serve, type Serving } from './serving.js';

let api: Serving;

const TABLE_MIXER = { id: 'tablemixer', name: 'TableMixer' };

beforeAll(async () => {
  api = await serve();
  await api.store.writePapers([
    paper('extra-1', {
      title: 'Tables and mixers',
      authors: ['Grace Hopper'],
      published: '2023-02',
      concepts: [TABLE_MIXER],
      facts: [
        { predicate: 'OUTPERFORMS', subject: 'tablemixer', object: 'vision-mlp', confidence: 0.95 },
        'USES lookup-table',
      ],
    }),
    paper('extra-2', {
      title: 'Mixers again',
      authors: ['Grace Murray Hopper', 'Emmy Noether'],
      published: '2024',
      concepts: [TABLE_MIXER],
      facts: [{ predicate: 'OUTPERFORMS', subject: 'tablemixer', object: 'vision-mlp', confidence: 0.6 }],
    }),
  ]);
});

afterAll(() => api.close());

const data: Serving['data'] = (query, variables) => api.data(query, variables);

describe('papers', () => {
  const titles = async (where: string, order = 'TITLE_ASC'): Promise<string[]> => {
    const { papers } = await data(
      `{ papers(where: ${where}, orderBy: ${order}, first: 100) { nodes { title } } }`,
    );
    return papers.nodes.map(({ title }: { title: string }) => title);
  };

  it('are found by author, source and years', async () => {
    expect(await titles('{author: "hopper"}')).toEqual(['Mixers again', 'Tables and mixers']);
    expect(await titles('{author: "grace noether"}')).toEqual([]);
    expect(await titles('{sources: ["tests.jsonl"], author: "noe"}')).toEqual(['Mixers again']);
    expect(await titles('{yearFrom: 2023}')).toEqual([
      'Mixers again',
      'Mixing Without Perceptrons',
      'Tables and mixers',
    ]);
    expect(await titles('{yearFrom: 2023, yearTo: 2023, publishedAfter: "2023-02"}')).toEqual([
      'Tables and mixers',
    ]);
    expect(await titles('{yearFrom: -5, yearTo: 99999, author: "hopper"}')).toHaveLength(2);
  });

  it('come by the number of facts', async () => {
    expect((await titles('{}', 'FACTS_DESC'))[0]).toBe('Mixing Without Perceptrons');
  });

  it('have similar papers, with what they share', async () => {
    const { paper: found } = await data(`{ paper(id: "extra-2") { similarPapers(first: 1) {
      totalCount pageInfo { hasNextPage }
      edges { similarity node { title } sharedConcepts { rarity concept { name } } }
    } } }`);
    const { edges, pageInfo } = found.similarPapers;
    expect(pageInfo.hasNextPage).toBe(true);
    expect(edges[0].sharedConcepts.map(({ concept }: { concept: { name: string } }) => concept.name)).toEqual(
      ['TableMixer', 'vision MLP'],
    );
    const sum = edges[0].sharedConcepts.reduce(
      (total: number, { rarity }: { rarity: number }) => total + rarity,
      0,
    );
    expect(edges[0].similarity).toBeCloseTo(sum, 3);
  });
});

describe('concepts', () => {
  it('are found by how a name begins', async () => {
    for (const prefix of ['multi-layer p', 'multilayerp', 'Multi Layer Perceptrons']) {
      const { concepts } = await data(
        'query ($prefix: String) { concepts(where: {prefix: $prefix}) { nodes { name } } }',
        {
          prefix,
        },
      );
      expect(concepts.nodes, prefix).toEqual([{ name: 'MLP' }]);
    }
  });

  it('say what comes together with them, when papers speak of them, and which was the first', async () => {
    const { concept } = await data(`{ concept(name: "CIFAR-10") {
      relatedConcepts(types: [ARCHITECTURE], first: 5) { papersRead totalCount edges { papers lift node { name } } }
      timeline { period papers predicates { predicate papers } }
      firstSeen { title published }
    } }`);
    expect(concept.relatedConcepts).toMatchObject({ papersRead: 25, totalCount: 4 });
    expect(concept.relatedConcepts.edges[0]).toMatchObject({ papers: 24, node: { name: 'MLP' } });
    expect(concept.timeline[0]).toEqual({
      period: '2000',
      papers: 1,
      predicates: [{ predicate: 'EVALUATES_ON', papers: 1 }],
    });
    expect(concept.timeline.at(-1)).toMatchObject({ period: '2023', papers: 1 });
    expect(concept.firstSeen).toEqual({ title: 'Study 1 of the MLP', published: '2000-06-01' });
    const { concept: monthly } = await data(
      '{ concept(name: "CIFAR-10") { timeline(by: MONTH) { period } } }',
    );
    expect(monthly.timeline[0]).toEqual({ period: '2000-06' });
  });
});

describe('facts', () => {
  it('that several papers state come once, with the statements of all', async () => {
    const { facts } = await data(`{ facts(where: {predicate: OUTPERFORMS, minPapers: 2}) {
      totalCount
      nodes {
        paperCount confidence subject { name } object { name }
        statements(first: 2) { totalCount pageInfo { hasNextPage } nodes { confidence evidence { text } paper { id } } }
      }
    } }`);
    expect(facts.totalCount).toBe(1);
    expect(facts.nodes[0]).toMatchObject({
      paperCount: 3,
      confidence: 0.95,
      subject: { name: 'TableMixer' },
      object: { name: 'vision MLP' },
      statements: {
        totalCount: 3,
        pageInfo: { hasNextPage: true },
        nodes: [
          { confidence: 0.95, paper: { id: 'extra-1' } },
          {
            confidence: 0.8,
            evidence: { text: 'TableMixer outperforms the vision MLP' },
            paper: { id: 'arxiv:2301.00001' },
          },
        ],
      },
    });
  });

  it('are stated by at least so many papers, those of papers themselves by one', async () => {
    const query = `query ($minPapers: Int) { facts(where: {predicate: REPLACES, minPapers: $minPapers}) {
      nodes { subject { name } paperCount }
    } }`;
    const { facts: all } = await data(query);
    expect(all.nodes).toContainEqual({ subject: null, paperCount: 1 });
    expect(await data(query, { minPapers: 1 })).toEqual({ facts: all });
    expect(await data(query, { minPapers: 2 })).toEqual({ facts: { nodes: [] } });
    for (const minPapers of [0, -3]) {
      const { errors } = await api.query(query, { minPapers });
      expect(errors?.[0]).toMatchObject({
        message: `\`minPapers\` must be at least 1, not ${minPapers}.`,
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
  });

  it('of one paper are in its own words', async () => {
    const { facts } = await data(
      '{ facts(where: {predicate: OUTPERFORMS, paper: "extra-2"}) { nodes { confidence paperCount } } }',
    );
    expect(facts.nodes).toEqual([{ confidence: 0.6, paperCount: 3 }]);
  });

  it('of a concept come once too', async () => {
    const { concept } = await data(
      '{ concept(name: "TableMixer") { facts(predicate: OUTPERFORMS) { totalCount } } }',
    );
    expect(concept.facts.totalCount).toBe(1);
  });
});

describe('figures', () => {
  it('say how many papers are of which year and source', async () => {
    const { statistics } = await data(
      '{ statistics { papersByYear { year papers } sources { source papers } } }',
    );
    expect(statistics.papersByYear.at(-1)).toEqual({ year: 2024, papers: 1 });
    expect(statistics.sources).toEqual([
      { source: 'papers.ts', papers: 26 },
      { source: 'tests.jsonl', papers: 2 },
    ]);
  });

  it('say what rises and what falls', async () => {
    const query = `query ($direction: TrendDirection, $until: String) {
      trends(direction: $direction, periods: 3, until: $until, minPapers: 2) {
        totalCount older { from to papers } newer { from to papers }
        edges { growth olderPapers newerPapers node { name } }
      }
    }`;
    const { trends: rising } = await data(query, { direction: 'RISING' });
    expect(rising.newer).toEqual({ from: '2022', to: '2024', papers: 5 });
    expect(rising.older).toEqual({ from: '2019', to: '2021', papers: 3 });
    expect(rising.edges[0]).toMatchObject({ node: { name: 'vision MLP' }, olderPapers: 0, newerPapers: 4 });
    expect(rising.edges[0].growth).toBeCloseTo((4 * (8 / 5) + 10) / 10);
    const { trends: falling } = await data(query, { direction: 'FALLING' });
    expect(falling.edges.map(({ node }: { node: { name: string } }) => node.name)).toContain('MLP');
    const { trends: nothing } = await data(query, { until: '1990' });
    expect(nothing).toMatchObject({ totalCount: 0, edges: [], newer: { papers: 0 } });
  });
});

describe('nodes', () => {
  it('are papers, concepts and facts by their ids', async () => {
    const { papers } = await data(
      '{ papers(first: 1, where: {author: "noether"}) { nodes { id facts { nodes { id } } } } }',
    );
    const [{ id, facts }] = papers.nodes;
    const { nodes, node } = await data(
      `query ($ids: [ID!]!) {
        nodes(ids: $ids) { __typename id ... on Fact { predicate } ... on Concept { name } ... on Paper { title } }
        node(id: "nobody") { id }
      }`,
      { ids: [id, 'mlp', facts.nodes[0].id, 'nobody'] },
    );
    expect(nodes).toEqual([
      { __typename: 'Paper', id: 'extra-2', title: 'Mixers again' },
      { __typename: 'Concept', id: 'mlp', name: 'MLP' },
      { __typename: 'Fact', id: facts.nodes[0].id, predicate: 'OUTPERFORMS' },
      null,
    ]);
    expect(node).toBeNull();
    expect(api.calls).toHaveLength(3);
  });
});

describe('pages', () => {
  const LISTS = [
    'concept(id: "mlp") { relatedConcepts(first: $first) { totalCount } }',
    'paper(id: "extra-1") { similarPapers(first: $first) { totalCount } }',
    'paper(id: "extra-1") { facts { nodes { statements(first: $first) { totalCount } } } }',
    'trends(first: $first) { totalCount }',
  ];

  it.each(LISTS)('have from 1 to 100 entries: %s', async (list) => {
    for (const first of [-1, 0, 101]) {
      const { errors } = await api.query(`query ($first: Int) { ${list} }`, { first });
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining(`from 1 to 100, not ${first}`) as string,
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    await data(`query ($first: Int) { ${list} }`, { first: 100 });
  });

  it('go on after a cursor of the same list, and of no other', async () => {
    const query = `query ($id: ID!, $after: String) { concept(id: $id) {
      relatedConcepts(first: 1, after: $after) { totalCount edges { cursor node { id } } pageInfo { endCursor } }
    } }`;
    const { concept: one } = await data(query, { id: 'mlp' });
    const after = one.relatedConcepts.pageInfo.endCursor;
    const { concept: other } = await data(query, { id: 'mlp', after });
    expect(other.relatedConcepts.totalCount).toBe(one.relatedConcepts.totalCount);
    expect(other.relatedConcepts.edges[0].node.id).not.toBe(one.relatedConcepts.edges[0].node.id);
    const { errors } = await api.query(query, { id: 'vision-mlp', after });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['periods: 0', '`periods` must be from 1 to 120'],
    ['until: "2021-06"', '`until` must be a year as in 2021'],
    ['by: MONTH, until: "2021"', '`until` must be a month as in 2021-06'],
    ['minPapers: 0', '`minPapers` must be at least 1'],
  ])('of trends are refused for %s', async (given, message) => {
    const { errors } = await api.query(`{ trends(${given}) { totalCount } }`);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors?.[0]?.message).toContain(message);
  });
});

describe('an empty list in a filter', () => {
  it.each([
    ['papers', (list: string) => `papers(where: {${list}}) { totalCount }`, 'sources'],
    ['papers', (list: string) => `papers(where: {${list}}) { totalCount }`, 'anyAuthor'],
    ['concepts', (list: string) => `concepts(where: {minPapers: 1, ${list}}) { totalCount }`, 'types'],
    ['trends', (list: string) => `trends(until: "2023", periods: 9, ${list}) { totalCount }`, 'types'],
    [
      'company',
      (list: string) => `concept(name: "MLP") { relatedConcepts(first: 9, ${list}) { totalCount } }`,
      'types',
    ],
    [
      'comparisons',
      (list: string) =>
        `compare(ids: ["arxiv:2301.00001", "doi:10.1000/3"]) { concepts(first: 9, ${list}) { totalCount } }`,
      'types',
    ],
    ['graphs', (list: string) => `graph(around: "MLP", ${list}) { nodes { id } }`, 'predicates'],
    [
      'paths',
      (list: string) => `paths(from: "MLP", to: "CIFAR-10", ${list}) { paths { score } }`,
      'predicates',
    ],
  ])('of %s is as if it were not given', async (_of, query, name) => {
    const [without, withNull, withEmpty] = await Promise.all(
      ['', `${name}: null`, `${name}: []`].map((list) => data(`{ ${query(list)} }`)),
    );
    expect(withEmpty).toEqual(without);
    expect(withNull).toEqual(without);
    expect(JSON.stringify(without)).not.toMatch(/:0\}|:\[\]/);
  });
});

describe('an argument that is null', () => {
  it('has its default', async () => {
    const figures = `query ($direction: TrendDirection, $by: Granularity, $minPapers: Int, $role: FactRole, $first: Int) {
      trends(until: "2023", periods: 9, direction: $direction, by: $by, minPapers: $minPapers) { totalCount }
      concept(name: "MLP") { timeline(by: $by) { period } }
      statedConcepts(where: {predicates: [USES], concept: "TableMixer", role: $role}) { concepts { totalCount } }
      nearConcepts(name: "M", first: $first) { id }
    }`;
    const nulls = { direction: null, by: null, minPapers: null, role: null, first: null };
    expect(await data(figures, nulls)).toEqual(await data(figures));
  });
});

describe('reading', () => {
  const PAGES = {
    papers: `query ($first: Int) { papers(first: $first, where: {all: [{concept: "CIFAR-10"}]}) { nodes {
      similarPapers(first: 3) { totalCount nodes { title facts(first: 1) { totalCount } } edges { sharedConcepts { concept { name aliases } } } }
      facts(first: 3) { nodes { paperCount statements(first: 2) { nodes { paper { title } } } } }
    } } }`,
    concepts: `query ($first: Int) { concepts(first: $first) { nodes {
      timeline { period } monthly: timeline(by: MONTH) { period } firstSeen { title }
      relatedConcepts(first: 3) { totalCount nodes { name aliases firstSeen { title } } }
      facts(first: 3) { nodes { paperCount statements(first: 2) { nodes { paper { title } } } } }
    } } }`,
  };

  it.each(Object.entries(PAGES))('takes no more calls for twenty %s than for two', async (list, page) => {
    const few = await data(page, { first: 2 });
    const callsForFew = api.calls.length;
    const many = await data(page, { first: 20 });
    expect(few[list].nodes).toHaveLength(2);
    expect(many[list].nodes.length).toBeGreaterThan(7);
    expect(api.calls.length).toBeLessThanOrEqual(callsForFew);
  });
});
