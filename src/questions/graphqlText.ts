/** The text of GraphQL queries. */
import type { Predicate } from '../../schema/predicates.js';

/** A string of GraphQL. JSON's escapes are GraphQL's too. */
export function graphqlString(text: string): string {
  return JSON.stringify(text);
}

/** A query of these fields, each given by its lines. */
export function graphqlQuery(...fields: readonly (readonly string[])[]): string {
  return ['{', ...fields.flat().map((line) => `  ${line}`), '}'].join('\n');
}

/** Facts between concepts. Subject and object are names or ids. */
export function factsField(
  alias: string,
  {
    predicate,
    subject,
    object,
  }: { readonly predicate: Predicate; readonly subject?: string; readonly object?: string },
): string[] {
  const where = [
    `predicate: ${predicate}`,
    ...(subject === undefined ? [] : [`subject: ${graphqlString(subject)}`]),
    ...(object === undefined ? [] : [`object: ${graphqlString(object)}`]),
    'ofPaperItself: false',
  ];
  return [
    `${alias === 'facts' ? '' : `${alias}: `}facts(where: {${where.join(', ')}}, first: 100) {`,
    '  totalCount',
    '  nodes { subject { name } predicate object { name type } evidence { text } paper { title } }',
    '}',
  ];
}
