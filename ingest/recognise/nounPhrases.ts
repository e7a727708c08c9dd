import { CONCEPT_TYPES, type ConceptType } from '../../schema/predicates.js';
import { singular } from '../../schema/names.js';
import { remembering } from '../../schema/remembering.js';
import type { Sentence } from '../language/document.js';
import type { Token } from '../language/tokens.js';
import { readWordLists } from '../language/wordLists.js';
import type { Candidate } from './candidate.js';

const OUTSIDE_NAMES: ReadonlySet<string> = new Set(
  readWordLists(new URL('./outsideNames.txt', import.meta.url)).get(''),
);

/** In the singular, words joined by "_". */
const GENERIC_PHRASES: ReadonlySet<string> = new Set(
  readWordLists(new URL('./genericPhrases.txt', import.meta.url)).get(''),
);

const TYPE_OF_HEAD: ReadonlyMap<string, ConceptType> = new Map(
  CONCEPT_TYPES.flatMap((type) =>
    (readWordLists(new URL('./heads.txt', import.meta.url)).get(type) ?? []).map(
      (head) => [head.toLowerCase(), type] as const,
    ),
  ),
);

/** Words that say what kind of thing the name before them is and do not belong to it. */
const TAILS: ReadonlySet<string> = new Set([
  'task',
  'problem',
  'dataset',
  'benchmark',
  'setting',
  'application',
  'scenario',
  'set',
  'challenge',
]);

const MODIFIER_TAG = /^(?:JJ|NN|VBN|VBG|VBD|CD|FW|SYM|JJR|POS)/;
const HEAD_TAG = /^(?:NN|VBG|CD|FW|SYM)/;
const CONFIDENCE = 0.51;

/** A stretch of tokens that are all adjectives, participles, numbers or nouns, and that ends in a noun. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
}

/** The longest noun phrases of a sentence, without articles, evaluative adjectives and words of comparison. */
export function nounPhrases(sentence: Sentence): readonly NounPhrase[] {
  const found = phrasesOf.get(sentence) ?? findNounPhrases(sentence);
  phrasesOf.set(sentence, found);
  return found;
}

/** Several parts of the reader ask for the phrases of one sentence. */
const phrasesOf = new WeakMap<Sentence, readonly NounPhrase[]>();

function findNounPhrases(sentence: Sentence): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  const { tokens } = sentence;
  let first = 0;
  while (first < tokens.length) {
    if (!isModifier(tokens[first])) {
      first++;
      continue;
    }
    let end = first;
    while (isModifier(tokens[end + 1]) && !isPlural(tokens[end])) end++;
    const last = lastHead(tokens, first, end);
    const start = phraseStart(sentence, first, end);
    if (last !== undefined && last >= start) phrases.push({ first: start, last });
    first = end + 1;
  }
  return phrases;
}

/** Noun phrases that name a concept by their head word and at least one word before it. */
export function phrasesWithHeads(sentence: Sentence): Candidate[] {
  return nounPhrases(sentence).flatMap((phrase) => {
    const { first } = phrase;
    const last = withoutTail(sentence.tokens, phrase);
    const type = typeOfHead(sentence.tokens[last]);
    if (!type || first === last || !isContentful(sentence.tokens.slice(first, last))) return [];
    if (isGeneric(sentence.tokens.slice(first, last + 1))) return [];
    return [{ sentence, first, last, type, confidence: CONFIDENCE }];
  });
}

/** "image classification tasks" names image classification, "the COCO benchmark dataset" COCO. */
function withoutTail(tokens: readonly Token[], { first, last }: NounPhrase): number {
  let end = last;
  while (end > first && TAILS.has(singular(tokens[end]?.lower ?? ''))) end--;
  return end;
}

export function typeOfHead(token: Token | undefined): ConceptType | undefined {
  return token && typeOfHeadWord(token.lower);
}

const typeOfHeadWord = remembering((lower) => {
  const word = singular(lower);
  return TYPE_OF_HEAD.get(word) ?? TYPE_OF_HEAD.get(lower) ?? TYPE_OF_HEAD.get(word.replace(/^.*[-‐‑]/, ''));
});

function isModifier(token: Token | undefined): boolean {
  return token !== undefined && MODIFIER_TAG.test(token.tag) && !OUTSIDE_NAMES.has(token.lower);
}

/** A gerund before a phrase is a verb: in a headline ("Learning Optical Flow"), and in "by decoding neural sequences". */
function phraseStart({ field, tokens }: Sentence, first: number, end: number): number {
  const isGerund = tokens[first]?.tag === 'VBG';
  const isHeadlineVerb = field === 'title' && first === 0 && end > 0;
  const isObjectOf = end >= first + 2 && /^(?:IN|TO|CC|PUNCT|WRB)/.test(tokens[first - 1]?.tag ?? 'PUNCT');
  let start = isGerund && (isHeadlineVerb || isObjectOf) ? first + 1 : first;
  while (isEnding(tokens[start])) start++;
  return start;
}

/** A possessive or an ending such as "-based", which no phrase begins with. */
function isEnding(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === 'POS' || /^[-‐‑]/.test(token.text));
}

/** A plural ends a phrase; what follows it is a verb taken for a noun, or another phrase: "networks | harnesses …". */
function isPlural(token: Token | undefined): boolean {
  return token?.tag === 'NNS' && /^\p{Ll}+$/u.test(token.text) && !token.text.endsWith('ics');
}

function lastHead(tokens: readonly Token[], first: number, end: number): number | undefined {
  for (let i = end; i >= first; i--) if (HEAD_TAG.test(tokens[i]?.tag ?? '')) return i;
  return undefined;
}

function isGeneric(tokens: readonly Token[]): boolean {
  const words = tokens.map(({ lower }) => lower);
  return GENERIC_PHRASES.has([...words.slice(0, -1), singular(words.at(-1) ?? '')].join('_'));
}

/** Not only numbers: "50 layers" names nothing. */
function isContentful(modifiers: readonly Token[]): boolean {
  return modifiers.some((token) => /\p{L}{2}/u.test(token.text));
}
