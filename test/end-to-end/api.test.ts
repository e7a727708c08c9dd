import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { curated, paper } from '../contract/knowledge.js';
import { PAPERS, VOCABULARY } from './papers.js';
import { type GraphqlResponse, serve, type Serving } from './serving.js';

let api: Serving;

beforeAll(async () => {
  api = await serve();
});

afterAll(async () => {
  await api.close();
});

const data: Serving['data'] = (query, variables) => api.data(query, variables);

async function titles(where: string): Promise<string[]> {
  const { papers } = await data(`{ papers(where: ${where}, first: 100) { nodes { title } } }`);
  return papers.nodes.map(({ title }: { title: string }) => title);
}

describe('a paper', () => {
  it('has everything that was read of it', async () => {
    const { paper } = await data(`{
      paper(id: "arxiv:2301.00001") {
        id title abstract authors published url doi arxivId source
        mentions { field start end text type confidence concept { name } }
      }
    }`);
    expect(paper).toMatchObject({
      id: 'arxiv:2301.00001',
      title: 'Mixing Without Perceptrons',
      authors: ['Ada Example', 'Ben Example'],
      published: '2023-01-05',
      url: 'https://papers.example/arxiv:2301.00001',
      doi: null,
      arxivId: '2301.00001',
      source: 'papers.ts',
    });
    expect(paper.mentions).toContainEqual({
      field: 'abstract',
      start: 44,
      end: 47,
      text: 'MLP',
      type: 'ARCHITECTURE',
      confidence: 0.9,
      concept: { name: 'MLP' },
    });
  });

  it('has facts with evidence that stands at these code points of its text', async () => {
    const { paper } = await data(`{
      paper(id: "arxiv:2301.00001") {
        abstract
        facts {
          totalCount
          nodes {
            id predicate confidence
            subject { name } object { name } with { name }
            evidence { text field start end }
            paper { title }
          }
        }
      }
    }`);
    expect(paper.facts.totalCount).toBe(5);
    for (const { evidence } of paper.facts.nodes) {
      expect(Array.from(paper.abstract).slice(evidence.start, evidence.end).join('')).toBe(evidence.text);
    }
    const byPredicate = (wanted: string) =>
      paper.facts.nodes.find(({ predicate }: { predicate: string }) => predicate === wanted);
    expect(byPredicate('REPLACES')).toMatchObject({
      subject: null,
      object: { name: 'MLP' },
      with: { name: 'lookup table' },
      evidence: { text: 'which replaces the MLP by a lookup table', field: 'abstract' },
      confidence: 0.9,
      paper: { title: 'Mixing Without Perceptrons' },
    });
    expect(byPredicate('OUTPERFORMS')).toMatchObject({
      subject: { name: 'TableMixer' },
      object: { name: 'vision MLP' },
    });
  });

  it('has facts of one predicate, in pages', async () => {
    const { paper } = await data(`{
      paper(id: "arxiv:2301.00001") {
        one: facts(predicate: ADDRESSES) { totalCount nodes { object { name } } }
        page: facts(first: 2) { edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
      }
    }`);
    expect(paper.one).toEqual({ totalCount: 1, nodes: [{ object: { name: 'image classification' } }] });
    expect(paper.page.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: paper.page.edges[0].cursor,
      endCursor: paper.page.edges[1].cursor,
    });
    const next = await data(
      `query ($after: String) { paper(id: "arxiv:2301.00001") {
        facts(first: 4, after: $after) { nodes { predicate } pageInfo { hasNextPage hasPreviousPage } }
      } }`,
      { after: paper.page.pageInfo.endCursor },
    );
    expect(next.paper.facts.nodes).toHaveLength(3);
    expect(next.paper.facts.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });
  });

  it('is null if the graph does not hold it', async () => {
    expect(await data('{ paper(id: "arxiv:9999.99999") { id } }')).toEqual({ paper: null });
  });
});

