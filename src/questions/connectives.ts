/** "and", "or", "but" and what stands for them. */
import { compilePattern, matchWords } from './patterns.js';
import type { Token } from './tokens.js';
import { CONNECTIVES } from './words.js';

/** A comma is what the next connective of its list is. */
export type Connective = 'and' | 'or' | 'but' | ',';

const COMPILED = CONNECTIVES.map(([line, connective]) => ({
  words: compilePattern(line).before,
  connective,
}));

/** The connective that begins at this token, and the index of the token after it. */
export function connectiveAt(
  tokens: readonly Token[],
  index: number,
): { readonly connective: Connective; readonly end: number } | undefined {
  if (tokens[index]?.text === ',') return { connective: ',', end: index + 1 };
  for (const { words, connective } of COMPILED) {
    const end = matchWords(tokens, index, words, () => 'free');
    if (end !== undefined) return { connective, end };
  }
  return undefined;
}
