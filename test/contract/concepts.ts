/** Concepts listed, and their papers. */
import { expect, test } from 'vitest';
import type { ConceptFilter, ConceptOrder } from '../../src/graph/store.js';
import { curated, paper } from './knowledge.js';
import { readAll } from './snapshot.js';
import { filledStore, type StoreUnderTest } from './stores.js';

export function concepts(under: StoreUnderTest): void {
  const opened = filledStore(under, async (store) => {
    await store.installVocabulary([
      curated('gate-net', { name: 'Gate-Net', aliases: ['GN', 'network of gates'] }),
      curated('tiny-images', { name: 'Tiny Images', type: 'DATASET', aliases: ['TI-80'] }),
      curated('unused', { name: 'Unused gate', type: 'TECHNIQUE' }),
    ]);
    const images = { id: 'tiny-images', type: 'DATASET' } as const;
    const accuracy = { id: 'accuracy', name: 'accuracy', type: 'METRIC', aliases: ['gating acc'] } as const;
    const electron = { id: 'electron', name: 'Électron', type: 'ARCHITECTURE' } as const;
    await store.writePapers([
      paper('p1', { published: '2020', concepts: ['gate-net', images, accuracy], facts: ['USES gate-net'] }),
      paper('p2', { published: '2022', concepts: ['gate-net', images], facts: ['USES gate-net'] }),
      paper('p3', { published: '2020-01-01', concepts: ['gate-net', electron], facts: ['x USES gate-net'] }),
      paper('p4', { concepts: ['gate-net'], facts: ['REPLACES gate-net'] }),
    ]);
  });

  const find = async (filter: ConceptFilter, order: ConceptOrder = 'PAPERS_DESC', pageSize = 2) => {
    const found = await readAll((page) => opened.store.findConcepts(filter, order, page), pageSize);
    expect(await opened.store.countConcepts(filter)).toBe(found.length);
    return found.map(({ id }) => id);
  };

  test('most papers first, ties by id', async () => {
    expect(await find({})).toEqual(['gate-net', 'tiny-images', 'accuracy', 'electron', 'x']);
  });

  test("by the name's search terms, ties by id", async () => {
    for (const pageSize of [1, 2, 10]) {
      expect(await find({ minPapers: 0 }, 'NAME_ASC', pageSize)).toEqual([
        'accuracy',
        'electron',
        'gate-net',
        'tiny-images',
        'unused',
        'x',
      ]);
    }
  });

  test('only some types', async () => {
    expect(await find({ types: ['DATASET', 'METRIC'] })).toEqual(['tiny-images', 'accuracy']);
    expect(await find({ types: ['TASK'] })).toEqual([]);
    expect(await find({ types: [] })).toEqual([]);
  });

  test('only with so many papers', async () => {
    expect(await find({ minPapers: 2 })).toEqual(['gate-net', 'tiny-images']);
    expect(await find({ minPapers: 5 })).toEqual([]);
    expect(await find({ minPapers: 0 })).toContain('unused');
  });

  test('all terms of a text begin terms of one name, be it canonical or an alias', async () => {
    expect(await find({ text: 'gat' })).toEqual(['gate-net', 'accuracy']);
    expect(await find({ text: 'gat', minPapers: 0 })).toEqual(['gate-net', 'accuracy', 'unused']);
    expect(await find({ text: 'net gate' })).toEqual(['gate-net']);
    expect(await find({ text: 'electron' })).toEqual(['electron']);
    expect(await find({ text: 'ti 80' })).toEqual(['tiny-images']);
    // One term in one name and the other in another do not make a match.
    expect(await find({ text: 'tiny 80' })).toEqual([]);
    expect(await find({ text: '--', minPapers: 0 })).toHaveLength(6);
  });

  test('a name begins with the letters and digits of a prefix, whatever stands between them', async () => {
    for (const prefix of ['gate', 'Gate-N', 'gaten', 'GATE n', 'network-of', 'networkof g', 'gn']) {
      expect(await find({ prefix }), prefix).toEqual(['gate-net']);
      expect(await find({ prefix }, 'NAME_ASC'), prefix).toEqual(['gate-net']);
    }
    expect(await find({ prefix: 'ti8' })).toEqual(['tiny-images']);
    expect(await find({ prefix: 'Elec' })).toEqual(['electron']);
    expect(await find({ prefix: 'images' })).toEqual([]);
    expect(await find({ prefix: 'unus' })).toEqual([]);
    expect(await find({ prefix: 'unus', minPapers: 0 })).toEqual(['unused']);
    expect(await find({ prefix: 'g', types: ['METRIC'] })).toEqual(['accuracy']);
    expect(await find({ prefix: '-', minPapers: 0 })).toHaveLength(6);
  });

  test('a prefix goes on to mean the name when its plural is written out', async () => {
    expect(await find({ prefix: 'gate nets' })).toEqual(['gate-net']);
    expect(await find({ prefix: 'electrons' })).toEqual(['electron']);
  });

  test('a prefix and a text may be met by different names', async () => {
    expect(await find({ prefix: 'gn', text: 'net' })).toEqual(['gate-net']);
    expect(await find({ prefix: 'gn', text: 'images' })).toEqual([]);
  });

  test('papers of concepts: who mentions them, newest first', async () => {
    const pages = await opened.store.papersOfConcepts(
      ['gate-net', 'tiny-images', 'unused', 'unknown'],
      undefined,
      { first: 3 },
    );
    expect([...pages.keys()].sort()).toEqual(['gate-net', 'tiny-images', 'unused']);
    expect(pages.get('gate-net')).toMatchObject({ totalCount: 4, hasNextPage: true });
    expect(pages.get('gate-net')?.entries.map(({ node }) => node.id)).toEqual(['p2', 'p1', 'p3']);
    expect(pages.get('tiny-images')?.entries.map(({ node }) => node.id)).toEqual(['p2', 'p1']);
    expect(pages.get('unused')).toStrictEqual({ entries: [], hasNextPage: false, totalCount: 0 });
    const after = pages.get('gate-net')?.entries[1]?.cursor;
    const next = await opened.store.papersOfConcepts(['gate-net'], undefined, { first: 3, after });
    expect(next.get('gate-net')).toMatchObject({ totalCount: 4, hasNextPage: false });
    expect(next.get('gate-net')?.entries.map(({ node }) => node.id)).toEqual(['p3', 'p4']);
  });

  test('papers of concepts by predicate: who states it of itself', async () => {
    const uses = await opened.store.papersOfConcepts(['gate-net'], 'USES', { first: 1 });
    expect(uses.get('gate-net')).toMatchObject({
      totalCount: 2,
      hasNextPage: true,
      entries: [{ node: { id: 'p2' } }],
    });
    const replaces = await opened.store.papersOfConcepts(['gate-net', 'accuracy'], 'REPLACES', { first: 5 });
    expect(replaces.get('gate-net')?.entries.map(({ node }) => node.id)).toEqual(['p4']);
    expect(replaces.get('accuracy')).toMatchObject({ totalCount: 0 });
  });

  test('nothing is asked, nothing comes', async () => {
    const { store } = opened;
    expect((await store.conceptsByIds([])).size).toBe(0);
    expect((await store.conceptsByNames([])).size).toBe(0);
    expect((await store.aliasesOfConcepts([])).size).toBe(0);
    expect((await store.relatedConcepts([], 'close')).size).toBe(0);
    expect((await store.papersOfConcepts([], undefined, { first: 5 })).size).toBe(0);
    expect((await store.papersByIds([])).size).toBe(0);
    expect((await store.mentionsOfPapers([])).size).toBe(0);
    expect((await store.paperVersions([])).size).toBe(0);
  });

  test('aliases are empty lists for concepts without, and absent for unknown ones', async () => {
    const aliases = await opened.store.aliasesOfConcepts(['unused', 'unknown', 'accuracy']);
    expect([...aliases].sort()).toEqual([
      ['accuracy', [{ name: 'gating acc', from: 'paper' }]],
      ['unused', []],
    ]);
  });
}
