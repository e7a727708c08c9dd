import type { Token } from '../language/tokens.js';
import type { LinkedMention } from './relate.js';

const GAP_TAG = /^(?:DT|JJ|JJR|JJS|RB|CD|PRP\$|VBN|NN|NNS|NNP|POS)/;
const GAP_WORD = /^(?:existing|competing|leading|underlying)$/;
const MAX_GAP = 5;
const MAX_LIST = 8;
const JOINS = /^(?:,|and|or|\/|&|\(|both|as|well|nor|then|plus|e\.g|i\.e|\.)$/;

/**
 * Token positions before which a wording about a mention may end: the mention itself, the beginning of its noun phrase
 * ("replaces | the costly §"), and the same of the mentions before it in a list ("replaces | § and §").
 */
export function wordingEnds(mention: LinkedMention, inSentence: readonly LinkedMention[]): number[] {
  const { tokens } = mention.sentence;
  const ends: number[] = [];
  let element: LinkedMention | undefined = mention;
  for (let hops = 0; element !== undefined && hops < MAX_LIST; hops++) {
    const starts = nounPhraseStarts(tokens, element.first, inSentence);
    ends.push(...starts);
    element = previousInList(tokens, element, starts, inSentence);
  }
  return ends;
}

function nounPhraseStarts(
  tokens: readonly Token[],
  first: number,
  inSentence: readonly LinkedMention[],
): number[] {
  const starts = [first];
  for (let i = first - 1; i >= 0 && i >= first - MAX_GAP; i--) {
    const token = tokens[i];
    if (!token || inSentence.some((other) => other.first <= i && i <= other.last)) break;
    const isOfPhrase = token.lower === 'of' && (tokens[i - 1]?.tag ?? '').startsWith('NN');
    if (!isOfPhrase && !GAP_TAG.test(token.tag) && !GAP_WORD.test(token.lower)) break;
    if (!isOfPhrase) starts.push(i);
  }
  return starts;
}

function previousInList(
  tokens: readonly Token[],
  element: LinkedMention,
  starts: readonly number[],
  inSentence: readonly LinkedMention[],
): LinkedMention | undefined {
  for (const start of starts) {
    let i = start - 1;
    while (i >= 0 && JOINS.test(tokens[i]?.lower ?? '')) i--;
    const previous = i < start - 1 ? inSentence.find((other) => other.last === i) : undefined;
    if (!previous) continue;
    const isComma = tokens.slice(i + 1, start).every(({ lower }) => lower === ',');
    return isComma && !listGoesOn(tokens, element, start, inSentence) ? undefined : previous;
  }
  return undefined;
}

/** A comma alone makes no list: "we propose X, a network", "instead of X, Y is used". A list ends with "and" or "or". */
function listGoesOn(
  tokens: readonly Token[],
  element: LinkedMention,
  start: number,
  inSentence: readonly LinkedMention[],
): boolean {
  if (/^an?$/.test(tokens[start]?.lower ?? '')) return false;
  for (let i = element.last + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) return false;
    if (/^(?:and|or|&|etc)$/.test(token.lower)) return true;
    const isElement = inSentence.some((other) => other.first <= i && i <= other.last);
    const isInList = token.lower === ',' || isElement || GAP_TAG.test(token.tag) || /^[()]$/.test(token.text);
    if (!isInList) return false;
  }
  return false;
}
