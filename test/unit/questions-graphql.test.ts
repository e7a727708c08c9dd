/** The GraphQL of answers by concepts, run by the API, beside the answers themselves. */
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/questions/ask.js';
import { paper } from '../contract/knowledge.js';
import { PAPERS, VOCABULARY } from './askedGraph.js';
import { askingStore } from './askingStore.js';

/** More than a list of the API has, unless more is asked for. */
const MANY = Array.from({ length: 25 }, (_, index) => `set-${index}`);

const graph = askingStore(VOCABULARY, [
  ...PAPERS,
  ...MANY.map((id) =>
    paper(`on-${id}`, {
      published: '2010',
      concepts: [{ id, type: 'DATASET' }],
      facts: ['STUDIES latency', `EVALUATES_ON ${id}`],
    }),
  ),
  paper('extractors', { published: '2019', facts: ['cnn IS_A feature-extractor', 'resnet IS_A backbone'] }),
  paper('gated-1', { published: '2012', facts: ['gated-convolution OUTPERFORMS rnn'] }),
  paper('gated-2', { published: '2012', facts: ['gated-convolution OUTPERFORMS rnn'] }),
  paper('others', {
    published: '2012',
    concepts: [{ id: 'warmup', name: 'warmup', type: 'TECHNIQUE' }],
    facts: [
      { subject: 'hopfield-network', predicate: 'OUTPERFORMS', object: 'rnn', confidence: 0.9 },
      'warmup OUTPERFORMS rnn',
    ],
  }),
  paper('capsules', { published: '2018', facts: ['capsule-network OUTPERFORMS mlp'] }),
]);

const QUESTIONS: readonly (readonly [why: string, question: string, concepts: readonly string[]])[] = [
  ['what papers that propose it state', 'which datasets does KAN use?', ['mnist', 'cifar-10']],
  ['what papers that use it state', 'what has pruning been tested on?', ['imagenet']],
  ['a type', 'which tasks does the Vision Transformer address?', ['image-classification']],
  ['all that is stated', 'what has the Transformer been tested on?', ['wmt', 'imagenet']],
  ['a period', 'what has the Transformer been tested on since 2018?', ['imagenet']],
  ['a period of papers', 'which datasets do papers that use MLP use since 2020?', ['cifar-10', 'imagenet']],
  ['an exclusion', 'which datasets other than MNIST does KAN use?', ['cifar-10']],
  [
    'an exclusion with what is narrower',
    'which architectures other than attention are used for image classification?',
    ['mlp'],
  ],
  [
    'an exclusion from what papers state',
    'which datasets except MNIST are used for image classification?',
    ['imagenet', 'cifar-10', 'coco'],
  ],
  ['the concept of the papers', 'what gets combined with dropout?', ['lstm']],
  ['a number', 'the 2 most used datasets for image classification', ['imagenet', 'cifar-10']],
  ['a count', 'how many datasets does KAN use?', ['mnist', 'cifar-10']],
  ['what the hierarchy adds', 'what kinds of neural network are there?', ['kan', 'resnet', 'mlp', 'cnn']],
  ['what the hierarchy alone says', 'what is an LSTM a kind of?', ['rnn']],
  ['not what is narrower', 'what is a CNN a kind of?', ['feature-extractor', 'neural-network']],
  ['subjects', 'what is part of a Transformer?', ['self-attention']],
  ['whether it is stated', 'is ResNet a CNN?', ['cnn']],
  ['whether a narrower one is stated', 'is ResNet a neural network?', ['neural-network']],
  ['whether the hierarchy says so', 'is LSTM a kind of RNN?', ['rnn']],
  ['whether it is a part', 'is self-attention part of a Transformer?', ['transformer']],
];

interface Run {
  readonly statedConcepts: {
    readonly concepts: { readonly nodes: readonly { readonly name: string }[] };
    readonly facts: { readonly nodes: readonly { readonly evidence: { readonly text: string } }[] };
  };
}

async function run(graphql: string | undefined): Promise<Run['statedConcepts']> {
  return ((await graph.run(graphql ?? '')) as Run).statedConcepts;
}

