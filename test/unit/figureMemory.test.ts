import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aroundCalls } from '../../src/graph/aroundCalls.js';
import { FigureMemory } from '../../src/graph/figureMemory.js';
import type { GraphStore } from '../../src/graph/store.js';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const seconds = (count: number) => vi.advanceTimersByTime(1_000 * count);

/** A store of ever more papers, which takes so long to count them. */
function growingStore({ countedIn, longestMillis = 600_000 }: { countedIn: number; longestMillis?: number }) {
  let papers = 0;
  const ages: string[] = [];
  const memory = new FigureMemory({ longestMillis, onRemembered: (at) => ages.push(at.toISOString()) });
  const takeLong = () => {
    seconds(countedIn);
    return Promise.resolve(++papers);
  };
  const store = {
    countPapers: takeLong,
    countFacts: () => Promise.reject(new Error('gone')),
    nearNames: takeLong,
    writePapers: () => Promise.resolve(),
  } as unknown as GraphStore;
  return { store: aroundCalls(store, memory.aroundCall), ages };
}

test('a figure that took long to count is given again, a hundred times as long, with when it was counted', async () => {
  const { store, ages } = growingStore({ countedIn: 2 });
  expect(await store.countPapers({})).toBe(1);
  expect(ages).toEqual([]);
  seconds(190);
  expect(await store.countPapers({})).toBe(1);
  expect(ages).toEqual(['2026-01-01T00:00:00.000Z']);
  expect(await store.countPapers({ text: 'another figure' })).toBe(2);
  seconds(20);
  expect(await store.countPapers({})).toBe(3);
  expect(ages).toHaveLength(1);
});

test('but no longer than may be', async () => {
  const { store } = growingStore({ countedIn: 2, longestMillis: 10_000 });
  await store.countPapers({});
  seconds(9);
  expect(await store.countPapers({})).toBe(1);
  seconds(2);
  expect(await store.countPapers({})).toBe(2);
});

test('what is counted soon, what is a page and what fails is asked for each time', async () => {
  const soon = growingStore({ countedIn: 0.4 }).store;
  await soon.countPapers({});
  expect(await soon.countPapers({})).toBe(2);
  const { store } = growingStore({ countedIn: 2 });
  await store.nearNames('a', 1);
  expect(await store.nearNames('a', 1)).toBe(2);
  await expect(store.countFacts({})).rejects.toThrow('gone');
  await expect(store.countFacts({})).rejects.toThrow('gone');
});

test('with no age allowed, everything is counted each time', async () => {
  const { store } = growingStore({ countedIn: 2, longestMillis: 0 });
  await store.countPapers({});
  expect(await store.countPapers({})).toBe(2);
});

test('a change by the same server is seen at once', async () => {
  const { store } = growingStore({ countedIn: 2 });
  await store.countPapers({});
  await store.writePapers([]);
  expect(await store.countPapers({})).toBe(2);
});
