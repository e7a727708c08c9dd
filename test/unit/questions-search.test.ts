/** Questions as people type them, in half sentences and with politeness, and what they are taken for. */
import { describe, expect, it } from 'vitest';
import { ask, read } from '../../src/questions/ask.js';
import { PAPERS, VOCABULARY } from './askedGraph.js';
import { askingStore } from './askingStore.js';
import { shownQuery } from './shownQuery.js';

const READINGS: readonly (readonly [question: string, query: string])[] = [
  ['object detection with ResNets', '(mentions [object detection] and mentions [ResNets])'],
  ['ResNet on COCO', '(mentions [ResNet] and is evaluated on [COCO])'],
  [
    'LSTM machine translation 2015..2017',
    '(mentions [LSTM] and mentions [machine translation]) | 2015..2018',
  ],
  ['pruning + knowledge distillation', '(mentions [pruning] and mentions [knowledge distillation])'],
  [
    'image classification, vision transformers',
    '(mentions [image classification] and mentions [vision transformers])',
  ],
  [
    'object detection using neural nets, latest first',
    'newest: (mentions [object detection] and uses [neural nets])',
  ],
  ['MNIST OR CIFAR-10, dropout', '((mentions [MNIST] or mentions [CIFAR-10]) and mentions [dropout])'],
  [
    'image classification on MNIST or CIFAR-10',
    '(mentions [image classification] and (is evaluated on [MNIST] or is evaluated on [CIFAR-10]))',
  ],
  ['low latency object detection', '(mentions [latency] and mentions [object detection])'],
  ['has anyone looked at latency of transformers', '(studies [latency] and mentions [transformers])'],
  ['was pruning for CNNs a thing before 2016?', '(mentions [pruning] and mentions [CNNs]) | ..2016'],
  ['papers where dropout is combined with pruning', '(mentions [dropout] and uses [pruning])'],
  [
    'image classification: who beats ResNet on it?',
    '(mentions [image classification] and outperforms [ResNet])',
  ],
  ['who compares with RNNs and beats them', '(compares with [RNNs] and outperforms [RNNs])'],
  ['ResNet, no pruning', '(mentions [ResNet] and not uses [pruning])'],
  ['image classification minus dropout', '(mentions [image classification] and not uses [dropout])'],
  [
    'ResNet on ImageNet but not on COCO',
    '(mentions [ResNet] and is evaluated on [ImageNet] and not is evaluated on [COCO])',
  ],
  [
    'image classification with CNNs, transformers excluded',
    '(mentions [image classification] and mentions [CNNs] and not uses [transformers])',
  ],
  [
    'image classification, neither CNN nor RNN',
    '(mentions [image classification] and not uses [CNN] and not uses [RNN])',
  ],
  [
    'image classification but without CNNs or RNNs',
    '(mentions [image classification] and (not uses [CNNs] and not uses [RNNs]))',
  ],
  [
    'image classification without CNNs or RNNs',
    '(mentions [image classification] and (replaces [CNNs] and replaces [RNNs]))',
  ],
  ['MLP w/o dropout', '(mentions [MLP] and replaces [dropout])'],
  ['the 3 most used datasets', 'first 3 DATASET'],
  [
    'top ten techniques for image classification',
    'first 10 TECHNIQUE: what papers (works on [image classification]) uses',
  ],
  ['most common metric for object detection', 'METRIC: what papers (works on [object detection]) studies'],
  [
    'which benchmark do machine translation people use most?',
    'DATASET: what papers (works on [machine translation]) is evaluated on',
  ],
  ['the two most recent papers on image classification', 'newest: first 2: works on [image classification]'],
  ['what is the most popular architecture?', 'all ARCHITECTURE'],
  ['image classification datasets', 'DATASET: what papers (works on [image classification]) is evaluated on'],
  [
    'which machine translation benchmarks are there',
    'DATASET: what papers (works on [machine translation]) is evaluated on',
  ],
  [
    'what data would I need for machine translation?',
    'DATASET: what papers (works on [machine translation]) uses',
  ],
  [
    'which datasets would we need if we wanted to do object detection',
    'DATASET: what papers (works on [object detection]) uses',
  ],
  ['what do people use dropout for', 'concepts: what [dropout] is used for'],
  ['how is object detection evaluated?', 'METRIC: what papers (works on [object detection]) studies'],
  [
    'which architectures do people throw at image classification',
    'ARCHITECTURE: what papers (works on [image classification]) uses',
  ],
  ['what gets combined with self-attention most often', 'concepts: what papers (uses [self-attention]) uses'],
  ['is ResNet a CNN?', 'concepts: what [ResNet] is a kind of: whether [CNN]'],
  [
    'is the vision transformer a kind of Transformer',
    'concepts: what [vision transformer] is a kind of: whether [Transformer]',
  ],
  [
    'is it true that skip connections are part of ResNets?',
    'concepts: what [skip connections] is part of: whether [ResNets]',
  ],
  ['do LSTMs count as RNNs?', 'concepts: what [LSTMs] is a kind of: whether [RNNs]'],
  ['self-attention is part of what exactly?', 'concepts: what [self-attention] is part of'],
  ['list all the kinds of RNN you know', 'concepts: what is a kind of [RNN]'],
  ['when was dropout first used?', 'oldest: uses [dropout]'],
  ['in what year did WMT show up', 'oldest: mentions [WMT]'],
  [
    'since when are CNNs used for object detection',
    'oldest: (mentions [CNNs] and is used for [object detection])',
  ],
  ['LSTM vs Transformer', 'paths [LSTM] [Transformer]'],
  ['difference of KAN and MLP', 'paths [KAN] [MLP]'],
  ['RNN or LSTM, same thing?', 'paths [RNN] [LSTM]'],
  ['CNN vs RNN whats the relation', 'paths [CNN] [RNN]'],
  [
    'ResNet versus ViT for image classification',
    '(mentions [ResNet] and mentions [ViT] and mentions [image classification])',
  ],
  ['papers that swap out CNNs for transformers', '(replaces [CNNs] and uses [transformers])'],
  ['papers that take the place of RNNs', 'replaces [RNNs]'],
  ['who gets around pruning', 'replaces [pruning]'],
  ['which papers treat overfitting', 'addresses [overfitting]'],
  ['Hi, could you please list papers on pruning, thanks', 'works on [pruning]'],
  ['I am preparing a talk on vision; which papers use dropout?', 'uses [dropout]'],
  ['can someone explain in one line what dropout is', 'define [dropout]'],
  ['def. of latency', 'define [latency]'],
  ['whats a CNN', 'define [CNN]'],
  ['papers on pruning, say 2020 onwards', 'works on [pruning] | 2020..'],
  ['Tom Abara image classification', '(mentions [Tom Abara] and mentions [image classification])'],
  ['Okafor papers', 'mentions [Okafor]'],
  [
    'ResNet on COCO, excluding pruning',
    '(mentions [ResNet] and is evaluated on [COCO] and not uses [pruning])',
  ],
  [
    'image classification, CNN and RNN excluded',
    '(mentions [image classification] and (not uses [CNN] and not uses [RNN]))',
  ],
  ['papers where training is done on MNIST', 'works on [MNIST]'],
  ['any papers on pruning from 2020 or later', 'works on [pruning] | 2020..'],
  ['first LSTM papers', 'oldest: mentions [LSTM]'],
  ['MNIST dataset', 'define [MNIST dataset]'],
];

