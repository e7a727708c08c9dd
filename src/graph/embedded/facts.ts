import { alternatives } from '../conditions.js';
import { factEntryOf, factOf, type FactRow } from '../factRow.js';
import { checkPageRequest, FACT_CURSOR, pageOf } from '../pages.js';
import type {
  ConceptCondition,
  CountedPage,
  FactFilter,
  FactFilterOfOne,
  Page,
  PageRequest,
  StoredFact,
} from '../store.js';
import type { Connection, Parameters } from './connection.js';
import { listsOf, pagesOf, type Owned, type OwnedTotal } from './grouping.js';
import { afterCursor, cursorParameters, orderBy, type SortKey } from './keyset.js';
import { heldPapers } from './heldPapers.js';

export const FACT_COLUMNS = `fact.id, stating.id AS paperId, fact.predicate, subject.id AS subjectId, object.id AS objectId,
  replacement.id AS withId, fact.confidence, fact.extractor, fact.field, fact.start_point AS start, fact.end_point AS end,
  fact.evidence`;

/** What `FACT_COLUMNS` needs beside `fact`. */
export const NAMES_OF_FACT = `CROSS JOIN paper AS stating ON stating.key = fact.paper
  CROSS JOIN concept AS object ON object.key = fact.object
  LEFT JOIN concept AS subject ON subject.key = fact.subject
  LEFT JOIN concept AS replacement ON replacement.key = fact.replacement`;

export const SUREST: readonly SortKey[] = [{ by: 'fact.confidence', descending: true }, { by: 'fact.id' }];

export function findFacts(connection: Connection, filter: FactFilter, page: PageRequest): Page<StoredFact> {
  checkPageRequest(page, FACT_CURSOR);
  const { where, parameters } = selectFacts(filter);
  const surest = (from: string, condition: string) =>
    `SELECT fact.key FROM ${from} WHERE ${condition} AND ${where} AND ${afterCursor(SUREST, page.after)}
     ORDER BY ${orderBy(SUREST)} LIMIT :limit`;
  const end = endToReadBy(filter);
  const found =
    end === null
      ? surest('fact', 'TRUE')
      : `SELECT fact.key FROM concept AS asked
           CROSS JOIN fact ON fact.key IN (${surest(`fact INDEXED BY fact_by_${end}`, `fact.${end} = asked.key`)})
         WHERE asked.id IN (SELECT value FROM json_each(:${end}Ids)) ORDER BY ${orderBy(SUREST)} LIMIT :limit`;
  const rows = connection.all<FactRow>(
    `SELECT ${FACT_COLUMNS} FROM (${found}) AS listed CROSS JOIN fact ON fact.key = listed.key ${NAMES_OF_FACT}
     ORDER BY ${orderBy(SUREST)}`,
    { ...parameters, ...cursorParameters(page.after), limit: page.first + 1 },
  );
  return pageOf(rows.map(factEntryOf), page);
}

/** The concepts by whose indexes a page is read, which have the order of the list: so a hub costs no more than others. */
function endToReadBy({ paperIds, subjectIds, objectIds }: FactFilter): 'subject' | 'object' | null {
  if (paperIds !== undefined) return null;
  if (subjectIds !== undefined) return 'subject';
  return objectIds === undefined ? null : 'object';
}

export function countFacts(connection: Connection, filter: FactFilter): number {
  const { where, parameters } = selectFacts(filter);
  return connection.count(`SELECT count(*) AS count FROM fact WHERE ${where}`, parameters);
}

export function factsByIds(connection: Connection, ids: readonly string[]): Map<string, StoredFact> {
  const rows = connection.all<FactRow>(
    `SELECT ${FACT_COLUMNS} FROM fact ${NAMES_OF_FACT} WHERE fact.id IN (SELECT value FROM json_each(:ids))`,
    { ids: JSON.stringify(ids) },
  );
  return new Map(rows.map((row) => [row.id, factOf(row)]));
}

function selectFacts(filter: FactFilter): { where: string; parameters: Parameters } {
  const {
    predicate,
    subjectIds,
    ofPaperItself,
    objectIds,
    paperIds,
    minConfidence,
    minPapers = 1,
    once,
  } = filter;
  const where = ['TRUE'];
  // The narrowest part that is given leads to an index; a plus keeps SQLite, which would guess, from using the others.
  let plus = '';
  const narrow = (condition: string) => {
    where.push(plus + condition);
    plus = '+';
  };
  if (paperIds !== undefined) narrow(`fact.paper IN (${keysOf('paper', ':paperIds')})`);
  if (subjectIds !== undefined) narrow(`fact.subject IN (${keysOf('concept', ':subjectIds')})`);
  if (objectIds !== undefined) narrow(`fact.object IN (${keysOf('concept', ':objectIds')})`);
  if (predicate !== undefined) narrow('fact.predicate = :predicate');
  if (ofPaperItself === true) where.push('fact.subject IS NULL');
  if (ofPaperItself === false) where.push('fact.subject IS NOT NULL');
  if (minConfidence !== undefined) where.push('fact.confidence >= :minConfidence');
  if (once === true) where.push('fact.support > 0');
  if (minPapers > 1) where.push(once === true ? SUPPORTED_ONCE : SUPPORTED);
  return {
    where: where.join(' AND '),
    parameters: {
      predicate: predicate ?? null,
      subjectIds: JSON.stringify(subjectIds ?? []),
      objectIds: JSON.stringify(objectIds ?? []),
      paperIds: JSON.stringify(paperIds ?? []),
      minConfidence: minConfidence ?? null,
      minPapers,
    },
  };
}

