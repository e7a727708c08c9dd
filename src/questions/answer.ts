/** What is answered. */
import type { ConceptType, Predicate } from '../../schema/predicates.js';
import type {
  ConceptCondition,
  PaperFilter,
  PaperOrder,
  Path,
  StoredConcept,
  StoredFact,
} from '../graph/store.js';
import type { ConceptTerms } from './foundConcepts.js';
import type { PaperTerms } from './paperTerms.js';

/** A question as a query over the graph, for the user to see. */
export interface Interpretation {
  /** In words: "papers that state: replaces MLP; published in or after 2021". */
  readonly description: string;
  /** What is to be stated of the first concept. Null: a mere mention is enough, or nothing is to be stated. */
  readonly predicate: Predicate | null;
  /** What the question speaks of, after aliases: those asked for in the question's order, then close ones. */
  readonly concepts: readonly StoredConcept[];
  /** A query that gives the same; of a long list, the first page. */
  readonly graphql: string;
  /** The papers that are asked for, in pieces; null for a question that asks for something else. */
  readonly papers: PaperTerms | null;
  /** The concepts that are asked for by what is stated of them, in pieces; null for a question that asks for something else. */
  readonly statedConcepts: AskedConcepts | null;
  /** Of the concepts, where all of some types are asked for; else empty. */
  readonly types: readonly ConceptType[];
  /** Of what answers, only so many of the first are asked for ("top 10 datasets"); null: all. */
  readonly first: number | null;
  /** The language model that has read the question; null: the grammar has. */
  readonly readBy: string | null;
}

/** Concepts that are asked for by what is stated of another, or of papers: one of the two. */
export interface AskedConcepts {
  readonly terms: ConceptTerms;
  readonly concept: StoredConcept | null;
  /** The concepts that these are said to be about are no answer. */
  readonly papers: PaperTerms | null;
  /** "Metrics other than X": left out, with all that is narrower. */
  readonly except: readonly StoredConcept[];
  /** "Is X a kind of Y?": only whether it is this one, or what is narrower; null: whatever it is. */
  readonly whether: StoredConcept | null;
}

/** What answers; `NONE` if nothing does. `COUNT` comes with what is counted, even where `count` is null. */
export type AnswerKind = 'PAPERS' | 'CONCEPTS' | 'DEFINITION' | 'PATHS' | 'COUNT' | 'NONE';

export interface Answer {
  /** As it was asked. */
  readonly question: string;
  readonly kind: AnswerKind;
  /** Null if the question was not understood, or speaks of a concept that the graph does not hold. */
  readonly interpretation: Interpretation | null;
  /** The papers that answer: `store.findPapers(filter, order, page)`. Null: no papers. */
  readonly filter: PaperFilter | null;
  readonly order: PaperOrder;
  /** What such a paper states: `store.evidenceFor(paperIds, conditions)`. Empty if `filter` is null. */
  readonly conditions: readonly ConceptCondition[];
  /** What is stated otherwise that answers: of concepts, or along paths. At most `MAX_FACTS` (facts.ts). */
  readonly facts: readonly StoredFact[];
  /** The concepts that answer; if none do, but papers, those of the interpretation. */
  readonly concepts: readonly StoredConcept[];
  /** "What is X?" */
  readonly definition: StoredConcept | null;
  /** "How is X related to Y?" */
  readonly paths: readonly Path[];
  /** How many there are, if that was asked, and all was read: else `message` says how many at least. */
  readonly count: number | null;
  /** The question was understood, but the graph holds nothing that answers it. `message` says what is missing. */
  readonly notInGraph: boolean;
  /** Names of the graph that may have been meant by one that it does not hold. */
  readonly suggestions: readonly string[];
  /** Of a question that has no interpretation: what may have been asked, ready to be asked again. */
  readonly suggestedQuestions: readonly string[];
  /** For a person to read: why there is no answer, or what should be known about it. */
  readonly message: string | null;
  /** The language model that should have read the question did not answer: asked again, it may. */
  readonly isPassing: boolean;
}

/** An answer, but for the question as it was asked. */
export type AnswerOf = Omit<Answer, 'question'>;

const NO_ANSWER: AnswerOf = {
  kind: 'NONE',
  interpretation: null,
  filter: null,
  order: 'RELEVANCE',
  conditions: [],
  facts: [],
  concepts: [],
  definition: null,
  paths: [],
  count: null,
  notInGraph: false,
  suggestions: [],
  suggestedQuestions: [],
  message: null,
  isPassing: false,
};

/** An answer in which everything is empty that is not given. */
export function answerOf(given: Partial<AnswerOf> & Pick<AnswerOf, 'kind' | 'message'>): AnswerOf {
  return { ...NO_ANSWER, ...given };
}

/** The question was understood, and the graph holds nothing that answers it. */
export function notInGraph(
  message: string,
  given: Partial<Pick<AnswerOf, 'interpretation' | 'suggestions'>> = {},
): AnswerOf {
  return {
    ...NO_ANSWER,
    concepts: given.interpretation?.concepts ?? [],
    ...given,
    notInGraph: true,
    message,
  };
}
