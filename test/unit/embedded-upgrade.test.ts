/** Stores that older versions wrote: refused until they are upgraded, and then as ones that this version wrote. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { correct } from '../../src/graph/corrections/correct.js';
import { keepEmbeddedStore } from '../../src/graph/embedded/keeper.js';
import { NEWEST_VERSION } from '../../src/graph/embedded/migrate.js';
import { openEmbeddedStore } from '../../src/graph/embedded/store.js';
import { growHierarchy } from '../../src/graph/hierarchy.js';
import { keysOfIds } from '../../src/graph/identity/paperKeys.js';
import { exportLines } from '../../src/graph/keeping/exportLines.js';
import { curated, paper } from '../contract/knowledge.js';
import { everythingIn, joined } from '../contract/snapshot.js';
import { somePapers } from '../contract/world.js';
import { bringBackToVersion, emptyStoreOfVersion } from './olderEmbeddedStore.js';

const NEWEST = NEWEST_VERSION;

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-upgrade-'));
  path = join(folder, 'old.db');
});
afterEach(() => rm(folder, { recursive: true }));

/** What a store of this version could hold already. */
async function fillAsOf(version: number): Promise<unknown> {
  const store = await openEmbeddedStore(path);
  await store.installVocabulary([
    curated('network'),
    curated('mixer', { aliases: ['mixing block'], broader: ['network'], close: ['gate'] }),
    curated('gate', { close: ['mixer'] }),
  ]);
  await store.writePapers([
    ...somePapers(30),
    paper('k1', { facts: ['gate-net IS_A gate'] }),
    paper('k2', { facts: ['gate-net IS_A gate'] }),
  ]);
  if (version >= 2) await growHierarchy(store);
  if (version >= 3)
    await correct(
      store,
      { kind: 'MERGE_CONCEPTS', concept: 'pruning', into: 'mixer' },
      { by: 'Ada', reason: null },
    );
  const all = [await everythingIn(store), await joined(exportLines(store))];
  await store.close();
  return all;
}

function versionOf(file: string): unknown {
  const database = new DatabaseSync(file);
  const row = database.prepare('PRAGMA user_version').get() as { user_version: number };
  database.close();
  return row.user_version;
}

describe.each(Array.from({ length: NEWEST - 1 }, (_, i) => i + 1))('a store of version %i', (version) => {
  test('is refused, then upgraded after a backup, and is as it was', async () => {
    const before = await fillAsOf(version);
    bringBackToVersion(version, path);
    await expect(openEmbeddedStore(path)).rejects.toMatchObject({
      code: 'STORE_INCOMPATIBLE',
      message: expect.stringMatching(
        `store version ${version}, .*papergraph upgrade --store "file:.*old.db"`,
      ) as string,
    });
    expect(versionOf(path)).toBe(version);

    const backup = `${path}.version-${version}.backup.gz`;
    expect(await keepEmbeddedStore(path).upgrade()).toEqual({
      from: version,
      to: NEWEST,
      backup,
      wasBackedUp: false,
    });
    const store = await openEmbeddedStore(path);
    expect([await everythingIn(store), await joined(exportLines(store))]).toStrictEqual(before);
    await store.close();
    expect(await keepEmbeddedStore(path).upgrade()).toMatchObject({ from: NEWEST, to: NEWEST, backup: null });

    const kept = join(folder, 'kept.db');
    await writeFile(kept, gunzipSync(await readFile(backup)));
    expect(versionOf(kept)).toBe(version);
    await keepEmbeddedStore(kept).upgrade();
    const former = await openEmbeddedStore(kept);
    expect([await everythingIn(former), await joined(exportLines(former))]).toStrictEqual(before);
    await former.close();
  });
});

