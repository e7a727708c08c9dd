/**
 * A graph as GraphML (http://graphml.graphdrawing.org), which Gephi, yEd, NetworkX and igraph read: every attribute with its
 * type, and of each edge the sentence behind it.
 */
import type { ShownGraph } from '../lines.js';
import { itemId, kindOf } from '../lines.js';
import type { Places } from '../layout/places.js';

/** Words of a paper that state the fact of an edge. */
export interface EdgeEvidence {
  readonly text: string;
  readonly paperId: string;
  readonly paperTitle: string;
}

type AttributeType = 'string' | 'int' | 'double';

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
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    '  xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keys('node', NODE_ATTRIBUTES),
    ...keys('edge', EDGE_ATTRIBUTES),
    '  <graph id="papergraph" edgedefault="directed">',
    ...nodes.flatMap((node) => [
      `    <node id="${escaped(node.id)}">`,
      ...data('node', NODE_ATTRIBUTES, {
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
      `    <edge id="${escaped(id)}" source="${escaped(source)}" target="${escaped(target)}">`,
      ...data('edge', EDGE_ATTRIBUTES, {
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
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

type Attributes = Readonly<Record<string, AttributeType>>;

function keys(of: 'node' | 'edge', attributes: Attributes): readonly string[] {
  return Object.entries(attributes).map(
    ([name, type]) => `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  );
}

function data<Known extends Attributes>(
  of: 'node' | 'edge',
  attributes: Known,
  values: Readonly<Record<keyof Known, string | number | undefined>>,
): readonly string[] {
  return Object.keys(attributes).flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [`      <data key="${of}-${name}">${escaped(String(value))}</data>`];
  });
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML 1.0 has no way to write these, not even as entities. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export function escaped(text: string): string {
  return text.replaceAll(NOT_IN_XML, '\u{FFFD}').replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
