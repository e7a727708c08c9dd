import {
  buildSchema,
  type FragmentDefinitionNode,
  getIntrospectionQuery,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSdl } from '../../src/api/api.js';
import { checkLimits, MAX_COST, MAX_DEPTH } from '../../src/api/limits.js';
import { EXAMPLES } from '../../web/playground/examples.js';

const SCHEMA = buildSchema(readSdl().join('\n'));

function check(query: string, variables: Readonly<Record<string, unknown>> = {}): void {
  const { definitions } = parse(query);
  const operation = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const fragments = definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  if (operation === undefined) throw new Error('no operation');
  checkLimits(SCHEMA, operation, fragments, variables);
}

/** Concepts within concepts, by the given list with `first`. */
function nested(levels: number, first: number): string {
  return `{ concepts(first: ${first}) { nodes { ${'broader { '.repeat(levels)} name ${'}'.repeat(levels)} } } }`;
}

describe('the limits of a query', () => {
  it.each(EXAMPLES)('let the examples of the playground pass: %#', (query) => {
    expect(() => {
      check(query);
    }).not.toThrow();
  });

  it('let introspection pass', () => {
    expect(() => {
      check(getIntrospectionQuery());
    }).not.toThrow();
  });

  it('let a hundred papers pass with a hundred facts each and the concepts of those', () => {
    expect(() => {
      check(`{ papers(first: 100) { nodes { title facts(first: 100) { nodes {
        predicate subject { name } object { name } with { name } evidence { text }
      } } } } }`);
    }).not.toThrow();
  });

  it(`refuse what is deeper than ${MAX_DEPTH} fields`, () => {
    const deep = (levels: number) =>
      `{ paper(id: "a") ${'{ facts(first: 1) { nodes { paper '.repeat(levels)} { id } ${'} } }'.repeat(levels)} }`;
    expect(() => {
      check(deep(6));
    }).not.toThrow();
    expect(() => {
      check(deep(7));
    }).toThrow(/deeper than 20/);
  });

  it('refuse lists within lists that multiply', () => {
    expect(() => {
      check(nested(2, 100));
    }).not.toThrow();
    expect(() => {
      check(nested(3, 100));
    }).toThrow(new RegExp(`the limit is ${MAX_COST}`));
  });

  it('count what variables and defaults ask for', () => {
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

  it('count each question, also by aliases in fragments', () => {
    const questions = Array.from({ length: 120 }, (_, i) => `q${i}: ask(question: "?") { message }`);
    expect(() => {
      check(`{ ...All } fragment All on Query { ${questions.join(' ')} }`);
    }).toThrow(/may give up to/);
  });
});
