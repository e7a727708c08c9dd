import type { ConceptType } from '../../schema/predicates.js';
import type { Sentence } from '../language/document.js';

/** Tokens of a sentence that may name a concept, with what speaks for it. */
export interface Candidate {
  readonly sentence: Sentence;
  /** Index of the first and of the last token. */
  readonly first: number;
  readonly last: number;
  readonly type: ConceptType;
  /** Share of such candidates that annotators mark just so: between 0 and 1. */
  readonly confidence: number;
}

export function candidateText(candidate: Candidate, text: string): string {
  const { start, end } = candidateRange(candidate);
  return text.slice(start, end);
}

export function candidateRange({ sentence, first, last }: Candidate): { start: number; end: number } {
  const [from, to] = [sentence.tokens[first], sentence.tokens[last]];
  if (!from || !to)
    throw new RangeError(`No tokens ${first} to ${last} in a sentence of ${sentence.tokens.length}`);
  return { start: from.start, end: to.end };
}

export function inTextOrder(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => a.sentence.index - b.sentence.index || a.first - b.first);
}

/** UTF-16 code units. */
const MAX_NAME_LENGTH = 200;

/** What is longer is no name but a formula, a sequence of letters or a broken text. */
export function isShortEnough(candidate: Candidate): boolean {
  const { start, end } = candidateRange(candidate);
  return end - start <= MAX_NAME_LENGTH;
}
