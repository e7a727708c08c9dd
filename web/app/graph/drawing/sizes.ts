/** What a shown graph looks like to the renderer: the more a node is joined to, the larger it is. */
import { kindOf, lineLabel, type ShownGraph } from '../lines.js';
import type { RenderedLine, RenderedNode } from './renderer.js';

const LEAST_SIZE = 4;
const MOST_SIZE = 15;
const CENTRE_SIZE = 4;
/** Few nodes have room to be large, very many have none. */
const SCALES: readonly (readonly [nodes: number, scale: number])[] = [
  [40, 1.5],
  [150, 1.2],
  [800, 1],
];
const LEAST_SCALE = 0.6;

export function renderedNodes({ nodes, lines, centre }: ShownGraph): readonly RenderedNode[] {
  const degrees = new Map<string, number>();
  for (const { source, target } of lines) {
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    degrees.set(target, (degrees.get(target) ?? 0) + 1);
  }
  const scale = SCALES.find(([most]) => nodes.length <= most)?.[1] ?? LEAST_SCALE;
  return nodes.map((node) => {
    const byDegree = LEAST_SIZE + 1.4 * Math.sqrt(degrees.get(node.id) ?? 0);
    const size = Math.min(MOST_SIZE, byDegree) + (centre.has(node.id) ? CENTRE_SIZE : 0);
    return { id: node.id, label: node.label, kind: kindOf(node), size: scale * size };
  });
}

export function renderedLines({ lines }: ShownGraph): readonly RenderedLine[] {
  return lines.map((line) => {
    const { id, isMutual, edges } = line;
    const [{ source, target }] = edges;
    return { id, source, target, isMutual, label: lineLabel(line) };
  });
}
