import { checkPageRequest, pageOf, SEARCH_CURSOR } from '../pages.js';
import type { Cursor, Page, PageRequest, SearchHit } from '../store.js';
import { NAMED } from './conceptFilter.js';
import { conceptsByIds } from './concepts.js';
import type { Connection } from './connection.js';
import { afterCursor, cursorParameters, orderBy, type SortKey } from './keyset.js';
import { papersByIds } from './papers.js';
import { joinedTerms, prefixQuery } from './terms.js';

interface HitRow {
  readonly position: number;
  readonly papers: number;
  readonly published: string;
  readonly id: string;
}

/** Positions from here on are papers, before are concepts. */
const FIRST_PAPER_POSITION = 2;

const FOUND_CONCEPTS = `concept WHERE concept.paper_count > 0 AND concept.key IN (${NAMED})`;
const FOUND_PAPERS = `paper WHERE paper.key IN (
  SELECT rowid FROM paper_search WHERE paper_search MATCH :query)`;

const HITS = `
  SELECT concept.key NOT IN (SELECT concept FROM concept_name WHERE terms = :terms) AS position,
    concept.paper_count AS papers, '' AS published, concept.id AS id
  FROM ${FOUND_CONCEPTS}
  UNION ALL
  SELECT ${FIRST_PAPER_POSITION} + (paper.key NOT IN (
      SELECT rowid FROM paper_search WHERE paper_search MATCH :titleQuery)),
    0, paper.published_key, paper.id
  FROM ${FOUND_PAPERS}`;

const BEST: readonly SortKey[] = [
  { by: 'position' },
  { by: 'papers', descending: true },
  { by: 'published', descending: true },
  { by: 'id' },
];

export function search(connection: Connection, text: string, page: PageRequest): Page<SearchHit> {
  checkPageRequest(page, SEARCH_CURSOR);
  const query = prefixQuery(text);
  if (query === null) return { entries: [], hasNextPage: false };
  return connection.reading(() => {
    const rows = connection.all<HitRow>(
      `SELECT position, papers, published, id FROM (${HITS})
       WHERE ${afterCursor(BEST, page.after)} ORDER BY ${orderBy(BEST)} LIMIT :limit`,
      {
        query,
        titleQuery: `{title} : (${query})`,
        terms: joinedTerms(text),
        ...cursorParameters(page.after),
        limit: page.first + 1,
      },
    );
    return pageOf(hitsOf(connection, rows), page);
  });
}

function hitsOf(connection: Connection, rows: readonly HitRow[]): { cursor: Cursor; node: SearchHit }[] {
  const isPaper = ({ position }: HitRow) => position >= FIRST_PAPER_POSITION;
  const papers = papersByIds(
    connection,
    rows.filter(isPaper).map(({ id }) => id),
  );
  const concepts = conceptsByIds(
    connection,
    rows.filter((row) => !isPaper(row)).map(({ id }) => id),
  );
  return rows.flatMap((row): { cursor: Cursor; node: SearchHit }[] => {
    const cursor = [row.position, row.papers, row.published, row.id];
    const paper = isPaper(row) ? papers.get(row.id) : undefined;
    const concept = isPaper(row) ? undefined : concepts.get(row.id);
    if (paper !== undefined) return [{ cursor, node: { kind: 'paper', paper } }];
    if (concept !== undefined) return [{ cursor, node: { kind: 'concept', concept } }];
    return [];
  });
}

export function countSearch(connection: Connection, text: string): number {
  const query = prefixQuery(text);
  if (query === null) return 0;
  return connection.count(
    `SELECT (SELECT count(*) FROM ${FOUND_CONCEPTS}) + (SELECT count(*) FROM ${FOUND_PAPERS}) AS count`,
    { query },
  );
}
