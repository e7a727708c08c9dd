/** Asks the server: one document of web/app/generated in, its typed result out. Throws a `Failure`. */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { currentAdmin } from './admin.js';
import { Failure, failureOf, type GraphqlError } from './failure.js';

/** A query with the types of its result and variables, as `npm run generate` makes it from a .graphql file. */
export type GraphqlDocument<Result, Variables> = DocumentTypeDecoration<Result, Variables> & {
  toString(): string;
};

interface GraphqlAnswer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly GraphqlError[];
}

interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  /** The key of who corrects the graph, if it is another than the one that is kept. */
  readonly key?: string | undefined;
}

export async function askServer<Result, Variables>(
  document: GraphqlDocument<Result, Variables>,
  variables: Variables,
  { signal, key = currentAdmin()?.key }: AskOptions = {},
): Promise<Result> {
  const { data, errors } = await post<Result>({ query: document.toString(), variables }, { signal, key });
  const [error] = errors ?? [];
  if (error !== undefined) throw failureOf(error);
  if (data === undefined || data === null) throw new Failure('broken');
  return data;
}

async function post<Result>(body: object, { signal, key }: AskOptions): Promise<GraphqlAnswer<Result>> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Failure('unreachable');
  }
  try {
    return (await response.json()) as GraphqlAnswer<Result>;
  } catch {
    // A proxy's own page, or an answer that broke off: GraphQL always answers in JSON.
    throw new Failure('unreachable');
  }
}
