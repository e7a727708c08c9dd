/** Questions of all kinds asked of a small graph: what they are taken for, what answers them, and that their GraphQL gives the same. */
import { describe, expect, it } from 'vitest';
import type { Answer, AnswerKind } from '../../src/questions/answer.js';
import { ask, read } from '../../src/questions/ask.js';
import { PAPERS, VOCABULARY } from './askedGraph.js';
import { askingStore } from './askingStore.js';
import { shownQuery } from './shownQuery.js';

/** The answer: papers in order, concepts with a plus; for paths how many. */
const QUESTIONS: readonly (readonly [string, string, AnswerKind, string | number])[] = [
  ['which papers replace MLP layers?', 'replaces [MLP layers]', 'PAPERS', 'splines pruned'],
  ['what do people use instead of MLPs?', 'replaces [MLPs]', 'PAPERS', 'splines pruned'],
  ['what outperforms ResNet?', 'outperforms [ResNet]', 'PAPERS', 'attentionless'],
  [
    'which architectures beat residual networks',
    'outperforms [residual networks]',
    'PAPERS',
    'attentionless',
  ],
  ['list papers that get rid of self-attention', 'replaces [self-attention]', 'PAPERS', 'attentionless'],
  ['show me everything on overfitting', 'works on [overfitting]', 'PAPERS', 'regularised'],
  ['any papers on machine translation?', 'works on [machine translation]', 'PAPERS', 'translators gates'],
  ['by whom was the Transformer introduced?', 'proposes [Transformer]', 'PAPERS', 'patches translators'],
  ['who came up with KAN', 'proposes [KAN]', 'PAPERS', 'splines'],
  ['where was dropout studied', 'studies [dropout]', 'PAPERS', 'regularised'],
  ['what has been evaluated on WMT?', 'is evaluated on [WMT]', 'PAPERS', 'translators gates'],
  [
    'papers evaluated on ImageNet but not on CIFAR-10',
    '(is evaluated on [ImageNet] and not is evaluated on [CIFAR-10])',
    'PAPERS',
    'pruned patches residuals',
  ],
  ['papers that use CIFAR-10 and MNIST', '(uses [CIFAR-10] and uses [MNIST])', 'PAPERS', 'splines'],
  [
    'papers that use COCO or WMT since 2016',
    '(uses [COCO] or uses [WMT]) | 2016..',
    'PAPERS',
    'small-detectors translators gates',
  ],
  ['what replaced CNNs between 2018 and 2021?', 'replaces [CNNs] | 2018..2022', 'PAPERS', 'patches'],
  ['which papers before 2016 use ImageNet', 'uses [ImageNet] | ..2016', 'PAPERS', 'residuals'],
  ['papers by Tom Abara', 'all papers by Tom Abara', 'PAPERS', 'attentionless splines residuals'],
  [
    'what has Okafor published on machine translation?',
    'works on [machine translation] by Okafor',
    'PAPERS',
    'translators',
  ],
  ['which papers written by brandt use ResNet?', 'uses [ResNet] by brandt', 'PAPERS', 'small-detectors'],
  ['papers by Tom Abara and Kofi Brandt', 'all papers by Tom Abara and Kofi Brandt', 'PAPERS', 'residuals'],
  [
    'how many papers by Rosa Lindqvist, Okafor or by Fontaine are evaluated on ImageNet or MNIST',
    'how many: (is evaluated on [ImageNet] or is evaluated on [MNIST]) by Rosa Lindqvist or Okafor or Fontaine',
    'COUNT',
    'pruned patches splines regularised',
  ],
  [
    'what did okafor and brandt write on machine translation?',
    'works on [machine translation] by okafor and brandt',
    'PAPERS',
    'translators',
  ],
  [
    'What did Ines Fontaine or Kofi Brandt publish before 2015',
    'all papers by Ines Fontaine or Kofi Brandt | ..2015',
    'PAPERS',
    'regularised',
  ],
  [
    'what did Ines Fontaine publish in 2014?',
    'all papers by Ines Fontaine | 2014..2015',
    'PAPERS',
    'regularised',
  ],
  [
    'what has Tom Abara written from 2021 to 2022?',
    'all papers by Tom Abara | 2021..2023',
    'PAPERS',
    'attentionless splines',
  ],
  [
    'what did Kofi Brandt write on object detection in 2019?',
    'works on [object detection] by Kofi Brandt | 2019..2020',
    'PAPERS',
    'small-detectors',
  ],
  [
    'papers by Tom Abara on image classification',
    'mentions [image classification] by Tom Abara',
    'PAPERS',
    'attentionless splines residuals',
  ],
  ['what did Ines Fontaine write since 2015?', 'all papers by Ines Fontaine | 2015..', 'PAPERS', 'gates'],
  ['LSTM papers', 'mentions [LSTM]', 'PAPERS', 'translators gates'],
  ['papers from 2022', 'all papers | 2022..2023', 'PAPERS', 'attentionless'],
  [
    'the latest papers on image classification',
    'newest: works on [image classification]',
    'PAPERS',
    'attentionless splines patches residuals',
  ],
  ['oldest work that uses dropout', 'oldest: uses [dropout]', 'PAPERS', 'gates'],
  [
    'how many papers are evaluated on ImageNet?',
    'how many: is evaluated on [ImageNet]',
    'COUNT',
    'pruned attentionless patches residuals',
  ],
  [
    'how many papers are there?',
    'how many: all papers',
    'COUNT',
    'pruned attentionless splines patches small-detectors translators gates residuals regularised',
  ],
  [
    'number of papers by Kofi Brandt',
    'how many: all papers by Kofi Brandt',
    'COUNT',
    'small-detectors translators residuals',
  ],
  ['which datasets does KAN use?', 'DATASET: what [KAN] uses', 'CONCEPTS', '+mnist +cifar-10'],
  [
    'on which benchmarks was the Vision Transformer tested?',
    'DATASET: what [Vision Transformer] is evaluated on',
    'CONCEPTS',
    '+imagenet',
  ],
  [
    'which datasets is ResNet evaluated on',
    'DATASET: what [ResNet] is evaluated on',
    'CONCEPTS',
    '+imagenet +coco',
  ],
  ['what does the Transformer replace?', 'concepts: what [Transformer] replaces', 'CONCEPTS', '+cnn +rnn'],
  ['what does KAN outperform?', 'concepts: what [KAN] outperforms', 'CONCEPTS', '+mlp'],
  ['what is outperformed by ViT?', 'concepts: what [ViT] outperforms', 'CONCEPTS', '+resnet'],
  [
    'what is the Vision Transformer based on?',
    'concepts: what [Vision Transformer] is based on',
    'CONCEPTS',
    '+self-attention',
  ],
  ['what is dropout used for?', 'concepts: what [dropout] is used for', 'CONCEPTS', '+overfitting'],
  [
    'which tasks are Transformers used for?',
    'TASK: what [Transformers] is used for',
    'CONCEPTS',
    '+machine-translation +image-classification',
  ],
  ['which problems does dropout address', 'TASK: what [dropout] addresses', 'CONCEPTS', '+overfitting'],
  [
    'which datasets are used for object detection?',
    'DATASET: what papers (is used for [object detection]) is evaluated on',
    'CONCEPTS',
    '+coco',
  ],
  [
    'datasets for image classification',
    'DATASET: what papers (works on [image classification]) is evaluated on',
    'CONCEPTS',
    '+imagenet +cifar-10 +mnist +coco',
  ],
  [
    'which datasets do papers that replace self-attention use?',
    'DATASET: what papers (replaces [self-attention]) uses',
    'CONCEPTS',
    '+cifar-10 +imagenet',
  ],
  [
    'what techniques are used in papers on object detection?',
    'TECHNIQUE: what papers (works on [object detection]) uses',
    'CONCEPTS',
    '+knowledge-distillation',
  ],
  [
    'which metrics do papers by Kofi Brandt study',
    'METRIC: what papers (all papers by Kofi Brandt) studies',
    'CONCEPTS',
    '+latency',
  ],
  [
    'what do people evaluate on',
    'concepts: what papers (all papers) is evaluated on',
    'CONCEPTS',
    '+imagenet +wmt +cifar-10 +mnist +coco',
  ],
  ['which tasks use LSTM?', 'TASK: what papers (uses [LSTM]) addresses', 'CONCEPTS', '+machine-translation'],
  ['how many datasets does KAN use?', 'how many DATASET: what [KAN] uses', 'COUNT', '+mnist +cifar-10'],
  ['list all datasets', 'all DATASET', 'CONCEPTS', '+imagenet +cifar-10 +coco +mnist +wmt'],
  ['what are the most popular datasets?', 'all DATASET', 'CONCEPTS', '+imagenet +cifar-10 +coco +mnist +wmt'],
  ['which techniques are there?', 'all TECHNIQUE', 'CONCEPTS', '+dropout +knowledge-distillation +pruning'],
  [
    'how many tasks do you know',
    'how many TASK',
    'COUNT',
    '+image-classification +machine-translation +object-detection +overfitting',
  ],
  ['what is KAN?', 'define [KAN]', 'DEFINITION', 'splines +kan'],
  [
    'What are Kolmogorov-Arnold networks?',
    'define [Kolmogorov-Arnold networks]',
    'DEFINITION',
    'splines +kan',
  ],
  ['tell me about dropout', 'define [dropout]', 'DEFINITION', '+dropout'],
  ['what does FC layer mean', 'define [FC layer]', 'DEFINITION', '+fully-connected-layer'],
  ['define latency', 'define [latency]', 'DEFINITION', '+latency'],
  ['ResNet', 'define [ResNet]', 'DEFINITION', 'residuals +resnet'],
  ['what is known about pruning?', 'define [pruning]', 'DEFINITION', '+pruning'],
  [
    'what is the meaning of model distillation?',
    'define [model distillation]',
    'DEFINITION',
    '+knowledge-distillation',
  ],
  ['how is KAN related to MLP?', 'paths [KAN] [MLP]', 'PATHS', 5],
  ['how are LSTMs and Transformers connected', 'paths [LSTMs] [Transformers]', 'PATHS', 5],
  ['what do ResNet and KAN have in common?', 'paths [ResNet] [KAN]', 'PATHS', 5],
  ['relationship between dropout and MLP', 'paths [dropout] [MLP]', 'PATHS', 3],
  ['show me the path from dropout to ResNet', 'paths [dropout] [ResNet]', 'PATHS', 1],
  ['compare KAN with MLP', 'paths [KAN] [MLP]', 'PATHS', 5],
  ['what kinds of CNNs are there?', 'concepts: what is a kind of [CNNs]', 'CONCEPTS', '+resnet'],
  [
    'what are the parts of a Transformer',
    'concepts: what is part of [Transformer]',
    'CONCEPTS',
    '+self-attention',
  ],
  [
    'what are skip connections part of?',
    'concepts: what [skip connections] is part of',
    'CONCEPTS',
    '+resnet',
  ],
  [
    'what is a Vision Transformer a kind of',
    'concepts: what [Vision Transformer] is a kind of',
    'CONCEPTS',
    '+transformer',
  ],
  ['does KAN outperform MLP?', '(mentions [KAN] and outperforms [MLP])', 'PAPERS', 'splines'],
  [
    'is dropout used for overfitting',
    '(mentions [dropout] and is used for [overfitting])',
    'PAPERS',
    'regularised',
  ],
  ['has anyone replaced RNNs', 'replaces [RNNs]', 'PAPERS', 'translators'],
  [
    'which papers do not use dropout but address machine translation',
    '(not uses [dropout] and addresses [machine translation])',
    'PAPERS',
    'translators',
  ],
  [
    'is there an alternative to convolutional neural networks?',
    'replaces [convolutional neural networks]',
    'PAPERS',
    'patches',
  ],
  ['what builds on LSTM?', 'is based on [LSTM]', 'PAPERS', 'gates'],
  ['which papers compare with RNNs', 'compares with [RNNs]', 'PAPERS', 'gates'],
  [
    'papers about latency that use ResNet',
    '(works on [latency] and uses [ResNet])',
    'PAPERS',
    'small-detectors',
  ],
  [
    'work on object detection with knowledge distillation',
    '(works on [object detection] and uses [knowledge distillation])',
    'PAPERS',
    'small-detectors',
  ],
  [
    'who uses MLP but not dropout',
    '(uses [MLP] and not uses [dropout])',
    'PAPERS',
    'attentionless regularised',
  ],
  [
    'Is there any work that gets by without self-attention?',
    'replaces [self-attention]',
    'PAPERS',
    'attentionless',
  ],
  [
    'What has the Transformer been tested on?',
    'concepts: what [Transformer] is evaluated on',
    'CONCEPTS',
    '+wmt +imagenet',
  ],
  ['who wrote about dropout before 2015?', 'mentions [dropout] | ..2015', 'PAPERS', 'regularised'],
  [
    'Give me a list of datasets on which KAN was evaluated.',
    'DATASET: what [KAN] is evaluated on',
    'CONCEPTS',
    '+mnist +cifar-10',
  ],
  ["What's the connection between LSTM and Transformer?", 'paths [LSTM] [Transformer]', 'PATHS', 5],
  ['What is ViT short for?', 'define [ViT]', 'DEFINITION', 'patches +vision-transformer'],
  ['name all techniques for preventing overfitting', 'addresses [overfitting]', 'PAPERS', 'regularised'],
  [
    'How many articles deal with machine translation?',
    'how many: works on [machine translation]',
    'COUNT',
    'translators gates',
  ],
  ['which papers by Abara replace attention?', 'replaces [attention] by Abara', 'PAPERS', 'attentionless'],
  [
    'Which metrics are studied in papers on image classification?',
    'METRIC: what papers (works on [image classification]) studies',
    'CONCEPTS',
    '+latency',
  ],
  [
    'Has anybody beaten ResNet on ImageNet since 2022?',
    '(outperforms [ResNet] and is evaluated on [ImageNet]) | 2022..',
    'PAPERS',
    'attentionless',
  ],
  ['is KAN better than MLP?', '(mentions [KAN] and outperforms [MLP])', 'PAPERS', 'splines'],
  [
    'papers newer than 2019 on image classification that use neither dropout nor pruning',
    '(works on [image classification] and (not uses [dropout] and not uses [pruning])) | 2020..',
    'PAPERS',
    'attentionless splines patches',
  ],
  [
    'what can I use in place of fully connected layers?',
    'replaces [fully connected layers]',
    'PAPERS',
    'pruned splines',
  ],
  [
    'In what ways do CNNs and Vision Transformers relate to each other?',
    'paths [CNNs] [Vision Transformers]',
    'PATHS',
    5,
  ],
  [
    'what is self-attention a part of?',
    'concepts: what [self-attention] is part of',
    'CONCEPTS',
    '+transformer',
  ],
  [
    'On what kinds of data has ResNet been run?',
    'DATASET: what [ResNet] is evaluated on',
    'CONCEPTS',
    '+imagenet +coco',
  ],
  [
    'what tasks do people solve with LSTMs?',
    'TASK: what papers (uses [LSTMs]) addresses',
    'CONCEPTS',
    '+machine-translation',
  ],
  [
    'explain knowledge distillation to me',
    'define [knowledge distillation]',
    'DEFINITION',
    '+knowledge-distillation',
  ],
  [
    'Which models have been superseded by Vision Transformers?',
    'ARCHITECTURE: what [Vision Transformers] replaces',
    'CONCEPTS',
    '+cnn',
  ],
];

