/** "List all datasets." */
import type { GraphStore } from '../graph/store.js';
import { answerOf, notInGraph, type AnswerOf } from './answer.js';
import { list } from './descriptions.js';
import { graphqlQuery } from './graphqlText.js';
import { countOf } from './messages.js';
import type { TypesQuery } from './query.js';

const MAX_CONCEPTS = 500;

export async function answerByTypes(
  store: GraphStore,
  { types, counts, first }: TypesQuery,
): Promise<AnswerOf> {
  const [page, count] = await Promise.all([
    store.findConcepts({ types }, 'PAPERS_DESC', { first: first ?? MAX_CONCEPTS }),
    store.countConcepts({ types }),
  ]);
  const interpretation = {
    description:
      first === undefined
        ? `concepts of type ${list(types, 'or')}, those first that most papers mention`
        : `the ${first} concepts of type ${list(types, 'or')} that most papers mention`,
    predicate: null,
    concepts: [],
    graphql: graphqlQuery([
      `concepts(where: {types: [${types.join(', ')}]}, orderBy: PAPERS_DESC, first: ${first ?? 100}) {`,
      '  totalCount',
      '  nodes { name type paperCount }',
      '}',
    ]),
    papers: null,
    statedConcepts: null,
    types,
    first: first ?? null,
    readBy: null,
  };
  if (count === 0)
    return notInGraph(`No paper in the graph mentions a ${list(types, 'or')}.`, { interpretation });
  return answerOf({
    kind: counts ? 'COUNT' : 'CONCEPTS',
    interpretation,
    concepts: page.entries.map(({ node }) => node),
    count: counts ? count : null,
    message: counts
      ? countOf(count)
      : first === undefined && count > page.entries.length
        ? `These are the first ${page.entries.length} of ${count}.`
        : null,
  });
}
