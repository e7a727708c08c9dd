/** Asks the server for the part of the graph that a reader looks at, in as few queries as it takes. */
import { useQuery, type UseQueryResult, keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { cachedAnswer } from '../data/queries.js';
import {
  GraphDocument,
  GraphPathsDocument,
  type GraphPathsQuery,
  type GraphQuery,
  type GraphQueryVariables,
  type NodeItemFragment,
} from '../generated/graph.js';
import type { ConceptType } from '../generated/schema.js';
import { ALL_KINDS, GREATEST_LIMIT, type GraphChoice, MOST_FOLLOWED } from './choice.js';

export type LoadedNode = GraphQuery['graph']['nodes'][number];
export type LoadedEdge = GraphQuery['graph']['edges'][number];
type Cut = GraphQuery['graph']['cut'][number];

export interface LoadedGraph {
  readonly nodes: readonly LoadedNode[];
  /** The most confident first. */
  readonly edges: readonly LoadedEdge[];
  readonly nodesLeftOutAtLeast: number;
  readonly edgesLeftOutAtLeast: number;
  readonly cut: readonly Cut[];
  /** What of `around` the graph does not hold. */
  readonly notInGraph: readonly string[];
  /** Null if none were asked for. */
  readonly paths: FoundPaths | null;
}

export interface FoundPaths {
  readonly from: GraphPathsQuery['paths']['from'];
  readonly to: GraphPathsQuery['paths']['to'];
  readonly paths: readonly (readonly FoundStep[])[];
  /** Names of papers and concepts by the ids of their nodes. */
  readonly names: ReadonlyMap<string, string>;
  readonly cut: readonly Cut[];
}

interface FoundStep {
  /** Ids of nodes. */
  readonly from: string;
  readonly to: string;
  readonly edge: LoadedEdge;
}

/** A node with all that it is joined to may be very many: expanding brings in so many at once. */
const NEIGHBOURS_AT_ONCE = 40;

/** What of a choice is asked of the server; the rest changes only what of the answer is shown. */
type AskedGraph = Omit<GraphChoice, 'hidden' | 'focus' | 'selected' | 'asList'>;

function askedIn(choice: GraphChoice): AskedGraph {
  const { around, depth, limit, predicates, kinds, yearFrom, yearTo, minConfidence, expanded, path } = choice;
  return { around, depth, limit, predicates, kinds, yearFrom, yearTo, minConfidence, expanded, path };
}

/** The graph of a choice; while another is on its way, the one before. */
export function useLoadedGraph(choice: GraphChoice): UseQueryResult<LoadedGraph> {
  return useQuery<LoadedGraph>({
    queryKey: ['graph', askedIn(choice)],
    queryFn: () => loadGraph(choice),
    placeholderData: keepPreviousData,
    // Each of its queries has been tried again already.
    retry: false,
  });
}

export interface GraphBefore {
  readonly asked: AskedGraph;
  readonly graph: LoadedGraph;
}

/** The graph that came last, and for what: it is there still where another cannot be had. */
export function useGraphBefore(
  choice: GraphChoice,
  { data, isPlaceholderData }: UseQueryResult<LoadedGraph>,
): GraphBefore | undefined {
  const [before, setBefore] = useState<GraphBefore>();
  if (data !== undefined && !isPlaceholderData && data !== before?.graph)
    setBefore({ asked: askedIn(choice), graph: data });
  return before;
}

async function loadGraph(choice: GraphChoice): Promise<LoadedGraph> {
  const [base, found, ...expansions] = await Promise.all([
    choice.around.length === 0 ? NOTHING : graphAround(choice, choice.around, choice.depth, choice.limit),
    choice.path === null ? null : findPaths(choice, choice.path),
    ...choice.expanded.map((id) => graphAround(choice, [id], 1, NEIGHBOURS_AT_ONCE)),
  ]);
  const parts = [base, ...expansions];
  const nodes = unique([...parts.flatMap((part) => part.nodes), ...(found?.nodes ?? [])]);
  const isOnePart = expansions.length === 0 && found === null;
  // What came by several ways may be joined by facts that no part has.
  const whole = isOnePart ? base : await edgesAmong(choice, nodes);
  const kept = ofKinds(choice, base, nodes);
  const ids = new Set(kept.map(({ id }) => id));
  const edges = unique([...whole.edges, ...(found?.edges ?? [])]);
  return {
    nodes: kept,
    edges: edges.filter(({ source, target }) => ids.has(source) && ids.has(target)),
    nodesLeftOutAtLeast: leftOutAtLeast(parts, nodes.length),
    edgesLeftOutAtLeast: Math.max(whole.edgesLeftOutAtLeast, base.edgesLeftOutAtLeast),
    cut: [...base.cut, ...(found?.paths.cut ?? [])],
    notInGraph: base.notInGraph,
    paths: found?.paths ?? null,
  };
}

type Part = GraphQuery['graph'];

const NOTHING: Part = {
  nodes: [],
  edges: [],
  nodesLeftOutAtLeast: 0,
  edgesLeftOutAtLeast: 0,
  cut: [],
  notInGraph: [],
};

async function graphAround(
  choice: GraphChoice,
  around: readonly string[],
  depth: number,
  limit: number,
): Promise<Part> {
  const { graph } = await cachedAnswer(GraphDocument, variablesFor(choice, around, depth, limit));
  return graph;
}

/** The variables of the query for the graph as it begins, before anything is expanded. */
export function beginningVariables(choice: GraphChoice): GraphQueryVariables {
  return variablesFor(choice, choice.around, choice.depth, choice.limit);
}

function variablesFor(
  choice: GraphChoice,
  around: readonly string[],
  depth: number,
  limit: number,
): GraphQueryVariables {
  return {
    around,
    depth: around.length > MOST_FOLLOWED ? 0 : depth,
    limit: Math.min(Math.max(limit, around.length), GREATEST_LIMIT),
    ...filterOf(choice),
  };
}

function filterOf({ predicates, kinds, minConfidence, yearFrom, yearTo }: GraphChoice) {
  return {
    predicates: predicates.length === 0 ? null : predicates,
    types: kinds.length === 0 ? null : kinds.filter(isType),
    minConfidence,
    yearFrom,
    yearTo,
  };
}

function edgesAmong(choice: GraphChoice, nodes: readonly LoadedNode[]): Promise<Part> | Part {
  const ids = nodes.slice(0, GREATEST_LIMIT).map(({ id }) => id);
  return ids.length === 0 ? NOTHING : graphAround(choice, ids, 0, ids.length);
}

/** The API filters concepts by their type; papers it always gives. */
function ofKinds({ kinds }: GraphChoice, base: Part, nodes: readonly LoadedNode[]): readonly LoadedNode[] {
  if (kinds.length === 0 || kinds.includes('PAPER')) return nodes;
  const centre = new Set(base.nodes.filter(({ distance }) => distance === 0).map(({ id }) => id));
  return nodes.filter(({ id, type }) => type !== null || centre.has(id));
}

function isType(kind: (typeof ALL_KINDS)[number]): kind is ConceptType {
  return kind !== 'PAPER';
}

/** What one part leaves out may have come with another: all nodes beyond its own could be among them. */
function leftOutAtLeast(parts: readonly Part[], nodeCount: number): number {
  return Math.max(
    0,
    ...parts.map(({ nodes, nodesLeftOutAtLeast }) => nodesLeftOutAtLeast - (nodeCount - nodes.length)),
  );
}

interface PathsAsGraph {
  readonly nodes: readonly LoadedNode[];
  readonly edges: readonly LoadedEdge[];
  readonly paths: FoundPaths;
}

async function findPaths(choice: GraphChoice, [from, to]: readonly [string, string]): Promise<PathsAsGraph> {
  const { paths: found } = await cachedAnswer(GraphPathsDocument, {
    from: nameOf(from),
    to: nameOf(to),
    ...filterOf(choice),
  });
  const steps = found.paths.flatMap((path) => path.steps);
  const paths = found.paths.map((path) => path.steps.map(stepOf));
  const nodes = steps.flatMap((step) => [nodeOf(step.from), nodeOf(step.to)]);
  const names = new Map(nodes.map(({ id, label }) => [id, label]));
  return {
    nodes,
    edges: paths.flat().map(({ edge }) => edge),
    paths: { from: found.from, to: found.to, paths, names, cut: found.cut },
  };
}

/** `paths` takes ids and names of concepts, and not the ids of nodes. */
function nameOf(end: string): string {
  return end.replace(/^concept:/, '');
}

function stepOf({
  from,
  to,
  fact: { id, predicate, confidence },
  direction,
  factCount,
}: GraphPathsQuery['paths']['paths'][number]['steps'][number]): FoundStep {
  const ends = [nodeId(from), nodeId(to)] as const;
  const [source, target] = direction === 'FORWARD' ? ends : ([ends[1], ends[0]] as const);
  const edge = {
    id: `${source} ${predicate} ${target}`,
    source,
    target,
    predicate,
    factCount,
    fact: { id, confidence },
  };
  return { from: ends[0], to: ends[1], edge };
}

function nodeOf(item: NodeItemFragment): LoadedNode {
  return {
    id: nodeId(item),
    label: itemName(item),
    type: item.__typename === 'Concept' ? item.type : null,
    distance: 1,
  };
}

function nodeId({ __typename, id }: NodeItemFragment): string {
  return `${__typename === 'Concept' ? 'concept' : 'paper'}:${id}`;
}

export function itemName(item: NodeItemFragment): string {
  return item.__typename === 'Concept' ? item.name : item.title;
}

function unique<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  const found = new Map<string, Item>();
  for (const item of items) if (!found.has(item.id)) found.set(item.id, item);
  return [...found.values()];
}
