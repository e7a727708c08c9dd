/**
 * What is counted of papers as they are written: added up, and written once for all papers of a transaction, because a
 * trigger for each row takes as long as the row. What papers take along when they go, triggers of the schema count.
 */
import type { Connection } from './connection.js';

interface FactTally {
  own: number;
  joining: number;
  loops: number;
  edges: number;
}

export class Tallies {
  /** By what `tally` counts: 'mention', or a predicate for its facts. */
  readonly #rows = new Map<string, number>();
  /** Papers by the key of the concept that they mention. */
  readonly #mentioning = new Map<number, number>();
  /** Papers by key, name and type of the concept that they call so. */
  readonly #votes = new Map<string, number>();
  /** By key of the concept and predicate. */
  readonly #facts = new Map<string, FactTally>();

  addPaperOf(concept: number, name: string, type: string, isMentioned: boolean): void {
    if (isMentioned) addTo(this.#mentioning, concept, 1);
    addTo(this.#votes, JSON.stringify([concept, name, type]), 1);
  }

  addMentions(count: number): void {
    if (count > 0) addTo(this.#rows, 'mention', count);
  }

  /** @param subject null: the paper itself */
  addFact(predicate: string, subject: number | null, object: number, isNewEdge: boolean): void {
    addTo(this.#rows, predicate, 1);
    const edges = isNewEdge ? 1 : 0;
    if (subject === null) this.#addFacts(object, predicate, { own: 1 });
    else if (subject === object) this.#addFacts(object, predicate, { loops: 1, edges });
    else for (const end of [subject, object]) this.#addFacts(end, predicate, { joining: 1, edges });
  }

  write(connection: Connection): void {
    connection.run(
      `INSERT INTO tally (counted, rows) SELECT value ->> 0, value ->> 1 FROM json_each(:added) WHERE TRUE
       ON CONFLICT DO UPDATE SET rows = rows + excluded.rows`,
      { added: JSON.stringify([...this.#rows]) },
    );
    connection.run(
      `UPDATE concept SET paper_count = paper_count + added.value ->> 1
       FROM json_each(:added) AS added WHERE concept.key = added.value ->> 0`,
      { added: JSON.stringify([...this.#mentioning]) },
    );
    connection.run(
      `INSERT INTO concept_vote (concept, name, type, papers)
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(:added) WHERE TRUE
       ON CONFLICT DO UPDATE SET papers = papers + excluded.papers`,
      { added: rowsOf(this.#votes, (papers) => [papers]) },
    );
    connection.run(
      `INSERT INTO fact_tally (concept, predicate, own, joining, loops, edges)
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
       FROM json_each(:added) WHERE TRUE
       ON CONFLICT DO UPDATE SET own = own + excluded.own, joining = joining + excluded.joining,
         loops = loops + excluded.loops, edges = edges + excluded.edges`,
      { added: rowsOf(this.#facts, ({ own, joining, loops, edges }) => [own, joining, loops, edges]) },
    );
  }

  #addFacts(concept: number, predicate: string, added: Partial<FactTally>): void {
    const key = JSON.stringify([concept, predicate]);
    const { own, joining, loops, edges } = this.#facts.get(key) ?? { own: 0, joining: 0, loops: 0, edges: 0 };
    this.#facts.set(key, {
      own: own + (added.own ?? 0),
      joining: joining + (added.joining ?? 0),
      loops: loops + (added.loops ?? 0),
      edges: edges + (added.edges ?? 0),
    });
  }
}

function addTo<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

/** A JSON list of rows, each of the parts of its key and of its value. */
function rowsOf<V>(counts: ReadonlyMap<string, V>, parts: (value: V) => readonly number[]): string {
  return JSON.stringify(
    [...counts].map(([key, value]) => [...(JSON.parse(key) as unknown[]), ...parts(value)]),
  );
}
