/** What a reader says of a paper beside what a person has marked in it, in the same names. */
import type { EvaluatedFact, EvaluatedMention, GoldPaper, Prediction } from './papers.js';
import type { ConceptType } from '../schema/predicates.js';

/** One description of a paper; what has the same key in two of them is the same. */
export interface Description {
  readonly mentions: ReadonlyMap<string, EvaluatedMention>;
  /** Keys of the concepts that have a mention. */
  readonly concepts: ReadonlySet<string>;
  /** With the gold paper's names for subject and object. */
  readonly facts: ReadonlyMap<string, EvaluatedFact>;
}

export interface Comparison {
  readonly paper: GoldPaper;
  readonly gold: Description;
  readonly predicted: Description;
}

/**
 * A predicted concept is the gold concept with which it shares most mention texts, whatever their case; one gold concept
 * is at most one predicted concept. A predicted concept that is none has a "?" before its name.
 */
export function compare(paper: GoldPaper, prediction: Prediction): Comparison {
  const goldNames = alignConcepts(textsByConcept(paper, paper), textsByConcept(prediction, paper));
  const goldTypes = new Map(paper.concepts.map(({ name, type }) => [name, type]));
  return {
    paper,
    gold: describe(
      paper,
      ({ concept, type }) => goldTypes.get(concept) ?? type,
      (name) => name,
    ),
    predicted: describe(
      prediction,
      ({ type }) => type,
      (name) => goldNames.get(name) ?? `?${name}`,
    ),
  };
}

export function spanKey({ field, start, end }: Pick<EvaluatedMention, 'field' | 'start' | 'end'>): string {
  return JSON.stringify([field, start, end]);
}

function mentionKey(mention: EvaluatedMention): string {
  return `${spanKey(mention)} ${mention.type}`;
}

function factKey({
  predicate,
  subject,
  object,
}: Pick<EvaluatedFact, 'predicate' | 'subject' | 'object'>): string {
  return JSON.stringify([predicate, subject ?? null, object]);
}

/** What the paper says at a mention's place. */
export function textOf({ field, start, end }: EvaluatedMention, paper: GoldPaper): string {
  return Array.from(paper[field]).slice(start, end).join('');
}

/** What of `mine` is not in `other`. */
export function onlyIn<T>(mine: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>): T[] {
  return [...mine].filter(([key]) => !other.has(key)).map(([, value]) => value);
}

function describe(
  { mentions, facts }: Pick<Prediction, 'mentions' | 'facts'>,
  typeOf: (mention: EvaluatedMention) => ConceptType,
  goldName: (concept: string) => string,
): Description {
  // A concept whose mentions have several types has that of the last.
  const types = new Map(mentions.map((mention) => [mention.concept, typeOf(mention)]));
  const inGoldNames = facts.map((fact) => ({
    ...fact,
    object: goldName(fact.object),
    subject: fact.subject === undefined ? undefined : goldName(fact.subject),
  }));
  return {
    mentions: new Map(mentions.map((mention) => [mentionKey(mention), mention])),
    concepts: new Set([...types].map(([concept, type]) => JSON.stringify([goldName(concept), type]))),
    facts: new Map(inGoldNames.map((fact) => [factKey(fact), fact])),
  };
}

/** For each concept, how often each text stands at its mentions, in lower case. */
type TextCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

function textsByConcept({ mentions }: Pick<Prediction, 'mentions'>, paper: GoldPaper): TextCounts {
  const texts = new Map<string, Map<string, number>>();
  for (const mention of mentions) {
    const counts = texts.get(mention.concept) ?? new Map<string, number>();
    const text = textOf(mention, paper).toLowerCase();
    texts.set(mention.concept, counts.set(text, (counts.get(text) ?? 0) + 1));
  }
  return texts;
}

/** From predicted to gold names, one to one: the pairs with most shared mentions first, equal ones by name. */
function alignConcepts(golds: TextCounts, predictions: TextCounts): ReadonlyMap<string, string> {
  const pairs = [...golds].flatMap(([gold, goldTexts]) =>
    [...predictions].map(([predicted, texts]) => ({
      gold,
      predicted,
      shared: sharedCount(goldTexts, texts),
    })),
  );
  const aligned = new Map<string, string>();
  const taken = new Set<string>();
  for (const { gold, predicted } of pairs
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || byName(a.gold, b.gold) || byName(a.predicted, b.predicted))) {
    if (aligned.has(predicted) || taken.has(gold)) continue;
    aligned.set(predicted, gold);
    taken.add(gold);
  }
  return aligned;
}

function sharedCount(some: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [text, count] of some) shared += Math.min(count, others.get(text) ?? 0);
  return shared;
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
