/** GraphQL over HTTP: a request of Fastify's answered by the API, recorded, and stopped if it takes too long. */
import { setMaxListeners } from 'node:events';
import {
  type ApolloServer,
  type ApolloServerPlugin,
  HeaderMap,
  type HTTPGraphQLRequest,
} from '@apollo/server';
import rateLimit, { type RateLimitOptions } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { accessBy } from '../api/access.js';
import { type ApiContext, createContext, type IngestPapers } from '../api/context.js';
import { apiError } from '../api/errors.js';
import type { Operations } from '../api/operations.js';
import { tookTooLong, untilAborted } from '../api/timeLimit.js';
import type { FigureMemory } from '../graph/figureMemory.js';
import type { GraphStore } from '../graph/store.js';
import type { Translator } from '../questions/translator.js';
import { isPageView, sendPlayground } from './playground.js';
import { Refusal } from './refusal.js';
import { currentRecord, type RequestRecord } from './requestRecord.js';
import type { ServerSettings } from './settings.js';
import type { Stopping } from './stopping.js';
import { traceRequest } from './tracing.js';

/** Who may change the graph, and how papers are read for them. */
export interface Admin {
  readonly key: string;
  readonly ingestPapers: IngestPapers;
  /** Aborted when the server stops and papers must be read no longer, so that what was read is written and answered. */
  readonly lastCall?: AbortController | undefined;
}

interface GraphqlOptions {
  readonly settings: ServerSettings;
  readonly stopping: Stopping;
  /** Must have been started. */
  readonly api: ApolloServer<ApiContext>;
  readonly operations: Operations;
  readonly store: GraphStore;
  readonly figures: FigureMemory;
  readonly translator: Translator | undefined;
  readonly admin: Admin | undefined;
}

const GRAPHQL_ROUTE = '/graphql';
const MINUTE_MILLIS = 60_000;

export async function registerGraphql(app: FastifyInstance, options: GraphqlOptions): Promise<void> {
  const { settings, stopping } = options;
  const answer = graphqlHandler(options);
  await app.register(rateLimit, { global: false, enableDraftSpec: true });
  app.route({
    method: ['GET', 'POST'],
    url: GRAPHQL_ROUTE,
    config: { rateLimit: requestsPerAddress(settings.requestsPerMinute) },
    onRequest: (request, reply, done) => {
      request.record.isGraphql = !isPageView(request);
      stopping.enter(reply);
      done();
    },
    handler: (request, reply) =>
      isPageView(request) ? sendPlayground(reply, settings.playground) : answer(request, reply),
  });
  app.route({
    method: ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: GRAPHQL_ROUTE,
    handler: (request, reply) => {
      void reply.header('allow', 'GET, POST');
      throw new Refusal(405, 'BAD_REQUEST', `GraphQL is asked by POST or GET, not by ${request.method}.`);
    },
  });
}

function requestsPerAddress(max: number): RateLimitOptions | false {
  if (max === 0) return false;
  const errorResponseBuilder: RateLimitOptions['errorResponseBuilder'] = (_request, { ttl }) =>
    new Refusal(
      429,
      'RATE_LIMITED',
      `More than ${max} requests within a minute from one address: try again in ${Math.ceil(ttl / 1000)} seconds.`,
      'rate',
    );
  return { max, timeWindow: MINUTE_MILLIS, errorResponseBuilder };
}

function graphqlHandler({ api, operations, store, figures, settings, admin, translator }: GraphqlOptions) {
  const remember: ApiContext['remember'] = (name, parameters, count) =>
    figures.remember(name, parameters, count);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<string> => {
    const { record } = request;
    const httpGraphQLRequest = graphqlRequest(request);
    const { signal, clear } = timeLimit(reply, record, settings.timeoutMillis);
    const context = () => {
      operations.admit(httpGraphQLRequest);
      const access = accessBy(request.headers.authorization, admin?.key);
      const { ingestPapers } = admin ?? {};
      return Promise.resolve(
        createContext(untilAborted(store, signal), { signal, access, ingestPapers, translator, remember }),
      );
    };
    const answer = () => api.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
    try {
      const { status, headers, body } = await currentRecord.run(record, () =>
        settings.tracing ? traceRequest(request.headers, record, answer) : answer(),
      );
      if (body.kind !== 'complete')
        throw new Error('The schema has no @defer, and yet the answer comes in parts.');
      void reply
        .code(status ?? 200)
        .header('cache-control', 'no-store')
        .headers(Object.fromEntries(headers));
      return body.string;
    } finally {
      clear();
    }
  };
}

function graphqlRequest({ method, url, headers, body }: FastifyRequest): HTTPGraphQLRequest {
  const given = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) given.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const start = url.indexOf('?');
  return { method, headers: given, search: start === -1 ? '' : url.slice(start), body };
}

/** Aborts when the time is over, or nobody waits any more. What changes the graph is not stopped half way. */
function timeLimit(
  reply: FastifyReply,
  record: RequestRecord,
  timeoutMillis: number,
): { signal: AbortSignal; clear: () => void } {
  const controller = new AbortController();
  // Each call of the store listens.
  setMaxListeners(0, controller.signal);
  const stop = (reason: Error) => {
    if (record.operationType !== 'mutation') controller.abort(reason);
  };
  const timer = setTimeout(() => {
    stop(tookTooLong(timeoutMillis));
  }, timeoutMillis);
  const onClose = () => {
    stop(apiError('BAD_REQUEST', 'The client closed the connection before it had its answer.'));
  };
  reply.raw.once('close', onClose);
  const clear = () => {
    clearTimeout(timer);
    reply.raw.off('close', onClose);
  };
  return { signal: controller.signal, clear };
}

/** Writes into the request's record what its operation is. `onDocument` is told whether its text was known as valid. */
export function recordOperation(onDocument: (known: boolean) => void): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: () => {
      let known = true;
      return Promise.resolve({
        parsingDidStart: () => {
          known = false;
          return Promise.resolve();
        },
        didResolveOperation: ({ operation, operationName }) => {
          onDocument(known);
          const record = currentRecord.getStore();
          if (record === undefined) return Promise.resolve();
          record.operationType = operation?.operation;
          record.operationName = operationName ?? undefined;
          return Promise.resolve();
        },
      });
    },
  };
}

/** Says in the answer's extensions how old its oldest figure is, if one was not counted for it. Such an answer is not kept. */
export const tellAgeOfFigures: ApolloServerPlugin<ApiContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body }, overallCachePolicy }) => {
        const countedAt = currentRecord.getStore()?.figuresCountedAt;
        if (countedAt === undefined || body.kind !== 'single') return Promise.resolve();
        overallCachePolicy.restrict({ maxAge: 0 });
        const { singleResult } = body;
        singleResult.extensions = {
          ...singleResult.extensions,
          figuresCountedAt: countedAt.toISOString(),
        };
        return Promise.resolve();
      },
    }),
};
