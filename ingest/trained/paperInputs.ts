/** One paper as the tagger sees it: its words, how they are spelt, and what the pattern reader takes them for. */
import type { ConceptType } from '../../schema/predicates.js';
import type { Document } from '../language/document.js';
import { readByPatterns } from '../pipeline.js';
import { candidateRange } from '../recognise/candidate.js';
import type { VocabularyMatcher } from '../recognise/vocabularyMatcher.js';
import type { MentionInput, PatternSupport } from './factInputs.js';
import { TAGS } from './labels.js';
import { windowsOf, type Window, type WordPieces } from './windows.js';
import { shapeOf, wordsOf, type Word } from './words.js';

export interface PaperInputs {
  readonly words: readonly Word[];
  readonly windows: readonly Window[];
  /** Of each word: `shapeOf`. */
  readonly shapes: readonly number[];
  /** Of each word: the tag that the pattern reader's mentions give it, and TAGS.length more where the vocabulary has the concept. */
  readonly patternTags: readonly number[];
  readonly patterns: PatternSupport;
}

/** Number of values that a pattern tag may have. */
export const PATTERN_TAGS = 2 * TAGS.length;

export function paperInputs(
  document: Document,
  vocabulary: VocabularyMatcher,
  pieces: WordPieces,
): PaperInputs {
  const words = wordsOf(document);
  const { resolved, statements } = readByPatterns(document, vocabulary);
  const mentions = resolved.flatMap(({ mention, concept }) => {
    const range = wordRange(words, { field: mention.sentence.field, ...candidateRange(mention) });
    return range ? [{ ...range, type: concept.type, concept: concept.id }] : [];
  });
  return {
    words,
    windows: windowsOf(words, pieces),
    shapes: words.map(shapeOf),
    patternTags: tagsOf(words.length, mentions, ({ concept }) => vocabulary.concept(concept) !== undefined),
    patterns: { mentions, facts: statements },
  };
}

/** First and last of the words that a stretch of the text touches; none if it touches none. */
export function wordRange(
  words: readonly Word[],
  { field, start, end }: Pick<Word, 'field' | 'start' | 'end'>,
): { first: number; last: number } | undefined {
  const isTouched = (word: Word) => word.field === field && word.start < end && start < word.end;
  const first = words.findIndex(isTouched);
  return first < 0 ? undefined : { first, last: words.findLastIndex(isTouched) };
}

/** Tags of all words, as indexes into TAGS, and as many more for those mentions of which `isMarked` holds. */
export function tagsOf(
  words: number,
  mentions: readonly MentionInput[],
  isMarked: (mention: MentionInput) => boolean = () => false,
): number[] {
  const tags = new Array<number>(words).fill(0);
  const tag = (place: 'B' | 'I', type: ConceptType) => TAGS.indexOf(`${place}-${type}`);
  for (const mention of mentions) {
    const more = isMarked(mention) ? TAGS.length : 0;
    tags.fill(tag('I', mention.type) + more, mention.first, mention.last + 1);
    tags[mention.first] = tag('B', mention.type) + more;
  }
  return tags;
}
