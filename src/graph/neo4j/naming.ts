/** What concepts are called, and which of them stay, as papers come and go. Runs inside a transaction of writing. */
import { conceptKey } from '../../../schema/names.js';
import type { PaperConcept } from '../../../schema/knowledge.js';
import type { ConceptType } from '../../../schema/predicates.js';
import type { Run } from './connection.js';
import { joinedTerms } from './terms.js';

/** Takes the write lock of a node. (Neo4j takes none to write what is there already.) */
export const LOCK = (node: 'c' | 'p' | 's'): string => `SET ${node}.locked = true REMOVE ${node}.locked`;

/** One transaction at a time changes what is curated (another vocabulary, a correction) or installs what has grown below it. */
export async function lockVocabulary(run: Run): Promise<void> {
  await run(`MATCH (s:PapergraphSchema {id: 'papergraph'}) ${LOCK('s')}`);
}

/** A name of a concept, with what it is found by. */
export interface NameRow {
  readonly conceptId: string;
  readonly name: string;
  readonly key: string;
  readonly terms: string;
  readonly letters: string;
}

export function nameRow(conceptId: string, name: string): NameRow {
  const terms = joinedTerms(name);
  return { conceptId, name, key: conceptKey(name), terms, letters: terms.replaceAll(' ', '') };
}

/** With `row` a `NameRow`: binds `c`, its concept, and `n`, the name, which is made if it is not there. */
export const MERGE_NAME = `
  MATCH (c:Concept {id: row.conceptId})
  MERGE (n:Name {conceptId: row.conceptId, name: row.name})
    ON CREATE SET n.key = row.key, n.terms = row.terms, n.letters = row.letters, n.curated = false
  MERGE (n)-[:OF]->(c)`;

/**
 * Makes sure of nodes, one for each row, and takes their locks. Of a node that another transaction deletes while this one
 * waits for its lock, Neo4j gives neither the lock nor an error: it is made anew.
 */
export async function lockNodes(
  run: Run,
  label: 'Concept' | 'Paper',
  merge: string,
  rows: readonly { readonly id: string }[],
): Promise<void> {
  for (let missing = rows; missing.length > 0;) {
    await run(merge, { rows: missing });
    const found = await run<{ id: string }>(
      `MATCH (node:${label}) WHERE node.id IN $given.ids RETURN node.id AS id`,
      { ids: missing.map(({ id }) => id) },
    );
    const there = new Set(found.map(({ id }) => id));
    missing = missing.filter(({ id }) => !there.has(id));
  }
}

/**
 * Makes sure of these concepts, and keeps other transactions from changing them until this one ends: names and counts
 * are made of what others wrote too. All take them in the same order, so that no two wait for each other.
 */
export async function lockConcepts(
  run: Run,
  concepts: Iterable<{ readonly id: string; readonly name: string; readonly type: ConceptType }>,
): Promise<void> {
  const rows = [...new Map([...concepts].map((concept) => [concept.id, concept])).values()]
    .map(({ id, name, type }) => ({ id, name, type, nameTerms: joinedTerms(name) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  await lockNodes(
    run,
    'Concept',
    `UNWIND $given.rows AS row
     MERGE (c:Concept {id: row.id})
       ON CREATE SET c.name = row.name, c.nameTerms = row.nameTerms, c.type = row.type, c.curated = false,
         c.paperCount = 0
     ${LOCK('c')}`,
    rows,
  );
}

/**
 * Brings concepts in line with the papers that now name them: gone if there is none, without the aliases that no paper
 * gives any more, named as most papers name them. Curated concepts stay, with their names.
 *
 * @param contested those of them whose names may have lost to others: to count votes takes longer the more papers there are
 */
export async function settleConcepts(
  run: Run,
  conceptIds: readonly string[],
  contested: readonly string[] = conceptIds,
): Promise<void> {
  await run(
    `MATCH (c:Concept) WHERE c.id IN $given.conceptIds AND NOT c.curated AND NOT EXISTS { (c)<-[:MENTIONS]-() }
     OPTIONAL MATCH (c)<-[:OF]-(n:Name)
     DETACH DELETE c, n`,
    { conceptIds },
  );
  await renameAsElected(run, contested);
  await run(
    `MATCH (c:Concept)<-[:OF]-(n:Name)
     WHERE c.id IN $given.conceptIds AND NOT n.curated AND n.name <> c.name AND NOT EXISTS { (n)<-[:WRITES]-() }
     DETACH DELETE n`,
    { conceptIds },
  );
}

/** Of concepts that papers have come to, those that they name otherwise than they are named, and those that have no name yet. */
export async function namedOtherwise(
  run: Run,
  concepts: readonly Pick<PaperConcept, 'id' | 'name' | 'type'>[],
): Promise<string[]> {
  const names = new Map(
    concepts.map(({ id, name, type }) => [JSON.stringify([id, name, type]), { id, name, type }]),
  );
  const rows = await run<{ id: string }>(
    `UNWIND $given.names AS said
     MATCH (c:Concept {id: said.id})
     WHERE NOT c.curated AND (c.name <> said.name OR c.type <> said.type
       OR NOT EXISTS { (:Name {conceptId: c.id, name: c.name}) })
     RETURN DISTINCT c.id AS id`,
    { names: [...names.values()] },
  );
  return rows.map(({ id }) => id);
}

async function renameAsElected(run: Run, conceptIds: readonly string[]): Promise<void> {
  if (conceptIds.length === 0) return;
  const elected = await run<{ id: string; name: string; type: ConceptType }>(
    `MATCH (c:Concept) WHERE c.id IN $given.conceptIds AND NOT c.curated
     CALL (c) {
       MATCH (c)<-[m:MENTIONS]-(:Paper) RETURN m.name AS name, count(*) AS papers ORDER BY papers DESC, name LIMIT 1
     }
     CALL (c) {
       MATCH (c)<-[m:MENTIONS]-(:Paper) RETURN m.type AS type, count(*) AS votes ORDER BY votes DESC, type LIMIT 1
     }
     WITH c, name, type
     WHERE c.name <> name OR c.type <> type OR NOT EXISTS { (:Name {conceptId: c.id, name: name}) }
     RETURN c.id AS id, name, type`,
    { conceptIds },
  );
  if (elected.length === 0) return;
  await run(
    `UNWIND $given.rows AS row ${MERGE_NAME}
     SET c.name = row.name, c.nameTerms = row.terms, c.type = row.type`,
    { rows: elected.map(({ id, name, type }) => ({ ...nameRow(id, name), type })) },
  );
}
