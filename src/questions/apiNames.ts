/** How the GraphQL API can be told of a concept. */
import type { GraphStore, StoredConcept } from '../graph/store.js';

/**
 * Gives for each of the concepts its name, if the API finds the concept by it, else its id: the API takes what is an id for an id, and
 * of two concepts with the same name the one that more papers mention.
 */
export async function apiNames(
  store: GraphStore,
  concepts: readonly StoredConcept[],
): Promise<(concept: StoredConcept) => string> {
  const meant = await store.conceptsMeant(concepts.map(({ name }) => name));
  return ({ id, name }) => (meant.get(name)?.id === id ? name : id);
}
