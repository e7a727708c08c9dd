/** The HTTP server: pages at /, GraphQL and its playground at /graphql, health at /healthz and /readyz, figures at /metrics. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ApolloServer } from '@apollo/server';
import helmet from '@fastify/helmet';
import { fastify, type FastifyInstance, LogController } from 'fastify';
import { buildSchema } from 'graphql';
import { PapergraphError } from '../../schema/errors.js';
import { answerCache } from '../api/answerCache.js';
import { createApi, readSdl } from '../api/api.js';
import type { ApiContext } from '../api/context.js';
import type { ErrorObserver } from '../api/errors.js';
import { type ListedOperations, parseListedOperations } from '../api/listedOperations.js';
import { Operations } from '../api/operations.js';
import { aroundCalls } from '../graph/aroundCalls.js';
import { FigureMemory } from '../graph/figureMemory.js';
import type { GraphStore } from '../graph/store.js';
import type { Translator } from '../questions/translator.js';
import type { QueueFigures } from '../queue/figures.js';
import { type Admin, recordOperation, registerGraphql, tellAgeOfFigures } from './graphql.js';
import { registerHealth } from './health.js';
import { Metrics, registerMetrics } from './metrics.js';
import { registerPages } from './pages.js';
import { registerPlayground } from './playground.js';
import { refuseAsGraphql } from './refusal.js';
import { recordRequests, requestId } from './requestLog.js';
import { currentRecord } from './requestRecord.js';
import { SECURITY_HEADERS } from './securityHeaders.js';
import { readServerSettings, SERVER_SETTINGS, type ServerSettings } from './settings.js';
import { closeConnectionsAfterTheLastAnswer, Stopping } from './stopping.js';
import { traceStoreCall } from './tracing.js';

const { version: VERSION } = createRequire(import.meta.url)('papergraph/package.json') as { version: string };
/** From the first byte of a request to its last: a client that sends slower is cut off. */
const REQUEST_TIMEOUT_MILLIS = 30_000;

/** What is not given is as docs/server.md says. */
export interface ServerOptions extends Partial<ServerSettings> {
  /** 0 takes any port that is free. */
  readonly port: number;
  /** The name or address to listen at: `localhost`, or `0.0.0.0` for all of the machine's. */
  readonly host: string;
  /** Reads questions that the grammar does not understand. */
  readonly translator?: Translator | undefined;
  /** How far the queue has come that workers fill the store from, for /metrics. */
  readonly queue?: (() => Promise<QueueFigures>) | undefined;
  /** Lets whoever shows the key change the graph. Undefined: nobody can, and the schema has no mutations. */
  readonly admin?: Admin | undefined;
}

export interface RunningServer {
  /** Where it is reached, without a slash at the end: `http://localhost:4000`. */
  readonly url: string;
  /** Refuses new requests, lets those in flight end (for as long as `stopGraceMillis`), and leaves the store open. */
  close(): Promise<void>;
}

/**
 * Serves the store over HTTP and resolves once requests are answered. Signals are the caller's to handle.
 * Throws a `PapergraphError`: BAD_USAGE if it cannot listen at this port and host or cannot read the file of
 * listed operations, BAD_INPUT if no such list is in it.
 */
export async function startServer(store: GraphStore, options: ServerOptions): Promise<RunningServer> {
  const settings: ServerOptions & ServerSettings = { ...readServerSettings({}), ...options };
  const { admin } = options;
  const listed = await listedOperations(settings.operationsFile, admin !== undefined);
  const app = createApp(settings);
  const stopping = new Stopping(admin?.lastCall);
  const metrics = new Metrics(
    VERSION,
    store,
    (error) => {
      app.log.warn({ err: error }, 'The graph or the queue could not be counted for /metrics');
    },
    options.queue,
  );
  const api = createApi({
    mutations: admin !== undefined,
    limits: settings,
    introspection: settings.introspection,
    plugins: [
      recordOperation((known) => {
        metrics.cacheLookup('documents', known);
      }),
      tellAgeOfFigures,
      ...keptAnswers(store, metrics, settings.answerCacheCharacters),
    ],
    onError: recordError(app),
  });
  const operations = new Operations({
    limits: settings,
    listed,
    listedOnly: settings.listedOperationsOnly,
    onLookup: (known) => {
      metrics.cacheLookup('operations', known);
    },
  });
  await api.start();
  app.setErrorHandler(refuseAsGraphql(settings.maxBodyBytes));
  recordRequests(app, metrics);
  closeConnectionsAfterTheLastAnswer(app, stopping);
  await app.register(helmet, SECURITY_HEADERS);
  registerHealth(app, store, stopping);
  if (settings.metrics) registerMetrics(app, metrics);
  await registerPages(app);
  if (settings.playground) await registerPlayground(app);
  const figures = new FigureMemory({
    longestMillis: settings.figuresMaxAgeMillis,
    onRemembered: recordAgeOfFigure,
  });
  await registerGraphql(app, {
    settings,
    stopping,
    api,
    operations,
    store: aroundCalls(observed(store, metrics, settings), figures.aroundCall),
    figures,
    translator: settings.translator,
    admin,
  });
  await listen(app, settings);
  return {
    url: address(app, settings.host),
    close: () => stop(app, api, stopping, settings.stopGraceMillis),
  };
}

