/** What share of statements of a probability is right. */
import { z } from 'zod';

/** A logistic curve over the logit of a probability (Platt 1999) and the support of the pattern reader. */
export const curveSchema = z.object({
  slope: z.number(),
  intercept: z.number(),
  support: z.number().default(0),
});
export type Curve = z.infer<typeof curveSchema>;

/**
 * Without a curve, the probability itself.
 *
 * @param support the confidence with which the pattern reader says the same; 0 if it does not
 */
export function onCurve(curve: Curve | undefined, probability: number, support = 0): number {
  if (!curve) return probability;
  const x = curve.slope * logit(probability) + curve.intercept + curve.support * support;
  return 1 / (1 + Math.exp(-x));
}

export function logit(probability: number): number {
  const within = Math.min(Math.max(probability, 1e-3), 1 - 1e-3);
  return Math.log(within / (1 - within));
}
