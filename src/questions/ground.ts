/** Phrases of a question to concepts of the graph. */
import type { ConceptType } from '../../schema/predicates.js';
import type { StoredConcept } from '../graph/store.js';
import type { KnownNames } from './names.js';
import { textOf, type TokenizedQuestion, type TokenRange } from './tokens.js';
import { HEADS, NOISE, TAILS } from './words.js';

export interface GroundedPhrase {
  readonly concept: StoredConcept;
  /** The part of the phrase that names it. */
  readonly name: string;
  /** The noun after the name, if the graph does not know the name with it: "layers" in "MLP layers". */
  readonly tail: string | null;
}

/**
 * The concept that a phrase names: the longest part of it that is a known name, if all other words of the phrase say
 * nothing more ("the standard MLP layers"). Null if there is none: "graph attention" does not mean attention.
 */
export function groundPhrase(
  question: TokenizedQuestion,
  names: KnownNames,
  phrase: TokenRange,
): GroundedPhrase | null {
  const { tokens } = question;
  const length = phrase.end - phrase.start;
  for (let size = length; size > 0; size--) {
    for (let start = phrase.start; start + size <= phrase.end; start++) {
      const range = { start, end: start + size };
      const concept = names.conceptAt(range);
      if (concept === undefined) continue;
      const before = tokens.slice(phrase.start, range.start);
      const after = tokens.slice(range.end, phrase.end);
      const saysMore =
        before.some(({ text }) => !HEADS.has(text.toLowerCase()) && !NOISE.has(text.toLowerCase())) ||
        after.some(({ text }) => !isTail(text.toLowerCase(), concept.type) && !NOISE.has(text.toLowerCase()));
      if (saysMore) continue;
      return { concept, name: textOf(question, range), tail: after.at(-1)?.text ?? null };
    }
  }
  return null;
}

function isTail(word: string, type: ConceptType): boolean {
  return TAILS[type].has(word);
}
