import type { Document } from '../language/document.js';
import type { Candidate } from '../recognise/candidate.js';
import { nounPhrases } from '../recognise/nounPhrases.js';
import { cuesAt } from './cueMatcher.js';
import { OwnWork } from './ownWork.js';

/** Share of such phrases that annotators mark just so, on the training papers. */
const CONFIDENCE = 0.22;

/**
 * Noun phrases that neither the vocabulary nor their head word makes a concept, but of which the paper states something
 * in clear words: in "we do without paired training images", the images are what it replaces.
 */
export function licensedPhrases(document: Document, mentions: readonly Candidate[]): Candidate[] {
  const ownWork = new OwnWork(document);
  return document.sentences.flatMap((sentence) => {
    const known = mentions
      .filter((mention) => mention.sentence === sentence)
      .map((mention) => ({ ...mention, concept: '', curated: false }));
    return nounPhrases(sentence).flatMap(({ first, last }) => {
      if (first === last || known.some((mention) => mention.first <= last && first <= mention.last))
        return [];
      const phrase = { sentence, first, last, type: 'TECHNIQUE' as const, concept: 'phrase', curated: false };
      const isLicensed = cuesAt(phrase, [...known, phrase], ownWork).some(({ cue }) => cue.licenses === true);
      return isLicensed ? [{ sentence, first, last, type: 'TECHNIQUE', confidence: CONFIDENCE }] : [];
    });
  });
}
