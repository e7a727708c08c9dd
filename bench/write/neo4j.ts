/** Neo4j: `writePapers`, and the same rows by UNWIND and MERGE into a database with the same constraints and indexes. */
import { join } from 'node:path';
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { openStore } from '../../src/graph/open.js';
import { type BenchNeo4j, startBenchNeo4j } from '../neo4j.js';
import type { SyntheticGraph } from '../syntheticGraph.js';
import { Stopwatch, type WritingTimes } from './stopwatch.js';

type Properties = Readonly<Record<string, unknown>>;

interface Nodes {
  readonly label: 'Paper' | 'Concept' | 'Name';
  readonly rows: readonly Properties[];
}

interface End {
  readonly label: string;
  readonly id: string;
  readonly name: string | null;
}

interface Relationship {
  readonly type: string;
  readonly from: End;
  readonly to: End;
  readonly properties: Properties;
}

/** By what a node is found: the constraint behind each MERGE. */
const KEYS: Readonly<Record<Nodes['label'], readonly string[]>> = {
  Paper: ['id'],
  Concept: ['id'],
  Name: ['conceptId', 'name'],
};
const RELATIONSHIPS_OF_PAPER = 40;

export async function writeNeo4j(
  graph: SyntheticGraph,
  batch: number,
  folder: string,
): Promise<WritingTimes> {
  const ours = new Stopwatch();
  const written = await withDatabase(join(folder, 'written'), async (database) => {
    const store = await openStore(database.address, database.credentials);
    for (let start = 0; start < graph.size.papers; start += batch) {
      const count = Math.min(batch, graph.size.papers - start);
      const papers = Array.from({ length: count }, (_, i) => graph.paper(start + i));
      await ours.time(() => store.writePapers(papers));
    }
    await store.close();
    return withSession(database, readAll);
  });
  const bare = await withDatabase(join(folder, 'loaded'), async (database) => {
    const store = await openStore(database.address, database.credentials);
    await store.close();
    return withSession(database, (session) => load(session, written, batch));
  });
  return { ours, bare };
}

async function withDatabase<T>(folder: string, work: (database: BenchNeo4j) => Promise<T>): Promise<T> {
  const database = await startBenchNeo4j(folder);
  try {
    return await work(database);
  } finally {
    await database.stop();
  }
}

async function withSession<T>(
  { address, credentials }: BenchNeo4j,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const driver: Driver = neo4j.driver(address, neo4j.auth.basic(credentials.user, credentials.password));
  try {
    return await work(driver.session());
  } finally {
    await driver.close();
  }
}

interface Written {
  readonly nodes: readonly Nodes[];
  readonly relationships: readonly Relationship[];
}

async function readAll(session: Session): Promise<Written> {
  const nodes: Nodes[] = [];
  for (const label of ['Paper', 'Concept', 'Name'] as const) {
    const { records } = await session.run(`MATCH (n:${label}) RETURN properties(n) AS properties`);
    nodes.push({ label, rows: records.map((record) => record.get('properties') as Properties) });
  }
  const { records } = await session.run(
    `MATCH (a)-[r]->(b) RETURN type(r) AS type, properties(r) AS properties,
       {label: labels(a)[0], id: coalesce(a.id, a.conceptId), name: a.name} AS from,
       {label: labels(b)[0], id: coalesce(b.id, b.conceptId), name: b.name} AS to`,
  );
  return { nodes, relationships: records.map((record) => record.toObject() as unknown as Relationship) };
}

/** As many rows in a transaction as a batch of papers has. */
async function load(session: Session, { nodes, relationships }: Written, batch: number): Promise<Stopwatch> {
  const stopwatch = new Stopwatch();
  for (const { label, rows } of nodes) {
    const key = KEYS[label].map((name) => `${name}: row.${name}`).join(', ');
    await inBatches(
      session,
      stopwatch,
      batch,
      rows,
      `UNWIND $rows AS row MERGE (n:${label} {${key}}) SET n = row`,
    );
  }
  for (const rows of alike(relationships)) {
    const { type, from, to } = rows[0];
    await inBatches(
      session,
      stopwatch,
      batch * RELATIONSHIPS_OF_PAPER,
      rows,
      `UNWIND $rows AS row MATCH ${found('a', from)} MATCH ${found('b', to)}
       MERGE (a)-[r:${type}${rows[0].properties['paperId'] === undefined ? '' : ' {paperId: row.properties.paperId, id: row.properties.id}'}]->(b)
       SET r = row.properties`,
    );
  }
  return stopwatch;
}

/** Those of one type between nodes of the same labels. */
function alike(relationships: readonly Relationship[]): (readonly [Relationship, ...Relationship[]])[] {
  const groups = new Map<string, [Relationship, ...Relationship[]]>();
  for (const relationship of relationships) {
    const { type, from, to } = relationship;
    const kind = JSON.stringify([type, from.label, to.label]);
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [relationship]);
    else group.push(relationship);
  }
  return [...groups.values()];
}

function found(variable: 'a' | 'b', { label }: End): string {
  const row = variable === 'a' ? 'row.from' : 'row.to';
  return label === 'Name'
    ? `(${variable}:Name {conceptId: ${row}.id, name: ${row}.name})`
    : `(${variable}:${label} {id: ${row}.id})`;
}

async function inBatches(
  session: Session,
  stopwatch: Stopwatch,
  size: number,
  rows: readonly unknown[],
  cypher: string,
): Promise<void> {
  for (let start = 0; start < rows.length; start += size) {
    const some = rows.slice(start, start + size);
    await stopwatch.time(() => session.executeWrite((tx) => tx.run(cypher, { rows: some })));
  }
}
