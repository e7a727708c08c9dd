/** The journal of corrections, and the graph brought in line with it: each in one transaction. */
import type { PaperKnowledge } from '../../../schema/knowledge.js';
import { journalRow } from '../correctionRow.js';
import type { Change, Correction, Proposal } from '../corrections/correction.js';
import { correctVocabulary, removedBroader } from '../corrections/correctVocabulary.js';
import { scopeOfMaking, scopeOfUndoing } from '../corrections/scope.js';
import type { JournalEntry } from '../keeping/graphKeeping.js';
import type { Connection } from './connection.js';
import { markUngrown, removeGrownRelations } from './hierarchy.js';
import { activeChanges, correctionsByNumbers, journalRevision } from './journal.js';
import { Naming } from './naming.js';
import { readingsIn } from './readings.js';
import { installedVocabulary, replaceVocabulary } from './vocabulary.js';
import { replacePapers } from './write.js';

export function makeCorrection(
  connection: Connection,
  proposal: Proposal,
  revision: number,
): Correction | null {
  return connection.writing(() => {
    if (journalRevision(connection) !== revision) return null;
    const { change, before, by, reason } = proposal;
    const former = activeChanges(connection);
    const readings = readingsIn(connection, scopeOfMaking(change));
    const deleted = change.kind === 'DELETE_PAPER' ? (readings[0] ?? null) : null;
    const number = connection.insert(
      `INSERT INTO correction (change, before, made_by, made_at, reason, deleted_paper, deleted_reading)
       VALUES (:change, :before, :by, :at, :reason, :deletedPaper, :deletedReading)`,
      {
        change: JSON.stringify(change),
        before: JSON.stringify(before),
        by,
        at: new Date().toISOString(),
        reason,
        deletedPaper: deleted?.paper.id ?? null,
        deletedReading: deleted && JSON.stringify(deleted),
      },
    );
    bringInLine(connection, former, readings);
    return correctionsByNumbers(connection, [number]).get(number) ?? null;
  });
}

export function undoCorrection(
  connection: Connection,
  number: number,
  by: string,
  revision: number,
): Correction | null {
  return connection.writing(() => {
    if (journalRevision(connection) !== revision) return null;
    const [undone] = connection.all<{ change: string; deletedReading: string | null }>(
      'SELECT change, deleted_reading AS deletedReading FROM correction WHERE number = :number AND undone_at IS NULL',
      { number },
    );
    if (undone === undefined) return null;
    const former = activeChanges(connection);
    connection.run('UPDATE correction SET undone_by = :by, undone_at = :at WHERE number = :number', {
      number,
      by,
      at: new Date().toISOString(),
    });
    const readings =
      undone.deletedReading === null
        ? readingsIn(connection, scopeOfUndoing(JSON.parse(undone.change) as Change, former))
        : [JSON.parse(undone.deletedReading) as PaperKnowledge];
    bringInLine(connection, former, readings);
    return correctionsByNumbers(connection, [number]).get(number) ?? null;
  });
}

export function writeJournalEntries(connection: Connection, entries: readonly JournalEntry[]): void {
  connection.writing(() => {
    const former = activeChanges(connection);
    for (const entry of entries) {
      connection.run(
        `INSERT INTO correction (number, change, before, made_by, made_at, reason, undone_by, undone_at,
           deleted_paper, deleted_reading)
         VALUES (:number, :change, :before, :madeBy, :madeAt, :reason, :undoneBy, :undoneAt,
           :deletedPaper, :deletedReading)
         ON CONFLICT DO NOTHING`,
        { ...journalRow(entry) },
      );
    }
    bringInLine(connection, former, []);
  });
}

/** Makes the graph what the journal says now, where it was what these changes say. */
function bringInLine(
  connection: Connection,
  former: readonly Change[],
  readings: readonly PaperKnowledge[],
): void {
  const next = activeChanges(connection);
  const naming = new Naming(connection);
  replacePapers(connection, readings, next, naming);
  const vocabulary = installedVocabulary(connection);
  replaceVocabulary(
    connection,
    correctVocabulary(vocabulary, former),
    correctVocabulary(vocabulary, next),
    naming,
  );
  removeGrownRelations(connection, removedBroader(next));
  naming.settle();
  markUngrown(connection);
}
