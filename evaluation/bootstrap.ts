import { scoreOf, type Tallies } from './score.js';

/** Lower and upper end, in per cent. */
export type Interval = readonly [lower: number, upper: number];

const RESAMPLES = 1000;
/** Of the sorted resamples, how many lie below and above a 95 % interval. */
const TAIL = 0.025 * RESAMPLES;
const SEED = 20_240_501;

/**
 * 95 % intervals of F1: how far it would move with other papers of the same kind. Papers, not facts, are drawn again
 * (with replacement, as many as there are), since the facts of one paper are not independent.
 *
 * Percentile method, 1,000 resamples: Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 13. The same
 * papers give the same intervals.
 */
export function f1Intervals(papers: readonly Tallies[], names: Iterable<string>): Map<string, Interval> {
  const random = randomNumbers(SEED);
  const draws = Array.from({ length: RESAMPLES }, () =>
    papers.map(() => Math.floor(random() * papers.length)),
  );
  return new Map([...names].map((name) => [name, f1Interval(papers, name, draws)]));
}

function f1Interval(
  papers: readonly Tallies[],
  name: string,
  draws: readonly (readonly number[])[],
): Interval {
  const tallies = papers.map((paper) => paper.get(name));
  const f1s = draws.map((draw) => {
    let [right, predicted, gold] = [0, 0, 0];
    for (const index of draw) {
      const tally = tallies[index];
      if (!tally) continue;
      right += tally.right;
      predicted += tally.predicted;
      gold += tally.gold;
    }
    return scoreOf({ right, predicted, gold }).f1;
  });
  f1s.sort((a, b) => a - b);
  return [f1s[TAIL - 1] ?? 0, f1s[RESAMPLES - TAIL - 1] ?? 0];
}

/** Mulberry32 (T. Ettinger): uniform in [0, 1), the same for the same seed on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
