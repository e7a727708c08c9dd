import type { BroaderRelation } from '../store.js';
import { removedBroader } from '../corrections/correctVocabulary.js';
import type { Connection } from './connection.js';
import { activeChanges } from './journal.js';

export function installGrownHierarchy(connection: Connection, relations: readonly BroaderRelation[]): void {
  connection.writing(() => {
    connection.run('DELETE FROM broader_concept WHERE grown = 1');
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
  });
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
