/** What part of speech a word is (Penn Treebank tags), by a tagger that was made for newspapers. */
import BrillPOSTagger from 'natural/lib/natural/brill_pos_tagger/lib/Brill_POS_Tagger.js';
import Lexicon from 'natural/lib/natural/brill_pos_tagger/lib/Lexicon.js';
import RuleSet from 'natural/lib/natural/brill_pos_tagger/lib/RuleSet.js';
import { remembering } from '../../schema/remembering.js';

// The rule set lists its rules anew at every call, which is once a token.
const rules = new RuleSet('EN').getRules();
const lexicon = new Lexicon('EN', 'NN', 'NNP');
export const tagger = new BrillPOSTagger(lexicon, { getRules: () => rules });

/** Whether newspapers have the word, in small letters or with a plural "s". */
export function isCommonWord(word: string): boolean {
  const lower = word.toLowerCase();
  return [lower, lower.replace(/s$/, '')].some((form) => Object.hasOwn(lexicon.lexicon, form));
}

/** A word with its tag. */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

/**
 * The tag of a word behind another one, or at the beginning of a sentence. The tagger's rules look no further back than
 * for a determiner or for "would".
 */
export function tagBehind(before: TaggedWord | undefined, word: string): string {
  if (before?.tag === 'DT') return tagBehindDeterminer(word);
  return before !== undefined && WOULD.test(before.word) ? tagBehindWould(word) : tagAlone(word);
}

const WOULD = /^would$/i;
const tagAlone = remembering((word) => lastTag([word]));
const tagBehindDeterminer = remembering((word) => lastTag(['the', word]));
const tagBehindWould = remembering((word) => lastTag(['would', word]));

function lastTag(words: readonly string[]): string {
  const found: unknown = tagger.tag(words).taggedWords.at(-1)?.tag;
  // The tagger looks words up in a plain object: "constructor" gives it a function for a tag.
  return typeof found === 'string' ? found : 'NN';
}
