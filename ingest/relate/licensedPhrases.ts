import type { Document } from '../language/document.js';
import { isShortEnough, type Candidate } from '../recognise/candidate.js';
import { nounPhrases } from '../recognise/nounPhrases.js';
import { isLicensed } from './cueMatcher.js';
import type { OwnWork } from './ownWork.js';
import { bySentence, SentenceMentions } from './sentenceMentions.js';

/** Share of such phrases that annotators mark just so, on the training papers. */
const CONFIDENCE = 0.22;

/**
 * Noun phrases that neither the vocabulary nor their head word makes a concept, but of which the paper states something
 * in clear words: in "we do without paired training images", the images are what it replaces.
 */
export function licensedPhrases(
  document: Document,
  mentions: readonly Candidate[],
  ownWork: OwnWork,
): Candidate[] {
  const known = bySentence(mentions.map((mention) => ({ ...mention, concept: '', curated: false })));
  return document.sentences.flatMap((sentence) => {
    const others = known.get(sentence) ?? new SentenceMentions(sentence, []);
    return nounPhrases(sentence).flatMap(({ first, last }) => {
      const candidate = { sentence, first, last, type: 'TECHNIQUE' as const, confidence: CONFIDENCE };
      const phrase = { ...candidate, concept: '', curated: false };
      const isCandidate = first < last && isShortEnough(candidate) && isFree(candidate, others);
      return isCandidate && isLicensed(phrase, others, ownWork) ? [candidate] : [];
    });
  });
}

function isFree({ first, last }: Candidate, others: SentenceMentions): boolean {
  for (let token = first; token <= last; token++) if (others.at(token)) return false;
  return true;
}
