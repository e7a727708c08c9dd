/** What the embedded store does in other threads: the thread that asks goes on, and nothing waits without end. */
import { setMaxListeners } from 'node:events';
import { stat } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { GraphStore } from '../../src/graph/store.js';
import { paper } from './knowledge.js';
import { embeddedInThreads, emptyStoreForEach, HEAVY_THREADS } from './stores.js';

const opened = emptyStoreForEach(embeddedInThreads);
const CONCEPT = { kind: 'concept', id: 'x' } as const;

/** How often the event loop has come round meanwhile: once, for what is there at once. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let [turns, isDone] = [0, false];
  const done = () => {
    isDone = true;
  };
  work.then(done, done);
  for (; !isDone; turns++) await nextTurn();
  return turns;
}

async function written(store: GraphStore, papers = 3): Promise<void> {
  await store.writePapers(Array.from({ length: papers }, (_, i) => paper(`p${i}`, { facts: ['USES x'] })));
}

test.each<[string, (store: GraphStore) => Promise<unknown>]>([
  ['graphs', (store) => store.surroundings({ around: [CONCEPT], depth: 2, limit: 10 })],
  ['paths', (store) => store.paths({ from: 'x', to: 'y', maxLength: 2, first: 1 })],
  ['lists', (store) => store.findPapers({ text: 'p' }, 'RELEVANCE', { first: 10 })],
  ['searches', (store) => store.search('p', { first: 10 })],
  ['figures', (store) => store.coOccurringConcepts(['x'], undefined, { first: 10 })],
  ['writes', (store) => store.writePapers([paper('q')])],
])('%s are made while the event loop goes on', async (_, call) => {
  await written(opened.store);
  expect(await turnsDuring(call(opened.store))).toBeGreaterThan(1);
});

test('what was written is read at once, by every thread', async () => {
  for (let papers = 1; papers <= 20; papers++) {
    await opened.store.writePapers([paper(`p${papers}`, { facts: ['USES x'] })]);
    const drawn = [1, 2].map(() => opened.store.surroundings({ around: [CONCEPT], depth: 1, limit: 100 }));
    expect(await opened.store.countPapers({})).toBe(papers);
    for (const { nodes } of await Promise.all(drawn)) expect(nodes).toHaveLength(papers + 1);
  }
});

test('errors keep their code and their words', async () => {
  const { store } = opened;
  await expect(store.surroundings({ around: [CONCEPT], depth: 99, limit: 1 })).rejects.toMatchObject({
    name: 'PapergraphError',
    code: 'BAD_INPUT',
    message: expect.stringContaining('depth') as string,
  });
  await expect(store.writePapers([paper('nul \0')])).rejects.toMatchObject({ code: 'BAD_INPUT' });
});

/** Each call another one. */
function differentCalls(store: GraphStore, count: number): (() => Promise<number>)[] {
  return Array.from(
    { length: count },
    (_, i) => () => store.countPapers({ sources: ['tests.jsonl', `other ${i}`] }),
  );
}

test('too many at once are refused, and the store goes on', async () => {
  const { store } = opened;
  await written(store);
  const calls = await Promise.allSettled(differentCalls(store, 300).map((call) => call()));
  const refused = calls.flatMap((call) => (call.status === 'rejected' ? [call.reason as unknown] : []));
  // Each thread answers one, and 64 wait for it.
  expect(refused.length).toBeGreaterThanOrEqual(300 - 65 * HEAVY_THREADS);
  expect(refused.length).toBeLessThanOrEqual(300 - 64 * HEAVY_THREADS);
  for (const error of refused) expect(error).toMatchObject({ code: 'STORE_BUSY' });
  for (const call of calls) if (call.status === 'fulfilled') expect(call.value).toBe(3);
  expect(await store.countPapers({})).toBe(3);
});

