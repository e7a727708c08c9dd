/**
 * By which way the papers of a list are found. Either all that may pass are read by the narrowest part of the filter, and
 * sorted; or, where these are many, papers are read in the order of the list until the page is full: those of the concepts
 * or the authors that are asked for, by the indexes of each, or else all.
 */
import type { Cursor, PaperFilter, PaperOrder } from '../store.js';
import type { Connection } from './connection.js';
import { afterCursor, orderBy, type SortKey } from './keyset.js';
import {
  type AuthorPart,
  authorParts,
  FIRST_OF_ANY,
  GREATEST_CONFIDENCE,
  isPublishedWithin,
  meetsConditions,
  papersWithOneOf,
  SOURCES,
  type SoughtPapers,
  TEXT,
  TITLE,
} from './paperFilter.js';
import { type Narrowing, Sizes } from './paperSizes.js';

/** A list, or a part of it: `${CONDITIONS} SELECT … FROM ${from} WHERE ${where}`, with `paper` among the tables. */
export interface PaperList extends FoundPapers {
  readonly keys: readonly SortKey[];
  /** Where it begins. */
  readonly after: Cursor | undefined;
}

interface FoundPapers {
  readonly from: string;
  readonly where: string;
}

/** The list after the cursor, in parts that follow each other. */
export function paperLists(
  connection: Connection,
  sought: SoughtPapers,
  order: PaperOrder,
  after: Cursor | undefined,
): PaperList[] {
  const { filter, driving, hasText } = sought;
  const sizes = new Sizes(connection, sought);
  const narrowest = sizes.narrowest();
  const keys = sortKeys(order, sought);
  if (narrowest === 'concepts' && isInOrderOfConcepts(sought, order, sizes)) {
    return [{ ...inOrderOfConcepts(sought, order, sizes, after), keys, after }];
  }
  if (narrowest === 'concepts' && isByConditionsInTurn(sought, order, sizes)) {
    return conditionsInTurn(sought, sizes, after);
  }
  const author =
    narrowest === 'authors' && isByDayAlone(order, sought) ? sizes.authorOfFewNames() : undefined;
  if (author !== undefined) return [{ ...inOrderOfAuthor(author, sought, order, sizes, after), keys, after }];
  const isTitlesFirst = order === 'RELEVANCE' && hasText;
  const isFoundInOrder = isTextAlone(order, sought) && !sizes.areSoonSorted(TEXT);
  if (!isFoundInOrder && (sizes.areFew(narrowest) || (isTitlesFirst && driving !== null))) {
    return [{ ...gathered(sought, narrowest), keys, after }];
  }
  if (isTitlesFirst) return titlesFirst(sought, sizes, after);
  const rest = [...partsHold(sought, sizes), ...meetsConditions(filter)];
  return [{ ...inOrder(order, [...isPublishedWithin('paper.published_key', filter), ...rest]), keys, after }];
}

/** All papers that pass, in no order. */
export function allPapers(connection: Connection, sought: SoughtPapers): FoundPapers {
  return gathered(sought, new Sizes(connection, sought).narrowest());
}

const NEWEST: readonly SortKey[] = [{ by: 'paper.published_key', descending: true }, { by: 'paper.id' }];
const SAME: SortKey = { by: '0', same: true };

function sortKeys(
  order: PaperOrder,
  { filter: { any = [] }, driving, hasText }: SoughtPapers,
): readonly SortKey[] {
  switch (order) {
    case 'PUBLISHED_DESC':
      return NEWEST;
    case 'PUBLISHED_ASC':
      return [{ by: 'paper.published_key' }, { by: 'paper.id' }];
    case 'TITLE_ASC':
      return [{ by: 'paper.title_terms' }, { by: 'paper.id' }];
    case 'FACTS_DESC':
      return [{ by: 'paper.fact_count', descending: true }, { by: 'paper.id' }];
    case 'RELEVANCE':
      return [
        any.length > 0 ? { by: FIRST_OF_ANY } : SAME,
        hasText ? { by: `(NOT ${TITLE.found})` } : SAME,
        driving === null ? SAME : { by: GREATEST_CONFIDENCE, descending: true },
        ...NEWEST,
      ];
  }
}

