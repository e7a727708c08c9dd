import type { Mention, Paper, PaperRecord } from '../../../schema/knowledge.js';
import type { Predicate } from '../../../schema/predicates.js';
import { inTextOrder } from '../mentions.js';
import { checkPageRequest, pageOf, PAPER_CURSORS } from '../pages.js';
import { statedConditions } from '../conditions.js';
import type { PaperDetail, Cursor, Page, PageRequest, PaperFilter, PaperOrder, PaperPage } from '../store.js';
import { columns, type ValuesOf } from './columns.js';
import { integer, type Connection, type Run } from './connection.js';
import {
  type FactValues,
  pageOfFacts,
  pageOfPaper,
  pageParameters,
  readFact,
  type RowOfFacts,
} from './facts.js';
import { factType } from './factTypes.js';
import { afterCursor, cursorOf, cursorParameters, orderBy, type SortKey } from './keyset.js';
import { selectPapers } from './paperFilter.js';

/** A property that a paper lacks comes as null. */
type OptionalProperty = 'published' | 'url' | 'doi' | 'arxivId' | 'origin' | 'records';
type PaperRow = Omit<Paper, OptionalProperty> & Record<OptionalProperty, string | null>;
export type PaperValues = ValuesOf<PaperRow>;

const paperWith = (abstract: 'p.abstract' | '""') =>
  columns<PaperRow>({
    id: 'p.id',
    title: 'p.title',
    abstract,
    authors: 'p.authors',
    published: 'p.published',
    url: 'p.url',
    doi: 'p.doi',
    arxivId: 'p.arxivId',
    source: 'p.source',
    origin: 'p.origin',
    records: 'p.records',
  });

export const PAPER = paperWith('p.abstract');
const WITHOUT_ABSTRACT = paperWith('""');

export function paperOf(values: PaperValues): Paper {
  const { published, url, doi, arxivId, origin, records, ...paper } = PAPER.read(values);
  return {
    ...paper,
    ...(published !== null && { published }),
    ...(url !== null && { url }),
    ...(doi !== null && { doi }),
    ...(arxivId !== null && { arxivId }),
    ...(origin !== null && { origin }),
    ...(records !== null && { records: JSON.parse(records) as PaperRecord[] }),
  };
}

/** Lucene refuses more than 1024 at once. */
const MOST_KEYS_AT_ONCE = 500;

