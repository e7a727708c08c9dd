/** What the playground opens with. It stands behind the address's `#`, so that the server takes it for no query to answer. */
export interface AskedQuery {
  readonly query: string;
  /** JSON. */
  readonly variables: string;
}

/** The query of an address that ends in `#query=…&variables=…`. */
export function askedQuery(hash: string): AskedQuery | undefined {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const query = parameters.get('query');
  return query === null ? undefined : { query, variables: parameters.get('variables') ?? '' };
}
