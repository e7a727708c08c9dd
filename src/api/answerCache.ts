/**
 * Answers are kept and given again for as long as the store holds what it held then: whoever writes into it, this process or
 * another, ends them all.
 */
import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GraphStore } from '../graph/store.js';
import type { ApiContext } from './context.js';

interface AnswerCacheOptions {
  /** Characters of the answers that are kept: those that were not asked for longest give way. */
  readonly maxCharacters: number;
  /** Is told of each query whether its answer was there. */
  readonly onLookup: (known: boolean) => void;
}

interface KeptAnswer {
  /** That of the store before the answer was read from it. */
  readonly mark: string;
  /** The answer's `data`, as JSON. */
  readonly data: string;
}

/** Answers that depend on the time, such as trends up to now, are not kept for long. */
const LONGEST_SECONDS = 600;

/** `store` is that which the contexts of requests have. */
export function answerCache(
  store: MarkedStore,
  { maxCharacters, onLookup }: AnswerCacheOptions,
): ApolloServerPlugin<ApiContext> {
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: maxCharacters,
    sizeCalculation: ({ data }, key) => data.length + key.length,
    ttl: LONGEST_SECONDS * 1000,
  });
  return {
    requestDidStart: () => {
      let isQuery = false;
      let asked: { readonly key: string; readonly mark: string } | undefined;
      return Promise.resolve({
        didResolveOperation: ({ operation, overallCachePolicy }) => {
          isQuery = operation?.operation === OperationTypeNode.QUERY;
          overallCachePolicy.replace({ maxAge: LONGEST_SECONDS });
          return Promise.resolve();
        },
        // Called even where the request names no operation of its document, whatever its type says.
        responseForOperation: async ({ operationName, source, request, contextValue }) => {
          if (!isQuery) return null;
          const key = JSON.stringify([source, operationName, request.variables, contextValue.access]);
          const answer = kept.get(key);
          const isRight = answer !== undefined && (await isStill(answer.mark, store));
          onLookup(isRight);
          if (isRight) return responseOf(answer);
          asked = { key, mark: store.seenMark };
          return null;
        },
        willSendResponse: ({ response: { body }, overallCachePolicy, contextValue }) => {
          if (contextValue.isPassing) overallCachePolicy.restrict({ maxAge: 0 });
          if (asked === undefined || body.kind !== 'single') return Promise.resolve();
          const { data, errors } = body.singleResult;
          if (data == null || errors !== undefined || overallCachePolicy.policyIfCacheable() === null) {
            return Promise.resolve();
          }
          kept.set(asked.key, { mark: asked.mark, data: JSON.stringify(data) });
          return Promise.resolve();
        },
      });
    },
  };
}

type MarkedStore = Pick<GraphStore, 'contentMark' | 'seenMark'>;

/** The store is not asked where it is known to have another mark. Where it cannot tell, the query is asked anew. */
async function isStill(mark: string, store: MarkedStore): Promise<boolean> {
  if (mark !== store.seenMark) return false;
  return (await store.contentMark().catch(() => undefined)) === mark;
}

function responseOf({ data }: KeptAnswer): GraphQLResponse {
  return {
    body: { kind: 'single', singleResult: { data: JSON.parse(data) as Record<string, unknown> } },
    http: { headers: new HeaderMap() },
  };
}
