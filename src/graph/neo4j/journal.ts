/** The journal of corrections, read. */
import type { Paper } from '../../../schema/knowledge.js';
import { correctionOf, type CorrectionRow, journalEntryOf, type JournalRow } from '../correctionRow.js';
import type { Change, Correction } from '../corrections/correction.js';
import { deletedAmong, type DeletionRow } from '../corrections/deletion.js';
import type { JournalEntry } from '../keeping/graphKeeping.js';
import { checkPageRequest, CORRECTION_CURSOR, pageOf } from '../pages.js';
import type { Journal, Page, PageRequest } from '../store.js';
import { integer, type Connection, type Run } from './connection.js';
import { afterCursor, cursorParameters, orderBy, type SortKey } from './keyset.js';

/** Those that hold, in the order in which they were made. */
export async function activeChanges(run: Run): Promise<Change[]> {
  const rows = await run<{ change: string }>(
    'MATCH (c:Correction) WHERE c.undoneAt IS NULL RETURN c.change AS change ORDER BY c.number',
  );
  return rows.map(({ change }) => JSON.parse(change) as Change);
}

export async function readJournal(connection: Connection): Promise<Journal> {
  const [row] = await connection.read<{ revision: number; changes: readonly string[] }>(
    `MATCH (c:Correction) WITH c ORDER BY c.number
     RETURN count(c) + count(c.undoneAt) AS revision,
       collect(CASE WHEN c.undoneAt IS NULL THEN c.change END) AS changes`,
  );
  if (row === undefined) throw new Error('counts are one row');
  return { revision: row.revision, changes: row.changes.map((change) => JSON.parse(change) as Change) };
}

/** Grows whenever a correction is made or undone. */
export async function journalRevision(run: Run): Promise<number> {
  const [row] = await run<{ revision: number }>(
    'MATCH (c:Correction) RETURN count(c) + count(c.undoneAt) AS revision',
  );
  return row?.revision ?? 0;
}

const CORRECTION_PROPERTIES =
  'c {.number, .change, .before, .madeBy, .madeAt, .reason, .undoneBy, .undoneAt}';
const JOURNAL_PROPERTIES =
  'c {.number, .change, .before, .madeBy, .madeAt, .reason, .undoneBy, .undoneAt, .deletedReading}';

export function correctionsByNumbers(
  connection: Connection,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Correction>> {
  return correctionsIn(connection.reader, numbers);
}

export async function correctionsIn(
  run: Run,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Correction>> {
  const rows = await run<{ correction: CorrectionRow }>(
    `MATCH (c:Correction) WHERE c.number IN $given.numbers RETURN ${CORRECTION_PROPERTIES} AS correction`,
    { numbers: numbers.map(integer) },
  );
  return new Map(rows.map(({ correction }) => [correction.number, correctionOf(correction)]));
}

const NEWEST: readonly SortKey[] = [{ by: 'c.number', descending: true }];

export async function findCorrections(connection: Connection, page: PageRequest): Promise<Page<Correction>> {
  checkPageRequest(page, CORRECTION_CURSOR);
  const rows = await connection.read<{ correction: CorrectionRow }>(
    `MATCH (c:Correction) WHERE ${afterCursor(NEWEST, page.after)}
     WITH c ORDER BY ${orderBy(NEWEST)} LIMIT $given.limit
     RETURN ${CORRECTION_PROPERTIES} AS correction`,
    { ...cursorParameters(page.after), limit: integer(page.first + 1) },
  );
  return pageOf(
    rows.map(({ correction }) => ({ cursor: [correction.number], node: correctionOf(correction) })),
    page,
  );
}

const OLDEST: readonly SortKey[] = [{ by: 'c.number' }];

export async function findJournalEntries(
  connection: Connection,
  page: PageRequest,
): Promise<Page<JournalEntry>> {
  checkPageRequest(page, CORRECTION_CURSOR);
  const rows = await connection.read<{ entry: JournalRow }>(
    `MATCH (c:Correction) WHERE ${afterCursor(OLDEST, page.after)}
     WITH c ORDER BY ${orderBy(OLDEST)} LIMIT $given.limit
     RETURN ${JOURNAL_PROPERTIES} AS entry`,
    { ...cursorParameters(page.after), limit: integer(page.first + 1) },
  );
  return pageOf(
    rows.map(({ entry }) => ({ cursor: [entry.number], node: journalEntryOf(entry) })),
    page,
  );
}

export async function countCorrections(connection: Connection): Promise<number> {
  const [row] = await connection.read<{ corrections: number }>(
    'MATCH (c:Correction) RETURN count(c) AS corrections',
  );
  return row?.corrections ?? 0;
}

export async function deletedPapers(
  connection: Connection,
  papers: readonly Paper[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await connection.read<DeletionRow>(
    `MATCH (c:Correction) WHERE c.deletedPaper IS NOT NULL AND c.undoneAt IS NULL
     RETURN c.number AS number, c.change AS change ORDER BY number`,
  );
  return deletedAmong(papers, rows);
}
