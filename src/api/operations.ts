/**
 * Which operations clients may run, and how they name them. A client sends the text of its operation, or instead of it
 * the id of a listed one, or the hash of one that some client has sent before ("automatic persisted queries").
 */
import { createHash } from 'node:crypto';
import type { HTTPGraphQLRequest } from '@apollo/server';
import { GraphQLError, Lexer, parse, Source, TokenKind } from 'graphql';
import { LRUCache } from 'lru-cache';
import { apiError, type ApiErrorCode, tooComplex } from './errors.js';
import type { QueryLimits } from './limits.js';
import type { ListedOperations } from './listedOperations.js';
import { checkShape } from './shape.js';

/** Characters of the texts that clients have registered: those that were not used for longest give way. */
const REGISTERED_CHARACTERS = 10_000_000;
/** Hashes of texts whose size was found good. */
const MEASURED_TEXTS = 10_000;

interface OperationsOptions {
  readonly limits: QueryLimits;
  readonly listed?: ListedOperations | undefined;
  /** Runs no operation but the listed, whether their text is sent or their id. */
  readonly listedOnly?: boolean | undefined;
  /** Is told of each operation that a request names without its text, and whether it was known. */
  readonly onLookup?: ((known: boolean) => void) | undefined;
}

export class Operations {
  readonly #limits: QueryLimits;
  readonly #listed: ListedOperations;
  readonly #listedHashes: ReadonlySet<string>;
  readonly #listedOnly: boolean;
  readonly #onLookup: (known: boolean) => void;
  readonly #registered = new LRUCache<string, string>({
    maxSize: REGISTERED_CHARACTERS,
    sizeCalculation: (text) => text.length,
  });
  readonly #measured = new LRUCache<string, true>({ max: MEASURED_TEXTS });

  constructor({ limits, listed = new Map(), listedOnly = false, onLookup }: OperationsOptions) {
    this.#limits = limits;
    this.#listed = listed;
    this.#listedHashes = new Set([...listed.values()].map(hashOf));
    this.#listedOnly = listedOnly;
    this.#onLookup = onLookup ?? (() => undefined);
  }

  /**
   * Puts the text of the operation into a request that only names it, and lets the request pass if its operation may
   * run. What is no GraphQL request at all passes too: it is refused where it is read.
   * Throws PERSISTED_QUERY_NOT_FOUND, OPERATION_NOT_LISTED, QUERY_TOO_COMPLEX, or BAD_REQUEST.
   */
  admit(request: HTTPGraphQLRequest): void {
    const parameters = parametersOf(request);
    if (parameters === undefined || !isTextOrMissing(parameters.query)) return;
    checkDepthOfVariables(parameters.variables, this.#limits.maxDepth);
    const query = parameters.query === '' ? undefined : (parameters.query ?? undefined);
    const id = operationId(parameters);
    const text = query ?? (id === undefined ? undefined : this.#find(id));
    if (text === undefined) return;
    const hash = hashOf(text);
    this.#checkListed(hash);
    this.#checkSize(text, hash);
    if (id === undefined) return;
    if (query !== undefined) this.#register(id, hash, text);
    setText(request, text);
  }

  #find(id: string): string {
    const text = this.#listed.get(id) ?? this.#registered.get(id);
    this.#onLookup(text !== undefined);
    if (text !== undefined) return text;
    if (this.#listedOnly) throw notListed();
    // Clients know this error by its message too, and send the text.
    throw refused('PERSISTED_QUERY_NOT_FOUND', 400, 'PersistedQueryNotFound');
  }

  #checkListed(hash: string): void {
    if (this.#listedOnly && !this.#listedHashes.has(hash)) throw notListed();
  }

  /** Before validation, whose time grows with the square of some of this. */
  #checkSize(text: string, hash: string): void {
    if (this.#measured.has(hash)) return;
    try {
      checkTokens(text, this.#limits.maxTokens);
      checkShape(parse(text), this.#limits);
    } catch (error) {
      if (error instanceof GraphQLError && error.extensions['code'] === undefined) return; // No GraphQL: refused where it is read.
      throw error;
    }
    this.#measured.set(hash, true);
  }

  #register(id: string, hash: string, text: string): void {
    if (this.#listed.get(id) === text) return;
    if (id !== hash)
      throw refused('BAD_REQUEST', 400, 'The hash in `persistedQuery` is not the SHA-256 of the query.');
    this.#registered.set(id, text);
  }
}

interface Parameters {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

function parametersOf({ method, body, search }: HTTPGraphQLRequest): Parameters | undefined {
  if (method === 'POST') return isObject(body) ? body : undefined;
  const parameters = new URLSearchParams(search);
  return {
    query: parameters.get('query') ?? undefined,
    documentId: parameters.get('documentId') ?? undefined,
    variables: jsonOf(parameters.get('variables')),
    extensions: jsonOf(parameters.get('extensions')),
  };
}

/** As Apollo's clients name it, in `extensions.persistedQuery`, or as others do, in `documentId`. */
function operationId({ documentId, extensions }: Parameters): string | undefined {
  if (typeof documentId === 'string') return documentId.replace(/^sha256:/, '');
  const persisted = isObject(extensions) ? extensions['persistedQuery'] : undefined;
  if (persisted == null) return undefined;
  if (!isObject(persisted) || persisted['version'] !== 1 || typeof persisted['sha256Hash'] !== 'string') {
    throw refused(
      'BAD_REQUEST',
      400,
      '`extensions.persistedQuery` must be an object with `version: 1` and a `sha256Hash`.',
    );
  }
  return persisted['sha256Hash'];
}

/** From here on it is a request like any other. */
function setText(request: HTTPGraphQLRequest, text: string): void {
  if (request.method === 'POST' && isObject(request.body)) {
    request.body = { ...request.body, query: text, extensions: null };
    return;
  }
  const parameters = new URLSearchParams(request.search);
  parameters.set('query', text);
  parameters.delete('extensions');
  request.search = `?${parameters.toString()}`;
}

/** What reads variables later follows them by recursion, for which a body, and even an address, has room enough to overflow the stack. */
function checkDepthOfVariables(variables: unknown, maxDepth: number): void {
  let level: readonly unknown[] = [variables].filter(isNested);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) {
      throw tooComplex('depth', `The variables nest their values deeper than ${maxDepth}.`);
    }
    level = level.flatMap((value) => Object.values(value as object) as unknown[]).filter(isNested);
  }
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Throws a syntax error, without a code, if the text is no GraphQL. */
function checkTokens(text: string, maxTokens: number): void {
  const lexer = new Lexer(new Source(text));
  for (let tokens = 0; lexer.advance().kind !== TokenKind.EOF;) {
    tokens += 1;
    if (tokens > maxTokens) {
      throw tooComplex(
        'tokens',
        `The query has more than ${maxTokens} words, strings and brackets: split it, or put long lists into variables.`,
      );
    }
  }
}

function notListed(): GraphQLError {
  return refused(
    'OPERATION_NOT_LISTED',
    403,
    'This server runs only operations that are listed; this one is not.',
  );
}

function refused(code: ApiErrorCode, status: number, message: string): GraphQLError {
  return apiError(code, message, { http: { status } });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Null is as good as missing, as everywhere in a GraphQL request; an empty text is, too. */
function isTextOrMissing(value: unknown): value is string | null | undefined {
  return value == null || typeof value === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function jsonOf(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
