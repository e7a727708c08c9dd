import type { ConceptType, Predicate } from '../../schema/predicates.js';
import type { Sentence } from '../language/document.js';

/** A mention whose concept is known. Token indices are inclusive. */
export interface LinkedMention {
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
  readonly type: ConceptType;
  readonly concept: string;
  /** Whether the vocabulary has the concept: what is well known is not what a paper proposes. */
  readonly curated: boolean;
}

export interface Statement {
  readonly predicate: Predicate;
  readonly subject?: string;
  readonly object: string;
  readonly with?: string;
  /** The sentence that says so. */
  readonly sentence: Sentence;
  readonly confidence: number;
}
