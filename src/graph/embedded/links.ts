import { publishedRange } from '../dates.js';
import { factOf, type FactRow } from '../factRow.js';
import {
  cutNodes,
  type EdgeFilter,
  edgeOf,
  type Edges,
  type FactCount,
  fullNodes,
  idsOf,
  keepsEdgesWhole,
  type Link,
  type LinkAway,
  type LinkConditions,
  type LinkFilter,
  type Links,
  type LinksAway,
  NEIGHBOURS_COUNTED,
} from '../links.js';
import type { FollowedFacts, GraphNode } from '../walks.js';
import { answer } from './answer.js';
import type { Connection, Parameters } from './connection.js';
import { FACT_COLUMNS, NAMES_OF_FACT } from './facts.js';

export function linksIn(connection: Connection): Links {
  return {
    of: (nodes, filter) => answer(() => linksOf(connection, nodes, filter)),
    between: (nodes, others, filter) => answer(() => linksBetween(connection, nodes, others, filter)),
    neighbourCount: (node, filter) => answer(() => neighbourCount(connection, node, filter)),
    edgesAmong: (nodes, filter) => answer(() => edgesAmong(connection, nodes, filter)),
  };
}

type Kind = GraphNode['kind'];

/**
 * Where the facts of a node `asked` are found, no fact in two of the parts, and the `node` that such a fact leads to: the
 * key of a concept or, below 0, that of a paper. The indexes of concepts hold all that is asked of a fact: to read a hub's
 * facts themselves takes seconds.
 */
const FACTS_OF: Readonly<Record<Kind, readonly { readonly node: string; readonly facts: string }[]>> = {
  paper: [
    {
      node: 'fact.object',
      facts: 'fact INDEXED BY fact_of_paper WHERE fact.paper = asked.key AND fact.subject IS NULL',
    },
  ],
  concept: [
    {
      node: 'coalesce(fact.subject, -fact.paper)',
      facts:
        'fact INDEXED BY fact_by_object WHERE fact.object = asked.key AND fact.subject IS NOT fact.object',
    },
    {
      node: 'fact.object',
      facts: 'fact INDEXED BY fact_by_subject WHERE fact.subject = asked.key AND fact.object <> asked.key',
    },
  ],
};

function linksOf(connection: Connection, nodes: readonly GraphNode[], filter: LinkFilter): LinksAway {
  return connection.reading(() => {
    const links = KINDS.flatMap((kind) => surestLinks(connection, kind, idsOf(nodes, kind), filter));
    const full = fullNodes(links, filter);
    const totals = KINDS.flatMap((kind) => factCounts(connection, kind, idsOf(full, kind), filter));
    return { links, cut: cutNodes(totals, filter) };
  });
}

const KINDS: readonly Kind[] = ['paper', 'concept'];

function surestLinks(
  connection: Connection,
  kind: Kind,
  ids: readonly string[],
  filter: LinkFilter,
): LinkAway[] {
  const surest = FACTS_OF[kind].map(
    ({ node, facts }) =>
      `SELECT * FROM (SELECT ${node} AS node, fact.confidence, fact.id FROM ${facts} AND ${conditionsOf(node, filter)}
        ORDER BY fact.confidence DESC, fact.id LIMIT :factsOfEach)`,
  );
  return connection.reading(() => {
    const lists = connection.all<{ id: string; links: string }>(
      `SELECT asked.id, (
         SELECT json_group_array(json_array(node, confidence)) FROM (
           SELECT * FROM (${surest.join(' UNION ALL ')}) ORDER BY confidence DESC, id LIMIT :factsOfEach)) AS links
       FROM ${kind} AS asked WHERE asked.id IN (SELECT value FROM json_each(:ids))`,
      { ...filterParameters(filter), ids: JSON.stringify(ids) },
    );
    const links = lists.flatMap(({ id, links }) =>
      (JSON.parse(links) as [node: number, confidence: number][]).map(([node, confidence]) => ({
        from: { kind, id },
        node,
        confidence,
      })),
    );
    const ends = endsByNode(connection, new Set(links.map(({ node }) => node)));
    return links.flatMap(({ from, node, confidence }) => {
      const end = ends.get(node);
      return end === undefined ? [] : [{ from, confidence, ...end }];
    });
  });
}

