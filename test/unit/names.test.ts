import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceptId, conceptKey, searchTerms, singular, withSingularHead } from '../../schema/names.js';

describe('singular', () => {
  it.each([
    ['layers', 'layer'],
    ['CNNs', 'CNN'],
    ['losses', 'loss'],
    ['loss', 'loss'],
    ['NAS', 'NAS'],
    ['matrices', 'matrix'],
    ['strategies', 'strategy'],
    ['analysis', 'analysis'],
    ['branches', 'branch'],
    ['bias', 'bias'],
    ['heuristics', 'heuristic'],
    ['caches', 'cache'],
    ['viruses', 'virus'],
    ['diabetes', 'diabetes'],
    ['automata', 'automaton'],
    ['Equilibria', 'Equilibrium'],
    ['simplices', 'simplex'],
    ['bonuses', 'bonus'],
    ['Potts', 'Potts'],
  ])('%s is %s', (plural, expected) => {
    expect(singular(plural)).toBe(expected);
  });
});

describe('the singular of a name', () => {
  it.each([
    ['sparse features', 'sparse feature'],
    ['knowledge bases', 'knowledge base'],
    ['orthonormal bases', 'orthonormal basis'],
  ])('"%s" is "%s"', (plural, expected) => {
    expect(withSingularHead(plural)).toBe(expected);
  });
});

describe('conceptId', () => {
  it.each([
    ['multi-layer perceptrons', 'multilayer perceptron'],
    ['Pre-training', 'pretraining'],
    ['TS-Mixer', 'TSMixer'],
    ['CIFAR-10', 'CIFAR10'],
    ['layer normalisation', 'Layer Normalization'],
    ['dialogue agents', 'dialog agent'],
    ['tumour segmentation', 'tumor segmentation'],
    ['signalling network', 'signaling network'],
    ['labeler', 'labeller'],
    ['analysed graph', 'analyzed graph'],
    ['nearest neighbour search', 'nearest neighbor search'],
    ['network~enhancement', 'network enhancement'],
    ['fully-connected layers', 'fully connected layer'],
    ['$\\ell_2$ regularization', 'ℓ_2 regularisation'],
    ['$\\beta$-VAE', 'β-VAE'],
    ['\\textit{k}-NN', 'k-NN'],
    ["Poincar\\'{e} embedding", 'Poincaré embeddings'],
    ['$F_{1}$ score', 'F1 score'],
    ['256$\\times$256', '256×256'],
    ['API-Protected LLMs', 'API-protected LLM'],
    ['multi task learning', 'multi-task learning'],
    ['instruction finetuning', 'instruction fine-tuning'],
    ['knowledge bases completion', 'knowledge-base completion'],
    ['absent keyphrases generation', 'absent keyphrase generation'],
    ['Quuxia 6.9B', 'Quuxia-6.9B'],
  ])('is the same for %s and %s', (one, other) => {
    expect(conceptId(one)).toBe(conceptId(other));
  });

  it.each([
    ['ResNet-50', 'ResNet-101'],
    ['Grad-CAM', 'Grad-CAM++'],
    ['CIFAR-10', 'CIFAR-100'],
    ['GPT-3', 'GPT-3.5'],
    ['supervised learning', 'unsupervised learning'],
    ['news environment', 'new environment'],
    ['knowledge bases', 'knowledge basis'],
    ['four colours', 'for colors'],
    ['prologue', 'prolog'],
    ['reasoning over graphs', 'reasoning overgraphs'],
    ['Quuxia-2-9B', 'Quuxia-29B'],
  ])('differs for %s and %s', (one, other) => {
    expect(conceptId(one)).not.toBe(conceptId(other));
  });

  it('reads well', () => {
    expect(conceptId('Fully-Connected Layers')).toBe('fully-connected-layer');
    expect(conceptId('text-to-image generation')).toBe('text-to-image-generation');
  });

  it('is its own id, and never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        expect(conceptId(name)).not.toBe('');
      }),
    );
  });
});

describe('conceptKey', () => {
  it('folds case, spaces, hyphens, plural and diacritics', () => {
    expect(conceptKey('Multi-Layer  Perceptrons')).toBe(conceptKey('multilayer perceptron'));
    expect(conceptKey('Poincaré embedding')).toBe(conceptKey('poincare embeddings'));
  });

  it('keeps versions apart', () => {
    expect(conceptKey('GPT-3.5')).not.toBe(conceptKey('GPT-35'));
  });
});

describe('searchTerms', () => {
  it('cuts at everything but letters and digits', () => {
    expect(searchTerms('Self-Attention: naïve & GPT-3.5 (“KAN”)')).toEqual([
      'self',
      'attention',
      'naive',
      'gpt',
      '3',
      '5',
      'kan',
    ]);
  });
});
