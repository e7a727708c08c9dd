import { describe, expect, it } from 'vitest';
import { editDistance, trigrams, writtenName } from '../../src/graph/nearNames.js';

describe('editDistance', () => {
  it.each([
    ['resnet', 'resnet', 0],
    ['resnet', 'resent', 1],
    ['resnet', 'resnets', 1],
    ['resnet', 'esnet', 1],
    ['resnet', 'rasnet', 1],
    ['resnet', 'ersent', 2],
    ['ca', 'abc', 3],
    ['kolmogorov', 'klomogrov', 2],
    ['abcdefgh', 'badcfehg', 4],
    ['', 'abc', 3],
  ])('of %s and %s is %i', (a, b, edits) => {
    expect(editDistance(a, b, 4)).toBe(edits);
    expect(editDistance(b, a, 4)).toBe(edits);
    expect(editDistance(a, b, edits)).toBe(edits);
    if (edits > 0) expect(editDistance(a, b, edits - 1)).toBe(Infinity);
  });
});

describe('writtenName', () => {
  const distinctLetters = (length: number) =>
    String.fromCodePoint(...Array.from({ length }, (_, i) => 0x4e00 + i));

  it.each([
    ['GAN', null],
    ['LSTM', 1],
    ['ImageNet', 2],
    ['aaaaaaaaaaaa', 1],
    [distinctLetters(100), 2],
    [distinctLetters(101), null],
  ])('of %s allows %s edits', (name, edits) => {
    expect(writtenName(name)?.mostEdits ?? null).toBe(edits);
  });
});

it('no edit changes more than four trigrams', () => {
  const before = trigrams('transformer');
  for (const after of [
    'tarnsformer',
    'transfomer',
    'transfoormer',
    'transfxrmer',
    'rtansformer',
    'transforme',
  ]) {
    expect(before.filter((each) => !trigrams(after).includes(each)).length).toBeLessThanOrEqual(4);
  }
});
