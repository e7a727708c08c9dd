import type { Comparison } from './comparison.js';
import { scoreOf, type Score } from './score.js';

/** A predicted mention or fact: how sure the reader is of it, from 0 to 1, and whether it is right. */
export interface Judged {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** What was predicted with a confidence, and how many mentions or facts there are to be found. */
export interface Judgements {
  readonly judged: readonly Judged[];
  readonly gold: number;
}

export function judge(comparisons: readonly Comparison[], what: 'mentions' | 'facts'): Judgements {
  return {
    judged: comparisons.flatMap(({ gold, predicted }) =>
      [...predicted[what]].flatMap(([key, { confidence }]) =>
        confidence === undefined ? [] : [{ confidence, isRight: gold[what].has(key) }],
      ),
    ),
    gold: comparisons.reduce((total, { gold }) => total + gold[what].size, 0),
  };
}

/** Predictions of about the same confidence. Confidence and share from 0 to 1. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly shareRight: number;
}

const BINS = 10;

/** Predictions by tenths of confidence; a confidence between two tenths belongs to the upper one. Empty ones are left out. */
export function reliability(judged: readonly Judged[]): Bin[] {
  return Array.from({ length: BINS }, (_, i) => i).flatMap((i) => {
    const inBin = judged.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === i);
    if (inBin.length === 0) return [];
    return [
      {
        from: i / BINS,
        to: (i + 1) / BINS,
        count: inBin.length,
        meanConfidence: mean(inBin.map(({ confidence }) => confidence)),
        shareRight: mean(inBin.map(({ isRight }) => (isRight ? 1 : 0))),
      },
    ];
  });
}

/**
 * By how much, from 0 to 1, confidence and share of right predictions differ on average over the bins, weighted by their
 * counts: Naeini, Cooper and Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian Binning" (AAAI 2015).
 */
export function expectedCalibrationError(bins: readonly Bin[]): number {
  const count = bins.reduce((total, bin) => total + bin.count, 0);
  return bins.reduce(
    (error, bin) => error + (bin.count / count) * Math.abs(bin.shareRight - bin.meanConfidence),
    0,
  );
}

export interface ThresholdScore extends Score {
  readonly threshold: number;
}

const THRESHOLDS = Array.from({ length: 20 }, (_, i) => i / 20);

/**
 * The score of what is left if everything below a confidence is dropped, for every twentieth from 0. A threshold that
 * keeps just what the one before it keeps is left out.
 */
export function scoresByThreshold({ judged, gold }: Judgements): ThresholdScore[] {
  const scores = THRESHOLDS.map((threshold) => {
    const kept = judged.filter(({ confidence }) => confidence >= threshold);
    const right = kept.filter(({ isRight }) => isRight).length;
    return { threshold, ...scoreOf({ right, predicted: kept.length, gold }) };
  });
  return scores.filter(({ predicted }, i) => predicted !== scores[i - 1]?.predicted);
}

/** That of the greatest F1; of equal ones the lowest, which keeps most. */
export function bestThreshold(scores: readonly ThresholdScore[]): ThresholdScore | undefined {
  return scores.reduce<ThresholdScore | undefined>(
    (best, score) => (best === undefined || score.f1 > best.f1 ? score : best),
    undefined,
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
