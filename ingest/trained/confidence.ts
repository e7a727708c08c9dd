/** What share of statements of a probability is right. */
import { z } from 'zod';

/** A logistic curve (Platt 1999) over the logit of a probability, and what else speaks for a statement. */
export const curveSchema = z.object({
  slope: z.number(),
  intercept: z.number(),
  support: z.number().default(0),
  existence: z.number().default(0),
});
export type Curve = z.infer<typeof curveSchema>;

/** What speaks for a statement beside its own probability. */
export interface Backing {
  /** The confidence with which the pattern reader says the same; 0 if it does not. */
  readonly support: number;
  /** How sure it is that what it speaks of are concepts: the product of their greatest confidences. */
  readonly existence: number;
}

/** Without a curve, the probability itself. */
export function onCurve(curve: Curve | undefined, probability: number, backing?: Backing): number {
  if (!curve) return probability;
  const { support, existence } = backing ?? { support: 0, existence: 0.5 };
  const x =
    curve.slope * logit(probability) +
    curve.intercept +
    curve.support * support +
    curve.existence * logit(existence);
  return 1 / (1 + Math.exp(-x));
}

export function logit(probability: number): number {
  const within = Math.min(Math.max(probability, 1e-3), 1 - 1e-3);
  return Math.log(within / (1 - within));
}
