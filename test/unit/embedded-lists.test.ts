/** Where very many papers pass a filter, the embedded store reads them in the order of the list instead of sorting them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaperConcept, PaperKnowledge } from '../../schema/knowledge.js';
import { openEmbeddedStore } from '../../src/graph/embedded/store.js';
import type { Cursor, GraphStore, PaperFilter, PaperOrder } from '../../src/graph/store.js';

/** Of so many papers, more than about 700 are very many. */
const PAPERS = 1_200;
let folder: string;
let store: GraphStore;

/** More than are sorted, fewer than very many. */
const isRare = (i: number) => i % 4 === 0 && i % 5 !== 0;

/** All are on gates, by Lee and of source a, but for every fifth; every third has it in the title. Dates come twice. */
function paper(i: number): PaperKnowledge {
  const isOther = i % 5 === 0;
  const concept: PaperConcept = { id: 'gate', name: 'gate', type: 'TASK', aliases: [] };
  const evidence = { field: 'abstract', start: 0, end: 1, text: 'T' } as const;
  const confidence = (i % 7) / 10;
  return {
    paper: {
      id: `p${i}`,
      title: `${i % 3 === 0 && !isOther ? 'Gating' : 'Opening'} ${(i * 7) % PAPERS}`,
      abstract: isOther ? 'This.' : `This gates well${isRare(i) ? ', and rarely' : ''}.`,
      authors: [isOther ? 'Noether' : 'Ann Lee'],
      published: `20${10 + (i % 12)}-0${1 + (i % 6)}`,
      source: isOther ? 'b' : 'a',
    },
    contentHash: '0'.repeat(64),
    extractor: 'test',
    concepts: isOther ? [] : [concept],
    mentions: isOther ? [] : [{ ...evidence, type: 'TASK', concept: 'gate', confidence }],
    facts: isOther || i % 2 === 0 ? [] : [{ predicate: 'USES', object: 'gate', evidence, confidence }],
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-lists-'));
  store = await openEmbeddedStore(join(folder, 'papergraph.db'));
  await store.writePapers(Array.from({ length: PAPERS }, (_, i) => paper(i)));
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function allIds(filter: PaperFilter, order: PaperOrder): Promise<string[]> {
  const ids: string[] = [];
  for (let after: Cursor | undefined, more = true; more;) {
    const page = await store.findPapers(filter, order, { first: 100, after });
    ids.push(...page.entries.map(({ node }) => node.id));
    after = page.entries.at(-1)?.cursor;
    more = page.hasNextPage;
  }
  return ids;
}

type Key = (i: number) => string | number;
const newest = (i: number) => -Number(paper(i).paper.published?.replace('-', ''));
const KEYS: Readonly<Record<PaperOrder, readonly Key[]>> = {
  PUBLISHED_DESC: [newest],
  PUBLISHED_ASC: [(i) => -newest(i)],
  TITLE_ASC: [(i) => paper(i).paper.title.toLowerCase()],
  FACTS_DESC: [(i) => -paper(i).facts.length],
  RELEVANCE: [newest],
};

function sorted(passes: (i: number) => boolean, keys: readonly Key[]): string[] {
  const numbers = Array.from({ length: PAPERS }, (_, i) => i).filter(passes);
  const all: readonly Key[] = [...keys, (i) => `p${i}`];
  const compare = (a: number, b: number) => {
    const key = all.find((each) => each(a) !== each(b));
    return key === undefined ? 0 : key(a) < key(b) ? -1 : 1;
  };
  return numbers.sort(compare).map((i) => `p${i}`);
}

const isOnGates = (i: number) => i % 5 !== 0;
const statesIt = (i: number) => isOnGates(i) && i % 2 === 1;
const FILTERS: readonly (readonly [string, PaperFilter, (i: number) => boolean])[] = [
  ['a text', { text: 'gat' }, isOnGates],
  ['a text that some have', { text: 'rare' }, isRare],
  ['an author', { authors: ['lee'] }, isOnGates],
  ['one of two authors', { anyAuthor: ['lee', 'euler'] }, isOnGates],
  ['a source', { sources: ['a'] }, isOnGates],
  ['a concept', { all: [{ conceptIds: ['gate'] }] }, isOnGates],
  [
    'text, author, source and concept',
    { text: 'gat', authors: ['lee'], sources: ['a'], any: [{ conceptIds: ['gate'] }] },
    isOnGates,
  ],
  [
    'a concept, and a fact that few do not state',
    { all: [{ conceptIds: ['gate'] }], none: [{ predicate: 'USES', conceptIds: ['gate'] }] },
    (i) => isOnGates(i) && !statesIt(i),
  ],
  [
    'a time',
    { publishedAfter: '2013', publishedBefore: '2021-02' },
    (i) => i % 12 >= 3 && (i % 12 < 11 || i % 6 === 0),
  ],
];
const ORDERS = ['PUBLISHED_DESC', 'PUBLISHED_ASC', 'TITLE_ASC', 'FACTS_DESC'] as const;

describe.each(FILTERS)('by %s', (_, filter, passes) => {
  test.each(ORDERS)('%s', async (order) => {
    expect(await allIds(filter, order)).toEqual(sorted(passes, KEYS[order]));
  });
  test('counted', async () => {
    expect(await store.countPapers(filter)).toBe(sorted(passes, []).length);
  });
});

describe('by RELEVANCE', () => {
  const notInTitle: Key = (i) => (paper(i).paper.title.startsWith('Gating') ? 0 : 1);
  const surest: Key = (i) => -(i % 7);
  test.each<readonly [string, PaperFilter, (i: number) => boolean, readonly Key[]]>([
    ['a text', { text: 'gat' }, isOnGates, [notInTitle, newest]],
    ['an author', { authors: ['lee'] }, isOnGates, [newest]],
    ['a text that some have', { text: 'rare' }, isRare, [newest]],
    ['a text that some have in the title', { text: 'gating' }, (i) => isOnGates(i) && i % 3 === 0, [newest]],
    ['a text that some have in the title, others not', { text: 'gat rare' }, isRare, [newest]],
    [
      'a fact or else a mention',
      { any: [{ predicate: 'USES', conceptIds: ['gate'] }, { conceptIds: ['gate'] }] },
      isOnGates,
      [(i) => (statesIt(i) ? 0 : 1), surest, newest],
    ],
    [
      'what few papers say, or else a mention',
      {
        any: [
          { predicate: 'USES', conceptIds: ['gate'] },
          { conceptIds: ['gate'], minConfidence: 0.1 },
        ],
      },
      (i) => statesIt(i) || (isOnGates(i) && i % 7 >= 1),
      [(i) => (statesIt(i) ? 0 : 1), surest, newest],
    ],
    [
      'a mention or else a fact, of which all have the former',
      {
        any: [
          { conceptIds: ['gate'], minConfidence: 0.5 },
          { predicate: 'USES', conceptIds: ['gate'] },
        ],
      },
      (i) => isOnGates(i) && (i % 7 >= 5 || statesIt(i)),
      [(i) => (i % 7 >= 5 ? 0 : 1), surest, newest],
    ],
    ['a text and a source', { text: 'gat', sources: ['a'] }, isOnGates, [notInTitle, newest]],
    ['a mention', { all: [{ conceptIds: ['gate'] }] }, isOnGates, [surest, newest]],
    ['a fact', { any: [{ predicate: 'USES', conceptIds: ['gate'] }] }, statesIt, [surest, newest]],
    [
      'a mention and a text',
      { all: [{ conceptIds: ['gate'] }], text: 'gat' },
      isOnGates,
      [notInTitle, surest, newest],
    ],
    [
      'a mention and a fact, either of which may be the surer',
      { all: [{ conceptIds: ['gate'] }, { conceptIds: ['gate'], minConfidence: 0.1 }] },
      (i) => isOnGates(i) && i % 7 >= 1,
      [surest, newest],
    ],
  ])('%s', async (_, filter, passes, keys) => {
    expect(await allIds(filter, 'RELEVANCE')).toEqual(sorted(passes, keys));
  });
});

test('search has concepts, then titles, then other papers', async () => {
  const first = await store.search('gat', { first: 3 });
  const rest = await store.search('gat', { first: 2_000, after: first.entries.at(-1)?.cursor });
  const ids = [...first.entries, ...rest.entries].map(({ node }) =>
    node.kind === 'concept' ? node.concept.id : node.paper.id,
  );
  const inTitle = (i: number) => isOnGates(i) && i % 3 === 0;
  expect(ids).toEqual([
    'gate',
    ...sorted(inTitle, [newest]),
    ...sorted((i) => isOnGates(i) && i % 3 !== 0, [newest]),
  ]);
});