/** What is at the other end of links, by the numbers that `FACTS_OF` gives it. As lists in JSON: a row takes the driver longer. */
function endsByNode(
  connection: Connection,
  nodes: ReadonlySet<number>,
): ReadonlyMap<number, Pick<LinkAway, 'to' | 'paperCount'>> {
  const keys = [...nodes];
  const lists = connection.all<{ kind: Kind; ends: string }>(
    `SELECT 'concept' AS kind, json_group_array(json_array(key, id, paper_count)) AS ends
     FROM concept WHERE key IN (SELECT value FROM json_each(:concepts))
     UNION ALL
     SELECT 'paper', json_group_array(json_array(-key, id, 0))
     FROM paper WHERE key IN (SELECT value FROM json_each(:papers))`,
    {
      concepts: JSON.stringify(keys.filter((node) => node > 0)),
      papers: JSON.stringify(keys.filter((node) => node < 0).map((node) => -node)),
    },
  );
  return new Map(
    lists.flatMap(({ kind, ends }) =>
      (JSON.parse(ends) as [node: number, id: string, paperCount: number][]).map(
        ([node, id, paperCount]) => [node, { to: { kind, id }, paperCount }] as const,
      ),
    ),
  );
}

function factCounts(
  connection: Connection,
  kind: Kind,
  ids: readonly string[],
  filter: LinkFilter,
): FactCount[] {
  const isCounted = kind === 'concept' && keepsEdgesWhole(filter) && filter.types === undefined;
  const counts = isCounted
    ? [COUNTED_FACTS]
    : FACTS_OF[kind].map(
        ({ node, facts }) => `(SELECT count(*) FROM ${facts} AND ${conditionsOf(node, filter)})`,
      );
  const rows = connection.all<{ id: string; factCount: number }>(
    `SELECT asked.id, ${counts.join(' + ')} AS factCount
     FROM ${kind} AS asked WHERE asked.id IN (SELECT value FROM json_each(:ids))`,
    {
      ...filterParameters(filter),
      predicates: filter.predicates === undefined ? null : JSON.stringify(filter.predicates),
      ids: JSON.stringify(ids),
    },
  );
  return rows.map(({ id, factCount }) => ({ node: { kind, id }, factCount }));
}

const COUNTED_FACTS = `coalesce((SELECT sum(own + joining) FROM fact_tally WHERE concept = asked.key
  AND (:predicates IS NULL OR predicate IN (SELECT value FROM json_each(:predicates)))), 0)`;

function neighbourCount(connection: Connection, { kind, id }: GraphNode, filter: LinkConditions): number {
  const ends = FACTS_OF[kind].map(
    ({ node, facts }) => `SELECT ${node} AS node FROM ${facts} AND ${conditionsOf(node, filter)}`,
  );
  return connection.count(
    `SELECT (SELECT count(*) FROM (
       SELECT DISTINCT node FROM (${ends.join(' UNION ALL ')}) LIMIT ${NEIGHBOURS_COUNTED})) AS count
     FROM ${kind} AS asked WHERE asked.id = :id`,
    { ...filterParameters(filter), id },
  );
}

function conditionsOf(node: string, { types, ...filter }: LinkConditions): string {
  const conditions = [joins(filter)];
  if (types !== undefined) {
    const type = `(SELECT type FROM concept WHERE key = ${node})`;
    conditions.push(`(${node} < 0 OR ${type} IN (SELECT value FROM json_each(:types)))`);
  }
  return conditions.join(' AND ');
}

/** Only what is asked for: an index that has all that is asked of a fact does not have all of this. */
function joins({ predicates, minConfidence, publishedAfter, publishedBefore }: FollowedFacts): string {
  const conditions = ['TRUE'];
  if (predicates !== undefined) {
    conditions.push('+fact.predicate IN (SELECT value FROM json_each(:predicates))');
  }
  if (minConfidence !== undefined) conditions.push('+fact.confidence >= :minConfidence');
  if (publishedAfter !== undefined || publishedBefore !== undefined) conditions.push(IS_PUBLISHED_WITHIN);
  return conditions.join(' AND ');
}

