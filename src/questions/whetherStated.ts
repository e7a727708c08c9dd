/** Whether something is stated of a concept, or its hierarchy says so: for a question, and for its pieces. */
import type { GraphStore, StoredConcept } from '../graph/store.js';
import { factsOf, idsOf, ofSubject, type ConceptTerms, type FoundConcepts } from './foundConcepts.js';

/** `asked`, if it or what is narrower is stated of the concept, else if the hierarchy has it above the concept. */
export async function whetherStatedOf(
  store: GraphStore,
  terms: ConceptTerms,
  concept: StoredConcept,
  asked: StoredConcept,
): Promise<FoundConcepts> {
  const [subjectIds, objectIds] = await Promise.all([
    idsOf(store, terms, concept),
    store.withNarrower([asked.id]),
  ]);
  const { facts, isCut } = await factsOf(store, terms, (predicate) => ({
    ...ofSubject(predicate, concept, subjectIds),
    objectIds,
  }));
  const isAbove =
    terms.predicates.includes('IS_A') && concept.id !== asked.id && objectIds.includes(concept.id);
  return {
    about: concept,
    facts,
    concepts: facts.length > 0 ? [asked] : [],
    byHierarchy: facts.length === 0 && isAbove ? [asked] : [],
    throughPapers: [],
    isCut,
  };
}
