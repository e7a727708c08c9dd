import type { LinkedMention } from './statement.js';
import type { SentenceMentions } from './sentenceMentions.js';

const GAP_TAG = /^(?:DT|JJ|JJR|JJS|RB|CD|PRP\$|VBN|NN|NNS|NNP|POS)/;
const GAP_WORD = /^(?:existing|competing|leading|underlying)$/;
const MAX_GAP = 5;
const MAX_LIST = 8;
const MAX_LIST_TOKENS = 40;
const JOINS = /^(?:,|and|or|\/|&|\(|both|as|well|nor|then|plus|e\.g|i\.e|\.)$/;

/**
 * Token positions before which a wording about a mention may end: the mention itself, the beginning of its noun phrase
 * ("replaces | the costly §"), and the same of the mentions before it in a list ("replaces | § and §").
 */
export function wordingEnds(mention: LinkedMention, others: SentenceMentions): number[] {
  const ends: number[] = [];
  let element: LinkedMention | undefined = mention;
  for (let hops = 0; element !== undefined && hops < MAX_LIST; hops++) {
    const starts = nounPhraseStarts(element.first, others);
    ends.push(...starts);
    element = previousInList(element, starts, others);
  }
  return ends;
}

function nounPhraseStarts(first: number, others: SentenceMentions): number[] {
  const { tokens } = others.sentence;
  const starts = [first];
  for (let i = first - 1; i >= 0 && i >= first - MAX_GAP; i--) {
    const token = tokens[i];
    if (!token || others.at(i)) break;
    const isOfPhrase = token.lower === 'of' && (tokens[i - 1]?.tag ?? '').startsWith('NN');
    if (!isOfPhrase && !GAP_TAG.test(token.tag) && !GAP_WORD.test(token.lower)) break;
    if (!isOfPhrase) starts.push(i);
  }
  return starts;
}

function previousInList(
  element: LinkedMention,
  starts: readonly number[],
  others: SentenceMentions,
): LinkedMention | undefined {
  const { tokens } = others.sentence;
  const isSubject = /^(?:VB[ZP]?$|MD)/.test(tokens[element.last + 1]?.tag ?? '');
  if (isSubject) return undefined;
  for (const start of starts) {
    let i = start - 1;
    while (i >= start - MAX_GAP && JOINS.test(tokens[i]?.lower ?? '')) i--;
    const previous = i < start - 1 ? others.at(i) : undefined;
    if (!previous) continue;
    const joins = tokens.slice(i + 1, start).map(({ lower }) => lower);
    if (joins.includes('as') && !joins.includes('well')) return undefined;
    const isComma = joins.every((join) => join === ',');
    return isComma && !listGoesOn(element, start, others) ? undefined : previous;
  }
  return undefined;
}

/** A comma alone makes no list: "we propose X, a network", "instead of X, Y is used". A list ends with "and" or "or". */
function listGoesOn(element: LinkedMention, start: number, others: SentenceMentions): boolean {
  const { tokens } = others.sentence;
  if (/^an?$/.test(tokens[start]?.lower ?? '')) return false;
  for (const [i, token] of tokens.slice(element.last + 1, element.last + 1 + MAX_LIST_TOKENS).entries()) {
    if (/^(?:and|or|&|etc)$/.test(token.lower)) return true;
    const isElement = others.at(element.last + 1 + i) !== undefined;
    const isInList = token.lower === ',' || isElement || GAP_TAG.test(token.tag) || /^[()]$/.test(token.text);
    if (!isInList) return false;
  }
  return false;
}
