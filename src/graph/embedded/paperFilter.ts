/**
 * What a `PaperFilter` asks, with what the store has of it, as SQL: the texts are put together from constant parts, and every
 * value is a parameter. `paperLists.ts` chooses by which part of it papers are found.
 */
import { alternatives } from '../conditions.js';
import { publishedKey } from '../dates.js';
import type { PaperFilter } from '../store.js';
import type { Connection, Parameters } from './connection.js';
import { joinedTerms, prefixQuery } from './terms.js';

/** A concept that meets a condition. */
interface Wanted {
  /** Of the condition: those of `any` come first, and alternatives share one. */
  readonly position: number;
  readonly role: 'all' | 'any' | 'none';
  readonly predicate: string | null;
  /** Its key. */
  readonly concept: number;
  readonly floor: number;
  /** How many papers mention it or, with a predicate, state it, whatever their confidence. */
  readonly papers: number;
}

export interface SoughtPapers {
  readonly filter: PaperFilter;
  /** All of the filter's conditions. */
  readonly wanted: readonly Wanted[];
  /** What meets the narrowest of `all`, or if there is none, any of `any`: each paper that passes has one of these. Null: neither. */
  readonly driving: readonly Wanted[] | null;
  /** Whether the filter asks for a text that has search terms. */
  readonly hasText: boolean;
  readonly parameters: Parameters;
}

export function seekPapers(connection: Connection, filter: PaperFilter): SoughtPapers {
  const wanted = wantedConcepts(connection, filter);
  const driving = drivingConcepts(filter, wanted);
  const parameters = parametersOf(filter, wanted, driving);
  return { filter, wanted, driving, hasText: parameters['query'] !== null, parameters };
}

function wantedConcepts(connection: Connection, { all = [], any = [], none = [] }: PaperFilter): Wanted[] {
  const conditions = [
    ...any.map((condition) => ({ role: 'any', condition })),
    ...all.map((condition) => ({ role: 'all', condition })),
    ...none.map((condition) => ({ role: 'none', condition })),
  ].flatMap(({ role, condition }, position) =>
    alternatives(condition).map((alternative) => ({ position, role, ...alternative })),
  );
  if (conditions.length === 0) return [];
  return connection.all<Wanted>(
    // A condition may name thousands of concepts: its JSON is taken apart once, not for each of them.
    `WITH condition AS MATERIALIZED (
       SELECT value ->> 'position' AS position, value ->> 'role' AS role, value ->> 'predicate' AS predicate,
         value ->> 'minConfidence' AS floor, value -> 'conceptIds' AS concepts
       FROM json_each(:conditions))
     SELECT position, role, condition.predicate, concept.key AS concept, floor,
       iif(condition.predicate IS NULL, concept.paper_count, coalesce((
         SELECT own FROM fact_tally WHERE concept = concept.key AND predicate = condition.predicate), 0)) AS papers
     FROM condition
       CROSS JOIN json_each(condition.concepts) AS asked
       CROSS JOIN concept ON concept.id = asked.value`,
    { conditions: JSON.stringify(conditions) },
  );
}

/** How many papers at most have one of these. */
export function papersWithOneOf(wanted: readonly Wanted[]): number {
  return wanted.reduce((sum, { papers }) => sum + papers, 0);
}

function drivingConcepts(
  { all = [], any = [] }: PaperFilter,
  wanted: readonly Wanted[],
): readonly Wanted[] | null {
  if (all.length === 0) return any.length === 0 ? null : wanted.filter(({ role }) => role === 'any');
  const ofEach = all.map((_, i) => wanted.filter(({ position }) => position === any.length + i));
  return ofEach.reduce((least, each) => (papersWithOneOf(each) < papersWithOneOf(least) ? each : least));
}

/** How many papers pass a filter that asks for one concept and nothing else. Null: it asks for something else. */
export function countedAlready({ filter, wanted, hasText }: SoughtPapers): number | null {
  const { all = [], any = [], none = [], sources, publishedAfter, publishedBefore } = filter;
  const [only, ...others] = wanted;
  const asksForMore =
    all.length + any.length !== 1 ||
    none.length > 0 ||
    hasText ||
    soughtAuthors(filter).length > 0 ||
    [sources, publishedAfter, publishedBefore].some((part) => part !== undefined);
  if (asksForMore || others.length > 0) return null;
  return only === undefined ? 0 : only.floor > 0 ? null : only.papers;
}

function parametersOf(
  filter: PaperFilter,
  wanted: readonly Wanted[],
  driving: readonly Wanted[] | null,
): Parameters {
  const { all = [], any = [], text = '', sources = [], publishedAfter, publishedBefore } = filter;
  const query = prefixQuery(text);
  const rows = wanted.map((each) => {
    const { position, role, predicate, concept, floor } = each;
    return [position, role, predicate, concept, floor, driving?.includes(each) === true ? 1 : 0];
  });
  return {
    wanted: JSON.stringify(rows),
    demanded: JSON.stringify(all.map((_, i) => any.length + i)),
    query,
    terms: joinedTerms(text),
    ...authorParameters(filter),
    sources: JSON.stringify(sources),
    publishedAfter: publishedAfter === undefined ? null : publishedKey(publishedAfter),
    publishedBefore: publishedBefore === undefined ? null : publishedKey(publishedBefore),
  };
}

