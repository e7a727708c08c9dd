/**
 * The part of the port that counts: which concepts go together, which papers are alike, how much is said when. What is
 * the same for every store (bounds, measures) stands here; the adapters reckon with it.
 */
import type { Paper } from '../../schema/knowledge.js';
import { PREDICATES, type ConceptType, type Predicate } from '../../schema/predicates.js';
import type { CountedPage, Page, PageRequest, StoredConcept } from './store.js';

/** `2021` or `2021-06`. */
export const GRANULARITIES = ['YEAR', 'MONTH'] as const;
export type Granularity = (typeof GRANULARITIES)[number];
/** In characters of a date. Papers whose date is shorter are in no period of this length. */
export const PERIOD_LENGTH: Readonly<Record<Granularity, number>> = { YEAR: 4, MONTH: 7 };

export interface PeriodCount {
  readonly period: string;
  readonly papers: number;
}

export interface SourceCount {
  readonly source: string;
  readonly papers: number;
}

export interface TimelineEntry extends PeriodCount {
  /** Null: papers that mention the concept. Else: papers that state this of themselves. */
  readonly predicate: Predicate | null;
}

/** In order of time; mentions first, then in the order of the predicates. */
export function byTime(a: TimelineEntry, b: TimelineEntry): number {
  if (a.period !== b.period) return a.period < b.period ? -1 : 1;
  return placeOf(a) - placeOf(b);
}

function placeOf({ predicate }: TimelineEntry): number {
  return predicate === null ? -1 : PREDICATES.indexOf(predicate);
}

/**
 * Together with a concept are those of its newest papers (by date as written, none last, then id) that mention both. So a
 * concept that a great part of all papers mention costs no more than another.
 */
export const CO_OCCURRENCE_PAPERS = 500;
/**
 * How much more often than by chance two concepts come together, with so many papers added to both sides: what few papers
 * say moves little away from 1, and what all papers mention stays near 1.
 */
export const CO_OCCURRENCE_SMOOTHING = 5;

export interface CoOccurrence {
  readonly concept: StoredConcept;
  /** Papers that mention both, of those that were read. */
  readonly papers: number;
  /**
   * (papers + smoothing) / (expected + smoothing), where `expected` is the papers read times the share of all papers that
   * mention the other concept.
   */
  readonly lift: number;
}

/** Concepts that more papers mention say little about which papers are alike, and are passed over. */
export const SIMILARITY_MOST_PAPERS = 2_000;

/** How much a shared concept counts: ln(all papers / papers that mention it), three decimals. Never negative. */
export function rarity(papers: number, allPapers: number): number {
  return Math.round(1000 * Math.log(allPapers / papers)) / 1000;
}

export interface SharedConcept {
  readonly concept: StoredConcept;
  readonly rarity: number;
}

export interface SimilarPaper {
  readonly paper: Paper;
  /** The sum of the rarities of what both mention, three decimals. */
  readonly similarity: number;
  /** The rarest first, then by id. */
  readonly shared: readonly SharedConcept[];
}

/** First and last period, both included. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

export interface TrendRequest {
  readonly granularity: Granularity;
  readonly direction: TrendDirection;
  readonly older: Window;
  readonly newer: Window;
  readonly types?: readonly ConceptType[] | undefined;
  /** Least number of papers in the two windows together. */
  readonly minPapers: number;
}

export const TREND_DIRECTIONS = ['RISING', 'FALLING'] as const;
export type TrendDirection = (typeof TREND_DIRECTIONS)[number];

/**
 * A concept's share of the newer window's papers over its share of the older one's, as if so many papers more mentioned
 * it, spread evenly over both: so that two papers after none are no boom.
 */
export const TREND_SMOOTHING = 10;

/**
 * `growth` is (newer * newerScale + TREND_SMOOTHING) / (older * olderScale + TREND_SMOOTHING). Where a window has no
 * papers nothing can be compared: then it is 1.
 */
export function growthScales(
  olderPapers: number,
  newerPapers: number,
): { readonly olderScale: number; readonly newerScale: number } {
  if (olderPapers === 0 || newerPapers === 0) return { olderScale: 0, newerScale: 0 };
  const papers = olderPapers + newerPapers;
  return { olderScale: papers / olderPapers, newerScale: papers / newerPapers };
}

/** What is just greater than every date of this period as it is written: digits and hyphens are before the colon. */
export function afterPeriod(period: string): string {
  return `${period}:`;
}

export interface Trend {
  readonly concept: StoredConcept;
  /** Papers that mention it in each window. */
  readonly older: number;
  readonly newer: number;
  /** Above 1: rises. Below: falls. */
  readonly growth: number;
}

export interface Trends extends Page<Trend> {
  /** All papers of each window. */
  readonly olderPapers: number;
  readonly newerPapers: number;
}

export interface GraphFigures {
  /** Papers of each period that has one, in order of time. */
  papersByPeriod(granularity: Granularity): Promise<readonly PeriodCount[]>;
  /** The sources with most papers, then by name; at most so many. */
  papersBySource(first: number): Promise<readonly SourceCount[]>;

  /**
   * For each concept, period and predicate the number of papers, where there are any: in order of time, mentions first,
   * then in the order of the predicates.
   */
  timelinesOfConcepts(
    conceptIds: readonly string[],
    granularity: Granularity,
  ): Promise<ReadonlyMap<string, readonly TimelineEntry[]>>;
  /** The earliest paper with a date that mentions the concept: the smallest date as written, then id. Absent without. */
  firstPapersOfConcepts(conceptIds: readonly string[]): Promise<ReadonlyMap<string, Paper>>;
  /** The greatest lift first, then by id. `papersRead` is how many of the concept's papers were counted. */
  coOccurringConcepts(
    conceptIds: readonly string[],
    types: readonly ConceptType[] | undefined,
    page: PageRequest,
  ): Promise<ReadonlyMap<string, CountedPage<CoOccurrence> & { readonly papersRead: number }>>;
  /** Papers that mention a concept of each paper (and not itself): the most similar first, then by id. */
  similarPapers(
    paperIds: readonly string[],
    page: PageRequest,
  ): Promise<ReadonlyMap<string, CountedPage<SimilarPaper>>>;

  /** Concepts with papers in the windows: the greatest growth first (falling: the smallest), then by id. */
  findTrends(request: TrendRequest, page: PageRequest): Promise<Trends>;
  countTrends(request: TrendRequest): Promise<number>;
}
