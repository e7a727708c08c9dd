/** What a question is turned into, and what is answered. Types only. */
import type { Predicate } from '../../schema/predicates.js';
import type { ConceptCondition, FactFilter, PaperFilter, StoredConcept } from '../graph/store.js';

/** A question as a query over the graph, for the user to see. */
export interface Interpretation {
  /** What is to be stated of the first concept. Null: a mere mention is enough. */
  readonly predicate: Predicate | null;
  /** What the question speaks of, after aliases: those asked for in the question's order, then close ones. */
  readonly concepts: readonly StoredConcept[];
  /** The papers that answer. Empty for a question that is answered by concepts. */
  readonly filter: PaperFilter;
  /** A query that gives the same papers (or facts) in the same order. */
  readonly graphql: string;
}

export interface Answer {
  /** As it was asked. */
  readonly question: string;
  /** Null if the question was not understood, or speaks of a concept that the graph does not hold. */
  readonly interpretation: Interpretation | null;
  /** The papers that answer: `store.findPapers(filter, 'RELEVANCE', page)`. Null: no papers. */
  readonly filter: PaperFilter | null;
  /** What such a paper states: `store.evidenceFor(paperIds, conditions)`. Empty if `filter` is null. */
  readonly conditions: readonly ConceptCondition[];
  /**
   * For a question that is answered by concepts ("what is part of a Transformer?"): the facts that say so, its
   * evidence: `store.findFacts(facts, page)`. Null for all others.
   */
  readonly facts: FactFilter | null;
  /** The concepts that answer, if `facts` is given; else those of the interpretation. */
  readonly concepts: readonly StoredConcept[];
  /** The question was understood, but the graph holds nothing that answers it. `message` says what is missing. */
  readonly notInGraph: boolean;
  /** For a person to read: why there is no answer, or what should be known about it. */
  readonly message: string | null;
}
