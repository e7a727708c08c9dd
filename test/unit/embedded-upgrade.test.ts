/** A store that an older version wrote answers, once it is opened, as one that this version wrote. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keysOfIds } from '../../src/graph/identity/paperKeys.js';
import { openEmbeddedStore } from '../../src/graph/embedded/store.js';
import { emptyStoreOfVersion } from './olderEmbeddedStore.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-upgrade-'));
});
afterEach(() => rm(folder, { recursive: true }));

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

test('of version 2', async () => {
  const path = join(folder, 'old.db');
  const database = emptyStoreOfVersion(2, path);
  database.exec(WRITTEN_BY_VERSION_2);
  database.close();

  const store = await openEmbeddedStore(path);
  const page = { first: 10 };
  const papers = async (filter: Parameters<typeof store.findPapers>[0]) =>
    (await store.findPapers(filter, 'FACTS_DESC', page)).entries.map(({ node }) => node.id);
  expect(await papers({})).toEqual(['p2', 'p1']);
  expect(await papers({ authors: ['emmy'] })).toEqual(['p1']);
  expect(await papers({ sources: ['b'] })).toEqual(['p2']);
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
