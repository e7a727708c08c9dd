/** A concept's timeline as rows of numbers, one for each predicate. */
import type { Predicate } from '../../generated/schema.js';

interface TimelinePoint {
  /** A year. */
  readonly period: string;
  readonly papers: number;
  readonly predicates: readonly { readonly predicate: Predicate; readonly papers: number }[];
}

export interface TimelineRow {
  /** Null: papers that mention the concept. */
  readonly predicate: Predicate | null;
  /** Papers of each year. */
  readonly papers: readonly number[];
  readonly total: number;
}

export interface TimelineRows {
  /** In a row, those without a paper too. */
  readonly years: readonly string[];
  /** Mentions first, then the predicates with most papers. */
  readonly rows: readonly TimelineRow[];
}

export function timelineOf(points: readonly TimelinePoint[]): TimelineRows {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return { years: [], rows: [] };
  const from = Number(first.period);
  const years = Array.from({ length: Number(last.period) - from + 1 }, (_, index) => String(from + index));
  const byYear = new Map(points.map((point) => [point.period, point]));
  const row = (predicate: Predicate | null): TimelineRow => {
    const papers = years.map((year) => papersIn(byYear.get(year), predicate));
    return { predicate, papers, total: papers.reduce((sum, count) => sum + count, 0) };
  };
  const predicates = new Set(points.flatMap((point) => point.predicates.map(({ predicate }) => predicate)));
  const stated = [...predicates].map(row).sort((a, b) => b.total - a.total);
  return { years, rows: [row(null), ...stated].filter(({ total }) => total > 0) };
}

function papersIn(point: TimelinePoint | undefined, predicate: Predicate | null): number {
  if (point === undefined) return 0;
  if (predicate === null) return point.papers;
  return point.predicates.find((stated) => stated.predicate === predicate)?.papers ?? 0;
}
