/** "How is X related to Y?" */
import type { GraphStore } from '../graph/store.js';
import { answerOf, notInGraph, type AnswerOf } from './answer.js';
import { apiNames } from './apiNames.js';
import { graphqlQuery, graphqlString } from './graphqlText.js';
import { noPath, oneConcept, renamedInWords } from './messages.js';
import { isRenamed } from './paperAnswer.js';
import type { PathsQuery } from './query.js';
import { answerOfUnknown, type Grounded } from './unanswered.js';

const MAX_LENGTH = 4;
const MAX_PATHS = 5;

export async function answerByPaths(
  store: GraphStore,
  { from: writtenFrom, to: writtenTo }: PathsQuery,
  names: Grounded,
): Promise<AnswerOf> {
  const written = [writtenFrom, writtenTo];
  const unknown = written.filter((name) => !names.has(name));
  if (unknown.length > 0) return answerOfUnknown(store, unknown);
  const [from, to] = [names.conceptOf(writtenFrom), names.conceptOf(writtenTo)];
  if (from.id === to.id) return answerOf({ kind: 'NONE', message: oneConcept(written, from) });
  const [{ paths }, nameOf] = await Promise.all([
    store.paths({ from: from.id, to: to.id, maxLength: MAX_LENGTH, first: MAX_PATHS }),
    apiNames(store, [from, to]),
  ]);
  const interpretation = {
    description: `how ${from.name} and ${to.name} are related: paths of at most ${MAX_LENGTH} facts, the most telling first`,
    predicate: null,
    concepts: [from, to],
    graphql: graphqlQuery(pathsField(nameOf(from), nameOf(to))),
    papers: null,
    statedConcepts: null,
    types: [],
    first: null,
    readBy: null,
  };
  if (paths.length === 0) return notInGraph(noPath(from, to, MAX_LENGTH), { interpretation });
  const facts = paths.flatMap(({ steps }) => steps.flatMap(({ edges }) => edges.map(({ fact }) => fact)));
  const renamed = written.flatMap((name) => names.get(name) ?? []).filter(isRenamed);
  return answerOf({
    kind: 'PATHS',
    interpretation,
    paths,
    concepts: [from, to],
    facts: [...new Map(facts.map((fact) => [fact.id, fact])).values()],
    message: renamed.length === 0 ? null : renamedInWords(renamed).join(' '),
  });
}

function pathsField(from: string, to: string): string[] {
  return [
    `paths(from: ${graphqlString(from)}, to: ${graphqlString(to)}, maxLength: ${MAX_LENGTH}, first: ${MAX_PATHS}) {`,
    '  paths {',
    '    length score',
    '    steps {',
    '      from { ... on Concept { name } ... on Paper { title } }',
    '      to { ... on Concept { name } ... on Paper { title } }',
    '      direction',
    '      fact { predicate evidence { text } paper { title } }',
    '      otherFacts { predicate evidence { text } paper { title } }',
    '    }',
    '  }',
    '}',
  ];
}
