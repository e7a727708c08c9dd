/** What a query that fits the schema may cost: how many objects its answer may hold. Measured before it runs, or waits to. */
import { once } from 'node:events';
import type { ApolloServerPlugin } from '@apollo/server';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  getVariableValues,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from 'graphql';
import pLimit from 'p-limit';
import { EDGES_OF_NODE } from '../graph/surroundings.js';
import type { ApiContext } from './context.js';
import { MAX_FIRST } from './connection.js';
import { tooComplex } from './errors.js';
import { usualLimit } from './graph.js';
import type { QueryLimits } from './limits.js';

/** A list without `first` (mentions of a paper, steps of a path) counts as so long. */
const USUAL_LIST_LENGTH = 20;
/** Each field of Query or Mutation asks the store anew: it counts as so many objects, however few come back. */
const ROOT_FIELD_COST = 500;
/** Fields that read far more than they give count as so many objects more. */
const READING_COSTS: Readonly<Record<string, number>> = {
  'Concept.relatedConcepts': 100,
  'Paper.similarPapers': 100,
  'Query.trends': 5_000,
};
/** Lists with so many entries for each that is asked for. */
const ENTRIES_OF_EACH: Readonly<Record<string, number>> = {
  'Graph.edges': EDGES_OF_NODE,
};
/** Lists of introspection have so many entries, about the mean in this schema rounded up; any other of them has one. */
const INTROSPECTION_LENGTHS: Readonly<Record<string, number>> = {
  '__Schema.types': 130,
  '__Schema.directives': 5,
  '__Type.fields': 5,
};
const INTROSPECTION_FIELDS: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]),
);
/** Arguments that say how many entries come back: a number, or a list with something for each of its entries. */
const LENGTH_ARGUMENTS: readonly string[] = ['first', 'limit', 'ids'];

/** Queries that cost more wait for their turn. Twice what a page of one concept or paper asks. */
const COSTLY = 1_000;

/**
 * Refuses operations that are too costly, with QUERY_TOO_COMPLEX, before anything is read. Of those that are merely costly at most
 * `costlyAtOnce` are run at once: each keeps this thread busy, and beside many of them whoever asks for little would wait
 * for all. One that nobody waits for any more is run at once, and fails.
 */
export function costLimit({
  maxCost,
  costlyAtOnce,
}: Pick<QueryLimits, 'maxCost' | 'costlyAtOnce'>): ApolloServerPlugin<ApiContext> {
  const inTurn = pLimit(costlyAtOnce);
  return {
    requestDidStart: () => {
      let cost = 0;
      let end: () => void = () => undefined;
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      return Promise.resolve({
        didResolveOperation: ({ schema, document, operation, request }) => {
          const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
          if (operation !== undefined)
            cost = checkedCost(schema, operation, fragments, request.variables ?? {}, maxCost);
          return Promise.resolve();
        },
        responseForOperation: async ({ contextValue: { signal } }) => {
          if (cost <= COSTLY) return null;
          const begun = new Promise<void>((begin) => {
            void inTurn(() => {
              begin();
              return ended;
            });
          });
          await Promise.race([begun, abortOf(signal)]);
          return null;
        },
        willSendResponse: () => {
          end();
          return Promise.resolve();
        },
      });
    },
  };
}

async function abortOf(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}

/**
 * What a validated operation may cost. Throws QUERY_TOO_COMPLEX if that is more than `maxCost`. Introspection counts too: it
 * reads nothing, but its answer is long, and aliases repeat it.
 */
