import type { GraphStore, PaperFilter } from '../graph/store.js';

/** Whether a paper meets the filter: to count all of those that do may take long. */
export async function hasPapers(store: GraphStore, filter: PaperFilter): Promise<boolean> {
  const { entries } = await store.findPapers(filter, 'PUBLISHED_DESC', { first: 1 }, { abstracts: false });
  return entries.length > 0;
}
