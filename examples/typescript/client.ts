/** Sends typed queries to papergraph's API. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { TypedDocumentString } from './generated.js';

/** The codes after which the same request may succeed; docs/api.md lists all. */
const PASSING: ReadonlySet<string> = new Set([
  'RATE_LIMITED',
  'STORE_UNAVAILABLE',
  'STORE_BUSY',
  'SERVER_STOPPING',
  'CHANGED_WHILE_READING',
]);
const MOST_TRIES = 3;
const WAIT_SECONDS = 2;

/** An error of the API. `code` is one of docs/api.md, or `UNREACHABLE` if there was no answer of GraphQL. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What the query gives. Throws `ApiError`. */
export async function request<Result, Variables>(
  url: string,
  query: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    const { answer, retryAfterSeconds } = await post<Result>(url, { query: query.toString(), variables });
    const [error] = answer.errors ?? [];
    if (error === undefined && answer.data !== undefined && answer.data !== null) return answer.data;
    const { code = 'UNREACHABLE' } = error?.extensions ?? {};
    if (!PASSING.has(code) || tries === MOST_TRIES) throw new ApiError(code, error?.message ?? 'no data');
    await sleep(1000 * retryAfterSeconds);
  }
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

async function post<Result>(url: string, body: unknown) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Answer<Result>;
    return { answer, retryAfterSeconds: Number(response.headers.get('retry-after') ?? WAIT_SECONDS) };
  } catch (error) {
    throw new ApiError('UNREACHABLE', `${url} gives no answer of GraphQL: ${String(error)}`);
  }
}