const NOT_IN_GRAPH: readonly (readonly [question: string, says: string])[] = [
  ['which papers replace capsule networks?', 'no papers mention capsule network'],
  ['which papers use Transfromers?', 'Did you mean Transformer'],
  ['which datasets does KNN-LM use?', '"KNN-LM"'],
  ['what is a hypernetwork?', '"hypernetwork"'],
  ['how is LSTM related to hypernetworks?', '"hypernetworks"'],
  ['how is a capsule network related to WMT?', 'lead from capsule network to WMT'],
  ['papers by Nobody Atall', 'no paper by an author named "Nobody Atall"'],
  ['papers by Okafor and Lindqvist', '2 papers name Okafor and 2 papers name Lindqvist'],
  ['papers by Okafor and Nobody', 'no paper by an author named "Nobody"'],
  ['what does pruning outperform?', 'No paper in the graph states what pruning outperforms'],
  ['what are the parts of MNIST?', 'No paper in the graph states what is part of MNIST'],
  [
    'which metrics do papers on overfitting study?',
    'Of the papers that state: addresses, studies or proposes overfitting, none says what it studies (METRIC).',
  ],
];

const graph = askingStore(VOCABULARY, PAPERS);
const papersOf = graph.papersOf.bind(graph);

async function shownAnswer(answer: Answer): Promise<string | number> {
  if (answer.kind === 'PATHS') return answer.paths.length;
  const papers = await papersOf(answer);
  const listsPapersOnly = answer.kind === 'PAPERS' || (answer.kind === 'COUNT' && papers.length > 0);
  return [...papers, ...(listsPapersOnly ? [] : answer.concepts.map(({ id }) => `+${id}`))].join(' ');
}

