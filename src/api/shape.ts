/** The size of a query as its text shows it: measured without the schema, so that it can be refused before validation. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { tooComplex } from './errors.js';
import type { QueryLimits } from './limits.js';

/** Throws QUERY_TOO_COMPLEX, naming the limit, if an operation of the document is larger than the limits allow. */
export function checkShape(document: DocumentNode, limits: QueryLimits): void {
  const fragments = new Map(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const measure = new Measure(fragments);
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    checkSize(measure.ofSelections(node.selectionSet), node.directives?.length ?? 0, limits);
  }
  checkRepetition(document, fragments, limits.maxRepeatedFields);
}

interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
}

const NOTHING: Size = { depth: 0, fields: 0, aliases: 0, directives: 0 };

function checkSize(size: Size, ownDirectives: number, limits: QueryLimits): void {
  const directives = size.directives + ownDirectives;
  if (size.depth > limits.maxDepth) {
    throw tooComplex(
      'depth',
      `The query nests its fields ${size.depth} deep, deeper than ${limits.maxDepth}: split it in two.`,
    );
  }
  if (size.fields > limits.maxFields) {
    throw tooComplex(
      'fields',
      `The query has ${size.fields} fields, fragments counted as often as they are spread; the limit is ` +
        `${limits.maxFields}. Split it.`,
    );
  }
  if (size.aliases > limits.maxAliases) {
    throw tooComplex(
      'aliases',
      `The query has ${size.aliases} aliases; the limit is ${limits.maxAliases}. Ask for several things in several requests.`,
    );
  }
  if (directives > limits.maxDirectives) {
    throw tooComplex(
      'directives',
      `The query has ${directives} directives; the limit is ${limits.maxDirectives}.`,
    );
  }
}

/** Each fragment is measured once, however often it is spread; one that spreads itself is left to the validation. */
class Measure {
  readonly #ofFragments = new Map<string, Size>();

  constructor(private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>) {}

  ofSelections({ selections }: SelectionSetNode): Size {
    return selections.map((node) => this.#ofSelection(node)).reduce(sum, NOTHING);
  }

  #ofSelection(node: SelectionNode): Size {
    const below = node.kind === Kind.FRAGMENT_SPREAD ? this.#ofFragment(node.name.value) : this.#ofNode(node);
    return { ...below, directives: below.directives + (node.directives?.length ?? 0) };
  }

  #ofNode(node: Exclude<SelectionNode, { kind: Kind.FRAGMENT_SPREAD }>): Size {
    const below = node.selectionSet === undefined ? NOTHING : this.ofSelections(node.selectionSet);
    if (node.kind === Kind.INLINE_FRAGMENT) return below;
    return {
      ...below,
      // How deep introspection may go is bounded by graphql-js.
      depth: isIntrospection(node) ? 1 : below.depth + 1,
      fields: below.fields + 1,
      aliases: below.aliases + (node.alias === undefined ? 0 : 1),
    };
  }

  #ofFragment(name: string): Size {
    const known = this.#ofFragments.get(name);
    if (known !== undefined) return known;
    this.#ofFragments.set(name, NOTHING);
    const fragment = this.fragments.get(name);
    const size = fragment === undefined ? NOTHING : this.ofSelections(fragment.selectionSet);
    this.#ofFragments.set(name, size);
    return size;
  }
}

function isIntrospection({ name }: FieldNode): boolean {
  return name.value.startsWith('__');
}

function sum(a: Size, b: Size): Size {
  return {
    depth: Math.max(a.depth, b.depth),
    fields: a.fields + b.fields,
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
  };
}

function checkRepetition(
  document: DocumentNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  maxRepeatedFields: number,
): void {
  let repeated = 0;
  visit(document, {
    SelectionSet: (node) => {
      const names = responseNames(node, fragments);
      repeated += names.length - new Set(names).size;
      if (repeated > maxRepeatedFields) {
        throw tooComplex(
          'repeatedFields',
          `The query repeats more than ${maxRepeatedFields} fields beside their like: give each once.`,
        );
      }
    },
  });
}

/** Of the fields that answer for one object: also those of its fragments, each spread once as it counts once. */
function responseNames(
  selectionSet: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  spread = new Set<string>(),
): string[] {
  return selectionSet.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [(node.alias ?? node.name).value];
    if (node.kind === Kind.INLINE_FRAGMENT) return responseNames(node.selectionSet, fragments, spread);
    const fragment = fragments.get(node.name.value);
    if (fragment === undefined || spread.has(node.name.value)) return [];
    spread.add(node.name.value);
    return responseNames(fragment.selectionSet, fragments, spread);
  });
}
