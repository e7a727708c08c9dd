/** What stands out in a drawing: what is selected with what it is joined to, else the paths that were asked for. */
import type { Marked } from './drawing/renderer.js';
import { lineOf, type ShownGraph } from './lines.js';
import type { FoundPaths } from './loadGraph.js';

export function markedIn(shown: ShownGraph, selected: string | null, paths: FoundPaths | null): Marked {
  const edge = shown.edges.find(({ id }) => id === selected);
  if (edge !== undefined) {
    const line = lineOf(edge);
    return { node: null, line, lit: { nodes: new Set([edge.source, edge.target]), lines: new Set([line]) } };
  }
  const node = shown.nodes.find(({ id }) => id === selected);
  if (node !== undefined) {
    const lines = shown.lines.filter(({ source, target }) => source === node.id || target === node.id);
    return {
      node: node.id,
      line: null,
      lit: {
        nodes: new Set([node.id, ...lines.flatMap(({ source, target }) => [source, target])]),
        lines: new Set(lines.map(({ id }) => id)),
      },
    };
  }
  const steps = paths?.paths.flat() ?? [];
  if (steps.length === 0) return { node: null, line: null, lit: null };
  return {
    node: null,
    line: null,
    lit: {
      nodes: new Set(steps.flatMap(({ from, to }) => [from, to])),
      lines: new Set(steps.map((step) => lineOf(step.edge))),
    },
  };
}
