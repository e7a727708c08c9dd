/**
 * Bounds on what one query may ask for. The API is open to whoever reaches the server, and a short text can ask for
 * very much: lists within lists multiply, fragments and aliases repeat. So a query is measured before it runs.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  getVariableValues,
  GraphQLError,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import type { ApiContext } from './context.js';
import { DEFAULT_FIRST, MAX_FIRST } from './connection.js';

/** Words, strings and brackets in the text of a query: bounds the time to parse and to validate it. */
export const MAX_TOKENS = 2000;
/** Fields and fragments of a query, counted as often as they are spread: bounds the time to measure it. */
export const MAX_SELECTIONS = 1000;
/** Fields within fields. */
export const MAX_DEPTH = 20;
/** Objects that the answer may hold, by the `first` of its lists; bounds the time to run the query. */
export const MAX_COST = 60_000;

/** A list without `first` (mentions of a paper, neighbours of a concept) counts as so long. */
const USUAL_LIST_LENGTH = 20;
/** Each field of Query or Mutation asks the store anew: it counts as so many objects, however few come back. */
const ROOT_FIELD_COST = 500;

/** Refuses operations that are too deep or too costly, with QUERY_TOO_COMPLEX, before anything is read. */
export const queryLimits: ApolloServerPlugin<ApiContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request }) => {
        const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
        if (operation !== undefined) checkLimits(schema, operation, fragments, request.variables ?? {});
        return Promise.resolve();
      },
    }),
};

/**
 * Throws QUERY_TOO_COMPLEX if a validated operation is deeper than MAX_DEPTH or costs more than MAX_COST.
 * Introspection is free: it reads nothing, and graphql-js bounds its depth.
 */
export function checkLimits(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
  variables: Readonly<Record<string, unknown>>,
): void {
  const root = schema.getRootType(operation.operation);
  if (root == null) return;
  // Variables that do not fit are refused by the execution, with the better message.
  const values = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const measure = new Measure(schema, new Map(fragments.map((node) => [node.name.value, node])), {
    ...values.coerced,
  });
  const cost = measure.selections(operation.selectionSet, root, 1, USUAL_LIST_LENGTH);
  if (cost > MAX_COST) {
    throw tooComplex(
      `The query may give up to ${cost} objects (a field of Query counts as ${ROOT_FIELD_COST}); the limit is ` +
        `${MAX_COST}. Ask for shorter lists with \`first\`, or for fewer lists within lists.`,
    );
  }
}

class Measure {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  /** Number of objects that these selections on one object give. `listLength` is that of lists without `first`. */
  selections(
    { selections }: SelectionSetNode,
    type: GraphQLNamedOutputType,
    depth: number,
    listLength: number,
  ): number {
    if (depth > MAX_DEPTH) {
      throw tooComplex(`The query nests its fields deeper than ${MAX_DEPTH}: split it in two.`);
    }
    return selections
      .map((selection) => this.selection(selection, type, depth, listLength))
      .reduce((sum, cost) => sum + cost, 0);
  }

  private selection(
    node: SelectionNode,
    type: GraphQLNamedOutputType,
    depth: number,
    listLength: number,
  ): number {
    if (node.kind === Kind.FIELD) return this.field(node, type, depth, listLength);
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : this.fragments.get(node.name.value);
    if (fragment === undefined) return 0;
    const condition = fragment.typeCondition && typeFromAST(this.schema, fragment.typeCondition);
    return this.selections(
      fragment.selectionSet,
      isCompositeType(condition) ? condition : type,
      depth,
      listLength,
    );
  }

  private field(node: FieldNode, parent: GraphQLNamedOutputType, depth: number, listLength: number): number {
    const field = isObjectType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (field === undefined || node.selectionSet === undefined) return 0;
    const isList = isListType(getNullableType(field.type));
    const first = field.args.some(({ name }) => name === 'first') ? this.first(node) : undefined;
    const ownLength = isList ? (first ?? listLength) : 1;
    // The edges and nodes of a connection are as many as its `first`.
    const lengthBelow = !isList && first !== undefined ? first : USUAL_LIST_LENGTH;
    const below = this.selections(node.selectionSet, getNamedType(field.type), depth + 1, lengthBelow);
    const isRoot = parent === this.schema.getQueryType() || parent === this.schema.getMutationType();
    const reading = isRoot ? ROOT_FIELD_COST : 0;
    return reading + ownLength * (1 + below);
  }

  /** The field's argument `first`, within its bounds: what is out of bounds is refused where it is used. */
  private first(node: FieldNode): number {
    const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    const given =
      value?.kind === Kind.INT
        ? Number(value.value)
        : value?.kind === Kind.VARIABLE
          ? this.variables[value.name.value]
          : undefined;
    return typeof given === 'number' ? Math.min(Math.max(given, 1), MAX_FIRST) : DEFAULT_FIRST;
  }
}

function tooComplex(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } } });
}
