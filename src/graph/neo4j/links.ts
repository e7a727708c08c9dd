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
import { integer, type Connection } from './connection.js';
import { FACT_PROPERTIES } from './facts.js';
import { ANY_FACT } from './factTypes.js';

export function linksIn(connection: Connection): Links {
  return {
    of: (nodes, filter) => linksOf(connection, nodes, filter),
    between: (nodes, others) => linksBetween(connection, nodes, others),
    edgesAmong: (nodes, predicates) => edgesAmong(connection, nodes, predicates),
  };
}

/** Binds to `asked` each of the given nodes, in a statement that may go on. */
const EACH_ASKED = `CALL () {
    MATCH (asked:Paper) WHERE asked.id IN $given.papers RETURN asked
    UNION ALL
    MATCH (asked:Concept) WHERE asked.id IN $given.concepts RETURN asked
  }`;

/** A fact `r` of `asked`, and the node `other` that it leads to. */
const LEADS_AWAY = `MATCH (asked)-[r:${ANY_FACT}]-(other)
  WHERE other <> asked AND ($given.predicates IS NULL OR type(r) IN $given.predicates)
    AND ($given.types IS NULL OR other:Paper OR other.type IN $given.types)`;

const kindOf = (node: string) => `CASE WHEN ${node}:Paper THEN 'paper' ELSE 'concept' END`;
const nodeOf = (node: string) => `{kind: ${kindOf(node)}, id: ${node}.id}`;

async function linksOf(
  connection: Connection,
  nodes: readonly GraphNode[],
  filter: LinkFilter,
): Promise<LinksAway> {
  const links = await connection.read<LinkAway>(
    `${EACH_ASKED}
     CALL (asked) {
       ${LEADS_AWAY}
       RETURN r, other ORDER BY r.confidence DESC, r.id LIMIT $given.factsOfEach
     }
     RETURN ${nodeOf('asked')} AS from, ${nodeOf('other')} AS to, r.confidence AS confidence,
       coalesce(other.paperCount, 0) AS paperCount`,
    parametersOf(nodes, filter),
  );
  const full = fullNodes(links, filter);
  if (full.length === 0) return { links, cut: [] };
  const totals = await connection.read<NodeTotal>(
    `${EACH_ASKED}
     CALL (asked) {
       ${LEADS_AWAY}
       RETURN count(r) AS factCount, count(DISTINCT other) AS neighbourCount
     }
     RETURN ${nodeOf('asked')} AS node, factCount, neighbourCount`,
    parametersOf(full, filter),
  );
  return { links, cut: cutNodes(totals, filter) };
}

function parametersOf(nodes: readonly GraphNode[], { factsOfEach, predicates, types }: LinkFilter) {
  return {
    papers: idsOf(nodes, 'paper'),
    concepts: idsOf(nodes, 'concept'),
    factsOfEach: integer(factsOfEach),
    predicates: predicates ?? null,
    types: types ?? null,
  };
}

/** From the papers, which have few facts, to the concepts; and from subjects to objects. */
async function linksBetween(
  connection: Connection,
  nodes: readonly GraphNode[],
  others: readonly GraphNode[],
): Promise<Link[]> {
  const facts = (label: 'Paper' | 'Concept', sources: string, targets: string) =>
    `MATCH (s:${label}) WHERE s.id IN $given.${sources}
     MATCH (s)-[r:${ANY_FACT}]->(o:Concept) WHERE o <> s AND o.id IN $given.${targets}`;
  return connection.read<Link>(
    `CALL () {
       ${facts('Paper', 'papers', 'otherConcepts')} RETURN s AS from, r, o AS to
       UNION ALL
       ${facts('Paper', 'otherPapers', 'concepts')} RETURN o AS from, r, s AS to
       UNION ALL
       ${facts('Concept', 'concepts', 'otherConcepts')} RETURN s AS from, r, o AS to
       UNION ALL
       ${facts('Concept', 'otherConcepts', 'concepts')} RETURN o AS from, r, s AS to
     }
     RETURN ${nodeOf('from')} AS from, ${nodeOf('to')} AS to, r.confidence AS confidence`,
    {
      papers: idsOf(nodes, 'paper'),
      concepts: idsOf(nodes, 'concept'),
      otherPapers: idsOf(others, 'paper'),
      otherConcepts: idsOf(others, 'concept'),
    },
  );
}

async function edgesAmong(
  connection: Connection,
  nodes: readonly GraphNode[],
  predicates: readonly Predicate[] | undefined,
): Promise<GraphEdge[]> {
  const rows = await connection.read<{ fact: FactRow; factCount: number }>(
    `${EACH_ASKED}
     WITH asked AS s
     MATCH (s)-[r:${ANY_FACT}]->(o:Concept)
       WHERE o <> s AND o.id IN $given.concepts AND ($given.predicates IS NULL OR type(r) IN $given.predicates)
     WITH s, o, r ORDER BY r.confidence DESC, r.id
     WITH s, o, type(r) AS predicate, collect(r)[0] AS r, count(r) AS factCount
     ORDER BY r.confidence DESC, r.id
     RETURN ${FACT_PROPERTIES} AS fact, factCount`,
    { papers: idsOf(nodes, 'paper'), concepts: idsOf(nodes, 'concept'), predicates: predicates ?? null },
  );
  return rows.map(({ fact, factCount }) => edgeOf(factOf(fact), factCount));
}
