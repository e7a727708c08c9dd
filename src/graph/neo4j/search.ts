import { conceptKey } from '../../../schema/names.js';
import type { Paper } from '../../../schema/knowledge.js';
import { checkPageRequest, pageOf, SEARCH_CURSOR } from '../pages.js';
import type { Cursor, Page, PageRequest, SearchHit, StoredConcept } from '../store.js';
import { CONCEPT_PROPERTIES, NAMES_BY_TEXT } from './concepts.js';
import { integer, type Connection } from './connection.js';
import { afterCursor, cursorOf, cursorParameters, orderBy, type SortKey } from './keyset.js';
import { PAPER, paperOf, type PaperValues } from './papers.js';
import { hasTerms, joinedTerms, textQuery } from './terms.js';

const FOUND_CONCEPTS = `CALL () {
         ${NAMES_BY_TEXT}
         RETURN node
         UNION
         MATCH (node:Name) WHERE node.key = $given.key RETURN node
       }
       MATCH (node)-[:OF]->(c:Concept) WITH DISTINCT c WHERE c.paperCount > 0`;
const HAS_THE_NAME = 'EXISTS { (c)<-[:OF]-(n:Name) WHERE n.terms = $given.joined OR n.key = $given.key }';
const FOUND_PAPERS = `CALL db.index.fulltext.queryNodes('paper_terms', $given.lucene) YIELD node AS p
  WITH p WHERE ${hasTerms('p.terms')}`;

const BEST: readonly SortKey[] = [
  { by: 'position' },
  { by: 'papers', descending: true },
  { by: 'published', descending: true },
  { by: 'id' },
];

interface HitRow {
  readonly cursor: Cursor;
  readonly concept: StoredConcept | null;
  readonly paper: PaperValues | null;
}

export async function search(
  connection: Connection,
  text: string,
  page: PageRequest,
): Promise<Page<SearchHit>> {
  checkPageRequest(page, SEARCH_CURSOR);
  const query = textQuery(text);
  if (query === null) return { entries: [], hasNextPage: false };
  const rows = await connection.read<HitRow>(
    `CALL () {
       ${FOUND_CONCEPTS}
       RETURN CASE WHEN ${HAS_THE_NAME} THEN 0 ELSE 1 END AS position,
         c.paperCount AS papers, '' AS published, c.id AS id, c, null AS p
       UNION ALL
       ${FOUND_PAPERS}
       RETURN CASE WHEN ${hasTerms('p.titleTerms')} THEN 2 ELSE 3 END AS position,
         0 AS papers, p.publishedKey AS published, p.id AS id, null AS c, p
     }
     WITH * WHERE ${afterCursor(BEST, page.after)}
     WITH *, ${cursorOf(BEST)} AS cursor ORDER BY ${orderBy(BEST)} LIMIT $given.limit
     RETURN cursor, ${CONCEPT_PROPERTIES} AS concept, CASE WHEN p IS NOT NULL THEN ${PAPER.cypher} END AS paper`,
    {
      ...query,
      joined: joinedTerms(text),
      key: conceptKey(text) || null,
      ...cursorParameters(page.after),
      limit: integer(page.first + 1),
    },
  );
  return pageOf(
    rows.map(({ cursor, concept, paper }) => ({ cursor, node: hitOf(concept, paper && paperOf(paper)) })),
    page,
  );
}

function hitOf(concept: StoredConcept | null, paper: Paper | null): SearchHit {
  if (concept !== null) return { kind: 'concept', concept };
  if (paper !== null) return { kind: 'paper', paper };
  throw new Error('a hit is a concept or a paper');
}

export async function countSearch(connection: Connection, text: string): Promise<number> {
  const query = textQuery(text);
  if (query === null) return 0;
  const [row] = await connection.read<{ hits: number }>(
    `CALL () { ${FOUND_CONCEPTS} RETURN count(c) AS concepts }
     CALL () { ${FOUND_PAPERS} RETURN count(p) AS papers }
     RETURN concepts + papers AS hits`,
    { ...query, key: conceptKey(text) || null },
  );
  return row?.hits ?? 0;
}
