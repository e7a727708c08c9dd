import { expect, it } from 'vitest';
import { createLoaders } from '../../src/api/loaders.js';
import type { ConceptCondition, GraphStore, StoredFact } from '../../src/graph/store.js';

const FACT = {
  id: 'a',
  paperId: 'p',
  predicate: 'USES',
  objectId: 'mlp',
  confidence: 0.9,
} as unknown as StoredFact;

it('conditions without a predicate have no evidence, whatever is read along with them', async () => {
  const store: Partial<GraphStore> = { evidenceFor: () => Promise.resolve(new Map([['p', [FACT]]])) };
  const { evidence } = createLoaders(store as GraphStore);
  const of = (condition: ConceptCondition) => evidence.load({ paperId: 'p', conditions: [condition] });
  const found = await Promise.all([
    of({ predicate: 'USES', conceptIds: ['mlp'] }),
    of({ predicate: undefined, conceptIds: ['mlp'] }),
  ]);
  expect(found).toEqual([[FACT], []]);
});
