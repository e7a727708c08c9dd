/** All that a store holds as rows in an order of their own, to compare what faults have left with what should be there. */
import { createHash } from 'node:crypto';
import type { Paper } from '../../schema/knowledge.js';
import type { GraphStore, StoredFact } from '../../src/graph/store.js';
import { readAll } from '../contract/snapshot.js';

/** A paper with all that it says, as JSON, by its id. */
export async function paperRows(store: GraphStore): Promise<ReadonlyMap<string, string>> {
  const papers = await allPapers(store);
  const ids = papers.map(({ id }) => id);
  const [versions, mentions] = await Promise.all([store.paperVersions(ids), store.mentionsOfPapers(ids)]);
  const facts = new Map<string, StoredFact[]>(ids.map((id) => [id, []]));
  for (const fact of await readAll((page) => store.findFacts({}, page))) facts.get(fact.paperId)?.push(fact);
  return new Map(
    papers.map((paper) => [
      paper.id,
      canonical([paper, versions.get(paper.id), mentions.get(paper.id), facts.get(paper.id)]),
    ]),
  );
}

export function allPapers(store: GraphStore): Promise<Paper[]> {
  return readAll((page) => store.findPapers({}, 'TITLE_ASC', page));
}

/** Everything: papers, concepts with their names and neighbours, the vocabulary, the journal. */
export async function graphRows(store: GraphStore): Promise<readonly string[]> {
  const concepts = await readAll((page) => store.findConcepts({ minPapers: 0 }, 'NAME_ASC', page));
  const ids = concepts.map(({ id }) => id);
  const [aliases, broader, close] = await Promise.all([
    store.aliasesOfConcepts(ids),
    store.relatedConcepts(ids, 'broader'),
    store.relatedConcepts(ids, 'close'),
  ]);
  const idsIn = (related: readonly { readonly id: string }[] = []) => related.map(({ id }) => id);
  const conceptRows = concepts.map((concept) =>
    canonical([
      concept,
      aliases.get(concept.id),
      idsIn(broader.get(concept.id)),
      idsIn(close.get(concept.id)),
    ]),
  );
  const [papers, vocabulary, { changes }] = await Promise.all([
    paperRows(store),
    store.vocabulary(),
    store.journal(),
  ]);
  return [...papers.values(), ...conceptRows, ...vocabulary.map(canonical), ...changes.map(canonical)].sort();
}

/** SHA-256, in hexadecimal digits, of all rows: the same for the same graph, whatever store holds it. */
export function hashOf(rows: readonly string[]): string {
  return createHash('sha256').update(rows.join('\n')).digest('hex');
}

/** JSON in which the order of keys says nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
