/**
 * No transaction of Neo4j holds a whole graph. While the store is filled in many, a mark on its schema node keeps
 * everybody from taking a part for the whole, and tells whoever goes on later what it is filled with.
 */
import { PapergraphError } from '../../../schema/errors.js';
import { integer, type Connection } from './connection.js';

/** Relationships or nodes that are deleted in one transaction. */
const DELETED_AT_ONCE = 10_000;

/** All that papergraph keeps, but its schema. */
const RELATIONSHIPS = ['(:Paper)-[it]->()', '(:Name)-[it]->()', '(:Concept)-[it]->()'] as const;
const NODES = [
  '(it:Paper)',
  '(it:Name)',
  '(it:Concept)',
  '(it:Correction)',
  '(it:VocabularyConcept)',
  '(it:UngrownWrite)',
] as const;

/** What is there is being deleted. */
export const EMPTYING = 'emptying';

/** @param filling the SHA-256 of the export that the store is being filled with, `EMPTYING`, or null when it is done */
export async function markFilling(connection: Connection, filling: string | null): Promise<void> {
  await connection.write((run) =>
    run(`MERGE (s:PapergraphSchema {id: 'papergraph'}) SET s.filling = $given.filling`, { filling }),
  );
}

export function refuseWhileFilling(filling: string | null, address: string): void {
  if (filling === null) return;
  throw new PapergraphError(
    'STORE_INCOMPATIBLE',
    `${address} is being filled by papergraph import, or was when that stopped: run that import again to go on with it, or any with --replace`,
  );
}

/** Whether the store holds neither papers nor corrections. */
export async function isEmpty(connection: Connection): Promise<boolean> {
  const [row] = await connection.read<{ isEmpty: boolean }>(
    'RETURN NOT EXISTS { (:Paper) } AND NOT EXISTS { (:Correction) } AS isEmpty',
  );
  return row?.isEmpty ?? false;
}

/** Deletes all that papergraph keeps, but not its schema. */
export async function empty(connection: Connection): Promise<void> {
  // Relationships first: those of one node may be too many for one transaction.
  for (const pattern of RELATIONSHIPS) await deleteAll(connection, pattern, 'DELETE');
  for (const pattern of NODES) await deleteAll(connection, pattern, 'DETACH DELETE');
  await connection.write((run) => run(`MATCH (s:PapergraphSchema {id: 'papergraph'}) REMOVE s.vocabulary`));
}

async function deleteAll(
  connection: Connection,
  pattern: (typeof RELATIONSHIPS | typeof NODES)[number],
  how: 'DELETE' | 'DETACH DELETE',
): Promise<void> {
  for (;;) {
    const [row] = await connection.write((run) =>
      run<{ deleted: number }>(
        `MATCH ${pattern} WITH it LIMIT $given.limit ${how} it RETURN count(*) AS deleted`,
        { limit: integer(DELETED_AT_ONCE) },
      ),
    );
    if ((row?.deleted ?? 0) === 0) return;
  }
}
