import type { VocabularyConcept } from '../../../schema/knowledge.js';
import { acceptVocabulary, vocabularyHash } from '../accept.js';
import { byId, correctVocabulary, type CuratedConcept } from '../corrections/correctVocabulary.js';
import { vocabularyDifference } from '../vocabularyDifference.js';
import type { Connection, Run } from './connection.js';
import { markUngrown } from './hierarchy.js';
import { activeChanges } from './journal.js';
import { lockConcepts, lockVocabulary, MERGE_NAME, nameRow, settleConcepts } from './naming.js';
import { joinedTerms } from './terms.js';

export async function installVocabulary(
  connection: Connection,
  vocabulary: readonly VocabularyConcept[],
): Promise<void> {
  acceptVocabulary(vocabulary);
  const hash = vocabularyHash(vocabulary);
  if ((await installedHash(connection.reader)) === hash) return;
  await connection.write(async (run) => {
    await lockVocabulary(run);
    // Another process may have installed it while this one waited.
    if ((await installedHash(run)) === hash) return;
    const changes = await activeChanges(run);
    const former = correctVocabulary(await installedVocabulary(run), changes);
    const touched = await replaceVocabulary(run, former, correctVocabulary(vocabulary, changes));
    await settleConcepts(run, touched);
    await keepVocabulary(run, vocabulary, hash);
    await markUngrown(run);
  });
}

async function installedHash(run: Run): Promise<string | null> {
  const [row] = await run<{ hash: string | null }>(
    `MATCH (s:PapergraphSchema {id: 'papergraph'}) RETURN s.vocabulary AS hash`,
  );
  return row?.hash ?? null;
}

/** The vocabulary as it was installed, before corrections. */
export function installedVocabulary(run: Run): Promise<VocabularyConcept[]> {
  return run(
    `MATCH (v:VocabularyConcept)
     RETURN v.id AS id, v.name AS name, v.type AS type, v.aliases AS aliases, v.broader AS broader, v.close AS close
     ORDER BY id`,
  );
}

/** The same with the corrections, sorted by id. */
export async function curatedVocabulary(connection: Connection): Promise<CuratedConcept[]> {
  const [vocabulary, changes] = await Promise.all([
    installedVocabulary(connection.reader),
    activeChanges(connection.reader),
  ]);
  return byId(correctVocabulary(vocabulary, changes));
}

async function keepVocabulary(
  run: Run,
  vocabulary: readonly VocabularyConcept[],
  hash: string,
): Promise<void> {
  await run('MATCH (v:VocabularyConcept) WHERE NOT v.id IN $given.ids DELETE v', {
    ids: vocabulary.map(({ id }) => id),
  });
  await run('UNWIND $given.rows AS row MERGE (v:VocabularyConcept {id: row.id}) SET v = row', {
    rows: vocabulary.map(({ id, name, type, aliases, broader, close }) => ({
      id,
      name,
      type,
      aliases,
      broader,
      close,
    })),
  });
  await run(`MATCH (s:PapergraphSchema {id: 'papergraph'}) SET s.vocabulary = $given.hash`, { hash });
}

/** Makes the next vocabulary that of the graph, where it was the former one. Gives ids of concepts to settle. */
export async function replaceVocabulary(
  run: Run,
  former: readonly VocabularyConcept[],
  next: readonly VocabularyConcept[],
): Promise<readonly string[]> {
  const { gone, renewed, broader, close } = vocabularyDifference(former, next);
  const touched = [...gone, ...renewed.map(({ id }) => id)];
  await lockConcepts(run, renewed);
  // The second condition holds for all, and lets Neo4j use the index on both properties.
  await run(
    `MATCH (n:Name) WHERE n.conceptId IN $given.touched AND n.name >= '' AND n.curated SET n.curated = false`,
    {
      touched,
    },
  );
  await run('MATCH (c:Concept) WHERE c.id IN $given.gone SET c.curated = false', { gone });
  await installConcepts(run, renewed);

  await run(
    `UNWIND $given.pairs AS pair
     MATCH (:Concept {id: pair[0]})-[r:BROADER]->(:Concept {id: pair[1]}) WHERE r.grown IS NULL DELETE r`,
    { pairs: broader.gone },
  );
  await run(
    `UNWIND $given.pairs AS pair
     MATCH (narrow:Concept {id: pair[0]}) MATCH (broad:Concept {id: pair[1]})
     MERGE (narrow)-[r:BROADER]->(broad) REMOVE r.grown`,
    { pairs: broader.added },
  );
  await run(
    `UNWIND $given.pairs AS pair
     MATCH (:Concept {id: pair[0]})-[r:CLOSE_TO]-(:Concept {id: pair[1]}) DELETE r`,
    { pairs: close.gone },
  );
  await run(
    `UNWIND $given.pairs AS pair
     MATCH (one:Concept {id: pair[0]}) MATCH (other:Concept {id: pair[1]})
     CREATE (one)-[:CLOSE_TO]->(other)`,
    { pairs: close.added },
  );
  return touched;
}

async function installConcepts(run: Run, concepts: readonly VocabularyConcept[]): Promise<void> {
  await run(
    `UNWIND $given.rows AS row
     MATCH (c:Concept {id: row.id})
     SET c.name = row.name, c.nameTerms = row.nameTerms, c.type = row.type, c.curated = true`,
    { rows: concepts.map(({ id, name, type }) => ({ id, name, type, nameTerms: joinedTerms(name) })) },
  );
  await run(`UNWIND $given.rows AS row ${MERGE_NAME} SET n.curated = true`, {
    rows: concepts.flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => nameRow(id, each))),
  });
}