export function checkedCost(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
  variables: Readonly<Record<string, unknown>>,
  maxCost: number,
): number {
  const root = schema.getRootType(operation.operation);
  if (root == null) return 0;
  // Variables that do not fit are refused by the execution, with the better message.
  const values = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const measure = new Measure(schema, root, new Map(fragments.map((node) => [node.name.value, node])), {
    ...values.coerced,
  });
  const cost = measure.selections(operation.selectionSet, root, USUAL_LIST_LENGTH);
  if (cost > maxCost) {
    throw tooComplex(
      'cost',
      `The query may give up to ${cost} objects (a field of ${root.name} counts as ${ROOT_FIELD_COST}); the limit is ` +
        `${maxCost}. Ask for shorter lists with \`first\`, or for fewer lists within lists.`,
    );
  }
  return cost;
}

class Measure {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly root: GraphQLObjectType,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Record<string, unknown>,
  ) {}

  /** Number of objects that these selections on one object give. `listLength` is that of lists without `first`. */
  selections({ selections }: SelectionSetNode, type: GraphQLNamedOutputType, listLength: number): number {
    return selections
      .map((selection) => this.selection(selection, type, listLength))
      .reduce((sum, cost) => sum + cost, 0);
  }

  private selection(node: SelectionNode, type: GraphQLNamedOutputType, listLength: number): number {
    if (node.kind === Kind.FIELD) return this.field(node, type, listLength);
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.fragments.get(node.name.value);
    if (fragment === undefined) return 0;
    const condition = fragment.typeCondition && typeFromAST(this.schema, fragment.typeCondition);
    return this.selections(fragment.selectionSet, isCompositeType(condition) ? condition : type, listLength);
  }

  private field(node: FieldNode, parent: GraphQLNamedOutputType, listLength: number): number {
    const name = node.name.value;
    const introspection = parent === this.root ? INTROSPECTION_FIELDS.get(name) : undefined;
    const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
    const field = introspection ?? fields[name];
    if (field === undefined) return 0;
    const coordinate = `${parent.name}.${name}`;
    const asksStore = parent === this.root && introspection === undefined;
    const reading = (asksStore ? ROOT_FIELD_COST : 0) + (READING_COSTS[coordinate] ?? 0);
    if (node.selectionSet === undefined) return reading;
    const isList = isListType(getNullableType(field.type));
    const asked = this.askedLength(node, field);
    const ownLength = isList ? (asked ?? lengthOf(coordinate, listLength)) : 1;
    // The edges and nodes of a connection are as many as its `first`.
    const lengthBelow = !isList && asked !== undefined ? asked : USUAL_LIST_LENGTH;
    const below = this.selections(node.selectionSet, getNamedType(field.type), lengthBelow);
    return reading + ownLength * (1 + below);
  }

  /** How many entries the field's arguments ask for; undefined if it has no argument that says so. */
  private askedLength(node: FieldNode, { args }: GraphQLField<unknown, unknown>): number | undefined {
    const length = args.find(({ name }) => LENGTH_ARGUMENTS.includes(name));
    if (length === undefined) return undefined;
    const count = countOf(this.value(node, length.name)) ?? this.usualLength(node, length);
    // What is out of bounds is refused where it is used, with the better message.
    return length.name === 'first' ? Math.min(Math.max(count, 1), MAX_FIRST) : Math.max(count, 1);
  }

  private usualLength(node: FieldNode, { name, defaultValue }: GraphQLArgument): number {
    const usual = name === 'limit' ? usualLimit(countOf(this.value(node, 'around')) ?? 1) : USUAL_LIST_LENGTH;
    return countOf(defaultValue) ?? usual;
  }

  private value(node: FieldNode, argument: string): unknown {
    const given = node.arguments?.find(({ name }) => name.value === argument)?.value;
    return given && valueFromASTUntyped(given, this.variables);
  }
}

function countOf(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? value : undefined;
}

/** Of a list without an argument of its own. `asked` is what stands above it, or the usual length. */
function lengthOf(coordinate: string, asked: number): number {
  if (coordinate.startsWith('__')) return INTROSPECTION_LENGTHS[coordinate] ?? 1;
  return asked * (ENTRIES_OF_EACH[coordinate] ?? 1);
}
