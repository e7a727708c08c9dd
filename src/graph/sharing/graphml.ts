import {
  GRAPH_BEGIN,
  GRAPHML_BEGIN,
  GRAPHML_END,
  graphmlData,
  graphmlKeys,
} from '../../../schema/graphml.js';
import type { GraphStore, StoredFact } from '../store.js';
import {
  conceptsOf,
  factsOf,
  mentionedConcepts,
  papersOf,
  type SharedConcept,
  type SharedPaper,
} from './wholeGraph.js';

/** Gephi takes names from attributes of this name, and widths from `weight`. */
const NODE_ATTRIBUTES = {
  label: 'string',
  kind: 'string',
  item: 'string',
  type: 'string',
  aliases: 'string',
  papers: 'int',
  authors: 'string',
  published: 'string',
  abstract: 'string',
  url: 'string',
  doi: 'string',
  arxivId: 'string',
  source: 'string',
} as const;
const EDGE_ATTRIBUTES = {
  label: 'string',
  predicate: 'string',
  weight: 'double',
  count: 'int',
  with: 'string',
  evidence: 'string',
  field: 'string',
  start: 'int',
  end: 'int',
  paper: 'string',
  extractor: 'string',
} as const;

/** The whole graph as GraphML: papers and concepts are nodes; mentions, facts, kinds and close concepts are edges. */
export async function* graphmlOf(store: GraphStore): AsyncGenerator<string> {
  yield text([
    ...GRAPHML_BEGIN,
    ...graphmlKeys('node', NODE_ATTRIBUTES),
    ...graphmlKeys('edge', EDGE_ATTRIBUTES),
    GRAPH_BEGIN,
  ]);
  for await (const paper of papersOf(store)) yield text(paperNode(paper));
  for await (const concept of conceptsOf(store)) yield text(conceptNode(concept));
  for await (const paper of papersOf(store)) yield text(mentionEdges(paper));
  for await (const concept of conceptsOf(store)) yield text(relationEdges(concept));
  for await (const fact of factsOf(store)) yield text(factEdge(fact));
  yield text(GRAPHML_END);
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/**
 * An id that GraphML allows (NMTOKEN), of a paper or a concept, which may be called alike: what is neither an ASCII letter, a
 * digit, a point, a hyphen nor a colon is written as `_` with its code point in hexadecimal digits and `_`.
 */
function nodeId(kind: 'paper' | 'concept', id: string): string {
  const token = id.replaceAll(/[^A-Za-z0-9.:-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`);
  return `${kind}:${token}`;
}

type Values<Known> = Partial<Record<keyof Known, string | number | undefined>>;

function node(id: string, values: Values<typeof NODE_ATTRIBUTES>): string[] {
  const all = { ...NO_NODE_VALUES, ...values };
  return [`    <node id="${id}">`, ...graphmlData('node', NODE_ATTRIBUTES, all), '    </node>'];
}

function edge(
  id: string | null,
  source: string,
  target: string,
  values: Values<typeof EDGE_ATTRIBUTES>,
): string[] {
  const all = { ...NO_EDGE_VALUES, ...values };
  const named = id === null ? '' : ` id="${id}"`;
  return [
    `    <edge${named} source="${source}" target="${target}">`,
    ...graphmlData('edge', EDGE_ATTRIBUTES, all),
    '    </edge>',
  ];
}

const NO_NODE_VALUES = noValues(NODE_ATTRIBUTES);
const NO_EDGE_VALUES = noValues(EDGE_ATTRIBUTES);

function noValues<Known extends object>(attributes: Known): Record<keyof Known, undefined> {
  return Object.fromEntries(Object.keys(attributes).map((name) => [name, undefined])) as Record<
    keyof Known,
    undefined
  >;
}

function paperNode({ paper }: SharedPaper): string[] {
  const { id, title, abstract, authors, published, url, doi, arxivId, source } = paper;
  return node(nodeId('paper', id), {
    label: title,
    kind: 'PAPER',
    item: id,
    authors: authors.join('; '),
    published,
    abstract,
    url,
    doi,
    arxivId,
    source,
  });
}

function conceptNode({ concept, aliases }: SharedConcept): string[] {
  const { id, name, type, paperCount } = concept;
  return node(nodeId('concept', id), {
    label: name,
    kind: 'CONCEPT',
    item: id,
    type,
    aliases: aliases.map((alias) => alias.name).join('; '),
    papers: paperCount,
  });
}

function mentionEdges({ paper, mentions }: SharedPaper): string[] {
  return mentionedConcepts(mentions).flatMap(({ concept, count, confidence }) =>
    edge(null, nodeId('paper', paper.id), nodeId('concept', concept), {
      label: 'MENTIONS',
      weight: confidence,
      count,
    }),
  );
}

function relationEdges({ concept: { id }, broader, close }: SharedConcept): string[] {
  const related = (label: string, ids: readonly string[]) =>
    ids.flatMap((other) => edge(null, nodeId('concept', id), nodeId('concept', other), { label }));
  // Each pair of close concepts once.
  return [
    ...related('BROADER', broader),
    ...related(
      'CLOSE_TO',
      close.filter((other) => id < other),
    ),
  ];
}

function factEdge(fact: StoredFact): string[] {
  const { id, paperId, predicate, subjectId, objectId, withId, evidence, confidence, extractor } = fact;
  const source = subjectId === null ? nodeId('paper', paperId) : nodeId('concept', subjectId);
  return edge(id, source, nodeId('concept', objectId), {
    label: predicate,
    predicate,
    weight: confidence,
    with: withId ?? undefined,
    evidence: evidence.text,
    field: evidence.field,
    start: evidence.start,
    end: evidence.end,
    paper: paperId,
    extractor,
  });
}