test('an upgrade that fails in the middle leaves the store as it was, and can be run again', async () => {
  await fillAsOf(3);
  bringBackToVersion(3, path);
  const database = new DatabaseSync(path);
  const [{ authors }] = database.prepare(`SELECT authors FROM paper_text WHERE paper = 1`).all() as [
    { authors: string },
  ];
  const setAuthors = database.prepare('UPDATE paper_text SET authors = :authors WHERE paper = 1');
  const schema = (): unknown[] =>
    database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all();
  const before = schema();
  setAuthors.run({ authors: 'no JSON' });
  await expect(keepEmbeddedStore(path).upgrade()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  expect(versionOf(path)).toBe(3);
  expect(schema()).toEqual(before);
  const left = `${path}.version-3.backup.gz`;
  const bytes = await readFile(left);
  // The backup that it left does not stop it: the same is wrong again.
  await expect(keepEmbeddedStore(path).upgrade(left)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  setAuthors.run({ authors });
  database.close();
  await expect(keepEmbeddedStore(path).upgrade(left)).rejects.toMatchObject({
    code: 'BAD_USAGE',
    message: expect.stringContaining('does not hold what the store holds now') as string,
  });
  expect(versionOf(path)).toBe(3);
  expect(await readFile(left)).toEqual(bytes);
  expect(await keepEmbeddedStore(path).upgrade()).toMatchObject({
    from: 3,
    to: NEWEST,
    backup: `${path}.version-3-2.backup.gz`,
  });
});

test('an upgrade that was interrupted after its backup is run again with the same', async () => {
  await fillAsOf(6);
  bringBackToVersion(6, path);
  const backup = join(folder, 'before.gz');
  await keepEmbeddedStore(path).backUp(backup);
  const bytes = await readFile(backup);
  await writeFile(join(folder, 'cut.gz'), bytes.subarray(0, bytes.length - 9));
  await expect(keepEmbeddedStore(path).upgrade(join(folder, 'cut.gz'))).rejects.toMatchObject({
    code: 'BAD_USAGE',
  });
  expect(await keepEmbeddedStore(path).upgrade(backup)).toEqual({
    from: 6,
    to: NEWEST,
    backup,
    wasBackedUp: true,
  });
  expect(await readFile(backup)).toEqual(bytes);
  expect((await readdir(folder)).filter((name) => !name.startsWith('old.db')).sort()).toEqual([
    'before.gz',
    'cut.gz',
  ]);
});

test('an upgrade without a place for the backup changes nothing', async () => {
  await fillAsOf(6);
  bringBackToVersion(6, path);
  await writeFile(join(folder, 'there.gz'), '');
  for (const [backup, message] of [
    [join(folder, 'there.gz'), 'is there already'],
    [folder, 'is there already'],
    [join(folder, 'missing', 'x.gz'), 'no such folder'],
  ] as const) {
    await expect(keepEmbeddedStore(path).upgrade(backup)).rejects.toThrow(message);
    expect(versionOf(path)).toBe(6);
  }
  await expect(keepEmbeddedStore(join(folder, 'missing.db')).upgrade()).rejects.toMatchObject({
    code: 'BAD_USAGE',
  });
  expect((await readdir(folder)).filter((name) => !name.startsWith('old.db')).sort()).toEqual(['there.gz']);
});

/** As version 2 had it: two papers that say the same of two concepts, and one of them more. */
const WRITTEN_BY_VERSION_2 = `
  INSERT INTO paper (key, id, published_key, title_terms, content_hash, extractor)
    VALUES (1, 'p1', '2020-05-01', 'one', '', ''), (2, 'p2', '', 'two', '', '');
  INSERT INTO paper_text (paper, title, abstract, authors, published, source)
    VALUES (1, 'One', '', '["Émmy Noether"]', '2020-05', 'a'), (2, 'Two', '', '[]', NULL, 'b');
  INSERT INTO concept (key, id, name, name_terms, type, curated)
    VALUES (1, 'gate', 'gate', 'gate', 'TASK', 0), (2, 'multi-net', 'multi-net', 'multi net', 'TASK', 0);
  INSERT INTO concept_name (concept, origin, name, lookup_key, terms)
    VALUES (1, 0, 'gate', 'gate', 'gate'), (2, 0, 'multi-net', 'multinet', 'multi net');
  INSERT INTO paper_concept (paper, concept, name, type, confidence)
    VALUES (1, 1, 'gate', 'TASK', 0.9), (1, 2, 'multi-net', 'TASK', 0.9), (2, 1, 'gate', 'TASK', 0.9),
      (2, 2, 'multi-net', 'TASK', NULL);
  INSERT INTO fact (id, paper, predicate, subject, object, confidence, extractor, field, start_point, end_point, evidence)
    VALUES ('f1', 1, 'IS_A', 1, 2, 0.5, '', 'title', 0, 1, 'O'), ('f2', 2, 'IS_A', 1, 2, 0.7, '', 'title', 0, 1, 'T'),
      ('f3', 2, 'USES', NULL, 1, 0.9, '', 'title', 0, 1, 'T');
`;

test('what version 2 wrote is found by all that later versions find by', async () => {
  const database = emptyStoreOfVersion(2, path);
  database.exec(WRITTEN_BY_VERSION_2);
  database.close();

  await keepEmbeddedStore(path).upgrade();
  const store = await openEmbeddedStore(path);
  const page = { first: 10 };
  const papers = async (filter: Parameters<typeof store.findPapers>[0]) =>
    (await store.findPapers(filter, 'FACTS_DESC', page)).entries.map(({ node }) => node.id);
  expect(await papers({})).toEqual(['p2', 'p1']);
  expect(await papers({ authors: ['emmy'] })).toEqual(['p1']);
  expect(await papers({ sources: ['b'] })).toEqual(['p2']);
  expect(await papers({ text: 'one' })).toEqual(['p1']);
  const found = await store.search('on', page);
  expect(found.entries.map(({ cursor }) => cursor)).toEqual([[2, 0, '2020-05-01', 'p1']]);
  expect((await store.papersByKeys(keysOfIds(['p2']))).map(({ id }) => id)).toEqual(['p2']);
  const begun = await store.findConcepts({ prefix: 'multine' }, 'NAME_ASC', page);
  expect(begun.entries.map(({ node }) => node.id)).toEqual(['multi-net']);
  expect((await store.nearNames('mulitnet', 1)).map(({ name }) => name)).toEqual(['multi-net']);
  expect((await store.timelinesOfConcepts(['gate'], 'MONTH')).get('gate')).toEqual([
    { period: '2020-05', predicate: null, papers: 1 },
  ]);
  const edges = await store.findFacts({ once: true, ofPaperItself: false }, page);
  expect(edges.entries.map(({ node }) => node.id)).toEqual(['f2']);
  expect(await store.countFacts({ minPapers: 2 })).toBe(2);
  const ofGate = (await store.factsOfConcepts(['gate'], { once: true }, page)).get('gate');
  expect([ofGate?.totalCount, ofGate?.entries.length]).toEqual([2, 2]);
  const mentioning = (await store.papersOfConcepts(['gate'], undefined, page)).get('gate');
  expect(mentioning?.entries.map(({ cursor }) => cursor)).toEqual([
    ['2020-05-01', 'p1'],
    ['', 'p2'],
  ]);
  expect(await store.countPapers({ all: [{ predicate: 'USES', conceptIds: ['gate'] }] })).toBe(1);
  await store.removePaper('p2');
  expect(await store.countFacts({ minPapers: 2 })).toBe(0);
  expect(await store.countFacts({ once: true })).toBe(1);
  await store.close();
});

/** As if names and words had been cut and compared by other rules when they were written. */
const WRITTEN_BY_OTHER_RULES = `
  UPDATE concept SET name_terms = 'old';
  UPDATE concept_name SET lookup_key = 'old', terms = 'old';
  UPDATE paper SET title_terms = 'old';
  UPDATE author SET terms = 'old' || key;
  DELETE FROM paper_key WHERE paper > 1;
  UPDATE paper_key SET key = 'old' || key;
  DELETE FROM name_search;
  DELETE FROM name_trigram;
  DELETE FROM title_search;
  DELETE FROM text_search;
  DELETE FROM author_search;
  INSERT INTO name_search (rowid, terms) SELECT key, terms FROM concept_name;
  INSERT INTO name_trigram (rowid, padded_key) SELECT key, '^^old$$=03' FROM concept_name;
  INSERT INTO title_search (rowid, terms) SELECT key, 'old' FROM paper;
  INSERT INTO text_search (rowid, terms) SELECT key, 'old' FROM paper;
  INSERT INTO author_search (rowid, terms) SELECT key, terms FROM author;
`;

test('what was stored by other rules of names and words is found by those of now', async () => {
  await fillAsOf(11);
  const record = (id: string, authors: string[]) => ({ ...paper(id, { authors }).paper, source: 'a' });
  const found = async () => {
    const store = await openEmbeddedStore(path);
    const page = { first: 10 };
    const all = [
      await everythingIn(store),
      await store.conceptsByNames(['Mixing Blocks', 'gate nets', 'old']),
      await store.nearNames('mixing blokc', 2),
      await store.findConcepts({ prefix: 'mixingb' }, 'NAME_ASC', page),
      await store.findPapers({ authors: ['emmy'] }, 'TITLE_ASC', page),
      await store.findPapers({ text: 'words' }, 'TITLE_ASC', page),
      await store.papersByKeys(keysOfIds(['k1', 'r1', 'r2'])),
      await store.findPapers({ text: 'old', authors: ['old'] }, 'TITLE_ASC', page),
    ];
    await store.close();
    return all;
  };
  const store = await openEmbeddedStore(path);
  const merged = paper('r1', { authors: ['Émmy Noether'], abstract: 'Words.', facts: ['USES gate'] });
  const records = [record('r1', ['Émmy Noether']), record('r2', ['Émmy Noether'])];
  await store.writePapers([{ ...merged, paper: { ...merged.paper, records } }]);
  await store.close();
  const before = await found();
  const database = new DatabaseSync(path);
  database.exec(WRITTEN_BY_OTHER_RULES);
  database.close();
  expect(await found()).not.toEqual(before);
  bringBackToVersion(11, path);
  await keepEmbeddedStore(path).upgrade();
  expect(await found()).toStrictEqual(before);
  const rows = new DatabaseSync(path);
  expect(rows.prepare("SELECT count(*) AS n FROM author WHERE terms LIKE 'old%'").get()).toEqual({ n: 0 });
  rows.close();
});
