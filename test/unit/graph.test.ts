/** What both stores must reckon in the same way. */
import { describe, expect, test } from 'vitest';
import { acceptPapers, vocabularyHash } from '../../src/graph/accept.js';
import { publishedKey } from '../../src/graph/dates.js';
import { factId } from '../../src/graph/factId.js';
import { curated, paper } from '../contract/knowledge.js';

describe('factId', () => {
  test('never changes: stores that are there already hold it', () => {
    expect(factId('arxiv:2101.00001', 'REPLACES', null, 'mlp')).toBe('2f7614ef965fcd3ee120');
    expect(factId('arxiv:2101.00001', 'USES', 'gate', 'mlp')).toBe('e28e226a3d2c8a767040');
  });

  test('is another for every other paper, predicate, subject and object', () => {
    const facts = [
      factId('a', 'USES', null, 'x'),
      factId('b', 'USES', null, 'x'),
      factId('a', 'EXTENDS', null, 'x'),
      factId('a', 'USES', 'x', 'x'),
      factId('a', 'USES', null, 'y'),
      factId('a', 'USES', 'x","y', 'z'),
      factId('a', 'USES', 'x', 'y","z'),
    ];
    expect(new Set(facts).size).toBe(facts.length);
  });
});

test('publishedKey is the first day of a year, a month or a day', () => {
  expect(publishedKey('2021')).toBe('2021-01-01');
  expect(publishedKey('2021-06')).toBe('2021-06-01');
  expect(publishedKey('2021-06-15')).toBe('2021-06-15');
  expect(publishedKey(undefined)).toBe('');
  expect(() => publishedKey('June')).toThrow('write YYYY, YYYY-MM or YYYY-MM-DD');
});

test('vocabularyHash is the same for what says the same, and another for what does not', () => {
  const vocabulary = [curated('a', { aliases: ['x', 'y'] }), curated('b', { broader: ['a'] })];
  const hash = vocabularyHash(vocabulary);
  expect(vocabularyHash([curated('b', { broader: ['a'] }), curated('a', { aliases: ['y', 'x'] })])).toBe(
    hash,
  );
  expect(vocabularyHash([curated('a', { aliases: ['x', 'y'] }), curated('b', { close: ['a'] })])).not.toBe(
    hash,
  );
  expect(vocabularyHash(vocabulary.slice(0, 1))).not.toBe(hash);
});

test('a refusal says which paper, where and what', () => {
  const good = paper('p', { facts: ['USES x'] });
  expect(() =>
    acceptPapers([{ ...good, facts: good.facts.map((fact) => ({ ...fact, confidence: 2 })) }]),
  ).toThrow(/^paper "p" cannot be stored: facts\.0\.confidence: /);
  expect(() => acceptPapers([{ ...good, concepts: [] }])).toThrow(
    'paper "p" cannot be stored: concept "x" is named but not among its concepts',
  );
  expect(() => acceptPapers([{ ...good, paper: { ...good.paper, title: 'a\0b' } }])).toThrow(
    'paper "p" cannot be stored: paper.title holds a NUL character or half a surrogate pair: remove it',
  );
});