function keptAnswers(store: GraphStore, metrics: Metrics, maxCharacters: number) {
  if (maxCharacters === 0) return [];
  const onLookup = (known: boolean) => {
    metrics.cacheLookup('answers', known);
  };
  return [answerCache(store, { maxCharacters, onLookup })];
}

async function listedOperations(
  file: string | undefined,
  withMutations: boolean,
): Promise<ListedOperations | undefined> {
  if (file === undefined) return undefined;
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new PapergraphError(
      'BAD_USAGE',
      `${SERVER_SETTINGS.operationsFile.variable}: ${file} cannot be read: ${reason(error)}`,
      { cause: error },
    );
  });
  return parseListedOperations(text, file, buildSchema(readSdl(withMutations).join('\n')));
}

function createApp({ maxBodyBytes, logLevel, trustedProxies }: ServerSettings): FastifyInstance {
  return fastify({
    bodyLimit: maxBodyBytes,
    requestTimeout: REQUEST_TIMEOUT_MILLIS,
    // Else anybody could say to come from any address, and pass the limit of requests.
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    genReqId: requestId,
    rewriteUrl: ({ url = '/' }) => readableUrl(url),
    // `recordRequests` writes one entry for each instead of two.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // `Stopping` refuses in GraphQL's form.
    return503OnClosing: false,
    logger: { level: logLevel, stream: process.stderr, base: null, timestamp: isoTime },
  });
}

/** Where the path is no proper encoding (`/papers/50%`), its signs stand for themselves: fastify would answer past all handlers. */
function readableUrl(url: string): string {
  const [path = '', ...query] = url.split('?');
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?');
  }
}

const isoTime = () => `,"time":"${new Date().toISOString()}"`;

function recordError(app: FastifyInstance): ErrorObserver {
  return (code, hidden) => {
    const record = currentRecord.getStore();
    record?.errorCodes.push(code);
    if (hidden !== undefined) app.log.error({ requestId: record?.id, err: hidden.cause }, hidden.message);
  };
}

function recordAgeOfFigure(countedAt: Date): void {
  const record = currentRecord.getStore();
  if (record === undefined) return;
  const { figuresCountedAt: oldest = countedAt } = record;
  record.figuresCountedAt = oldest < countedAt ? oldest : countedAt;
}

/** The store with what is to be seen of each of its calls. */
function observed(store: GraphStore, metrics: Metrics, { tracing }: ServerSettings): GraphStore {
  const counted = aroundCalls(store, (call, run) => {
    const record = currentRecord.getStore();
    if (record !== undefined) record.storeCalls += 1;
    return metrics.aroundStoreCall(call, run);
  });
  return tracing ? aroundCalls(counted, traceStoreCall) : counted;
}

async function stop(
  app: FastifyInstance,
  api: ApolloServer<ApiContext>,
  stopping: Stopping,
  graceMillis: number,
): Promise<void> {
  app.log.info('Stopping: requests in flight end, new ones are refused');
  const end = Date.now() + graceMillis;
  await stopping.begin(graceMillis);
  const cutOff = setTimeout(
    () => {
      app.server.closeAllConnections();
    },
    Math.max(0, end - Date.now()),
  );
  await app.close();
  clearTimeout(cutOff);
  await api.stop();
}

async function listen(app: FastifyInstance, { port, host }: ServerOptions): Promise<void> {
  try {
    await app.listen({ port, host });
  } catch (error) {
    await app.close();
    throw new PapergraphError('BAD_USAGE', `Cannot listen at ${host}:${port}: ${reason(error)}`, {
      cause: error,
    });
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return 'the port is in use. Stop what uses it, or choose another port.';
    case 'EACCES':
      return 'not allowed. Choose a port from 1024 on.';
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'this machine has no such address. Set HOST or --host to localhost, 0.0.0.0 or one of its own.';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

function address(app: FastifyInstance, host: string): string {
  const bound = app.server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