describe('papers by what they state', () => {
  it('finds what replaces a concept, narrower concepts included, by any of its names', async () => {
    const all = ['Mixing Without Perceptrons', 'Vision Without Perceptrons'];
    expect(await titles('{all: [{predicate: REPLACES, concept: "MLP"}]}')).toEqual(all);
    expect(await titles('{all: [{predicate: REPLACES, concept: "multi-layer Perceptrons"}]}')).toEqual(all);
    expect(await titles('{all: [{predicate: REPLACES, concept: "mlp", narrower: false}]}')).toEqual([all[0]]);
  });

  it('joins all, any and none, confidence, text and dates', async () => {
    expect(
      await titles(`{
        all: [{predicate: REPLACES, concept: "neural network"}]
        none: [{concept: "CIFAR-100"}]
      }`),
    ).toEqual(['Mixing Without Perceptrons']);
    expect(
      await titles(`{any: [
        {predicate: EVALUATES_ON, concept: "CIFAR-100"}
        {predicate: USES, concept: "CIFAR-10"}
      ]}`),
    ).toEqual(['Vision Without Perceptrons', 'Sparse Dense Layers']);
    expect(await titles('{all: [{predicate: REPLACES, concept: "MLP", minConfidence: 0.8}]}')).toHaveLength(
      1,
    );
    expect(await titles('{text: "percept vision"}')).toHaveLength(2);
    expect(await titles('{publishedAfter: "2022-02", publishedBefore: "2022-06-01"}')).toEqual([
      'Vision Without Perceptrons',
    ]);
    expect(await titles('{publishedAfter: "2023"}')).toEqual(['Mixing Without Perceptrons']);
  });

  it('takes alternatives to a condition', async () => {
    expect(
      await titles(`{all: [
        {predicate: REPLACES, concept: "MLP", or: [{predicate: REPLACES, concept: "dense layers"}]}
        {predicate: USES, concept: "CIFAR-10", or: [{predicate: EVALUATES_ON, concept: "CIFAR-10"}]}
      ]}`),
    ).toEqual(['Mixing Without Perceptrons', 'Sparse Dense Layers']);
  });

  it('finds no paper for a concept that the graph does not hold', async () => {
    expect(await titles('{all: [{predicate: USES, concept: "Unheard Of"}]}')).toEqual([]);
    expect(await titles('{none: [{concept: "Unheard Of"}]}')).toHaveLength(PAPERS.length);
  });

  it('says by which facts each paper is in the list', async () => {
    const { papers } = await data(`{
      papers(where: {all: [{predicate: REPLACES, concept: "MLP"}]}) {
        edges { node { title } facts { predicate object { name } evidence { text } } }
      }
    }`);
    expect(papers.edges[0].facts).toEqual([
      {
        predicate: 'REPLACES',
        object: { name: 'MLP' },
        evidence: { text: 'which replaces the MLP by a lookup table' },
      },
    ]);
  });

  it('pages through a list without losing or repeating one, in every order', async () => {
    for (const order of ['PUBLISHED_DESC', 'PUBLISHED_ASC', 'TITLE_ASC', 'RELEVANCE']) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { papers }: GraphqlResponse['data'] = await data(
          `query ($after: String) { papers(orderBy: ${order}, first: 7, after: $after) {
            totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor }
          } }`,
          { after },
        );
        expect(papers.totalCount).toBe(PAPERS.length);
        seen.push(...papers.edges.map(({ node }: { node: { id: string } }) => node.id));
        after = papers.pageInfo.hasNextPage ? papers.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toHaveLength(PAPERS.length);
      expect(new Set(seen).size).toBe(PAPERS.length);
    }
  });

  it('counts a list only if that is asked for', async () => {
    await data('{ papers { nodes { id } } }');
    expect(api.calls).not.toContain('countPapers');
    await data('{ papers { totalCount } }');
    expect(api.calls).toContain('countPapers');
  });
});

describe('concepts near to a name that the graph does not hold', () => {
  it('are those that are misspelt so, then those with its words', async () => {
    expect(
      await data(
        '{ misspelt: nearConcepts(name: "lokup-table") { id } words: nearConcepts(name: "layer") { id } }',
      ),
    ).toEqual({
      misspelt: [{ id: 'lookup-table' }],
      words: [{ id: 'mlp' }, { id: 'fully-connected-layer' }],
    });
    expect(await data('{ nearConcepts(name: "zebra finch") { id } }')).toEqual({ nearConcepts: [] });
  });
});

