import { describe, expect, it } from 'vitest';
import { isField, saysProposal, saysTie, speaksOfReplacing } from '../../ingest/trained/wordings.js';

describe('replacing', () => {
  it.each([
    'We swap softmax attention for a gated sum.',
    'Our planner needs no simulator.',
    'It works without labels.',
    'A projector-free student is trained.',
    'The pooling layers are dropped.',
    'Random search is an alternative to tuning by hand.',
    'The decoder isn’t autoregressive.',
    'A lookup takes the place of the projections.',
    'It is devoid of recurrence.',
  ])('is spoken of: %s', (sentence) => {
    expect(speaksOfReplacing(sentence)).toBe(true);
  });

  it.each([
    'Unlike trackers that are built on correlation filters, ours adapts its template.',
    'We need a simulator for each robot.',
    'Cheap convolutions make this preferable on phones.',
    'Notable gains come from annotated scans.',
  ])('is not spoken of: %s', (sentence) => {
    expect(speaksOfReplacing(sentence)).toBe(false);
  });
});

describe('a tie', () => {
  it.each([
    ['We reach accuracy comparable to fully fine-tuned ', ' on six benchmarks.'],
    ['It performs on par with ', '.'],
    ['The small model matches the quality of ', ' in both languages.'],
    ['The test is as powerful as the ', ' test.'],
  ])('%s§%s', (before, after) => {
    expect(saysTie(before, after)).toBe(true);
  });

  it.each([
    ['It outperforms trees and is competitive with ', '.'],
    ['Results are comparable to ', ' at a lower cost.'],
    ['It is better than single-task as well as ', '.'],
    ['Comparable results were known, and now we turn to quite another thing, namely ', '.'],
    ['By moment-matching and ', ' we prove it.'],
  ])('is not said of what else is near: %s§%s', (before, after) => {
    expect(saysTie(before, after)).toBe(false);
  });
});

it('takes whole fields for fields, and tasks for none', () => {
  expect(isField('computer-vision')).toBe(true);
  expect(isField('image-classification')).toBe(false);
});

describe('a proposal', () => {
  it.each([
    'In this work, we propose a simple yet effective module called ',
    'This paper introduces ',
    'Here, we have developed the first ',
  ])('%s', (before) => {
    expect(saysProposal(before)).toBe(true);
  });

  it.each([
    'We find that this hurts the proposed ',
    'We propose a new loss for ',
    'Others present ',
    'We propose it. Then we turn to ',
  ])('is not said of what comes behind: %s', (before) => {
    expect(saysProposal(before)).toBe(false);
  });
});
