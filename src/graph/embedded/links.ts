import type { Predicate } from '../../../schema/predicates.js';
import { factOf, type FactRow } from '../factRow.js';
import {
  cutNodes,
  edgeOf,
  fullNodes,
  idsOf,
  type Link,
  type LinkAway,
  type LinkFilter,
  type Links,
  type LinksAway,
  type NodeTotal,
} from '../links.js';
import type { GraphEdge, GraphNode } from '../walks.js';
import { answer } from './answer.js';
import type { Connection, Parameters } from './connection.js';
import { FACT_COLUMNS, NAMES_OF_FACT } from './facts.js';

export function linksIn(connection: Connection): Links {
  return {
    of: (nodes, filter) => answer(() => linksOf(connection, nodes, filter)),
    between: (nodes, others) => answer(() => linksBetween(connection, nodes, others)),
    edgesAmong: (nodes, predicates) => answer(() => edgesAmong(connection, nodes, predicates)),
  };
}

type Kind = GraphNode['kind'];

const STATED_BY_PAPER = 'fact INDEXED BY fact_of_paper WHERE fact.paper = asked.key AND fact.subject IS NULL';

/** Where the facts of a node `asked` are found: no fact is in two of the parts. */
const FACTS_OF: Readonly<Record<Kind, readonly string[]>> = {
  paper: [STATED_BY_PAPER],
  concept: [
    'fact INDEXED BY fact_by_object WHERE fact.object = asked.key AND fact.subject IS NOT fact.object',
    'fact INDEXED BY fact_by_subject WHERE fact.subject = asked.key AND fact.object <> asked.key',
  ],
};

/** Key of the concept that such a fact leads to. Null: it leads to the paper that states it. */
const LEADS_TO: Readonly<Record<Kind, string>> = {
  paper: 'fact.object',
  concept: 'iif(fact.object = asked.key, fact.subject, fact.object)',
};

