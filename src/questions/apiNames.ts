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
  const names = concepts.map(({ name }) => name);
  const [byId, byName] = await Promise.all([store.conceptsByIds(names), store.conceptsByNames(names)]);
  return ({ id, name }) => ((byId.get(name) ?? byName.get(name))?.id === id ? name : id);
}
