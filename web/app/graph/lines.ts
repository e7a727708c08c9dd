/** What of a loaded graph is shown, and how it is drawn: all that is said of two nodes is one line. */
import type { MarkedKind } from '../components/typeMarks.js';
import { PREDICATE_PHRASES } from '../text/types.js';
import type { GraphChoice } from './choice.js';
import type { LoadedEdge, LoadedGraph, LoadedNode } from './loadGraph.js';

export interface Line {
  /** The ids of the two nodes, in order. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Whether facts lead in both directions. */
  readonly isMutual: boolean;
  /** The most confident first. */
  readonly edges: readonly [LoadedEdge, ...LoadedEdge[]];
}

export interface ShownGraph {
  readonly nodes: readonly LoadedNode[];
  readonly edges: readonly LoadedEdge[];
  readonly lines: readonly Line[];
  /** What the graph is drawn around, by the ids of its nodes. */
  readonly centre: ReadonlySet<string>;
}

export function shownGraph(
  { nodes, edges }: Pick<LoadedGraph, 'nodes' | 'edges'>,
  { hidden, focus, path }: Pick<GraphChoice, 'hidden' | 'focus' | 'path'>,
): ShownGraph {
  const isFocused = focus !== null && nodes.some(({ id }) => id === focus);
  const near = isFocused ? withNeighbours(focus, edges) : null;
  const shown = nodes.filter(({ id }) => !hidden.includes(id) && (near === null || near.has(id)));
  const ids = new Set(shown.map(({ id }) => id));
  const joining = edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
  const ends: readonly string[] = path ?? [];
  return {
    nodes: shown,
    edges: joining,
    lines: linesOf(joining),
    centre: new Set(
      shown.filter(({ id, distance }) => distance === 0 || ends.includes(id)).map(({ id }) => id),
    ),
  };
}

function withNeighbours(node: string, edges: readonly LoadedEdge[]): ReadonlySet<string> {
  const found = new Set([node]);
  for (const { source, target } of edges) {
    if (source === node) found.add(target);
    if (target === node) found.add(source);
  }
  return found;
}

function linesOf(edges: readonly LoadedEdge[]): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const edge of edges) {
    const id = lineOf(edge);
    const line = lines.get(id);
    lines.set(
      id,
      line === undefined
        ? { id, source: edge.source, target: edge.target, isMutual: false, edges: [edge] }
        : {
            ...line,
            isMutual: line.isMutual || line.source !== edge.source,
            edges: [...line.edges, edge],
          },
    );
  }
  return [...lines.values()];
}

/** Id of the line in which an edge is drawn. */
export function lineOf({ source, target }: Pick<LoadedEdge, 'source' | 'target'>): string {
  return source < target ? `${source} ${target}` : `${target} ${source}`;
}

/** What stands on a line: its predicates, the surest first. */
export function lineLabel({ edges }: Line): string {
  return [...new Set(edges.map(({ predicate }) => PREDICATE_PHRASES[predicate]))].join(', ');
}

export function kindOf({ type }: Pick<LoadedNode, 'type'>): MarkedKind {
  return type ?? 'PAPER';
}

/** A node's id is `paper:` or `concept:`, and the id of what it stands for. */
export function itemId(nodeId: string): string {
  return nodeId.slice(nodeId.indexOf(':') + 1);
}