interface DefinitionRun {
  readonly concept: {
    readonly name: string;
    readonly papers: { readonly nodes: readonly { readonly title: string }[] };
  };
  readonly facts: Run['statedConcepts']['facts'];
}

describe('the GraphQL of a definition', () => {
  it.each([
    ['what papers say that it is, and not of what', 'what is a CNN?', 1, []],
    ['the papers that propose it', 'what is ResNet?', 2, ['residuals']],
    ['nothing that is stated of its kinds', 'what is a neural network?', 0, []],
  ])('gives just what the answer has: %s', async (_why, question, facts, papers) => {
    const answer = await ask(graph.store, question);
    expect(answer.facts).toHaveLength(facts);
    expect(await graph.papersOf(answer)).toEqual(papers);
    const shown = (await graph.run(answer.interpretation?.graphql ?? '')) as DefinitionRun;
    expect(shown.concept.name).toBe(answer.definition?.name);
    expect(shown.facts.nodes.map(({ evidence }) => evidence.text)).toEqual(
      answer.facts.map(({ evidence }) => evidence.text),
    );
    expect(shown.concept.papers.nodes.map(({ title }) => title)).toEqual(
      papers.map((id) => `Title of ${id}`),
    );
  });
});

describe('the GraphQL of an answer by concepts', () => {
  it.each(QUESTIONS)('gives just these concepts and facts: %s', async (_why, question, ids) => {
    const answer = await ask(graph.store, question);
    expect(answer.concepts.map(({ id }) => id)).toEqual(ids);
    const { concepts, facts } = await run(answer.interpretation?.graphql);
    expect(concepts.nodes.map(({ name }) => name)).toEqual(answer.concepts.map(({ name }) => name));
    expect(facts.nodes.map(({ evidence }) => evidence.text)).toEqual(
      answer.facts.map(({ evidence }) => evidence.text),
    );
  });

  it('gives of subjects those of a type alone, those first that most papers state', async () => {
    const better = 'predicates: [OUTPERFORMS], role: SUBJECT, concept: "RNN"';
    const selection = '{ concepts { nodes { name } } facts { nodes { evidence { text } } } }';
    const all = await run(`{ statedConcepts(where: {${better}}) ${selection} }`);
    expect(all.concepts.nodes.map(({ name }) => name)).toEqual([
      'gated-convolution',
      'hopfield-network',
      'warmup',
    ]);
    expect(all.facts.nodes).toHaveLength(4);
    const techniques = await run(`{ statedConcepts(where: {${better}, types: [TECHNIQUE]}) ${selection} }`);
    expect(techniques.concepts.nodes.map(({ name }) => name)).toEqual(['warmup']);
    expect(techniques.facts.nodes).toHaveLength(1);
    const answer = await ask(graph.store, 'what outperforms RNN?');
    expect(answer.concepts.map(({ name }) => name)).toEqual(all.concepts.nodes.map(({ name }) => name));
  });

  it('gives all of a long list', async () => {
    const answer = await ask(graph.store, 'which datasets do papers on latency use?');
    const names = answer.concepts.map(({ name }) => name);
    expect(names).toHaveLength(MANY.length + 3);
    const { concepts } = await run(answer.interpretation?.graphql);
    expect(concepts.nodes.map(({ name }) => name)).toEqual(names);
  });

  it('gives nothing where nothing answers', async () => {
    const { interpretation, notInGraph } = await ask(graph.store, 'is ResNet an RNN?');
    expect(notInGraph).toBe(true);
    expect((await run(interpretation?.graphql)).concepts.nodes).toEqual([]);
  });

  it.each([
    ['what outperforms MLP?', ['kan', 'capsule-network']],
    ['what outperforms MLP since 2021?', ['kan']],
    ['does KAN outperform MLP?', ['kan']],
  ])('gives what is stated of concepts beside papers: %s', async (question, ids) => {
    const answer = await ask(graph.store, question);
    expect(answer.facts.map(({ subjectId }) => subjectId).toSorted()).toEqual(ids.toSorted());
    const { facts } = await run(answer.interpretation?.graphql);
    expect(facts.nodes.map(({ evidence }) => evidence.text)).toEqual(
      answer.facts.map(({ evidence }) => evidence.text),
    );
  });
});
