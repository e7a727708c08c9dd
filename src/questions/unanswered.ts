/** What is said of names that the graph does not hold. */
import type { GraphStore, StoredConcept } from '../graph/store.js';
import { notInGraph, type AnswerOf } from './answer.js';
import { groundNames, type GroundedName } from './ground.js';
import { unknownConcepts } from './messages.js';
import { namesIn, type Query } from './query.js';
import { nearNames } from './suggestions.js';

/** The names of a question with what they mean. */
export class Grounded {
  private constructor(private readonly names: ReadonlyMap<string, GroundedName>) {}

  static async of(store: GraphStore, query: Query): Promise<Grounded> {
    return new Grounded(await groundNames(store, [...new Set(namesIn(query))]));
  }

  has(name: string): boolean {
    return this.names.has(name);
  }

  get(name: string): GroundedName | undefined {
    return this.names.get(name);
  }

  /** Of a name that means something. */
  readonly conceptOf = (name: string): StoredConcept => {
    const grounded = this.names.get(name);
    if (grounded === undefined) throw new Error(`"${name}" names no concept.`);
    return grounded.concept;
  };
}

/** The answer to a question that speaks of concepts which the graph does not hold. */
export async function answerOfUnknown(store: GraphStore, unknown: readonly string[]): Promise<AnswerOf> {
  const named = await Promise.all(
    unknown.map(async (name) => ({ name, suggestions: await nearNames(store, name) })),
  );
  const suggestions = [...new Set(named.flatMap((name) => name.suggestions))];
  return notInGraph(unknownConcepts(named), { suggestions });
}
