import {
  afterPeriod,
  growthScales,
  PERIOD_LENGTH,
  TREND_SMOOTHING,
  type Trend,
  type TrendRequest,
  type Trends,
  type Window,
} from '../figures.js';
import { checkPageRequest, FIGURE_CURSOR, pageOf } from '../pages.js';
import type { PageRequest } from '../store.js';
import { CONCEPT_COLUMNS, conceptOf, type ConceptRow } from './concepts.js';
import type { Connection, Parameters } from './connection.js';
import { afterCursor, cursorParameters, orderBy, type SortKey } from './keyset.js';

const IN_OLDER = `said.published_key >= :olderFrom AND said.published_key < :afterOlder`;
const IN_NEWER = `said.published_key >= :newerFrom AND said.published_key < :afterNewer`;

/** Concepts of which there are few papers at all are not looked at: so the work is bounded by what is left. */
const COUNTED = `
  WITH counted AS (
    SELECT concept.*, count(*) FILTER (WHERE ${IN_OLDER}) AS older, count(*) FILTER (WHERE ${IN_NEWER}) AS newer
    FROM concept
      CROSS JOIN paper_concept AS said INDEXED BY paper_concept_newest ON said.concept = concept.key
        AND said.confidence IS NOT NULL AND said.published_key >= :olderFrom AND said.published_key < :afterNewer
        AND length(said.published) >= :length
    WHERE concept.paper_count >= :minPapers
      AND (:types IS NULL OR concept.type IN (SELECT value FROM json_each(:types)))
    GROUP BY concept.key),
  grown AS (
    SELECT *, (newer * :newerScale + ${TREND_SMOOTHING}.0) / (older * :olderScale + ${TREND_SMOOTHING}.0) AS growth
    FROM counted WHERE older + newer >= :minPapers)`;

type TrendRow = ConceptRow & Omit<Trend, 'concept'>;

export function findTrends(connection: Connection, request: TrendRequest, page: PageRequest): Trends {
  checkPageRequest(page, FIGURE_CURSOR);
  return connection.reading(() => {
    const { olderPapers, newerPapers, parameters } = windows(connection, request);
    const keys: readonly SortKey[] = [
      { by: 'growth', descending: request.direction === 'RISING' },
      { by: 'id' },
    ];
    const rows = connection.all<TrendRow>(
      `${COUNTED}
       SELECT concept.older, concept.newer, concept.growth, ${CONCEPT_COLUMNS} FROM grown AS concept
       WHERE ${MOVES[request.direction]} AND ${afterCursor(keys, page.after)}
       ORDER BY ${orderBy(keys)} LIMIT :limit`,
      { ...parameters, ...cursorParameters(page.after), limit: page.first + 1 },
    );
    return { ...pageOf(rows.map(entryOf), page), olderPapers, newerPapers };
  });
}

export function countTrends(connection: Connection, request: TrendRequest): number {
  return connection.reading(() =>
    connection.count(
      `${COUNTED} SELECT count(*) AS count FROM grown WHERE ${MOVES[request.direction]}`,
      windows(connection, request).parameters,
    ),
  );
}

const MOVES = { RISING: 'growth > 1', FALLING: 'growth < 1' } as const;

function windows(
  connection: Connection,
  { granularity, older, newer, types, minPapers }: TrendRequest,
): { olderPapers: number; newerPapers: number; parameters: Parameters } {
  const length = PERIOD_LENGTH[granularity];
  const olderPapers = papersIn(connection, older, length);
  const newerPapers = papersIn(connection, newer, length);
  return {
    olderPapers,
    newerPapers,
    parameters: {
      length,
      olderFrom: older.from,
      afterOlder: afterPeriod(older.to),
      newerFrom: newer.from,
      afterNewer: afterPeriod(newer.to),
      minPapers,
      types: types === undefined ? null : JSON.stringify(types),
      ...growthScales(olderPapers, newerPapers),
    },
  };
}

function papersIn(connection: Connection, { from, to }: Window, length: number): number {
  return connection.count(
    `SELECT count(*) AS count FROM paper_text
     WHERE published >= :from AND published < :after AND length(published) >= :length`,
    { from, after: afterPeriod(to), length },
  );
}

function entryOf(row: TrendRow) {
  const { id, older, newer, growth } = row;
  return { cursor: [growth, id], node: { concept: conceptOf(row), older, newer, growth } };
}
