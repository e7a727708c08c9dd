/** A `PaperFilter` as SQL. The texts are put together from constant parts; every value is a parameter. */
import { alternatives } from '../conditions.js';
import { publishedKey } from '../dates.js';
import type { PaperFilter } from '../store.js';
import type { Parameters } from './connection.js';
import type { SortKey } from './keyset.js';
import { prefixQuery } from './terms.js';

/** Papers that pass a filter: `${prelude} SELECT … FROM ${from} WHERE ${where}`, with `paper` among the tables. */
export interface PaperSelection {
  readonly prelude: string;
  readonly from: string;
  readonly where: string;
  readonly parameters: Parameters;
  /** Sort keys of relevance, before those of date and id. */
  readonly relevance: readonly SortKey[];
}

/*
 * `condition` holds the conditions of the filter, those of `any` first, so that their positions count from 0; alternatives
 * share a position.
 * `met` holds who meets which: CROSS JOIN keeps SQLite to this order, from the concepts by an index to the papers.
 * `matching` holds the papers that meet all of `all` and, if there are any, one of `any`.
 */
const CONDITIONS = `
  condition (position, role, predicate, concepts, floor) AS MATERIALIZED (
    SELECT value ->> 'position', value ->> 'role', value ->> 'predicate', value -> 'conceptIds', value ->> 'minConfidence'
    FROM json_each(:conditions)),
  met (position, role, paper, confidence) AS MATERIALIZED (
    SELECT position, role, fact.paper, fact.confidence
    FROM condition
      CROSS JOIN json_each(condition.concepts) AS asked
      CROSS JOIN concept ON concept.id = asked.value
      CROSS JOIN fact INDEXED BY fact_of_paper_itself ON fact.object = concept.key
        AND fact.predicate = condition.predicate AND fact.subject IS NULL AND fact.confidence >= condition.floor
    UNION ALL
    SELECT position, role, paper_concept.paper, paper_concept.confidence
    FROM condition
      CROSS JOIN json_each(condition.concepts) AS asked
      CROSS JOIN concept ON concept.id = asked.value
      CROSS JOIN paper_concept ON paper_concept.concept = concept.key
        AND paper_concept.confidence >= condition.floor
    WHERE condition.predicate IS NULL),
  matching (paper, position, confidence) AS MATERIALIZED (
    SELECT paper, min(position) FILTER (WHERE role = 'any') AS first_of_any, max(confidence)
    FROM met WHERE role <> 'none'
    GROUP BY paper
    HAVING count(DISTINCT position) FILTER (WHERE role = 'all') = :allConditions
      AND (:anyConditions = 0 OR first_of_any IS NOT NULL))`;

const SAME: SortKey = { by: '0', same: true };

export function selectPapers(filter: PaperFilter): PaperSelection {
  const { all = [], any = [], none = [] } = filter;
  const conditions = [
    ...any.map((condition) => ({ role: 'any', condition })),
    ...all.map((condition) => ({ role: 'all', condition })),
    ...none.map((condition) => ({ role: 'none', condition })),
  ].flatMap(({ role, condition }, position) =>
    alternatives(condition).map((alternative) => ({ position, role, ...alternative })),
  );
  const demandsConcepts = all.length + any.length > 0;
  const query = prefixQuery(filter.text);
  const authors = authorQueries(filter);

  const where = ['TRUE'];
  if (none.length > 0) where.push(`paper.key NOT IN (SELECT paper FROM met WHERE role = 'none')`);
  if (query !== null) where.push(foundBy(':query'));
  where.push(...authors.map((_, index) => writtenBy(`:author${index}`)));
  if (filter.sources !== undefined) where.push(FROM_SOURCES);
  if (filter.publishedAfter !== undefined) where.push('paper.published_key >= :publishedAfter');
  if (filter.publishedBefore !== undefined) {
    where.push(`paper.published_key < :publishedBefore AND paper.published_key <> ''`);
  }

  return {
    prelude: conditions.length === 0 ? '' : `WITH ${CONDITIONS}`,
    from: demandsConcepts ? 'matching CROSS JOIN paper ON paper.key = matching.paper' : 'paper',
    where: where.join(' AND '),
    parameters: {
      conditions: JSON.stringify(conditions),
      allConditions: all.length,
      anyConditions: any.length,
      query,
      ...Object.fromEntries(authors.map((author, index) => [`author${index}`, author])),
      sources: JSON.stringify(filter.sources ?? []),
      titleQuery: `{title} : (${query ?? ''})`,
      publishedAfter: filter.publishedAfter === undefined ? null : publishedKey(filter.publishedAfter),
      publishedBefore: filter.publishedBefore === undefined ? null : publishedKey(filter.publishedBefore),
    },
    relevance: [
      any.length > 0 ? { by: 'matching.position' } : SAME,
      query === null ? SAME : { by: `(NOT ${foundBy(':titleQuery')})` },
      demandsConcepts ? { by: 'matching.confidence', descending: true } : SAME,
    ],
  };
}

function foundBy(parameter: ':query' | ':titleQuery'): string {
  return `paper.key IN (SELECT rowid FROM paper_search WHERE paper_search MATCH ${parameter})`;
}

/** A full-text query for each author that a paper must have. */
function authorQueries({ authors = [], anyAuthor = [] }: PaperFilter): string[] {
  const each = authors.map(prefixQuery).filter((query) => query !== null);
  const alternatives = anyAuthor.map(prefixQuery);
  const isAnybody = alternatives.length === 0 || alternatives.includes(null);
  return isAnybody ? each : [...each, alternatives.map((query) => `(${query ?? ''})`).join(' OR ')];
}

function writtenBy(parameter: string): string {
  return `paper.key IN (SELECT paper FROM paper_author WHERE paper_author.key IN (
    SELECT rowid FROM author_search WHERE author_search MATCH ${parameter}))`;
}

const FROM_SOURCES = `paper.key IN (
  SELECT paper FROM paper_text WHERE source IN (SELECT value FROM json_each(:sources)))`;
