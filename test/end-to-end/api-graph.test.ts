import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
    [`from: "MLP", to: "${'x'.repeat(501)}"`, /`to` may have at most 500/],
  ])('refuse (%.50s)', async (given, message) => {
    const { errors } = await api.query(`{ paths(${given}) { paths { score } } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toMatch(message);
  });
});
