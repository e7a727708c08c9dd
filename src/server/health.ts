/** Health for whoever watches the server: /healthz says that it runs, /readyz that it can answer from its store. */
import type { FastifyInstance } from 'fastify';
import { PapergraphError } from '../../schema/errors.js';
import type { GraphStore } from '../graph/store.js';
import type { Stopping } from './stopping.js';
import { within } from './within.js';

/** A store that takes longer to say that it is there is not ready to answer questions. */
const READINESS_TIMEOUT_MILLIS = 5_000;

export function registerHealth(app: FastifyInstance, store: GraphStore, stopping: Stopping): void {
  app.get('/healthz', (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: stopping.hasBegun ? 'stopping' : 'ok' }),
  );

  app.get('/readyz', async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    if (stopping.hasBegun) {
      return reply
        .code(503)
        .send({ status: 'stopping', code: 'SERVER_STOPPING', reason: 'The server is stopping.' });
    }
    try {
      await within(READINESS_TIMEOUT_MILLIS, store.ping());
      return await reply.send({ status: 'ready' });
    } catch (error) {
      app.log.warn({ err: error }, 'The store is not ready');
      return await reply.code(503).send({ status: 'not ready', ...whyNot(error) });
    }
  });
}

/** What is told to everybody: the store's own words where they are meant for people, else only that it failed. */
function whyNot(error: unknown): { code: string; reason: string } {
  return error instanceof PapergraphError
    ? { code: error.code, reason: error.message }
    : { code: 'STORE_UNAVAILABLE', reason: 'The store failed in an unexpected way; see the log.' };
}
