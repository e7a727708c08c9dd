import type { ConceptType, Predicate } from '../../schema/predicates.js';
import type { Document } from '../language/document.js';
import type { Candidate } from '../recognise/candidate.js';
import { nounPhrases } from '../recognise/nounPhrases.js';
import { cuesAt } from './cueMatcher.js';
import { OwnWork } from './ownWork.js';

/** Share of such phrases that annotators mark just so, on the training papers. */
const CONFIDENCE = 0.45;

/** The type of a phrase of which nothing is known but what is said of it. */
const LICENSED: Partial<Record<Predicate, ConceptType>> = {
  REPLACES: 'TECHNIQUE',
  USES: 'TECHNIQUE',
};
const MIN_CUE_CONFIDENCE = 0.6;

/**
 * Noun phrases that neither the vocabulary nor their head word makes a concept, but of which the paper states something
 * in clear words: in "we do without paired training images", the images are what it replaces. A single word is taken
 * only from "…-free".
 */
export function licensedPhrases(document: Document, mentions: readonly Candidate[]): Candidate[] {
  const ownWork = new OwnWork(document);
  return document.sentences.flatMap((sentence) => {
    const known = mentions
      .filter((mention) => mention.sentence === sentence)
      .map((mention) => ({ ...mention, concept: '', curated: false }));
    return nounPhrases(sentence).flatMap(({ first, last }) => {
      const isFreed = /^[-‐‑]free$/.test(sentence.tokens[last + 1]?.lower ?? '');
      if (
        (first === last && !isFreed) ||
        known.some((mention) => mention.first <= last && first <= mention.last)
      )
        return [];
      const phrase = { sentence, first, last, type: 'TECHNIQUE' as const, concept: 'phrase', curated: false };
      const cue = cuesAt(phrase, [...known, phrase], ownWork).find(
        (match) => match.cue.confidence >= MIN_CUE_CONFIDENCE && LICENSED[match.cue.predicate],
      );
      const type = cue && LICENSED[cue.cue.predicate];
      return type ? [{ sentence, first, last, type, confidence: CONFIDENCE }] : [];
    });
  });
}
