/** "What is X?" */
import type { GraphStore } from '../graph/store.js';
import { answerOf, type AnswerOf } from './answer.js';
import { MAX_FACTS } from './facts.js';
import { apiNames } from './apiNames.js';
import { graphqlQuery, graphqlString } from './graphqlText.js';
import { hasPapers } from './hasPapers.js';
import { defined, renamedInWords } from './messages.js';
import { isRenamed } from './paperAnswer.js';
import type { DefinitionQuery } from './query.js';
import { answerOfUnknown, type Grounded } from './unanswered.js';

/** The concept, with what papers say that it is, and the papers that propose it. */
export async function answerByDefinition(
  store: GraphStore,
  { concept: written }: DefinitionQuery,
  names: Grounded,
): Promise<AnswerOf> {
  const name = names.get(written);
  if (name === undefined) return answerOfUnknown(store, [written]);
  const { concept } = name;
  const proposed = { predicate: 'PROPOSES', conceptIds: [concept.id] } as const;
  const [aliases, broader, close, kinds, isProposed, nameOf] = await Promise.all([
    store.aliasesOfConcepts([concept.id]),
    store.relatedConcepts([concept.id], 'broader'),
    store.relatedConcepts([concept.id], 'close'),
    store.findFacts({ predicate: 'IS_A', subjectIds: [concept.id] }, { first: MAX_FACTS }),
    hasPapers(store, { all: [proposed] }),
    apiNames(store, [concept]),
  ]);
  const namesOf = (related: typeof broader) => (related.get(concept.id) ?? []).map((other) => other.name);
  const description = defined(concept, {
    aliases: (aliases.get(concept.id) ?? []).map((alias) => alias.name),
    broader: namesOf(broader),
    close: namesOf(close),
  });
  return answerOf({
    kind: 'DEFINITION',
    interpretation: {
      description: `what ${concept.name} is`,
      predicate: null,
      concepts: [concept],
      graphql: graphqlQuery(conceptField(nameOf(concept)), factsField(nameOf(concept))),
      papers: null,
      statedConcepts: null,
      types: [],
      first: null,
      readBy: null,
    },
    definition: concept,
    concepts: [concept],
    facts: kinds.entries.map(({ node }) => node),
    filter: isProposed ? { all: [proposed] } : null,
    conditions: isProposed ? [proposed] : [],
    message: [description, ...renamedInWords([name].filter(isRenamed))].join(' '),
  });
}

function conceptField(name: string): string[] {
  return [
    `concept(name: ${graphqlString(name)}) {`,
    '  name type aliases paperCount',
    '  broader { name } narrower { name } close { name }',
    '  papers(predicate: PROPOSES) { nodes { title } }',
    '}',
  ];
}

/** `Concept.facts` would also have those of its kinds. */
function factsField(name: string): string[] {
  return [
    `facts(where: {predicate: IS_A, subject: ${graphqlString(name)}, narrower: false}, first: 100) {`,
    '  nodes { subject { name } object { name } evidence { text } paper { title } }',
    '}',
  ];
}
