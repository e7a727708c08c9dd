/** What the fields below a field select: so that its resolver can read with its own what they will ask for. */
import {
  BREAK,
  type FieldNode,
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  isObjectType,
  Kind,
  type SelectionNode,
  visit,
} from 'graphql';

/**
 * The arguments of a field of the type, as its resolver will be given them: once for each time that it is selected at the
 * end of this path below the field that is resolved, in the order of the query.
 */
export function argumentsBelow(
  info: GraphQLResolveInfo,
  path: readonly string[],
  typeName: string,
): readonly Readonly<Record<string, unknown>>[] {
  const type = info.schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[path.at(-1) ?? ''] : undefined;
  if (field === undefined) return [];
  return fieldsBelow(info, path).map((node) => getArgumentValues(field, node, info.variableValues));
}

function fieldsBelow(info: GraphQLResolveInfo, path: readonly string[]): readonly FieldNode[] {
  return path.reduce<readonly FieldNode[]>(
    (fields, name) =>
      fields.flatMap((field) => fieldsOf(field, info).filter((below) => below.name.value === name)),
    info.fieldNodes,
  );
}

/** Those of its fragments too, whatever type they are for. */
function fieldsOf(
  { selectionSet }: Pick<FieldNode, 'selectionSet'>,
  info: GraphQLResolveInfo,
): readonly FieldNode[] {
  const selections = selectionSet?.selections ?? [];
  return selections
    .filter((selection) => isIncluded(selection, info))
    .flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection, info);
      return fieldsOf(info.fragments[selection.name.value] ?? {}, info);
    });
}

function isIncluded(selection: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

/** Whether the operation selects a field of this name anywhere, of whatever type. */
export function isSelected({ operation, fragments }: GraphQLResolveInfo, name: string): boolean {
  let isFound = false;
  const Field = (node: FieldNode) => {
    isFound ||= node.name.value === name;
    return isFound ? BREAK : undefined;
  };
  for (const definition of [operation, ...Object.values(fragments)]) visit(definition, { Field });
  return isFound;
}
