/** How pages get their data: cached by document and variables, so that going back shows at once what was there. */
import {
  keepPreviousData,
  QueryClient,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import { everyPage, type Listed } from './everyPage.js';
import type { Failure } from './failure.js';
import { askServer, type GraphqlDocument } from './graphql.js';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Failure;
  }
}

const FRESH_MILLIS = 60_000;
const KEPT_MILLIS = 30 * 60_000;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MILLIS,
      gcTime: KEPT_MILLIS,
      // The server may well be on this machine: only asking it shows whether it is there.
      networkMode: 'always',
      refetchOnWindowFocus: false,
      retry: (failures, error) => error.kind === 'unavailable' && failures < 2,
    },
  },
});

interface GraphqlOptions {
  /** Show the result of the variables before until that of these has come, as while somebody types. */
  readonly keepPrevious?: boolean;
  /** False: nothing is asked. */
  readonly enabled?: boolean;
}

export function useGraphql<Result, Variables>(
  document: GraphqlDocument<Result, Variables>,
  variables: Variables,
  { keepPrevious = false, enabled = true }: GraphqlOptions = {},
): UseQueryResult<Result> {
  return useQuery<Result>({
    queryKey: [document.toString(), variables],
    queryFn: ({ signal }) => askServer(document, variables, { signal }),
    enabled,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
  });
}

/** For what takes several queries: each has its place in the same cache. */
export function cachedAnswer<Result, Variables>(
  document: GraphqlDocument<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  return queryClient.query<Result>({
    queryKey: [document.toString(), variables],
    queryFn: ({ signal }) => askServer(document, variables, { signal }),
  });
}

/** The first entries of a list, pages until there are `most` or more, where what is shown needs them at once. */
export function useEveryPage<Result, Variables, Entry>(
  document: GraphqlDocument<Result, Variables & { readonly after?: unknown }>,
  variables: NoInfer<Variables>,
  connectionIn: (result: Result) => Listed<Entry>,
  most: number,
): UseQueryResult<readonly Entry[]> {
  return useQuery<readonly Entry[]>({
    queryKey: [document.toString(), variables, most],
    queryFn: () => everyPage(document, variables, connectionIn, most),
  });
}

interface Connection {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * A list that is read page by page, for `LoadMore`. The document takes `$after`; `connectionIn` finds the list in its
 * result, undefined where what should have it does not exist. `data.pages` has the connections read so far.
 */
export function useGraphqlPages<Result, Variables, List extends Connection>(
  document: GraphqlDocument<Result, Variables & { readonly after?: unknown }>,
  variables: NoInfer<Variables>,
  connectionIn: (result: Result) => List | undefined,
): UseInfiniteQueryResult<{ readonly pages: readonly List[] }> {
  return useInfiniteQuery({
    queryKey: [document.toString(), variables, 'pages'],
    queryFn: ({ pageParam, signal }) => askServer(document, { ...variables, after: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => {
      const pageInfo = connectionIn(last)?.pageInfo;
      return pageInfo?.hasNextPage ? pageInfo.endCursor : undefined;
    },
    select: ({ pages }) => ({ pages: pages.map(connectionIn).filter((list) => list !== undefined) }),
  });
}