/** All that pass, by the narrowest part of the filter. */
function gathered({ filter, hasText }: SoughtPapers, narrowest: Narrowing | null): FoundPapers {
  // Only by key: SQLite, which would guess, might read all papers in order instead.
  const byKey = narrowest === null ? 'paper' : 'paper NOT INDEXED';
  return {
    from: narrowest === 'concepts' ? withConcept('driver.drives') : byKey,
    where: allOf([
      ...authorParts(filter).map(({ found, holds }) => (narrowest === 'authors' ? found : holds)),
      ...(hasText ? [TEXT.found] : []),
      ...(filter.sources === undefined ? [] : [narrowest === 'sources' ? SOURCES.found : SOURCES.holds]),
      ...isPublishedWithin('paper.published_key', filter),
      ...meetsConditions(narrowest === 'concepts' ? withoutDriving(filter) : filter),
    ]),
  };
}

/** Papers that have one of the concepts that drive. */
function withConcept(drives: string): string {
  return `(
    SELECT fact.paper FROM wanted AS driver
      CROSS JOIN fact INDEXED BY own_fact_newest ON fact.object = driver.concept AND fact.predicate = driver.predicate
        AND fact.subject IS NULL AND fact.confidence >= driver.floor
    WHERE ${drives}
    UNION
    SELECT paper_concept.paper FROM wanted AS driver
      CROSS JOIN paper_concept INDEXED BY paper_concept_newest ON paper_concept.concept = driver.concept
        AND paper_concept.confidence >= driver.floor
    WHERE ${drives} AND driver.predicate IS NULL) AS candidate CROSS JOIN paper ON paper.key = candidate.paper`;
}

/** Conditions that are not met already by what is found by concepts. */
function withoutDriving({ all = [], any = [], none = [] }: PaperFilter): PaperFilter {
  return { all: all.length === 1 ? [] : all, any: all.length === 0 ? [] : any, none };
}

const INDEX_OF: Readonly<Record<PaperOrder, string>> = {
  PUBLISHED_DESC: 'paper_newest',
  PUBLISHED_ASC: 'paper_oldest',
  TITLE_ASC: 'paper_by_title',
  FACTS_DESC: 'paper_by_facts',
  RELEVANCE: 'paper_newest',
};

/** Going through all papers. */
function inOrder(order: PaperOrder, conditions: readonly string[]): FoundPapers {
  return { from: `paper INDEXED BY ${INDEX_OF[order]}`, where: allOf(conditions) };
}

/** Papers with the text in the title, then those that have it otherwise. */
function titlesFirst(sought: SoughtPapers, sizes: Sizes, after: Cursor | undefined): PaperList[] {
  const { filter } = sought;
  const conditions = [...isPublishedWithin('paper.published_key', filter), ...meetsConditions(filter)];
  const keysWith = (notInTitle: 0 | 1) => [SAME, { by: String(notInTitle), same: true }, SAME, ...NEWEST];
  const found = (conditions: readonly string[], isSoonSorted: boolean) =>
    isSoonSorted ? { from: 'paper NOT INDEXED', where: allOf(conditions) } : inOrder('RELEVANCE', conditions);
  const titles = [...conditions, ...partsHold({ ...sought, hasText: false }, sizes), sizes.condition(TITLE)];
  const others = [...conditions, ...partsHold(sought, sizes), `NOT ${TITLE.holds}`];
  const inTitle = found(titles, sizes.areSoonSorted(TITLE));
  const rest = found(others, sizes.areSoonSorted(TEXT, TITLE));
  if (after?.[1] === 1) return [{ ...rest, keys: keysWith(1), after }];
  return [
    { ...inTitle, keys: keysWith(0), after },
    { ...rest, keys: keysWith(1), after: undefined },
  ];
}

/** Whether nothing but a text is asked for, in an order in which papers of the same day stand together. */
function isTextAlone(order: PaperOrder, { filter, driving, hasText }: SoughtPapers): boolean {
  const { none = [], sources } = filter;
  const isAlone = hasText && driving === null && none.length === 0 && sources === undefined;
  return isAlone && authorParts(filter).length === 0 && order !== 'TITLE_ASC' && order !== 'FACTS_DESC';
}