function linksOf(connection: Connection, nodes: readonly GraphNode[], filter: LinkFilter): LinksAway {
  return connection.reading(() => {
    const links = KINDS.flatMap((kind) => surestLinks(connection, kind, idsOf(nodes, kind), filter));
    const full = fullNodes(links, filter);
    const totals = KINDS.flatMap((kind) => totalsOf(connection, kind, idsOf(full, kind), filter));
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
  const surest = factsOf(kind, filter).map(
    (facts) =>
      `SELECT * FROM (SELECT fact.key, fact.confidence, fact.id FROM ${facts}
        ORDER BY fact.confidence DESC, fact.id LIMIT :factsOfEach)`,
  );
  const rows = connection.all<LinkRow & { paperCount: number }>(
    `SELECT '${kind}' AS fromKind, asked.id AS fromId, iif(other.key IS NULL, 'paper', 'concept') AS toKind,
       coalesce(other.id, stating.id) AS toId, coalesce(other.paper_count, 0) AS paperCount, fact.confidence
     FROM ${kind} AS asked
       CROSS JOIN fact ON fact.key IN (
         SELECT key FROM (${surest.join(' UNION ALL ')}) ORDER BY confidence DESC, id LIMIT :factsOfEach)
       CROSS JOIN paper AS stating ON stating.key = fact.paper
       LEFT JOIN concept AS other ON other.key = ${LEADS_TO[kind]}
     WHERE asked.id IN (SELECT value FROM json_each(:ids))`,
    { ...filterParameters(filter), ids: JSON.stringify(ids) },
  );
  return rows.map((row) => ({ ...linkOf(row), paperCount: row.paperCount }));
}

function totalsOf(
  connection: Connection,
  kind: Kind,
  ids: readonly string[],
  filter: LinkFilter,
): NodeTotal[] {
  const ends = COUNTED[kind].map(
    ({ node, facts }) => `SELECT ${node} AS node FROM ${facts} AND ${conditionsOf(node, filter)}`,
  );
  const rows = connection.all<{ id: string; totals: string }>(
    `SELECT asked.id, (SELECT json_array(count(node), count(DISTINCT node)) FROM (${ends.join(' UNION ALL ')})) AS totals
     FROM ${kind} AS asked WHERE asked.id IN (SELECT value FROM json_each(:ids))`,
    { ...filterParameters(filter), ids: JSON.stringify(ids) },
  );
  return rows.map(({ id, totals }) => {
    const [factCount, neighbourCount] = JSON.parse(totals) as [number, number];
    return { node: { kind, id }, factCount, neighbourCount };
  });
}

/**
 * The facts of a node `asked` again, by indexes that hold all that is counted: reading each of a hub's facts takes seconds.
 * `node` is what the fact leads to: the key of a concept or, below 0, that of a paper.
 */
const COUNTED: Readonly<Record<Kind, readonly { readonly node: string; readonly facts: string }[]>> = {
  paper: [{ node: 'fact.object', facts: STATED_BY_PAPER }],
  concept: [
    {
      node: '-fact.paper',
      facts: 'fact INDEXED BY fact_of_paper_itself WHERE fact.object = asked.key AND fact.subject IS NULL',
    },
    {
      node: 'fact.subject',
      facts:
        'fact INDEXED BY fact_by_subject WHERE fact.subject IS NOT NULL AND fact.object = asked.key AND fact.subject <> fact.object',
    },
    {
      node: 'fact.object',
      facts: 'fact INDEXED BY fact_by_subject WHERE fact.subject = asked.key AND fact.object <> asked.key',
    },
  ],
};

function factsOf(kind: Kind, filter: LinkFilter): string[] {
  const node = `coalesce(${LEADS_TO[kind]}, -fact.paper)`;
  return FACTS_OF[kind].map((facts) => `${facts} AND ${conditionsOf(node, filter)}`);
}

function conditionsOf(node: string, { predicates, types }: LinkFilter): string {
  const conditions = ['TRUE'];
  if (predicates !== undefined) conditions.push(HAS_PREDICATE);
  if (types !== undefined) {
    const type = `(SELECT type FROM concept WHERE key = ${node})`;
    conditions.push(`(${node} < 0 OR ${type} IN (SELECT value FROM json_each(:types)))`);
  }
  return conditions.join(' AND ');
}

const HAS_PREDICATE = '+fact.predicate IN (SELECT value FROM json_each(:predicates))';

function filterParameters({ factsOfEach, predicates = [], types = [] }: LinkFilter): Parameters {
  return { factsOfEach, predicates: JSON.stringify(predicates), types: JSON.stringify(types) };
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
): Link[] {
  const given = { nodes: asJson(nodes), others: asJson(others) };
  const ofPapers = (papers: string, concepts: string) =>
    `FROM ${papers} AS papers CROSS JOIN fact INDEXED BY fact_of_paper ON fact.paper = papers.key
     WHERE fact.object IN (SELECT key FROM ${concepts}) AND fact.subject IS NULL`;
  const ofConcepts = (subjects: string, objects: string) =>
    `FROM ${subjects} AS subjects CROSS JOIN fact INDEXED BY fact_by_subject ON fact.subject = subjects.key
     WHERE fact.object IN (SELECT key FROM ${objects}) AND fact.object <> fact.subject`;
  const rows = connection.all<LinkRow>(
    `WITH ${keysOf('nodes')}, ${keysOf('others')},
     link (from_kind, from_key, to_kind, to_key, confidence) AS (
       SELECT 'paper', fact.paper, 'concept', fact.object, fact.confidence ${ofPapers('nodes_papers', 'others_concepts')}
       UNION ALL
       SELECT 'concept', fact.object, 'paper', fact.paper, fact.confidence ${ofPapers('others_papers', 'nodes_concepts')}
       UNION ALL
       SELECT 'concept', fact.subject, 'concept', fact.object, fact.confidence ${ofConcepts('nodes_concepts', 'others_concepts')}
       UNION ALL
       SELECT 'concept', fact.object, 'concept', fact.subject, fact.confidence ${ofConcepts('others_concepts', 'nodes_concepts')})
     SELECT from_kind AS fromKind, ${idOf('from')} AS fromId, to_kind AS toKind, ${idOf('to')} AS toId, confidence
     FROM link`,
    given,
  );
  return rows.map(linkOf);
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

function edgesAmong(
  connection: Connection,
  nodes: readonly GraphNode[],
  predicates: readonly Predicate[] | undefined,
): GraphEdge[] {
  const filter = predicates === undefined ? 'TRUE' : HAS_PREDICATE;
  const rows = connection.all<FactRow & { factCount: number }>(
    `WITH ${keysOf('nodes')},
     among (key) AS (
       SELECT fact.key FROM nodes_papers CROSS JOIN fact INDEXED BY fact_of_paper ON fact.paper = nodes_papers.key
       WHERE fact.object IN (SELECT key FROM nodes_concepts) AND fact.subject IS NULL AND ${filter}
       UNION ALL
       SELECT fact.key FROM nodes_concepts CROSS JOIN fact INDEXED BY fact_by_subject ON fact.subject = nodes_concepts.key
       WHERE fact.object IN (SELECT key FROM nodes_concepts) AND fact.object <> fact.subject AND ${filter}),
     edge (key, place, fact_count) AS (
       SELECT fact.key, row_number() OVER (same ORDER BY fact.confidence DESC, fact.id), count(*) OVER same
       FROM among CROSS JOIN fact ON fact.key = among.key
       WINDOW same AS (PARTITION BY fact.predicate, fact.subject, fact.object, iif(fact.subject IS NULL, fact.paper, NULL)))
     SELECT ${FACT_COLUMNS}, edge.fact_count AS factCount
     FROM edge CROSS JOIN fact ON fact.key = edge.key ${NAMES_OF_FACT}
     WHERE edge.place = 1 ORDER BY fact.confidence DESC, fact.id`,
    { nodes: asJson(nodes), predicates: JSON.stringify(predicates ?? []) },
  );
  return rows.map((row) => edgeOf(factOf(row), row.factCount));
}
