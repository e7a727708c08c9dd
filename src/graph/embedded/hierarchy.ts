import { randomUUID } from 'node:crypto';
import { removedBroader } from '../corrections/correctVocabulary.js';
import { checkPageRequest, pageOf, RELATION_CURSOR } from '../pages.js';
import type { BroaderRelation, Page, PageRequest } from '../store.js';
import type { Connection } from './connection.js';
import { activeChanges } from './journal.js';
import { afterCursor, cursorParameters, orderBy, type SortKey } from './keyset.js';

export function installGrownHierarchy(
  connection: Connection,
  relations: readonly BroaderRelation[],
  seen: readonly string[] = [],
): void {
  connection.writing(() => {
    // Others have grown it from these writes. (A mark that a later write has replaced says that it grows again.)
    if (seen.length > 0 && ungrownWrites(connection).length === 0) return;
    connection.run('DELETE FROM broader_concept WHERE grown = 1');
    insertGrownRelations(connection, relations);
    connection.run(
      `DELETE FROM setting WHERE name = 'ungrown' AND value IN (SELECT value FROM json_each(:seen))`,
      { seen: JSON.stringify(seen) },
    );
  });
}

/** The last write alone has a mark: what it wrote is seen only together with all that came before it. */
export function ungrownWrites(connection: Connection): readonly string[] {
  return connection
    .all<{ value: string }>(`SELECT value FROM setting WHERE name = 'ungrown'`)
    .map(({ value }) => value);
}

/** Says that the hierarchy has to grow anew. Runs inside the transaction of the write that makes it so. */
export function markUngrown(connection: Connection): void {
  connection.run(
    `INSERT INTO setting (name, value) VALUES ('ungrown', :mark)
     ON CONFLICT DO UPDATE SET value = excluded.value`,
    { mark: randomUUID() },
  );
}

export function addGrownRelations(connection: Connection, relations: readonly BroaderRelation[]): void {
  connection.writing(() => {
    insertGrownRelations(connection, relations);
  });
}

function insertGrownRelations(connection: Connection, relations: readonly BroaderRelation[]): void {
  connection.run(
    `INSERT INTO broader_concept (narrower, broader, grown)
     SELECT narrower.key, broader.key, 1
     FROM json_each(:relations) AS relation
       JOIN concept AS narrower ON narrower.id = relation.value ->> 0
       JOIN concept AS broader ON broader.id = relation.value ->> 1
     WHERE narrower.key <> broader.key
     ON CONFLICT DO NOTHING`,
    { relations: JSON.stringify(relations.map(({ narrower, broader }) => [narrower, broader])) },
  );
  removeGrownRelations(connection, removedBroader(activeChanges(connection)));
}

const BY_IDS: readonly SortKey[] = [{ by: 'narrower.id' }, { by: 'broader.id' }];

export function findGrownRelations(connection: Connection, page: PageRequest): Page<BroaderRelation> {
  checkPageRequest(page, RELATION_CURSOR);
  const rows = connection.all<BroaderRelation>(
    `SELECT narrower.id AS narrower, broader.id AS broader
     FROM concept AS narrower
       CROSS JOIN broader_concept ON broader_concept.narrower = narrower.key AND broader_concept.grown = 1
       CROSS JOIN concept AS broader ON broader.key = broader_concept.broader
     WHERE ${afterCursor(BY_IDS, page.after)} ORDER BY ${orderBy(BY_IDS)} LIMIT :limit`,
    { ...cursorParameters(page.after), limit: page.first + 1 },
  );
  return pageOf(
    rows.map(({ narrower, broader }) => ({ cursor: [narrower, broader], node: { narrower, broader } })),
    page,
  );
}

/** Takes away those that persons do not want. */
export function removeGrownRelations(connection: Connection, unwanted: readonly BroaderRelation[]): void {
  connection.run(
    `DELETE FROM broader_concept WHERE grown = 1 AND (narrower, broader) IN (
       SELECT narrower.key, broader.key
       FROM json_each(:unwanted) AS relation
         JOIN concept AS narrower ON narrower.id = relation.value ->> 'narrower'
         JOIN concept AS broader ON broader.id = relation.value ->> 'broader')`,
    { unwanted: JSON.stringify(unwanted) },
  );
}
