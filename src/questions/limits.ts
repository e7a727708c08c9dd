/** How many are asked for: "the five most used datasets", "top 10 techniques". */
import type { Token, TokenRange } from './tokens.js';
import { AFTER_LIMIT, BEFORE_LIMIT, NUMBER_WORDS } from './words.js';

/** A number ends a question after these: "the most recent five?" */
const BEFORE_LAST = new Set(['recent', 'latest', 'newest', 'oldest', 'earliest']);

export interface Limit extends TokenRange {
  readonly first: number;
}

/** The first of the question; undefined if it names no number of things. */
export function findLimit(tokens: readonly Token[], isFree: (index: number) => boolean): Limit | undefined {
  return tokens.flatMap((_, index) => (isFree(index) ? (limitAt(tokens, index) ?? []) : []))[0];
}

/** "Top 5 datasets": a number of them, even if "top 5" is a name of its own, as in "papers on top 5". */
export function isLimitOfThings(tokens: readonly Token[], { start, end }: TokenRange): boolean {
  const isLimit = limitAt(tokens, end - 1)?.start === start;
  return isLimit && AFTER_LIMIT.has(tokens[end]?.text.toLowerCase() ?? '');
}

function limitAt(tokens: readonly Token[], index: number): Limit | undefined {
  const word = (at: number): string => tokens[at]?.text.toLowerCase() ?? '';
  const first = /^[1-9]\d?$/.test(word(index)) ? Number(word(index)) : NUMBER_WORDS.get(word(index));
  const isLast = tokens[index + 1] === undefined && BEFORE_LAST.has(word(index - 1));
  const isOfThings = isLast || AFTER_LIMIT.has(word(index + 1)) || BEFORE_LIMIT.has(word(index - 1));
  return first === undefined || !isOfThings
    ? undefined
    : { start: word(index - 1) === 'top' ? index - 1 : index, end: index + 1, first };
}
