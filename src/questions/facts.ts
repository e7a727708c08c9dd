/** Facts as answers of questions take them. */
import { publishedKey } from '../graph/dates.js';
import type { GraphStore, StoredConcept, StoredFact } from '../graph/store.js';
import type { Period } from './dates.js';

/** So many of one predicate are read: the most confident. */
export const MAX_FACTS = 500;

/** Those of papers that were published in the period. Papers without a date are left out, unless there is no period. */
export async function withinPeriod(
  store: GraphStore,
  facts: readonly StoredFact[],
  { publishedAfter, publishedBefore }: Period,
): Promise<readonly StoredFact[]> {
  if (facts.length === 0 || (publishedAfter === undefined && publishedBefore === undefined)) return facts;
  const papers = await store.papersByIds([...new Set(facts.map(({ paperId }) => paperId))]);
  return facts.filter(({ paperId }) => {
    const published = papers.get(paperId)?.published;
    if (published === undefined) return false;
    const day = publishedKey(published);
    return (
      day >= publishedKey(publishedAfter) &&
      (publishedBefore === undefined || day < publishedKey(publishedBefore))
    );
  });
}

/** Each once, in the order of the ids. */
export async function conceptsById(
  store: GraphStore,
  ids: readonly (string | null)[],
): Promise<StoredConcept[]> {
  const unique = [...new Set(ids.filter((id) => id !== null))];
  const concepts = await store.conceptsByIds(unique);
  return unique.flatMap((id) => concepts.get(id) ?? []);
}
