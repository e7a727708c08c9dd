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
import { heldConcepts } from './concepts.js';
import type { Connection } from './connection.js';
import { listsOf, type Owned } from './grouping.js';
import { PAPER_COLUMNS, paperOf, type PaperRow } from './papers.js';

export function papersByPeriod(connection: Connection, granularity: Granularity): readonly PeriodCount[] {
  return connection.all<PeriodCount>(
    `SELECT substr(published, 1, :length) AS period, count(*) AS papers FROM paper_text
     WHERE length(published) >= :length GROUP BY period ORDER BY period`,
    { length: PERIOD_LENGTH[granularity] },
  );
}

export function papersBySource(connection: Connection, first: number): readonly SourceCount[] {
  return connection.all<SourceCount>(
    `SELECT source, count(*) AS papers FROM paper_text GROUP BY source ORDER BY papers DESC, source LIMIT :first`,
    { first },
  );
}

const MENTIONED = `SELECT concept.id AS owner, substr(said.published, 1, :length) AS period, NULL AS predicate, count(*) AS papers
  FROM concept
    CROSS JOIN paper_concept AS said INDEXED BY paper_concept_newest ON said.concept = concept.key
      AND said.confidence IS NOT NULL AND length(said.published) >= :length
  WHERE concept.id IN (SELECT value FROM json_each(:ids)) GROUP BY concept.key, period`;
const STATED = `SELECT concept.id AS owner, substr(fact.published, 1, :length) AS period, fact.predicate, count(*) AS papers
  FROM concept
    CROSS JOIN fact INDEXED BY own_fact_newest ON fact.object = concept.key AND fact.subject IS NULL
      AND length(fact.published) >= :length
  WHERE concept.id IN (SELECT value FROM json_each(:ids)) GROUP BY concept.key, period, fact.predicate`;

export function timelinesOfConcepts(
  connection: Connection,
  conceptIds: readonly string[],
  granularity: Granularity,
): ReadonlyMap<string, readonly TimelineEntry[]> {
  return connection.reading(() => {
    const rows = connection.all<Owned & TimelineEntry>(`${MENTIONED} UNION ALL ${STATED}`, {
      ids: JSON.stringify(conceptIds),
      length: PERIOD_LENGTH[granularity],
    });
    return listsOf(heldConcepts(connection, conceptIds), rows.sort(byTime), entryOf);
  });
}

function entryOf({ period, predicate, papers }: TimelineEntry): TimelineEntry {
  return { period, predicate, papers };
}

export function firstPapersOfConcepts(
  connection: Connection,
  conceptIds: readonly string[],
): ReadonlyMap<string, Paper> {
  const rows = connection.all<Owned & PaperRow>(
    `SELECT concept.id AS owner, ${PAPER_COLUMNS}
     FROM concept
       CROSS JOIN paper ON paper.key = (
         SELECT said.paper
         FROM paper_concept AS said INDEXED BY paper_concept_newest
           CROSS JOIN paper AS stating ON stating.key = said.paper
         WHERE said.concept = concept.key AND said.confidence IS NOT NULL AND said.published_key > ''
         ORDER BY said.published_key, said.published, stating.id LIMIT 1)
       CROSS JOIN paper_text ON paper_text.paper = paper.key
     WHERE concept.id IN (SELECT value FROM json_each(:ids))`,
    { ids: JSON.stringify(conceptIds) },
  );
  return new Map(rows.map((row) => [row.owner, paperOf(row)]));
}