/** Every string of an answer's data, in order. */
function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return data === null || typeof data !== 'object' ? [] : Object.values(data).flatMap(textsIn);
}

describe('a question', () => {
  it.each(QUESTIONS)('"%s" is taken for: %s', async (question, query, kind, expected) => {
    expect(shownQuery(await read(graph.store, question))).toBe(query);
    const answer = await ask(graph.store, question);
    expect(answer.kind).toBe(kind);
    expect(await shownAnswer(answer)).toBe(expected);
    expect(answer.notInGraph).toBe(false);
  });

  it.each(QUESTIONS.map(([question]) => question))(
    '"%s" has GraphQL that finds the same',
    async (question) => {
      const answer = await ask(graph.store, question);
      const texts = textsIn(await graph.run(answer.interpretation?.graphql ?? ''));
      for (const id of await papersOf(answer)) expect(texts).toContain(`Title of ${id}`);
      for (const { name } of answer.kind === 'CONCEPTS' ? answer.concepts : []) expect(texts).toContain(name);
      for (const { evidence } of answer.facts) expect(texts).toContain(evidence.text);
    },
  );

  it.each(NOT_IN_GRAPH)('"%s" is not answered by what is only alike', async (question, says) => {
    const answer = await ask(graph.store, question);
    expect(answer).toMatchObject({ kind: 'NONE', notInGraph: true, filter: null, facts: [], paths: [] });
    expect(answer.message).toContain(says);
  });

  it('for what does something is answered by concepts, too, with the sentences that say so', async () => {
    const better = await ask(graph.store, 'what outperforms MLP?');
    expect(await papersOf(better)).toEqual(['splines']);
    expect(better.concepts.map(({ id }) => id)).toEqual(['kan']);
    expect(better.facts.map(({ evidence }) => evidence.text)).toEqual(['Evidence 6 for OUTPERFORMS mlp.']);
    const instead = await ask(graph.store, 'what do people use instead of MLPs?');
    expect(instead.concepts.map(({ id }) => id)).toEqual(['kan']);
    expect(instead.message).toContain('close concept: fully-connected layer');
  });

  it('says how many, whose statements they are, and what else is meant', async () => {
    const byAuthor = await ask(graph.store, 'how many papers by Kofi Brandt are there?');
    expect(byAuthor).toMatchObject({ count: 3, message: '3 papers.' });
    const through = await ask(graph.store, 'what has pruning been tested on?');
    expect(through.message).toContain('papers that use, extend or study pruning');
    const definition = await ask(graph.store, 'what is an FC layer?');
    expect(definition.definition?.id).toBe('fully-connected-layer');
    expect(definition.message).toContain('Close to it: MLP');
  });

  it('with a slip of the pen gets names that may be meant', async () => {
    const { suggestions } = await ask(graph.store, 'which papers use knowlege distilation?');
    expect(suggestions).toContain('knowledge distillation');
  });
});
