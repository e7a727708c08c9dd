/** Requests that never come to GraphQL are refused in GraphQL's form nevertheless, for its clients understand no other. */
import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { ApiErrorCode } from '../api/errors.js';
import type { LimitName } from '../api/limits.js';

export class Refusal extends Error {
  constructor(
    readonly statusCode: number,
    readonly code: ApiErrorCode,
    message: string,
    readonly limit?: LimitName,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** Makes the error handler. `maxBodyBytes` is for the message. */
export function refuseAsGraphql(maxBodyBytes: number) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const { statusCode, code, message, limit } = refusalOf(error, request, maxBodyBytes);
    request.record.errorCodes.push(code);
    void reply
      .code(statusCode)
      .type(responseType(request.headers.accept))
      .send(JSON.stringify({ errors: [{ message, extensions: { code, ...(limit && { limit }) } }] }));
  };
}

function refusalOf(error: FastifyError, request: FastifyRequest, maxBodyBytes: number): Refusal {
  if (error instanceof Refusal) return error;
  const status = error.statusCode ?? 500;
  if (status === 413) {
    return new Refusal(
      413,
      'BAD_REQUEST',
      `The request's body is larger than ${maxBodyBytes} bytes.`,
      'body',
    );
  }
  if (status < 500) return new Refusal(status, 'BAD_REQUEST', error.message);
  const id = randomUUID();
  request.log.error({ err: error }, `Unexpected error ${id}`);
  return new Refusal(status, 'INTERNAL_SERVER_ERROR', `Something went wrong (error ${id}).`);
}

const RESPONSE_TYPES = [
  'application/json; charset=utf-8',
  'application/graphql-response+json; charset=utf-8',
];

function responseType(accept: string | undefined): string {
  const preferred = new Negotiator({ headers: { accept } }).mediaType(RESPONSE_TYPES);
  return preferred ?? RESPONSE_TYPES[0] ?? '';
}
