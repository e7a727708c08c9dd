/** What Neo4j does not take, and how little it takes for its readers to meet a writer half-way. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Connection } from '../../src/graph/neo4j/connection.js';
import { openStore } from '../../src/graph/open.js';
import type { GraphStore } from '../../src/graph/store.js';
import type {} from '../setup/neo4j.js';
import { paper } from './knowledge.js';

const provided = inject('neo4j');
const PAPERS = ['unindexable', 'rewritten'];

describe.skipIf('unavailable' in provided)('Neo4j', () => {
  let store: GraphStore;
  let connection: Connection;
  beforeAll(async () => {
    if ('unavailable' in provided) throw new Error(provided.unavailable);
    const { address, ...credentials } = provided;
    store = await openStore(address, credentials);
    connection = new Connection(address, credentials);
  });
  afterAll(async () => {
    for (const id of PAPERS) await store.removePaper(id);
    await Promise.all([store.close(), connection.close()]);
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

  test('a paper that is found by what it said and by what it says is listed once', async () => {
    await store.writePapers([paper('rewritten', { concepts: ['rewritten-net'] })]);
    // As a reader meets it that began before the writer of the paper committed.
    await connection.write((run) =>
      run(
        `MATCH (p:Paper {id: 'rewritten'})-[former:MENTIONS]->(c:Concept)
         CREATE (p)-[now:MENTIONS]->(c) SET now = former`,
      ),
    );
    const pages = await store.papersOfConcepts(['rewritten-net'], undefined, { first: 5 });
    expect(pages.get('rewritten-net')?.entries.map(({ node }) => node.id)).toEqual(['rewritten']);
  });
});
