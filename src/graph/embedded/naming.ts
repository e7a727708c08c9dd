/** What concepts are called, and which of them stay, as papers come and go. Runs inside a transaction of writing. */
import { conceptKey } from '../../../schema/names.js';
import type { Connection } from './connection.js';
import { joinedTerms } from './terms.js';

/** Where a name of a concept comes from; the order in which names are looked up. */
export const NAME_ORIGIN = { canonical: 0, vocabulary: 1, paper: 2 } as const;

/** Keys of the concepts that papers have come to or gone from. */
export type Touched = Set<number>;

/** Makes a name one by which the concept is found, if it is not yet. */
export function addName(
  connection: Connection,
  concept: number,
  name: string,
  origin: keyof typeof NAME_ORIGIN,
): void {
  connection.run(
    `INSERT INTO concept_name (concept, origin, name, lookup_key, terms)
     VALUES (:concept, :origin, :name, :lookupKey, :terms) ON CONFLICT DO NOTHING`,
    { concept, origin: NAME_ORIGIN[origin], name, lookupKey: conceptKey(name), terms: joinedTerms(name) },
  );
}

/** Gives a concept another canonical name and type. */
export function renameConcept(connection: Connection, key: number, name: string, type: string): void {
  connection.run('UPDATE concept SET name = :name, name_terms = :terms, type = :type WHERE key = :key', {
    key,
    name,
    terms: joinedTerms(name),
    type,
  });
  connection.run('DELETE FROM concept_name WHERE concept = :key AND origin = :origin', {
    key,
    origin: NAME_ORIGIN.canonical,
  });
  addName(connection, key, name, 'canonical');
}

/**
 * Brings concepts in line with the papers that now name them: gone if there is none, without the aliases that no paper
 * gives any more, named as most papers name them. Curated concepts stay, with their names.
 */
export function settleConcepts(connection: Connection, concepts: Touched): void {
  const touched = { touched: JSON.stringify([...concepts]) };
  connection.run(
    `DELETE FROM concept WHERE key IN (SELECT value FROM json_each(:touched)) AND curated = 0
       AND NOT EXISTS (SELECT 1 FROM paper_concept WHERE concept = concept.key)`,
    touched,
  );
  connection.run(
    `DELETE FROM concept_name
     WHERE concept IN (SELECT value FROM json_each(:touched)) AND origin = ${NAME_ORIGIN.paper}
       AND NOT EXISTS (
         SELECT 1 FROM paper_alias
         WHERE paper_alias.concept = concept_name.concept AND paper_alias.name = concept_name.name)`,
    touched,
  );
  for (const { key, name, type } of outvoted(connection, touched)) renameConcept(connection, key, name, type);
}

function outvoted(connection: Connection, touched: { touched: string }) {
  const elected = (column: 'name' | 'type') =>
    `(SELECT ${column} FROM concept_vote WHERE concept = concept.key
      GROUP BY ${column} ORDER BY sum(papers) DESC, ${column} LIMIT 1)`;
  return connection.all<{ key: number; name: string; type: string }>(
    `SELECT key, elected_name AS name, elected_type AS type
     FROM (SELECT key, name, type, ${elected('name')} AS elected_name, ${elected('type')} AS elected_type
           FROM concept WHERE key IN (SELECT value FROM json_each(:touched)) AND curated = 0)
     WHERE name <> elected_name OR type <> elected_type`,
    touched,
  );
}