describe('a concept', () => {
  it('has names, neighbours, papers and facts', async () => {
    const { concept } = await data(`{
      concept(name: "multilayer perceptrons") {
        id name type aliases aliasOrigins { alias curated } paperCount curated
        broader { name } narrower { name } close { name }
        papers(predicate: REPLACES) { totalCount edges { node { title } facts { evidence { text } } } }
        mentioning: papers(first: 1) { totalCount nodes { title } }
        facts(predicate: STUDIES, first: 1) { totalCount nodes { predicate paper { title } } }
      }
    }`);
    expect(concept).toMatchObject({
      id: 'mlp',
      name: 'MLP',
      type: 'ARCHITECTURE',
      aliases: ['multi-layer perceptron', 'multilayer perceptron'],
      aliasOrigins: [
        { alias: 'multi-layer perceptron', curated: true },
        { alias: 'multilayer perceptron', curated: true },
      ],
      paperCount: 24,
      curated: true,
      broader: [{ name: 'neural network' }],
      narrower: [{ name: 'vision MLP' }],
      close: [{ name: 'fully-connected layer' }],
      papers: {
        totalCount: 1,
        edges: [
          {
            node: { title: 'Mixing Without Perceptrons' },
            facts: [{ evidence: { text: 'which replaces the MLP by a lookup table' } }],
          },
        ],
      },
      mentioning: { totalCount: 24, nodes: [{ title: 'Mixing Without Perceptrons' }] },
      facts: { totalCount: 23 },
    });
  });

  it('is found by its id, and null if the graph does not hold it', async () => {
    const { byId, none } = await data(
      '{ byId: concept(id: "cifar10") { name } none: concept(name: "QED") { id } }',
    );
    expect(byId).toEqual({ name: 'CIFAR-10' });
    expect(none).toBeNull();
  });

  it('is listed by type, text and number of papers', async () => {
    const { datasets, named, unused } = await data(`{
      datasets: concepts(where: {types: [DATASET]}) { totalCount nodes { name paperCount } }
      named: concepts(where: {text: "multi perc"}, orderBy: NAME_ASC) { nodes { name } }
      unused: concepts(where: {minPapers: 0}, orderBy: NAME_ASC, first: 100) { totalCount }
    }`);
    expect(datasets).toEqual({
      totalCount: 2,
      nodes: [
        { name: 'CIFAR-10', paperCount: 25 },
        { name: 'CIFAR-100', paperCount: 1 },
      ],
    });
    expect(named.nodes).toEqual([{ name: 'MLP' }]);
    expect(unused.totalCount).toBe(9);
  });
});

describe('a concept with very many kinds', () => {
  const kind = (number: number) => `kind-${String(number).padStart(3, '0')}`;
  let many: Serving;

  beforeAll(async () => {
    many = await serve();
    const kinds = Array.from({ length: 120 }, (_, number) =>
      curated(kind(number), { broader: ['neural-network'] }),
    );
    await many.store.installVocabulary([...VOCABULARY, ...kinds]);
    await many.store.writePapers([paper('of-the-last', { concepts: [kind(119)] })]);
  });

  afterAll(() => many.close());

  it('gives those in most papers, and says how many there are', async () => {
    const { concept } = await many.data(`{
      concept(name: "neural network") { few: narrower(first: 4) { name } narrower { name } broader { name } narrowerCount }
    }`);
    expect(concept.few.map(({ name }: { name: string }) => name)).toEqual([
      'MLP',
      kind(119),
      kind(0),
      kind(1),
    ]);
    expect(concept.narrower).toHaveLength(100);
    expect(concept.narrower.slice(0, 4)).toEqual(concept.few);
    expect(concept.narrowerCount).toBe(121);
    expect(concept.broader).toEqual([]);
  });

  it.each(['broader', 'narrower', 'close'])(
    'gives no less than one and no more than a hundred %s',
    async (list) => {
      const query = `query ($first: Int) { concept(name: "neural network") { ${list}(first: $first) { name } } }`;
      for (const first of [-1, 0, 101]) {
        const { errors } = await many.query(query, { first });
        expect(errors?.[0]).toMatchObject({
          message: `\`first\` must be from 1 to 100, not ${first}.`,
          extensions: { code: 'BAD_USER_INPUT' },
        });
      }
      for (const first of [1, 100, null]) await many.data(query, { first });
    },
  );
});

