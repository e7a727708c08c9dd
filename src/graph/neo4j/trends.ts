import {
  afterPeriod,
  growthScales,
  PERIOD_LENGTH,
  TREND_SMOOTHING,
  type Trend,
  type TrendRequest,
  type Trends,
} from '../figures.js';
import { checkPageRequest, FIGURE_CURSOR, pageOf } from '../pages.js';
import type { PageRequest, StoredConcept } from '../store.js';
import { CONCEPT_PROPERTIES } from './concepts.js';
import { integer, type Connection, type Parameters } from './connection.js';
import { afterCursor, cursorParameters, orderBy, type SortKey } from './keyset.js';

const IN_OLDER = 'p.published >= $given.olderFrom AND p.published < $given.afterOlder';
const IN_NEWER = 'p.published >= $given.newerFrom AND p.published < $given.afterNewer';

/** Concepts of which there are few papers at all are not looked at: so the work is bounded by what is left. */
const GROWN = `
  MATCH (c:Concept) WHERE c.paperCount >= $given.minPapers AND ($given.types IS NULL OR c.type IN $given.types)
  MATCH (c)<-[m:MENTIONS]-(p:Paper)
  WHERE m.confidence IS NOT NULL AND p.published >= $given.olderFrom AND p.published < $given.afterNewer
    AND size(p.published) >= $given.length
  WITH c, count(CASE WHEN ${IN_OLDER} THEN 1 END) AS older, count(CASE WHEN ${IN_NEWER} THEN 1 END) AS newer
  WHERE older + newer >= $given.minPapers
  WITH c, older, newer,
    (newer * $given.newerScale + ${TREND_SMOOTHING}.0) / (older * $given.olderScale + ${TREND_SMOOTHING}.0) AS growth`;

const MOVES = { RISING: 'growth > 1', FALLING: 'growth < 1' } as const;

export async function findTrends(
  connection: Connection,
  request: TrendRequest,
  page: PageRequest,
): Promise<Trends> {
  checkPageRequest(page, FIGURE_CURSOR);
  const { olderPapers, newerPapers, parameters } = await windows(connection, request);
  const keys: readonly SortKey[] = [
    { by: 'growth', descending: request.direction === 'RISING' },
    { by: 'c.id' },
  ];
  const rows = await connection.read<Omit<Trend, 'concept'> & { concept: StoredConcept }>(
    `${GROWN} WHERE ${MOVES[request.direction]} AND ${afterCursor(keys, page.after)}
     WITH c, older, newer, growth ORDER BY ${orderBy(keys)} LIMIT $given.limit
     RETURN ${CONCEPT_PROPERTIES} AS concept, older, newer, growth`,
    { ...parameters, ...cursorParameters(page.after), limit: integer(page.first + 1) },
  );
  const entries = rows.map((node) => ({ cursor: [node.growth, node.concept.id], node }));
  return { ...pageOf(entries, page), olderPapers, newerPapers };
}

export async function countTrends(connection: Connection, request: TrendRequest): Promise<number> {
  const { parameters } = await windows(connection, request);
  const [row] = await connection.read<{ concepts: number }>(
    `${GROWN} WHERE ${MOVES[request.direction]} RETURN count(c) AS concepts`,
    parameters,
  );
  return row?.concepts ?? 0;
}

async function windows(
  connection: Connection,
  { granularity, older, newer, types, minPapers }: TrendRequest,
): Promise<{ olderPapers: number; newerPapers: number; parameters: Parameters }> {
  const bounds = {
    length: integer(PERIOD_LENGTH[granularity]),
    olderFrom: older.from,
    afterOlder: afterPeriod(older.to),
    newerFrom: newer.from,
    afterNewer: afterPeriod(newer.to),
  };
  const [papers] = await connection.read<{ olderPapers: number; newerPapers: number }>(
    `MATCH (p:Paper) WHERE size(p.published) >= $given.length
     RETURN count(CASE WHEN ${IN_OLDER} THEN 1 END) AS olderPapers,
       count(CASE WHEN ${IN_NEWER} THEN 1 END) AS newerPapers`,
    bounds,
  );
  const { olderPapers = 0, newerPapers = 0 } = papers ?? {};
  return {
    olderPapers,
    newerPapers,
    parameters: { ...bounds, minPapers, types: types ?? null, ...growthScales(olderPapers, newerPapers) },
  };
}
