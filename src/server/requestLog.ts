/** One entry in the log, and in the metrics, for each request, when it is answered or its client gone. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from './metrics.js';
import { newRecord, type RequestRecord } from './requestRecord.js';

declare module 'fastify' {
  interface FastifyRequest {
    record: RequestRecord;
  }
}

/** Those that somebody's machine asks all the time: they are logged only where all is. */
const QUIET_ROUTES: readonly string[] = ['/healthz', '/readyz', '/metrics', '/playground/*'];
const LONGEST_NAME = 100;

/** The id that a proxy or client has given the request, if it is one that can be searched for; else a new one. */
export function requestId({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{1,100}$/.test(given) ? given : randomUUID();
}

export function recordRequests(app: FastifyInstance, metrics: Metrics): void {
  app.decorateRequest('record', null as unknown as RequestRecord);
  app.addHook('onRequest', (request, reply, done) => {
    request.record = newRecord(request.id);
    void reply.header('x-request-id', request.id);
    reply.raw.once('close', () => {
      log(request, reply);
      metrics.answered(request.method, routeOf(request), reply.statusCode, reply.elapsedTime / 1000);
      if (request.record.isGraphql) metrics.operationEnded(request.record);
    });
    done();
  });
}

function log(request: FastifyRequest, reply: FastifyReply): void {
  const { operationName, operationType, errorCodes, storeCalls } = request.record;
  const entry = {
    method: request.method,
    route: routeOf(request),
    status: reply.statusCode,
    millis: Math.round(reply.elapsedTime * 10) / 10,
    address: request.ip,
    ...(!reply.raw.writableFinished && { aborted: true }),
    ...(operationType !== undefined && { operationType, storeCalls }),
    ...(operationName !== undefined && { operation: operationName.slice(0, LONGEST_NAME) }),
    ...(errorCodes.length > 0 && { errors: [...new Set(errorCodes)] }),
  };
  if (reply.statusCode >= 500) request.log.warn(entry, 'request');
  else if (QUIET_ROUTES.includes(entry.route)) request.log.debug(entry, 'request');
  else request.log.info(entry, 'request');
}

/** As it is registered: what stands in the address is the client's. */
function routeOf({ routeOptions }: FastifyRequest): string {
  return routeOptions.url ?? 'none';
}
