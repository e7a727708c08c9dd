/** "Is X a kind of Y?", "is X part of Y?" */
import { PREDICATE_DEFINITIONS, type Predicate } from '../../schema/predicates.js';
import type { GraphStore, StoredConcept } from '../graph/store.js';
import { answerOf, notInGraph, type AnswerOf } from './answer.js';
import { apiNames } from './apiNames.js';
import { conceptsById, MAX_FACTS } from './facts.js';
import { factsField, graphqlQuery, graphqlString } from './graphqlText.js';
import { relationNamed } from './lexicon.js';
import { isNotStated, isStated, oneConcept, renamedInWords } from './messages.js';
import { isRenamed } from './paperAnswer.js';
import type { ConceptsQuery } from './query.js';
import { answerOfUnknown, type Grounded } from './unanswered.js';

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
  const [ids, stated, nameOf] = await Promise.all([
    store.withNarrower([asked.id]),
    store.findFacts({ predicate, subjectIds: [concept.id] }, { first: MAX_FACTS }),
    apiNames(store, [concept, asked]),
  ]);
  const all = stated.entries.map(({ node }) => node);
  const facts = all.filter(({ objectId }) => ids.includes(objectId));
  const interpretation = {
    description: `whether ${concept.name} ${verb} ${asked.name}`,
    predicate,
    concepts: [concept, asked],
    graphql: graphqlQuery(
      factsField('facts', { predicate, subject: nameOf(concept), object: nameOf(asked) }),
      hierarchyField(nameOf(concept)),
    ),
    papers: null,
    statedConcepts: null,
    types: [],
    readBy: null,
  };
  const isByHierarchy = predicate === 'IS_A' && ids.includes(concept.id);
  if (facts.length === 0 && !isByHierarchy) {
    const others = await broaderOrStated(store, predicate, concept, all);
    return notInGraph(isNotStated(concept, verb, asked, others), { interpretation });
  }
  const renamed = [written, whether].flatMap((name) => names.get(name) ?? []).filter(isRenamed);
  return answerOf({
    kind: 'CONCEPTS',
    interpretation,
    facts,
    concepts: [asked],
    message: [isStated(concept, verb, asked, facts.length === 0), ...renamedInWords(renamed)].join(' '),
  });
}

/** What it is instead. */
async function broaderOrStated(
  store: GraphStore,
  predicate: Predicate,
  { id }: StoredConcept,
  facts: readonly { readonly objectId: string }[],
): Promise<StoredConcept[]> {
  const broader = predicate === 'IS_A' ? await store.relatedConcepts([id], 'broader') : undefined;
  const stated = await conceptsById(
    store,
    facts.map(({ objectId }) => objectId),
  );
  return [...new Map([...(broader?.get(id) ?? []), ...stated].map((other) => [other.id, other])).values()];
}

function hierarchyField(name: string): string[] {
  return [`concept(name: ${graphqlString(name)}) { name broader { name } }`];
}
