/** Numbers that look random and are the same in every run, whatever the machine. */
export type Random = () => number;

/**
 * Numbers from 0 to below 1. Seeds that are close to each other give numbers that have nothing in common: each is mixed with
 * the constants of MurmurHash3's finalizer, as in Steele, Lea and Flood's SplitMix.
 */
export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x9e37_79b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85eb_ca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}

/**
 * Ranks from 0 to below `count`, each next one rarer: that of rank r comes 1 / (r + 1) times as often as that of rank 0
 * (Zipf's law with exponent 1), as concepts do in papers.
 */
export function zipfRanks(count: number): (random: Random) => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank++) sums[rank] = sum += 1 / (rank + 1);
  return (random) => firstAbove(sums, random() * sum);
}

/** The first place in the ascending list whose value is greater. */
function firstAbove(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
