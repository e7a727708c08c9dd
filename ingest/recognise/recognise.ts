import {
  findAbbreviations,
  findHeadlineAbbreviation,
  type AbbreviationDefinition,
} from '../language/abbreviations.js';
import type { Document } from '../language/document.js';
import { inTextOrder, isShortEnough, type Candidate } from './candidate.js';
import { findNames } from './names.js';
import { namesNothing } from './nameSpelling.js';
import { phrasesWithHeads } from './nounPhrases.js';
import type { VocabularyMatcher } from './vocabularyMatcher.js';

export interface Recognition {
  /** In the order of the text, without overlaps. */
  readonly mentions: readonly Candidate[];
  readonly abbreviations: Readonly<Record<'title' | 'abstract', readonly AbbreviationDefinition[]>>;
}

/**
 * Finds the mentions of concepts in a paper: names of the vocabulary, names that are spelt or coined as such,
 * abbreviations with their expansions, and noun phrases around head words. Where they overlap, the longest wins;
 * between equal ones the vocabulary, then names, then noun phrases.
 */
export function recognise(document: Document, vocabulary: VocabularyMatcher): Recognition {
  const abbreviations = definedAbbreviations(document);
  const candidates = [
    ...document.sentences.flatMap((sentence) => vocabulary.find(sentence)),
    ...findNames(document, {
      title: thatName(abbreviations.title, document.text.title),
      abstract: thatName(abbreviations.abstract, document.text.abstract),
    }),
    ...document.sentences.flatMap(phrasesWithHeads),
  ];
  return { mentions: withoutOverlaps(candidates.filter(isShortEnough)), abbreviations };
}

/** The abbreviations that title and abstract define, each with its expansion. */
export function definedAbbreviations({ text }: Document): Recognition['abbreviations'] {
  return {
    title: definitionsIn(text.title, findHeadlineAbbreviation(text.title)),
    abstract: definitionsIn(text.abstract),
  };
}

function definitionsIn(text: string, headline?: AbbreviationDefinition): AbbreviationDefinition[] {
  return [...(headline ? [headline] : []), ...findAbbreviations(text)];
}

/** Those with a short form that is not known to name no concept, as "PC" is. */
function thatName(definitions: readonly AbbreviationDefinition[], text: string): AbbreviationDefinition[] {
  return definitions.filter(({ short }) => !namesNothing(text.slice(short.start, short.end)));
}

/** In the order of the text. Of candidates that overlap, the longest is kept; of equally long ones, the first. */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const taken = new Map<number, boolean[]>();
  const kept: Candidate[] = [];
  const byLength = candidates
    .map((candidate, order) => ({ candidate, order }))
    .sort((a, b) => length(b.candidate) - length(a.candidate) || a.order - b.order);
  for (const { candidate } of byLength) {
    const used = taken.get(candidate.sentence.index) ?? [];
    if (used.slice(candidate.first, candidate.last + 1).some(Boolean)) continue;
    for (let i = candidate.first; i <= candidate.last; i++) used[i] = true;
    taken.set(candidate.sentence.index, used);
    kept.push(candidate);
  }
  return inTextOrder(kept);
}

function length({ first, last }: Candidate): number {
  return last - first;
}
