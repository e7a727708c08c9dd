import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Serving } from './serving.js';

let api: Serving;

beforeAll(async () => {
  api = await serve();
});

afterAll(async () => {
  await api.close();
});

/** Names of the concepts that are stated so. */
async function stated(where: string): Promise<readonly string[]> {
  const { statedConcepts } = await api.data(
    `{ statedConcepts(where: {${where}}) { concepts { nodes { name } } facts { totalCount } } }`,
  );
  return statedConcepts.concepts.nodes.map(({ name }: { name: string }) => name);
}

describe('stated concepts', () => {
  it('are what a question for concepts asks for, in its pieces', async () => {
    const { ask } = await api.data(`{
      ask(question: "Which datasets does TableMixer use?") {
        message
        concepts { totalCount nodes { id } }
        facts { nodes { id } }
        interpretation {
          papers { orderBy }
          statedConcepts { types predicates role concept { id } papers { orderBy } publishedAfter }
        }
      }
    }`);
    expect(ask.interpretation).toEqual({
      papers: null,
      statedConcepts: {
        types: ['DATASET'],
        predicates: ['EVALUATES_ON', 'USES'],
        role: 'OBJECT',
        concept: { id: 'tablemixer' },
        papers: null,
        publishedAfter: null,
      },
    });
    const { statedConcepts } = await api.data(`{
      statedConcepts(where: { types: [DATASET], predicates: [EVALUATES_ON, USES], concept: "tablemixer" }) {
        message concepts { totalCount nodes { id } } facts { nodes { id } }
      }
    }`);
    expect(statedConcepts.concepts).toEqual({ totalCount: 1, nodes: [{ id: 'cifar10' }] });
    expect(statedConcepts).toEqual({ message: ask.message, concepts: ask.concepts, facts: ask.facts });
    expect(statedConcepts.message).toContain('papers that propose TableMixer');
  });

  it('give the pieces of the papers that a question asks about', async () => {
    const { ask } = await api.data(`{
      ask(question: "Which datasets do papers that replace MLP use?") {
        concepts { nodes { name } }
        interpretation {
          statedConcepts { concept { id } papers { all { predicate concept { id } } } }
        }
      }
    }`);
    expect(ask.interpretation.statedConcepts).toEqual({
      concept: null,
      papers: { all: [[{ predicate: 'REPLACES', concept: { id: 'mlp' } }]] },
    });
    const datasets =
      'types: [DATASET], predicates: [EVALUATES_ON, USES], papers: {all: [{predicate: REPLACES, concept: "MLP"}]}';
    const names = ask.concepts.nodes.map(({ name }: { name: string }) => name);
    expect(names.toSorted()).toEqual(['CIFAR-10', 'CIFAR-100']);
    expect(await stated(datasets)).toEqual(names);
    expect(await stated(`${datasets}, publishedAfter: "2023"`)).toEqual(['CIFAR-10']);
    expect(await stated(`${datasets}, minConfidence: 0.95`)).toEqual([]);
  });

  it('are what is said, or what it is said of', async () => {
    expect(await stated('predicates: [OUTPERFORMS], concept: "TableMixer"')).toEqual(['vision MLP']);
    const better = 'predicates: [OUTPERFORMS], role: SUBJECT, concept: "MLP"';
    expect(await stated(better)).toEqual(['TableMixer']);
    expect(await stated(`${better}, narrower: false`)).toEqual([]);
    expect(await stated(`${better}, publishedBefore: "2023"`)).toEqual([]);
    expect(await stated(`${better}, types: [DATASET]`)).toEqual([]);
    expect(await stated('predicates: [USES], concept: "flux capacitor"')).toEqual([]);
  });

  it('leave out concepts with what is narrower, or those alone that papers are asked for by', async () => {
    const replaced = 'predicates: [REPLACES], papers: {}';
    expect((await stated(replaced)).toSorted()).toEqual(['MLP', 'fully-connected layer', 'vision MLP']);
    expect(await stated(`${replaced}, except: ["multilayer perceptron"]`)).toEqual(['fully-connected layer']);
    const replaceMlp = 'predicates: [REPLACES], papers: {all: [{predicate: REPLACES, concept: "MLP"}]}';
    expect((await stated(replaceMlp)).toSorted()).toEqual(['MLP', 'vision MLP']);
    expect(await stated(`${replaceMlp}, exceptNamed: true`)).toEqual(['vision MLP']);
    const { statedConcepts } = await api.data(
      `{ statedConcepts(where: {${replaceMlp}, exceptNamed: true}) { facts { nodes { object { name } } } } }`,
    );
    expect(statedConcepts.facts.nodes).toEqual([{ object: { name: 'vision MLP' } }]);
  });

  it('are one concept, where it is asked whether that is stated', async () => {
    const better = 'predicates: [OUTPERFORMS], concept: "TableMixer"';
    expect(await stated(`${better}, whether: "MLP"`)).toEqual(['MLP']);
    expect(await stated(`${better}, whether: "lookup table"`)).toEqual([]);
    expect(await stated(`${better}, whether: "MLP", publishedBefore: "2023"`)).toEqual([]);
    expect(await stated(`${better}, whether: "flux capacitor"`)).toEqual([]);
    const kind = 'predicates: [IS_A], concept: "vision MLP"';
    expect(await stated(`${kind}, whether: "neural network"`)).toEqual(['neural network']);
    expect(await stated(`${kind}, whether: "vision MLP"`)).toEqual([]);
    const { ask } = await api.data(`{
      ask(question: "Is vision MLP a kind of neural network?") {
        interpretation { statedConcepts { types predicates role concept { id } whether { id } except { id } } }
      }
    }`);
    expect(ask.interpretation.statedConcepts).toEqual({
      types: [],
      predicates: ['IS_A'],
      role: 'OBJECT',
      concept: { id: 'vision-mlp' },
      whether: { id: 'neural-network' },
      except: [],
    });
  });

  it('give what a question leaves out', async () => {
    const { ask } = await api.data(`{
      ask(question: "Which datasets other than CIFAR-100 do papers that replace MLP use?") {
        concepts { nodes { name } }
        interpretation { concepts { name } statedConcepts { except { name } } }
      }
    }`);
    expect(ask).toEqual({
      concepts: { nodes: [{ name: 'CIFAR-10' }] },
      interpretation: { concepts: [{ name: 'MLP' }], statedConcepts: { except: [{ name: 'CIFAR-100' }] } },
    });
  });

  it.each([
    ['predicates: [USES], papers: {}, whether: "MLP"', /`whether` wants `concept`/],
    ['predicates: [USES], concept: "MLP", whether: "MLP", types: [DATASET]', /no `types`/],
    ['predicates: [USES], concept: "MLP", whether: "MLP", except: ["MLP"]', /no `types`, `except`/],
    ['predicates: [USES], concept: "MLP", whether: "MLP", role: SUBJECT', /`role: SUBJECT`/],
    [
      `predicates: [USES], concept: "MLP", except: [${Array.from({ length: 21 }, () => '"MLP"').join(', ')}]`,
      /at most 20 names/,
    ],
    ['predicates: [USES]', /`concept` or `papers`, one of the two/],
    ['predicates: [USES], concept: "MLP", papers: {}', /one of the two/],
    ['predicates: [], concept: "MLP"', /at least one/],
    ['predicates: [USES], role: SUBJECT, papers: {}', /wants a `concept`/],
    ['predicates: [USES], concept: "MLP", minConfidence: 1.5', /from 0 to 1/],
    ['predicates: [USES], concept: "MLP", publishedAfter: "soon"', /`publishedAfter` must be/],
  ])('refuse (%s)', async (where, message) => {
    const { errors } = await api.query(`{ statedConcepts(where: {${where}}) { message } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toMatch(message);
  });

  it('take no cursor of other stated concepts', async () => {
    const page = `query ($where: StatedConceptsFilter!, $concepts: String, $facts: String) {
      statedConcepts(where: $where) {
        concepts(first: 1, after: $concepts) { nodes { name } pageInfo { endCursor } }
        facts(first: 1, after: $facts) { nodes { id } pageInfo { endCursor } }
      }
    }`;
    const where = { predicates: ['EVALUATES_ON', 'REPLACES'], papers: { text: 'perceptrons' } };
    const { statedConcepts: first } = await api.data(page, { where });
    const concepts = first.concepts.pageInfo.endCursor;
    const facts = first.facts.pageInfo.endCursor;
    const { statedConcepts: second } = await api.data(page, { where, concepts, facts });
    expect(second.concepts.nodes).toHaveLength(1);
    expect(second.concepts.nodes).not.toEqual(first.concepts.nodes);
    expect(second.facts.nodes).not.toEqual(first.facts.nodes);
    for (const after of [{ concepts }, { facts }]) {
      const { errors } = await api.query(page, { where: { ...where, minConfidence: 0.5 }, ...after });
      expect(errors).toMatchObject([
        { message: expect.stringMatching(/of another list/), extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
  });

  it('of a question for all of some types are told by their types', async () => {
    const { ask } = await api.data(
      '{ ask(question: "List all datasets") { interpretation { types statedConcepts { role } } } }',
    );
    expect(ask.interpretation).toEqual({ types: ['DATASET'], statedConcepts: null });
  });
});
