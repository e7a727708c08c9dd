/** Embedded stores as older versions of papergraph wrote them. */
import { readFileSync } from 'node:fs';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';

const APPLICATION_ID = 0x50677246;

/** An empty store, left open. */
export function emptyStoreOfVersion(version: number, path: string): DatabaseSyncInstance {
  const database = new DatabaseSync(path);
  // Steps name them, but an empty store has nothing to call them for.
  for (const name of ['joined_terms', 'concept_key', 'paper_keys'])
    database.function(name, { varargs: true }, () => '');
  for (let step = 1; step <= version; step++)
    database.exec(readFileSync(new URL(`../../schema/embedded-${step}.sql`, import.meta.url), 'utf8'));
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version}`);
  return database;
}

/** Takes from the store in this file whatever the steps after a version have added to it. */
export function bringBackToVersion(version: number, path: string): void {
  const older = emptyStoreOfVersion(version, ':memory:');
  const database = new DatabaseSync(path);
  database.exec('PRAGMA foreign_keys = OFF');
  // What depends on a table or a column goes before it.
  for (const type of ['trigger', 'index', 'table'])
    for (const name of added(database, older, schemaOfType(type))) database.exec(`DROP ${type} ${name}`);
  for (const table of names(database, schemaOfType('table')))
    for (const column of added(
      database,
      older,
      `SELECT name FROM pragma_table_xinfo('${table}') ORDER BY cid DESC`,
    ))
      database.exec(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  database.exec(`PRAGMA user_version = ${version}`);
  // The file alone is the older store, for who copies it.
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  older.close();
}

/** Without what SQLite adds by itself, such as the tables behind a virtual table. */
function schemaOfType(type: string): string {
  return `SELECT name FROM sqlite_schema WHERE type = '${type}' AND name NOT LIKE 'sqlite_%'
    AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')`;
}

function added(database: DatabaseSyncInstance, older: DatabaseSyncInstance, query: string): string[] {
  const known = new Set(names(older, query));
  return names(database, query).filter((name) => !known.has(name));
}

function names(database: DatabaseSyncInstance, query: string): string[] {
  return (database.prepare(query).all() as { name: string }[]).map(({ name }) => name);
}
