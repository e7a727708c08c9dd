import BrillPOSTagger from 'natural/lib/natural/brill_pos_tagger/lib/Brill_POS_Tagger.js';
import Lexicon from 'natural/lib/natural/brill_pos_tagger/lib/Lexicon.js';
import RuleSet from 'natural/lib/natural/brill_pos_tagger/lib/RuleSet.js';
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

const tagger = new BrillPOSTagger(new Lexicon('EN', 'NN', 'NNP'), new RuleSet('EN'));

/**
 * Tokens of one sentence, with offsets into the whole text.
 * In a headline most words are capitalised, which says nothing about them: they are tagged as if they were not.
 */
export function tokenize(text: string, sentence: Range, isHeadline = false): Token[] {
  const words: (Range & { text: string })[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(TOKEN)) {
    const start = sentence.start + match.index;
    for (const part of parts(match[0]))
      words.push({
        text: part.text,
        start: start + part.offset,
        end: start + part.offset + part.text.length,
      });
  }
  const spelt = words.map((word) =>
    isHeadline && /^\p{Lu}[\p{Ll}-]+$/u.test(word.text) ? word.text.toLowerCase() : word.text,
  );
  const { taggedWords } = tagger.tag(spelt);
  const tokens: Token[] = [];
  words.forEach((word, i) => {
    const tag: unknown = taggedWords[i]?.tag;
    // The tagger looks words up in a plain object: "constructor" gives it a function for a tag.
    tokens.push({
      ...word,
      lower: word.text.toLowerCase(),
      tag: correctTag(word.text, typeof tag === 'string' ? tag : 'NN', tokens),
    });
  });
  return tokens;
}

const BEFORE_VERB = /^(?:we|they|can|could|may|might|must|will|would|should|cannot)$/;

/** Mends what a tagger made for newspapers gets wrong in abstracts. `before` are the tokens to the left. */
function correctTag(word: string, tag: string, before: readonly Token[]): string {
  if (/^['’]s$/.test(word)) return 'POS';
  if (/^[-‐‑]free$/i.test(word)) return 'IN';
  if (/^[-‐‑]\p{L}/u.test(word)) return 'JJ';
  if (!/[\p{L}\p{N}]/u.test(word)) return 'PUNCT';
  if (tag === 'NN' && /^\p{Ll}+$/u.test(word)) {
    const previous = before.findLast(
      (token) => !/^(?:RB|JJR)/.test(token.tag) && !/ly$|^(?:also|then|further|first|not)$/.test(token.lower),
    );
    if (previous && BEFORE_VERB.test(previous.lower)) return 'VB';
  }
  return tag === 'URL' ? 'NNP' : tag;
}

function parts(word: string): { text: string; offset: number }[] {
  if (/^\p{N}+\/\p{N}+$/u.test(word)) return [{ text: word, offset: 0 }];
  return [...word.matchAll(PART)].map((match) => ({ text: match[0], offset: match.index }));
}
