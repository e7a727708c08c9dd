/** What `npm run bench -- growth` asks of the API, of concepts that are in very many papers and of such that are in few. */
import { conceptId, type SyntheticGraph } from '../syntheticGraph.js';

export interface GrowthQuestion {
  readonly title: string;
  readonly query: string;
  /** Asked in turn. */
  readonly variables: readonly Readonly<Record<string, unknown>>[];
}

/** From the concept in most papers to one in a few. */
const RANKS = [0, 1, 2, 4, 9, 19, 49, 99, 199, 499, 999, 1999];
const PAIRS = [
  [0, 1],
  [1, 0],
  [2, 5],
  [4, 1],
  [9, 0],
  [0, 49],
  [99, 1],
  [0, 199],
  [49, 99],
  [199, 499],
] as const;
/** A word of all papers, one of most, and one of few. */
const TEXTS = (graph: SyntheticGraph) => ['work', 'attention', graph.nameOfConcept(49)];

const PAPERS = `edges { node { id title published } facts { confidence evidence { text } } }`;

/** Pages of lists, and what is drawn of the graph: without what must touch everything. */
export function pages(graph: SyntheticGraph): readonly GrowthQuestion[] {
  const concepts = RANKS.map((rank) => ({ concept: conceptId(rank) }));
  const pairs = PAIRS.map(([one, other]) => ({ one: conceptId(one), other: conceptId(other) }));
  const texts = TEXTS(graph).map((text) => ({ text }));
  return [
    {
      title: 'papers by predicate and concept',
      query: `query ($concept: String!) { papers(where: { all: [{ predicate: USES, concept: $concept }] }) { ${PAPERS} } }`,
      variables: concepts,
    },
    {
      title: 'papers that mention a concept, the most relevant first',
      query: `query ($concept: String!) {
        papers(where: { all: [{ concept: $concept }] }, orderBy: RELEVANCE) { ${PAPERS} } }`,
      variables: concepts,
    },
    {
      title: 'papers that meet two conditions',
      query: `query ($one: String!, $other: String!) {
        papers(where: { all: [{ predicate: USES, concept: $one }, { predicate: EVALUATES_ON, concept: $other }] }) { ${PAPERS} } }`,
      variables: pairs,
    },
    {
      title: 'papers that meet one condition and not another',
      query: `query ($one: String!, $other: String!) {
        papers(where: { all: [{ predicate: USES, concept: $one }], none: [{ concept: $other }] }) { ${PAPERS} } }`,
      variables: pairs,
    },
    {
      title: 'papers with their facts, newest first',
      query: `{ papers { nodes { id title facts(predicate: EVALUATES_ON, first: 10) { nodes { confidence object { name } } } } } }`,
      variables: [{}],
    },
    { title: 'papers by title', query: `{ papers(orderBy: TITLE_ASC) { ${PAPERS} } }`, variables: [{}] },
    {
      title: 'papers by text, newest first',
      query: `query ($text: String!) { papers(where: { text: $text }) { ${PAPERS} } }`,
      variables: texts,
    },
    {
      title: 'papers by text, the most relevant first',
      query: `query ($text: String!) { papers(where: { text: $text }, orderBy: RELEVANCE) { ${PAPERS} } }`,
      variables: texts,
    },
    {
      title: 'papers by author',
      query: `query ($author: String!) { papers(where: { author: $author }) { ${PAPERS} } }`,
      variables: [{ author: 'author 7' }, { author: 'author 996' }],
    },
    {
      title: 'search',
      query: `query ($text: String!) {
        search(text: $text) { nodes { ... on Paper { id title } ... on Concept { id name } } } }`,
      variables: texts,
    },
    {
      title: 'concepts by prefix',
      query: `query ($prefix: String!) { concepts(where: { prefix: $prefix }, first: 10) { nodes { id name paperCount } } }`,
      variables: ['s', 're', 'conv', 'transf'].map((prefix) => ({ prefix })),
    },
    {
      title: 'a concept with its papers',
      query: `query ($concept: ID!) { concept(id: $concept) { name paperCount papers { nodes { id title } } firstSeen { id } } }`,
      variables: concepts,
    },
    {
      title: 'a concept with its facts',
      query: `query ($concept: ID!) { concept(id: $concept) { name facts { nodes { id confidence } } } }`,
      variables: concepts,
    },
    {
      title: 'concepts that come together with one',
      query: `query ($concept: ID!) {
        concept(id: $concept) { relatedConcepts(first: 10) { papersRead edges { papers lift node { name } } } } }`,
      variables: concepts,
    },
    {
      title: 'facts, the surest first',
      query: `{ facts { nodes { id predicate confidence evidence { text } } } }`,
      variables: [{}],
    },
    {
      title: 'facts by predicate and object',
      query: `query ($concept: String!) {
        facts(where: { predicate: USES, object: $concept }) { nodes { id confidence evidence { text } } } }`,
      variables: concepts,
    },
    {
      title: 'facts of two concepts that several papers state',
      query: `{ facts(where: { minPapers: 2 }) { nodes { id confidence paperCount } } }`,
      variables: [{}],
    },
    {
      title: 'paths between two concepts',
      query: `query ($one: String!, $other: String!) { paths(from: $one, to: $other) { paths { steps { fact { id } } } } }`,
      variables: pairs,
    },
    {
      title: 'graph around a concept, one step, 100 nodes',
      query: `query ($concept: ID!) { graph(around: [$concept], limit: 100) { nodes { id label } edges { predicate } truncated } }`,
      variables: concepts,
    },
    {
      title: 'graph around a concept, two steps, 500 nodes',
      query: `query ($concept: ID!) { graph(around: [$concept], depth: 2) { nodes { id label } edges { predicate } truncated } }`,
      variables: concepts,
    },
    {
      title: 'papers similar to one',
      query: `query ($paper: ID!) { paper(id: $paper) { similarPapers(first: 10) { edges { similarity node { title } } } } }`,
      variables: Array.from({ length: 10 }, (_, i) => ({ paper: `p${i * 613}` })),
    },
    {
      title: 'a question in plain words',
      query: `query ($question: String!) { ask(question: $question) { papers { nodes { id title } } } }`,
      variables: RANKS.map((rank) => ({ question: `Which papers use ${graph.nameOfConcept(rank)}?` })),
    },
  ];
}

