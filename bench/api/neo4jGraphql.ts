/** @neo4j/graphql on the same Apollo Server, graphql and driver as papergraph, over the same data. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import type { GraphQLSchema } from 'graphql';
import type { Driver } from 'neo4j-driver';

const FOLDER = new URL('../neo4j-graphql/', import.meta.url);

/** What is used of the library. */
interface Library {
  readonly Neo4jGraphQL: new (options: {
    readonly typeDefs: string;
    readonly driver: Driver;
    readonly features: { readonly filters: { readonly String: { readonly LT: true } } };
  }) => {
    getSchema(): Promise<GraphQLSchema>;
  };
}

/** What the questions need of the graph. */
const TYPES = `
  type Paper @node {
    id: ID!
    title: String!
    published: String
    publishedKey: String!
    uses: [Concept!]! @relationship(type: "USES", direction: OUT, properties: "Fact")
    evaluatesOn: [Concept!]! @relationship(type: "EVALUATES_ON", direction: OUT, properties: "Fact")
  }
  type Concept @node {
    id: ID!
    name: String!
    type: String!
    paperCount: Int!
  }
  type Fact @relationshipProperties {
    id: ID!
    confidence: Float!
    evidence: String!
  }
`;

export async function serveNeo4jGraphql(
  driver: Driver,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { Neo4jGraphQL } = library();
  // Without the feature it does not compare dates, which are texts here.
  const features = { filters: { String: { LT: true } } } as const;
  const schema = await new Neo4jGraphQL({ typeDefs: TYPES, driver, features }).getSchema();
  const server = new ApolloServer({ schema, stopOnTerminationSignals: false });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: () => Promise.resolve({ sessionConfig: { database: 'neo4j' } }),
  });
  return { url, close: () => server.stop() };
}

/** Installs it in its folder if it is not there. */
function library(): Library {
  if (!existsSync(new URL('node_modules/', FOLDER))) {
    console.error('Installing @neo4j/graphql into bench/neo4j-graphql …');
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: fileURLToPath(FOLDER),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return createRequire(FOLDER)('@neo4j/graphql') as Library;
}
