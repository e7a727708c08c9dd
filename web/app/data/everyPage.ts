import { askServer, type GraphqlDocument } from './graphql.js';

export interface Listed<Entry> {
  readonly entries: readonly Entry[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * All entries of a list, however many pages it has, or the first `most`. Throws a `Failure` if a page cannot be had: nothing
 * is left out in silence.
 */
export async function everyPage<Result, Variables, Entry>(
  document: GraphqlDocument<Result, Variables & { readonly after?: unknown }>,
  variables: NoInfer<Variables>,
  connectionIn: (result: Result) => Listed<Entry>,
  most = Infinity,
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  let after: string | null = null;
  do {
    const page: Listed<Entry> = connectionIn(await askServer(document, { ...variables, after }));
    entries.push(...page.entries);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && entries.length < most);
  return entries.slice(0, most);
}