/** What must touch everything that it is about. */
export function figures(): readonly GrowthQuestion[] {
  const concepts = RANKS.slice(0, 6).map((rank) => ({ concept: conceptId(rank) }));
  return [
    {
      title: 'how many papers, by predicate and concept',
      query: `query ($concept: String!) { papers(where: { all: [{ predicate: USES, concept: $concept }] }, first: 1) { totalCount } }`,
      variables: concepts,
    },
    {
      title: 'how many papers, by text',
      query: `query ($text: String!) { papers(where: { text: $text }, first: 1) { totalCount } }`,
      variables: [{ text: 'work' }, { text: 'attention' }],
    },
    {
      title: 'how many facts, by predicate and object',
      query: `query ($concept: String!) { facts(where: { predicate: USES, object: $concept }, first: 1) { totalCount } }`,
      variables: concepts,
    },
    {
      title: 'how many facts a concept has',
      query: `query ($concept: ID!) { concept(id: $concept) { facts(first: 1) { totalCount } } }`,
      variables: concepts,
    },
    {
      title: 'timeline of a concept',
      query: `query ($concept: ID!) { concept(id: $concept) { timeline(by: YEAR) { period papers predicates { predicate papers } } } }`,
      variables: concepts,
    },
    {
      title: 'statistics',
      query: `{ statistics { papers concepts mentions facts papersByYear { year papers } sources { source papers } } }`,
      variables: [{}],
    },
    {
      title: 'trends',
      query: `{ trends(first: 10) { edges { growth node { name } } } }`,
      variables: [{}],
    },
  ];
}
