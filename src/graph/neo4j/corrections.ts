/** The journal of corrections, and the graph brought in line with it: each in one transaction. */
import { randomUUID } from 'node:crypto';
import type { PaperKnowledge } from '../../../schema/knowledge.js';
import { journalRow } from '../correctionRow.js';
import type { Change, Correction, Proposal } from '../corrections/correction.js';
import { correctVocabulary, removedBroader } from '../corrections/correctVocabulary.js';
import { scopeOfMaking, scopeOfUndoing, type Scope } from '../corrections/scope.js';
import { keysOfIds } from '../identity/paperKeys.js';
import type { JournalEntry } from '../keeping/graphKeeping.js';
import { integer, type Connection, type Run } from './connection.js';
import { markUngrown, removeGrownRelations } from './hierarchy.js';
import { activeChanges, correctionsIn, journalRevision } from './journal.js';
import { LOCK, lockConcepts, lockVocabulary, settleConcepts } from './naming.js';
import { papersIn, readingsIn } from './readings.js';
import { installedVocabulary, replaceVocabulary } from './vocabulary.js';
import { lockKeys, replacePapers } from './write.js';

/** Papers that are corrected with one statement. */
const PAPERS_AT_ONCE = 200;

export function makeCorrection(
  connection: Connection,
  { change, before, by, reason }: Proposal,
  revision: number,
): Promise<Correction | null> {
  const token = randomUUID();
  return connection.write(async (run) => {
    await lockVocabulary(run);
    const written = await writtenBefore(run, token);
    if (written !== null) return written;
    if ((await journalRevision(run)) !== revision) return null;
    const former = await activeChanges(run);
    const scope = scopeOfMaking(change);
    await lockScope(run, scope);
    const readings = await readingsIn(run, scope);
    const deleted = change.kind === 'DELETE_PAPER' ? (readings[0] ?? null) : null;
    const [made] = await run<{ number: number }>(
      `OPTIONAL MATCH (last:Correction) WITH coalesce(max(last.number), 0) + 1 AS number
       CREATE (c:Correction {number: number}) SET c += $given.correction
       RETURN number`,
      {
        correction: {
          token,
          change: JSON.stringify(change),
          before: JSON.stringify(before),
          madeBy: by,
          madeAt: new Date().toISOString(),
          reason,
          deletedPaper: deleted?.paper.id ?? null,
          deletedReading: deleted && JSON.stringify(deleted),
        },
      },
    );
    if (made === undefined) throw new Error('what is created is one row');
    await bringInLine(run, former, readings, touchedBy(scope));
    return (await correctionsIn(run, [made.number])).get(made.number) ?? null;
  });
}

export function undoCorrection(
  connection: Connection,
  number: number,
  by: string,
  revision: number,
): Promise<Correction | null> {
  const token = randomUUID();
  return connection.write(async (run) => {
    await lockVocabulary(run);
    const written = await writtenBefore(run, token);
    if (written !== null) return written;
    if ((await journalRevision(run)) !== revision) return null;
    const former = await activeChanges(run);
    const [undone] = await run<{ change: string; deletedReading: string | null }>(
      `MATCH (c:Correction {number: $given.number}) WHERE c.undoneAt IS NULL
       SET c.undoneBy = $given.by, c.undoneAt = $given.at, c.token = $given.token
       RETURN c.change AS change, c.deletedReading AS deletedReading`,
      { number: integer(number), by, at: new Date().toISOString(), token },
    );
    if (undone === undefined) return null;
    const scope = scopeOfUndoing(JSON.parse(undone.change) as Change, former);
    await lockScope(run, scope);
    const readings =
      undone.deletedReading === null
        ? await readingsIn(run, scope)
        : [JSON.parse(undone.deletedReading) as PaperKnowledge];
    await bringInLine(run, former, readings, touchedBy(scope));
    return (await correctionsIn(run, [number])).get(number) ?? null;
  });
}

export async function writeJournalEntries(
  connection: Connection,
  entries: readonly JournalEntry[],
): Promise<void> {
  await connection.write(async (run) => {
    await lockVocabulary(run);
    const former = await activeChanges(run);
    await run(
      `UNWIND $given.rows AS row
       MERGE (c:Correction {number: row.number}) ON CREATE SET c = row`,
      { rows: entries.map(journalRow).map((row) => ({ ...row, number: integer(row.number) })) },
    );
    await bringInLine(run, former, [], []);
  });
}

/**
 * What an earlier run of the same transaction has written: where the reply of its commit is lost, the driver cannot know
 * that it has, and runs it again.
 */
async function writtenBefore(run: Run, token: string): Promise<Correction | null> {
  const [row] = await run<{ number: number }>(
    'MATCH (c:Correction {token: $given.token}) RETURN c.number AS number',
    { token },
  );
  return row === undefined ? null : ((await correctionsIn(run, [row.number])).get(row.number) ?? null);
}

/**
 * Keeps papers from coming to what the correction is about until it is written. A concept that is not there yet may come
 * with a paper that is being written now: it is made, and settled again at the end.
 */
async function lockScope(run: Run, scope: Scope): Promise<void> {
  switch (scope.of) {
    case 'no papers':
      break;
    case 'papers':
      // First: a record may be coming that gives the paper another id.
      await lockKeys(run, keysOfIds(scope.ids));
      await run(`MATCH (p:Paper) WHERE p.id IN $given.ids WITH p ORDER BY p.id ${LOCK('p')}`, {
        ids: await papersIn(run, scope),
      });
      break;
    case 'concept':
    case 'alias':
      await lockConcepts(run, [scope.concept]);
      break;
    case 'corrected papers':
      await lockConcepts(run, [scope.concept]);
      await run(`MATCH (c:Concept) WHERE c.id IN $given.ids WITH c ORDER BY c.id ${LOCK('c')}`, {
        ids: scope.conceptIds,
      });
  }
}

function touchedBy(scope: Scope): readonly string[] {
  return 'concept' in scope ? [scope.concept.id] : [];
}

/** Makes the graph what the journal says now, where it was what these changes say. */
async function bringInLine(
  run: Run,
  former: readonly Change[],
  readings: readonly PaperKnowledge[],
  locked: readonly string[],
): Promise<void> {
  const touched = new Set(locked);
  for (let start = 0; start < readings.length; start += PAPERS_AT_ONCE) {
    const replaced = await replacePapers(run, readings.slice(start, start + PAPERS_AT_ONCE));
    for (const id of replaced.touched) touched.add(id);
  }
  const next = await activeChanges(run);
  const vocabulary = await installedVocabulary(run);
  const renewed = await replaceVocabulary(
    run,
    correctVocabulary(vocabulary, former),
    correctVocabulary(vocabulary, next),
  );
  await removeGrownRelations(run, removedBroader(next));
  await settleConcepts(run, [...touched, ...renewed]);
  await markUngrown(run);
}
