import type { Predicate } from '../../../schema/predicates.js';
import type { Connection } from './connection.js';

/** What is stated of two concepts, by however many papers. */
export interface Edge {
  /** Keys of concepts. */
  readonly subject: number;
  readonly predicate: Predicate;
  readonly object: number;
}

/** A fact that states an edge. */
export interface FactOfEdge {
  readonly id: string;
  readonly confidence: number;
  /** How many papers state the edge, if this is the surest of its facts; 0 if another is. */
  support: number;
}

interface StoredFact extends FactOfEdge {
  readonly key: number;
}

/** Counts the papers that state the edges, as facts come to those that the store has. */
export class EdgeCounts {
  readonly #stored: readonly StoredFact[];
  readonly #surest: Map<string, FactOfEdge>;

  /** @param edges all to which facts will come */
  constructor(connection: Connection, edges: readonly Edge[]) {
    const rows = connection.all<StoredFact & Edge>(
      `SELECT fact.key, fact.id, fact.confidence, fact.support, fact.subject, fact.predicate, fact.object
       FROM (SELECT DISTINCT value ->> 0 AS subject, value ->> 1 AS predicate, value ->> 2 AS object
             FROM json_each(:edges)) AS edge
         CROSS JOIN fact INDEXED BY edge
           ON fact.subject = edge.subject AND fact.predicate = edge.predicate AND fact.object = edge.object
       WHERE fact.support > 0`,
      { edges: JSON.stringify(edges.map(({ subject, predicate, object }) => [subject, predicate, object])) },
    );
    this.#stored = rows;
    this.#surest = new Map(rows.map((row) => [nameOf(row), row]));
  }

  /** Whether no other fact states the edge. */
  add(edge: Edge, fact: FactOfEdge): boolean {
    const name = nameOf(edge);
    const surest = this.#surest.get(name);
    const papers = 1 + (surest?.support ?? 0);
    if (surest !== undefined && !isSurer(fact, surest)) {
      surest.support = papers;
      return false;
    }
    if (surest !== undefined) surest.support = 0;
    fact.support = papers;
    this.#surest.set(name, fact);
    return surest === undefined;
  }

  /** Tells the facts that were there before. */
  write(connection: Connection): void {
    connection.run(
      `UPDATE fact SET support = stored.value ->> 1
       FROM json_each(:stored) AS stored WHERE fact.key = stored.value ->> 0`,
      { stored: JSON.stringify(this.#stored.map(({ key, support }) => [key, support])) },
    );
  }
}

function nameOf({ subject, predicate, object }: Edge): string {
  return `${subject} ${predicate} ${object}`;
}

function isSurer(one: FactOfEdge, other: FactOfEdge): boolean {
  return one.confidence > other.confidence || (one.confidence === other.confidence && one.id < other.id);
}
