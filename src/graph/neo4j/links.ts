import { publishedRange } from '../dates.js';
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
import { integer, type Connection } from './connection.js';
import { FACT, type FactValues, readFact } from './facts.js';
import { ANY_FACT } from './factTypes.js';

export function linksIn(connection: Connection): Links {
  return {
    of: (nodes, filter) => linksOf(connection, nodes, filter),
    between: (nodes, others, filter) => linksBetween(connection, nodes, others, filter),
    neighbourCount: (node, conditions) => neighbourCount(connection, node, conditions),
    edgesAmong: (nodes, filter) => edgesAmong(connection, nodes, filter),
  };
}

/** Binds to `asked` each of the given nodes, in a statement that may go on. */
const EACH_ASKED = `CALL () {
    MATCH (asked:Paper) WHERE asked.id IN $given.papers RETURN asked
    UNION ALL
    MATCH (asked:Concept) WHERE asked.id IN $given.concepts RETURN asked
  }`;

/** A fact `r` of `asked`, and the node `other` that it leads to. */
const leadsAway = (filter: FollowedFacts) => `MATCH (asked)-[r:${ANY_FACT}]-(other)
  WHERE other <> asked AND ${joins(filter)}
    AND ($given.types IS NULL OR other:Paper OR other.type IN $given.types)`;

/** That a fact `r` passes the filter. */
function joins(filter: FollowedFacts): string {
  const hasPredicate = '($given.predicates IS NULL OR type(r) IN $given.predicates)';
  // Hubs are read much: of the papers behind their facts nothing is asked for nothing.
  return keepsEdgesWhole(filter) ? hasPredicate : `${hasPredicate} AND ${IS_SURE_AND_WITHIN}`;
}

const IS_SURE_AND_WITHIN = `r.confidence >= $given.minConfidence AND EXISTS {
  MATCH (stating:Paper {id: r.paperId})
  WHERE stating.publishedKey >= $given.publishedFrom AND stating.publishedKey < $given.publishedTo }`;

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
       ${leadsAway(filter)}
       RETURN r, other ORDER BY r.confidence DESC, r.id LIMIT $given.factsOfEach
     }
     RETURN ${nodeOf('asked')} AS from, ${nodeOf('other')} AS to, r.confidence AS confidence,
       coalesce(other.paperCount, 0) AS paperCount`,
    parametersOf(nodes, filter),
  );
  const full = fullNodes(links, filter);
  if (full.length === 0) return { links, cut: [] };
  const counts = await connection.read<FactCount>(
    `${EACH_ASKED}
     CALL (asked) {
       ${leadsAway(filter)}
       RETURN count(r) AS factCount
     }
     RETURN ${nodeOf('asked')} AS node, factCount`,
    parametersOf(full, filter),
  );
  return { links, cut: cutNodes(counts, filter) };
}

async function neighbourCount(
  connection: Connection,
  node: GraphNode,
  conditions: LinkConditions,
): Promise<number> {
  const [row] = await connection.read<{ neighbours: number }>(
    `${EACH_ASKED}
     ${leadsAway(conditions)}
     WITH DISTINCT other LIMIT ${NEIGHBOURS_COUNTED}
     RETURN count(other) AS neighbours`,
    parametersOf([node], conditions),
  );
  return row?.neighbours ?? 0;
}

function parametersOf(
  nodes: readonly GraphNode[],
  { factsOfEach = 0, types, ...filter }: LinkConditions & Partial<LinkFilter>,
) {
  return {
    papers: idsOf(nodes, 'paper'),
    concepts: idsOf(nodes, 'concept'),
    factsOfEach: integer(factsOfEach),
    types: types ?? null,
    ...joiningParameters(filter),
  };
}

function joiningParameters({ predicates, minConfidence = 0, ...published }: FollowedFacts) {
  return { predicates: predicates ?? null, minConfidence, ...publishedRange(published) };
}

/** From the papers, which have few facts, to the concepts; and from subjects to objects. */
async function linksBetween(
  connection: Connection,
  nodes: readonly GraphNode[],
  others: readonly GraphNode[],
  filter: FollowedFacts,
): Promise<Link[]> {
  const facts = (label: 'Paper' | 'Concept', sources: string, targets: string) =>
    `MATCH (s:${label}) WHERE s.id IN $given.${sources}
     MATCH (s)-[r:${ANY_FACT}]->(o:Concept) WHERE o <> s AND o.id IN $given.${targets} AND ${joins(filter)}`;
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
      ...joiningParameters(filter),
    },
  );
}

/** Of Neo4j: places in a list are 32-bit integers. */
const LONGEST_LIST = 2 ** 31 - 1;

async function edgesAmong(
  connection: Connection,
  nodes: readonly GraphNode[],
  { most = LONGEST_LIST, ...filter }: EdgeFilter,
): Promise<Edges> {
  const rows = await connection.read<{ fact: FactValues; support: number; total: number }>(
    `${EACH_ASKED}
     WITH asked AS s
     MATCH (s)-[r:${ANY_FACT}]->(o:Concept)
       WHERE o <> s AND o.id IN $given.concepts AND ${joins(filter)}
     ${keepsEdgesWhole(filter) ? WHOLE_EDGES : COUNTED_EDGES}
     WITH s, o, r, support ORDER BY r.confidence DESC, r.id
     WITH collect({s: s, o: o, r: r, support: support}) AS edges
     WITH size(edges) AS total, edges[..$given.most] AS drawn
     UNWIND drawn AS edge
     WITH total, edge.s AS s, edge.r AS r, edge.o AS o, edge.support AS support
     RETURN ${FACT.cypher} AS fact, support, total ORDER BY r.confidence DESC, r.id`,
    {
      papers: idsOf(nodes, 'paper'),
      concepts: idsOf(nodes, 'concept'),
      most: integer(most),
      ...joiningParameters(filter),
    },
  );
  return {
    edges: rows.map(({ fact, support }) => edgeOf(readFact(fact), support)),
    total: rows[0]?.total ?? 0,
  };
}

/** What stands for an edge is its surest fact, which knows how many there are. */
const WHOLE_EDGES = 'WITH s, o, r, r.support AS support WHERE support > 0';

/** Of the facts that pass the filter, the surest and how many there are. */
const COUNTED_EDGES = `WITH s, o, r ORDER BY r.confidence DESC, r.id
  WITH s, o, type(r) AS predicate, collect(r)[0] AS r, count(r) AS support`;
