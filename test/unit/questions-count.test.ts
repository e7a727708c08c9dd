/** How many concepts there are, of some that very many papers state and of some that one does. */
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/questions/ask.js';
import { MAX_FACTS } from '../../src/questions/facts.js';
import { paper } from '../contract/knowledge.js';
import { VOCABULARY } from './askedGraph.js';
import { askingStore } from './askingStore.js';

const PAPERS = [
  ...Array.from({ length: MAX_FACTS + 1 }, (_, index) =>
    paper(`paper-${index}`, { facts: [`kan EVALUATES_ON ${index % 2 === 0 ? 'mnist' : 'coco'}`] }),
  ),
  paper('one', { facts: ['lstm EVALUATES_ON wmt'] }),
];

const graph = askingStore(VOCABULARY, PAPERS);

describe('how many concepts there are', () => {
  it('is a number if all was read that is stated of them', async () => {
    const answer = await ask(graph.store, 'how many datasets does LSTM use?');
    expect(answer).toMatchObject({ kind: 'COUNT', count: 1, message: '1 concept.' });
  });

  it('is said to be at least so many, and no number, if more is stated than was read', async () => {
    const answer = await ask(graph.store, 'how many datasets does KAN use?');
    expect(answer).toMatchObject({ kind: 'COUNT', count: null });
    expect(answer.concepts.map(({ id }) => id).sort()).toEqual(['coco', 'mnist']);
    expect(answer.message).toMatch(/^At least 2 concepts\. More is stated than was read/);
  });
});
