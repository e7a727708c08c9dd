/** What concepts are called, and which of them stay, as papers come and go. Runs inside a transaction of writing. */
import { conceptKey } from '../../../schema/names.js';
import type { Connection } from './connection.js';
import { joinedTerms } from './terms.js';

/** Where a name of a concept comes from; the order in which names are looked up. */
export const NAME_ORIGIN = { canonical: 0, vocabulary: 1, paper: 2 } as const;

/** What one transaction does to concepts and their names. `settle` is its end: before, names that are added are not found. */
export class Naming {
  /** Keys of the concepts to which papers have come. */
  readonly joined = new Set<number>();
  /** Keys of the concepts from which papers, or the vocabulary, have gone. */
  readonly left = new Set<number>();
  readonly #connection: Connection;
  readonly #addedNames = new Set<number>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Makes a name one by which the concept is found, if it is not yet. */
  addName(concept: number, name: string, origin: keyof typeof NAME_ORIGIN): void {
    const added = this.#connection.all<{ key: number }>(
      `INSERT INTO concept_name (concept, origin, name, lookup_key, terms)
       VALUES (:concept, :origin, :name, :lookupKey, :terms) ON CONFLICT DO NOTHING RETURNING key`,
      { concept, origin: NAME_ORIGIN[origin], name, lookupKey: conceptKey(name), terms: joinedTerms(name) },
    );
    for (const { key } of added) this.#addedNames.add(key);
  }

  /** Gives a concept another canonical name and type. */
  rename(key: number, name: string, type: string): void {
    this.#connection.run(
      'UPDATE concept SET name = :name, name_terms = :terms, type = :type WHERE key = :key',
      { key, name, terms: joinedTerms(name), type },
    );
    this.#connection.run('DELETE FROM concept_name WHERE concept = :key AND origin = :origin', {
      key,
      origin: NAME_ORIGIN.canonical,
    });
    this.addName(key, name, 'canonical');
  }

  /**
   * Brings concepts in line with the papers that now name them: gone if there is none, without the aliases that no paper
   * gives any more, named as most papers name them. Curated concepts stay, with their names.
   */
  settle(): void {
    if (this.left.size > 0) this.#forgetWhatIsGone();
    for (const { key, name, type } of outvoted(this.#connection, new Set([...this.joined, ...this.left])))
      this.rename(key, name, type);
    this.#indexNames();
  }

  #forgetWhatIsGone(): void {
    const left = { left: JSON.stringify([...this.left]) };
    this.#connection.run(
      `DELETE FROM concept WHERE key IN (SELECT value FROM json_each(:left)) AND curated = 0
         AND NOT EXISTS (SELECT 1 FROM concept_vote WHERE concept = concept.key)`,
      left,
    );
    this.#connection.run(
      `DELETE FROM concept_name
       WHERE concept IN (SELECT value FROM json_each(:left)) AND origin = ${NAME_ORIGIN.paper}
         AND NOT EXISTS (
           SELECT 1 FROM paper_alias
           WHERE paper_alias.concept = concept_name.concept AND paper_alias.name = concept_name.name)`,
      left,
    );
  }

  #indexNames(): void {
    const added = { added: JSON.stringify([...this.#addedNames]) };
    this.#connection.run(
      `INSERT INTO name_search (rowid, terms)
       SELECT key, terms FROM concept_name WHERE key IN (SELECT value FROM json_each(:added))`,
      added,
    );
    this.#connection.run(
      `INSERT INTO name_trigram (rowid, padded_key)
       SELECT key, format('^^%s$$=%02d', lookup_key, min(length(lookup_key), 99))
       FROM concept_name WHERE key IN (SELECT value FROM json_each(:added))`,
      added,
    );
    this.#addedNames.clear();
  }
}

function outvoted(connection: Connection, concepts: ReadonlySet<number>) {
  const elected = (column: 'name' | 'type') =>
    `(SELECT ${column} FROM concept_vote WHERE concept = concept.key
      GROUP BY ${column} ORDER BY sum(papers) DESC, ${column} LIMIT 1)`;
  return connection.all<{ key: number; name: string; type: string }>(
    `SELECT key, elected_name AS name, elected_type AS type
     FROM (SELECT key, name, type, ${elected('name')} AS elected_name, ${elected('type')} AS elected_type
           FROM concept WHERE key IN (SELECT value FROM json_each(:concepts)) AND curated = 0)
     WHERE name <> elected_name OR type <> elected_type`,
    { concepts: JSON.stringify([...concepts]) },
  );
}
