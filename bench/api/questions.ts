/** The three questions of `npm run bench -- api`, as each contestant is asked them. All of them answer the same. */
import { conceptId } from '../syntheticGraph.js';

export interface Question {
  readonly title: string;
  /** Asked in turn, so that hubs and rare concepts both come. */
  readonly variables: readonly Readonly<Record<string, string>>[];
  /** GraphQL of papergraph. */
  readonly papergraph: string;
  /** GraphQL of @neo4j/graphql, with the types of `neo4jGraphql.ts`. */
  readonly neo4jGraphql: string;
  /** One statement that returns a row for each paper: what one would write by hand. */
  readonly cypher: string;
}

/** From the concept in most papers to one in a few. */
const RANKS = [0, 1, 2, 4, 9, 19, 49, 99, 199, 499, 999, 1999];
const USED_AND_EVALUATED_ON = [
  [0, 1],
  [1, 0],
  [0, 3],
  [2, 5],
  [4, 1],
  [9, 0],
  [19, 2],
  [0, 49],
  [99, 1],
  [0, 199],
] as const;
const YEARS = Array.from({ length: 12 }, (_, i) => 2003 + 2 * i);

export const QUESTIONS: readonly Question[] = [
  {
    title: 'papers by predicate and concept, with evidence',
    variables: RANKS.map((rank) => ({ concept: conceptId(rank) })),
    papergraph: `query ($concept: String!) {
      papers(where: { all: [{ predicate: USES, concept: $concept }] }, first: 20) {
        edges {
          node { id title published }
          facts { confidence evidence { text } }
        }
      }
    }`,
    neo4jGraphql: `query ($concept: ID!) {
      papers: papersConnection(
        where: { usesConnection: { some: { node: { id: { eq: $concept } } } } }
        sort: [{ publishedKey: DESC }, { id: ASC }]
        first: 20
      ) {
        edges {
          node {
            id title published
            usesConnection(where: { node: { id: { eq: $concept } } }) {
              edges { properties { confidence evidence } }
            }
          }
        }
      }
    }`,
    cypher: `MATCH (p:Paper)-[r:USES]->(:Concept {id: $concept})
      WITH p, r ORDER BY p.publishedKey DESC, p.id LIMIT 20
      RETURN p.id AS id, p.title AS title, p.published AS published,
        [{confidence: r.confidence, evidence: r.evidence}] AS facts`,
  },
  {
    title: 'two conditions at once, with evidence of both',
    variables: USED_AND_EVALUATED_ON.map(([used, evaluatedOn]) => ({
      used: conceptId(used),
      evaluatedOn: conceptId(evaluatedOn),
    })),
    papergraph: `query ($used: String!, $evaluatedOn: String!) {
      papers(
        where: { all: [{ predicate: USES, concept: $used }, { predicate: EVALUATES_ON, concept: $evaluatedOn }] }
        first: 20
      ) {
        edges {
          node { id title published }
          facts { predicate confidence evidence { text } }
        }
      }
    }`,
    neo4jGraphql: `query ($used: ID!, $evaluatedOn: ID!) {
      papers: papersConnection(
        where: {
          AND: [
            { usesConnection: { some: { node: { id: { eq: $used } } } } }
            { evaluatesOnConnection: { some: { node: { id: { eq: $evaluatedOn } } } } }
          ]
        }
        sort: [{ publishedKey: DESC }, { id: ASC }]
        first: 20
      ) {
        edges {
          node {
            id title published
            usesConnection(where: { node: { id: { eq: $used } } }) {
              edges { properties { confidence evidence } }
            }
            evaluatesOnConnection(where: { node: { id: { eq: $evaluatedOn } } }) {
              edges { properties { confidence evidence } }
            }
          }
        }
      }
    }`,
    cypher: `MATCH (:Concept {id: $used})<-[u:USES]-(p:Paper)-[e:EVALUATES_ON]->(:Concept {id: $evaluatedOn})
      WITH p, u, e ORDER BY p.publishedKey DESC, p.id LIMIT 20
      RETURN p.id AS id, p.title AS title, p.published AS published,
        [r IN [u, e] | {predicate: type(r), confidence: r.confidence, evidence: r.evidence}] AS facts`,
  },
  {
    title: 'a page of papers with what they were tested on, nested',
    variables: YEARS.map((year) => ({ before: `${year}-01-01` })),
    papergraph: `query ($before: String!) {
      papers(where: { publishedBefore: $before }, first: 20) {
        edges {
          node {
            id title published
            facts(predicate: EVALUATES_ON, first: 10) {
              nodes { confidence evidence { text } object { id name type paperCount } }
            }
          }
        }
      }
    }`,
    neo4jGraphql: `query ($before: String!) {
      papers: papersConnection(
        where: { publishedKey: { lt: $before } }
        sort: [{ publishedKey: DESC }, { id: ASC }]
        first: 20
      ) {
        edges {
          node {
            id title published
            evaluatesOnConnection(sort: [{ edge: { confidence: DESC } }, { edge: { id: ASC } }], first: 10) {
              edges { properties { confidence evidence } node { id name type paperCount } }
            }
          }
        }
      }
    }`,
    cypher: `MATCH (p:Paper) WHERE p.publishedKey < $before
      WITH p ORDER BY p.publishedKey DESC, p.id LIMIT 20
      CALL (p) {
        MATCH (p)-[r:EVALUATES_ON]->(o:Concept)
        WITH r, o ORDER BY r.confidence DESC, r.id LIMIT 10
        RETURN collect({confidence: r.confidence, evidence: r.evidence, object: o {.id, .name, .type, .paperCount}}) AS facts
      }
      RETURN p.id AS id, p.title AS title, p.published AS published, facts
      ORDER BY p.publishedKey DESC, p.id`,
  },
];