const IS_PUBLISHED_WITHIN = `(SELECT published_key >= :publishedFrom AND published_key < :publishedTo
  FROM paper WHERE key = fact.paper)`;

function filterParameters({ types = [], ...filter }: LinkConditions & Partial<LinkFilter>): Parameters {
  const { factsOfEach = null } = filter;
  return { factsOfEach, types: JSON.stringify(types), ...joiningParameters(filter) };
}

function joiningParameters({ predicates = [], minConfidence = 0, ...published }: FollowedFacts): Parameters {
  return { predicates: JSON.stringify(predicates), minConfidence, ...publishedRange(published) };
}

interface LinkRow {
  readonly fromKind: Kind;
  readonly fromId: string;
  readonly toKind: Kind;
  readonly toId: string;
  readonly confidence: number;
}

function linkOf({ fromKind, fromId, toKind, toId, confidence }: LinkRow): Link {
  return { from: { kind: fromKind, id: fromId }, to: { kind: toKind, id: toId }, confidence };
}

/** From the papers, which have few facts, to the concepts; and from subjects to objects. */
function linksBetween(
  connection: Connection,
  nodes: readonly GraphNode[],
  others: readonly GraphNode[],
  filter: FollowedFacts,
): Link[] {
  const given = { nodes: asJson(nodes), others: asJson(others), ...joiningParameters(filter) };
  const ofPapers = (papers: string, concepts: string) =>
    `FROM ${papers} AS papers CROSS JOIN fact INDEXED BY fact_of_paper ON fact.paper = papers.key
     WHERE fact.object IN (SELECT key FROM ${concepts}) AND fact.subject IS NULL AND ${joins(filter)}`;
  const ofConcepts = (subjects: string, objects: string) =>
    keepsEdgesWhole(filter)
      ? edgesBetween(subjects, objects, filter)
      : [
          `FROM ${subjects} AS subjects CROSS JOIN fact INDEXED BY fact_by_subject ON fact.subject = subjects.key
           WHERE fact.object IN (SELECT key FROM ${objects}) AND fact.object <> fact.subject AND ${joins(filter)}`,
        ];
  const links = [
    `SELECT 'paper', fact.paper, 'concept', fact.object, fact.confidence ${ofPapers('nodes_papers', 'others_concepts')}`,
    `SELECT 'concept', fact.object, 'paper', fact.paper, fact.confidence ${ofPapers('others_papers', 'nodes_concepts')}`,
    ...ofConcepts('nodes_concepts', 'others_concepts').map(
      (edges) => `SELECT 'concept', fact.subject, 'concept', fact.object, fact.confidence ${edges}`,
    ),
    ...ofConcepts('others_concepts', 'nodes_concepts').map(
      (edges) => `SELECT 'concept', fact.object, 'concept', fact.subject, fact.confidence ${edges}`,
    ),
  ];
  const rows = connection.all<LinkRow>(
    `WITH ${keysOf('nodes')}, ${keysOf('others')},
     link (from_kind, from_key, to_kind, to_key, confidence) AS (${links.join(' UNION ALL ')})
     SELECT from_kind AS fromKind, ${idOf('from')} AS fromId, to_kind AS toKind, ${idOf('to')} AS toId, confidence
     FROM link`,
    given,
  );
  return rows.map(linkOf);
}

/** To look one up takes about as long as to read so many that follow each other. */
const READ_PER_LOOKUP = 2;

/**
 * Where the edges from these concepts to those are found, each by the fact that stands for it. All edges of a concept are
 * read; of a hub, which has very many, those to each of the objects are looked up.
 */