/** Each has a word that would be dropped, or a negation of which it is not clear what it excludes. */
const NOT_UNDERSTOOD: readonly string[] = [
  'purple ResNets on COCO',
  'ResNet or not pruning',
  'MLP, no dropout, pruning',
  'ResNet without',
  'image classification papers, not Tom Abara',
  'papers by Tom Abara but not with Kofi Brandt',
  'ResNet on COCO and pruning excluded',
  'dropout excluded',
  'most ResNet',
  'why does dropout help image classification',
  'ResNet COCO wombat',
  'how many papers use MNIST, and how many use COCO?',
  'how could we possibly train faster ResNets with dropout',
];

const NOT_IN_GRAPH: readonly (readonly [question: string, says: string])[] = [
  ['Ada Nobody papers', 'no paper by an author named "Ada Nobody"'],
  ['Ada Nobody on pruning', 'no paper by an author named "Ada Nobody"'],
  ['papers by Take', 'no paper by an author named "Take"'],
  ['what is most', 'no concept named "most"'],
  ['datasets for teleportation', 'no concept named "teleportation"'],
  ['is ResNet differentiable', 'no concept named "differentiable"'],
  ['is ResNet an RNN?', 'Nothing in the graph says that ResNet is a kind of RNN'],
  ['is dropout part of a Transformer', 'Nothing in the graph says that dropout is part of Transformer'],
];

