/**
 * What a person corrects in the graph. Corrections are kept apart from what papers say and what the vocabulary holds, as
 * a journal: the graph is what papers say, with the changes of the journal made to it in their order. So they survive
 * whatever is read anew, and one that is undone leaves no trace.
 */
import type { Span } from '../../../schema/knowledge.js';
import type { ConceptType, Predicate } from '../../../schema/predicates.js';

/** A concept as it is called without the renames of the journal, so that it can be made again. */
export interface NamedConcept {
  readonly id: string;
  readonly name: string;
  readonly type: ConceptType;
}

/** What tells the facts of one paper apart. */
export interface Statement {
  readonly predicate: Predicate;
  /** Null: the paper itself. */
  readonly subject: string | null;
  readonly object: string;
}

/** A fact as it stood when a person judged it, with all that is needed to state it again. */
export interface JudgedFact extends Statement {
  readonly id: string;
  readonly paper: string;
  readonly with: string | null;
  readonly evidence: Span;
  readonly confidence: number;
  /** Those that the fact names, and those of what was read. */
  readonly concepts: readonly NamedConcept[];
  /** What the paper was read to state, before corrections. */
  readonly readAs: readonly Statement[];
}

export type Change =
  | { readonly kind: 'RENAME_CONCEPT'; readonly concept: NamedConcept; readonly name: string }
  | { readonly kind: 'MERGE_CONCEPTS'; readonly concept: NamedConcept; readonly into: NamedConcept }
  | {
      readonly kind: 'SPLIT_CONCEPT';
      readonly concept: NamedConcept;
      /** The concept that is made, or one that was there. */
      readonly into: NamedConcept;
      /** What is written so goes over, whatever the paper. */
      readonly names: readonly string[];
      /** Papers in which all of it goes over. */
      readonly papers: readonly string[];
    }
  | { readonly kind: 'ADD_ALIAS' | 'REMOVE_ALIAS'; readonly concept: NamedConcept; readonly alias: string }
  | {
      readonly kind: 'ADD_BROADER' | 'REMOVE_BROADER';
      readonly concept: NamedConcept;
      readonly broader: NamedConcept;
    }
  | {
      readonly kind: 'ADD_CLOSE' | 'REMOVE_CLOSE';
      readonly concept: NamedConcept;
      readonly close: NamedConcept;
    }
  | { readonly kind: 'ACCEPT_FACT' | 'REJECT_FACT'; readonly fact: JudgedFact }
  | {
      /** They are not one, and are not suggested to be. */
      readonly kind: 'REJECT_MERGE';
      readonly concept: NamedConcept;
      readonly into: NamedConcept;
    }
  | {
      readonly kind: 'DELETE_PAPER';
      readonly paper: {
        readonly id: string;
        readonly title: string;
        /** Those of all its records, and their arXiv ids and DOIs. Missing in older journals. */
        readonly ids?: readonly string[] | undefined;
      };
    };

export const CORRECTION_KINDS = [
  'RENAME_CONCEPT',
  'MERGE_CONCEPTS',
  'SPLIT_CONCEPT',
  'ADD_ALIAS',
  'REMOVE_ALIAS',
  'ADD_BROADER',
  'REMOVE_BROADER',
  'ADD_CLOSE',
  'REMOVE_CLOSE',
  'ACCEPT_FACT',
  'REJECT_FACT',
  'REJECT_MERGE',
  'DELETE_PAPER',
] as const satisfies readonly Change['kind'][];

/** A concept just before it was corrected. */
export interface FormerConcept extends NamedConcept {
  readonly aliases: readonly string[];
  /** Names of what it was a kind of. */
  readonly broader: readonly string[];
  /** Names. */
  readonly close: readonly string[];
  readonly paperCount: number;
}

/** Who corrects, and why. */
export interface Signature {
  readonly by: string;
  readonly reason: string | null;
}

/** A change that is to be made, with the concepts that it is about as they stand. */
export interface Proposal extends Signature {
  readonly change: Change;
  readonly before: readonly FormerConcept[];
}

export interface Correction extends Proposal {
  /** The number of the correction: greater than those of all that were made before. */
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly undone: { readonly by: string; readonly at: string } | null;
}
