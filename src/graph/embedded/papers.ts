import type { Predicate } from '../../../schema/predicates.js';
import type { Mention, Paper, PaperRecord } from '../../../schema/knowledge.js';
import { checkPageRequest, pageOf, PAPER_CURSORS } from '../pages.js';
import { statedConditions } from '../conditions.js';
import type { PaperDetail, Cursor, Page, PageRequest, PaperFilter, PaperOrder, PaperPage } from '../store.js';
import type { Connection, Parameters } from './connection.js';
import { evidenceFor, factsOfPapers } from './facts.js';
import { heldPapers } from './heldPapers.js';
import { withIdsMeant } from './meaning.js';
import { listsOf, pagesOf, type Owned, type OwnedTotal } from './grouping.js';
import { afterCursor, cursorParameters, orderBy, type SortKey } from './keyset.js';
import { CONDITIONS, countedAlready, seekPapers } from './paperFilter.js';
import { allPapers, type PaperList, paperLists } from './paperLists.js';

export const PAPER_COLUMNS = `paper.id, paper_text.title, paper_text.abstract, paper_text.authors, paper_text.published,
  paper_text.url, paper_text.doi, paper_text.arxiv_id AS arxivId, paper_text.source, paper_text.origin, paper_text.records`;

export interface PaperRow {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: string;
  readonly published: string | null;
  readonly url: string | null;
  readonly doi: string | null;
  readonly arxivId: string | null;
  readonly source: string;
  readonly origin: string | null;
  readonly records: string | null;
}

export function paperOf(row: PaperRow): Paper {
  return {
    id: row.id,
    title: row.title,
    abstract: row.abstract,
    authors: JSON.parse(row.authors) as string[],
    ...(row.published !== null && { published: row.published }),
    ...(row.url !== null && { url: row.url }),
    ...(row.doi !== null && { doi: row.doi }),
    ...(row.arxivId !== null && { arxivId: row.arxivId }),
    source: row.source,
    ...(row.origin !== null && { origin: row.origin }),
    ...(row.records !== null && { records: JSON.parse(row.records) as PaperRecord[] }),
  };
}

export function papersByKeys(connection: Connection, keys: readonly string[]): Paper[] {
  const rows = connection.all<PaperRow>(
    `SELECT ${PAPER_COLUMNS} FROM paper JOIN paper_text ON paper_text.paper = paper.key
     WHERE paper.key IN (SELECT paper FROM paper_key WHERE key IN (SELECT value FROM json_each(:keys)))
     ORDER BY paper.id`,
    { keys: JSON.stringify(keys) },
  );
  return rows.map(paperOf);
}

export function papersByIds(connection: Connection, ids: readonly string[]): Map<string, Paper> {
  const rows = connection.all<PaperRow>(
    `SELECT ${PAPER_COLUMNS} FROM paper JOIN paper_text ON paper_text.paper = paper.key
     WHERE paper.id IN (SELECT value FROM json_each(:ids))`,
    { ids: JSON.stringify(ids) },
  );
  return new Map(rows.map((row) => [row.id, paperOf(row)]));
}

export function findPapers(
  connection: Connection,
  filter: PaperFilter,
  order: PaperOrder,
  request: PageRequest,
  { facts }: PaperDetail = {},
): PaperPage {
  checkPageRequest(request, PAPER_CURSORS[order]);
  return connection.reading(() => {
    const sought = withIdsMeant(connection, filter);
    const page = pageOfPapers(connection, sought, order, request);
    const ids = page.entries.map(({ node }) => node.id);
    const stated = statedConditions(sought);
    return {
      ...page,
      evidence: evidenceFor(connection, stated.length === 0 ? [] : ids, stated),
      facts: facts === undefined ? new Map() : factsOfPapers(connection, ids, facts, facts),
    };
  });
}

/** Of a filter by ids alone. */
function pageOfPapers(
  connection: Connection,
  filter: PaperFilter,
  order: PaperOrder,
  page: PageRequest,
): Page<Paper> {
  const sought = seekPapers(connection, filter);
  const entries: { cursor: Cursor; node: Paper }[] = [];
  for (const list of paperLists(connection, sought, order, page.after)) {
    const missing = page.first + 1 - entries.length;
    if (missing > 0) entries.push(...readList(connection, list, { ...sought.parameters, limit: missing }));
  }
  return pageOf(entries, page);
}

