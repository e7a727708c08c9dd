/** Pages of the store as connections of the API. */
import type { Page, PageRequest } from '../graph/store.js';
import { decodeCursor, encodeCursor, shortHash } from './cursor.js';
import { badUserInput } from './errors.js';
import type { Connection, Edge } from './models.js';

const DEFAULT_FIRST = 20;
export const MAX_FIRST = 100;

export interface PagingArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/**
 * What the arguments ask of the list of this name, which says also its order.
 * Throws BAD_USER_INPUT if `first` is out of bounds or `after` is not a cursor of this list.
 */
export function pageRequest(list: string, { first, after }: PagingArguments): PageRequest {
  return {
    first: checkedFirst(first, ' Page with `after` to get more.'),
    after: after == null ? undefined : decodeCursor(list, after),
  };
}

/** `first`, or its default. Throws BAD_USER_INPUT, with the advice, if it is out of bounds. */
export function checkedFirst(first: number | null | undefined, advice = ''): number {
  const count = first ?? DEFAULT_FIRST;
  if (!isFirst(count)) {
    throw badUserInput(`\`first\` must be from 1 to ${MAX_FIRST}, not ${count}.${advice}`);
  }
  return count;
}

export function isFirst(count: number): boolean {
  return count >= 1 && count <= MAX_FIRST;
}

/** The store's page as a connection. `totalCount` is called only if the query selects it. */
export function connection<T>(
  list: string,
  request: PageRequest,
  page: Page<T>,
  totalCount: () => Promise<number> | number,
): Connection<T> {
  return connectionOf(list, request, page, totalCount, (node) => ({ node }));
}

/** The same, with edges that know more than their node. Cursors are made where they are asked for: most are not. */
export function connectionOf<T, E extends { readonly node: unknown }>(
  list: string,
  request: PageRequest,
  page: Page<T>,
  totalCount: () => Promise<number> | number,
  edgeOf: (entry: T) => E,
): Connection<E['node'], E & Edge<E['node']>> {
  const edges = page.entries.map(({ cursor, node }) => ({
    ...edgeOf(node),
    get cursor() {
      return encodeCursor(list, cursor);
    },
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: request.after !== undefined,
      get startCursor() {
        return edges.at(0)?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
    totalCount,
  };
}

/** The entries after that of the cursor, whose only key is the entry's position. */
function pageOfArray<T>(all: readonly T[], { first, after }: PageRequest): Page<T> {
  const start = after === undefined ? 0 : Number(after[0]) + 1;
  return {
    entries: all.slice(start, start + first).map((node, index) => ({ cursor: [start + index], node })),
    hasNextPage: start + first < all.length,
  };
}

/**
 * A list that is held as a whole. Its cursors are positions, which mean nothing in a list that was made of something else, such
 * as another question: so what it is made of is part of its name, and they are refused there.
 */
export function listOf<T>(
  name: string,
  madeOf: unknown,
  all: readonly T[],
  paging: PagingArguments,
): Connection<T> {
  const list = `${name} (${shortHash(madeOf)})`;
  const request = pageRequest(list, paging);
  return connection(list, request, pageOfArray(all, request), () => all.length);
}
