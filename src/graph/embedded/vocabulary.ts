import type { VocabularyConcept } from '../../../schema/knowledge.js';
import { acceptVocabulary, vocabularyHash } from '../accept.js';
import type { Connection } from './connection.js';
import { addName, NAME_ORIGIN, renameConcept, settleConcepts, type Touched } from './naming.js';
import { joinedTerms } from './terms.js';

export function installVocabulary(connection: Connection, vocabulary: readonly VocabularyConcept[]): void {
  acceptVocabulary(vocabulary);
  const hash = vocabularyHash(vocabulary);
  if (installedHash(connection) === hash) return;
  connection.writing(() => {
    forgetFormerVocabulary(connection, vocabulary);
    for (const concept of vocabulary) installConcept(connection, concept);
    for (const concept of vocabulary) relateConcept(connection, concept);
    connection.run(
      `INSERT INTO setting (name, value) VALUES ('vocabulary', :hash)
       ON CONFLICT DO UPDATE SET value = excluded.value`,
      { hash },
    );
  });
}

function installedHash(connection: Connection): string | undefined {
  const [setting] = connection.all<{ value: string }>(`SELECT value FROM setting WHERE name = 'vocabulary'`);
  return setting?.value;
}

function forgetFormerVocabulary(connection: Connection, vocabulary: readonly VocabularyConcept[]): void {
  connection.run('DELETE FROM broader_concept WHERE grown = 0');
  connection.run('DELETE FROM close_concept');
  connection.run(`DELETE FROM concept_name WHERE origin = ${NAME_ORIGIN.vocabulary}`);
  const dropped = connection.all<{ key: number }>(
    `UPDATE concept SET curated = 0 WHERE curated = 1 AND id NOT IN (SELECT value FROM json_each(:ids)) RETURNING key`,
    { ids: JSON.stringify(vocabulary.map((concept) => concept.id)) },
  );
  const touched: Touched = new Set(dropped.map(({ key }) => key));
  settleConcepts(connection, touched);
}

function installConcept(connection: Connection, { id, name, type, aliases }: VocabularyConcept): void {
  const [installed] = connection.all<{ key: number }>(
    `INSERT INTO concept (id, name, name_terms, type, curated) VALUES (:id, :name, :terms, :type, 1)
     ON CONFLICT DO UPDATE SET curated = 1 RETURNING key`,
    { id, name, terms: joinedTerms(name), type },
  );
  if (installed === undefined) throw new Error('an upsert returns its row');
  renameConcept(connection, installed.key, name, type);
  for (const alias of aliases) addName(connection, installed.key, alias, 'vocabulary');
}

const KEY_OF = (parameter: ':id' | ':other') => `(SELECT key FROM concept WHERE id = ${parameter})`;

function relateConcept(connection: Connection, { id, broader, close }: VocabularyConcept): void {
  for (const other of broader) {
    connection.run(
      `INSERT INTO broader_concept (narrower, broader) VALUES (${KEY_OF(':id')}, ${KEY_OF(':other')})
       ON CONFLICT DO UPDATE SET grown = 0`,
      { id, other },
    );
  }
  for (const other of close) {
    connection.run(
      `INSERT INTO close_concept (concept, other)
       VALUES (${KEY_OF(':id')}, ${KEY_OF(':other')}), (${KEY_OF(':other')}, ${KEY_OF(':id')})
       ON CONFLICT DO NOTHING`,
      { id, other },
    );
  }
}
