import type { BroaderRelation } from '../store.js';
import type { Connection } from './connection.js';

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
  });
}