/** The first part says nothing new, but lets SQLite use the index of such facts. */
const SUPPORTED_ONCE = 'fact.support > 1 AND fact.support >= :minPapers';
const SUPPORTED = `EXISTS (
  SELECT 1 FROM fact AS edge INDEXED BY edge
  WHERE edge.subject = fact.subject AND edge.predicate = fact.predicate AND edge.object = fact.object
    AND edge.support >= :minPapers AND edge.support > 0)`;

function keysOf(
  table: 'concept' | 'paper',
  parameter: ':subjectIds' | ':objectIds' | ':paperIds' | ':ids',
): string {
  return `SELECT key FROM ${table} WHERE id IN (SELECT value FROM json_each(${parameter}))`;
}

/** Whose facts are asked for, and where they are found: in each of `parts`, no fact in two of them. */
interface Owners {
  readonly table: 'paper' | 'concept';
  /** How many facts an owner has, where that is counted already. */
  readonly tally?: (filter: FactFilterOfOne) => string;
  readonly parts: readonly { readonly index: string; readonly belongs: string }[];
}

const PAPERS: Owners = {
  table: 'paper',
  parts: [{ index: 'fact_of_paper', belongs: 'fact.paper = owner.key' }],
};
const CONCEPTS: Owners = {
  table: 'concept',
  tally: ({ predicate, once }) =>
    `coalesce((SELECT sum(own + ${once === true ? 'edges' : 'joining + loops'}) FROM fact_tally
       WHERE concept = owner.key ${predicate === undefined ? '' : 'AND predicate = :predicate'}), 0)`,
  parts: [
    { index: 'fact_by_object', belongs: 'fact.object = owner.key' },
    { index: 'fact_by_subject', belongs: 'fact.subject = owner.key AND fact.object <> owner.key' },
  ],
};

export function factsOfPapers(
  connection: Connection,
  paperIds: readonly string[],
  filter: FactFilterOfOne,
  page: PageRequest,
): Map<string, CountedPage<StoredFact>> {
  return factsOfEach(connection, PAPERS, paperIds, filter, page);
}

export function factsOfConcepts(
  connection: Connection,
  conceptIds: readonly string[],
  filter: FactFilterOfOne,
  page: PageRequest,
): Map<string, CountedPage<StoredFact>> {
  return factsOfEach(connection, CONCEPTS, conceptIds, filter, page);
}

function factsOfEach(
  connection: Connection,
  { table, parts, tally }: Owners,
  ids: readonly string[],
  filter: FactFilterOfOne,
  page: PageRequest,
): Map<string, CountedPage<StoredFact>> {
  checkPageRequest(page, FACT_CURSOR);
  const { where, parameters } = selectFacts(filter);
  const found = parts.map(
    ({ index, belongs }) => `FROM fact INDEXED BY ${index} WHERE ${belongs} AND ${where}`,
  );
  const total =
    tally !== undefined && filter.minConfidence === undefined
      ? tally(filter)
      : found.map((part) => `(SELECT count(*) ${part})`).join(' + ');
  const surestOf = (part: string) =>
    `SELECT * FROM (SELECT fact.key, fact.confidence, fact.id ${part} AND ${afterCursor(SUREST, page.after)}
       ORDER BY ${orderBy(SUREST)} LIMIT :limit)`;
  const owned = { ...parameters, ids: JSON.stringify(ids) };

  return connection.reading(() => {
    const totals = connection.all<OwnedTotal>(
      `SELECT owner.id AS owner, ${total} AS total
       FROM ${table} AS owner WHERE owner.key IN (${keysOf(table, ':ids')})`,
      owned,
    );
    const rows = connection.all<Owned & FactRow>(
      `SELECT owner.id AS owner, ${FACT_COLUMNS}
       FROM ${table} AS owner
         CROSS JOIN fact ON fact.key IN (
           SELECT fact.key FROM (${found.map(surestOf).join(' UNION ALL ')}) AS fact
           ORDER BY ${orderBy(SUREST)} LIMIT :limit)
         ${NAMES_OF_FACT}
       WHERE owner.key IN (${keysOf(table, ':ids')})
       ORDER BY owner.id, ${orderBy(SUREST)}`,
      { ...owned, ...cursorParameters(page.after), limit: page.first + 1 },
    );
    return pagesOf(totals, rows, factEntryOf, page);
  });
}

export function evidenceFor(
  connection: Connection,
  paperIds: readonly string[],
  conditions: readonly ConceptCondition[],
): ReadonlyMap<string, readonly StoredFact[]> {
  return connection.reading(() => {
    const rows = connection.all<FactRow & Owned>(
      `WITH condition (predicate, concepts, floor) AS (
         SELECT value ->> 'predicate', value -> 'conceptIds', value ->> 'minConfidence'
         FROM json_each(:conditions)),
       wanted (predicate, object, floor) AS MATERIALIZED (
         SELECT condition.predicate, concept.key, min(condition.floor)
         FROM condition CROSS JOIN json_each(condition.concepts) AS asked
           CROSS JOIN concept ON concept.id = asked.value
         GROUP BY condition.predicate, concept.key)
       SELECT stating.id AS owner, ${FACT_COLUMNS}
       FROM fact INDEXED BY fact_of_paper
         CROSS JOIN wanted ON wanted.predicate = fact.predicate AND wanted.object = fact.object
           AND wanted.floor <= fact.confidence
         ${NAMES_OF_FACT}
       WHERE fact.paper IN (${keysOf('paper', ':ids')}) AND fact.subject IS NULL
       ORDER BY stating.id, ${orderBy(SUREST)}`,
      { ids: JSON.stringify(paperIds), conditions: JSON.stringify(conditions.flatMap(alternatives)) },
    );
    return listsOf(heldPapers(connection, paperIds), rows, factOf);
  });
}
