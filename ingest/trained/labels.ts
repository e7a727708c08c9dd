/** What the trained reader can say, in the order of its outputs. Class 0 of either fact head is: nothing. */
import { CONCEPT_TYPES, PREDICATE_DEFINITIONS, PREDICATES, type Predicate } from '../../schema/predicates.js';

/** Tags of words: outside, and begin or inside of a mention of each type (Ramshaw and Marcus 1995, as IOB2). */
export const TAGS: readonly string[] = ['O', ...CONCEPT_TYPES.flatMap((type) => [`B-${type}`, `I-${type}`])];

/** What a paper may state of a concept. */
export const PAPER_PREDICATES: readonly Predicate[] = PREDICATES.filter(
  (predicate) => PREDICATE_DEFINITIONS[predicate].subject !== 'concept',
);

/** What a paper may state of two concepts. */
export const PAIR_PREDICATES: readonly Predicate[] = PREDICATES.filter(
  (predicate) => PREDICATE_DEFINITIONS[predicate].subject !== 'paper',
);

/** Numbers that the heads are given of each mention, and of each pair of mentions: see `factInputs.ts`. */
export const MENTION_FEATURES = CONCEPT_TYPES.length + 7 + PAPER_PREDICATES.length;
export const PAIR_FEATURES = 6 + PAIR_PREDICATES.length;
