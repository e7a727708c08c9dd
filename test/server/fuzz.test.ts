/**
 * Whatever is sent, the answer is GraphQL's, its codes are of the closed list, and nothing is a fault of the server. The
 * numbers of runs are those that end within seconds; a failure prints the seed and the request that it came down to.
 */
import fc from 'fast-check';
import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSdl } from '../../src/api/api.js';
import { API_ERROR_CODES } from '../../src/api/errors.js';
import { serve, type Serving } from '../end-to-end/serving.js';

const MINUTES = 5 * 60_000;
const SCHEMA = buildSchema(readSdl().join('\n'));

let serving: Serving;

beforeAll(async () => {
  serving = await serve({ requestsPerMinute: 0, logLevel: 'silent' });
});

afterAll(async () => {
  await serving.close();
});

async function expectProperAnswer(
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const response = await fetch(`${serving.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text) as {
    data?: unknown;
    errors?: { extensions: { code: string } }[];
  };
  const codes = errors.map(({ extensions }) => extensions.code);
  expect(API_ERROR_CODES, text).toEqual(expect.arrayContaining(codes));
  expect(codes, text).not.toContain('INTERNAL_SERVER_ERROR');
  // What a database says of a statement that it cannot read comes as this.
  expect(codes, text).not.toContain('STORE_UNAVAILABLE');
  expect(response.status, text).toBeLessThan(500);
  expect(data !== undefined || errors.length > 0).toBe(true);
  expect(response.ok, text).toBe(data !== undefined);
}

/** Names that papers and questions have, and texts that have broken programs. */
const TEXT = fc.oneof(
  fc.constantFrom(
    'MLP',
    'mlp',
    'CIFAR-10',
    'arxiv:2301.00001',
    '2021',
    '2021-06-12',
    'which papers use CIFAR-10?',
  ),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '%',
    '_',
    '*',
    '"',
    "'",
    '\\',
    '$',
    '-',
    '𝒜',
    'é',
    'AND',
    'NEAR(',
    '[]',
  ),
  fc.string({ maxLength: 30, unit: 'binary' }),
);

function valueOf(type: GraphQLInputType, levels: number): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return valueOf(type.ofType, levels);
  if (isListType(type)) {
    return levels > 0 ? fc.array(valueOf(type.ofType, levels), { maxLength: 3 }) : fc.constant([]);
  }
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const values = fields.map(({ name, type }) => [name, valueOf(type, levels - 1)] as const);
    const requiredKeys = fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name);
    return fc.record(Object.fromEntries(values), { requiredKeys });
  }
  switch (type.name) {
    case 'Int':
      return fc.oneof(fc.integer({ min: -1, max: 101 }), fc.constantFrom(2 ** 31 - 1, -(2 ** 31)));
    case 'Float':
      return fc.double({ min: -1, max: 2, noNaN: true });
    case 'Boolean':
      return fc.boolean();
    default:
      return TEXT;
  }
}

interface Selection {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly definitions: readonly string[];
}

/** Selections of fields that fit the type, with the variables that are their arguments. */
function selectionsOf(output: GraphQLOutputType, levels: number): fc.Arbitrary<Selection> {
  const type = getNamedType(output);
  if (isUnionType(type)) {
    const members = type.getTypes().map((member) =>
      selectionsOf(member, levels).map((selection) => ({
        ...selection,
        text: `... on ${member.name} ${selection.text}`,
      })),
    );
    return fc.tuple(...members).map((parts) => braced(parts));
  }
  if (!isObjectType(type) && !isInterfaceType(type))
    return fc.constant({ text: '', variables: {}, definitions: [] });
  const fields = Object.values(type.getFields()).filter(
    (field) => levels > 0 || !('getFields' in getNamedType(field.type)),
  );
  if (fields.length === 0) return fc.constant({ text: '{ __typename }', variables: {}, definitions: [] });
  return fc
    .subarray(fields, { minLength: 1, maxLength: Math.min(3, fields.length) })
    .chain((chosen) => fc.tuple(...chosen.map((field) => fieldOf(field, levels - 1))))
    .map((parts) => braced(parts));
}

let count = 0;

function fieldOf(field: GraphQLField<unknown, unknown>, levels: number): fc.Arbitrary<Selection> {
  const required = field.args.filter(({ type }) => isNonNullType(type));
  const optional = field.args.filter(({ type }) => !isNonNullType(type));
  const chosen = fc.subarray(optional).map((some) => [...required, ...some]);
  return fc
    .tuple(
      chosen.chain((args) => fc.tuple(...args.map((argument) => argumentOf(argument)))),
      selectionsOf(field.type, levels),
    )
    .map(([args, below]) => {
      const named = args.map(({ argument, value }) => ({ argument, value, variable: `v${count++}` }));
      const text = named.map(({ argument, variable }) => `${argument.name}: $${variable}`).join(', ');
      return {
        text: `a${count++}: ${field.name}${text === '' ? '' : `(${text})`} ${below.text}`,
        variables: {
          ...below.variables,
          ...Object.fromEntries(named.map(({ variable, value }) => [variable, value])),
        },
        definitions: [
          ...below.definitions,
          ...named.map(({ argument, variable }) => `$${variable}: ${String(argument.type)}`),
        ],
      };
    });
}

function argumentOf(argument: GraphQLArgument) {
  return valueOf(argument.type, 3).map((value) => ({ argument, value }));
}

function braced(parts: readonly Selection[]): Selection {
  return {
    text: `{ ${parts.map(({ text }) => text).join(' ')} }`,
    variables: Object.assign({}, ...parts.map(({ variables }) => variables)) as Record<string, unknown>,
    definitions: parts.flatMap(({ definitions }) => definitions),
  };
}

const QUERY = selectionsOf(rootType(), 4).map(({ text, variables, definitions }) => ({
  query: `query ${definitions.length === 0 ? '' : `(${definitions.join(', ')})`} ${text}`,
  variables,
}));

function rootType(): GraphQLOutputType {
  const type = SCHEMA.getQueryType();
  if (type == null) throw new Error('the schema has no queries');
  return type;
}

describe('the server', () => {
  it(
    'answers queries that fit the schema, whatever their arguments',
    () =>
      fc.assert(
        fc.asyncProperty(QUERY, (request) => expectProperAnswer(JSON.stringify(request))),
        { numRuns: 100 },
      ),
    MINUTES,
  );

  it(
    'refuses queries that have lost or got some characters',
    () => {
      const broken = fc
        .tuple(
          QUERY,
          fc.nat(),
          fc.nat({ max: 5 }),
          fc.constantFrom('', '{', '}', '(', '"', '"""', '$', '@a', '...', '\u0000'),
        )
        .map(([{ query, variables }, place, lost, got]) => {
          const at = place % query.length;
          return { query: query.slice(0, at) + got + query.slice(at + lost), variables };
        });
      return fc.assert(
        fc.asyncProperty(broken, (request) => expectProperAnswer(JSON.stringify(request))),
        { numRuns: 100 },
      );
    },
    MINUTES,
  );

  it(
    'refuses bodies that are anything else',
    () => {
      const parameter = fc.oneof(
        fc.jsonValue(),
        fc.constantFrom('{ __typename }', 'subscription { a }', 'mutation { a }'),
      );
      const body = fc.oneof(
        fc.json(),
        fc.string(),
        fc
          .record(
            {
              query: parameter,
              variables: parameter,
              operationName: parameter,
              extensions: parameter,
              documentId: parameter,
            },
            { requiredKeys: [] },
          )
          .map((value) => JSON.stringify(value)),
      );
      const type = fc.constantFrom(
        'application/json',
        'application/json; charset=utf-8',
        'text/plain',
        'a',
        '',
      );
      return fc.assert(
        fc.asyncProperty(body, type, (text, contentType) =>
          expectProperAnswer(text, { 'content-type': contentType }),
        ),
        { numRuns: 100 },
      );
    },
    MINUTES,
  );
});
