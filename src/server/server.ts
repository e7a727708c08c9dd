/** The HTTP server: GraphQL and its playground at /graphql, health at /healthz and /readyz. */
import helmet from '@fastify/helmet';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import {
  fastify,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { PapergraphError } from '../../schema/errors.js';
import { accessBy } from '../api/access.js';
import { createApi } from '../api/api.js';
import { createContext, type IngestPapers } from '../api/context.js';
import type { GraphStore } from '../graph/store.js';
import { registerHealth } from './health.js';
import { isPageView, registerPlayground, sendPlayground } from './playground.js';

const MAX_BODY_BYTES = 256 * 1024;
/** From the first byte of a request to its last: a client that sends slower is cut off. */
const REQUEST_TIMEOUT_MILLIS = 30_000;

export interface ServerOptions {
  /** 0 takes any port that is free. */
  readonly port: number;
  /** The name or address to listen at: `localhost`, or `0.0.0.0` for all of the machine's. */
  readonly host: string;
  /** Lets whoever shows the key change the graph. Undefined: nobody can, and the schema has no mutations. */
  readonly admin?: { readonly key: string; readonly ingestPapers: IngestPapers } | undefined;
}

export interface RunningServer {
  /** Where it is reached, without a slash at the end: `http://localhost:4000`. */
  readonly url: string;
  /** Takes no more requests, lets those in flight end (for at most ten seconds), and leaves the store open. */
  close(): Promise<void>;
}

/**
 * Serves the store over HTTP and resolves once requests are answered. Signals are the caller's to handle.
 * Throws a `PapergraphError` with BAD_USAGE if it cannot listen at this port and host.
 */
export async function startServer(store: GraphStore, options: ServerOptions): Promise<RunningServer> {
  const app = fastify({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MILLIS,
    logger: { level: 'warn', stream: process.stderr },
  });
  const { admin } = options;
  const logError = (message: string, cause: unknown) => {
    app.log.error({ err: cause }, message);
  };
  const api = createApi([fastifyApolloDrainPlugin(app)], logError, admin !== undefined);
  closeConnectionsAfterTheLastAnswer(app);
  await app.register(helmet, SECURITY_HEADERS);
  await registerPlayground(app);
  registerHealth(app, store);
  await api.start();
  const answer = fastifyApolloHandler(api, {
    context: ({ headers }) => {
      const access = accessBy(headers.authorization, admin?.key);
      return Promise.resolve(createContext(store, { access, ingestPapers: admin?.ingestPapers }));
    },
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    // `answer` is a function of the handler's kind, made for any route; it uses nothing of `this`.
    handler: (request, reply) =>
      isPageView(request) ? sendPlayground(reply) : answer.call(app, request, reply),
    errorHandler: refuseAsGraphql,
  });
  app.get('/', (_request, reply) => reply.redirect('/graphql'));
  await listen(app, options);
  return { url: address(app, options.host), close: () => api.stop() };
}

/** Clients keep connections open for more requests; while the server stops, the answer in flight is the last. */
function closeConnectionsAfterTheLastAnswer(app: FastifyInstance): void {
  let stopping = false;
  app.addHook('preClose', (done) => {
    stopping = true;
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping) void reply.header('connection', 'close');
    done();
  });
}

/** A body that never came to GraphQL (no JSON, too large) is refused in GraphQL's form nevertheless. */
function refuseAsGraphql(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 500;
  if (status >= 500) request.log.error({ err: error }, 'Unexpected error');
  const [code, message] =
    status >= 500
      ? (['INTERNAL_SERVER_ERROR', 'Something went wrong.'] as const)
      : (['BAD_REQUEST', error.message] as const);
  void reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}

const SECURITY_HEADERS = {
  // A script that found its way into the page must not load more, nor send anything elsewhere. Workers are the
  // playground's editor; it also writes its own <style>, hence 'unsafe-inline' for styles alone.
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // The server speaks plain HTTP; whether browsers must use HTTPS is for the proxy that adds it to say.
  strictTransportSecurity: false,
} as const;

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
      return 'this machine has no such address. Choose localhost, 0.0.0.0 or one of its own.';
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
