import BrillPOSTagger from 'natural/lib/natural/brill_pos_tagger/lib/Brill_POS_Tagger.js';
import Lexicon from 'natural/lib/natural/brill_pos_tagger/lib/Lexicon.js';
import RuleSet from 'natural/lib/natural/brill_pos_tagger/lib/RuleSet.js';
import { remembering } from '../../schema/remembering.js';
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

// The rule set lists its rules anew at every call, which is once a token.
const rules = new RuleSet('EN').getRules();
const tagger = new BrillPOSTagger(new Lexicon('EN', 'NN', 'NNP'), { getRules: () => rules });

/**
 * Tokens of one sentence, with offsets into the whole text.
 * In a headline most words are capitalised, which says nothing about them: they are tagged as if they were not.
 */
export function tokenize(text: string, sentence: Range, isHeadline = false): Token[] {
  const words: (Word & { start: number })[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(TOKEN)) {
    let start = sentence.start + match.index;
    for (const word of wordsOf(match[0])) {
      words.push({ ...word, start });
      start += word.text.length;
    }
  }
  const spelt = words.map(({ text: word, lower }) =>
    isHeadline && /^\p{Lu}[\p{Ll}-]+$/u.test(word) ? lower : word,
  );
  const { taggedWords } = tagger.tag(spelt);
  const tokens: Token[] = [];
  words.forEach(({ text: word, lower, tag, start }, i) => {
    const found: unknown = taggedWords[i]?.tag;
    // The tagger looks words up in a plain object: "constructor" gives it a function for a tag.
    const tagged = typeof found === 'string' ? found : 'NN';
    const end = start + word.length;
    tokens.push({ text: word, lower, start, end, tag: tag ?? correctTag(word, tagged, tokens) });
  });
  return tokens;
}

const BEFORE_VERB = /^(?:we|they|can|could|may|might|must|will|would|should|cannot)$/;

/** Mends what a tagger made for newspapers gets wrong in abstracts. `before` are the tokens to the left. */
function correctTag(word: string, tag: string, before: readonly Token[]): string {
  if (tag === 'NN' && /^\p{Ll}+$/u.test(word)) {
    const previous = before.findLast(
      (token) => !/^(?:RB|JJR)/.test(token.tag) && !/ly$|^(?:also|then|further|first|not)$/.test(token.lower),
    );
    if (previous && BEFORE_VERB.test(previous.lower)) return 'VB';
  }
  return tag === 'URL' ? 'NNP' : tag;
}

/** What is known of a token wherever it stands. */
interface Word {
  readonly text: string;
  readonly lower: string;
  /** The part of speech that its spelling alone decides. */
  readonly tag: string | undefined;
}

/** The words of which a stretch without spaces is made. They follow each other without a gap. */
const wordsOf = remembering((stretch): readonly Word[] => {
  const isFraction = /^\p{N}+\/\p{N}+$/u.test(stretch);
  const texts = isFraction ? [stretch] : (stretch.match(PART) ?? []);
  return texts.map((text) => ({ text, lower: text.toLowerCase(), tag: tagOfSpelling(text) }));
});

function tagOfSpelling(word: string): string | undefined {
  if (/^['’]s$/.test(word)) return 'POS';
  if (/^[-‐‑]free$/i.test(word)) return 'IN';
  if (/^[-‐‑]\p{L}/u.test(word)) return 'JJ';
  return /[\p{L}\p{N}]/u.test(word) ? undefined : 'PUNCT';
}