export async function papersByKeys(run: Run, keys: readonly string[]): Promise<readonly Paper[]> {
  const found = new Map<string, Paper>();
  for (let start = 0; start < keys.length; start += MOST_KEYS_AT_ONCE) {
    const some = keys.slice(start, start + MOST_KEYS_AT_ONCE);
    // Keys are hexadecimal digits: no operator of Lucene's language can come from outside.
    const rows = await run<{ id: string; paper: PaperValues }>(
      `CALL db.index.fulltext.queryNodes('paper_keys', $given.lucene) YIELD node AS p
       WITH p WHERE any(key IN p.keys WHERE key IN $given.keys)
       RETURN p.id AS id, ${PAPER.cypher} AS paper`,
      { lucene: some.join(' OR '), keys: some },
    );
    for (const { id, paper } of rows) found.set(id, paperOf(paper));
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface PaperEntry {
  readonly cursor: Cursor;
  readonly paper: PaperValues;
}

const entryOf = ({ cursor, paper }: PaperEntry) => ({ cursor, node: paperOf(paper) });

export async function papersByIds(
  connection: Connection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Paper>> {
  const rows = await connection.read<{ id: string; paper: PaperValues }>(
    `MATCH (p:Paper) WHERE p.id IN $given.ids RETURN p.id AS id, ${PAPER.cypher} AS paper`,
    { ids },
  );
  return new Map(rows.map(({ id, paper }) => [id, paperOf(paper)]));
}

const NEWEST: readonly SortKey[] = [{ by: 'p.publishedKey', descending: true }, { by: 'p.id' }];

const SORT_KEYS: Readonly<Record<PaperOrder, readonly SortKey[]>> = {
  PUBLISHED_DESC: NEWEST,
  PUBLISHED_ASC: [{ by: 'p.publishedKey' }, { by: 'p.id' }],
  TITLE_ASC: [{ by: 'p.titleTerms' }, { by: 'p.id' }],
  FACTS_DESC: [{ by: 'p.factCount', descending: true }, { by: 'p.id' }],
  RELEVANCE: [{ by: 'position' }, { by: 'notInTitle' }, { by: 'confidence', descending: true }, ...NEWEST],
};

interface FoundPaper extends PaperEntry, RowOfFacts {
  readonly id: string;
  readonly evidence: readonly FactValues[];
}

export async function findPapers(
  connection: Connection,
  filter: PaperFilter,
  order: PaperOrder,
  page: PageRequest,
  { abstracts = true, facts }: PaperDetail = {},
): Promise<PaperPage> {
  checkPageRequest(page, PAPER_CURSORS[order]);
  const { match, rest, carried, relevance, evidence, parameters } = selectPapers(filter);
  const keys = SORT_KEYS[order];
  const isAfter = afterCursor(keys, page.after);
  const ranks = order === 'RELEVANCE' ? ', position, notInTitle, confidence' : '';
  const asksMore =
    rest === undefined ? '' : `WITH ${carried}p ORDER BY ${orderBy(keys)} WITH ${carried}p WHERE ${rest}`;
  const passing =
    order === 'RELEVANCE'
      ? `AND ${rest ?? 'true'} ${relevance} WHERE ${isAfter}`
      : `AND ${isAfter} ${asksMore}`;
  const rows = await connection.read<FoundPaper>(
    `${match} ${passing}
     WITH ${carried}p${ranks} ORDER BY ${orderBy(keys)} LIMIT $given.limit
     ${facts === undefined ? '' : pageOfPaper(facts, facts)}
     RETURN p.id AS id, ${cursorOf(keys)} AS cursor, ${(abstracts ? PAPER : WITHOUT_ABSTRACT).cypher} AS paper, ${evidence} AS evidence${facts === undefined ? '' : ', totalCount, facts'}`,
    {
      ...parameters,
      ...(facts !== undefined && pageParameters(facts, facts)),
      ...cursorParameters(page.after),
      limit: integer(page.first + 1),
    },
  );
  const shown = rows.slice(0, page.first);
  const explained = statedConditions(filter).length === 0 ? [] : shown;
  return {
    ...pageOf(rows.map(entryOf), page),
    evidence: new Map(explained.map(({ id, evidence }) => [id, evidence.map(readFact)])),
    facts: new Map(facts === undefined ? [] : shown.map((row) => [row.id, pageOfFacts(row, facts)])),
  };
}

export async function countPapers(connection: Connection, filter: PaperFilter): Promise<number> {
  const { match, rest = 'true', parameters } = selectPapers(filter);
  const [row] = await connection.read<{ papers: number }>(
    `${match} AND ${rest} RETURN count(p) AS papers`,
    parameters,
  );
  return row?.papers ?? 0;
}

/** Lists of equal length. */
export interface ParallelMentions {
  readonly concept: string;
  readonly fields: readonly Mention['field'][];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly texts: readonly string[];
  readonly types: readonly Mention['type'][];
  readonly confidences: readonly number[];
}

export async function mentionsOfPapers(
  connection: Connection,
  paperIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Mention[]>> {
  const rows = await connection.read<{ id: string; said: readonly ParallelMentions[] }>(
    `MATCH (p:Paper) WHERE p.id IN $given.paperIds
     OPTIONAL MATCH (p)-[m:MENTIONS]->(c:Concept)
     RETURN p.id AS id,
       collect(m {.fields, .starts, .ends, .texts, .types, .confidences, concept: c.id}) AS said`,
    { paperIds },
  );
  return new Map(rows.map(({ id, said }) => [id, inTextOrder(said.flatMap(mentionsOf))]));
}

export function mentionsOf({
  concept,
  fields,
  starts,
  ends,
  texts,
  types,
  confidences,
}: ParallelMentions): Mention[] {
  return fields.map((field, i) => {
    const [start, end, text, type, confidence] = [starts[i], ends[i], texts[i], types[i], confidences[i]];
    if (
      start === undefined ||
      end === undefined ||
      text === undefined ||
      type === undefined ||
      confidence === undefined
    ) {
      throw new Error(`the mentions of ${concept} are lists of different lengths`);
    }
    return { field, start, end, text, type, concept, confidence };
  });
}

export async function papersOfConcepts(
  connection: Connection,
  conceptIds: readonly string[],
  predicate: Predicate | undefined,
  page: PageRequest,
): Promise<ReadonlyMap<string, Page<Paper> & { readonly totalCount: number }>> {
  checkPageRequest(page, PAPER_CURSORS.PUBLISHED_DESC);
  // A paper that names a concept without a mention has no confidence.
  const stating = `(c)<-[r:${predicate === undefined ? 'MENTIONS' : factType(predicate)}]-(p:Paper) WHERE r.confidence IS NOT NULL`;
  // While it is being rewritten, a paper may be found by what it said as well as by what it says: DISTINCT.
  const rows = await connection.read<{ id: string; totalCount: number; entries: readonly PaperEntry[] }>(
    `MATCH (c:Concept) WHERE c.id IN $given.conceptIds
     CALL (c) {
       MATCH ${stating} AND ${afterCursor(NEWEST, page.after)}
       WITH DISTINCT p ORDER BY ${orderBy(NEWEST)} LIMIT $given.limit
       RETURN collect({cursor: ${cursorOf(NEWEST)}, paper: ${PAPER.cypher}}) AS entries
     }
     RETURN c.id AS id, COUNT { MATCH ${stating} } AS totalCount, entries`,
    { conceptIds, ...cursorParameters(page.after), limit: integer(page.first + 1) },
  );
  return new Map(
    rows.map(({ id, totalCount, entries }) => [id, { ...pageOf(entries.map(entryOf), page), totalCount }]),
  );
}
