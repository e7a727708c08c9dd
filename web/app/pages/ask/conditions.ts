/** What papers must meet to answer: the pieces of a `PaperFilter` as a reader changes them, and how the address has them. */
import type { FactCondition, PaperFilter, PaperOrder, Predicate } from '../../generated/schema.js';
import { PREDICATE_PHRASES } from '../../text/types.js';

export interface Condition {
  /** Null: the paper mentions the concept. */
  readonly predicate: Predicate | null;
  /** Its id. */
  readonly concept: string;
  /** Narrower concepts count too. */
  readonly narrower: boolean;
  /** The question asks for a concept that this one is close to. */
  readonly isClose: boolean;
}

/** When papers were published. */
export interface Published {
  readonly publishedAfter: string | null;
  readonly publishedBefore: string | null;
}

export interface Conditions extends Published {
  /** The paper meets at least one of each of these lists. */
  readonly all: readonly (readonly Condition[])[];
  readonly none: readonly Condition[];
  /** Each must be one. */
  readonly authors: readonly string[];
  /** One must be. Empty: whoever. */
  readonly anyAuthor: readonly string[];
  readonly minConfidence: number | null;
  readonly order: PaperOrder;
}

export const NO_CONDITIONS: Conditions = {
  all: [],
  none: [],
  authors: [],
  anyAuthor: [],
  publishedAfter: null,
  publishedBefore: null,
  minConfidence: null,
  order: 'RELEVANCE',
};

/** Orders in which answers are read. */
export const ORDERS: readonly PaperOrder[] = ['RELEVANCE', 'PUBLISHED_DESC', 'PUBLISHED_ASC'];

/** What the API gives as `Interpretation.papers`. */
interface AskedPapers extends Omit<Conditions, 'all' | 'none' | 'minConfidence' | 'order'> {
  readonly all: readonly (readonly AskedCondition[])[];
  readonly none: readonly AskedCondition[];
  readonly orderBy: PaperOrder;
}

interface AskedCondition extends Pick<Condition, 'predicate' | 'isClose'> {
  readonly concept: { readonly id: string };
}

/** How a question was understood. */
export function conditionsOf({ all, none, orderBy, ...rest }: AskedPapers): Conditions {
  const condition = ({ predicate, concept, isClose }: AskedCondition): Condition => ({
    predicate,
    concept: concept.id,
    narrower: true,
    isClose,
  });
  return {
    ...rest,
    all: all.map((alternatives) => alternatives.map(condition)),
    none: none.map(condition),
    minConfidence: null,
    order: orderBy,
  };
}

export function conceptsIn({ all, none }: Conditions): readonly string[] {
  return [...new Set([...all.flat(), ...none].map(({ concept }) => concept))];
}

const OR = ' or ';
const MENTIONS = 'MENTIONS';
const NARROWER_OFF = 'only';
const CLOSE = 'close';

/** `all=REPLACES.mlp or REPLACES.fully-connected-layer.close`, and so on. `order` is always there: an address with it has conditions. */
export function conditionParameters(conditions: Conditions): readonly (readonly [string, string])[] {
  const { all, none, authors, anyAuthor, publishedAfter, publishedBefore, minConfidence, order } = conditions;
  const written: readonly (readonly [string, string | null])[] = [
    ...all.map((alternatives) => ['all', alternatives.map(conditionText).join(OR)] as const),
    ...none.map((condition) => ['none', conditionText(condition)] as const),
    ...authors.map((name) => ['author', name] as const),
    ...anyAuthor.map((name) => ['anyAuthor', name] as const),
    ['after', publishedAfter],
    ['before', publishedBefore],
    ['sure', minConfidence === null ? null : String(minConfidence)],
    ['order', order],
  ];
  return written.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

function conditionText({ predicate, concept, narrower, isClose }: Condition): string {
  return [
    predicate ?? MENTIONS,
    concept,
    ...(narrower ? [] : [NARROWER_OFF]),
    ...(isClose ? [CLOSE] : []),
  ].join('.');
}

/** Null if the address has no conditions. What is mistyped in it is left out, as the chips then show. */
export function conditionsIn(parameters: URLSearchParams): Conditions | null {
  const order = parameters.get('order');
  if (order === null) return null;
  const all = parameters.getAll('all').map((text) => text.split(OR).flatMap(conditionFrom));
  return {
    all: all.filter(({ length }) => length > 0),
    none: parameters.getAll('none').flatMap(conditionFrom),
    authors: names(parameters.getAll('author')),
    anyAuthor: names(parameters.getAll('anyAuthor')),
    publishedAfter: dateIn(parameters.get('after')),
    publishedBefore: dateIn(parameters.get('before')),
    minConfidence: shareIn(parameters.get('sure')),
    order: ORDERS.find((known) => known === order) ?? NO_CONDITIONS.order,
  };
}

function conditionFrom(text: string): readonly Condition[] {
  const [predicate = '', concept = '', ...flags] = text.split('.');
  const isKnown = predicate in PREDICATE_PHRASES || predicate === MENTIONS;
  if (!isKnown || concept === '') return [];
  return [
    {
      predicate: predicate === MENTIONS ? null : (predicate as Predicate),
      concept,
      narrower: !flags.includes(NARROWER_OFF),
      isClose: flags.includes(CLOSE),
    },
  ];
}

function names(given: readonly string[]): readonly string[] {
  return given.map((name) => name.trim()).filter((name) => name !== '');
}

export function dateIn(text: string | null): string | null {
  return text !== null && isDate(text) ? text : null;
}

export function shareIn(text: string | null): number | null {
  const share = Number(text ?? '');
  return share > 0 && share <= 1 ? share : null;
}

/** A year, month or day as the API takes it: `2021`, `2021-06`, `2021-06-12`. */
export function isDate(text: string): boolean {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text);
}

