/** Search over papers and concepts, and what the store counts. */
import { describe, expect, test } from 'vitest';
import { CONCEPT_TYPES, PREDICATES } from '../../schema/predicates.js';
import { curated, paper } from './knowledge.js';
import { readAll } from './snapshot.js';
import { filledStore, type StoreUnderTest } from './stores.js';

export function searching(under: StoreUnderTest): void {
  const opened = filledStore(under, async (store) => {
    await store.installVocabulary([
      curated('gate', { name: 'gate', aliases: ['logic gate'] }),
      curated('gate-net', { name: 'Gate-Net', aliases: ['GN'] }),
      curated('unused-gate', { name: 'unused gate' }),
    ]);
    await store.writePapers([
      paper('p1', { title: 'On gates', published: '2020', concepts: ['gate', 'gate-net'] }),
      paper('p2', { title: 'Gate logic', published: '2021', concepts: ['gate-net'] }),
      paper('p3', { title: 'Nothing', abstract: 'But a gate.', published: '2023', concepts: ['gate-net'] }),
      paper('p4', {
        title: 'A logic',
        abstract: 'Of gates.',
        concepts: [{ id: 'other', aliases: ['gate'] }],
      }),
      paper('p5', { title: 'Gates', published: '2021', facts: ['gate IS_A other', 'USES gate'] }),
    ]);
  });

  const hits = async (text: string, pageSize = 100) => {
    const found = await readAll((page) => opened.store.search(text, page), pageSize);
    expect(await opened.store.countSearch(text)).toBe(found.length);
    return found.map((hit) => (hit.kind === 'paper' ? hit.paper.id : hit.concept.id));
  };

  test('concepts of just that name, other concepts, papers by title, other papers', async () => {
    const expected = ['gate', 'other', 'gate-net', 'p2', 'p5', 'p1', 'p3', 'p4'];
    for (const pageSize of [1, 2, 3, 100]) expect(await hits('Gate', pageSize)).toEqual(expected);
  });

  test('a concept is found by all terms in one of its names, in any order; just that name is in the same order', async () => {
    expect(await hits('logic gate')).toEqual(['gate', 'p2', 'p4']);
    expect(await hits('gate logic')).toEqual(['gate', 'p2', 'p4']);
    expect(await hits('net')).toEqual(['gate-net']);
    expect(await hits('GN gate')).toEqual([]);
  });

  test('a concept is found by its names whatever the plural, hyphens and spaces, before concepts that only begin so', async () => {
    for (const pageSize of [1, 100]) {
      expect(await hits('gatenet', pageSize)).toEqual(['gate-net']);
      expect(await hits('Gate Nets', pageSize)).toEqual(['gate-net']);
      expect(await hits('GNs', pageSize)).toEqual(['gate-net']);
      expect(await hits('gates', pageSize)).toEqual(['gate', 'other', 'p5', 'p1', 'p4']);
    }
  });

  test('a hit holds the whole paper or concept', async () => {
    const page = await opened.store.search('gate log', { first: 2 });
    expect(page.hasNextPage).toBe(true);
    expect(page.entries.map(({ node }) => node)).toStrictEqual([
      {
        kind: 'concept',
        concept: { id: 'gate', name: 'gate', type: 'ARCHITECTURE', paperCount: 2, curated: true },
      },
      { kind: 'paper', paper: (await opened.store.papersByIds(['p2'])).get('p2') },
    ]);
  });

  test('nothing is found by a text without a search term, nor by unknown terms', async () => {
    for (const text of ['', ' ', '*', '""', 'zebra', 'gate zebra', 'ate'])
      expect(await hits(text)).toEqual([]);
  });

  test('concepts without papers are left out', async () => {
    expect(await hits('unused')).toEqual([]);
  });

  describe('statistics', () => {
    test('all that papers say is counted, and what is not there is listed with 0', async () => {
      const statistics = await opened.store.statistics();
      expect(statistics).toStrictEqual({
        papers: 5,
        concepts: 3,
        mentions: 7,
        facts: 2,
        conceptsByType: CONCEPT_TYPES.map((type) => ({ type, count: type === 'ARCHITECTURE' ? 3 : 0 })),
        factsByPredicate: PREDICATES.map((predicate) => ({
          predicate,
          count: ['IS_A', 'USES'].includes(predicate) ? 1 : 0,
        })),
      });
    });
  });
}
