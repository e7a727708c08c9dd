/**
 * A query that runs for too long is stopped: GraphQL's execution itself cannot be, but it ends at once when the store
 * answers none of its calls any more. A store whose answers come from elsewhere is told to stop (see graph/abort.ts).
 */
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { callUntil } from '../graph/abort.js';
import { aroundCalls } from '../graph/aroundCalls.js';
import type { GraphStore } from '../graph/store.js';
import type { ApiContext } from './context.js';
import { apiError } from './errors.js';
import type { LimitName } from './limits.js';

const CODE = 'QUERY_TIMEOUT';

/** The store for one request: after the signal aborts, every call fails with its reason, also those under way. */
export function untilAborted(store: GraphStore, signal: AbortSignal): GraphStore {
  const aborted = new Promise<never>((_resolve, reject) => {
    const fail = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
  // Nobody may be waiting when it comes.
  aborted.catch(() => undefined);
  return aroundCalls(store, (_call, run) =>
    signal.aborted ? aborted : Promise.race([callUntil(signal, run), aborted]),
  );
}

export function tookTooLong(timeoutMillis: number): GraphQLError {
  return apiError(
    CODE,
    `The query took longer than ${timeoutMillis / 1000} seconds and was stopped: ask for less at once.`,
    { limit: 'time' satisfies LimitName, http: { status: 503 } },
  );
}

/** A query that was stopped fails as a whole, with one error: not with one for each field that was still to come. */
export const oneErrorIfStopped: ApolloServerPlugin<ApiContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body } }) => {
        if (body.kind !== 'single') return Promise.resolve();
        const timeout = body.singleResult.errors?.find(({ extensions }) => extensions?.['code'] === CODE);
        if (timeout === undefined) return Promise.resolve();
        const { message, extensions } = timeout;
        body.singleResult = { errors: [{ message, ...(extensions && { extensions }) }] };
        return Promise.resolve();
      },
    }),
};
