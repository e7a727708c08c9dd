import type { ConceptType } from '../../../schema/predicates.js';
import { CO_OCCURRENCE_PAPERS, CO_OCCURRENCE_SMOOTHING, type CoOccurrence } from '../figures.js';
import { checkPageRequest, FIGURE_CURSOR } from '../pages.js';
import type { CountedPage, PageRequest } from '../store.js';
import { CONCEPT_COLUMNS, conceptOf, type ConceptRow } from './concepts.js';
import type { Connection } from './connection.js';
import { pagesOf, type Owned, type OwnedTotal } from './grouping.js';
import { afterCursor, cursorParameters, orderBy, type SortKey } from './keyset.js';

const CLOSEST: readonly SortKey[] = [{ by: 'lift', descending: true }, { by: 'id' }];

/** `together`: for each concept that is asked for, what its newest papers mention besides. */
const TOGETHER = `
  WITH asked AS MATERIALIZED (
    SELECT key, id, min(paper_count, ${CO_OCCURRENCE_PAPERS}) AS papers_read
    FROM concept WHERE id IN (SELECT value FROM json_each(:ids)) GROUP BY key),
  counted (owner, concept, papers) AS (
    SELECT asked.key, other.concept, count(*)
    FROM asked
      CROSS JOIN paper_concept AS other ON other.paper IN (
        SELECT said.paper
        FROM paper_concept AS said INDEXED BY paper_concept_newest CROSS JOIN paper ON paper.key = said.paper
        WHERE said.concept = asked.key AND said.confidence IS NOT NULL
        ORDER BY said.published_key DESC, said.published DESC, paper.id LIMIT ${CO_OCCURRENCE_PAPERS})
    WHERE other.concept <> asked.key AND other.confidence IS NOT NULL
    GROUP BY asked.key, other.concept),
  together AS MATERIALIZED (
    SELECT asked.id AS owner, concept.key, concept.id, counted.papers,
      (counted.papers + ${CO_OCCURRENCE_SMOOTHING}.0)
        / (asked.papers_read * 1.0 * concept.paper_count / (SELECT count(*) FROM paper)
          + ${CO_OCCURRENCE_SMOOTHING}.0) AS lift
    FROM asked CROSS JOIN counted ON counted.owner = asked.key CROSS JOIN concept ON concept.key = counted.concept
    WHERE :types IS NULL OR concept.type IN (SELECT value FROM json_each(:types)))`;

interface TogetherRow extends Owned, ConceptRow {
  readonly papers: number;
  readonly lift: number;
}

interface TotalTogether extends OwnedTotal {
  readonly papersRead: number;
}

export function coOccurringConcepts(
  connection: Connection,
  conceptIds: readonly string[],
  types: readonly ConceptType[] | undefined,
  page: PageRequest,
): ReadonlyMap<string, CountedPage<CoOccurrence> & { readonly papersRead: number }> {
  checkPageRequest(page, FIGURE_CURSOR);
  const found = connection.all<TotalTogether & (TogetherRow | { readonly papers: null })>(
    `${TOGETHER},
     totals AS MATERIALIZED (SELECT owner, count(*) AS total FROM together GROUP BY owner),
     placed AS (
       SELECT *, row_number() OVER (PARTITION BY owner ORDER BY ${orderBy(CLOSEST)}) AS place
       FROM together WHERE ${afterCursor(CLOSEST, page.after)})
     SELECT asked.id AS owner, asked.papers_read AS papersRead, coalesce(totals.total, 0) AS total,
       placed.papers, placed.lift, ${CONCEPT_COLUMNS}
     FROM asked LEFT JOIN totals ON totals.owner = asked.id
       LEFT JOIN placed ON placed.owner = asked.id AND placed.place <= :limit
       LEFT JOIN concept ON concept.key = placed.key
     ORDER BY asked.id, placed.place`,
    {
      ids: JSON.stringify(conceptIds),
      types: types === undefined ? null : JSON.stringify(types),
      ...cursorParameters(page.after),
      limit: page.first + 1,
    },
  );
  const owners = new Map(found.map((row) => [row.owner, row]));
  const rows = found.filter((row) => row.papers !== null);
  const pages = pagesOf([...owners.values()], rows, entryOf, page);
  return new Map(
    [...pages].map(([id, ofOne]) => [id, { ...ofOne, papersRead: owners.get(id)?.papersRead ?? 0 }]),
  );
}

function entryOf(row: TogetherRow) {
  const { id, papers, lift } = row;
  return { cursor: [lift, id], node: { concept: conceptOf(row), papers, lift } };
}