/** What a filter asks beside conditions and dates. @param met what need not be asked */
function partsHold({ filter, hasText }: SoughtPapers, sizes: Sizes, met?: AuthorPart): string[] {
  const authors = authorParts(filter).filter(({ found }) => found !== met?.found);
  return [
    ...authors.map((part) => sizes.condition(part)),
    ...(hasText ? [sizes.condition(TEXT)] : []),
    ...(filter.sources === undefined ? [] : [sizes.condition(SOURCES)]),
  ];
}

/** Whether what each concept has can be read in this order. */
function isInOrderOfConcepts({ filter, hasText }: SoughtPapers, order: PaperOrder, sizes: Sizes): boolean {
  const { all = [], any = [] } = filter;
  switch (order) {
    case 'PUBLISHED_DESC':
    case 'PUBLISHED_ASC':
      return true;
    case 'RELEVANCE':
      return !hasText && any.length <= 1 && (all.length + any.length === 1 || !sizes.areFew('concepts'));
    case 'TITLE_ASC':
    case 'FACTS_DESC':
      return false;
  }
}

/** Of each concept so many papers as the page has, read from its index in the order of the list. */
function inOrderOfConcepts(
  sought: SoughtPapers,
  order: PaperOrder,
  sizes: Sizes,
  after: Cursor | undefined,
): FoundPapers {
  const { filter, wanted } = sought;
  const isByConfidence = order === 'RELEVANCE';
  const index = isByConfidence ? 'surest' : 'newest';
  const day: SortKey = { by: 'said.published_key', descending: order !== 'PUBLISHED_ASC' };
  const byDay = [day, { by: 'paper.id' }];
  const keys = isByConfidence ? [SAME, SAME, { by: 'said.confidence', descending: true }, ...byDay] : byDay;
  // A paper stands where its greatest confidence does.
  const isThere = isByConfidence && wanted.length > 1 ? [`said.confidence = ${GREATEST_CONFIDENCE}`] : [];
  const first = firstOfEach(index, keys, isByConfidence ? `driver.role <> 'none'` : 'driver.drives', [
    afterCursor(keys, after),
    ...isPublishedWithin(day.by, filter),
    ...partsHold(sought, sizes),
    ...meetsConditions(filter),
    ...isThere,
  ]);
  return { from: `(${first}) AS candidate CROSS JOIN paper ON paper.key = candidate.key`, where: 'TRUE' };
}

/** The first papers of each of the concepts that drive, in the order of the index. Each paper comes once. */
function firstOfEach(
  index: 'surest' | 'newest',
  keys: readonly SortKey[],
  drives: string,
  conditions: readonly string[],
): string {
  const firstOf = (table: 'fact' | 'paper_concept', said: string) => `
    SELECT paper.key FROM wanted AS driver CROSS JOIN paper ON paper.key IN (
      SELECT paper.key FROM ${table} AS said INDEXED BY ${table === 'fact' ? 'own_fact' : table}_${index}
        CROSS JOIN paper ON paper.key = said.paper
      WHERE ${said} AND said.confidence >= driver.floor AND ${allOf(conditions)}
      ORDER BY ${orderBy(keys)} LIMIT :limit)
    WHERE ${drives}`;
  const stated = `said.object = driver.concept AND said.predicate = driver.predicate AND said.subject IS NULL`;
  return `${firstOf('fact', stated)} UNION
    ${firstOf('paper_concept', 'said.concept = driver.concept')} AND driver.predicate IS NULL`;
}

/** So many papers that meet a condition are sorted as fast as a page of the surest of them is read. */
const SOON_SORTED = 300;

/** Whether a list begins with all that meet the first of several conditions, and is not sorted sooner by what all must meet. */
function isByConditionsInTurn(
  { filter: { all = [], any = [] }, hasText }: SoughtPapers,
  order: PaperOrder,
  sizes: Sizes,
): boolean {
  return (
    order === 'RELEVANCE' && !hasText && any.length > 1 && (all.length === 0 || !sizes.areFew('concepts'))
  );
}

