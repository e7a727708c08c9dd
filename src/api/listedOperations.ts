/**
 * Operations that whoever runs the server has listed, by their ids: so clients need not send their text, and a server
 * may run no others. Two forms of list are read: a JSON object of texts by id (as Relay and GraphQL Code Generator
 * write it), and Apollo's persisted query manifest.
 */
import { GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { z } from 'zod';
import { PapergraphError } from '../../schema/errors.js';

/** The text of each operation by its id. */
export type ListedOperations = ReadonlyMap<string, string>;

const TEXTS_BY_ID = z.record(z.string(), z.string());
const APOLLO_MANIFEST = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});

/**
 * The operations in the text of the list. Throws `BAD_INPUT` if it is no such list, or if an operation does not fit the
 * schema. `place` is what the message calls the list.
 */
export function parseListedOperations(text: string, place: string, schema: GraphQLSchema): ListedOperations {
  const list = parseList(text, place);
  for (const [id, operation] of list) {
    const problem = problemOf(operation, schema);
    if (problem !== undefined)
      throw new PapergraphError('BAD_INPUT', `${place}: operation ${JSON.stringify(id)}: ${problem}`);
  }
  return list;
}

function parseList(text: string, place: string): ListedOperations {
  const json = parseJson(text, place);
  const manifest = APOLLO_MANIFEST.safeParse(json);
  if (manifest.success) return new Map(manifest.data.operations.map(({ id, body }) => [id, body]));
  const texts = TEXTS_BY_ID.safeParse(json);
  if (texts.success) return new Map(Object.entries(texts.data));
  throw new PapergraphError(
    'BAD_INPUT',
    `${place} is no list of operations: neither a JSON object of their texts by id, nor Apollo's persisted query manifest`,
  );
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PapergraphError('BAD_INPUT', `${place} is no JSON: ${String(error)}`, { cause: error });
  }
}

function problemOf(operation: string, schema: GraphQLSchema): string | undefined {
  try {
    return validate(schema, parse(operation))[0]?.message;
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
}
