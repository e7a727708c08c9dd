/** A server on a new embedded store with the papers of papers.ts, as tests ask it: over HTTP. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openStore } from '../../src/graph/open.js';
import type { GraphStore } from '../../src/graph/store.js';
import { startServer, type ServerOptions } from '../../src/server/server.js';
import { PAPERS, VOCABULARY } from './papers.js';

export interface GraphqlResponse {
  readonly status: number;
  // What a query gives is for its test to know.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors:
    | readonly {
        readonly message: string;
        readonly extensions: { readonly code: string; readonly limit?: string };
      }[]
    | undefined;
  readonly text: string;
}

export interface Serving {
  readonly url: string;
  readonly store: GraphStore;
  /** Names of the store's methods that were called, in order; emptied before each query. */
  readonly calls: readonly string[];
  readonly query: (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<GraphqlResponse>;
  /** What a query gives that must have no errors. */
  readonly data: (
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ) => Promise<GraphqlResponse['data']>;
  close(): Promise<void>;
}

/**
 * With the server's defaults but for `options`; only the log has no more than what went wrong. So answers are kept: who counts what a
 * query asks of the store again says `answerCacheCharacters: 0`. A key is sent along with each query.
 */
export async function serve(options: Partial<ServerOptions> = {}): Promise<Serving> {
  const folder = await mkdtemp(join(tmpdir(), 'papergraph-'));
  const store = await openStore(`file:${join(folder, 'graph.db')}`);
  await store.installVocabulary(VOCABULARY);
  await store.writePapers(PAPERS);
  const calls: string[] = [];
  const server = await startServer(recording(store, calls), {
    port: 0,
    host: 'localhost',
    logLevel: 'warn',
    ...options,
  });
  const headers = options.admin === undefined ? {} : { authorization: `Bearer ${options.admin.key}` };
  const query: Serving['query'] = (text, variables) => {
    calls.length = 0;
    return post(server.url, { query: text, variables }, headers);
  };
  return {
    url: server.url,
    store,
    calls,
    query,
    data: async (text, variables) => {
      const { data, errors } = await query(text, variables);
      expect(errors).toBeUndefined();
      return data;
    },
    close: async () => {
      await server.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

export async function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<GraphqlResponse> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as Pick<GraphqlResponse, 'data' | 'errors'>;
  return { status: response.status, data, errors, text };
}

/** The store itself, with the names of the methods that are called written down. */
function recording(store: GraphStore, calls: string[]): GraphStore {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...parameters: unknown[]): unknown => {
        calls.push(String(name));
        return Reflect.apply(value, target, parameters);
      };
    },
  });
}