/** Papers that meet the first condition of `any`, then those that meet the second of it and not the first, and so on. */
function conditionsInTurn(sought: SoughtPapers, sizes: Sizes, after: Cursor | undefined): PaperList[] {
  const { filter, wanted } = sought;
  const { any = [] } = filter;
  // A cursor may name a place where no list of ours begins.
  const begun = Math.max(0, Math.ceil(Number(after?.[0] ?? 0)));
  return any.slice(begun).map((_, i) => {
    const position = begun + i;
    const turn: SortKey = { by: String(position), same: true };
    const before = after?.[0] === position ? after : undefined;
    const holds = [
      `${FIRST_OF_ANY} = ${position}`,
      ...isPublishedWithin('paper.published_key', filter),
      ...partsHold(sought, sizes),
      ...meetsConditions(filter),
    ];
    const ofIt = wanted.filter((each) => each.position === position);
    const candidates =
      papersWithOneOf(ofIt) < SOON_SORTED
        ? `SELECT paper.key FROM ${withConcept(`driver.position = ${position}`)} WHERE ${allOf(holds)}`
        : surestOf(position, [...holds, afterCursor([turn, ...SUREST_SAID], before)]);
    return {
      from: `(${candidates}) AS candidate CROSS JOIN paper ON paper.key = candidate.key`,
      where: 'TRUE',
      keys: [turn, SAME, { by: GREATEST_CONFIDENCE, descending: true }, ...NEWEST],
      after: before,
    };
  });
}

/** In the order of a list by relevance, of what papers say of a concept. */
const SUREST_SAID: readonly SortKey[] = [
  SAME,
  { by: 'said.confidence', descending: true },
  { by: 'said.published_key', descending: true },
  { by: 'paper.id' },
];

/**
 * The surest papers that meet a condition: those that are as sure of it as of any other, and of those that are surer of
 * another, which are found by that, such as may stand before the last of the former.
 */
function surestOf(position: number, conditions: readonly string[]): string {
  const isThere = [...conditions, `said.confidence = ${GREATEST_CONFIDENCE}`];
  const itself = firstOfEach('surest', SUREST_SAID, `driver.position = ${position}`, isThere);
  const last = `SELECT ${GREATEST_CONFIDENCE} FROM itself CROSS JOIN paper ON paper.key = itself.key
    ORDER BY 1 DESC LIMIT 1 OFFSET :limit - 1`;
  const others = firstOfEach(
    'surest',
    SUREST_SAID,
    `driver.position <> ${position} AND driver.role <> 'none'`,
    [...isThere, `said.confidence >= coalesce((SELECT confidence FROM last), 0)`],
  );
  return `WITH itself (key) AS MATERIALIZED (${itself}), last (confidence) AS MATERIALIZED (${last})
    SELECT key FROM itself UNION ${others}`;
}

/** Whether papers of the same day are ordered by their ids, and the list by nothing else. */
function isByDayAlone(order: PaperOrder, { driving, hasText }: SoughtPapers): boolean {
  switch (order) {
    case 'PUBLISHED_DESC':
    case 'PUBLISHED_ASC':
      return true;
    case 'RELEVANCE':
      return !hasText && driving === null;
    case 'TITLE_ASC':
    case 'FACTS_DESC':
      return false;
  }
}

/** Of each that has such a name so many papers as the page has, read from its index in the order of the list. */
function inOrderOfAuthor(
  author: AuthorPart,
  sought: SoughtPapers,
  order: PaperOrder,
  sizes: Sizes,
  after: Cursor | undefined,
): FoundPapers {
  const day: SortKey = { by: 'written.published_key', descending: order !== 'PUBLISHED_ASC' };
  const keys = [...(order === 'RELEVANCE' ? [SAME, SAME, SAME] : []), day, { by: 'paper.id' }];
  const { found } = author.names;
  return {
    from: `(SELECT DISTINCT paper.key FROM (${found}) AS named CROSS JOIN paper ON paper.key IN (
        SELECT paper.key FROM authorship AS written INDEXED BY author_newest
          CROSS JOIN paper ON paper.key = written.paper
        WHERE ${allOf([
          'written.author = named.author',
          afterCursor(keys, after),
          ...isPublishedWithin(day.by, sought.filter),
          ...partsHold(sought, sizes, author),
          ...meetsConditions(sought.filter),
        ])}
        ORDER BY ${orderBy(keys)} LIMIT :limit)
      ) AS candidate CROSS JOIN paper ON paper.key = candidate.key`,
    where: 'TRUE',
  };
}

function allOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? 'TRUE' : conditions.join(' AND ');
}
