/** "Is X a kind of Y?", "is X part of Y?" */
import { PREDICATE_DEFINITIONS, type Predicate } from '../../schema/predicates.js';
import type { GraphStore, StoredConcept } from '../graph/store.js';
import { answerOf, notInGraph, type AnswerOf } from './answer.js';
import { apiNames } from './apiNames.js';
import { conceptsById, MAX_FACTS } from './facts.js';
import type { ConceptTerms } from './foundConcepts.js';
import { graphqlQuery } from './graphqlText.js';
import { relationNamed } from './lexicon.js';
import { isNotStated, isStated, oneConcept, renamedInWords } from './messages.js';
import { isRenamed } from './paperAnswer.js';
import { periodOf, type ConceptsQuery } from './query.js';
import { statedConceptsField } from './statedConceptsField.js';
import { answerOfUnknown, type Grounded } from './unanswered.js';
import { whetherStatedOf } from './whetherStated.js';

/** The statements that say so, of what is narrower than Y too, else the hierarchy of concepts. */
export async function answerWhether(
  store: GraphStore,
  query: ConceptsQuery,
  written: string,
  whether: string,
  names: Grounded,
): Promise<AnswerOf> {
  const unknown = [written, whether].filter((name) => !names.has(name));
  if (unknown.length > 0) return answerOfUnknown(store, unknown);
  const [concept, asked] = [names.conceptOf(written), names.conceptOf(whether)];
  if (concept.id === asked.id)
    return answerOf({ kind: 'NONE', message: oneConcept([written, whether], asked) });
  const [predicate = 'IS_A'] = relationNamed(query.relation).means.filter((meant) => meant !== null);
  const verb = PREDICATE_DEFINITIONS[predicate].phrase;
  const terms: ConceptTerms = {
    types: [],
    predicates: [predicate],
    role: 'object',
    narrower: false,
    period: periodOf(query),
  };
  const [{ facts, concepts, byHierarchy }, nameOf] = await Promise.all([
    whetherStatedOf(store, terms, concept, asked),
    apiNames(store, [concept, asked]),
  ]);
  const pieces = { terms, concept, papers: null, except: [], whether: asked };
  const interpretation = {
    description: `whether ${concept.name} ${verb} ${asked.name}`,
    predicate,
    concepts: [concept, asked],
    graphql: graphqlQuery(statedConceptsField(pieces, nameOf)),
    papers: null,
    statedConcepts: pieces,
    types: [],
    first: null,
    readBy: null,
  };
  if (concepts.length + byHierarchy.length === 0) {
    const others = await broaderOrStated(store, predicate, concept);
    return notInGraph(isNotStated(concept, verb, asked, others), { interpretation });
  }
  const renamed = [written, whether].flatMap((name) => names.get(name) ?? []).filter(isRenamed);
  return answerOf({
    kind: 'CONCEPTS',
    interpretation,
    facts,
    concepts: [asked],
    message: [isStated(concept, verb, asked, byHierarchy.length > 0), ...renamedInWords(renamed)].join(' '),
  });
}

/** What it is instead. */
async function broaderOrStated(
  store: GraphStore,
  predicate: Predicate,
  { id }: StoredConcept,
): Promise<StoredConcept[]> {
  const [broader, { entries }] = await Promise.all([
    predicate === 'IS_A' ? store.relatedConcepts([id], 'broader') : undefined,
    store.findFacts({ predicate, subjectIds: [id] }, { first: MAX_FACTS }),
  ]);
  const stated = await conceptsById(
    store,
    entries.map(({ node }) => node.objectId),
  );
  return [...new Map([...(broader?.get(id) ?? []), ...stated].map((other) => [other.id, other])).values()];
}
