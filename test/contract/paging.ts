/** Pages: what is asked for, what a cursor is, and that it stays right while others write. */
import { describe, expect, test } from 'vitest';
import type { Cursor, GraphStore, Page, PageRequest } from '../../src/graph/store.js';
import type { TrendRequest } from '../../src/graph/figures.js';
import { paper } from './knowledge.js';
import { readAll } from './snapshot.js';
import { emptyStoreForEach, type StoreUnderTest } from './stores.js';

type List = (store: GraphStore, page: PageRequest) => Promise<Page<unknown>>;

/** Every list of the port, with a cursor that is of another list. */
const LISTS: Readonly<Record<string, readonly [List, Cursor]>> = {
  'papers PUBLISHED_DESC': [(store, page) => store.findPapers({}, 'PUBLISHED_DESC', page), [1, 'a']],
  'papers PUBLISHED_ASC': [(store, page) => store.findPapers({}, 'PUBLISHED_ASC', page), ['', 'a', 'b']],
  'papers TITLE_ASC': [(store, page) => store.findPapers({}, 'TITLE_ASC', page), ['a']],
  'papers FACTS_DESC': [(store, page) => store.findPapers({}, 'FACTS_DESC', page), ['a', 'a']],
  'papers RELEVANCE': [(store, page) => store.findPapers({}, 'RELEVANCE', page), ['', 'a']],
  'concepts PAPERS_DESC': [(store, page) => store.findConcepts({}, 'PAPERS_DESC', page), ['a', 'a']],
  'concepts NAME_ASC': [(store, page) => store.findConcepts({}, 'NAME_ASC', page), [1, 'a']],
  facts: [(store, page) => store.findFacts({}, page), ['0.5', 'a']],
  search: [(store, page) => store.search('x', page), [0, 'a']],
  'facts of papers': [
    async (store, page) => pageFor('a', await store.factsOfPapers(['a'], {}, page)),
    ['0.5', 'a'],
  ],
  'facts of concepts': [
    async (store, page) => pageFor('x', await store.factsOfConcepts(['x'], {}, page)),
    ['0.5', 'a'],
  ],
  'statements of facts': [
    async (store, page) => {
      const [fact] = (await store.findFacts({ ofPaperItself: false }, { first: 1 })).entries;
      const id = fact?.node.id ?? 'none';
      return pageFor(id, await store.statementsOfFacts([id], page));
    },
    ['0.5', 'a'],
  ],
  'co-occurring concepts': [
    async (store, page) => pageFor('x', await store.coOccurringConcepts(['x'], undefined, page)),
    ['0.5', 'a'],
  ],
  'similar papers': [
    async (store, page) => pageFor('b', await store.similarPapers(['b'], page)),
    ['0.5', 'a'],
  ],
  trends: [(store, page) => store.findTrends(TREND, page), ['0.5', 'a']],
  'papers of concepts': [
    async (store, page) => pageFor('x', await store.papersOfConcepts(['x'], undefined, page)),
    [1, 'a'],
  ],
};

const TREND: TrendRequest = {
  granularity: 'YEAR',
  direction: 'RISING',
  older: { from: '2010', to: '2019' },
  newer: { from: '2020', to: '2021' },
  minPapers: 1,
};

function pageFor<T>(id: string, pages: ReadonlyMap<string, Page<T>>): Page<T> {
  const page = pages.get(id);
  if (page === undefined) throw new Error(`no page for ${id}`);
  return page;
}

