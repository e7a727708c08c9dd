/** Neo4j databases that older versions wrote: refused until they are upgraded, and then as ones that this version wrote. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import neo4j from 'neo4j-driver';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { correct } from '../../src/graph/corrections/correct.js';
import { growHierarchy } from '../../src/graph/hierarchy.js';
import { keysOfIds } from '../../src/graph/identity/paperKeys.js';
import { exportLines } from '../../src/graph/keeping/exportLines.js';
import { importGraph } from '../../src/graph/keeping/importGraph.js';
import { NEWEST_VERSION } from '../../src/graph/neo4j/migrate.js';
import { keepStore, openStore } from '../../src/graph/open.js';
import type { GraphStore } from '../../src/graph/store.js';
import { curated, paper } from './knowledge.js';
import { everythingIn, joined } from './snapshot.js';
import { emptyStoreForEach, STORES } from './stores.js';

const NEWEST = NEWEST_VERSION;

const [under] = STORES.filter(({ name }) => name === 'neo4j');
if (under === undefined) throw new Error('Neo4j is among the stores');

/** Takes away what each version has added to the one before. */
const BACK_TO: readonly (readonly [version: number, statements: readonly string[]])[] = [
  [
    6,
    [
      "MATCH (c:Concept) SET c.nameTerms = 'old'",
      "MATCH (n:Name) SET n.key = 'old', n.terms = 'old', n.letters = 'old'",
      "MATCH (p:Paper) SET p.titleTerms = 'old', p.terms = 'old', p.authorTerms = ['old'], p.keys = ['old']",
    ],
  ],
  [5, ['DROP CONSTRAINT paper_key_lock']],
  [4, ['DROP INDEX paper_keys', 'MATCH (p:Paper) REMOVE p.keys']],
  [3, ['DROP INDEX name_keys']],
  [
    2,
    [
      'DROP INDEX paper_authors',
      'DROP INDEX name_letters',
      'DROP INDEX uses_id',
      'MATCH (p:Paper) REMOVE p.authorTerms, p.factCount',
      'MATCH (n:Name) REMOVE n.letters',
      'MATCH ()-[r]->() REMOVE r.support',
    ],
  ],
  [1, ['DROP CONSTRAINT vocabulary_concept_id', 'MATCH (v:VocabularyConcept) DELETE v']],
];

const PAGE = { first: 10 };

// Neo4j plans each query anew after a change of the schema, and these change it again and again.
describe.skipIf(under.missing !== null)('a Neo4j store of version', { timeout: 120_000 }, () => {
  const opened = emptyStoreForEach(under);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'papergraph-upgrade-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** What a store of this version could hold already. */
  async function fillAsOf(version: number): Promise<void> {
    const { store } = opened;
    await store.installVocabulary([
      curated('multi-net', { aliases: ['many nets'], close: ['gate'] }),
      curated('gate', { close: ['multi-net'] }),
    ]);
    await store.writePapers([
      paper('p1', { authors: ['Émmy Noether'], facts: ['gate-net IS_A multi-net', 'USES gate'] }),
      paper('p2', { authors: [], facts: ['gate-net IS_A multi-net', 'USES stirrer'] }),
    ]);
    await growHierarchy(store);
    if (version >= 2)
      await correct(
        store,
        { kind: 'MERGE_CONCEPTS', concept: 'stirrer', into: 'gate' },
        { by: 'Ada', reason: null },
      );
  }

  /** What it holds, and what later versions find by what they have added. */
  const found = async (store: GraphStore) => [
    await joined(exportLines(store)),
    await store.vocabulary(),
    await store.findPapers({ authors: ['emmy'] }, 'FACTS_DESC', PAGE),
    await store.findPapers({}, 'FACTS_DESC', PAGE),
    await store.findConcepts({ prefix: 'multine' }, 'NAME_ASC', PAGE),
    await store.findFacts({ once: true }, PAGE),
    await store.countFacts({ minPapers: 2 }),
    await store.papersByKeys(keysOfIds(['p2'])),
    await store.nearNames('mutli-net', 1),
    await store.conceptsByNames(['multi-net', 'Many Nets', 'stirrers']),
    await store.search('gate', PAGE),
    await store.findPapers({ text: 'title' }, 'TITLE_ASC', PAGE),
    await store.findConcepts({ text: 'multi' }, 'NAME_ASC', PAGE),
  ];

  /** Of version 1, which goes through every step, all that can be asked. */
  const all = async (store: GraphStore, version: number) => [
    await found(store),
    version === 1 ? await everythingIn(store) : null,
  ];

  async function bringBackTo(version: number): Promise<void> {
    for (const [former, statements] of BACK_TO) if (former >= version) await runOnNeo4j(statements);
    await runOnNeo4j([`MATCH (s:PapergraphSchema) SET s.version = ${version}`]);
  }

  test.each([6, 5, 4, 3, 2, 1])(
    '%i is refused, then upgraded after a backup, and is as it was',
    async (version) => {
      await fillAsOf(version);
      const before = await all(opened.store, version);
      await bringBackTo(version);
      await expect(opened.another()).rejects.toMatchObject({
        code: 'STORE_INCOMPATIBLE',
        message: expect.stringMatching(
          `store version ${version}, .*papergraph upgrade --store bolt://`,
        ) as string,
      });
      await expect(opened.store.ping()).rejects.toMatchObject({ code: 'STORE_INCOMPATIBLE' });

      const backup = join(folder, 'before.backup.gz');
      const keeper = await opened.keeper();
      expect(await keeper.upgrade(backup)).toEqual({
        from: version,
        to: NEWEST,
        backup,
        wasBackedUp: false,
      });
      expect(await all(opened.store, version)).toStrictEqual(before);
      expect(await keeper.upgrade(backup)).toMatchObject({ from: NEWEST, to: NEWEST, backup: null });

      const copy = `file:${join(folder, 'copy.db')}`;
      await importGraph(await keepStore(copy), backup);
      const kept = await openStore(copy);
      expect(await all(kept, version)).toStrictEqual(before);
      await kept.close();
    },
  );

  test('2 is as it was if the upgrade fails in the middle, and the same command goes on', async () => {
    await fillAsOf(2);
    const before = await found(opened.store);
    await bringBackTo(2);
    const keeper = await opened.keeper();
    await runOnNeo4j([`MATCH (n:Name {name: 'gate'}) SET n.terms = 1`]);
    const backup = join(folder, 'before.gz');
    await expect(keeper.upgrade(backup)).rejects.toThrow();
    await expect(opened.another()).rejects.toMatchObject({ code: 'STORE_INCOMPATIBLE' });
    expect((await opened.store.readings(['p2'])).get('p2')?.facts).toHaveLength(2);

    await runOnNeo4j([`MATCH (n:Name {name: 'gate'}) SET n.terms = 'gate'`]);
    const other = join(folder, 'other.gz');
    await writeFile(other, gzipSync('{"kind":"papergraph","version":1}\n'));
    await expect(keeper.upgrade(other)).rejects.toMatchObject({ code: 'BAD_USAGE' });
    expect(await keeper.upgrade(backup)).toEqual({ from: 2, to: NEWEST, backup, wasBackedUp: true });
    expect(await found(opened.store)).toStrictEqual(before);
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
