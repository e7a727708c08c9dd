/** Where a mention can begin and end: what the network tags now and then beyond it is cut off. */
import type { Word } from './words.js';

interface Edges {
  readonly first: number;
  readonly last: number;
}

/** Signs that names do begin or end with: "$k$-NN", "C++", "F#", "recall@", "DQN*". */
const SIGN_OF_A_NAME = /^[\p{Sc}\p{Sk}\p{Sm}#@%*†\\_]$/u;
const CLOSING = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
const OPENING = new Map([...CLOSING].map(([opening, closing]) => [closing, opening]));

/**
 * A mention ends with its sentence, holds no bracket without its other half, and has no other punctuation at its ends.
 * Nothing comes back of one that is all punctuation.
 */
export function withinEdges<M extends Edges>(mention: M, words: readonly Word[]): M | undefined {
  let { first, last } = mention;
  while (words[last]?.sentence !== words[first]?.sentence) last--;
  last = beforeLoneBracket(words, first, last);
  const textAt = (word: number) => words[word]?.text ?? '';
  const isLoose = (word: number) =>
    !/[\p{L}\p{N}]/u.test(textAt(word)) &&
    !SIGN_OF_A_NAME.test(textAt(word)) &&
    !CLOSING.has(textAt(word)) &&
    !OPENING.has(textAt(word));
  while (first <= last && isLoose(first)) first++;
  while (last >= first && isLoose(last)) last--;
  return last < first ? undefined : { ...mention, first, last };
}

/** The last word before the first bracket that is not closed, or was not opened. */
function beforeLoneBracket(words: readonly Word[], first: number, last: number): number {
  const open: { readonly closing: string; readonly at: number }[] = [];
  for (let at = first; at <= last; at++) {
    const text = words[at]?.text ?? '';
    const closing = CLOSING.get(text);
    if (closing !== undefined) open.push({ closing, at });
    else if (OPENING.has(text)) {
      if (open.at(-1)?.closing !== text) return (open[0]?.at ?? at) - 1;
      open.pop();
    }
  }
  return (open[0]?.at ?? last + 1) - 1;
}
