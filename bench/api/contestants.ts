/** Who is asked in `npm run bench -- api`: each a server on this machine, asked over HTTP in the same way. */
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import neo4j, { type Config, type Driver, type QueryConfig } from 'neo4j-driver';
import type { GraphStore } from '../../src/graph/store.js';
import { type ServerOptions, startServer } from '../../src/server/server.js';
import type { BenchNeo4j } from '../neo4j.js';
import { serveNeo4jGraphql } from './neo4jGraphql.js';
import type { Question } from './questions.js';

export interface Contestant {
  readonly name: string;
  /** Asks with these variables and resolves with what came back, parsed. Throws if that is no success. */
  ask(question: Question, variables: Question['variables'][number]): Promise<unknown>;
  close(): Promise<unknown>;
}

/** What comes first waits until Neo4j has compiled itself. */
const PATIENCE_MILLIS = 120_000;

export interface GraphqlServer {
  /** Throws if the answer is no success. */
  ask(request: { readonly query: string; readonly variables: unknown }): Promise<unknown>;
  close(): Promise<unknown>;
}

/** papergraph as `papergraph serve` runs it, but for the log of each request and the limit of requests a minute. */
export async function servePapergraph(
  store: GraphStore,
  settings: Pick<ServerOptions, 'answerCacheCharacters'> = {},
): Promise<GraphqlServer> {
  const server = await startServer(store, {
    ...settings,
    port: 0,
    host: '127.0.0.1',
    requestsPerMinute: 0,
    logLevel: 'warn',
    playground: false,
    timeoutMillis: PATIENCE_MILLIS,
  });
  return { ask: poster(`${server.url}/graphql`), close: () => server.close() };
}

export async function papergraph(name: string, store: GraphStore): Promise<Contestant> {
  const server = await servePapergraph(store);
  return {
    name,
    ask: (question, variables) => server.ask({ query: question.papergraph, variables }),
    close: () => server.close(),
  };
}

export async function neo4jGraphql(name: string, database: BenchNeo4j): Promise<Contestant> {
  const driver = driverOf(database);
  const server = await serveNeo4jGraphql(driver);
  const post = poster(server.url);
  return {
    name,
    ask: (question, variables) => post({ query: question.neo4jGraphql, variables }),
    close: async () => {
      await server.close();
      await driver.close();
    },
  };
}

/** One statement of Cypher for each question, run by the driver and sent as JSON: no GraphQL at all. */
export async function plainDriver(name: string, database: BenchNeo4j): Promise<Contestant> {
  const driver = driverOf(database);
  const how: Partial<QueryConfig> = { database: 'neo4j', routing: neo4j.routing.READ };
  const server = createServer((incoming, outgoing) => {
    const answer = async () => {
      const { cypher, variables } = (await jsonOf(incoming)) as { cypher: string; variables: object };
      const { records } = await driver.executeQuery(cypher, variables, how);
      return JSON.stringify({ papers: records.map((record) => record.toObject()) });
    };
    answer().then(
      (body) => outgoing.setHeader('content-type', 'application/json').end(body),
      (error: unknown) => outgoing.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const post = poster(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return {
    name,
    ask: ({ cypher }, variables) => post({ cypher, variables }),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await driver.close();
    },
  };
}

function driverOf({ address, credentials }: BenchNeo4j): Driver {
  const auth = neo4j.auth.basic(credentials.user, credentials.password);
  const config: Partial<Config> = { disableLosslessIntegers: true };
  return neo4j.driver(address, auth, config);
}

/** By one connection that stays open. */
function poster(url: string): (body: unknown) => Promise<unknown> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return (body) =>
    new Promise((resolve, reject) => {
      const sent = request(url, { method: 'POST', agent, headers }, (response) => {
        jsonOf(response).then((answer) => {
          const errors = (answer as { errors?: unknown }).errors;
          if (response.statusCode === 200 && errors === undefined) resolve(answer);
          else reject(new Error(`${url} answers ${response.statusCode ?? ''}: ${JSON.stringify(answer)}`));
        }, reject);
      });
      sent.once('error', reject).end(JSON.stringify(body));
    });
}

async function jsonOf(stream: AsyncIterable<unknown>): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
