/**
 * Answers are kept and given again for as long as the store holds what it held then: whoever writes into it, this process or
 * another, ends them all.
 */
import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import responseCache from '@apollo/server-plugin-response-cache';
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import { OperationTypeNode } from 'graphql';
import type { GraphStore } from '../graph/store.js';
import type { ApiContext } from './context.js';

interface AnswerCacheOptions {
  /** Characters of the answers that are kept: those that were not asked for longest give way. */
  readonly maxCharacters: number;
  /** Is told of each query whether its answer was there. */
  readonly onLookup: (known: boolean) => void;
}

/** Answers that depend on the time, such as trends up to now, are not kept for long. */
const LONGEST_SECONDS = 600;

/** `store` is that which the contexts of requests have. */
export function answerCache(
  store: Pick<GraphStore, 'contentMark'>,
  { maxCharacters, onLookup }: AnswerCacheOptions,
): readonly ApolloServerPlugin<ApiContext>[] {
  return [
    keepEveryAnswer(onLookup),
    responseCache<ApiContext>({
      cache: new InMemoryLRUCache({ maxSize: maxCharacters }),
      extraCacheKeyData: async ({ contextValue: { access } }) => [await contentMark(store), access],
    }),
  ];
}

/** Where the store cannot tell, the query is asked anew, and its fields say what is wrong. */
function contentMark(store: Pick<GraphStore, 'contentMark'>): Promise<string> {
  return store.contentMark().catch(() => randomUUID());
}

function keepEveryAnswer(onLookup: AnswerCacheOptions['onLookup']): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ overallCachePolicy }) => {
          overallCachePolicy.replace({ maxAge: LONGEST_SECONDS });
          return Promise.resolve();
        },
        willSendResponse: ({ operation, metrics }) => {
          if (operation?.operation === OperationTypeNode.QUERY) onLookup(metrics.responseCacheHit === true);
          return Promise.resolve();
        },
      }),
  };
}
