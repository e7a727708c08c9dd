import { remembering } from '../../schema/remembering.js';
import { tagBehind, type TaggedWord } from './partsOfSpeech.js';
import { withoutLigatures } from './printed.js';
import type { Range } from './sentences.js';

/** A word, number or punctuation mark with its part of speech (Penn Treebank tag). */
export interface Token extends Range {
  readonly text: string;
  readonly lower: string;
  readonly tag: string;
}

/**
 * Words keep inner hyphens, full stops and a trailing "++" or "#"; everything else stands alone. A possessive "'s" and
 * the hyphenated endings that make an adjective of a name ("Transformer-based", "LSTM-like") are tokens of their own.
 */
const TOKEN = /[\p{L}\p{N}_]+(?:[-‐‑.+@&*/][\p{L}\p{N}_]+)*(?:\+{1,2}|#)?|['’]s\b|[^\s\p{L}\p{N}_]/gu;
const PART =
  /[-‐‑](?:based|free|like|style|styled|aware|agnostic|driven|generated|inspired|enhanced|augmented|guided|only)$|\/|[^/]+?(?=$|\/|[-‐‑](?:based|free|like|style|styled|aware|agnostic|driven|generated|inspired|enhanced|augmented|guided|only)$)/giu;

/**
 * Tokens of one sentence, with offsets into the whole text.
 * In a headline most words are capitalised, which says nothing about them: they are tagged as if they were not.
 */
export function tokenize(text: string, sentence: Range, isHeadline = false): Token[] {
  const tokens: Token[] = [];
  let before: TaggedWord | undefined;
  let isVerbNext = false;
  for (const { 0: stretch, index } of text.slice(sentence.start, sentence.end).matchAll(/\S+/g)) {
    for (const word of wordsOf(stretch)) {
      const spelt = isHeadline && word.isCapitalised ? word.lower : word.text;
      before = { word: spelt, tag: tagBehind(before, spelt) };
      const tag = word.tag ?? correctTag(word, before.tag, isVerbNext);
      const start = sentence.start + index + word.offset;
      tokens.push({ text: word.text, lower: word.lower, start, end: start + word.text.length, tag });
      if (!word.isAdverb && !/^(?:RB|JJR)/.test(tag)) isVerbNext = word.isBeforeVerb;
    }
  }
  return tokens;
}

/** Mends what a tagger made for newspapers gets wrong in abstracts. */
function correctTag({ isLowerCase }: Word, tag: string, isVerbNext: boolean): string {
  if (tag === 'NN' && isLowerCase && isVerbNext) return 'VB';
  return tag === 'URL' ? 'NNP' : tag;
}

/** What is known of a token wherever it stands. */
interface Word {
  readonly text: string;
  readonly lower: string;
  /** UTF-16 code units of its stretch before it. */
  readonly offset: number;
  /** The part of speech that its spelling alone decides. */
  readonly tag: string | undefined;
  readonly isLowerCase: boolean;
  readonly isCapitalised: boolean;
  /** Whether a verb is next, but for adverbs between. */
  readonly isBeforeVerb: boolean;
  readonly isAdverb: boolean;
}

/** The words of a stretch without white space. */
const wordsOf = remembering((stretch): readonly Word[] =>
  [...stretch.matchAll(TOKEN)].flatMap(({ 0: token, index }) => {
    let offset = index;
    return partsOf(token).map((text) => {
      const word = toWord(text, offset);
      offset += text.length;
      return word;
    });
  }),
);

/** They follow each other without a gap. */
function partsOf(token: string): readonly string[] {
  const isFraction = /^\p{N}+\/\p{N}+$/u.test(token);
  return isFraction ? [token] : (token.match(PART) ?? []);
}

function toWord(text: string, offset: number): Word {
  const lower = withoutLigatures(text).toLowerCase();
  return {
    text,
    lower,
    offset,
    tag: tagOfSpelling(text),
    isLowerCase: /^\p{Ll}+$/u.test(text),
    isCapitalised: /^\p{Lu}[\p{Ll}-]+$/u.test(text),
    isBeforeVerb: /^(?:we|they|can|could|may|might|must|will|would|should|cannot)$/.test(lower),
    isAdverb: /ly$|^(?:also|then|further|first|not)$/.test(lower),
  };
}

function tagOfSpelling(word: string): string | undefined {
  if (/^['’]s$/.test(word)) return 'POS';
  if (/^[-‐‑]free$/i.test(word)) return 'IN';
  if (/^[-‐‑]\p{L}/u.test(word)) return 'JJ';
  return /[\p{L}\p{N}]/u.test(word) ? undefined : 'PUNCT';
}
