/** A Neo4j store that version 2 wrote answers, once it is prepared, as one that this version wrote. */
import neo4j from 'neo4j-driver';
import { describe, expect, inject, test } from 'vitest';
import { keysOfIds } from '../../src/graph/identity/paperKeys.js';
import { paper } from './knowledge.js';
import { everythingIn } from './snapshot.js';
import { emptyStoreForEach, STORES } from './stores.js';

const [under] = STORES.filter(({ name }) => name === 'neo4j');
if (under === undefined) throw new Error('Neo4j is among the stores');

/** Takes away what version 3 and later ones have added to the data. */
const AS_VERSION_2 = [
  'MATCH (s:PapergraphSchema) SET s.version = 2',
  'MATCH (p:Paper) REMOVE p.authorTerms, p.factCount, p.keys',
  'MATCH (n:Name) REMOVE n.letters',
  'MATCH ()-[r]->() REMOVE r.support',
];

describe.skipIf(under.missing !== null)('a Neo4j store of version 2', () => {
  const opened = emptyStoreForEach(under);

  test('is brought up to date', async () => {
    const { store } = opened;
    await store.writePapers([
      paper('p1', { authors: ['Émmy Noether'], facts: ['gate IS_A multi-net', 'USES gate'] }),
      paper('p2', { authors: [], facts: ['gate IS_A multi-net'] }),
    ]);
    const page = { first: 10 };
    const all = async () => [
      await everythingIn(store),
      await store.findPapers({ authors: ['emmy'] }, 'FACTS_DESC', page),
      await store.findPapers({}, 'FACTS_DESC', page),
      await store.findConcepts({ prefix: 'multine' }, 'NAME_ASC', page),
      await store.findFacts({ once: true }, page),
      await store.countFacts({ minPapers: 2 }),
      await store.papersByKeys(keysOfIds(['p2'])),
    ];
    const before = await all();
    await runOnNeo4j(AS_VERSION_2);
    expect(await store.countFacts({ once: true })).toBe(0);
    await store.prepare();
    expect(await all()).toStrictEqual(before);
  });
});

async function runOnNeo4j(statements: readonly string[]): Promise<void> {
  const provided = inject('neo4j');
  if ('unavailable' in provided) throw new Error(provided.unavailable);
  const driver = neo4j.driver(provided.address, neo4j.auth.basic(provided.user, provided.password));
  try {
    for (const statement of statements) await driver.executeQuery(statement);
  } finally {
    await driver.close();
  }
}
