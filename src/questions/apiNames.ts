/** How the GraphQL API can be told of a concept. */
import type { GraphStore, StoredConcept } from '../graph/store.js';

/**
 * For each concept its name, if the API finds the concept by it, else its id: the API takes what is an id for an id, and
 * of two concepts with the same name the one that more papers mention.
 */
export async function apiNames(
  store: GraphStore,
  concepts: readonly StoredConcept[],
): Promise<ReadonlyMap<string, string>> {
  const names = concepts.map(({ name }) => name);
  const [byId, byName] = await Promise.all([store.conceptsByIds(names), store.conceptsByNames(names)]);
  return new Map(
    concepts.map(({ id, name }) => [id, (byId.get(name) ?? byName.get(name))?.id === id ? name : id]),
  );
}
