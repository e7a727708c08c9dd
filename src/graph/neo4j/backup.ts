import { endingAfter } from '../keeping/endingAfter.js';
import { endSchema } from '../keeping/entries.js';
import { exportLines } from '../keeping/exportLines.js';
import { exportIn } from '../keeping/importGraph.js';
import { unlessAborted } from '../keeping/unlessAborted.js';
import { writeWholeFile } from '../keeping/wholeFile.js';
import type { VocabularyConcept } from '../../../schema/knowledge.js';
import type { GraphStore } from '../store.js';
import type { Connection } from './connection.js';
import { snapshot } from './snapshot.js';
import { storeOn } from './store.js';

/** The vocabulary as it was installed is kept since this version; before, it was what is curated. */
const VOCABULARY_KEPT_SINCE = 2;

/** Writes all that the store holds into a backup, as an export, compressed: Neo4j Community copies no running database. */
export async function backUp(
  connection: Connection,
  backup: string,
  version: number,
  signal?: AbortSignal,
): Promise<void> {
  const store = storeOfVersion(connection, version);
  await snapshot(connection, (checkUnchanged) =>
    writeWholeFile(backup, endingAfter(unlessAborted(exportLines(store), signal), checkUnchanged), {
      gzip: true,
    }),
  );
}

/** Whether the backup is whole and what `backUp` would write now. */
export async function isBackupOf(connection: Connection, backup: string, version: number): Promise<boolean> {
  const kept = await exportIn(backup)
    .check()
    .catch(() => null);
  const store = storeOfVersion(connection, version);
  let end = '';
  await snapshot(connection, async () => {
    for await (const line of exportLines(store)) end = line;
  });
  return endSchema.parse(JSON.parse(end)).sha256 === kept;
}

function storeOfVersion(connection: Connection, version: number): GraphStore {
  return {
    ...storeOn(connection),
    ...(version < VOCABULARY_KEPT_SINCE && { installedVocabulary: () => curatedConcepts(connection) }),
  };
}

function curatedConcepts(connection: Connection): Promise<VocabularyConcept[]> {
  return connection.read(
    `MATCH (c:Concept) WHERE c.curated
     RETURN c.id AS id, c.name AS name, c.type AS type,
       COLLECT { MATCH (c)<-[:OF]-(n:Name) WHERE n.curated AND n.name <> c.name RETURN n.name ORDER BY n.name } AS aliases,
       COLLECT { MATCH (c)-[r:BROADER]->(other:Concept) WHERE r.grown IS NULL RETURN other.id ORDER BY other.id } AS broader,
       COLLECT { MATCH (c)-[:CLOSE_TO]-(other:Concept) RETURN other.id ORDER BY other.id } AS close
     ORDER BY id`,
  );
}
