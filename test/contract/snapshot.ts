/** Everything that a store gives out, to compare two states of it. */
import { CONCEPT_TYPES, PREDICATES } from '../../schema/predicates.js';
import type { Cursor, GraphStore, Page, PageRequest } from '../../src/graph/store.js';

/** All entries of a list, read page by page. */
export async function readAll<T>(
  list: (page: PageRequest) => Promise<Page<T>>,
  pageSize = 1000,
): Promise<T[]> {
  const nodes: T[] = [];
  const seen = new Set<string>();
  let after: Cursor | undefined;
  for (;;) {
    const page: Page<T> = await list({ first: pageSize, after });
    for (const { cursor, node } of page.entries) {
      const place = JSON.stringify(cursor);
      if (seen.has(place)) throw new Error(`the list comes by ${place} a second time`);
      seen.add(place);
      nodes.push(node);
    }
    if (!page.hasNextPage) return nodes;
    after = page.entries.at(-1)?.cursor;
    if (after === undefined) throw new Error('a page without entries has a next page');
  }
}

/** All that papers say, without the many ways to ask for it: quick also for hundreds of papers. */
export async function knowledgeIn(store: GraphStore): Promise<unknown> {
  const papers = await readAll((page) => store.findPapers({}, 'TITLE_ASC', page));
  const concepts = await readAll((page) => store.findConcepts({}, 'NAME_ASC', page));
  const paperIds = papers.map(({ id }) => id);
  const conceptIds = concepts.map(({ id }) => id);
  return {
    papers,
    concepts,
    facts: await readAll((page) => store.findFacts({}, page)),
    edges: await readAll((page) => store.findFacts({ once: true }, page)),
    versions: sorted(await store.paperVersions(paperIds)),
    mentions: sorted(await store.mentionsOfPapers(paperIds)),
    aliases: sorted(await store.aliasesOfConcepts(conceptIds)),
    broader: sorted(await store.relatedConcepts(conceptIds, 'broader')),
    statistics: await store.statistics(),
  };
}

/** All that can be read of a store, in an order that is always the same. */
export async function everythingIn(store: GraphStore): Promise<unknown> {
  const papers = await readAll((page) => store.findPapers({}, 'TITLE_ASC', page));
  const concepts = await readAll((page) => store.findConcepts({ minPapers: 0 }, 'NAME_ASC', page));
  const paperIds = papers.map(({ id }) => id);
  const conceptIds = concepts.map(({ id }) => id);
  return {
    papers,
    concepts,
    facts: await readAll((page) => store.findFacts({}, page)),
    edges: await readAll((page) => store.findFacts({ once: true }, page)),
    timelines: sorted(await store.timelinesOfConcepts(conceptIds, 'MONTH')),
    byFacts: await readAll((page) => store.findPapers({}, 'FACTS_DESC', page)),
    versions: sorted(await store.paperVersions(paperIds)),
    mentions: sorted(await store.mentionsOfPapers(paperIds)),
    aliases: sorted(await store.aliasesOfConcepts(conceptIds)),
    broader: sorted(await store.relatedConcepts(conceptIds, 'broader')),
    narrower: sorted(await store.relatedConcepts(conceptIds, 'narrower')),
    close: sorted(await store.relatedConcepts(conceptIds, 'close')),
    meant: sorted(await store.conceptsByNames(concepts.map(({ name }) => name))),
    byMention: await Promise.all(conceptIds.map((id) => store.countPapers({ all: [{ conceptIds: [id] }] }))),
    byPredicate: await Promise.all(
      PREDICATES.map((predicate) => store.countPapers({ all: [{ predicate, conceptIds }] })),
    ),
    byType: await Promise.all(CONCEPT_TYPES.map((type) => store.countConcepts({ types: [type] }))),
    found: await Promise.all(
      [...papers.map(({ title }) => title), ...concepts.map(({ name }) => name)].map((text) =>
        readAll((page) => store.search(text, page)),
      ),
    ),
    statistics: await store.statistics(),
  };
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** All chunks of a text in one. */
export async function joined(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}
