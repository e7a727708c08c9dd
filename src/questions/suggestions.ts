/** Names of the graph that somebody may have meant. They are only ever suggested, never answered. */
import jaroWinklerDistance from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import { conceptKey, searchTerms } from '../../schema/names.js';
import type { GraphStore, StoredConcept } from '../graph/store.js';

const MAX_SUGGESTIONS = 3;
/** Below this, names are only by chance alike. */
const LEAST_SIMILARITY = 0.82;
/** Slips of the pen are rare in the first letters of a word. */
const PREFIX_LENGTHS = [3, 2];
/** How many concepts that begin alike are compared. */
const MAX_COMPARED = 200;

/** Names near to what was written, the nearest first, then names that contain all of its words. */
export async function nearNames(store: GraphStore, written: string): Promise<string[]> {
  const containing = await store.findConcepts({ text: written }, 'PAPERS_DESC', { first: MAX_SUGGESTIONS });
  const names = [...(await similarNames(store, written)), ...containing.entries.map(({ node }) => node.name)];
  return [...new Set(names)].slice(0, MAX_SUGGESTIONS);
}

async function similarNames(store: GraphStore, written: string): Promise<string[]> {
  const terms = searchTerms(written);
  if (terms.length === 0) return [];
  for (const length of PREFIX_LENGTHS) {
    const text = terms.map((term) => term.slice(0, length)).join(' ');
    const page = await store.findConcepts({ text }, 'PAPERS_DESC', { first: MAX_COMPARED });
    const similar = page.entries
      .map(({ node }) => ({ name: node.name, similarity: similarity(node, written) }))
      .filter((candidate) => candidate.similarity >= LEAST_SIMILARITY)
      .sort((a, b) => b.similarity - a.similarity);
    if (similar.length > 0) return similar.map(({ name }) => name);
  }
  return [];
}

function similarity({ name }: StoredConcept, written: string): number {
  return jaroWinklerDistance(conceptKey(name), conceptKey(written));
}