describe('facts, search and statistics', () => {
  it('gives facts by subject, object, paper and kind', async () => {
    const { between, ofPaper, unknown } = await data(`{
      between: facts(where: {ofPaperItself: false, subject: "TableMixer", object: "MLP"}) {
        totalCount nodes { subject { name } object { name } }
      }
      ofPaper: facts(where: {paper: "arxiv:2202.00002", minConfidence: 0.8}) { nodes { predicate } }
      unknown: facts(where: {object: "Unheard Of"}) { totalCount }
    }`);
    expect(between).toEqual({
      totalCount: 1,
      nodes: [{ subject: { name: 'TableMixer' }, object: { name: 'vision MLP' } }],
    });
    expect(ofPaper.nodes).toEqual([{ predicate: 'EVALUATES_ON' }]);
    expect(unknown.totalCount).toBe(0);
  });

  it('finds concepts and papers by how words begin', async () => {
    const { search } = await data(`{
      search(text: "vision", first: 10) {
        totalCount
        edges { cursor }
        nodes { __typename ... on Concept { name } ... on Paper { title } }
      }
    }`);
    expect(search.nodes.slice(0, 2)).toEqual([
      { __typename: 'Concept', name: 'vision MLP' },
      { __typename: 'Paper', title: 'Vision Without Perceptrons' },
    ]);
    const rest = await data(
      'query ($after: String) { search(text: "vision", after: $after) { totalCount nodes { __typename } } }',
      { after: search.edges[0].cursor },
    );
    expect(rest.search.nodes).toHaveLength(search.totalCount - 1);
  });

  it('counts what the graph holds', async () => {
    const { statistics } = await data(`{
      statistics {
        papers concepts mentions facts
        conceptsByType { type count } factsByPredicate { predicate count }
      }
    }`);
    expect(statistics.papers).toBe(PAPERS.length);
    expect(statistics.facts).toBe(PAPERS.flatMap(({ facts }) => facts).length);
    expect(statistics.mentions).toBe(PAPERS.flatMap(({ mentions }) => mentions).length);
    expect(statistics.conceptsByType).toContainEqual({ type: 'DATASET', count: 2 });
    expect(statistics.factsByPredicate).toContainEqual({ predicate: 'PART_OF', count: 0 });
  });
});

describe('reading', () => {
  it('takes as many calls for twenty papers as for two', async () => {
    const page = `query ($first: Int) {
      papers(where: {all: [{concept: "CIFAR-10"}]}, first: $first) {
        totalCount
        edges {
          facts { predicate }
          node {
            mentions { concept { name } }
            facts(first: 10) {
              totalCount
              nodes {
                subject { name aliases }
                object { name aliases broader { name } close { name } papers(first: 2) { nodes { title } } }
                with { name }
                paper { title }
              }
            }
          }
        }
      }
    }`;
    await data(page, { first: 2 });
    const forTwo = [...api.calls].sort();
    const { papers } = await data(page, { first: 20 });
    expect(papers.edges).toHaveLength(20);
    expect([...api.calls].sort()).toEqual(forTwo);
  });

  it('takes no call of its own for facts of each paper of a page', async () => {
    const selected = `... on Paper {
      facts(predicate: USES, first: $first) @include(if: $with) { totalCount nodes { id object { name paperCount } } }
    }`;
    const page = `query ($first: Int, $with: Boolean!) {
      papers(first: 7) { edges { node { id ...Facts } } nodes { ...Facts } }
    }
    fragment Facts on Paper { ${selected} }`;
    const { papers } = await data(page, { first: 2, with: true });
    expect(api.calls).toEqual(['findPapers']);
    const alone = 'query ($id: ID!, $first: Int, $with: Boolean!) { paper(id: $id) { id ' + selected + ' } }';
    for (const { node } of papers.edges)
      expect(await data(alone, { id: node.id, first: 2, with: true })).toEqual({ paper: node });

    const find = vi.spyOn(api.store, 'findPapers');
    await data(page, { first: 2, with: false });
    expect(find.mock.lastCall?.[3]).toEqual({ abstracts: false, facts: undefined });
    await data(
      '{ papers { nodes { facts { nodes { paper { ...Text } } } } } } fragment Text on Paper { abstract }',
    );
    expect(find.mock.lastCall?.[3]).toMatchObject({ abstracts: true });
    find.mockRestore();
    const { errors } = await api.query(page, { first: 1000, with: true });
    expect(errors?.[0]).toMatchObject({ path: ['papers', 'edges', 0, 'node', 'facts'] });
  });

  it('takes as many calls for all concepts as for two', async () => {
    const page = `query ($first: Int) {
      concepts(first: $first) {
        nodes {
          aliases broader { name } narrower { name } close { name }
          papers(predicate: REPLACES, first: 5) { edges { node { title } facts { evidence { text } } } }
          facts(first: 5) { nodes { object { name } paper { title } } }
        }
      }
    }`;
    await data(page, { first: 2 });
    const forTwo = [...api.calls].sort();
    const { concepts } = await data(page, { first: 9 });
    expect(concepts.nodes.length).toBeGreaterThan(6);
    expect([...api.calls].sort()).toEqual(forTwo);
  });
});