/** The API takes so many at most. */
const MOST_CONDITIONS = 20;

/** What the papers of each rank meet: exactly what is asked, that or a narrower concept, that or a close one. */
interface Ranks {
  readonly exact: readonly FactCondition[];
  readonly narrower: readonly FactCondition[];
  readonly close: readonly FactCondition[];
}

/** Null where papers have no ranks: several things are asked for at once, or there are too many conditions to tell. */
function ranksOf({ all: [alternatives, ...others], none, minConfidence }: Conditions): Ranks | null {
  if (alternatives === undefined || others.length > 0) return null;
  const ask = (condition: Condition) => factCondition(condition, minConfidence);
  const asked = alternatives.filter(({ isClose }) => !isClose);
  const exact = asked.map((condition) => ask({ ...condition, narrower: false }));
  const narrower = asked.filter((condition) => condition.narrower).map(ask);
  const close = alternatives.filter(({ isClose }) => isClose).map(ask);
  const count = exact.length + narrower.length + close.length + none.length;
  return count > MOST_CONDITIONS || exact.length === 0 ? null : { exact, narrower, close };
}

/** As `papers(where: …)` takes it. By relevance, papers come in the order of ranks, because `any` has their conditions in it. */
export function paperFilter(conditions: Conditions): PaperFilter {
  const ranks = ranksOf(conditions);
  if (ranks !== null)
    return { ...restOf(conditions), any: [...ranks.exact, ...ranks.narrower, ...ranks.close] };
  return {
    ...restOf(conditions),
    all: conditions.all.flatMap((alternatives) => {
      const [first, ...or] = alternatives.map((condition) =>
        factCondition(condition, conditions.minConfidence),
      );
      return first === undefined ? [] : [or.length === 0 ? first : { ...first, or }];
    }),
  };
}

/** What is to be counted to tell the ranks in a list by relevance; null if all papers are of one. */
export function rankFilters(
  conditions: Conditions,
): { readonly exact: PaperFilter; readonly narrower: PaperFilter } | null {
  const ranks = conditions.order === 'RELEVANCE' ? ranksOf(conditions) : null;
  if (ranks === null || ranks.narrower.length + ranks.close.length === 0) return null;
  const rest = restOf(conditions);
  return {
    exact: { ...rest, any: [...ranks.exact] },
    narrower: { ...rest, any: [...ranks.exact, ...ranks.narrower] },
  };
}

function restOf({ none, authors, anyAuthor, publishedAfter, publishedBefore }: Conditions): PaperFilter {
  return {
    ...(none.length > 0 && { none: none.map((condition) => factCondition(condition, null)) }),
    ...(authors.length > 0 && { authors: [...authors] }),
    ...(anyAuthor.length > 0 && { anyAuthor: [...anyAuthor] }),
    ...(publishedAfter !== null && { publishedAfter }),
    ...(publishedBefore !== null && { publishedBefore }),
  };
}

function factCondition(
  { predicate, concept, narrower }: Condition,
  minConfidence: number | null,
): FactCondition {
  return {
    ...(predicate !== null && { predicate }),
    concept,
    ...(!narrower && { narrower }),
    ...(minConfidence !== null && { minConfidence }),
  };
}
