/** What stands between the relations of a question: names of concepts, joined and negated. */
import { connectiveAt, type Connective } from './connectives.js';
import { compilePattern, matchWords } from './patterns.js';
import type { Token, TokenRange } from './tokens.js';
import {
  FILLERS,
  LOOSE_PREPOSITIONS,
  NEGATING_PHRASES,
  NEGATIONS,
  NOISE,
  OWN_WORK,
  REQUESTS,
} from './words.js';

export type ListItem =
  | {
      readonly kind: 'phrase';
      readonly phrase: TokenRange;
      /** If the phrase is added to the one before: "for" in "dropout for image classification". */
      readonly preposition?: string;
    }
  | { readonly kind: 'connective'; readonly connective: Connective }
  | { readonly kind: 'negation' };

export interface ListContext {
  readonly tokens: readonly Token[];
  /** The token belongs to a name of several words, or stands in quotation marks. */
  readonly isName: (index: number) => boolean;
  /** The token belongs to a date or an idle phrase. */
  readonly isApart: (index: number) => boolean;
}

const NEGATING = NEGATING_PHRASES.map((line) => compilePattern(line).before);

/** Cuts a range into phrases and what joins them; words without a meaning at the edges of phrases are left out. */
export function readList(
  context: ListContext,
  range: TokenRange,
  { prepositions, isOpening }: { readonly prepositions: ReadonlySet<string>; readonly isOpening: boolean },
): ListItem[] {
  const { tokens, isName, isApart } = context;
  const items: ListItem[] = [];
  let start = range.start;
  let preposition: string | undefined;
  // What stands before the list, and in it: "tested on A, on B".
  const said = new Set([tokens[range.start - 1]?.text.toLowerCase() ?? '']);
  const close = (end: number, next: number): void => {
    const phrase = trimmed(context, { start, end }, isOpening);
    if (phrase !== null)
      items.push({ kind: 'phrase', phrase, ...(preposition !== undefined && { preposition }) });
    preposition = undefined;
    start = next;
  };
  for (let index = range.start; index < range.end;) {
    const word = tokens[index]?.text.toLowerCase() ?? '';
    const connective = connectiveAt(tokens, index);
    if (isName(index)) {
      index++;
    } else if (isApart(index)) {
      close(index, ++index);
    } else if (negationEnd(tokens, index) !== undefined) {
      const end = negationEnd(tokens, index) ?? index;
      close(index, end);
      if (word === 'nor') items.push({ kind: 'connective', connective: 'and' });
      items.push({ kind: 'negation' });
      index = end;
    } else if (connective !== undefined) {
      close(index, connective.end);
      items.push({ kind: 'connective', connective: connective.connective });
      index = connective.end;
    } else if (isAfterComma(items) && prepositions.has(word) && !said.has(word)) {
      // "Replaces attention, in translation" does not replace translation.
      close(index, ++index);
      preposition = word;
      said.add(word);
    } else if (prepositions.has(word) && trimmed(context, { start, end: index }, isOpening) !== null) {
      said.add(word);
      close(index, ++index);
      preposition = word;
    } else {
      index++;
    }
  }
  close(range.end, range.end);
  return items;
}

function isAfterComma(items: readonly ListItem[]): boolean {
  const [before, last] = items.slice(-2);
  return before?.kind === 'phrase' && last?.kind === 'connective' && last.connective === ',';
}

/** The index after a negation that begins here. */
export function negationEnd(tokens: readonly Token[], index: number): number | undefined {
  for (const words of NEGATING) {
    const end = matchWords(tokens, index, words, () => 'free');
    if (end !== undefined) return end;
  }
  return NEGATIONS.has(tokens[index]?.text.toLowerCase() ?? '') ? index + 1 : undefined;
}

const LEADING_PREPOSITIONS = new Set([...LOOSE_PREPOSITIONS, 'on', 'for', 'about', 'as']);

/** The range without the words at its edges that name nothing. Null if nothing else is there. */
function trimmed({ tokens, isName }: ListContext, range: TokenRange, isOpening: boolean): TokenRange | null {
  const isIdle = (index: number, prepositions: ReadonlySet<string>): boolean => {
    const word = tokens[index]?.text.toLowerCase() ?? '';
    return (
      !isName(index) &&
      (!/[\p{L}\p{N}]/u.test(word) ||
        NOISE.has(word) ||
        FILLERS.has(word) ||
        prepositions.has(word) ||
        (isOpening && REQUESTS.has(word)))
    );
  };
  let { start, end } = range;
  while (start < end && isIdle(start, LEADING_PREPOSITIONS)) start++;
  while (start < end && isIdle(end - 1, LOOSE_PREPOSITIONS)) end--;
  const words = tokens.slice(start, end);
  const isOnlyOwnWork = words.every((token, offset) => {
    const word = token.text.toLowerCase();
    return !isName(start + offset) && (OWN_WORK.has(word) || NOISE.has(word));
  });
  return isOnlyOwnWork ? null : { start, end };
}
