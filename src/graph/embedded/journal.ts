/** The journal of corrections, read. */
import type { Paper } from '../../../schema/knowledge.js';
import { correctionOf, type CorrectionRow, journalEntryOf, type JournalRow } from '../correctionRow.js';
import type { Change, Correction } from '../corrections/correction.js';
import { deletedAmong, type DeletionRow } from '../corrections/deletion.js';
import type { JournalEntry } from '../keeping/graphKeeping.js';
import { checkPageRequest, CORRECTION_CURSOR, pageOf } from '../pages.js';
import type { Journal, Page, PageRequest } from '../store.js';
import type { Connection } from './connection.js';
import { afterCursor, cursorParameters, orderBy, type SortKey } from './keyset.js';

/** Those that hold, in the order in which they were made. */
export function activeChanges(connection: Connection): Change[] {
  return connection
    .all<{ change: string }>('SELECT change FROM correction WHERE undone_at IS NULL ORDER BY number')
    .map(({ change }) => JSON.parse(change) as Change);
}

export function readJournal(connection: Connection): Journal {
  return connection.reading(() => ({
    revision: journalRevision(connection),
    changes: activeChanges(connection),
  }));
}

/** Grows whenever a correction is made or undone. */
export function journalRevision(connection: Connection): number {
  return connection.count('SELECT count(*) + count(undone_at) AS count FROM correction');
}

const CORRECTION_COLUMNS = `number, change, before, made_by AS madeBy, made_at AS madeAt, reason, undone_by AS undoneBy,
  undone_at AS undoneAt`;

export function correctionsByNumbers(
  connection: Connection,
  numbers: readonly number[],
): Map<number, Correction> {
  const rows = connection.all<CorrectionRow>(
    `SELECT ${CORRECTION_COLUMNS} FROM correction WHERE number IN (SELECT value FROM json_each(:numbers))`,
    { numbers: JSON.stringify(numbers) },
  );
  return new Map(rows.map((row) => [row.number, correctionOf(row)]));
}

const NEWEST: readonly SortKey[] = [{ by: 'number', descending: true }];

export function findCorrections(connection: Connection, page: PageRequest): Page<Correction> {
  checkPageRequest(page, CORRECTION_CURSOR);
  const rows = connection.all<CorrectionRow>(
    `SELECT ${CORRECTION_COLUMNS} FROM correction WHERE ${afterCursor(NEWEST, page.after)}
     ORDER BY ${orderBy(NEWEST)} LIMIT :limit`,
    { ...cursorParameters(page.after), limit: page.first + 1 },
  );
  return pageOf(
    rows.map((row) => ({ cursor: [row.number], node: correctionOf(row) })),
    page,
  );
}

const OLDEST: readonly SortKey[] = [{ by: 'number' }];

export function findJournalEntries(connection: Connection, page: PageRequest): Page<JournalEntry> {
  checkPageRequest(page, CORRECTION_CURSOR);
  const rows = connection.all<JournalRow>(
    `SELECT ${CORRECTION_COLUMNS}, deleted_reading AS deletedReading
     FROM correction WHERE ${afterCursor(OLDEST, page.after)} ORDER BY ${orderBy(OLDEST)} LIMIT :limit`,
    { ...cursorParameters(page.after), limit: page.first + 1 },
  );
  return pageOf(
    rows.map((row) => ({ cursor: [row.number], node: journalEntryOf(row) })),
    page,
  );
}

export function countCorrections(connection: Connection): number {
  return connection.count('SELECT count(*) AS count FROM correction');
}

export function deletedPapers(connection: Connection, papers: readonly Paper[]): Map<string, number> {
  const rows = connection.all<DeletionRow>(
    `SELECT number, change FROM correction
     WHERE deleted_paper IS NOT NULL AND undone_at IS NULL ORDER BY number`,
  );
  return deletedAmong(papers, rows);
}
