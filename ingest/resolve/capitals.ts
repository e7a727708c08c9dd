import { remembering } from '../../schema/remembering.js';
import type { Document, Sentence } from '../language/document.js';
import { isCommonWord } from '../language/partsOfSpeech.js';
import { readWordLists } from '../language/wordLists.js';

const PROPER_WORDS: ReadonlySet<string> = new Set(
  readWordLists(new URL('./properWords.txt', import.meta.url)).get(''),
);

/** A word without the capitals of titles and sentences: "Region-Based" as "region-based"; "Non-Gaussian" as "non-Gaussian". */
export const withoutCapitals = remembering((word) => withoutCapitalsBut(PROPER_WORDS, word));

function withoutCapitalsBut(proper: ReadonlySet<string>, word: string): string {
  return word
    .split('-')
    .map((part) => (CAPITALISED.test(part) && !proper.has(part) ? part.toLowerCase() : part))
    .join('-');
}

const CAPITALISED = /^\p{Lu}\p{Ll}+$/u;

/**
 * The same, where a word also keeps its capital that the paper writes twice with one, once of it within a sentence between
 * words without one, and nowhere in small letters; or that a title has before its colon. Everyday words lose it: some write
 * "the Deep network".
 */
export function withoutCapitalsIn({ sentences }: Pick<Document, 'sentences'>): (word: string) => string {
  const times = new Map<string, number>();
  for (const word of partsOf(sentences.flatMap(({ tokens }) => tokens.map(({ text }) => text))))
    times.set(word, (times.get(word) ?? 0) + 1);
  const proper = [
    ...partsOf(sentences.flatMap(coinedInTitle)),
    ...partsOf(sentences.flatMap(capitalisedWithin)).filter((word) => (times.get(word) ?? 0) > 1),
  ].filter((word) => CAPITALISED.test(word) && !times.has(word.toLowerCase()) && !isCommonWord(word));
  if (proper.length === 0) return withoutCapitals;
  const known = new Set([...PROPER_WORDS, ...proper]);
  return (word) => withoutCapitalsBut(known, word);
}

function partsOf(words: readonly string[]): string[] {
  return words.flatMap((word) => word.split('-'));
}

function coinedInTitle({ field, tokens }: Sentence): string[] {
  const [name, colon] = tokens;
  return field === 'title' && name !== undefined && colon?.text === ':' ? [name.text] : [];
}

function capitalisedWithin({ field, tokens }: Sentence): string[] {
  if (field === 'title') return [];
  const isSmall = (at: number) => /^[^\p{Lu}]*$/u.test(tokens[at]?.text ?? '');
  return tokens.flatMap(({ text }, at) => (at > 0 && isSmall(at - 1) && isSmall(at + 1) ? [text] : []));
}
