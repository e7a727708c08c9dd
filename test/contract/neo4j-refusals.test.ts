/** What Neo4j does not take. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openStore } from '../../src/graph/open.js';
import type { GraphStore } from '../../src/graph/store.js';
import type {} from '../setup/neo4j.js';
import { paper } from './knowledge.js';

const provided = inject('neo4j');
const PAPERS = ['unindexable'];

describe.skipIf('unavailable' in provided)('Neo4j', () => {
  let store: GraphStore;
  beforeAll(async () => {
    if ('unavailable' in provided) throw new Error(provided.unavailable);
    const { address, ...credentials } = provided;
    store = await openStore(address, credentials);
  });
  afterAll(async () => {
    for (const id of PAPERS) await store.removePaper(id);
    await store.close();
  });

  test('a paper with a text that is too long to index is refused, and nothing of it is there', async () => {
    const read = paper('unindexable', { facts: ['USES long-net'] });
    const source = Array.from({ length: 9_000 }, (_, i) => i.toString(36)).join('');
    await expect(store.writePapers([{ ...read, paper: { ...read.paper, source } }])).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('(:Paper {source})') as string,
    });
    const long = { id: 'long-net', name: 'ﷺ'.repeat(500) };
    await expect(store.writePapers([paper('unindexable', { concepts: [long] })])).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    expect((await store.papersByIds(['unindexable'])).size).toBe(0);
    expect((await store.conceptsByIds(['long-net'])).size).toBe(0);
  });
});
