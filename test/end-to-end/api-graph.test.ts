import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paper } from '../contract/knowledge.js';
import { serve, type Serving } from './serving.js';

let api: Serving;

beforeAll(async () => {
  api = await serve();
});

afterAll(async () => {
  await api.close();
});

const ITEM = '{ __typename ... on Concept { name } ... on Paper { title } }';

describe('paths', () => {
  const STEPS = `length score steps {
    from ${ITEM} to ${ITEM} direction factCount
    fact { predicate evidence { text } paper { title } } otherFacts { predicate }
  }`;

  it('lead from concept to concept by papers, with the evidence of each step', async () => {
    const { paths } = await api.data(`{
      paths(from: "dense layers", to: "cifar 10") {
        from { name } to { name } paths { ${STEPS} } cut { factCount }
      }
    }`);
    expect(paths).toMatchObject({
      from: { name: 'fully-connected layer' },
      to: { name: 'CIFAR-10' },
      cut: [],
    });
    const paper = { __typename: 'Paper', title: 'Sparse Dense Layers' };
    expect(paths.paths[0]).toEqual({
      length: 2,
      score: 0.75 * 0.5,
      steps: [
        {
          from: { __typename: 'Concept', name: 'fully-connected layer' },
          to: paper,
          direction: 'BACKWARD',
          factCount: 1,
          fact: {
            predicate: 'REPLACES',
            evidence: { text: 'does without any fully-connected layer' },
            paper: { title: paper.title },
          },
          otherFacts: [],
        },
        {
          from: paper,
          to: { __typename: 'Concept', name: 'CIFAR-10' },
          direction: 'FORWARD',
          factCount: 1,
          fact: {
            predicate: 'USES',
            evidence: { text: 'We use CIFAR-10 throughout' },
            paper: { title: paper.title },
          },
          otherFacts: [],
        },
      ],
    });
  });

  it('are only so many and so long as asked for', async () => {
    const { two, short } = await api.data(`{
      two: paths(from: "MLP", to: "CIFAR-10", first: 2) { paths { length } }
      short: paths(from: "MLP", to: "CIFAR-100", maxLength: 3) { paths { length } }
    }`);
    expect(two.paths).toEqual([{ length: 2 }, { length: 2 }]);
    expect(short.paths).toEqual([]);
  });

  it('follow only what is asked for', async () => {
    const { sure, late, studied, byDataset, none } = await api.data(`{
      sure: paths(from: "MLP", to: "CIFAR-10", minConfidence: 0.9) { paths { length steps { fact { confidence } } } }
      late: paths(from: "MLP", to: "CIFAR-10", yearFrom: 2022, yearTo: 2022, maxLength: 2) {
        paths { steps { fact { paper { published } } } }
      }
      studied: paths(from: "MLP", to: "CIFAR-10", predicates: [STUDIES], maxLength: 2) { paths { length } }
      byDataset: paths(from: "dense layers", to: "image classification", types: [DATASET], first: 1) {
        paths { length }
      }
      none: paths(from: "dense layers", to: "image classification", types: [METRIC]) { paths { length } }
    }`);
    expect(sure.paths).toMatchObject([{ length: 2, steps: [{ fact: { confidence: 0.9 } }, {}] }]);
    const published = late.paths.flatMap(
      ({ steps }: { steps: { fact: { paper: { published: string } } }[] }) =>
        steps.map(({ fact }) => fact.paper.published),
    );
    expect(published).toEqual(['2022-06-01', '2022-06-01']);
    expect(studied.paths).toEqual([]);
    expect(byDataset.paths).toEqual([{ length: 4 }]);
    expect(none.paths).toEqual([]);
  });

  it('are read in as many calls of the store, however many there are', async () => {
    const callsFor = async (first: number) => {
      await api.data(`{ paths(from: "MLP", to: "CIFAR-10", first: ${first}) { paths { ${STEPS} } } }`);
      return [...api.calls];
    };
    expect(await callsFor(10)).toEqual(await callsFor(1));
  });

  it('say which concept the graph does not hold', async () => {
    expect(
      await api.data(
        '{ paths(from: "MLP", to: "flux capacitor") { from { name } to { name } paths { score } } }',
      ),
    ).toEqual({ paths: { from: { name: 'MLP' }, to: null, paths: [] } });
  });

  it.each([
    ['from: "MLP", to: "multi-layer perceptron"', /same concept, MLP/],
    ['from: "MLP", to: "CIFAR-10", maxLength: 5', /from 1 to 4, not 5/],
    ['from: "MLP", to: "CIFAR-10", first: 0', /from 1 to 100, not 0/],
    ['from: "MLP", to: "CIFAR-10", minConfidence: 2', /from 0 to 1/],
    [`from: "MLP", to: "${'x'.repeat(501)}"`, /`to` may have at most 500/],
  ])('refuse (%.50s)', async (given, message) => {
    const { errors } = await api.query(`{ paths(${given}) { paths { score } } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toMatch(message);
  });
});

describe('graph', () => {
  const GRAPH = `nodes { id label type distance item ${ITEM} } edges { id source target predicate factCount
    fact { evidence { text } } } truncated nodesLeftOutAtLeast edgesLeftOutAtLeast cut { factCount } notInGraph`;

  it('draws what lies around papers and concepts', async () => {
    const { graph } = await api.data(`{
      graph(around: ["tablemixer", "arxiv:2202.00002", "flux capacitor"], predicates: [OUTPERFORMS, REPLACES]) {
        ${GRAPH}
      }
    }`);
    expect(graph).toMatchObject({
      truncated: false,
      nodesLeftOutAtLeast: 0,
      edgesLeftOutAtLeast: 0,
      cut: [],
      notInGraph: ['flux capacitor'],
    });
    expect(graph.nodes).toEqual([
      {
        id: 'concept:tablemixer',
        label: 'TableMixer',
        type: 'ARCHITECTURE',
        distance: 0,
        item: { __typename: 'Concept', name: 'TableMixer' },
      },
      {
        id: 'paper:arxiv:2202.00002',
        label: 'Vision Without Perceptrons',
        type: null,
        distance: 0,
        item: { __typename: 'Paper', title: 'Vision Without Perceptrons' },
      },
      {
        id: 'concept:vision-mlp',
        label: 'vision MLP',
        type: 'ARCHITECTURE',
        distance: 1,
        item: { __typename: 'Concept', name: 'vision MLP' },
      },
    ]);
    expect(graph.edges).toMatchObject([
      {
        source: 'concept:tablemixer',
        target: 'concept:vision-mlp',
        predicate: 'OUTPERFORMS',
        factCount: 1,
        fact: { evidence: { text: 'TableMixer outperforms the vision MLP' } },
      },
      { source: 'paper:arxiv:2202.00002', target: 'concept:vision-mlp', predicate: 'REPLACES' },
    ]);
  });

  it('says what a limit leaves out, and draws no edge to it', async () => {
    const { graph } = await api.data(`{ graph(around: ["MLP"], depth: 3, limit: 10) { ${GRAPH} } }`);
    expect(graph.nodes).toHaveLength(10);
    expect(graph).toMatchObject({ truncated: true });
    expect(graph.nodesLeftOutAtLeast).toBeGreaterThanOrEqual(14);
    const ids = graph.nodes.map(({ id }: { id: string }) => id);
    for (const { source, target } of graph.edges)
      expect(ids).toEqual(expect.arrayContaining([source, target]));
  });

  it('draws what it is given alone, by the ids of a drawing, and only what is sure and of some years', async () => {
    const edges = async (more: string) => {
      const { graph } = await api.data(`{ graph(
        around: ["paper:arxiv:2301.00001", "concept:mlp", "concept:tablemixer", "concept:vision-mlp"], depth: 0 ${more}
      ) { nodes { id } edges { id } } }`);
      expect(graph.nodes).toHaveLength(4);
      return graph.edges.map(({ id }: { id: string }) => id);
    };
    expect(await edges('')).toEqual([
      'paper:arxiv:2301.00001 PROPOSES concept:tablemixer',
      'paper:arxiv:2301.00001 REPLACES concept:mlp',
      'concept:tablemixer OUTPERFORMS concept:vision-mlp',
    ]);
    expect(await edges('minConfidence: 0.95')).toEqual([
      'paper:arxiv:2301.00001 PROPOSES concept:tablemixer',
    ]);
    expect(await edges('yearFrom: 2023, yearTo: 2023')).toHaveLength(3);
    expect(await edges('yearTo: 2022')).toEqual([]);
  });

  it('is read in as many calls of the store, however large it is', async () => {
    const callsFor = async (limit: number) => {
      await api.data(`{ graph(around: ["MLP"], depth: 3, limit: ${limit}) { ${GRAPH} } }`);
      return [...api.calls].sort();
    };
    expect(await callsFor(500)).toEqual(await callsFor(5));
  });

  it.each([
    ['around: []', /`around` must be from 1 to 20 ids, not 0/],
    [`around: [${Array.from({ length: 21 }, (_, i) => `"${i}"`).join()}]`, /not 21/],
    ['around: ["MLP"], depth: 4', /depth must be a whole number from 0 to 3, not 4/],
    ['around: ["MLP"], limit: 5001', /limit must be a whole number from 1 to 5000, not 5001/],
  ])('refuses (%.50s)', async (given, message) => {
    const { errors } = await api.query(`{ graph(${given}) { truncated } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toMatch(message);
  });
});

describe('compare', () => {
  const ROW = `concept { name } itemCount cells {
    facts { predicate evidence { text } } mention { text start }
  }`;
  const names = ({ nodes }: { nodes: { concept: { name: string } }[] }) =>
    nodes.map(({ concept }) => concept.name);

  it('sets papers side by side, with what they share and what each has alone', async () => {
    const { compare } = await api.data(`{
      compare(ids: ["arxiv:2301.00001", "doi:10.1000/3", "arxiv:9999.99999", "arxiv:9999.99999"]) {
        items ${ITEM}
        notInGraph
        shared: concepts(shared: true) { totalCount nodes { ${ROW} } }
        own: concepts(shared: false) { nodes { ${ROW} } }
        architectures: concepts(types: [ARCHITECTURE]) { nodes { ${ROW} } }
        datasets { nodes { ${ROW} } }
        tasks { nodes { ${ROW} } }
        metrics { totalCount }
        replaces { nodes { ${ROW} } }
        outperforms { totalCount }
      }
    }`);
    expect(compare.items).toMatchObject([
      { title: 'Mixing Without Perceptrons' },
      { title: 'Sparse Dense Layers' },
    ]);
    expect(compare.notInGraph).toEqual(['arxiv:9999.99999']);
    expect(compare.shared).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          concept: { name: 'CIFAR-10' },
          itemCount: 2,
          cells: [
            { facts: [{ predicate: 'EVALUATES_ON', evidence: { text: 'Experiments on CIFAR-10' } }] },
            { facts: [{ predicate: 'USES', evidence: { text: 'We use CIFAR-10 throughout' } }] },
          ],
        },
      ],
    });
    expect(names(compare.own)).toEqual([
      'TableMixer',
      'fully-connected layer',
      'image classification',
      'lookup table',
      'MLP',
      'vision MLP',
    ]);
    expect(names(compare.architectures)).toEqual([
      'TableMixer',
      'fully-connected layer',
      'MLP',
      'vision MLP',
    ]);
    expect(names(compare.datasets)).toEqual(['CIFAR-10']);
    expect(names(compare.tasks)).toEqual(['image classification']);
    expect(compare.metrics).toEqual({ totalCount: 0 });
    expect(compare.replaces.nodes).toMatchObject([
      {
        concept: { name: 'MLP' },
        cells: [
          { facts: [{ predicate: 'REPLACES' }], mention: null },
          { facts: [], mention: null },
        ],
      },
      { concept: { name: 'fully-connected layer' } },
    ]);
    // Of itself the paper states nothing of the kind: it says so of TableMixer.
    expect(compare.outperforms).toEqual({ totalCount: 0 });
  });

  it('knows a concept by facts about it, and by the work of the papers that propose it', async () => {
    const { compare } = await api.data(`{
      compare(ids: ["TableMixer", "vision MLP"]) {
        items ${ITEM}
        outperforms { nodes { ${ROW} } }
        datasets { nodes { ${ROW} } }
        concepts { nodes { concept { name } } }
      }
    }`);
    expect(compare.outperforms.nodes).toMatchObject([
      {
        concept: { name: 'vision MLP' },
        itemCount: 1,
        cells: [
          { facts: [{ evidence: { text: 'TableMixer outperforms the vision MLP' } }], mention: null },
          { facts: [], mention: null },
        ],
      },
    ]);
    expect(names(compare.datasets)).toEqual(['CIFAR-10']);
    expect(names(compare.concepts)).not.toContain('TableMixer');
  });

  it('gives rows in pages', async () => {
    const ids = 'ids: ["arxiv:2301.00001", "doi:10.1000/3"]';
    const { compare } = await api.data(
      `{ compare(${ids}) { concepts(first: 3) { ...Page } } } fragment Page on ComparisonRowConnection {
        totalCount nodes { concept { name } } pageInfo { hasNextPage endCursor } }`,
    );
    expect(names(compare.concepts)).toEqual(['CIFAR-10', 'TableMixer', 'fully-connected layer']);
    expect(compare.concepts).toMatchObject({ totalCount: 7, pageInfo: { hasNextPage: true } });
    const next = await api.data(
      `query ($after: String) { compare(${ids}) { concepts(after: $after) { nodes { concept { name } } } } }`,
      { after: compare.concepts.pageInfo.endCursor },
    );
    expect(names(next.compare.concepts)).toEqual([
      'image classification',
      'lookup table',
      'MLP',
      'vision MLP',
    ]);
  });

  it('takes no cursor of rows of something else', async () => {
    const ids = ['arxiv:2301.00001', 'doi:10.1000/3'];
    const query = `query ($ids: [ID!]!, $types: [ConceptType!], $shared: Boolean, $after: String) {
      compare(ids: $ids) { concepts(types: $types, shared: $shared, first: 1, after: $after) { pageInfo { endCursor } } }
    }`;
    const { compare } = await api.data(query, { ids });
    const after = compare.concepts.pageInfo.endCursor;
    await api.data(query, { ids, after });
    for (const other of [{ ids: ['MLP', 'TableMixer'] }, { types: ['DATASET'] }, { shared: false }]) {
      const { errors } = await api.query(query, { ids, after, ...other });
      expect(errors, JSON.stringify(other)).toMatchObject([
        { message: expect.stringMatching(/of another list/), extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
  });

  it.each([
    ['["MLP"]', /`ids` must be from 2 to 10 ids, not 1/],
    [`[${Array.from({ length: 11 }, (_, i) => `"${i}"`).join()}]`, /not 11/],
    ['["MLP", "multi-layer perceptron"]', /the same paper or concept/],
  ])('refuses %s', async (ids, message) => {
    const { errors } = await api.query(`{ compare(ids: ${ids}) { notInGraph } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toMatch(message);
  });
});

describe('graph of depth 0', () => {
  const many = Array.from({ length: 501 }, (_, i) => `one-of-many-${i}`);
  const drawn = async (limit: string): Promise<{ nodes: unknown[]; truncated: boolean }> =>
    (
      await api.data(
        `query ($many: [ID!]!) { graph(around: $many, depth: 0${limit}) { nodes { id } truncated } }`,
        { many },
      )
    ).graph;

  it('draws all that it is told to, unless there is a limit', async () => {
    await api.store.writePapers(many.map((id) => paper(id)));
    const all = await drawn('');
    expect([all.nodes.length, all.truncated]).toEqual([501, false]);
    const some = await drawn(', limit: 500');
    expect([some.nodes.length, some.truncated]).toEqual([500, true]);
  });
});
