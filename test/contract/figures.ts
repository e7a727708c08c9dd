/** What is counted: co-occurrence, similar papers, timelines and trends; examples first, then anything, against a model. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CO_OCCURRENCE_PAPERS,
  GRANULARITIES,
  SIMILARITY_MOST_PAPERS,
  TREND_DIRECTIONS,
  type TrendRequest,
} from '../../src/graph/figures.js';
import { coOccurrencesIn, firstPaperIn, periodsIn, similarIn, timelineIn, trendsIn } from './figuresModel.js';
import { paper } from './knowledge.js';
import { readAll } from './snapshot.js';
import { emptyStoreForEach, filledStore, type StoreUnderTest } from './stores.js';
import { CONCEPTS, somePapers } from './world.js';

const PAGE = { first: 100 };

export function figures(under: StoreUnderTest): void {
  describe('examples', () => {
    const opened = filledStore(under, (store) =>
      store.writePapers([
        paper('p1', { published: '2019', concepts: ['hub', 'gate', 'tiny'], facts: ['USES gate'] }),
        paper('p2', {
          published: '2019-05',
          concepts: ['hub', 'gate', 'tiny'],
          facts: ['USES gate', 'STUDIES gate'],
        }),
        paper('p3', { published: '2020-05-01', concepts: ['hub', { id: 'set', type: 'DATASET' }] }),
        paper('p4', { published: '2020-05-02', concepts: ['hub', { id: 'set', type: 'DATASET' }] }),
        paper('p5', { concepts: ['hub', { id: 'gate', confidence: null }] }),
      ]),
    );

    test('together with a concept: what comes with it more than by chance, not what all papers mention', async () => {
      const pages = await opened.store.coOccurringConcepts(['gate', 'unknown'], undefined, PAGE);
      expect([...pages.keys()]).toEqual(['gate']);
      const found = pages.get('gate');
      expect(found).toMatchObject({ totalCount: 2, papersRead: 2, hasNextPage: false });
      expect(found?.entries.map(({ node }) => [node.concept.id, node.papers, node.lift])).toEqual([
        ['tiny', 2, (2 + 5) / ((2 * 2) / 5 + 5)],
        ['hub', 2, 1],
      ]);
    });

    test('together with a concept: only some types', async () => {
      const pages = await opened.store.coOccurringConcepts(['hub', 'gate'], ['DATASET'], { first: 1 });
      expect(pages.get('hub')?.entries.map(({ node }) => node.concept.id)).toEqual(['set']);
      expect(pages.get('hub')).toMatchObject({ totalCount: 1, papersRead: 5 });
      expect(pages.get('gate')).toStrictEqual({
        entries: [],
        hasNextPage: false,
        totalCount: 0,
        papersRead: 2,
      });
    });

    test('similar papers say what they share, and what all papers mention does not count', async () => {
      const pages = await opened.store.similarPapers(['p1', 'p3', 'p5', 'unknown'], PAGE);
      expect([...pages.keys()].sort()).toEqual(['p1', 'p3', 'p5']);
      const [similar] = pages.get('p1')?.entries ?? [];
      expect(pages.get('p1')?.totalCount).toBe(1);
      expect(similar?.node.paper.id).toBe('p2');
      expect(similar?.node.shared.map(({ concept, rarity }) => [concept.id, rarity])).toEqual([
        ['gate', 0.916],
        ['tiny', 0.916],
      ]);
      expect(similar?.node.similarity).toBe(1.832);
      expect(pages.get('p5')).toStrictEqual({ entries: [], hasNextPage: false, totalCount: 0 });
    });

    test('a timeline counts mentions and what papers state of themselves', async () => {
      const byYear = await opened.store.timelinesOfConcepts(['gate', 'unknown', 'hub'], 'YEAR');
      expect([...byYear.keys()].sort()).toEqual(['gate', 'hub']);
      expect(byYear.get('gate')).toStrictEqual([
        { period: '2019', predicate: null, papers: 2 },
        { period: '2019', predicate: 'USES', papers: 2 },
        { period: '2019', predicate: 'STUDIES', papers: 1 },
      ]);
      const byMonth = await opened.store.timelinesOfConcepts(['hub'], 'MONTH');
      expect(byMonth.get('hub')).toStrictEqual([
        { period: '2019-05', predicate: null, papers: 1 },
        { period: '2020-05', predicate: null, papers: 2 },
      ]);
    });

    test('the first paper of a concept', async () => {
      const first = await opened.store.firstPapersOfConcepts(['hub', 'set', 'unknown']);
      expect([...first].map(([id, { id: paperId }]) => [id, paperId]).sort()).toEqual([
        ['hub', 'p1'],
        ['set', 'p3'],
      ]);
    });

    test('papers by year and month, and by source', async () => {
      const { store } = opened;
      expect(await store.papersByPeriod('YEAR')).toEqual([
        { period: '2019', papers: 2 },
        { period: '2020', papers: 2 },
      ]);
      expect(await store.papersByPeriod('MONTH')).toEqual([
        { period: '2019-05', papers: 1 },
        { period: '2020-05', papers: 2 },
      ]);
      expect(await store.papersBySource(5)).toEqual([{ source: 'tests.jsonl', papers: 5 }]);
    });

    test('trends: the share of papers in one window over that in the other', async () => {
      const request = (direction: TrendRequest['direction']): TrendRequest => ({
        granularity: 'YEAR',
        direction,
        older: { from: '2019', to: '2019' },
        newer: { from: '2020', to: '2020' },
        minPapers: 1,
      });
      const rising = await opened.store.findTrends(request('RISING'), PAGE);
      expect(rising).toMatchObject({ olderPapers: 2, newerPapers: 2 });
      expect(
        rising.entries.map(({ node }) => [node.concept.id, node.older, node.newer, node.growth]),
      ).toEqual([['set', 0, 2, (2 * 2 + 10) / 10]]);
      const falling = await opened.store.findTrends(request('FALLING'), PAGE);
      expect(falling.entries.map(({ node }) => node.concept.id)).toEqual(['gate', 'tiny']);
    });

    test('no trends where a window has no papers', async () => {
      const request: TrendRequest = {
        granularity: 'MONTH',
        direction: 'RISING',
        older: { from: '2000-01', to: '2000-12' },
        newer: { from: '2020-01', to: '2020-12' },
        minPapers: 1,
      };
      expect(await opened.store.findTrends(request, PAGE)).toStrictEqual({
        entries: [],
        hasNextPage: false,
        olderPapers: 0,
        newerPapers: 2,
      });
    });
  });

  describe('what is bounded', () => {
    const opened = emptyStoreForEach(under);

    test('together with a hub: of its newest papers', async () => {
      const { store } = opened;
      await store.writePapers([
        paper('old', { published: '1999', concepts: ['hub', 'forgotten'] }),
        paper('undated', { concepts: ['hub', 'forgotten'] }),
        ...Array.from({ length: CO_OCCURRENCE_PAPERS }, (_, i) =>
          paper(`new-${i}`, { published: '2020', concepts: i === 0 ? ['hub', 'met'] : ['hub'] }),
        ),
      ]);
      const found = (await store.coOccurringConcepts(['hub'], undefined, PAGE)).get('hub');
      expect(found).toMatchObject({ papersRead: CO_OCCURRENCE_PAPERS, totalCount: 1 });
      expect(found?.entries.map(({ node }) => node.concept.id)).toEqual(['met']);
    });

    test('similar papers: not by what too many mention', async () => {
      const { store } = opened;
      await store.writePapers([
        paper('asked', { concepts: ['hub', 'rare'] }),
        paper('alike', { concepts: ['rare'] }),
        ...Array.from({ length: SIMILARITY_MOST_PAPERS }, (_, i) => paper(`hub-${i}`, { concepts: ['hub'] })),
      ]);
      const found = (await store.similarPapers(['asked'], PAGE)).get('asked');
      expect(found?.entries.map(({ node }) => node.paper.id)).toEqual(['alike']);
    });
  });

  describe('papers come and go', () => {
    const opened = emptyStoreForEach(under);

    test('and figures are of those that are there', async () => {
      const { store } = opened;
      await store.writePapers([
        paper('p1', { published: '2019', concepts: ['gate', 'tiny'] }),
        paper('p2', { published: '2020', concepts: ['gate', 'tiny'] }),
        paper('p3', { published: '2020', concepts: ['other'] }),
      ]);
      await store.removePaper('p1');
      await store.writePapers([paper('p2', { published: '2021-03', concepts: ['gate'] })]);
      expect((await store.firstPapersOfConcepts(['gate'])).get('gate')?.id).toBe('p2');
      expect((await store.timelinesOfConcepts(['gate'], 'YEAR')).get('gate')).toEqual([
        { period: '2021', predicate: null, papers: 1 },
      ]);
      expect(await store.papersByPeriod('YEAR')).toEqual([
        { period: '2020', papers: 1 },
        { period: '2021', papers: 1 },
      ]);
      expect((await store.coOccurringConcepts(['gate'], undefined, PAGE)).get('gate')?.totalCount).toBe(0);
    });
  });

  describe('anything, against the model', () => {
    const world = somePapers(60);
    const opened = filledStore(under, (store) => store.writePapers(world));

    test('co-occurrence, page by page', async () => {
      for (const id of CONCEPTS) {
        const found = await readAll(
          async (page) => pageFor(await opened.store.coOccurringConcepts([id], undefined, page), id),
          2,
        );
        expect(found.map(({ concept, papers, lift }) => ({ id: concept.id, papers, lift }))).toEqual(
          coOccurrencesIn(world, id),
        );
      }
    });

    test('similar papers, page by page and all at once', async () => {
      const ids = world.map(({ paper: { id } }) => id);
      const atOnce = await opened.store.similarPapers(ids, PAGE);
      for (const knowledge of world) {
        const { id } = knowledge.paper;
        const plain = pageFor(atOnce, id).entries.map(({ node }) => ({
          id: node.paper.id,
          similarity: node.similarity,
          shared: node.shared.map(({ concept, rarity }) => ({ id: concept.id, rarity })),
        }));
        expect(plain).toEqual(similarIn(world, knowledge));
        expect(atOnce.get(id)?.totalCount).toBe(plain.length);
      }
      const [first = ''] = ids;
      const paged = await readAll(
        async (page) => pageFor(await opened.store.similarPapers([first], page), first),
        7,
      );
      expect(paged).toEqual(pageFor(atOnce, first).entries.map(({ node }) => node));
    });

    test('timelines and first papers', async () => {
      const { store } = opened;
      for (const granularity of GRANULARITIES) {
        const timelines = await store.timelinesOfConcepts(CONCEPTS, granularity);
        for (const id of CONCEPTS) expect(timelines.get(id)).toEqual(timelineIn(world, id, granularity));
        expect(await store.papersByPeriod(granularity)).toEqual(periodsIn(world, granularity));
      }
      const first = await store.firstPapersOfConcepts(CONCEPTS);
      for (const id of CONCEPTS) expect(first.get(id)?.id).toBe(firstPaperIn(world, id));
    });

    test('trends, page by page', async () => {
      await fc.assert(
        fc.asyncProperty(anyTrendRequest, async (request) => {
          const expected = trendsIn(world, request);
          const found = await readAll((page) => opened.store.findTrends(request, page), 2);
          expect(found.map(({ concept, ...trend }) => ({ id: concept.id, ...trend }))).toEqual(expected);
          expect(await opened.store.countTrends(request)).toBe(expected.length);
        }),
        { numRuns: 40, seed: 4711 },
      );
    });
  });
}

const anyTrendRequest = fc
  .record({
    direction: fc.constantFrom(...TREND_DIRECTIONS),
    minPapers: fc.integer({ min: 1, max: 30 }),
    windows: fc.constantFrom(
      ['YEAR', '2019', '2019', '2020', '2020'] as const,
      ['YEAR', '2018', '2019', '2020', '2021'] as const,
      ['YEAR', '2019', '2020', '2021', '2021'] as const,
      ['MONTH', '2020-01', '2020-05', '2020-06', '2021-12'] as const,
      ['MONTH', '2019-01', '2020-03', '2020-04', '2020-12'] as const,
    ),
  })
  .map(
    ({
      direction,
      minPapers,
      windows: [granularity, olderFrom, olderTo, newerFrom, newerTo],
    }): TrendRequest => ({
      granularity,
      direction,
      minPapers,
      older: { from: olderFrom, to: olderTo },
      newer: { from: newerFrom, to: newerTo },
    }),
  );

function pageFor<P>(pages: ReadonlyMap<string, P>, id: string): P {
  const page = pages.get(id);
  if (page === undefined) throw new Error(`no page for ${id}`);
  return page;
}
