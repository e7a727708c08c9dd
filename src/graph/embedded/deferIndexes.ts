import type { Connection } from './connection.js';

/** By these is found what is written anew. */
const NEEDED_TO_WRITE = ['edge', 'paper_alias_by_name'];

/**
 * Does work that only adds to the store, without the indexes by which others find what is there: they are made when all is
 * there, sorted once. To keep a dozen of them up to date takes longer than all else, and longer the more there is.
 */
export async function deferIndexes<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  const indexes = connection.all<{ readonly name: string; readonly sql: string }>(
    `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
       AND name NOT IN (SELECT value FROM json_each(:needed))`,
    { needed: JSON.stringify(NEEDED_TO_WRITE) },
  );
  for (const { name } of indexes) connection.execute(`DROP INDEX ${quotedName(name)}`);
  const result = await work();
  for (const { sql } of indexes) {
    // eslint-disable-next-line papergraph/constant-statements -- As SQLite has kept the statement that made the index.
    connection.execute(sql);
  }
  return result;
}

/** A name as a part of a statement, whatever stands in it. */
function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
