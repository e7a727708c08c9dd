/** What is asked in `npm run bench -- clients`. All of it is within the limits of a server as it is by default. */

interface Request {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Asked of some concept, another each time: `someConcept` gives the id of one. */
export type Question = (someConcept: () => string) => Request;

const PAPER_WITH_ALL = `id title abstract mentions { text start concept { name } }
  facts(first: 15) { nodes { predicate evidence { text } confidence subject { name } object { name } } }`;

/** What reads much, the more so the more papers have the concept. */
export const HEAVY: readonly Question[] = [
  (someConcept) => ({
    query: `query ($around: [ID!]!) { graph(around: $around, depth: 2, limit: 300) {
      nodes { id label distance } edges { id source target predicate factCount } truncated } }`,
    variables: { around: [someConcept()] },
  }),
  (someConcept) => ({
    query: `query ($from: String!, $to: String!) { paths(from: $from, to: $to, first: 10) { paths {
      score steps { fact { evidence { text } } from { ... on Concept { name } } to { ... on Concept { name } } } } } }`,
    variables: otherThan(someConcept, someConcept()),
  }),
  () => ({
    query: `{ trends(first: 50) { totalCount edges { growth node { name } } } }`,
    variables: {},
  }),
  (someConcept) => ({
    query: `query ($id: ID!) { concept(id: $id) { name timeline { period papers }
      relatedConcepts(first: 20) { edges { papers lift node { name } } } } }`,
    variables: { id: someConcept() },
  }),
  (someConcept) => ({
    query: `query ($where: PaperFilter) { papers(where: $where, orderBy: RELEVANCE, first: 50) {
      totalCount nodes { ${PAPER_WITH_ALL} } } }`,
    variables: { where: { all: [{ predicate: 'USES', concept: someConcept() }] } },
  }),
  (someConcept) => ({
    query: `query ($id: ID!) { concept(id: $id) { papers(first: 5) { nodes {
      id similarPapers(first: 5) { edges { similarity node { title } } } } } } }`,
    variables: { id: someConcept() },
  }),
  (someConcept) => ({
    query: `query ($ids: [ID!]!) { compare(ids: $ids) { concepts(first: 100) { totalCount nodes { concept { name } itemCount } } } }`,
    variables: { ids: [someConcept(), someConcept(), someConcept()] },
  }),
  (someConcept) => ({
    query: `query ($text: String!) { search(text: $text, first: 100) {
      totalCount edges { node { ... on Paper { title } ... on Concept { name } } } } }`,
    variables: { text: `paper work ${someConcept().slice(1, 2)}` },
  }),
];

/** What pages for readers ask: one concept, one paper, a name as it is typed, a list. */
export const ORDINARY: readonly Question[] = [
  (someConcept) => ({
    query: `query ($id: ID!) { concept(id: $id) { name aliases papers(first: 10) { totalCount nodes { title } }
      facts(first: 10) { nodes { evidence { text } } } } }`,
    variables: { id: someConcept() },
  }),
  () => ({ query: `query ($id: ID!) { paper(id: $id) { ${PAPER_WITH_ALL} } }`, variables: { id: 'p77' } }),
  () => ({
    query: `query ($prefix: String!) { concepts(where: { prefix: $prefix }, first: 10) { nodes { id name } } }`,
    variables: { prefix: 'con' },
  }),
  (someConcept) => ({
    query: `query ($where: PaperFilter) { papers(where: $where, first: 10) { nodes { title published } } }`,
    variables: { where: { all: [{ concept: someConcept() }] } },
  }),
];

/** Two ends of a path. */
function otherThan(someConcept: () => string, from: string): { from: string; to: string } {
  const to = someConcept();
  return to === from ? otherThan(someConcept, from) : { from, to };
}