function edgesBetween(subjects: string, objects: string, filter: FollowedFacts): string[] {
  const edges = `coalesce((SELECT sum(edges) FROM fact_tally WHERE concept = subjects.key), 0)`;
  const lookups = `${READ_PER_LOOKUP} * (SELECT count(*) FROM ${objects})`;
  return [
    { isSo: `${edges} <= ${lookups}`, object: '+fact.object' },
    { isSo: `${edges} > ${lookups}`, object: 'fact.object' },
  ].map(
    ({ isSo, object }) =>
      `FROM ${subjects} AS subjects CROSS JOIN fact INDEXED BY edge ON fact.subject = subjects.key
       WHERE ${isSo} AND ${object} IN (SELECT key FROM ${objects}) AND fact.object <> fact.subject
         AND fact.support > 0 AND ${joins(filter)}`,
  );
}

function asJson(nodes: readonly GraphNode[]): string {
  return JSON.stringify({ papers: idsOf(nodes, 'paper'), concepts: idsOf(nodes, 'concept') });
}

/** Tables of the keys of such nodes. */
function keysOf(parameter: 'nodes' | 'others'): string {
  const table = (kind: Kind) =>
    `${parameter}_${kind}s (key) AS MATERIALIZED (
       SELECT key FROM ${kind} WHERE id IN (SELECT value FROM json_each(:${parameter}, '$.${kind}s')))`;
  return `${table('paper')}, ${table('concept')}`;
}

function idOf(end: 'from' | 'to'): string {
  return `iif(${end}_kind = 'paper', (SELECT id FROM paper WHERE key = ${end}_key), (SELECT id FROM concept WHERE key = ${end}_key))`;
}

/** To SQLite. */
const NO_LIMIT = -1;

function edgesAmong(
  connection: Connection,
  nodes: readonly GraphNode[],
  { most = NO_LIMIT, ...filter }: EdgeFilter,
): Edges {
  // What stands for an edge is its surest fact, which knows how many there are; unless that does not pass the filter.
  const edges = keepsEdgesWhole(filter)
    ? edgesBetween('nodes_concepts', 'nodes_concepts', filter).map(
        (found) => `SELECT fact.key, fact.confidence, fact.id, fact.support ${found}`,
      )
    : [countedEdges(filter)];
  const rows = connection.all<FactRow & { support: number; total: number }>(
    `WITH ${keysOf('nodes')},
     among (key, confidence, id, support) AS MATERIALIZED (
       SELECT fact.key, fact.confidence, fact.id, 1
       FROM nodes_papers CROSS JOIN fact INDEXED BY fact_of_paper ON fact.paper = nodes_papers.key
       WHERE fact.object IN (SELECT key FROM nodes_concepts) AND fact.subject IS NULL AND ${joins(filter)}
       UNION ALL
       ${edges.join(' UNION ALL ')}),
     drawn (key, support) AS (SELECT key, support FROM among ORDER BY confidence DESC, id LIMIT :most)
     SELECT ${FACT_COLUMNS}, drawn.support, (SELECT count(*) FROM among) AS total
     FROM drawn CROSS JOIN fact ON fact.key = drawn.key ${NAMES_OF_FACT}
     ORDER BY fact.confidence DESC, fact.id`,
    { nodes: asJson(nodes), most, ...joiningParameters(filter) },
  );
  return {
    edges: rows.map((row) => edgeOf(factOf(row), row.support)),
    total: rows[0]?.total ?? 0,
  };
}

/** Of the facts that pass the filter, the surest and how many there are. */
function countedEdges(filter: FollowedFacts): string {
  return `SELECT key, confidence, id, support FROM (
      SELECT fact.key, fact.confidence, fact.id, count(*) OVER same AS support,
        row_number() OVER (same ORDER BY fact.confidence DESC, fact.id) AS place
      FROM nodes_concepts CROSS JOIN fact INDEXED BY fact_by_subject ON fact.subject = nodes_concepts.key
      WHERE fact.object IN (SELECT key FROM nodes_concepts) AND fact.object <> fact.subject AND ${joins(filter)}
      WINDOW same AS (PARTITION BY fact.predicate, fact.subject, fact.object))
    WHERE place = 1`;
}
