/** Why there are no data, in the one form that pages show. */
export type FailureKind =
  /** No answer came: the server is stopped, or the network is gone. */
  | 'unreachable'
  /** The server answers, but cannot now: its store is away, it is stopping, or too much was asked of it. */
  | 'unavailable'
  /** It wants the server's key, and another or none was sent. */
  | 'unauthenticated'
  /** What was asked is refused, and would be again. */
  | 'refused'
  /** Something is wrong in the server. */
  | 'broken';

export class Failure extends Error {
  constructor(
    readonly kind: FailureKind,
    /** The server's own words, where it said any: they are meant for people. */
    message = '',
  ) {
    super(message);
    this.name = 'Failure';
  }
}

const UNAVAILABLE_CODES = ['STORE_UNAVAILABLE', 'STORE_BUSY', 'SERVER_STOPPING', 'RATE_LIMITED', 'QUERY_TIMEOUT', 'CHANGED_WHILE_READING'];

export interface GraphqlError {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

export function failureOf({ message, extensions }: GraphqlError): Failure {
  const code = extensions?.code ?? 'INTERNAL_SERVER_ERROR';
  if (UNAVAILABLE_CODES.includes(code)) return new Failure('unavailable', message);
  if (code === 'UNAUTHENTICATED') return new Failure('unauthenticated', message);
  return new Failure(code === 'INTERNAL_SERVER_ERROR' ? 'broken' : 'refused', message);
}
