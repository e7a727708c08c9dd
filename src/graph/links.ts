/** What a store tells of who is joined to whom: `paths.ts` and `surroundings.ts` walk by it. */
import type { ConceptType } from '../../schema/predicates.js';
import type { GraphStore, StoredFact } from './store.js';
import type { CutNode, FollowedFacts, GraphEdge, GraphNode } from './walks.js';

/** A fact, seen from one of the two nodes that it joins. */
export interface Link {
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly confidence: number;
}

export interface LinkAway extends Link {
  /** Papers that mention `to`, if it is a concept; else 0. */
  readonly paperCount: number;
}

/** Which facts are followed, and to what. */
export interface LinkConditions extends FollowedFacts {
  /** Types of the concepts that may be led to; papers always may. */
  readonly types?: readonly ConceptType[] | undefined;
}

export interface LinkFilter extends LinkConditions {
  /** Of each node at most so many facts: the surest, of equals those with the smaller id. */
  readonly factsOfEach: number;
}

export interface EdgeFilter extends FollowedFacts {
  /** At most so many edges; all if undefined. */
  readonly most?: number | undefined;
}

export interface Edges {
  /** The surest first, of equals the one whose fact has the smaller id. */
  readonly edges: readonly GraphEdge[];
  /** With those that are not among `edges`. */
  readonly total: number;
}

/** The links of nodes, and those of the nodes that have more facts than were asked for, most facts first. */
export interface LinksAway {
  readonly links: readonly LinkAway[];
  readonly cut: readonly CutNode[];
}

/** Neighbours of a hub are counted so far: that there are more than can be drawn is what matters. */
export const NEIGHBOURS_COUNTED = 2_000;

/** However many nodes each method is asked for, it asks the database a bounded number of times. Links are in no order. */
export interface Links {
  /** What leads away from these nodes. */
  of(nodes: readonly GraphNode[], filter: LinkFilter): Promise<LinksAway>;
  /** All that leads from one of `nodes` to one of `others`. */
  between(
    nodes: readonly GraphNode[],
    others: readonly GraphNode[],
    filter: FollowedFacts,
  ): Promise<readonly Link[]>;
  /** How many nodes its facts join this one to, `NEIGHBOURS_COUNTED` standing for all that is more. 0 if the store does not hold it. */
  neighbourCount(node: GraphNode, conditions: LinkConditions): Promise<number>;
  /** The edges between two of these nodes. */
  edgesAmong(nodes: readonly GraphNode[], filter: EdgeFilter): Promise<Edges>;
}

/**
 * Whether an edge is the same with this filter as without: what the store keeps of edges, their surest fact and how many
 * there are, does not know of years and confidences.
 */
export function keepsEdgesWhole({ minConfidence, publishedAfter, publishedBefore }: FollowedFacts): boolean {
  return minConfidence === undefined && publishedAfter === undefined && publishedBefore === undefined;
}

/** Different for different nodes. */
export function nodeKey({ kind, id }: GraphNode): string {
  return `${kind}:${id}`;
}

export function idsOf(nodes: readonly GraphNode[], kind: GraphNode['kind']): string[] {
  return nodes.filter((node) => node.kind === kind).map(({ id }) => id);
}

/** Those of `nodes` that the store holds. */
export async function heldNodes(
  store: Pick<GraphStore, 'papersByIds' | 'conceptsByIds'>,
  nodes: readonly GraphNode[],
): Promise<GraphNode[]> {
  const [papers, concepts] = await Promise.all([
    store.papersByIds(idsOf(nodes, 'paper')),
    store.conceptsByIds(idsOf(nodes, 'concept')),
  ]);
  return nodes.filter(({ kind, id }) => (kind === 'paper' ? papers : concepts).has(id));
}

/** `fact` is the surest of its edge. */
export function edgeOf(fact: StoredFact, factCount: number): GraphEdge {
  const { paperId, predicate, subjectId, objectId } = fact;
  return {
    source: subjectId === null ? { kind: 'paper', id: paperId } : { kind: 'concept', id: subjectId },
    predicate,
    target: { kind: 'concept', id: objectId },
    fact,
    factCount,
  };
}

/** How many facts a node has. */
export interface FactCount {
  readonly node: GraphNode;
  readonly factCount: number;
}

/** Nodes that have all the links that were asked for: they may have more. */
export function fullNodes(links: readonly Link[], { factsOfEach }: LinkFilter): GraphNode[] {
  const counts = new Map<string, { readonly node: GraphNode; links: number }>();
  for (const { from } of links) {
    const counted = counts.get(nodeKey(from)) ?? { node: from, links: 0 };
    counted.links++;
    counts.set(nodeKey(from), counted);
  }
  return [...counts.values()].filter((counted) => counted.links >= factsOfEach).map(({ node }) => node);
}

/** Of full nodes those that have more, most facts first. */
export function cutNodes(totals: readonly FactCount[], { factsOfEach }: LinkFilter): CutNode[] {
  return totals
    .filter(({ factCount }) => factCount > factsOfEach)
    .map((total) => ({ ...total, followed: factsOfEach }))
    .sort(byFactCount);
}

export function byFactCount(a: FactCount, b: FactCount): number {
  return b.factCount - a.factCount || (nodeKey(a.node) < nodeKey(b.node) ? -1 : 1);
}
