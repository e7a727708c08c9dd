import type { VocabularyConcept } from '../../../schema/knowledge.js';
import { acceptVocabulary, vocabularyHash } from '../accept.js';
import { byId, correctVocabulary, type CuratedConcept } from '../corrections/correctVocabulary.js';
import { vocabularyDifference, type Pair } from '../vocabularyDifference.js';
import type { Connection } from './connection.js';
import { markUngrown } from './hierarchy.js';
import { activeChanges } from './journal.js';
import { NAME_ORIGIN, Naming } from './naming.js';
import { joinedTerms } from './terms.js';

export function installVocabulary(connection: Connection, vocabulary: readonly VocabularyConcept[]): void {
  acceptVocabulary(vocabulary);
  const hash = vocabularyHash(vocabulary);
  if (installedHash(connection) === hash) return;
  connection.writing(() => {
    const changes = activeChanges(connection);
    const former = correctVocabulary(installedVocabulary(connection), changes);
    const naming = new Naming(connection);
    replaceVocabulary(connection, former, correctVocabulary(vocabulary, changes), naming);
    naming.settle();
    keepVocabulary(connection, vocabulary, hash);
    markUngrown(connection);
  });
}

function installedHash(connection: Connection): string | undefined {
  const [setting] = connection.all<{ value: string }>(`SELECT value FROM setting WHERE name = 'vocabulary'`);
  return setting?.value;
}

/** The vocabulary as it was installed, before corrections. */
export function installedVocabulary(connection: Connection): VocabularyConcept[] {
  return connection
    .all<{ entry: string }>('SELECT entry FROM vocabulary_concept ORDER BY id')
    .map(({ entry }) => JSON.parse(entry) as VocabularyConcept);
}

/** The same with the corrections, sorted by id. */
export function curatedVocabulary(connection: Connection): CuratedConcept[] {
  return connection.reading(() =>
    byId(correctVocabulary(installedVocabulary(connection), activeChanges(connection))),
  );
}

function keepVocabulary(
  connection: Connection,
  vocabulary: readonly VocabularyConcept[],
  hash: string,
): void {
  connection.run('DELETE FROM vocabulary_concept');
  connection.run(
    `INSERT INTO vocabulary_concept (id, entry) SELECT value ->> 'id', value FROM json_each(:vocabulary)`,
    { vocabulary: JSON.stringify(vocabulary) },
  );
  connection.run(
    `INSERT INTO setting (name, value) VALUES ('vocabulary', :hash)
     ON CONFLICT DO UPDATE SET value = excluded.value`,
    { hash },
  );
}

/** Makes the next vocabulary that of the graph, where it was the former one. Runs inside a transaction of writing. */
export function replaceVocabulary(
  connection: Connection,
  former: readonly VocabularyConcept[],
  next: readonly VocabularyConcept[],
  naming: Naming,
): void {
  const { gone, renewed, broader, close } = vocabularyDifference(former, next);
  connection.run(
    `DELETE FROM concept_name WHERE origin = ${NAME_ORIGIN.vocabulary}
       AND concept IN (SELECT key FROM concept WHERE id IN (SELECT value FROM json_each(:ids)))`,
    { ids: JSON.stringify([...gone, ...renewed.map(({ id }) => id)]) },
  );
  const dropped = connection.all<{ key: number }>(
    `UPDATE concept SET curated = 0 WHERE id IN (SELECT value FROM json_each(:ids)) RETURNING key`,
    { ids: JSON.stringify(gone) },
  );
  for (const { key } of dropped) naming.left.add(key);
  for (const concept of renewed) installConcept(connection, concept, naming);

  connection.run(
    `DELETE FROM broader_concept WHERE grown = 0 AND (narrower, broader) IN (${KEYS_OF_PAIRS})`,
    {
      pairs: JSON.stringify(broader.gone),
    },
  );
  connection.run(
    `INSERT INTO broader_concept (narrower, broader) ${KEYS_OF_PAIRS} ON CONFLICT DO UPDATE SET grown = 0`,
    { pairs: JSON.stringify(broader.added) },
  );
  connection.run(`DELETE FROM close_concept WHERE (concept, other) IN (${KEYS_OF_PAIRS})`, {
    pairs: JSON.stringify(inBothDirections(close.gone)),
  });
  connection.run(`INSERT INTO close_concept (concept, other) ${KEYS_OF_PAIRS} ON CONFLICT DO NOTHING`, {
    pairs: JSON.stringify(inBothDirections(close.added)),
  });
}

const KEYS_OF_PAIRS = `SELECT one.key, other.key FROM json_each(:pairs) AS pair
  JOIN concept AS one ON one.id = pair.value ->> 0 JOIN concept AS other ON other.id = pair.value ->> 1 WHERE TRUE`;

function inBothDirections(pairs: readonly Pair[]): Pair[] {
  return pairs.flatMap(([one, other]): Pair[] => [
    [one, other],
    [other, one],
  ]);
}

function installConcept(
  connection: Connection,
  { id, name, type, aliases }: VocabularyConcept,
  naming: Naming,
): void {
  const [installed] = connection.all<{ key: number }>(
    `INSERT INTO concept (id, name, name_terms, type, curated) VALUES (:id, :name, :terms, :type, 1)
     ON CONFLICT DO UPDATE SET curated = 1 RETURNING key`,
    { id, name, terms: joinedTerms(name), type },
  );
  if (installed === undefined) throw new Error('an upsert returns its row');
  naming.rename(installed.key, name, type);
  for (const alias of aliases) naming.addName(installed.key, alias, 'vocabulary');
}
