import { remembering } from '../../schema/remembering.js';
import type { AbbreviationDefinition } from '../language/abbreviations.js';
import type { Sentence } from '../language/document.js';
import type { Token } from '../language/tokens.js';
import { readWordLists } from '../language/wordLists.js';

const NOT_NAMES: ReadonlySet<string> = new Set(
  readWordLists(new URL('./notNames.txt', import.meta.url)).get(''),
);

/** Words that give a name to what stands before them. */
export const COINS = /^(?:called|named|dubbed|termed|coined|christened|abbreviated|denoted)$/;

/** First and last token, inclusive. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

const MAX_LENGTH = 60;

/** Whether a token is spelt as names are: "ResNet", "BERT", "GPT-2", "U-Net", "mT5"; not "GPU" or a plain word. */
export function isNameShaped(token: Pick<Token, 'text'> | undefined): boolean {
  return token !== undefined && isSpeltAsName(token.text);
}

const isSpeltAsName = remembering((text) => {
  if (text.length > MAX_LENGTH) return false;
  if (namesNothing(text) || !/\p{L}/u.test(text)) return false;
  if (/^[\p{L}]$/u.test(text) || /^(?:\d+[-‐]?\p{L}{1,2}|[IVX]+|[\p{Lu}]\.?)$/u.test(text)) return false;
  return (
    /\p{Lu}.*\p{Lu}/u.test(text.replace(/^\p{Lu}\p{Ll}+[-‐]\p{Lu}\p{Ll}+$/u, '')) ||
    /^\P{Lu}*\p{Lu}.*\d|\p{Ll}\p{Lu}/u.test(text) ||
    /^\p{Ll}{0,2}\d*\p{Lu}{2,}/u.test(text)
  );
});

/** Whether it is spelt like a name, alone or in the plural, but is known to name no concept: "GPU", "SOTA". */
export function namesNothing(word: string): boolean {
  return NOT_NAMES.has(word) || NOT_NAMES.has(word.replace(/s$/, ''));
}

/** Whether a capitalised word is so common that its capital says nothing. */
export function isCommonCapital(token: Token): boolean {
  return NOT_NAMES.has(token.text) || NOT_NAMES.has(token.lower);
}

/** The tokens of the short and of the long form, as far as they stand in the sentence. */
export function abbreviationTokens(
  sentence: Sentence,
  definitions: readonly AbbreviationDefinition[],
): TokenRange[] {
  return definitions
    .flatMap(({ short, long }) => [short, long])
    .flatMap((range) => {
      const first = sentence.tokens.findIndex(
        (token) => token.start >= range.start && token.end <= range.end,
      );
      const last = sentence.tokens.findLastIndex(
        (token) => token.start >= range.start && token.end <= range.end,
      );
      return first >= 0 && last >= first && last - first < 9 ? [{ first, last }] : [];
    });
}

/** The letters by which a name is known again: of its last word, an abbreviation's plural -s is left out. */
export function writtenAs(tokens: readonly Token[]): string {
  const words = tokens.map((token) => token.text);
  return [...words.slice(0, -1), withoutPlural(words.at(-1) ?? '')].join(' ');
}

/** Of an abbreviation, the letters without a plural -s. */
export function withoutPlural(word: string): string {
  return /[A-Z0-9]s$/.test(word) ? word.slice(0, -1) : word;
}
