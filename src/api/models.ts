/** What resolvers hand on to the resolvers of a type below, where that is not one of the port's own types. */
import type { Mention, Paper, Span } from '../../schema/knowledge.js';
import type { ComparisonCell, ComparisonRow, Statement } from '../graph/compare.js';
import type { Correction } from '../graph/corrections/correction.js';
import type { CoOccurrence, SharedConcept, Window } from '../graph/figures.js';
import type { Suggestion } from '../graph/similarConcepts.js';
import type {
  CutNode,
  GraphEdge,
  Path,
  Paths,
  PathStep,
  Statistics,
  StoredConcept,
  StoredFact,
  Surroundings,
} from '../graph/store.js';
import type { Answer, AskedConcepts, Interpretation } from '../questions/answer.js';
import type { FoundConcepts } from '../questions/foundConcepts.js';
import type { PaperTerms, Term as PaperTerm } from '../questions/paperTerms.js';

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** A page as Relay wants it. `totalCount` is a function, so that it is counted only where the query selects it. */
export interface Connection<T, E extends Edge<T> = Edge<T>> {
  readonly edges: readonly E[];
  readonly nodes: readonly T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: () => Promise<number> | number;
}

/** A paper in a list. */
export interface PaperListEdge extends Edge<Paper> {
  /** The facts by which the paper with this id got there. */
  readonly evidence: (paperId: string) => Promise<readonly StoredFact[]> | readonly StoredFact[];
}

export type PaperList = Connection<Paper, PaperListEdge>;
export type ConceptListEdge = Edge<StoredConcept>;
export type ConceptList = Connection<StoredConcept>;
export type FactListEdge = Edge<StoredFact>;
export type FactList = Connection<StoredFact>;
export type NodeObject = Paper | StoredConcept | StoredFact;
export type RelatedConceptListEdge = Edge<StoredConcept> & Omit<CoOccurrence, 'concept'>;
export type RelatedConceptList = Connection<StoredConcept, RelatedConceptListEdge> & {
  readonly papersRead: number;
};
export type SimilarPaperListEdge = Edge<Paper> & {
  readonly similarity: number;
  readonly sharedConcepts: readonly SharedConcept[];
};
export type SimilarPaperList = Connection<Paper, SimilarPaperListEdge>;
export type TrendListEdge = Edge<StoredConcept> & {
  readonly growth: number;
  readonly olderPapers: number;
  readonly newerPapers: number;
};
export interface TrendList extends Connection<StoredConcept, TrendListEdge> {
  readonly older: TrendWindow | null;
  readonly newer: TrendWindow | null;
}
type TrendWindow = Window & { readonly papers: number };
export type SearchListEdge = Edge<Paper | StoredConcept>;
export type SearchList = Connection<Paper | StoredConcept>;

export type CorrectionList = Connection<Correction>;
export type CorrectionListEdge = Edge<Correction>;
export type SuggestionList = Connection<Suggestion>;
export type SuggestionListEdge = Edge<Suggestion>;

export type GraphItem = Paper | StoredConcept;

export interface PathsBetween extends Paths {
  readonly from: StoredConcept | null;
  readonly to: StoredConcept | null;
}

export interface DrawnGraph extends Surroundings {
  readonly notInGraph: readonly string[];
}

export interface ComparedItems {
  readonly items: readonly GraphItem[];
  readonly notInGraph: readonly string[];
  readonly statements: readonly Statement[];
}

export type ComparisonRowListEdge = Edge<ComparisonRow>;
export type ComparisonRowList = Connection<ComparisonRow>;

export interface StatedConceptsFound extends FoundConcepts {
  /** What was asked for, as it was given. */
  readonly where: unknown;
}

export type DrawnNode = Surroundings['nodes'][number];

export type {
  Answer,
  AskedConcepts,
  ComparisonCell,
  ComparisonRow,
  Correction,
  CutNode,
  GraphEdge,
  Interpretation,
  Mention,
  Paper,
  PaperTerm,
  PaperTerms,
  Path,
  PathStep,
  Span,
  Statistics,
  StoredConcept,
  StoredFact,
  Suggestion,
};