describe('what many ask alike', () => {
  test('is read once, and each has an answer of its own', async () => {
    const { store } = opened;
    await written(store);
    // If each were read by itself, most would be refused.
    const pages = await Promise.all(
      Array.from({ length: 300 }, () => store.findPapers({}, 'TITLE_ASC', { first: 10 })),
    );
    for (const page of pages) expect(page).toStrictEqual(pages[0]);
    expect(pages[0]?.entries).toHaveLength(3);
    expect(pages[0]?.entries[0]?.node).not.toBe(pages[1]?.entries[0]?.node);
  });

  test('is read anew when anybody has written', async () => {
    const { store } = opened;
    const other = await opened.another();
    for (let papers = 1; papers <= 5; papers++) {
      const writer = papers % 2 === 0 ? store : other;
      await writer.writePapers([paper(`p${papers}`)]);
      expect(await Promise.all([store.countPapers({}), store.countPapers({})])).toEqual([papers, papers]);
    }
  });
});

describe('what nobody waits for any more', () => {
  test('is not begun', async () => {
    const { callUntil } = await compiledAbort();
    const { store } = opened;
    await written(store);
    const controller = new AbortController();
    setMaxListeners(0, controller.signal);
    const calls = Promise.allSettled(
      differentCalls(store, 50).map((call) => callUntil(controller.signal, call)),
    );
    await nextTurn(); // They wait now, but for the first ones.
    controller.abort(new Error('The client is gone.'));
    const waited = { status: 'rejected', reason: { message: 'Nobody waits for this answer any more.' } };
    expect((await calls).at(-1)).toMatchObject(waited);
    await expect(callUntil(controller.signal, () => store.countPapers({}))).rejects.toThrow('client is gone');
    expect(await store.countPapers({})).toBe(3);
  });

  test('is read for who still waits for the same, and for who asks again', async () => {
    const { callUntil } = await compiledAbort();
    const { store } = opened;
    await written(store);
    // So that what is asked has not begun yet.
    const before = differentCalls(store, 10).map((call) => call());
    const [leaving, staying] = [new AbortController(), new AbortController()];
    const ask = () => store.countPapers({});
    const one = callUntil(leaving.signal, ask);
    const two = callUntil(staying.signal, ask);
    await nextTurn();
    leaving.abort();
    expect(await two).toBe(3);
    await one;
    await Promise.all(before);

    const later = differentCalls(store, 50).map((call) => call());
    const all = new AbortController();
    const left = callUntil(all.signal, () => store.countPapers({ sources: ['tests.jsonl'] }));
    await nextTurn();
    all.abort();
    const again = store.countPapers({ sources: ['tests.jsonl'] });
    await expect(left).rejects.toThrow('Nobody waits');
    expect(await again).toBe(3);
    await Promise.all(later);
  });

  test('is written nevertheless', async () => {
    const { callUntil } = await compiledAbort();
    const controller = new AbortController();
    const writing = callUntil(controller.signal, () => written(opened.store));
    controller.abort();
    await writing;
    expect(await opened.store.countPapers({})).toBe(3);
  });
});

test('what is read while it is closed comes to its end, or is not read', async () => {
  const { store } = opened;
  await written(store, 400);
  const around = Array.from({ length: 12 }, (_, i) => [{ kind: 'paper', id: `p${i}` } as const]);
  const drawings = Promise.allSettled(
    around.map((paper) => store.surroundings({ around: paper, depth: 2, limit: 300 })),
  );
  await nextTurn(); // Each thread has one, and the others wait.
  await store.close();
  for (const drawing of await drawings)
    if (drawing.status === 'rejected')
      expect(drawing.reason).toMatchObject({ message: 'Nobody waits for this answer any more.' });
});

test('once closed, the file alone is the store, and who asks is told', async () => {
  const { store } = opened;
  await written(store);
  await Promise.all([store.countPapers({}), store.similarPapers(['p1'], { first: 5 })]);
  await store.close();
  const path = store.address.replace('file:', '');
  expect((await stat(`${path}-wal`)).size).toBe(0);
  await expect(store.countPapers({})).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  await expect(store.writePapers([])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
});

/** That which the compiled store asks. */
async function compiledAbort() {
  const compiled = new URL('../../dist/src/graph/abort.js', import.meta.url).href;
  return (await import(compiled)) as typeof import('../../src/graph/abort.js');
}
