/**
 * The graph as one walks it: papers and concepts are its nodes, and facts join them. A fact that a paper states of itself
 * joins the paper to the object, any other its subject to its object. One that joins a concept to itself leads nowhere.
 */
import type { ConceptType, Predicate } from '../../schema/predicates.js';
import type { PublishedWithin } from './dates.js';
import type { StoredFact } from './store.js';

export interface GraphNode {
  readonly kind: 'paper' | 'concept';
  readonly id: string;
}

/** What is stated of two nodes with one predicate: one edge, however many papers state it. */
export interface GraphEdge {
  /** The paper that states it of itself, or the subject. */
  readonly source: GraphNode;
  readonly predicate: Predicate;
  /** The object. */
  readonly target: GraphNode;
  /** The surest of the facts that say so, of equals the one with the smaller id. */
  readonly fact: StoredFact;
  /** How many facts say so. */
  readonly factCount: number;
}

/** A node with more facts than were followed: only its surest were, of equals those with the smaller id. */
export interface CutNode {
  readonly node: GraphNode;
  readonly factCount: number;
  readonly followed: number;
}

/** Which facts are followed: only what papers state that were published within this time. */
export interface FollowedFacts extends PublishedWithin {
  /** Only facts with one of these; undefined: with any. */
  readonly predicates?: readonly Predicate[] | undefined;
  /** Only facts with at least this confidence. */
  readonly minConfidence?: number | undefined;
}

export interface PathsRequest extends FollowedFacts {
  /** Ids of two concepts. */
  readonly from: string;
  readonly to: string;
  /** Only by way of concepts of these types, and of papers; undefined: of any. */
  readonly types?: readonly ConceptType[] | undefined;
  /** At most so many steps, from 1 to 4. */
  readonly maxLength: number;
  /** At most so many paths. */
  readonly first: number;
}

export interface PathStep {
  readonly from: GraphNode;
  readonly to: GraphNode;
  /** All edges between the two, in either direction: the surest first, of equals the one whose fact has the smaller id. */
  readonly edges: readonly [GraphEdge, ...GraphEdge[]];
}

/** A row of different nodes, each joined to the next. */
export interface Path {
  /**
   * From 0 to 1, the greater the more telling: the confidences of the steps' surest facts, multiplied, and divided by
   * log2(1 + number of papers) for each concept between the ends.
   */
  readonly score: number;
  readonly steps: readonly PathStep[];
}

export interface Paths {
  /** Those with fewer steps first, then those with the greater score, then by the nodes in their order. */
  readonly paths: readonly Path[];
  /** Where not all facts were followed, those with most facts first. There may be paths that lead on from there. */
  readonly cut: readonly CutNode[];
}

export interface SurroundingsRequest extends FollowedFacts {
  readonly around: readonly GraphNode[];
  /** Only concepts of these types, beside papers and what the graph is drawn around; undefined: of any. */
  readonly types?: readonly ConceptType[] | undefined;
  /** At most so many steps from what it is drawn around, from 0 (nothing beside it) to 3. */
  readonly depth: number;
  /** At most so many nodes, from 1 to 5,000, and five times as many edges. */
  readonly limit: number;
}

export interface Surroundings {
  /**
   * What it is drawn around, then by distance; at the same distance those that are joined to more nodes of the distance
   * before, then those joined to them by the surer fact, then by kind and id. Only the first of each distance that there
   * is room for are kept, and lead on.
   */
  readonly nodes: readonly { readonly node: GraphNode; readonly distance: number }[];
  /** Between these nodes: the surest first, of equals the one whose fact has the smaller id. */
  readonly edges: readonly GraphEdge[];
  /** Where not all facts were followed, those with most facts first. */
  readonly cut: readonly CutNode[];
  /** Nodes within reach that are not among `nodes`: so many at least. */
  readonly nodesLeftOutAtLeast: number;
  /** Edges within reach that are not among `edges`: so many at least. */
  readonly edgesLeftOutAtLeast: number;
}
