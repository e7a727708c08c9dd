import { readFileSync } from 'node:fs';
import { PapergraphError } from '../../../schema/errors.js';
import type { Connection } from './connection.js';

/** "PgrF": by this number in its header an SQLite file says whose it is. */
const APPLICATION_ID = 0x50677246;

/** The file at place n brings a store from version n to version n + 1. Beside the source as in dist/. */
const STEPS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(
  (n) => new URL(`../../../schema/embedded-${n}.sql`, import.meta.url),
);

/** The version of the tables that this papergraph wants. */
export const NEWEST_VERSION = STEPS.length;

/** Sets up the tables in an empty file. Throws `STORE_INCOMPATIBLE` if there are others than those of this version. */
export function prepareSchema(connection: Connection): void {
  if (schemaVersion(connection) === 0) migrate(connection);
  checkSchema(connection);
}

/** Sets up the tables, or brings those of an older version up to date: all steps, or none. Throws `STORE_INCOMPATIBLE`. */
export function migrate(connection: Connection): void {
  if (schemaVersion(connection) === NEWEST_VERSION) return;
  connection.writing(() => {
    runSteps(connection);
  });
}

/** Inside a transaction of writing. */
export function runSteps(connection: Connection): void {
  // Read again: another process may have done it in the meantime.
  for (const step of STEPS.slice(schemaVersion(connection))) {
    // eslint-disable-next-line papergraph/constant-statements -- A file that comes with papergraph.
    connection.execute(readFileSync(step, 'utf8'));
  }
  connection.execute(`PRAGMA application_id = ${APPLICATION_ID}`);
  connection.execute(`PRAGMA user_version = ${NEWEST_VERSION}`);
}

/** 0 for an empty file. Throws `STORE_INCOMPATIBLE` if the file is another program's or a newer papergraph's. */
export function schemaVersion(connection: Connection): number {
  const [header] = connection.all<{ application: number; version: number; tables: number }>(
    `SELECT application_id AS application, user_version AS version, (SELECT count(*) FROM sqlite_schema) AS tables
     FROM pragma_application_id, pragma_user_version`,
  );
  if (header === undefined) throw new Error('SQLite gives one row for its header');
  const { application, version, tables } = header;
  if (application === 0 && version === 0 && tables === 0) return 0;
  if (application !== APPLICATION_ID) {
    throw new PapergraphError(
      'STORE_INCOMPATIBLE',
      `${connection.path} is an SQLite database of another program: name another file`,
    );
  }
  if (version > NEWEST_VERSION) {
    throw new PapergraphError(
      'STORE_INCOMPATIBLE',
      `${connection.path} was written by a newer papergraph (store version ${version}, this one knows ${NEWEST_VERSION}): update papergraph`,
    );
  }
  return version;
}

/** Throws `STORE_INCOMPATIBLE` unless the tables are those of this version. */
export function checkSchema(connection: Connection): void {
  const version = schemaVersion(connection);
  if (version < NEWEST_VERSION) {
    throw new PapergraphError(
      'STORE_INCOMPATIBLE',
      `${connection.path} was written by an older papergraph (store version ${version}, this one needs ${NEWEST_VERSION}): run papergraph upgrade --store "file:${connection.path}", which makes a backup first`,
    );
  }
}
