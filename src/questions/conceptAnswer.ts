/** Questions that are answered by concepts: the kinds and the parts of something. */
import type { GraphStore, StoredConcept } from '../graph/store.js';
import type { Answer } from './answer.js';
import { apiNames } from './apiNames.js';
import { kindsByVocabulary, noConcept } from './messages.js';
import type { ParsedQuestion } from './parse.js';
import { factsGraphql } from './query.js';
import { answerOfUnknown, grounded, unanswered, ungrounded, type AskedQuestion } from './unanswered.js';

/** So many facts are looked through for the concepts that answer. */
const MAX_FACTS = 500;

export async function answerByConcepts(
  store: GraphStore,
  asked: AskedQuestion,
  { relation, phrase }: ParsedQuestion & { readonly kind: 'concepts' },
): Promise<Answer> {
  const { question } = asked;
  const unknown = ungrounded(asked, [phrase]);
  if (unknown.length > 0) return answerOfUnknown(store, question, unknown);
  const predicate = relation.means[0];
  if (predicate == null) throw new Error(`The relation "${relation.name}" has no predicate.`);

  const { concept } = grounded(asked, phrase);
  const objectIds = await store.withNarrower([concept.id]);
  const facts = { predicate, objectIds, ofPaperItself: false };
  const [stated, narrower, names] = await Promise.all([
    subjectsOf(store, facts),
    predicate === 'IS_A' ? store.conceptsByIds(objectIds) : new Map<string, StoredConcept>(),
    apiNames(store, [concept]),
  ]);
  const statedIds = new Set([concept.id, ...stated.map(({ id }) => id)]);
  const byVocabulary = [...narrower.values()]
    .filter(({ id, paperCount }) => !statedIds.has(id) && paperCount > 0)
    .sort(byPapers);
  const interpretation = {
    predicate,
    concepts: [concept],
    filter: {},
    graphql: factsGraphql(predicate, names.get(concept.id) ?? concept.id),
  };
  const concepts = [...stated, ...byVocabulary].filter(({ id }) => id !== concept.id);
  if (concepts.length === 0) {
    return unanswered(question, {
      notInGraph: true,
      message: noConcept(predicate, concept),
      interpretation,
    });
  }
  return {
    question,
    interpretation,
    filter: null,
    conditions: [],
    facts,
    concepts,
    notInGraph: false,
    message: kindsByVocabulary(byVocabulary),
  };
}

/** The subjects of the facts, each once, in the order of the facts. */
async function subjectsOf(
  store: GraphStore,
  filter: Parameters<GraphStore['findFacts']>[0],
): Promise<StoredConcept[]> {
  const { entries } = await store.findFacts(filter, { first: MAX_FACTS });
  const ids = [...new Set(entries.flatMap(({ node }) => node.subjectId ?? []))];
  const concepts = await store.conceptsByIds(ids);
  return ids.flatMap((id) => concepts.get(id) ?? []);
}

/** Most papers first. */
export function byPapers(a: StoredConcept, b: StoredConcept): number {
  return b.paperCount - a.paperCount || (a.id < b.id ? -1 : 1);
}
