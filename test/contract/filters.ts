/** Which papers a filter finds, and in which order: examples first, then anything, against a plain model. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statedConditions } from '../../src/graph/conditions.js';
import { PAPER_ORDERS, type GraphStore, type PaperFilter, type PaperOrder } from '../../src/graph/store.js';
import { paper } from './knowledge.js';
import { papersOf } from './model.js';
import { readAll } from './snapshot.js';
import { filledStore, type StoreUnderTest } from './stores.js';
import { anyPaperFilter, somePapers } from './world.js';

const FACTS_BESIDE = { predicate: 'USES', first: 2 } as const;

export function filters(under: StoreUnderTest): void {
  describe('examples', () => {
    const opened = filledStore(under, (store) =>
      store.writePapers([
        paper('p1', {
          title: 'Gates instead of mixers',
          published: '2021',
          authors: ['Ada Lovelace', 'Emmy Noether'],
          source: 'more.jsonl',
          facts: [{ predicate: 'REPLACES', object: 'mixer', confidence: 0.9 }, 'EVALUATES_ON tiny'],
        }),
        paper('p2', {
          title: 'Mixers with gates',
          published: '2021-01-01',
          authors: ['Ada Byron-King', 'Évariste Galois'],
          source: 'more.jsonl',
          facts: [{ predicate: 'REPLACES', object: 'mixer', confidence: 0.5 }, 'USES gate'],
        }),
        paper('p3', {
          title: 'A survey',
          abstract: 'Of mixers, in German: Mischgerät, naïve and state-of-the-art.',
          published: '2022-06-15',
          authors: ['E. Lovelace'],
          concepts: [{ id: 'mixer', confidence: 0.4 }],
          facts: ['gate REPLACES mixer', { predicate: 'STUDIES', object: 'gate' }],
        }),
        paper('p4', { title: 'Without a date', authors: [], facts: ['REPLACES gate', 'EVALUATES_ON tiny'] }),
      ]),
    );

    const find = async (filter: PaperFilter, order: PaperOrder = 'TITLE_ASC') => {
      const papers = await readAll((page) => opened.store.findPapers(filter, order, page));
      expect(await opened.store.countPapers(filter)).toBe(papers.length);
      return papers.map(({ id }) => id);
    };
    const replaces = (...conceptIds: string[]) => ({ predicate: 'REPLACES', conceptIds }) as const;

    test('no filter finds all', async () => {
      expect(await find({})).toEqual(['p3', 'p1', 'p2', 'p4']);
      expect(await find({ all: [], any: [], none: [] })).toEqual(['p3', 'p1', 'p2', 'p4']);
    });

    test('a condition with a predicate is met by what the paper states of itself', async () => {
      expect(await find({ all: [replaces('mixer')] })).toEqual(['p1', 'p2']);
      expect(await find({ all: [replaces('mixer', 'gate')] })).toEqual(['p1', 'p2', 'p4']);
    });

    test('a condition without a predicate is met by a mention', async () => {
      expect(await find({ all: [{ conceptIds: ['mixer'] }] })).toEqual(['p3', 'p1', 'p2']);
      expect(await find({ all: [{ conceptIds: ['mixer'], minConfidence: 0.5 }] })).toEqual(['p1', 'p2']);
    });

    test('no paper meets a condition without concepts, or with unknown ones', async () => {
      expect(await find({ all: [replaces()] })).toEqual([]);
      expect(await find({ any: [replaces('unknown'), { conceptIds: [] }] })).toEqual([]);
      expect(await find({ none: [replaces(), replaces('unknown')] })).toHaveLength(4);
    });

    test('minConfidence is reached by what is just as great', async () => {
      const at = (minConfidence: number) => find({ all: [{ ...replaces('mixer'), minConfidence }] });
      expect(await at(0.5)).toEqual(['p1', 'p2']);
      expect(await at(0.51)).toEqual(['p1']);
      expect(await at(0.9)).toEqual(['p1']);
      expect(await at(0.91)).toEqual([]);
    });

    test('all, any and none hold together', async () => {
      const onTiny = { predicate: 'EVALUATES_ON', conceptIds: ['tiny'] } as const;
      expect(await find({ all: [replaces('mixer', 'gate'), onTiny] })).toEqual(['p1', 'p4']);
      expect(await find({ any: [replaces('gate'), { predicate: 'USES', conceptIds: ['gate'] }] })).toEqual([
        'p2',
        'p4',
      ]);
      expect(await find({ none: [onTiny] })).toEqual(['p3', 'p2']);
      expect(await find({ any: [onTiny, replaces('mixer')], none: [replaces('gate')] })).toEqual([
        'p1',
        'p2',
      ]);
      expect(
        await find({ all: [onTiny], any: [replaces('mixer')], none: [{ conceptIds: ['gate'] }] }),
      ).toEqual(['p1']);
    });

    test('an alternative is as good as its condition', async () => {
      const onTiny = { predicate: 'EVALUATES_ON', conceptIds: ['tiny'] } as const;
      const uses = { predicate: 'USES', conceptIds: ['gate'] } as const;
      expect(await find({ all: [{ ...replaces('gate'), or: [uses] }] })).toEqual(['p2', 'p4']);
      expect(
        await find({
          all: [
            { ...replaces('mixer'), or: [replaces('gate')] },
            { ...onTiny, or: [uses] },
          ],
        }),
      ).toEqual(['p1', 'p2', 'p4']);
      expect(await find({ none: [{ ...onTiny, or: [uses] }] })).toEqual(['p3']);
      expect(
        await find({ all: [{ ...replaces(), or: [{ ...replaces('mixer'), minConfidence: 0.6 }] }] }),
      ).toEqual(['p1']);
    });

    test('each term of a text begins a term of title or abstract', async () => {
      expect(await find({ text: 'mix' })).toEqual(['p3', 'p1', 'p2']);
      expect(await find({ text: 'MIXERS gates' })).toEqual(['p1', 'p2']);
      expect(await find({ text: 'survey mischgerat' })).toEqual(['p3']);
      expect(await find({ text: 'naive' })).toEqual(['p3']);
      expect(await find({ text: 'naïve' })).toEqual(['p3']);
      expect(await find({ text: 'state of-the art' })).toEqual(['p3']);
      expect(await find({ text: 'ixers' })).toEqual([]);
      expect(await find({ text: 'mixers unknown' })).toEqual([]);
    });

    test('a text without a search term holds for all', async () => {
      for (const text of ['', '  ', '*', '"" ()']) expect(await find({ text })).toHaveLength(4);
    });

    test('each term of an author begins a term of one name', async () => {
      expect(await find({ authors: ['lovelace'] })).toEqual(['p3', 'p1']);
      expect(await find({ authors: ['Ada LOVE'] })).toEqual(['p1']);
      expect(await find({ authors: ['byron ada'] })).toEqual(['p2']);
      expect(await find({ authors: ['evariste'] })).toEqual(['p2']);
      expect(await find({ authors: ['ada galois'] })).toEqual([]);
      expect(await find({ authors: ['velace'] })).toEqual([]);
      expect(await find({ authors: ['-'] })).toHaveLength(4);
      expect(await find({ authors: ['ada'], text: 'with', all: [replaces('mixer')] })).toEqual(['p2']);
    });

    test('several authors wrote it together, or any of them', async () => {
      expect(await find({ authors: ['ada', 'galois'] })).toEqual(['p2']);
      expect(await find({ authors: ['lovelace', 'galois'] })).toEqual([]);
      expect(await find({ anyAuthor: ['lovelace', 'galois'] })).toEqual(['p3', 'p1', 'p2']);
      expect(await find({ anyAuthor: ['lovelace', 'nobody'], authors: ['ada'] })).toEqual(['p1']);
      expect(await find({ anyAuthor: [] })).toHaveLength(4);
      expect(await find({ anyAuthor: ['lovelace', '-'] })).toHaveLength(4);
    });

    test('any of several authors with very many terms each', async () => {
      const terms = Array.from({ length: 150 }, (_, i) => (36 + i).toString(36));
      const longest = Array.from({ length: 19 }, (_, i) => [`x${i}`, ...terms].join(' '));
      expect(await find({ anyAuthor: [...longest, 'lovelace'] })).toEqual(['p3', 'p1']);
    });

    test('papers of some sources', async () => {
      expect(await find({ sources: ['more.jsonl'] })).toEqual(['p1', 'p2']);
      expect(await find({ sources: ['more.jsonl', 'tests.jsonl', 'none'] })).toHaveLength(4);
      expect(await find({ sources: ['more'] })).toEqual([]);
      expect(await find({ sources: [] })).toEqual([]);
      expect(
        await find({ sources: ['more.jsonl'], all: [replaces('mixer', 'gate')], authors: ['gal'] }),
      ).toEqual(['p2']);
    });

    test('those that state most facts first, then by id', async () => {
      expect(await find({}, 'FACTS_DESC')).toEqual(['p1', 'p2', 'p3', 'p4']);
      expect(await find({ text: 'survey' }, 'FACTS_DESC')).toEqual(['p3']);
    });

    test('dates are compared by their first day, and papers without a date do not match', async () => {
      expect(await find({ publishedAfter: '2021' })).toEqual(['p3', 'p1', 'p2']);
      expect(await find({ publishedAfter: '2021-01-02' })).toEqual(['p3']);
      expect(await find({ publishedAfter: '2022-06-15' })).toEqual(['p3']);
      expect(await find({ publishedBefore: '2021' })).toEqual([]);
      expect(await find({ publishedBefore: '2021-02' })).toEqual(['p1', 'p2']);
      expect(await find({ publishedBefore: '9999' })).toEqual(['p3', 'p1', 'p2']);
      expect(await find({ publishedAfter: '2021-01-01', publishedBefore: '2022-06-15' })).toEqual([
        'p1',
        'p2',
      ]);
    });

    test('what is no date is refused', async () => {
      for (const date of ['', 'yesterday', '2021-13', '21']) {
        const refusal = { code: 'BAD_INPUT', message: expect.stringContaining('YYYY') as string };
        const page = { first: 5 };
        await expect(
          opened.store.findPapers({ publishedAfter: date }, 'TITLE_ASC', page),
        ).rejects.toMatchObject(refusal);
        await expect(opened.store.countPapers({ publishedBefore: date })).rejects.toMatchObject(refusal);
      }
    });

    test('newest first has papers without a date last, oldest first has them first, both then by id', async () => {
      expect(await find({}, 'PUBLISHED_DESC')).toEqual(['p3', 'p1', 'p2', 'p4']);
      expect(await find({}, 'PUBLISHED_ASC')).toEqual(['p4', 'p1', 'p2', 'p3']);
    });

    test('relevance: the earlier condition, then all of the text in the title, then confidence, then date', async () => {
      expect(await find({ any: [replaces('gate'), replaces('mixer')] }, 'RELEVANCE')).toEqual([
        'p4',
        'p1',
        'p2',
      ]);
      expect(await find({ any: [replaces('mixer'), replaces('gate')] }, 'RELEVANCE')).toEqual([
        'p1',
        'p2',
        'p4',
      ]);
      expect(await find({ text: 'mixers' }, 'RELEVANCE')).toEqual(['p1', 'p2', 'p3']);
      expect(await find({ text: 'mixers', all: [{ conceptIds: ['mixer'] }] }, 'RELEVANCE')).toEqual([
        'p1',
        'p2',
        'p3',
      ]);
      // Of the conditions of `all` the surest fact counts: 0.8 and 0.8 against 0.9 and 0.8.
      expect(await find({ all: [{ conceptIds: ['gate', 'tiny'] }] }, 'RELEVANCE')).toEqual([
        'p3',
        'p1',
        'p2',
        'p4',
      ]);
      expect(await find({}, 'RELEVANCE')).toEqual(['p3', 'p1', 'p2', 'p4']);
    });
  });

  describe('any filter, in every order, page by page, is as the model says', () => {
    const world = somePapers(60);
    const opened = filledStore(under, (store) => store.writePapers(world));

    const idsOf = async (store: GraphStore, filter: PaperFilter, order: PaperOrder, pageSize: number) =>
      (await readAll((page) => store.findPapers(filter, order, page), pageSize)).map(({ id }) => id);

    for (const order of PAPER_ORDERS) {
      test(
        order,
        async () => {
          await fc.assert(
            fc.asyncProperty(anyPaperFilter, fc.integer({ min: 1, max: 25 }), async (filter, pageSize) => {
              const expected = papersOf(world, filter, order).map(({ paper: { id } }) => id);
              expect(await idsOf(opened.store, filter, order, pageSize)).toEqual(expected);
              expect(await opened.store.countPapers(filter)).toBe(expected.length);
              const page = { first: pageSize };
              const { entries, evidence, facts } = await opened.store.findPapers(filter, order, page, {
                facts: FACTS_BESIDE,
              });
              const found = entries.map(({ node }) => node.id);
              const stated = statedConditions(filter);
              expect(evidence).toEqual(
                await opened.store.evidenceFor(stated.length === 0 ? [] : found, stated),
              );
              expect(facts).toEqual(await opened.store.factsOfPapers(found, FACTS_BESIDE, FACTS_BESIDE));
            }),
            // A fixed seed: this suite says yes or no to an adapter, it does not look for news.
            { numRuns: 60, seed: 4711 },
          );
          // Neo4j plans each kind of filter once.
        },
        90_000,
      );
    }
  });
}
