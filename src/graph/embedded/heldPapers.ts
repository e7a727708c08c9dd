import type { Connection } from './connection.js';

/** Those of the ids that the store holds. */
export function heldPapers(connection: Connection, paperIds: readonly string[]): string[] {
  return connection
    .all<{ id: string }>('SELECT id FROM paper WHERE id IN (SELECT value FROM json_each(:ids))', {
      ids: JSON.stringify(paperIds),
    })
    .map(({ id }) => id);
}
