import { conceptKey } from '../../../schema/names.js';
import { checkPageRequest, SEARCH_CURSOR } from '../pages.js';
import type { Cursor, Page, PageRequest, SearchHit } from '../store.js';
import { NAMED } from './conceptFilter.js';
import { CONCEPT_COLUMNS, conceptOf, type ConceptRow } from './concepts.js';
import type { Connection } from './connection.js';
import { afterCursor, cursorParameters, orderBy, type SortKey } from './keyset.js';
import { findPapers } from './papers.js';
import { joinedTerms, prefixQuery } from './terms.js';

/** Positions from here on are papers, before are concepts. */
const FIRST_PAPER_POSITION = 2;

const MEANT = 'SELECT concept FROM concept_name WHERE lookup_key = :lookupKey';
const FOUND_CONCEPTS = `concept WHERE concept.paper_count > 0 AND concept.key IN (${NAMED} UNION ${MEANT})`;
const FOUND_PAPERS = `paper WHERE paper.key IN (
  SELECT rowid FROM text_search WHERE text_search MATCH :query)`;

const BEST: readonly SortKey[] = [
  { by: 'position' },
  { by: 'paperCount', descending: true },
  { by: `''`, same: true },
  { by: 'id' },
];

interface Hit {
  readonly cursor: Cursor;
  readonly node: SearchHit;
}

/** Concepts, and where there are no more of them, papers. */
export function search(connection: Connection, text: string, page: PageRequest): Page<SearchHit> {
  checkPageRequest(page, SEARCH_CURSOR);
  const query = prefixQuery(text);
  if (query === null) return { entries: [], hasNextPage: false };
  return connection.reading(() => {
    const afterPaper = page.after !== undefined && Number(page.after[0]) >= FIRST_PAPER_POSITION;
    const concepts = afterPaper ? [] : conceptHits(connection, text, page);
    const missing = page.first - concepts.length;
    if (missing < 0) return { entries: concepts.slice(0, page.first), hasNextPage: true };
    const papers = paperHits(connection, text, {
      first: missing,
      after: afterPaper ? page.after : undefined,
    });
    return { entries: [...concepts, ...papers.entries], hasNextPage: papers.hasNextPage };
  });
}

/** One more than the page has, if there are so many. */
function conceptHits(connection: Connection, text: string, page: PageRequest): Hit[] {
  const rows = connection.all<ConceptRow & { readonly position: number }>(
    `SELECT * FROM (
       SELECT concept.key NOT IN (SELECT concept FROM concept_name WHERE terms = :terms UNION ${MEANT}) AS position,
         ${CONCEPT_COLUMNS}
       FROM ${FOUND_CONCEPTS})
     WHERE ${afterCursor(BEST, page.after)} ORDER BY ${orderBy(BEST)} LIMIT :limit`,
    {
      query: prefixQuery(text),
      terms: joinedTerms(text),
      lookupKey: conceptKey(text) || null,
      ...cursorParameters(page.after),
      limit: page.first + 1,
    },
  );
  return rows.map((row) => ({
    cursor: [row.position, row.paperCount, '', row.id],
    node: { kind: 'concept', concept: conceptOf(row) },
  }));
}

/** Those with the text in the title first: what lists of papers by relevance have in the same order. */
function paperHits(connection: Connection, text: string, { first, after }: PageRequest): Page<SearchHit> {
  const [position = FIRST_PAPER_POSITION, , ...newest] = after ?? [];
  const papers = findPapers(connection, { text }, 'RELEVANCE', {
    first,
    after: after && [0, Number(position) - FIRST_PAPER_POSITION, 0, ...newest],
  });
  return {
    ...papers,
    entries: papers.entries.map(({ cursor: [, notInTitle = 0, , published = '', id = ''], node }) => ({
      cursor: [FIRST_PAPER_POSITION + Number(notInTitle), 0, published, id],
      node: { kind: 'paper', paper: node },
    })),
  };
}

export function countSearch(connection: Connection, text: string): number {
  const query = prefixQuery(text);
  if (query === null) return 0;
  return connection.count(
    `SELECT (SELECT count(*) FROM ${FOUND_CONCEPTS}) + (SELECT count(*) FROM ${FOUND_PAPERS}) AS count`,
    { query, lookupKey: conceptKey(text) || null },
  );
}