const graph = askingStore(VOCABULARY, PAPERS);

describe('a question in few words', () => {
  it.each(READINGS)('"%s" is taken for: %s', async (question, query) => {
    expect(shownQuery(await read(graph.store, question))).toBe(query);
    expect((await ask(graph.store, question)).interpretation).not.toBeNull();
  });

  it.each(NOT_UNDERSTOOD)('"%s" is not understood', async (question) => {
    const answer = await ask(graph.store, question);
    expect(answer).toMatchObject({ kind: 'NONE', notInGraph: false, interpretation: null });
  });

  it.each(NOT_IN_GRAPH)('"%s" is of what the graph does not hold', async (question, says) => {
    const answer = await ask(graph.store, question);
    expect(answer).toMatchObject({ kind: 'NONE', notInGraph: true });
    expect(answer.message).toContain(says);
  });

  it('may have an author whom no word announces', async () => {
    const answer = await ask(graph.store, 'Tom Abara image classification');
    expect(answer.interpretation?.papers).toMatchObject({ authors: ['Tom Abara'] });
    expect(await graph.papersOf(answer)).toEqual(['attentionless', 'splines', 'residuals']);
  });

  it('may ask for so many', async () => {
    const most = await ask(graph.store, 'top 2 datasets');
    expect(most.concepts.map(({ id }) => id)).toEqual(['imagenet', 'cifar-10']);
    const used = await ask(graph.store, 'the 2 most used datasets for image classification');
    expect(used.concepts).toHaveLength(2);
    expect(used.interpretation?.description).toContain('the 2 of which most papers state it');
    const latest = await ask(graph.store, 'the two latest papers on image classification');
    expect(latest).toMatchObject({ order: 'PUBLISHED_DESC', message: 'Asked for are the first 2.' });
  });

  it('whether a concept is a kind of another is answered by sentences, or by the hierarchy', async () => {
    const stated = await ask(graph.store, 'is ResNet a CNN?');
    expect(stated.facts.map(({ paperId }) => paperId)).toEqual(['residuals']);
    expect(stated.message).toBe('Yes: ResNet is a kind of CNN.');
    const byHierarchy = await ask(graph.store, 'is LSTM a kind of RNN');
    expect(byHierarchy.message).toBe('Yes: LSTM is a kind of RNN, by the hierarchy of concepts.');
    const data = JSON.stringify(await graph.run(byHierarchy.interpretation?.graphql ?? ''));
    expect(data).toContain('RNN');
    const other = await ask(graph.store, 'is ResNet an RNN');
    expect(other.message).toContain('It is a kind of CNN');
  });
});

describe('a question that is not understood', () => {
  it.each([
    [
      'why does dropout help image classification',
      [
        'papers that mention dropout and image classification',
        'which datasets are used for image classification?',
        'what is dropout?',
      ],
    ],
    ['purple ResNets on COCO', ['papers that mention ResNet and COCO', 'what is ResNet?']],
    ['how come nobody sleeps', []],
    ['we wander from forgeting lanes to overfiting pondss and batchs with tranformers', []],
  ])('gets what can be asked of its names: %s', async (question, questions) => {
    expect((await ask(graph.store, question)).suggestedQuestions).toEqual(questions);
  });

  it('is not respelled to a question with an everyday word for a name', async () => {
    const { suggestedQuestions } = await ask(graph.store, 'papers that drop most');
    expect(suggestedQuestions).toEqual([]);
  });
});
