/** A graph as GraphML, with the sentence behind each edge. */
import {
  GRAPH_BEGIN,
  GRAPHML_BEGIN,
  GRAPHML_END,
  graphmlData,
  graphmlKeys,
  xmlText,
} from '../../../../schema/graphml.js';
import type { ShownGraph } from '../lines.js';
import { itemId, kindOf } from '../lines.js';
import type { Places } from '../layout/places.js';

/** Words of a paper that state the fact of an edge. */
export interface EdgeEvidence {
  readonly text: string;
  readonly paperId: string;
  readonly paperTitle: string;
}

/** Gephi takes names and places from attributes of these names. */
const NODE_ATTRIBUTES = {
  label: 'string',
  kind: 'string',
  item: 'string',
  distance: 'int',
  x: 'double',
  y: 'double',
} as const;
const EDGE_ATTRIBUTES = {
  label: 'string',
  predicate: 'string',
  weight: 'double',
  papers: 'int',
  evidence: 'string',
  paper: 'string',
  title: 'string',
} as const;

/** `evidence` by the ids of facts; a place is left out for nodes that have none. */
export function graphml(
  { nodes, edges }: Pick<ShownGraph, 'nodes' | 'edges'>,
  evidence: ReadonlyMap<string, EdgeEvidence>,
  places: Pick<Places, 'get'>,
): string {
  return [
    ...GRAPHML_BEGIN,
    ...graphmlKeys('node', NODE_ATTRIBUTES),
    ...graphmlKeys('edge', EDGE_ATTRIBUTES),
    GRAPH_BEGIN,
    ...nodes.flatMap((node) => [
      `    <node id="${xmlText(node.id)}">`,
      ...graphmlData('node', NODE_ATTRIBUTES, {
        label: node.label,
        kind: kindOf(node),
        item: itemId(node.id),
        distance: node.distance,
        x: places.get(node.id)?.x,
        y: places.get(node.id)?.y,
      }),
      '    </node>',
    ]),
    ...edges.flatMap(({ id, source, target, predicate, factCount, fact }) => [
      `    <edge id="${xmlText(id)}" source="${xmlText(source)}" target="${xmlText(target)}">`,
      ...graphmlData('edge', EDGE_ATTRIBUTES, {
        label: predicate,
        predicate,
        weight: fact.confidence,
        papers: factCount,
        evidence: evidence.get(fact.id)?.text,
        paper: evidence.get(fact.id)?.paperId,
        title: evidence.get(fact.id)?.paperTitle,
      }),
      '    </edge>',
    ]),
    ...GRAPHML_END,
    '',
  ].join('\n');
}
