/** What the README promises: the same sample, read into both stores, gives the same answers over HTTP. */
import { fileURLToPath } from 'node:url';
import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPatternExtractor } from '../../ingest/pipeline.js';
import { readPapers } from '../../ingest/sources/index.js';
import { loadVocabulary } from '../../ingest/vocabulary/vocabulary.js';
import { ingest } from '../../src/graph/ingest.js';
import { startServer } from '../../src/server/server.js';
import { filledStore, STORES, type Opened } from '../contract/stores.js';

const SAMPLE = fileURLToPath(new URL('../../data/sample', import.meta.url));

const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';
const PAPERS = `${PAGE} edges { cursor node { id title mentions { text start concept { name } } } facts { id evidence { text } } }`;
const ITEM = '{ ... on Concept { name } ... on Paper { title } }';
const ROW = `concept { name } itemCount cells { item ${ITEM} facts { id } mention { text start } }`;

const QUERIES = [
  ...[
    'Which papers replace MLP layers?',
    'which use CIFAR-10',
    'what outperforms CNNs but does not use attention?',
  ].map(
    (question) =>
      `{ ask(question: "${question}") { notInGraph message interpretation { predicate graphql } papers { ${PAPERS} } evidence { text paper { title } } } }`,
  ),
  '{ statistics { papers concepts mentions facts conceptsByType { type count } factsByPredicate { predicate count } } }',
  ...['PUBLISHED_DESC', 'PUBLISHED_ASC', 'TITLE_ASC', 'RELEVANCE'].map(
    (order) => `{ papers(orderBy: ${order}, where: { text: "net" }) { ${PAPERS} } }`,
  ),
  `{ papers(where: { any: [{ predicate: USES, concept: "Transformer" }, { concept: "CNN", minConfidence: 0.5 }], none: [{ predicate: REPLACES, concept: "MLP" }], publishedAfter: "2017" }, orderBy: RELEVANCE) { ${PAPERS} } }`,
  ...['PAPERS_DESC', 'NAME_ASC'].map(
    (order) =>
      `{ concepts(orderBy: ${order}, first: 50) { ${PAGE} nodes { id name type aliases broader { name } narrower { name } close { name } } } }`,
  ),
  `{ facts(first: 100, where: { predicate: OUTPERFORMS }) { ${PAGE} nodes { id paper { title } subject { name } object { name } with { name } confidence } } }`,
  `{ concept(name: "multi layer perceptrons") { id name papers { totalCount nodes { title } } facts(first: 50) { totalCount nodes { id } } } }`,
  ...['{ author: "he" }', '{ yearFrom: 2015, yearTo: 2018 }', '{ sources: ["papers.jsonl"] }'].map(
    (where) => `{ papers(orderBy: FACTS_DESC, where: ${where}) { ${PAGE} nodes { id similarPapers(first: 5) {
      ${PAGE} edges { similarity node { id } sharedConcepts { rarity concept { id } } } } } } }`,
  ),
  ...['c', 'multilay', 'imagenet', 'self at'].map(
    (prefix) => `{ concepts(where: { prefix: "${prefix}" }) { ${PAGE} nodes { id } } }`,
  ),
  `{ concepts(first: 20) { nodes {
    relatedConcepts(first: 10) { ${PAGE} papersRead edges { papers lift node { id } } }
    timeline { period papers predicates { predicate papers } } firstSeen { id }
    facts(first: 5) { nodes { id paperCount statements { ${PAGE} nodes { id } } } }
  } } }`,
  '{ facts(where: { minPapers: 2 }, first: 100) { totalCount nodes { id paperCount } } }',
  ...['RISING', 'FALLING'].map(
    (direction) => `{ trends(direction: ${direction}, periods: 4, until: "2019", minPapers: 1, first: 50) {
      ${PAGE} older { from to papers } newer { from to papers }
      edges { growth olderPapers newerPapers node { id } } } }`,
  ),
  '{ statistics { papersByYear { year papers } sources { source papers } } node(id: "mlp") { id __typename } }',
  `{ paths(from: "MLP", to: "ImageNet", first: 20) { paths { score steps { from ${ITEM} to ${ITEM} direction factCount fact { id } otherFacts { id } } } cut { factCount } } }`,
  `{ graph(around: ["Transformer", "MLP"], depth: 2, limit: 60) { nodes { id label distance } edges { id factCount fact { id } } nodesLeftOutAtLeast edgesLeftOutAtLeast } }`,
  `{ compare(ids: ["Transformer", "MLP", "CNN"]) { concepts { ${PAGE} nodes { ${ROW} } } datasets { nodes { ${ROW} } } outperforms { nodes { ${ROW} } } } }`,
  '{ search(text: "self att", first: 50) { edges { cursor node { __typename ... on Paper { title } ... on Concept { name } } } } }',
];

describe.skipIf(STORES.some(({ missing }) => missing !== null))('both stores', () => {
  const opened = STORES.map((store) => filledStore(store, fillWithSample));
  const servers: Awaited<ReturnType<typeof startServer>>[] = [];

  beforeAll(async () => {
    for (const { store } of opened)
      servers.push(await startServer(store, { host: 'localhost', port: 0, logLevel: 'warn' }));
  });
  afterAll(() => Promise.all(servers.map((server) => server.close())));

  it.each(QUERIES)('answer alike: %s', async (query) => {
    const [one, other] = await Promise.all(servers.map(({ url }) => answerOf(url, query)));
    expect(one).not.toHaveProperty('errors');
    expect(other).toEqual(one);
  });
});

async function fillWithSample(store: Opened['store']): Promise<void> {
  const report = await ingest(store, createPatternExtractor(), loadVocabulary(), readPapers(SAMPLE));
  expect(report.failed).toEqual([]);
}

/** Without its extensions: how old figures are that took long to count depends on how long they took. */
async function answerOf(url: string, query: string): Promise<ExecutionResult> {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const answer = (await response.json()) as ExecutionResult;
  delete answer.extensions;
  return answer;
}
