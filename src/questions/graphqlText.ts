/** The text of GraphQL queries. */

/** A string of GraphQL. JSON's escapes are GraphQL's too. */
export function graphqlString(text: string): string {
  return JSON.stringify(text);
}

/** A query of these fields, each given by its lines. */
export function graphqlQuery(...fields: readonly (readonly string[])[]): string {
  return ['{', ...fields.flat().map((line) => `  ${line}`), '}'].join('\n');
}
