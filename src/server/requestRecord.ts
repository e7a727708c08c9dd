import { AsyncLocalStorage } from 'node:async_hooks';

/** What becomes known of a request while it is answered: for the log, metrics and traces. */
export interface RequestRecord {
  readonly id: string;
  operationName: string | undefined;
  /** `query`, `mutation`; undefined if the request never came so far. */
  operationType: string | undefined;
  /** The code of each error that the client gets, in order. */
  readonly errorCodes: string[];
  storeCalls: number;
  /** When the oldest figure of the answer was counted, if one was counted for an earlier request. */
  figuresCountedAt: Date | undefined;
  /** Whether it is one of GraphQL, and no page, file or health. */
  isGraphql: boolean;
}

export function newRecord(id: string): RequestRecord {
  return {
    id,
    operationName: undefined,
    operationType: undefined,
    errorCodes: [],
    storeCalls: 0,
    figuresCountedAt: undefined,
    isGraphql: false,
  };
}

/** That of the request which is being answered here, however deep in its callbacks. */
export const currentRecord = new AsyncLocalStorage<RequestRecord>();
