/** Errors as clients see them: a closed list of codes, without stack traces or anything of the inside. */
import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { PapergraphError } from '../../schema/errors.js';

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
  /** The store cannot be reached, is full or locked. */
  'STORE_UNAVAILABLE',
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

function apiError(code: ApiErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

export function badUserInput(message: string): GraphQLError {
  return apiError('BAD_USER_INPUT', message);
}

/** Writes down, for whoever runs the server, what clients are not told. */
export type ErrorLog = (message: string, cause: unknown) => void;

/** Makes Apollo Server's `formatError`: keeps errors of the closed list, translates the store's, hides all others. */
export function errorFormatter(log: ErrorLog) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    if (cause instanceof PapergraphError) {
      const [code, message] = clientView(cause);
      if (code !== 'BAD_USER_INPUT') log(cause.message, cause);
      return withCode(formatted, code, message);
    }
    if (isTooLargeToValidate(formatted)) {
      return withCode(
        formatted,
        'QUERY_TOO_COMPLEX',
        'The query repeats fields or fragments too often: split it.',
      );
    }
    const code = API_ERROR_CODES.find((known) => known === formatted.extensions?.['code']);
    if (code !== undefined && code !== 'INTERNAL_SERVER_ERROR') {
      return withCode(formatted, code, formatted.message);
    }
    const id = randomUUID();
    log(`Unexpected error ${id}`, cause);
    return withCode(formatted, 'INTERNAL_SERVER_ERROR', `Something went wrong (error ${id}).`);
  };
}

function clientView(error: PapergraphError): readonly [ApiErrorCode, string] {
  switch (error.code) {
    case 'BAD_USAGE':
    case 'BAD_INPUT':
      return ['BAD_USER_INPUT', error.message];
    case 'STORE_UNAVAILABLE':
      return [error.code, 'The store does not answer. Try again; /readyz says when it does.'];
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

/** Apollo Server's and graphql-js's own words for queries whose fields or fragments multiply. */
function isTooLargeToValidate({ message, extensions }: GraphQLFormattedError): boolean {
  return (
    extensions?.['validationErrorCode'] === 'MAX_RECURSIVE_SELECTIONS_EXCEEDED' ||
    message === 'Validation aborted.'
  );
}

function withCode(error: GraphQLFormattedError, code: ApiErrorCode, message: string): GraphQLFormattedError {
  const { locations, path } = error;
  return {
    message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { code },
  };
}

/** What another part of the answer refers to. Throws CHANGED_WHILE_READING if it was removed between two reads. */
export function stillThere<T>(value: T | null): T {
  if (value === null) {
    throw apiError('CHANGED_WHILE_READING', 'The graph was changed while it was read. Ask again.');
  }
  return value;
}
