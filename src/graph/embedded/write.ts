/** Papers in and out: whatever is written here runs inside one transaction. */
import type { PaperKnowledge } from '../../../schema/knowledge.js';
import { acceptPapers } from '../accept.js';
import type { Change } from '../corrections/correction.js';
import { correctPaper } from '../corrections/correctPaper.js';
import { isAsSeen, type SeenPapers } from '../identity/seen.js';
import type { PaperVersion } from '../store.js';
import type { Connection } from './connection.js';
import { markUngrown } from './hierarchy.js';
import { activeChanges } from './journal.js';
import { Naming } from './naming.js';
import { type GraphPaper, insertPapers } from './paperRows.js';
import { papersByKeys } from './papers.js';

/** Whose rows are held in memory. */
const PAPERS_AT_ONCE = 500;

export function writePapers(
  connection: Connection,
  papers: readonly PaperKnowledge[],
  replaced: readonly string[] = [],
  seen?: SeenPapers,
): boolean {
  const accepted = acceptPapers(papers);
  return connection.writing(() => {
    if (seen !== undefined && !isAsSeen(seen, papersByKeys(connection, seen.keys))) return false;
    const naming = new Naming(connection);
    deletePapers(connection, replaced, naming);
    replacePapers(connection, accepted, activeChanges(connection), naming);
    naming.settle();
    markUngrown(connection);
    return true;
  });
}

/** Writes what papers say once they are corrected, in the place of what they said before. */
export function replacePapers(
  connection: Connection,
  readings: readonly PaperKnowledge[],
  changes: readonly Change[],
  naming: Naming,
): void {
  for (let start = 0; start < readings.length; start += PAPERS_AT_ONCE) {
    const some = readings.slice(start, start + PAPERS_AT_ONCE);
    const ids = some.map(({ paper }) => paper.id);
    deletePapers(connection, ids, naming);
    insertPapers(
      connection,
      some.flatMap((read) => corrected(read, changes) ?? []),
      naming,
    );
  }
}

function corrected(read: PaperKnowledge, changes: readonly Change[]): GraphPaper | null {
  const knowledge = correctPaper(read, changes);
  return knowledge && { knowledge, read: knowledge === read ? undefined : read };
}

export function removePaper(connection: Connection, paperId: string): boolean {
  return connection.writing(() => {
    const naming = new Naming(connection);
    const isRemoved = deletePapers(connection, [paperId], naming) > 0;
    naming.settle();
    if (isRemoved) markUngrown(connection);
    return isRemoved;
  });
}

export function paperVersions(
  connection: Connection,
  paperIds: readonly string[],
): ReadonlyMap<string, PaperVersion> {
  const rows = connection.all<{ id: string } & PaperVersion>(
    `SELECT id, content_hash AS contentHash, extractor FROM paper WHERE id IN (SELECT value FROM json_each(:ids))`,
    { ids: JSON.stringify(paperIds) },
  );
  return new Map(rows.map(({ id, contentHash, extractor }) => [id, { contentHash, extractor }]));
}

/** How many of them there were. */
function deletePapers(connection: Connection, paperIds: readonly string[], naming: Naming): number {
  const papers = connection.all<{ key: number }>(
    'SELECT key FROM paper WHERE id IN (SELECT value FROM json_each(:paperIds))',
    { paperIds: JSON.stringify(paperIds) },
  );
  if (papers.length === 0) return 0;
  const keys = JSON.stringify(papers.map(({ key }) => key));
  const concepts = connection.all<{ concept: number }>(
    'SELECT DISTINCT concept FROM paper_concept WHERE paper IN (SELECT value FROM json_each(:keys))',
    { keys },
  );
  for (const { concept } of concepts) naming.left.add(concept);
  // All that they said goes along: see the foreign keys and triggers of the schema.
  return connection.run('DELETE FROM paper WHERE key IN (SELECT value FROM json_each(:keys))', { keys });
}
