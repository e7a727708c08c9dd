/** What people may ask of the sample papers, in their own words, and what it is taken for. */
import { describe, expect, it } from 'vitest';
import { createPatternExtractor } from '../../ingest/pipeline.js';
import { readPapers } from '../../ingest/sources/index.js';
import { loadVocabulary } from '../../ingest/vocabulary/vocabulary.js';
import type { PaperKnowledge } from '../../schema/knowledge.js';
import { read } from '../../src/questions/ask.js';
import { askingStore } from './askingStore.js';
import { shownQuery } from './shownQuery.js';

const QUESTIONS: readonly (readonly [question: string, query: string])[] = [
  ['which work does away with self-attention?', 'replaces [self-attention]'],
  ['papers that get rid of batch normalization', 'replaces [batch normalization]'],
  ['What has been tested on CIFAR-100?', 'is evaluated on [CIFAR-100]'],
  ['who improves on BERT?', 'improves [BERT]'],
  ['what do people use instead of layer normalization?', 'replaces [layer normalization]'],
  ['Which methods outperform BERT on GLUE?', '(outperforms [BERT] and is evaluated on [GLUE])'],
  ['Which datasets does DenseNet use?', 'DATASET: what [DenseNet] uses'],
  ['how is GELU related to ReLU?', 'paths [GELU] [ReLU]'],
  ['papers that use dropout and batch normalization', '(uses [dropout] and uses [batch normalization])'],
  ['evaluated on ImageNet but not on COCO', '(is evaluated on [ImageNet] and not is evaluated on [COCO])'],
  ['papers on object detection since 2017', 'works on [object detection] | 2017..'],
  ['how many papers use Adam?', 'how many: uses [Adam]'],
  ['what is knowledge distillation?', 'define [knowledge distillation]'],
  ['What can I use in place of ReLU?', 'replaces [ReLU]'],
  ['Is there any work that drops positional embeddings?', 'replaces [positional embeddings]'],
  [
    'Who uses self-attention for image classification?',
    '(uses [self-attention] and works on [image classification])',
  ],
  ['Which models beat ResNet on ImageNet?', '(outperforms [ResNet] and is evaluated on [ImageNet])'],
  ['Show me papers from 2020 about contrastive learning', 'works on [contrastive learning] | 2020..2021'],
  ['List the papers of Kaiming He', 'all papers by Kaiming He'],
  ['What did Hinton publish before 2017?', 'all papers by Hinton | ..2017'],
  ['latest papers on transformers', 'newest: works on [transformers]'],
  ['What is the earliest paper that uses dropout?', 'oldest: uses [dropout]'],
  [
    'Give me everything evaluated on both COCO and ADE20K',
    '(is evaluated on [COCO] and is evaluated on [ADE20K])',
  ],
  [
    'Which papers use neither convolution nor attention?',
    '(not uses [convolution] and not uses [attention])',
  ],
  ['list all datasets', 'all DATASET'],
  ['How many architectures do you know?', 'how many ARCHITECTURE'],
  [
    'Which metrics are used for machine translation?',
    'METRIC: what papers (is used for [machine translation]) studies',
  ],
  ['What tasks does CLIP address?', 'TASK: what [CLIP] addresses'],
  ['What is part of the Transformer?', 'concepts: what is part of [Transformer]'],
  ['What does RoBERTa build on?', 'concepts: what [RoBERTa] is based on'],
  ['Which architectures have been evaluated on GLUE?', 'is evaluated on [GLUE]'],
  ['tell me about U-Net', 'define [U-Net]'],
  ['Define graph convolutional network.', 'define [graph convolutional network]'],
  ['What does DARTS stand for?', 'define [DARTS]'],
  ['What is meant by sharpness-aware minimization?', 'define [sharpness-aware minimization]'],
  ["what's the connection between KAN and MLP?", 'paths [KAN] [MLP]'],
  ['What links GPT-3 and few-shot learning?', 'paths [GPT-3] [few-shot learning]'],
  ['how do RWKV and the Transformer relate?', 'paths [RWKV] [Transformer]'],
  ['Which works are compared with Adam?', 'compares with [Adam]'],
  ['which papers benchmark against SGD?', 'compares with [SGD]'],
  ['Does anyone study internal covariate shift?', 'studies [internal covariate shift]'],
  ['How can I prevent overfitting?', 'addresses [overfitting]'],
  ['Alternatives to softmax?', 'replaces [softmax]'],
  ['Is there a substitute for max-pooling?', 'replaces [max-pooling]'],
  ['papers published between 2015 and 2017 that use ImageNet', 'uses [ImageNet] | 2015..2018'],
  ['Who introduced residual learning?', 'proposes [residual learning]'],
  ['Where does LoRA come from?', 'proposes [LoRA]'],
  ['Which paper first proposed Mask R-CNN?', 'proposes [Mask R-CNN]'],
  ['experiments on either Cora or Citeseer', '(is evaluated on [Cora] or is evaluated on [Citeseer])'],
  ['Which papers by Zhuang Liu are evaluated on ImageNet?', 'is evaluated on [ImageNet] by Zhuang Liu'],
  [
    'How many papers have been tested on CIFAR-10 since 2019?',
    'how many: is evaluated on [CIFAR-10] | 2019..',
  ],
  [
    'what was published in 2014 on generative adversarial networks?',
    'works on [generative adversarial networks] | 2014..2015',
  ],
  ['What has replaced RNNs?', 'replaces [RNNs]'],
  ['What works better than Swin Transformer?', 'outperforms [Swin Transformer]'],
  ['What is Longformer based on?', 'concepts: what [Longformer] is based on'],
  ['On which datasets was ViT pre-trained?', 'DATASET: what [ViT] uses'],
  ['most recent work that does not use attention', 'newest: not uses [attention]'],
  ['Can I train a network without batch normalization?', 'replaces [batch normalization]'],
  ['Which papers swap out ReLU?', 'replaces [ReLU]'],
  ['Is FNet related to BERT?', 'paths [FNet] [BERT]'],
  ['Are LoRA and adapters connected?', 'paths [LoRA] [adapters]'],
  ['Does GELU have anything to do with ReLU?', 'paths [GELU] [ReLU]'],
  ['what was the first paper to use batch normalization?', 'oldest: uses [batch normalization]'],
  [
    'which datasets do people use for object detection?',
    'DATASET: what papers (works on [object detection]) uses',
  ],
  ['how does dropout work?', 'define [dropout]'],
];

const vocabulary = loadVocabulary();
const graph = askingStore(vocabulary.concepts, await sampleKnowledge());

async function sampleKnowledge(): Promise<PaperKnowledge[]> {
  const extractor = createPatternExtractor(vocabulary);
  const knowledge: PaperKnowledge[] = [];
  for await (const paper of readPapers('data/sample')) knowledge.push(await extractor.extract(paper));
  return knowledge;
}

describe('a question of the sample papers', () => {
  it.each(QUESTIONS)('%s', async (question, query) => {
    expect(shownQuery(await read(graph.store, question))).toBe(query);
  });
});
