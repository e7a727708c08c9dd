/** The graph as the API shows it, page by page, in an order that is always the same. */
import type { Mention, Paper } from '../../../schema/knowledge.js';
import { eachPage } from '../pages.js';
import type { Alias, GraphStore, StoredConcept, StoredFact } from '../store.js';

const PAPERS_IN_A_PAGE = 500;

export interface SharedPaper {
  readonly paper: Paper;
  readonly mentions: readonly Mention[];
}

export interface SharedConcept {
  readonly concept: StoredConcept;
  readonly aliases: readonly Alias[];
  /** Ids. */
  readonly broader: readonly string[];
  /** Ids. */
  readonly close: readonly string[];
}

export async function* papersOf(store: GraphStore): AsyncGenerator<SharedPaper> {
  for await (const papers of eachPage(
    (page) => store.findPapers({}, 'PUBLISHED_ASC', page),
    PAPERS_IN_A_PAGE,
  )) {
    const mentions = await store.mentionsOfPapers(papers.map(({ id }) => id));
    for (const paper of papers) yield { paper, mentions: mentions.get(paper.id) ?? [] };
  }
}

/** Those of the vocabulary too that no paper mentions. */
export async function* conceptsOf(store: GraphStore): AsyncGenerator<SharedConcept> {
  for await (const concepts of eachPage((page) => store.findConcepts({ minPapers: 0 }, 'NAME_ASC', page))) {
    const ids = concepts.map(({ id }) => id);
    const aliases = await store.aliasesOfConcepts(ids);
    const broader = await store.relatedConcepts(ids, 'broader');
    const close = await store.relatedConcepts(ids, 'close');
    const idsOf = (related: readonly StoredConcept[] | undefined) => (related ?? []).map(({ id }) => id);
    for (const concept of concepts) {
      yield {
        concept,
        aliases: aliases.get(concept.id) ?? [],
        broader: idsOf(broader.get(concept.id)),
        close: idsOf(close.get(concept.id)),
      };
    }
  }
}

export async function* factsOf(store: GraphStore): AsyncGenerator<StoredFact> {
  for await (const facts of eachPage((page) => store.findFacts({}, page))) yield* facts;
}

/** Of a paper, each concept that it mentions, with how often, and the greatest confidence. */
export function mentionedConcepts(
  mentions: readonly Mention[],
): readonly { readonly concept: string; readonly count: number; readonly confidence: number }[] {
  const byConcept = new Map<string, { concept: string; count: number; confidence: number }>();
  for (const { concept, confidence } of mentions) {
    const known = byConcept.get(concept);
    byConcept.set(concept, {
      concept,
      count: (known?.count ?? 0) + 1,
      confidence: Math.max(known?.confidence ?? 0, confidence),
    });
  }
  return [...byConcept.values()];
}
