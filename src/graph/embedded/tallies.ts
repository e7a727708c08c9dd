/**
 * What is counted of papers as they are written: added up, and written once for all papers of a transaction, because a
 * trigger for each row takes as long as the row. What papers take along when they go, triggers of the schema count.
 */
import type { Connection } from './connection.js';

/** Papers that give a concept this name and type. */
interface Vote {
  readonly concept: number;
  readonly name: string;
  readonly type: string;
  papers: number;
}

/** Facts of a concept with this predicate. */
interface FactTally {
  readonly concept: number;
  readonly predicate: string;
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
  readonly #votes = new Map<string, Vote>();
  readonly #facts = new Map<string, FactTally>();

  addPaperOf(concept: number, name: string, type: string, isMentioned: boolean): void {
    if (isMentioned) addTo(this.#mentioning, concept, 1);
    const vote = valueAt(this.#votes, [concept, type, name].join(' '), () => ({
      concept,
      name,
      type,
      papers: 0,
    }));
    vote.papers += 1;
  }

  addMentions(count: number): void {
    if (count > 0) addTo(this.#rows, 'mention', count);
  }

  /** @param subject null: the paper itself */
  addFact(predicate: string, subject: number | null, object: number, isNewEdge: boolean): void {
    addTo(this.#rows, predicate, 1);
    const ofObject = this.#factsOf(object, predicate);
    if (subject === null) {
      ofObject.own += 1;
      return;
    }
    if (isNewEdge) ofObject.edges += 1;
    if (subject === object) {
      ofObject.loops += 1;
      return;
    }
    const ofSubject = this.#factsOf(subject, predicate);
    ofObject.joining += 1;
    ofSubject.joining += 1;
    if (isNewEdge) ofSubject.edges += 1;
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
      {
        added: rowsOf(this.#votes, ({ concept, name, type, papers }) => [concept, name, type, papers]),
      },
    );
    connection.run(
      `INSERT INTO fact_tally (concept, predicate, own, joining, loops, edges)
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
       FROM json_each(:added) WHERE TRUE
       ON CONFLICT DO UPDATE SET own = own + excluded.own, joining = joining + excluded.joining,
         loops = loops + excluded.loops, edges = edges + excluded.edges`,
      {
        added: rowsOf(this.#facts, ({ concept, predicate, own, joining, loops, edges }) => [
          concept,
          predicate,
          own,
          joining,
          loops,
          edges,
        ]),
      },
    );
  }

  #factsOf(concept: number, predicate: string): FactTally {
    return valueAt(this.#facts, [concept, predicate].join(' '), () => ({
      concept,
      predicate,
      own: 0,
      joining: 0,
      loops: 0,
      edges: 0,
    }));
  }
}

function addTo<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

/** What is at the key, or else comes to be there. */
function valueAt<V>(values: Map<string, V>, key: string, make: () => V): V {
  const known = values.get(key);
  if (known !== undefined) return known;
  const made = make();
  values.set(key, made);
  return made;
}

/** As a JSON list of lists. */
function rowsOf<V>(
  values: ReadonlyMap<string, V>,
  columns: (value: V) => readonly (string | number)[],
): string {
  return JSON.stringify(Array.from(values.values(), columns));
}
