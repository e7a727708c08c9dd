import { allEntries } from './pages.js';
import { suggestMerges, type NamedConcept, type Suggestion } from './similarConcepts.js';
import type { GraphStore, StoredConcept } from './store.js';

const ALIASES_AT_ONCE = 1_000;

/** Concepts of the store that may be one, of those in so many papers; without the pairs that a person has rejected. */
export async function suggestedMerges(store: GraphStore, minPapers: number): Promise<Suggestion[]> {
  const { changes } = await store.journal();
  const rejected = changes.flatMap((change): [string, string][] =>
    change.kind === 'REJECT_MERGE' ? [[change.concept.id, change.into.id]] : [],
  );
  const named = await readNames(store, minPapers);
  const inFiles = await conceptsOfFiles(store);
  // A concept that a person corrected is curated too, and may still be another one.
  const asInFiles = named.map(({ concept, aliases }) => ({
    concept: { ...concept, curated: inFiles.has(concept.id) },
    aliases,
  }));
  const stored = new Map(named.map(({ concept }) => [concept.id, concept]));
  const asStored = (concept: StoredConcept) => stored.get(concept.id) ?? concept;
  return suggestMerges(asInFiles, rejected).map(({ rarer, other, reason }) => ({
    rarer: asStored(rarer),
    other: asStored(other),
    reason,
  }));
}

async function conceptsOfFiles(store: GraphStore): Promise<ReadonlySet<string>> {
  const vocabulary = await store.vocabulary();
  return new Set(vocabulary.filter(({ adopted }) => !adopted).map(({ id }) => id));
}

async function readNames(store: GraphStore, minPapers: number): Promise<NamedConcept[]> {
  const concepts = await allEntries((page) => store.findConcepts({ minPapers }, 'PAPERS_DESC', page));
  const named: NamedConcept[] = [];
  for (let start = 0; start < concepts.length; start += ALIASES_AT_ONCE) {
    const some = concepts.slice(start, start + ALIASES_AT_ONCE);
    const aliases = await store.aliasesOfConcepts(some.map(({ id }) => id));
    for (const concept of some)
      named.push({ concept, aliases: (aliases.get(concept.id) ?? []).map(({ name }) => name) });
  }
  return named;
}
