import { expect, it } from 'vitest';
import { reworded } from '../../ingest/resolve/reworded.js';

it.each([
  ['detection of anomalies', 'anomaly detection'],
  ['detecting objects', 'object detection'],
  ['quantization of neural networks', 'neural network quantization'],
  ['ranking of documents', 'document ranking'],
  ['collapsed Gibbs sampler', 'collapsed Gibbs sampling'],
  ['switching linear dynamic systems', 'switching linear dynamical systems'],
  ['vanilla Transformer', 'Transformer'],
  ['parameters', 'number of parameters'],
  ['robust', 'robustness'],
  ['unsupervised manner', 'unsupervised learning'],
  ['fully-supervised methods', 'supervised learning'],
  ['few-shot setting', 'few-shot learning'],
  ['contrastive', 'contrastive learning'],
  ['trained end-to-end', 'end-to-end training'],
  ['decoder networks', 'decoder'],
  ['image encoder module', 'image encoder'],
  ['norm of the gradients', 'gradient norm'],
  ['rule-based approaches', 'rule-based method'],
  ['per-pixel weighting', 'pixel-level weighting'],
  ['human annotated dataset', 'human-labeled data'],
  ['dual-stream encoder', 'two-stream encoder'],
  ['computing cost', 'computational cost'],
  ['joint probability distributions', 'joint distributions'],
])('"%s" is written as %s', (phrase, usual) => {
  expect(reworded(phrase)).toBe(usual);
});

it.each([
  'matching networks',
  'denoising autoencoders',
  'sampler',
  'robust regression',
  'hyperparameters',
  'supervised hashing',
  'graph network',
  'end-to-end speech recognition',
  'law of large numbers',
  'number of clusters',
  'event-based dataset',
  'dual-energy imaging',
  'Approach',
])('"%s" stays as it is', (phrase) => {
  expect(reworded(phrase)).toBe(phrase);
});
