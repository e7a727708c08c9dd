/** When papers were published, and when they speak of a concept. */
import type { Paper } from '../../../schema/knowledge.js';
import {
  byTime,
  PERIOD_LENGTH,
  type Granularity,
  type PeriodCount,
  type SourceCount,
  type TimelineEntry,
} from '../figures.js';
import { integer, type Connection } from './connection.js';
import { ANY_FACT } from './factTypes.js';
import { PAPER, paperOf, type PaperValues } from './papers.js';

export function papersByPeriod(
  connection: Connection,
  granularity: Granularity,
): Promise<readonly PeriodCount[]> {
  return connection.read<PeriodCount>(
    `MATCH (p:Paper) WHERE size(p.published) >= $given.length
     RETURN left(p.published, $given.length) AS period, count(p) AS papers ORDER BY period`,
    { length: integer(PERIOD_LENGTH[granularity]) },
  );
}

export function papersBySource(connection: Connection, first: number): Promise<readonly SourceCount[]> {
  return connection.read<SourceCount>(
    `MATCH (p:Paper) RETURN p.source AS source, count(p) AS papers ORDER BY papers DESC, source LIMIT $given.first`,
    { first: integer(first) },
  );
}

export async function timelinesOfConcepts(
  connection: Connection,
  conceptIds: readonly string[],
  granularity: Granularity,
): Promise<ReadonlyMap<string, readonly TimelineEntry[]>> {
  const rows = await connection.read<{ id: string; entries: readonly TimelineEntry[] }>(
    `MATCH (c:Concept) WHERE c.id IN $given.conceptIds
     CALL (c) {
       CALL (c) {
         MATCH (c)<-[m:MENTIONS]-(p:Paper) WHERE m.confidence IS NOT NULL AND size(p.published) >= $given.length
         RETURN left(p.published, $given.length) AS period, null AS predicate, count(*) AS papers
         UNION ALL
         MATCH (c)<-[r:${ANY_FACT}]-(p:Paper) WHERE size(p.published) >= $given.length
         RETURN left(p.published, $given.length) AS period, type(r) AS predicate, count(*) AS papers
       }
       RETURN collect({period: period, predicate: predicate, papers: papers}) AS entries
     }
     RETURN c.id AS id, entries`,
    { conceptIds, length: integer(PERIOD_LENGTH[granularity]) },
  );
  return new Map(rows.map(({ id, entries }) => [id, [...entries].sort(byTime)]));
}

export async function firstPapersOfConcepts(
  connection: Connection,
  conceptIds: readonly string[],
): Promise<ReadonlyMap<string, Paper>> {
  const rows = await connection.read<{ id: string; paper: PaperValues }>(
    `MATCH (c:Concept) WHERE c.id IN $given.conceptIds
     CALL (c) {
       MATCH (c)<-[m:MENTIONS]-(p:Paper) WHERE m.confidence IS NOT NULL AND p.published IS NOT NULL
       RETURN p ORDER BY p.published, p.id LIMIT 1
     }
     RETURN c.id AS id, ${PAPER.cypher} AS paper`,
    { conceptIds },
  );
  return new Map(rows.map(({ id, paper }) => [id, paperOf(paper)]));
}
