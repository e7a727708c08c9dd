/** Names of a question to concepts of the graph. */
import type { ConceptType } from '../../schema/predicates.js';
import type { GraphStore, StoredConcept } from '../graph/store.js';
import { KnownNames, possibleNames } from './names.js';
import { textOf, tokenize } from './tokens.js';
import { HEADS, NOISE, TAILS } from './words.js';

export interface GroundedName {
  readonly concept: StoredConcept;
  /** The part of what was written that names it. */
  readonly name: string;
  /** The noun after the name, if the graph does not know the name with it: "layers" in "MLP layers". */
  readonly tail: string | null;
}

/** What each of the names means; those that mean nothing are absent. */
export async function groundNames(
  store: GraphStore,
  names: readonly string[],
): Promise<ReadonlyMap<string, GroundedName>> {
  const possible = names.flatMap((name) => possibleNames(tokenize(name)));
  const concepts = await store.conceptsByNames([...new Set(possible)]);
  return new Map(
    names.flatMap((name) => {
      const grounded = groundName(name, concepts);
      return grounded === null ? [] : [[name, grounded] as const];
    }),
  );
}

/**
 * The concept that is meant: by the longest part of what was written that is a known name, if all other words
 * say nothing more ("the standard MLP layers"). Null if there is none: "graph attention" does not mean attention.
 */
export function groundName(
  written: string,
  concepts: ReadonlyMap<string, StoredConcept>,
): GroundedName | null {
  const question = tokenize(written);
  const names = new KnownNames(question, concepts);
  const { tokens } = question;
  for (let size = tokens.length; size > 0; size--) {
    for (let start = 0; start + size <= tokens.length; start++) {
      const range = { start, end: start + size };
      const concept = names.conceptAt(range);
      if (concept === undefined) continue;
      const before = tokens.slice(0, range.start);
      const after = tokens.slice(range.end);
      const saysMore =
        before.some(({ text }) => !HEADS.has(text.toLowerCase()) && !NOISE.has(text.toLowerCase())) ||
        after.some(({ text }) => !isTail(text.toLowerCase(), concept.type) && !NOISE.has(text.toLowerCase()));
      if (saysMore) continue;
      return { concept, name: textOf(question, range), tail: after.at(-1)?.text ?? null };
    }
  }
  return null;
}

/** Whether it means a concept of the graph. */
export function isKnown(written: string, names: KnownNames): boolean {
  return groundName(written, names.concepts) !== null;
}

function isTail(word: string, type: ConceptType): boolean {
  return TAILS[type].has(word);
}
