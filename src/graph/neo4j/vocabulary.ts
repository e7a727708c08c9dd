import type { VocabularyConcept } from '../../../schema/knowledge.js';
import { acceptVocabulary, vocabularyHash } from '../accept.js';
import type { Connection, Run } from './connection.js';
import { lockConcepts, MERGE_NAME, nameRow, settleConcepts } from './naming.js';
import { joinedTerms } from './terms.js';

export async function installVocabulary(
  connection: Connection,
  vocabulary: readonly VocabularyConcept[],
): Promise<void> {
  acceptVocabulary(vocabulary);
  const hash = vocabularyHash(vocabulary);
  if ((await installedHash(connection)) === hash) return;
  await connection.write(async (run) => {
    await run(`MATCH (s:PapergraphSchema {id: 'papergraph'}) SET s.vocabulary = $given.hash`, { hash });
    const dropped = await forgetFormerVocabulary(run, vocabulary);
    await installConcepts(run, vocabulary);
    await relateConcepts(run, vocabulary);
    await settleConcepts(run, [...dropped, ...vocabulary.map(({ id }) => id)]);
  });
}

async function installedHash(connection: Connection): Promise<string | null> {
  const [row] = await connection.read<{ hash: string | null }>(
    `MATCH (s:PapergraphSchema {id: 'papergraph'}) RETURN s.vocabulary AS hash`,
  );
  return row?.hash ?? null;
}

/** Ids of the concepts that were curated and are not any more. */
async function forgetFormerVocabulary(run: Run, vocabulary: readonly VocabularyConcept[]): Promise<string[]> {
  await run('MATCH (:Concept)-[r:BROADER|CLOSE_TO]->(:Concept) WHERE r.grown IS NULL DELETE r');
  await run('MATCH (n:Name) WHERE n.curated SET n.curated = false');
  const rows = await run<{ id: string }>(
    'MATCH (c:Concept) WHERE c.curated AND NOT c.id IN $given.ids SET c.curated = false RETURN c.id AS id',
    { ids: vocabulary.map(({ id }) => id) },
  );
  return rows.map(({ id }) => id);
}

async function installConcepts(run: Run, vocabulary: readonly VocabularyConcept[]): Promise<void> {
  await lockConcepts(run, vocabulary);
  await run(
    `UNWIND $given.rows AS row
     MATCH (c:Concept {id: row.id})
     SET c.name = row.name, c.nameTerms = row.nameTerms, c.type = row.type, c.curated = true`,
    { rows: vocabulary.map(({ id, name, type }) => ({ id, name, type, nameTerms: joinedTerms(name) })) },
  );
  await run(`UNWIND $given.rows AS row ${MERGE_NAME} SET n.curated = true`, {
    rows: vocabulary.flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => nameRow(id, each))),
  });
}

async function relateConcepts(run: Run, vocabulary: readonly VocabularyConcept[]): Promise<void> {
  const broader = vocabulary.flatMap(({ id, broader }) => broader.map((other) => [id, other] as const));
  // Close is symmetric: the smaller id comes first, whoever says so.
  const close = vocabulary.flatMap(({ id, close }) =>
    close.map((other) => (id < other ? ([id, other] as const) : ([other, id] as const))),
  );
  await run(
    `UNWIND $given.rows AS row
     MATCH (narrow:Concept {id: row[0]}) MATCH (broad:Concept {id: row[1]})
     MERGE (narrow)-[r:BROADER]->(broad) REMOVE r.grown`,
    { rows: pairs(broader) },
  );
  await run(
    `UNWIND $given.rows AS row
     MATCH (one:Concept {id: row[0]}) MATCH (other:Concept {id: row[1]})
     CREATE (one)-[:CLOSE_TO]->(other)`,
    { rows: pairs(close) },
  );
}

/** Each pair once. */
function pairs(all: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  return [...new Map(all.map((pair) => [JSON.stringify(pair), pair])).values()];
}
