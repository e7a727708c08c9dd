/**
 * Every place of the schema where a client may write a text, made from the schema itself: a new argument is among them by
 * itself.
 */
import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

export interface TextPlace {
  /** As in `Query.papers(where.all.concept)`. */
  readonly name: string;
  /** In order but for this text. */
  readonly requestWith: (text: string) => GraphqlRequest;
}

interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What is given where another place is tried: the arguments of a field by its coordinate, as in `Query.concept`. */
export type OtherArguments = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface Step {
  readonly owner: string;
  readonly field: GraphQLField<unknown, unknown>;
}

/** All places below this root. What is required and not given is the id of a concept, or the first of an enum. */
export function textPlaces(
  schema: GraphQLSchema,
  root: GraphQLObjectType,
  others: OtherArguments,
): TextPlace[] {
  return waysFrom(schema, root).flatMap(({ before, last }) =>
    last.field.args.flatMap((argument) =>
      placesIn(argument.type).map(({ path, valueWith }) => ({
        name: `${last.owner}.${last.field.name}(${[argument.name, ...path].join('.')})`,
        requestWith: (text: string) => {
          const passed = before.map(({ owner, field }) => ({
            ...requiredOf(field.args),
            ...others[`${owner}.${field.name}`],
          }));
          const given = { ...requiredOf(last.field.args), [argument.name]: valueWith(text) };
          return requestOf(root, [...before, last], [...passed, given]);
        },
      })),
    ),
  );
}

/** Each field of each type, with a shortest way to it. */
function waysFrom(schema: GraphQLSchema, root: GraphQLObjectType): { before: Step[]; last: Step }[] {
  const ways: { before: Step[]; last: Step }[] = [];
  const reached = [{ type: root, before: [] as Step[] }];
  const names = new Set([root.name]);
  for (const { type, before } of reached) {
    for (const field of Object.values(type.getFields())) {
      const last = { owner: type.name, field };
      ways.push({ before, last });
      for (const next of objectTypesOf(schema, field.type).filter(({ name }) => !names.has(name))) {
        names.add(next.name);
        reached.push({ type: next, before: [...before, last] });
      }
    }
  }
  return ways;
}

function objectTypesOf(schema: GraphQLSchema, output: GraphQLOutputType): readonly GraphQLObjectType[] {
  const type = getNamedType(output);
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

interface PlaceInValue {
  readonly path: readonly string[];
  readonly valueWith: (text: string) => unknown;
}

/** Where texts stand in a value of this type. An input type within itself is left out. */
function placesIn(type: GraphQLInputType, within: readonly string[] = []): PlaceInValue[] {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    return placesIn(nullable.ofType, within).map(({ path, valueWith }) => ({
      path,
      valueWith: (text) => [valueWith(text)],
    }));
  }
  if (!isInputObjectType(nullable)) {
    return ['String', 'ID'].includes(nullable.name) ? [{ path: [], valueWith: (text) => text }] : [];
  }
  if (within.includes(nullable.name)) return [];
  const fields = Object.values(nullable.getFields());
  return fields.flatMap((field) =>
    placesIn(field.type, [...within, nullable.name]).map(({ path, valueWith }) => ({
      path: [field.name, ...path],
      valueWith: (text: string) => ({ ...requiredOf(fields), [field.name]: valueWith(text) }),
    })),
  );
}

function requiredOf(inputs: readonly (GraphQLArgument | GraphQLInputField)[]): Record<string, unknown> {
  const required = inputs.filter(
    ({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined,
  );
  return Object.fromEntries(required.map(({ name, type }) => [name, someValue(type)]));
}

function someValue(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [someValue(nullable.ofType)];
  if (isInputObjectType(nullable)) return requiredOf(Object.values(nullable.getFields()));
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  return { Int: 1, Float: 0.5, Boolean: true }[nullable.name] ?? 'mlp';
}

/** The steps one in the other, each with its arguments as variables. */
function requestOf(
  root: GraphQLObjectType,
  steps: readonly Step[],
  given: readonly Readonly<Record<string, unknown>>[],
): GraphqlRequest {
  const variables: Record<string, unknown> = {};
  const definitions: string[] = [];
  const written = steps.map(({ owner, field }, level) => {
    const args = field.args.filter(({ name }) => given[level]?.[name] !== undefined);
    const named = args.map(({ name, type }) => {
      variables[`${name}${level}`] = given[level]?.[name];
      definitions.push(`$${name}${level}: ${String(type)}`);
      return `${name}: $${name}${level}`;
    });
    return `... on ${owner} { ${field.name}${named.length === 0 ? '' : `(${named.join(', ')})`}`;
  });
  const type = steps.at(-1)?.field.type;
  const below = type === undefined ? '' : selectionOf(type, 2);
  const kind = root.name.toLowerCase();
  const head = definitions.length === 0 ? '' : `(${definitions.join(', ')})`;
  return {
    query: `${kind} ${head} { ${written.join(' { ')} ${below} ${'} '.repeat(steps.length * 2)}`,
    variables,
  };
}

/** All that can be selected without arguments, so many levels deep. */
function selectionOf(output: GraphQLOutputType, levels: number): string {
  const type = getNamedType(output);
  if (isUnionType(type)) {
    const members = type.getTypes().map((member) => `... on ${member.name} ${selectionOf(member, levels)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const fields = Object.values(type.getFields()).filter(
    (field) =>
      Object.keys(requiredOf(field.args)).length === 0 &&
      (levels > 1 || isLeafType(getNamedType(field.type))),
  );
  return `{ __typename ${fields.map((field) => `${field.name} ${selectionOf(field.type, levels - 1)}`).join(' ')} }`;
}
