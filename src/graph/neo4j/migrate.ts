import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Integer, Neo4jError } from 'neo4j-driver';
import { PapergraphError } from '../../../schema/errors.js';
import { integer, type Connection } from './connection.js';
import { refuseWhileFilling } from './filling.js';
import { nameRow } from './naming.js';
import { PAPER, paperOf, type PaperValues } from './papers.js';
import { joinedTerms, termsOfPaper } from './terms.js';

/** Beside the source as in dist/. */
const SCHEMA_FILE = new URL('../../../schema/neo4j.cypher', import.meta.url);
const INDEXES_TIMEOUT_SECONDS = 600;
const MOST_ATTEMPTS = 20;
const RETRY_MILLIS = 100;
/** Papers or concepts whose terms are made anew with one statement. */
const NODES_AT_ONCE = 1_000;
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

/** The version of the schema that this papergraph wants. */
export const NEWEST_VERSION = STEPS.length;

/** Sets up constraints and indexes in a database without papers. Throws `STORE_INCOMPATIBLE` if it is not of this version. */
export async function prepareSchema(connection: Connection): Promise<void> {
  const { version } = await examineSchema(connection);
  if (version === 0) await migrate(connection, 0);
  await checkSchema(connection);
}

/** What is there. Throws `STORE_INCOMPATIBLE` if no version of papergraph can use it, or the server is too old. */
export async function examineSchema(connection: Connection): Promise<Schema> {
  checkServer(await connection.serverAgent(), connection.address);
  return readSchema(connection);
}

/**
 * Brings the store from this version to the newest. Neo4j does not change schema and data in one transaction: the version
 * is written when all else is done, and what was interrupted is done again. Each step only adds to what is there, so that
 * until then the store is what the older version wants.
 */
export async function migrate(connection: Connection, from: number): Promise<void> {
  for (const statement of STEPS.slice(from).flat()) await applyAmongOthers(connection, statement);
  await fillTerms(connection);
  await connection.write((run) => run(`CALL db.awaitIndexes(${INDEXES_TIMEOUT_SECONDS})`));
  await connection.write((run) =>
    run(`MERGE (s:PapergraphSchema {id: 'papergraph'}) SET s.version = toInteger($given.version)`, {
      version: NEWEST_VERSION,
    }),
  );
}

/**
 * Several processes may find the same new database and set it up at once. Neo4j lets one wait for the other only in part:
 * what failed because of the other is done again, and then finds what the other has made.
 */
async function applyAmongOthers(connection: Connection, statement: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await connection.apply(statement);
      return;
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !isOfAnother(error)) throw error;
      await sleep(attempt * RETRY_MILLIS);
    }
  }
}

function isOfAnother(error: unknown): boolean {
  const cause = error instanceof PapergraphError ? error.cause : error;
  return (
    cause instanceof Neo4jError &&
    (cause.retryable || /^Neo\.ClientError\.Schema\.\w*AlreadyExists$/.test(cause.code))
  );
}

/** Of versions 3, 5 and 7: how papergraph cuts texts into terms and makes keys of them, Cypher cannot say. */
async function fillTerms(connection: Connection): Promise<void> {
  await forAll<{ readonly id: string; readonly paper: PaperValues }>(
    (after) =>
      connection.read(
        `MATCH (p:Paper) WHERE p.id > $given.last WITH p ORDER BY p.id LIMIT $given.limit
         RETURN p.id AS id, ${PAPER.cypher} AS paper ORDER BY p.id`,
        after,
      ),
    (papers) =>
      connection.write((run) =>
        run('UNWIND $given.rows AS row MATCH (p:Paper {id: row.id}) SET p += row.terms', {
          rows: papers.map(({ id, paper }) => ({ id, terms: termsOfPaper(paperOf(paper)) })),
        }),
      ),
  );
  await forAll<{ readonly id: string; readonly name: string; readonly names: readonly string[] }>(
    (after) =>
      connection.read(
        `MATCH (c:Concept) WHERE c.id > $given.last WITH c ORDER BY c.id LIMIT $given.limit
         RETURN c.id AS id, c.name AS name, [(c)<-[:OF]-(n:Name) | n.name] AS names ORDER BY c.id`,
        after,
      ),
    (concepts) =>
      connection.write(async (run) => {
        await run('UNWIND $given.rows AS row MATCH (c:Concept {id: row.id}) SET c.nameTerms = row.terms', {
          rows: concepts.map(({ id, name }) => ({ id, terms: joinedTerms(name) })),
        });
        await run(
          `UNWIND $given.rows AS row MATCH (n:Name {conceptId: row.conceptId, name: row.name})
           SET n.key = row.key, n.terms = row.terms, n.letters = row.letters`,
          { rows: concepts.flatMap(({ id, names }) => names.map((name) => nameRow(id, name))) },
        );
      }),
  );
}

/** Works through all nodes of a kind, many at once, in the order of their ids. */
async function forAll<Node extends { readonly id: string }>(
  read: (after: { readonly last: string; readonly limit: Integer }) => Promise<readonly Node[]>,
  work: (nodes: readonly Node[]) => Promise<unknown>,
): Promise<void> {
  for (let last = '', isEnd = false; !isEnd;) {
    const nodes = await read({ last, limit: integer(NODES_AT_ONCE) });
    await work(nodes);
    last = nodes.at(-1)?.id ?? '';
    isEnd = nodes.length < NODES_AT_ONCE;
  }
}

/**
 * Throws `STORE_INCOMPATIBLE` unless the schema is that of this version, and the store is not being filled. Asks once and
 * does not wait.
 */
export async function checkSchema(connection: Connection): Promise<void> {
  const { version, filling } = await readSchema(connection);
  refuseWhileFilling(filling, connection.address);
  if (version < NEWEST_VERSION) {
    throw new PapergraphError(
      'STORE_INCOMPATIBLE',
      `${connection.address} was written by an older papergraph (store version ${version}, this one needs ${NEWEST_VERSION}): run papergraph upgrade --store ${connection.address}, which makes a backup first`,
    );
  }
}

interface Schema {
  /** 0 for a database without papers. */
  readonly version: number;
  /** What the store is being filled with: see filling.ts. */
  readonly filling: string | null;
}

/** Asks once and does not wait. Throws `STORE_INCOMPATIBLE` if it is another program's or a newer papergraph's. */
async function readSchema(connection: Connection): Promise<Schema> {
  const [row] = await connection.probe<{ version: number | null; filling: string | null; isTaken: boolean }>(
    `OPTIONAL MATCH (s:PapergraphSchema {id: 'papergraph'})
     RETURN s.version AS version, s.filling AS filling, EXISTS { (n:Paper|Concept|Name) } AS isTaken`,
  );
  const version = row?.version ?? 0;
  if (version === 0 && row?.isTaken === true) {
    throw new PapergraphError(
      'STORE_INCOMPATIBLE',
      `${connection.address} has papers, concepts or names of another program: name another database`,
    );
  }
  if (version > NEWEST_VERSION) {
    throw new PapergraphError(
      'STORE_INCOMPATIBLE',
      `${connection.address} was written by a newer papergraph (store version ${version}, this one knows ${NEWEST_VERSION}): update papergraph`,
    );
  }
  return { version, filling: row?.filling ?? null };
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
