import { describe, expect, it } from 'vitest';
import { Bundles } from '../../ingest/threads/bundles.js';

/** Bundles of numbers that are doubled when the test says so. */
function doubling({ most, atOnce, ahead }: { most: number; atOnce: number; ahead: number }) {
  const given: { readonly items: readonly number[]; readonly finish: () => void }[] = [];
  const bundles = new Bundles<number, number>({
    most,
    atOnce,
    ahead,
    work: (items) =>
      new Promise((resolve, reject) => {
        const finish = () => {
          if (items.includes(13)) reject(new Error('13 cannot be doubled'));
          else resolve(items.map((item) => 2 * item));
        };
        given.push({ items, finish });
      }),
  });
  return { bundles, given, itemsGiven: () => given.map(({ items }) => items) };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('Bundles', () => {
  it('shares what comes in one turn among those that are idle, in order', async () => {
    const { bundles, given, itemsGiven } = doubling({ most: 4, atOnce: 2, ahead: 0 });
    const results = Promise.all(upTo(6).map((item) => bundles.add(item)));
    await nextTurn();
    expect(itemsGiven()).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    for (const { finish } of given.reverse()) finish();
    expect(await results).toEqual([0, 2, 4, 6, 8, 10]);
  });

  it('gives away full bundles ahead, and the rest when somebody is idle', async () => {
    const { bundles, given, itemsGiven } = doubling({ most: 2, atOnce: 1, ahead: 1 });
    const results = Promise.all(upTo(5).map((item) => bundles.add(item)));
    await nextTurn();
    expect(itemsGiven()).toEqual([
      [0, 1],
      [2, 3],
    ]);
    given[0]?.finish();
    await nextTurn();
    expect(given).toHaveLength(2);
    given[1]?.finish();
    await nextTurn();
    expect(itemsGiven().at(-1)).toEqual([4]);
    given[2]?.finish();
    expect(await results).toEqual([0, 2, 4, 6, 8]);
  });

  it('lets only the item at fault fail', async () => {
    const { bundles, given } = doubling({ most: 3, atOnce: 1, ahead: 0 });
    const results = Promise.allSettled([12, 13, 14].map((item) => bundles.add(item)));
    await nextTurn();
    for (let i = 0; i < 4; i++) {
      given[i]?.finish();
      await nextTurn();
    }
    expect(
      (await results).map((result) => (result.status === 'fulfilled' ? result.value : 'failed')),
    ).toEqual([24, 'failed', 28]);
  });
});
