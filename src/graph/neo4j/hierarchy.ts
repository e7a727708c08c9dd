import { randomUUID } from 'node:crypto';
import { removedBroader } from '../corrections/correctVocabulary.js';
import { checkPageRequest, pageOf, RELATION_CURSOR } from '../pages.js';
import type { BroaderRelation, Page, PageRequest } from '../store.js';
import { integer, type Connection, type Run } from './connection.js';
import { activeChanges } from './journal.js';
import { afterCursor, cursorParameters, orderBy, type SortKey } from './keyset.js';
import { lockVocabulary } from './naming.js';

const RELATIONS_IN_A_STATEMENT = 10_000;

export async function installGrownHierarchy(
  connection: Connection,
  relations: readonly BroaderRelation[],
  seen: readonly string[] = [],
): Promise<void> {
  await connection.write(async (run) => {
    // One after the other: so the second sees which marks the first has taken away.
    await lockVocabulary(run);
    if (seen.length > 0 && !(await isAnyLeft(run, seen))) return;
    await run('MATCH (:Concept)-[r:BROADER]->(:Concept) WHERE r.grown DELETE r');
    await mergeGrownRelations(run, relations);
    await run('MATCH (w:UngrownWrite) WHERE w.id IN $given.seen DELETE w', { seen });
  });
}

/** Where none is, others have grown the hierarchy from these writes, or from later ones too. */
async function isAnyLeft(run: Run, seen: readonly string[]): Promise<boolean> {
  const left = await run('MATCH (w:UngrownWrite) WHERE w.id IN $given.seen RETURN w.id AS id LIMIT 1', {
    seen,
  });
  return left.length > 0;
}

export async function ungrownWrites(connection: Connection): Promise<readonly string[]> {
  const rows = await connection.read<{ id: string }>('MATCH (w:UngrownWrite) RETURN w.id AS id');
  return rows.map(({ id }) => id);
}

/**
 * Says that the hierarchy has to grow anew. Runs inside the transaction of the write that makes it so. Each has a node of
 * its own, so that no two writers wait for each other.
 */
export async function markUngrown(run: Run): Promise<void> {
  await run('CREATE (:UngrownWrite {id: $given.id})', { id: randomUUID() });
}

export async function addGrownRelations(
  connection: Connection,
  relations: readonly BroaderRelation[],
): Promise<void> {
  await connection.write((run) => mergeGrownRelations(run, relations));
}

async function mergeGrownRelations(run: Run, relations: readonly BroaderRelation[]): Promise<void> {
  for (let start = 0; start < relations.length; start += RELATIONS_IN_A_STATEMENT) {
    await run(
      `UNWIND $given.rows AS row
       MATCH (narrow:Concept {id: row.narrower}) MATCH (broad:Concept {id: row.broader}) WHERE narrow <> broad
       MERGE (narrow)-[r:BROADER]->(broad) ON CREATE SET r.grown = true`,
      { rows: relations.slice(start, start + RELATIONS_IN_A_STATEMENT) },
    );
  }
  await removeGrownRelations(run, removedBroader(await activeChanges(run)));
}

const BY_IDS: readonly SortKey[] = [{ by: 'narrow.id' }, { by: 'broad.id' }];

export async function findGrownRelations(
  connection: Connection,
  page: PageRequest,
): Promise<Page<BroaderRelation>> {
  checkPageRequest(page, RELATION_CURSOR);
  const rows = await connection.read<BroaderRelation>(
    // The first condition holds for all, and lets Neo4j read the index in its order.
    `MATCH (narrow:Concept)-[r:BROADER]->(broad:Concept)
     WHERE narrow.id >= '' AND r.grown AND ${afterCursor(BY_IDS, page.after)}
     RETURN narrow.id AS narrower, broad.id AS broader ORDER BY ${orderBy(BY_IDS)} LIMIT $given.limit`,
    { ...cursorParameters(page.after), limit: integer(page.first + 1) },
  );
  return pageOf(
    rows.map((relation) => ({ cursor: [relation.narrower, relation.broader], node: relation })),
    page,
  );
}

/** Takes away those that persons do not want. */
export async function removeGrownRelations(run: Run, unwanted: readonly BroaderRelation[]): Promise<void> {
  await run(
    `UNWIND $given.unwanted AS row
     MATCH (:Concept {id: row.narrower})-[r:BROADER]->(:Concept {id: row.broader}) WHERE r.grown DELETE r`,
    { unwanted },
  );
}