export function paging(under: StoreUnderTest): void {
  const opened = emptyStoreForEach(under);

  describe.each(Object.entries(LISTS))('%s', (_, [list, foreignCursor]) => {
    const fill = () =>
      opened.store.writePapers([
        paper('a', { title: 'x one', published: '2020', facts: ['USES x', 'USES xy', 'x IS_A xy'] }),
        paper('b', { title: 'x two', published: '2020', facts: ['USES x'] }),
        paper('c', { title: 'x three', facts: ['USES x', 'x IS_A xy', 'USES y'] }),
        paper('d', { title: 'of old', published: '2010', concepts: ['y'] }),
      ]);

    test('the first so many, and whether there are more', async () => {
      await fill();
      const { store } = opened;
      const whole = await list(store, { first: 100 });
      expect(whole.hasNextPage).toBe(false);
      expect(whole.entries.length).toBeGreaterThan(1);
      const count = whole.entries.length;
      expect(await list(store, { first: count })).toStrictEqual(whole);
      expect(await list(store, { first: count - 1 })).toStrictEqual({
        ...whole,
        entries: whole.entries.slice(0, -1),
        hasNextPage: true,
      });
      expect(await list(store, { first: 0 })).toMatchObject({ entries: [], hasNextPage: true });
      const last = whole.entries.at(-1)?.cursor;
      expect(await list(store, { first: 5, after: last })).toMatchObject({ entries: [], hasNextPage: false });
    });

    test('page by page it is the whole, also with cursors that went through JSON', async () => {
      await fill();
      const whole = (await list(opened.store, { first: 100 })).entries.map(({ node }) => node);
      for (const pageSize of [1, 2]) {
        const throughJson = ({ first, after }: PageRequest) =>
          list(opened.store, {
            first,
            after: after === undefined ? undefined : (JSON.parse(JSON.stringify(after)) as Cursor),
          });
        expect(await readAll(throughJson, pageSize)).toStrictEqual(whole);
      }
    });

    test('what is no count or no cursor of this list is refused', async () => {
      await fill();
      const refusal = { name: 'PapergraphError', code: 'BAD_INPUT' };
      for (const first of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
        await expect(list(opened.store, { first })).rejects.toMatchObject(refusal);
      }
      const [good] = (await list(opened.store, { first: 1 })).entries;
      const malformed: unknown[] = [
        foreignCursor,
        [],
        'text',
        null,
        { 0: 'a' },
        good?.cursor.slice(1),
        [...(good?.cursor ?? []), 'more'],
        good?.cursor.map((part) => (typeof part === 'number' ? Number.NaN : { part })),
      ];
      for (const after of malformed) {
        await expect(
          list(opened.store, { first: 1, after: after as Cursor }),
          JSON.stringify(after),
        ).rejects.toMatchObject(refusal);
      }
    });
  });

  test('pages stay right while papers are written and removed in between', async () => {
    const { store } = opened;
    const dated = (id: string, published: string) => paper(id, { published, facts: ['USES x'] });
    await store.writePapers(['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) => dated(id, `202${6 - i}`)));
    const next = (after?: Cursor) => store.findPapers({}, 'PUBLISHED_DESC', { first: 2, after });

    const first = await next();
    await store.writePapers([dated('newest', '2030'), dated('between', '2023-06')]);
    await store.removePaper('a');
    const second = await next(first.entries[1]?.cursor);
    // The paper at the cursor itself goes; the place stays.
    await store.removePaper('c');
    await store.writePapers([paper('d', { published: '2010', facts: ['USES x'] })]);
    const third = await next(second.entries[1]?.cursor);
    const fourth = await next(third.entries[1]?.cursor);

    const ids = [first, second, third, fourth].map((page) => page.entries.map(({ node }) => node.id));
    expect(ids).toEqual([['a', 'b'], ['c', 'between'], ['e', 'f'], ['d']]);
  });

  test('pages of facts and of search stay right while papers are written in between', async () => {
    const { store } = opened;
    const fact = (confidence: number) => [{ predicate: 'USES', object: 'x', confidence } as const];
    await store.writePapers([0.9, 0.7, 0.5].map((sure, i) => paper(`p${i}`, { facts: fact(sure) })));
    const facts = await store.findFacts({}, { first: 2 });
    const found = await store.search('title', { first: 2 });
    await store.writePapers([paper('sure', { facts: fact(0.95) }), paper('unsure', { facts: fact(0.6) })]);
    const otherFacts = await store.findFacts({}, { first: 5, after: facts.entries[1]?.cursor });
    expect(otherFacts.entries.map(({ node }) => node.paperId)).toEqual(['unsure', 'p2']);
    const otherFound = await store.search('title', { first: 5, after: found.entries[1]?.cursor });
    expect(otherFound.entries.map(({ node }) => node.kind === 'paper' && node.paper.id)).toEqual([
      'p2',
      'sure',
      'unsure',
    ]);
  });
}