/** For each author that a paper must have: the names that are as good, each by its terms. */
function soughtAuthors({ authors = [], anyAuthor = [] }: PaperFilter): string[][] {
  const alternatives = anyAuthor.map(joinedTerms);
  const isAnybody = alternatives.length === 0 || alternatives.includes('');
  const each = authors.map((author) => [joinedTerms(author)]).filter(([terms]) => terms !== '');
  return isAnybody ? each : [...each, alternatives];
}

function authorParameters(filter: PaperFilter): Parameters {
  return Object.fromEntries(
    soughtAuthors(filter).flatMap((names, index) => [
      [`author${index}`, names.map((name) => `(${prefixQuery(name) ?? ''})`).join(' OR ')],
    ]),
  );
}

/** Tables of the conditions, for the beginning of a statement. */
export const CONDITIONS = `WITH
  wanted (position, role, predicate, concept, floor, drives) AS MATERIALIZED (
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 FROM json_each(:wanted)),
  demanded (position) AS MATERIALIZED (SELECT value FROM json_each(:demanded))`;

/** The confidence with which the paper at hand says of a wanted concept what is wanted; null if it does not. */
const CONFIDENCE = `iif(wanted.predicate IS NULL,
  (SELECT confidence FROM paper_concept WHERE paper = paper.key AND concept = wanted.concept),
  (SELECT confidence FROM fact INDEXED BY fact_of_paper
   WHERE fact.paper = paper.key AND fact.predicate = wanted.predicate AND fact.object = wanted.concept
     AND fact.subject IS NULL))`;
const MEETS = `${CONFIDENCE} >= wanted.floor`;

/** The greatest confidence among what meets a condition of `any` or `all`. */
export const GREATEST_CONFIDENCE = `(SELECT max(${CONFIDENCE}) FROM wanted WHERE role <> 'none' AND ${MEETS})`;
export const FIRST_OF_ANY = `(SELECT min(position) FROM wanted WHERE role = 'any' AND ${MEETS})`;

/** Whether the paper at hand meets the conditions. */
export function meetsConditions({ all = [], any = [], none = [] }: PaperFilter): string[] {
  return [
    ...(all.length > 0 ? [ALL_MET] : []),
    ...(any.length > 0 ? [`EXISTS (SELECT 1 FROM wanted WHERE role = 'any' AND ${MEETS})`] : []),
    ...(none.length > 0 ? [`NOT EXISTS (SELECT 1 FROM wanted WHERE role = 'none' AND ${MEETS})`] : []),
  ];
}

const ALL_MET = `NOT EXISTS (SELECT 1 FROM demanded WHERE NOT EXISTS (
  SELECT 1 FROM wanted WHERE wanted.position = demanded.position AND ${MEETS}))`;

/** Whether a day is within the time that is asked for. */
export function isPublishedWithin(day: string, { publishedAfter, publishedBefore }: PaperFilter): string[] {
  return [
    ...(publishedAfter === undefined ? [] : [`${day} >= :publishedAfter`]),
    ...(publishedBefore === undefined ? [] : [`${day} < :publishedBefore`, `${day} <> ''`]),
  ];
}

/** A part of the filter that few papers or many may pass: so it is asked in two ways. */
export interface Part {
  /** Whether the paper at hand is among those found by an index. All of them are read: for few. */
  readonly found: string;
  /** The same, asked of the paper itself: for many. */
  readonly holds: string;
  /** The rows by which they are found, to be counted. */
  readonly hits: string;
}

export const TEXT: Part = {
  found: 'paper.key IN (SELECT rowid FROM text_search WHERE text_search MATCH :query)',
  holds: `begin_terms(:terms, paper.title_terms || ' ' || joined_terms(
    (SELECT abstract FROM paper_text WHERE paper_text.paper = paper.key)))`,
  hits: 'text_search WHERE text_search MATCH :query',
};

export const TITLE: Part = {
  found: 'paper.key IN (SELECT rowid FROM title_search WHERE title_search MATCH :query)',
  holds: 'begin_terms(:terms, paper.title_terms)',
  hits: 'title_search WHERE title_search MATCH :query',
};

export const SOURCES: Part = {
  found: `paper.key IN (SELECT paper FROM paper_text WHERE source IN (SELECT value FROM json_each(:sources)))`,
  holds: `(SELECT source FROM paper_text WHERE paper_text.paper = paper.key) IN (SELECT value FROM json_each(:sources))`,
  hits: 'paper_text WHERE source IN (SELECT value FROM json_each(:sources))',
};

export interface AuthorPart extends Part {
  /** All whose name is sought: their keys, and the rows by which they are found, to be counted. */
  readonly names: { readonly found: string; readonly hits: string };
}

/** One for each author that a paper must have. */
export function authorParts(filter: PaperFilter): AuthorPart[] {
  return soughtAuthors(filter).map((_, index) => {
    const namesHit = `author_search WHERE author_search MATCH :author${index}`;
    const names = `SELECT rowid AS author FROM ${namesHit}`;
    const hits = `authorship INDEXED BY author_newest WHERE author IN (${names})`;
    return {
      names: { found: names, hits: namesHit },
      hits,
      found: `paper.key IN (SELECT paper FROM ${hits})`,
      // The plus keeps SQLite from looking up each of the names.
      holds: `EXISTS (
        SELECT 1 FROM authorship INDEXED BY author_of_paper
        WHERE authorship.paper = paper.key AND +authorship.author IN (${names}))`,
    };
  });
}
