/** Precision, recall and F1, counted over all papers together (micro-averaged). */
import { spanKey, type Comparison, type Description } from './comparison.js';

export interface Tally {
  readonly right: number;
  readonly predicted: number;
  readonly gold: number;
}

/** Shares in per cent; 0 where nothing was predicted, or nothing is there to be found. */
export interface Score extends Tally {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** By the name of what is counted: `mention`, `fact USES`, … */
export type Tallies = ReadonlyMap<string, Tally>;

/**
 * Counts what is right in one paper:
 * - `mention`: same field, start, end and type; `mention span`: whatever the type; `mention TYPE`: only of this type, in
 *   papers whose gold mentions have it;
 * - `concept`: a concept of the gold paper, with its type;
 * - `fact`: same predicate, subject and object; `fact without subject`: whatever the subject; `fact PREDICATE`.
 */
export function tally({ gold, predicted }: Comparison): Tallies {
  const tallies = new Map<string, Tally>();
  const count = (name: string, found: Iterable<string>, right: Iterable<string>): void => {
    tallies.set(name, common(new Set(found), new Set(right)));
  };
  const spans = (side: Description) => [...side.mentions.values()].map(spanKey);
  const pairs = (side: Description) =>
    [...side.facts.values()].map(({ predicate, object }) => JSON.stringify([predicate, object]));

  count('mention', predicted.mentions.keys(), gold.mentions.keys());
  count('mention span', spans(predicted), spans(gold));
  count('concept', predicted.concepts, gold.concepts);
  count('fact', predicted.facts.keys(), gold.facts.keys());
  count('fact without subject', pairs(predicted), pairs(gold));
  for (const predicate of valuesOf('predicate', gold.facts, predicted.facts)) {
    const only = (side: Description) => keysWith(side.facts, (fact) => fact.predicate === predicate);
    count(`fact ${predicate}`, only(predicted), only(gold));
  }
  for (const type of valuesOf('type', gold.mentions)) {
    const only = (side: Description) => keysWith(side.mentions, (mention) => mention.type === type);
    count(`mention ${type}`, only(predicted), only(gold));
  }
  return tallies;
}

const TOTALS = ['mention', 'mention span', 'concept', 'fact', 'fact without subject'];

/** The tallies of all papers together: totals first, then predicates and types by name. */
export function sum(papers: readonly Tallies[]): Tallies {
  const total = new Map<string, Tally>(TOTALS.map((name) => [name, NOTHING]));
  for (const name of [...new Set(papers.flatMap((tallies) => [...tallies.keys()]))].sort())
    total.set(name, papers.map((tallies) => tallies.get(name) ?? NOTHING).reduce(plus, NOTHING));
  return total;
}

export function scoreOf({ right, predicted, gold }: Tally): Score {
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = gold === 0 ? 0 : right / gold;
  const f1 = precision + recall === 0 ? 0 : (100 * 2 * precision * recall) / (precision + recall);
  return { right, predicted, gold, precision: 100 * precision, recall: 100 * recall, f1 };
}

const NOTHING: Tally = { right: 0, predicted: 0, gold: 0 };

function plus(a: Tally, b: Tally): Tally {
  return { right: a.right + b.right, predicted: a.predicted + b.predicted, gold: a.gold + b.gold };
}

function common(predicted: ReadonlySet<string>, gold: ReadonlySet<string>): Tally {
  const right = [...predicted].filter((key) => gold.has(key)).length;
  return { right, predicted: predicted.size, gold: gold.size };
}

function valuesOf<K extends string>(
  property: K,
  ...sides: readonly ReadonlyMap<string, Readonly<Record<K, string>>>[]
): ReadonlySet<string> {
  return new Set(sides.flatMap((side) => [...side.values()].map((item) => item[property])));
}

function keysWith<T>(items: ReadonlyMap<string, T>, holds: (item: T) => boolean): string[] {
  return [...items].filter(([, item]) => holds(item)).map(([key]) => key);
}
