import {
  buildSchema,
  type FragmentDefinitionNode,
  getIntrospectionQuery,
  type GraphQLSchema,
  introspectionFromSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSdl } from '../../src/api/api.js';
import { checkedCost } from '../../src/api/cost.js';
import { DEFAULT_LIMITS } from '../../src/api/limits.js';
import { GraphDocument } from '../../web/app/generated/graph.js';
import { GREATEST_LIMIT } from '../../web/app/graph/choice.js';
import { EXAMPLES } from '../../web/playground/examples.js';

const MAX_COST = DEFAULT_LIMITS.maxCost;
const SCHEMA = buildSchema(readSdl().join('\n'));

function check(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  schema = SCHEMA,
  maxCost = MAX_COST,
): void {
  const { definitions } = parse(query);
  const operation = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const fragments = definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  if (operation === undefined) throw new Error('no operation');
  checkedCost(schema, operation, fragments, variables, maxCost);
}

/** Concepts within concepts. */
function nested(levels: number, first: number): string {
  return `{ concepts(first: ${first}) { nodes { ${'broader(first: 20) { '.repeat(levels)} name ${'}'.repeat(levels)} } } }`;
}

describe('the limit of cost', () => {
  it.each(EXAMPLES)('lets the examples of the playground pass: %#', (query) => {
    expect(() => {
      check(query);
    }).not.toThrow();
  });

  it('lets introspection pass', () => {
    const options = { inputValueDeprecation: true, specifiedByUrl: true, schemaDescription: true };
    for (const query of [getIntrospectionQuery(), getIntrospectionQuery(options)]) {
      expect(() => {
        check(query);
      }).not.toThrow();
    }
  });

  it('counts introspection as no less than it gives', () => {
    const given = objectsIn(introspectionFromSchema(SCHEMA));
    expect(cost(SCHEMA, getIntrospectionQuery())).toBeGreaterThanOrEqual(given);
    expect(given).toBeGreaterThan(1_000);
  });

  const DEEP =
    'fields { args { type { ofType { name } } } type { ofType { ofType { fields { name args { name } } } } } }';
  const thirty = (selection: string) => Array.from({ length: 30 }, (_, i) => `a${i}: ${selection}`).join(' ');

  it.each([
    ['its root', `{ ${thirty(`__schema { types { ${DEEP} } }`)} }`],
    ['its types', `{ __schema { ${thirty(`types { ${DEEP} }`)} } }`],
    ['fields of its types', `{ __schema { types { ${thirty(DEEP)} } } }`],
    [
      'its root in fragments',
      `{ ...All } fragment All on Query { ${thirty(`__schema { types { ${DEEP} } }`)} }`,
    ],
  ])('refuses introspection that aliases repeat: %s', (_what, query) => {
    expect(validate(SCHEMA, parse(query))).toEqual([]);
    expect(() => {
      check(query);
    }).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'QUERY_TOO_COMPLEX', limit: 'cost' }) as unknown,
      }) as Error,
    );
  });

  it('counts types that are asked for by name', () => {
    const query = '{ __type(name: "Query") { fields { type { name } } } }';
    expect(cost(SCHEMA, query)).toBe(1 + 5 * (1 + 1));
  });

  it('lets the largest drawing of the pages pass', () => {
    expect(() => {
      check(String(GraphDocument), { around: ['mlp'], depth: 3, limit: GREATEST_LIMIT });
    }).not.toThrow();
  });

  it('counts as many edges of a drawing as there may be', () => {
    const drawing = (list: string) => `{ graph(around: ["mlp"], limit: 10) { ${list} { id } } }`;
    expect(cost(SCHEMA, drawing('nodes'))).toBe(500 + 1 + 10);
    expect(cost(SCHEMA, drawing('edges'))).toBe(500 + 1 + 50);
  });

  it('counts what reads far more than it gives', () => {
    const similar = (papers: number) =>
      `{ papers(first: ${papers}) { nodes { similarPapers(first: 1) { totalCount } } } }`;
    expect(() => {
      check(similar(50), {}, SCHEMA, 6_000);
    }).not.toThrow();
    expect(() => {
      check(similar(100), {}, SCHEMA, 6_000);
    }).toThrow(/the limit is 6000/);
  });

  it('lets a hundred papers pass with a hundred facts each and the concepts of those', () => {
    expect(() => {
      check(`{ papers(first: 100) { nodes { title facts(first: 100) { nodes {
        predicate subject { name } object { name } with { name } evidence { text }
      } } } } }`);
    }).not.toThrow();
  });

  it('refuses lists within lists that multiply', () => {
    expect(() => {
      check(nested(2, 100));
    }).not.toThrow();
    expect(() => {
      check(nested(3, 100));
    }).toThrow(new RegExp(`the limit is ${MAX_COST}`));
  });

  it('counts as many kinds of a concept as there may be', () => {
    const kinds = (first: string) =>
      `{ concept(name: "neural network") { narrower${first} { papers(first: 100) { nodes { title } } } } }`;
    expect(cost(SCHEMA, kinds(''))).toBe(500 + 1 + 100 * (1 + 1 + 100));
    expect(cost(SCHEMA, kinds('(first: 5)'))).toBe(500 + 1 + 5 * (1 + 1 + 100));
  });

  it('counts what variables and defaults ask for', () => {
    const query = `query ($many: Int = 100) { papers(first: $many) { nodes {
      facts(first: $many) { nodes { object { facts(first: 5) { nodes { id } } } } }
    } } }`;
    expect(() => {
      check(query, { many: 10 });
    }).not.toThrow();
    expect(() => {
      check(query);
    }).toThrow(/may give up to/);
    expect(() => {
      check(query, { many: 100 });
    }).toThrow(/may give up to/);
  });

  it('counts each question, also by aliases in fragments', () => {
    const questions = Array.from({ length: 140 }, (_, i) => `q${i}: ask(question: "?") { message }`);
    expect(() => {
      check(`{ ...All } fragment All on Query { ${questions.join(' ')} }`);
    }).toThrow(/may give up to/);
  });

  it('counts fields of an interface, entries that are asked for by id or by `limit`, and root fields without fields', () => {
    const schema = buildSchema(`
      interface Node { id: ID! near(first: Int = 5): [Node!]! }
      type Thing implements Node { id: ID! near(first: Int = 5): [Node!]! }
      type Drawing { nodes: [Node!]! }
      type Query { nodes(ids: [ID!]!): [Node]! graph(around: [ID!], limit: Int): Drawing! count: Int! }
      type Mutation { remove(id: ID!): Boolean! }
    `);
    expect(cost(schema, '{ count }')).toBe(500);
    expect(cost(schema, 'mutation { a: remove(id: "a") b: remove(id: "b") }')).toBe(1000);
    expect(cost(schema, '{ graph { nodes { id } } }')).toBe(500 + 1 + 500);
    expect(
      cost(schema, 'query ($ids: [ID!]) { graph(around: $ids) { nodes { id } } }', {
        ids: Array.from({ length: 600 }, () => 'a'),
      }),
    ).toBe(500 + 1 + 600);
    expect(cost(schema, '{ graph(limit: 3) { nodes { near { id } } } }')).toBe(500 + 1 + 3 * (1 + 5));
    expect(cost(schema, '{ nodes(ids: ["a", "b"]) { near(first: 2) { id } } }')).toBe(500 + 2 * (1 + 2));
    expect(
      cost(schema, 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Node { id } } }', {
        ids: ['a', 'b', 'c'],
      }),
    ).toBe(500 + 3);
  });
});

/** As the refusal says it. */
function cost(schema: GraphQLSchema, query: string, variables?: Readonly<Record<string, unknown>>): number {
  try {
    check(query, variables, schema, 0);
  } catch (error) {
    return Number(/up to (\d+) objects/.exec(String(error))?.[1]);
  }
  return 0;
}

function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const within = Object.values(value).reduce<number>((sum, each) => sum + objectsIn(each), 0);
  return within + (Array.isArray(value) ? 0 : 1);
}
