import { describe, expect, it } from 'vitest';
import { loadVocabulary, parseVocabulary } from '../../ingest/vocabulary/vocabulary.js';
import type { VocabularyText } from '../../ingest/vocabulary/vocabulary.js';
import type { VocabularyConcept } from '../../schema/knowledge.js';
import { conceptKey } from '../../schema/names.js';
import { CONCEPT_TYPES } from '../../schema/predicates.js';

function architectures(...lines: string[]): VocabularyText {
  return { file: 'architectures.txt', type: 'ARCHITECTURE', text: lines.join('\n') };
}

describe('the shipped vocabulary', () => {
  const { concepts } = loadVocabulary();
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const byName = new Map(
    concepts.flatMap((concept) =>
      [concept.name, ...concept.aliases].map((name): [string, VocabularyConcept] => [
        conceptKey(name),
        concept,
      ]),
    ),
  );

  function named(name: string): VocabularyConcept {
    const concept = byName.get(conceptKey(name));
    if (!concept) throw new Error(`not in the vocabulary: ${name}`);
    return concept;
  }

  function isBelow(narrow: string, broad: string): boolean {
    const target = named(broad).id;
    const climb = (id: string): boolean =>
      byId.get(id)?.broader.some((parent) => parent === target || climb(parent)) ?? false;
    return climb(named(narrow).id);
  }

  it('is read once', () => {
    expect(loadVocabulary()).toBe(loadVocabulary());
  });

  it('covers every type broadly', () => {
    const count = (type: string): number => concepts.filter((concept) => concept.type === type).length;
    for (const type of CONCEPT_TYPES) expect(count(type), type).toBeGreaterThan(250);
    expect(count('ARCHITECTURE') + count('TECHNIQUE')).toBeGreaterThan(2000);
  });

  it('relates only concepts that it has', () => {
    const related = concepts.flatMap(({ broader, close }) => [...broader, ...close]);
    expect(related.filter((id) => !byId.has(id))).toEqual([]);
  });

  it('has close concepts on both sides', () => {
    const oneSided = concepts.flatMap(({ id, close }) =>
      close.filter((other) => !byId.get(other)?.close.includes(id)).map((other) => [id, other]),
    );
    expect(oneSided).toEqual([]);
  });

  it.each([
    ['multilayer perceptrons', 'MLP'],
    ['Fully connected neural network', 'MLP'],
    ['linear layers', 'fully-connected layer'],
    ['FC layer', 'fully-connected layer'],
    ['position-wise feed-forward network', 'feed-forward network'],
    ['large language models', 'LLM'],
    ['convolutional neural networks', 'CNN'],
    ['deep neural networks', 'DNN'],
    ['CIFAR10', 'CIFAR-10'],
    ['Microsoft COCO', 'COCO'],
    ['stochastic gradient descent', 'SGD'],
    ['PEFT', 'parameter-efficient fine-tuning'],
    ['natural language processing', 'NLP'],
    ['memory consumption', 'memory usage'],
  ])('knows "%s" as %s', (written, canonical) => {
    expect(named(written).name).toBe(canonical);
  });

  it.each([
    ['ResNet-50', 'CNN'],
    ['RoBERTa', 'pretrained language model'],
    ['GPT-4', 'language model'],
    ['multi-head attention', 'attention'],
    ['vision MLP', 'MLP'],
    ['focal loss', 'loss function'],
    ['LoRA', 'fine-tuning'],
    ['COCO 2017', 'COCO'],
    ['ReLU', 'activation function'],
    ['layer normalization', 'normalization layer'],
  ])('puts %s below %s', (narrow, broad) => {
    expect(isBelow(narrow, broad)).toBe(true);
  });

  it.each([
    ['ResNet-50', 'ResNet-101'],
    ['CIFAR-10', 'CIFAR-100'],
    ['ImageNet', 'ImageNet-C'],
    ['MLP', 'fully-connected layer'],
    ['MLP', 'feed-forward network'],
    ['attention', 'self-attention'],
    ['LLaMA-2-7B', 'LLaMA-2-13B'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(named(one).id).not.toBe(named(other).id);
  });

  it('takes a dataset made from another for close to it, not for a kind of it', () => {
    expect(isBelow('ImageNet-C', 'ImageNet')).toBe(false);
    expect(named('ImageNet-C').close).toContain(named('ImageNet').id);
  });

  it('shows what is close to an MLP', () => {
    const close = named('MLP').close.map((id) => byId.get(id)?.name);
    expect(close).toEqual(expect.arrayContaining(['fully-connected layer', 'feed-forward network']));
  });

  it.each([
    ['batch normalization', 'ARCHITECTURE'],
    ['ReLU', 'ARCHITECTURE'],
    ['overfitting', 'TASK'],
    ['computer vision', 'TASK'],
    ['robustness', 'METRIC'],
    ['number of parameters', 'METRIC'],
    ['few-shot learning', 'TECHNIQUE'],
    ['PyTorch', 'TECHNIQUE'],
    ['GLUE', 'DATASET'],
  ])('takes %s for a %s', (name, type) => {
    expect(named(name).type).toBe(type);
  });
});

describe('parseVocabulary', () => {
  it('reads names, aliases, broader and close concepts, comments and blank lines', () => {
    const { concepts } = parseVocabulary([
      architectures(
        '\uFEFF# Networks',
        '',
        'neural network',
        'MLP = multi-layer perceptron, fully connected network < neural network ~ dense layer  # a comment\r',
        'dense layer',
      ),
    ]);
    expect(concepts).toEqual([
      {
        id: 'neural-network',
        name: 'neural network',
        type: 'ARCHITECTURE',
        aliases: [],
        broader: [],
        close: [],
      },
      {
        id: 'mlp',
        name: 'MLP',
        type: 'ARCHITECTURE',
        aliases: ['multi-layer perceptron', 'fully connected network'],
        broader: ['neural-network'],
        close: ['dense-layer'],
      },
      {
        id: 'dense-layer',
        name: 'dense layer',
        type: 'ARCHITECTURE',
        aliases: [],
        broader: [],
        close: ['mlp'],
      },
    ]);
  });

  it('finds broader concepts by alias and in other files', () => {
    const { concepts } = parseVocabulary([
      architectures('teacher network ~ KD'),
      {
        file: 'techniques.txt',
        type: 'TECHNIQUE',
        text: 'knowledge distillation = KD\nself-distillation < KD',
      },
    ]);
    expect(concepts.map(({ broader, close }) => [broader, close])).toEqual([
      [[], ['knowledge-distillation']],
      [[], ['teacher-network']],
      [['knowledge-distillation'], []],
    ]);
  });

  it('accepts another spelling of the same name as an alias', () => {
    const [concept] = parseVocabulary([architectures('Transformer = transformer')]).concepts;
    expect(concept?.aliases).toEqual(['transformer']);
  });

  it('keeps "#" inside a name', () => {
    expect(parseVocabulary([architectures('C# parser')]).concepts[0]?.name).toBe('C# parser');
  });

  it.each([
    ['an unknown broader concept', ['MLP < network'], /^architectures\.txt:1: the broader concept "network"/],
    ['an unknown close concept', ['', 'MLP ~ FFN'], /^architectures\.txt:2: the close concept "FFN"/],
    ['a concept broader than itself', ['MLP < MLP'], /:1: "MLP" cannot be its own broader concept/],
    [
      'a cycle of broader concepts',
      ['a1 < b1', 'b1 < c1', 'c1 < a1'],
      /:1: a concept cannot be broader than itself: "a1" < "b1" < "c1" < "a1"/,
    ],
    [
      'the same concept twice',
      ['CNN', 'CNNs'],
      /:2: "CNNs" is the same concept as "CNN" of architectures\.txt:1/,
    ],
    [
      'an alias of two concepts',
      ['CNN = conv net', 'ConvNeXt = Conv-Net'],
      /:2: "Conv-Net" also names the concept "CNN" of architectures\.txt:1/,
    ],
    ['parts in another order', ['a < b = c'], /:1: expected NAME = ALIAS/],
    ['an empty part', ['a = < b'], /:1: expected a name with letters or digits, but found ""/],
    ['a name missing', ['= b'], /:1: expected NAME = ALIAS/],
    ['two canonical names', ['a1, b1 < c1'], /:1: expected one canonical name.*found "a1, b1"/],
    ['an empty name between commas', ['a1 = b1,, c1'], /:1: expected a name with letters or digits/],
  ])('refuses %s', (_, lines, message) => {
    const read = () => parseVocabulary([architectures(...lines)]);
    expect(read).toThrow(message);
    expect(read).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });
});