function readList(connection: Connection, { from, where, keys, after }: PaperList, parameters: Parameters) {
  const sorted = keys.map((key, i) => ({ ...key, by: `sort${i}` }));
  // The page is cut before the wide rows are looked up.
  const rows = connection.all<PaperRow & Record<`sort${number}`, string | number>>(
    `${CONDITIONS}
     SELECT listed.*, ${PAPER_COLUMNS}
     FROM (SELECT paper.key, ${keys.map(({ by }, i) => `${by} AS sort${i}`).join(', ')}
           FROM ${from} WHERE ${where} AND ${afterCursor(keys, after)}
           ORDER BY ${orderBy(sorted)} LIMIT :limit) AS listed
       CROSS JOIN paper ON paper.key = listed.key
       CROSS JOIN paper_text ON paper_text.paper = paper.key
     ORDER BY ${orderBy(sorted)}`,
    { ...parameters, ...cursorParameters(after) },
  );
  return rows.map((row) => ({ cursor: keys.map((_, i) => row[`sort${i}`] ?? ''), node: paperOf(row) }));
}

export function countPapers(connection: Connection, filter: PaperFilter): number {
  return connection.reading(() => {
    const sought = seekPapers(connection, withIdsMeant(connection, filter));
    const counted = countedAlready(sought);
    if (counted !== null) return counted;
    const { from, where } = allPapers(connection, sought);
    return connection.count(
      `${CONDITIONS} SELECT count(*) AS count FROM ${from} WHERE ${where}`,
      sought.parameters,
    );
  });
}

/** Which papers belong to a concept: those that mention it, or state `:predicate` of themselves. */
const MENTIONING = {
  from: 'paper_concept AS said INDEXED BY paper_concept_newest',
  where: 'said.concept = concept.key AND said.confidence IS NOT NULL',
  total: 'concept.paper_count',
};
const STATING = {
  from: 'fact AS said INDEXED BY own_fact_newest',
  where: 'said.object = concept.key AND said.predicate = :predicate AND said.subject IS NULL',
  total: 'coalesce((SELECT own FROM fact_tally WHERE concept = concept.key AND predicate = :predicate), 0)',
};
const NEWEST: readonly SortKey[] = [{ by: 'said.published_key', descending: true }, { by: 'paper.id' }];

export function papersOfConcepts(
  connection: Connection,
  conceptIds: readonly string[],
  predicate: Predicate | undefined,
  page: PageRequest,
): Map<string, Page<Paper> & { readonly totalCount: number }> {
  checkPageRequest(page, PAPER_CURSORS.PUBLISHED_DESC);
  const { from, where, total } = predicate === undefined ? MENTIONING : STATING;
  const parameters = { ids: JSON.stringify(conceptIds), predicate: predicate ?? null };

  return connection.reading(() => {
    const totals = connection.all<OwnedTotal>(
      `SELECT concept.id AS owner, ${total} AS total FROM concept
       WHERE concept.id IN (SELECT value FROM json_each(:ids))`,
      parameters,
    );
    const rows = connection.all<PaperRow & Owned & { publishedKey: string }>(
      `SELECT concept.id AS owner, paper.published_key AS publishedKey, ${PAPER_COLUMNS}
       FROM concept
         CROSS JOIN paper ON paper.key IN (
           SELECT paper.key FROM ${from} CROSS JOIN paper ON paper.key = said.paper
           WHERE ${where} AND ${afterCursor(NEWEST, page.after)}
           ORDER BY ${orderBy(NEWEST)} LIMIT :limit)
         CROSS JOIN paper_text ON paper_text.paper = paper.key
       WHERE concept.id IN (SELECT value FROM json_each(:ids))
       ORDER BY concept.id, paper.published_key DESC, paper.id`,
      { ...parameters, ...cursorParameters(page.after), limit: page.first + 1 },
    );
    return pagesOf(totals, rows, (row) => ({ cursor: [row.publishedKey, row.id], node: paperOf(row) }), page);
  });
}

export function mentionsOfPapers(
  connection: Connection,
  paperIds: readonly string[],
): ReadonlyMap<string, readonly Mention[]> {
  return connection.reading(() => {
    const rows = connection.all<Owned & Mention>(
      `SELECT paper.id AS owner, mention.field, mention.start_point AS start, mention.end_point AS end, mention.text,
         mention.type, concept.id AS concept, mention.confidence
       FROM paper JOIN mention ON mention.paper = paper.key JOIN concept ON concept.key = mention.concept
       WHERE paper.id IN (SELECT value FROM json_each(:ids))
       ORDER BY paper.key, mention.position`,
      { ids: JSON.stringify(paperIds) },
    );
    return listsOf(heldPapers(connection, paperIds), rows, mentionOf);
  });
}

function mentionOf({ field, start, end, text, type, concept, confidence }: Mention): Mention {
  return { field, start, end, text, type, concept, confidence };
}
