/** What share of statements of a probability is right. */
import { z } from 'zod';

/** A logistic curve over the logit of a probability (Platt 1999). */
export const curveSchema = z.object({ slope: z.number(), intercept: z.number() });
export type Curve = z.infer<typeof curveSchema>;

/** Without a curve, the probability itself. */
export function onCurve(curve: Curve | undefined, probability: number): number {
  if (!curve) return probability;
  return 1 / (1 + Math.exp(-(curve.slope * logit(probability) + curve.intercept)));
}

export function logit(probability: number): number {
  const within = Math.min(Math.max(probability, 1e-3), 1 - 1e-3);
  return Math.log(within / (1 - within));
}
