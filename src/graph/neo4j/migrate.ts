import { readFileSync } from 'node:fs';
import { PapergraphError } from '../../../schema/errors.js';
import { paperKeys } from '../identity/paperKeys.js';
import type { Connection, Run } from './connection.js';
import { PAPER_PROPERTIES, paperOf, type PaperRow } from './papers.js';
import { joinedTerms } from './terms.js';

/** Beside the source as in dist/. */
const SCHEMA_FILE = new URL('../../../schema/neo4j.cypher', import.meta.url);
const INDEXES_TIMEOUT_SECONDS = 600;
/** Scoped subqueries and types that are parameters came with it. */
const OLDEST_SERVER = { major: 5, minor: 26 };

/** The statements at place n bring a store from version n to version n + 1. */
const STEPS: readonly (readonly string[])[] = readFileSync(SCHEMA_FILE, 'utf8')
  .split(/^\/\/ version \d+$/m)
  .slice(1)
  .map((step) => step.split(/;$/m).map(withoutComments).filter(Boolean));

function withoutComments(statement: string): string {
  return statement.replace(/^\/\/.*$/gm, '').trim();
}

/** Sets up constraints and indexes, or brings those of an older version up to date. Throws `STORE_INCOMPATIBLE`. */
export async function migrate(connection: Connection): Promise<void> {
  checkServer(await connection.serverAgent(), connection.address);
  const version = await schemaVersion(connection);
  if (version === STEPS.length) return;
  // Neo4j does not change schema and data in one transaction: the version is written when all else is done, and what
  // was interrupted is done again.
  for (const statement of STEPS.slice(version).flat()) {
    await connection.write((run) => run(statement));
  }
  await connection.write(fillAuthorTerms);
  await connection.write(fillKeys);
  await connection.write((run) => run(`CALL db.awaitIndexes(${INDEXES_TIMEOUT_SECONDS})`));
  await connection.write((run) =>
    run(`MERGE (s:PapergraphSchema {id: 'papergraph'}) SET s.version = toInteger($given.version)`, {
      version: STEPS.length,
    }),
  );
}

/** Of version 3: how papergraph cuts a text into terms, Cypher cannot say. */
async function fillAuthorTerms(run: Run): Promise<void> {
  const papers = await run<{ id: string; authors: readonly string[] }>(
    'MATCH (p:Paper) WHERE p.authorTerms IS NULL RETURN p.id AS id, p.authors AS authors',
  );
  await run('UNWIND $given.rows AS row MATCH (p:Paper {id: row.id}) SET p.authorTerms = row.authorTerms', {
    rows: papers.map(({ id, authors }) => ({ id, authorTerms: authors.map(joinedTerms) })),
  });
}

/** Of version 5. */
async function fillKeys(run: Run): Promise<void> {
  const papers = await run<{ paper: PaperRow }>(
    `MATCH (p:Paper) WHERE p.keys IS NULL RETURN ${PAPER_PROPERTIES} AS paper`,
  );
  await run('UNWIND $given.rows AS row MATCH (p:Paper {id: row.id}) SET p.keys = row.keys', {
    rows: papers.map(({ paper }) => ({ id: paper.id, keys: paperKeys(paperOf(paper)) })),
  });
}

/** Throws `STORE_INCOMPATIBLE` unless the schema is that of this version. Asks once and does not wait. */
export async function checkSchema(connection: Connection): Promise<void> {
  const version = await schemaVersion(connection);
  if (version < STEPS.length) {
    throw new PapergraphError(
      'STORE_INCOMPATIBLE',
      `${connection.address} is at store version ${version}, this papergraph needs ${STEPS.length}: open it once to update it`,
    );
  }
}

/** 0 for a database without papers. Throws `STORE_INCOMPATIBLE` if it is another program's or a newer papergraph's. */
async function schemaVersion(connection: Connection): Promise<number> {
  const [row] = await connection.probe<{ version: number | null; isTaken: boolean }>(
    `OPTIONAL MATCH (s:PapergraphSchema {id: 'papergraph'})
     RETURN s.version AS version, EXISTS { (n:Paper|Concept|Name) } AS isTaken`,
  );
  const version = row?.version ?? 0;
  if (version === 0 && row?.isTaken === true) {
    throw new PapergraphError(
      'STORE_INCOMPATIBLE',
      `${connection.address} has papers, concepts or names of another program: name another database`,
    );
  }
  if (version > STEPS.length) {
    throw new PapergraphError(
      'STORE_INCOMPATIBLE',
      `${connection.address} was written by a newer papergraph (store version ${version}, this one knows ${STEPS.length}): update papergraph`,
    );
  }
  return version;
}

function checkServer(agent: string, address: string): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent)?.map(Number) ?? [];
  const { major: oldestMajor, minor: oldestMinor } = OLDEST_SERVER;
  const isOld =
    major === undefined ||
    minor === undefined ||
    major < oldestMajor ||
    (major === oldestMajor && minor < oldestMinor);
  if (isOld) {
    throw new PapergraphError(
      'STORE_INCOMPATIBLE',
      `${address} is ${agent === '' ? 'an unknown server' : agent}: papergraph needs Neo4j ${oldestMajor}.${oldestMinor} or newer`,
    );
  }
}
