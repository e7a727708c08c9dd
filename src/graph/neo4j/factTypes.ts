/** Predicates as relationship types, which a Cypher text names itself: only those of the schema may get there. */
import { PREDICATES, type Predicate } from '../../../schema/predicates.js';

/** The type pattern of every fact. */
export const ANY_FACT = PREDICATES.join('|');

/** The type pattern of the facts with this predicate, or of all. What is no predicate is a type that nothing has. */
export function factType(predicate: Predicate | undefined): string {
  if (predicate === undefined) return ANY_FACT;
  return PREDICATES.includes(predicate) ? predicate : 'NO_PREDICATE';
}
