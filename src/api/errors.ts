/** Errors as clients see them: a closed list of codes, without stack traces or anything of the inside. */
import { randomUUID } from 'node:crypto';
import { ApolloServerValidationErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLErrorExtensions, type GraphQLFormattedError, isValueNode } from 'graphql';
import { PapergraphError } from '../../schema/errors.js';
import type { LimitName } from './limits.js';

/** Every `extensions.code` of this API. docs/api.md says what to do about each. */
export const API_ERROR_CODES = [
  /** The text of the query is not GraphQL. */
  'GRAPHQL_PARSE_FAILED',
  /** The query does not fit the schema. */
  'GRAPHQL_VALIDATION_FAILED',
  /** The request names no operation of the query, or one that it may not run. */
  'OPERATION_RESOLUTION_FAILURE',
  /** The HTTP request is not one of GraphQL. */
  'BAD_REQUEST',
  /** An argument or variable has a value that cannot be used; the message says which and why. */
  'BAD_USER_INPUT',
  /** What was asked wants the server's key, which was not shown or is another. */
  'UNAUTHENTICATED',
  /** The query asks for too much at once; the message says which limit. */
  'QUERY_TOO_COMPLEX',
  /** The query took too long and was stopped. */
  'QUERY_TIMEOUT',
  /** The address has sent too many requests within a minute. */
  'RATE_LIMITED',
  /** The request names an operation by a hash that the server does not know: send its text once. */
  'PERSISTED_QUERY_NOT_FOUND',
  /** The server runs only operations that are listed, and this one is not. */
  'OPERATION_NOT_LISTED',
  /** The server ends, and takes no more requests. */
  'SERVER_STOPPING',
  /** The store cannot be reached, is full or locked. */
  'STORE_UNAVAILABLE',
  /** More questions wait for the store than may. */
  'STORE_BUSY',
  /** The store was written by a newer version, or is not papergraph's. */
  'STORE_INCOMPATIBLE',
  /** The language model that reads papers does not answer, or may not be used any more. */
  'READER_UNAVAILABLE',
  /** What was to be read was removed in the meantime. */
  'CHANGED_WHILE_READING',
  /** A fault of papergraph's; the log has more under the id in the message. */
  'INTERNAL_SERVER_ERROR',
] as const;
export type ApiErrorCode = (typeof API_ERROR_CODES)[number];

export function apiError(
  code: ApiErrorCode,
  message: string,
  extensions: GraphQLErrorExtensions = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...extensions } });
}

/** The query asks for more than a limit allows. */
export function tooComplex(limit: LimitName, message: string): GraphQLError {
  return apiError('QUERY_TOO_COMPLEX', message, { limit, http: { status: 400 } });
}

export function badUserInput(message: string): GraphQLError {
  return apiError('BAD_USER_INPUT', message);
}

/** Is told of each error that a client gets; `hidden` is for the log of whoever runs the server. */
export type ErrorObserver = (
  code: ApiErrorCode,
  hidden?: { readonly message: string; readonly cause: unknown },
) => void;

/** Makes Apollo Server's `formatError`: keeps errors of the closed list, translates the store's, hides all others. */
export function errorFormatter(observe: ErrorObserver) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const known =
      (cause instanceof PapergraphError ? clientView(cause) : undefined) ??
      ownView(formatted) ??
      valueView(cause);
    if (known !== undefined) {
      const [code, message] = known;
      const isHidden = cause instanceof PapergraphError && code !== 'BAD_USER_INPUT';
      observe(code, isHidden ? { message: cause.message, cause } : undefined);
      return withCode(formatted, code, message);
    }
    const id = randomUUID();
    observe('INTERNAL_SERVER_ERROR', { message: `Unexpected error ${id}`, cause });
    return withCode(formatted, 'INTERNAL_SERVER_ERROR', `Something went wrong (error ${id}).`);
  };
}

type ClientView = readonly [code: ApiErrorCode, message: string];

/** Undefined: nothing of it is the client's business. */
function clientView(error: PapergraphError): ClientView | undefined {
  switch (error.code) {
    case 'BAD_USAGE':
    case 'BAD_INPUT':
      return ['BAD_USER_INPUT', error.message];
    case 'STORE_UNAVAILABLE':
      return [error.code, 'The store does not answer. Try again; /readyz says when it does.'];
    case 'STORE_BUSY':
      return [error.code, 'Too many questions wait for the store. Ask again in a moment.'];
    case 'STORE_INCOMPATIBLE':
      return [error.code, 'The store was written by another version of papergraph, or is not papergraph’s.'];
    case 'READER_FAILED':
    case 'READER_UNAVAILABLE':
    case 'BUDGET_SPENT':
      return [
        'READER_UNAVAILABLE',
        'Papers cannot be read now. What was read before is written; try again later.',
      ];
  }
}

/** Of errors that say themselves what they are; undefined for all others. */
function ownView({ message, extensions }: GraphQLFormattedError): ClientView | undefined {
  const code = API_ERROR_CODES.find((known) => known === extensions?.['code']);
  if (code === undefined || code === 'INTERNAL_SERVER_ERROR') return undefined;
  const isIntrospection =
    extensions?.['validationErrorCode'] === ApolloServerValidationErrorCode.INTROSPECTION_DISABLED;
  return [code, isIntrospection ? 'This server does not tell its schema.' : message];
}

/**
 * Of what graphql-js finds out about a value only as it takes it, and gives no code: that a variable, whose type may have
 * null, is null where there must be something, or that far too many values are wrong. Undefined for all others.
 */
function valueView(error: unknown): ClientView | undefined {
  if (!(error instanceof GraphQLError) || error.extensions['code'] !== undefined) return undefined;
  const { message, nodes = [] } = error;
  const isOfValue = nodes.length > 0 && nodes.every(isValueNode);
  return isOfValue || message.startsWith(TOO_MANY_WRONG_VALUES) ? ['BAD_USER_INPUT', message] : undefined;
}

/** Comes after the errors of the first fifty, and says nowhere but here what it is. */
const TOO_MANY_WRONG_VALUES = 'Too many errors processing variables';

function withCode(error: GraphQLFormattedError, code: ApiErrorCode, message: string): GraphQLFormattedError {
  const { locations, path, extensions } = error;
  const limit = extensions?.['limit'];
  return {
    message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { code, ...(limit === undefined ? {} : { limit }) },
  };
}

/** What another part of the answer refers to. Throws CHANGED_WHILE_READING if it was removed between two reads. */
export function stillThere<T>(value: T | null): T {
  if (value === null) {
    throw apiError('CHANGED_WHILE_READING', 'The graph was changed while it was read. Ask again.');
  }
  return value;
}
