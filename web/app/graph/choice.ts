/** What a reader looks at: which part of the graph is drawn, and what of it is shown. The address of the page has all of it. */
import type { MarkedKind } from '../components/typeMarks.js';
import type { Predicate } from '../generated/schema.js';

export interface GraphChoice {
  /** What the graph is drawn around: ids of papers and concepts, names of concepts, or ids of nodes. */
  readonly around: readonly string[];
  /** How many steps it goes from there. 0: nothing but what it is drawn around. */
  readonly depth: number;
  /** At most so many nodes. */
  readonly limit: number;
  /** Only these; all if there is none. */
  readonly predicates: readonly Predicate[];
  /** Only these, beside what it is drawn around; all if there is none. */
  readonly kinds: readonly MarkedKind[];
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
  readonly minConfidence: number | null;
  /** Ids of nodes that are shown with their neighbours too. */
  readonly expanded: readonly string[];
  /** Ids of nodes that are not shown. */
  readonly hidden: readonly string[];
  /** Id of a node: only what is joined to it is shown, unless the filters have taken it away. */
  readonly focus: string | null;
  /** Id of the node or edge that the panel is about. */
  readonly selected: string | null;
  /** Names or ids of the two concepts whose paths are shown. */
  readonly path: readonly [string, string] | null;
  /** A table in stead of the drawing. */
  readonly asList: boolean;
}

/** As many as can be told apart at a glance. */
const USUAL_LIMIT = 100;
/** What the API gives at most. */
export const GREATEST_LIMIT = 5000;
/** More than this can only be drawn alone: the API follows no more. */
export const MOST_FOLLOWED = 20;

export const ALL_PREDICATES: readonly Predicate[] = [
  'PROPOSES',
  'USES',
  'EVALUATES_ON',
  'REPLACES',
  'OUTPERFORMS',
  'COMPARES_WITH',
  'EXTENDS',
  'ADDRESSES',
  'STUDIES',
  'IS_A',
  'PART_OF',
];

export const ALL_KINDS: readonly MarkedKind[] = [
  'ARCHITECTURE',
  'DATASET',
  'TECHNIQUE',
  'TASK',
  'METRIC',
  'PAPER',
];

export const USUAL_CHOICE: GraphChoice = {
  around: [],
  depth: 1,
  limit: USUAL_LIMIT,
  predicates: [],
  kinds: [],
  yearFrom: null,
  yearTo: null,
  minConfidence: null,
  expanded: [],
  hidden: [],
  focus: null,
  selected: null,
  path: null,
  asList: false,
};

/** How many kinds of filter are set. */
export function filterCount({ kinds, predicates, yearFrom, yearTo, minConfidence }: GraphChoice): number {
  const set = [
    kinds.length > 0,
    predicates.length > 0,
    yearFrom !== null || yearTo !== null,
    minConfidence !== null,
  ];
  return set.filter(Boolean).length;
}

/** Only what is not as usual, so that addresses are short. `choiceIn` reads it again. */
export function choiceParameters(part: Partial<GraphChoice>): URLSearchParams {
  const choice = { ...USUAL_CHOICE, ...part };
  const written: readonly (readonly [name: string, value: string | number | null])[] = [
    ...choice.around.map((id) => ['around', id] as const),
    ['depth', choice.depth === USUAL_CHOICE.depth ? null : choice.depth],
    ['limit', choice.limit === USUAL_CHOICE.limit ? null : choice.limit],
    ...choice.predicates.map((predicate) => ['predicate', predicate] as const),
    ...choice.kinds.map((kind) => ['kind', kind] as const),
    ['from', choice.yearFrom],
    ['to', choice.yearTo],
    ['sure', choice.minConfidence],
    ...choice.expanded.map((id) => ['expand', id] as const),
    ...choice.hidden.map((id) => ['hide', id] as const),
    ['focus', choice.focus],
    ...(choice.path ?? []).map((end) => ['path', end] as const),
    ['at', choice.selected],
    ['as', choice.asList ? 'list' : null],
  ];
  const parameters = new URLSearchParams();
  for (const [name, value] of written) if (value !== null) parameters.append(name, String(value));
  return parameters;
}

/** What is mistyped in an address is as usual. */
export function choiceIn(parameters: URLSearchParams): GraphChoice {
  const around = [...new Set(parameters.getAll('around').filter((id) => id !== ''))];
  const [from, to] = parameters.getAll('path');
  const depth = wholeNumber(parameters.get('depth'), 0, 3) ?? USUAL_CHOICE.depth;
  return {
    around,
    depth: around.length > MOST_FOLLOWED ? 0 : depth,
    limit: wholeNumber(parameters.get('limit'), 1, GREATEST_LIMIT) ?? USUAL_CHOICE.limit,
    predicates: known(parameters.getAll('predicate'), ALL_PREDICATES),
    kinds: known(parameters.getAll('kind'), ALL_KINDS),
    yearFrom: wholeNumber(parameters.get('from'), 1, 9999),
    yearTo: wholeNumber(parameters.get('to'), 1, 9999),
    minConfidence: share(parameters.get('sure')),
    expanded: [...new Set(parameters.getAll('expand'))],
    hidden: [...new Set(parameters.getAll('hide'))],
    focus: parameters.get('focus'),
    selected: parameters.get('at'),
    path: from !== undefined && to !== undefined && from !== to ? [from, to] : null,
    asList: parameters.get('as') === 'list',
  };
}

function known<Name extends string>(given: readonly string[], names: readonly Name[]): readonly Name[] {
  return names.filter((name) => given.includes(name));
}

function wholeNumber(text: string | null, least: number, most: number): number | null {
  if (text === null || !/^\d{1,4}$/.test(text)) return null;
  return Math.min(Math.max(Number(text), least), most);
}

function share(text: string | null): number | null {
  const value = Number(text ?? '');
  return value > 0 && value <= 1 ? value : null;
}
