import type { Token } from '../language/tokens.js';

const NEGATION =
  /^(?:not|never|cannot|nor|neither|hardly|rarely|without|instead|rather|fails?|failed|unable)$/;
const SCOPE = 3;

/** "does not outperform §", "without using §": whether the token stands in the scope of a negation, right behind it. */
export function isNegated(tokens: readonly Token[], position: number): boolean {
  return tokens.slice(Math.max(0, position - SCOPE), position).some(({ lower }) => NEGATION.test(lower));
}
