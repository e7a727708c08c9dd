/** What the fact heads are given beside the encoder's output: mentions, pairs of mentions, and what is known of them. */
import { CONCEPT_TYPES, type ConceptType, type Predicate } from '../../schema/predicates.js';
import { PAIR_PREDICATES, PAPER_PREDICATES } from './labels.js';
import type { Word } from './words.js';

/** A mention as the heads see it. */
export interface MentionInput {
  /** Index of its first and of its last word. */
  readonly first: number;
  readonly last: number;
  readonly type: ConceptType;
  /** What it means: any name that is the same for all mentions of one concept of the paper. */
  readonly concept: string;
}

/** What the pattern reader found in the same words. */
export interface PatternSupport {
  readonly mentions: readonly MentionInput[];
  readonly facts: readonly {
    readonly predicate: Predicate;
    readonly subject?: string | undefined;
    readonly object: string;
    readonly with?: string | undefined;
    readonly confidence: number;
  }[];
}

/** M mentions, Q ordered pairs of mentions, C concepts, P ordered pairs of concepts. */
export interface FactInputs {
  /** C: concepts, in the order of their first mention. */
  readonly concepts: readonly string[];
  /** M: index of its concept. */
  readonly conceptOfMention: readonly number[];
  /** M × MENTION_FEATURES. */
  readonly mentionFeatures: readonly (readonly number[])[];
  /** P: subject and object, as indexes of concepts. */
  readonly conceptPairs: readonly (readonly [subject: number, object: number])[];
  /** Q: subject and object, as indexes of mentions. */
  readonly mentionPairs: readonly (readonly [subject: number, object: number])[];
  /** Q: index of its pair of concepts. */
  readonly pairOfMentionPair: readonly number[];
  /** Q × PAIR_FEATURES. */
  readonly pairFeatures: readonly (readonly number[])[];
}

/** Mentions with more words between them are not paired. */
const MOST_WORDS_BETWEEN = 80;

/** `mentions` are in the order of the text and do not overlap. */
export function factInputs(
  words: readonly Word[],
  mentions: readonly MentionInput[],
  patterns: PatternSupport,
): FactInputs {
  const concepts = [...new Set(mentions.map((mention) => mention.concept))];
  const conceptOfMention = mentions.map((mention) => concepts.indexOf(mention.concept));
  const known = mentions.map((mention) => knownOf(mention, words, patterns.mentions));
  const pairs = pairsOf(words, mentions, known);
  const conceptPairs: [number, number][] = [];
  const indexOfPair = new Map<string, number>();
  const pairOfMentionPair = pairs.map(([a, b]) => {
    const pair: [number, number] = [conceptOfMention[a] ?? 0, conceptOfMention[b] ?? 0];
    const key = pair.join();
    const index = indexOfPair.get(key) ?? conceptPairs.push(pair) - 1;
    indexOfPair.set(key, index);
    return index;
  });
  return {
    concepts,
    conceptOfMention,
    mentionFeatures: mentions.map((mention, index) => {
      const same = mentions.filter(({ concept }) => concept === mention.concept);
      return mentionFeatures(mention, at(known, index), same, words, patterns);
    }),
    conceptPairs,
    mentionPairs: pairs,
    pairOfMentionPair,
    pairFeatures: pairs.map(([a, b]) =>
      pairFeatures([at(mentions, a), at(known, a)], [at(mentions, b), at(known, b)], words, patterns),
    ),
  };
}

/** What the features of a mention and of its pairs need of it. */
interface Known {
  /** Its words in lower case and singular. */
  readonly name: readonly string[];
  readonly overlapping: readonly MentionInput[];
  /** What the pattern reader takes it for. */
  readonly concepts: ReadonlySet<string>;
}

function knownOf(mention: MentionInput, words: readonly Word[], found: readonly MentionInput[]): Known {
  const overlapping = found.filter(({ first, last }) => first <= mention.last && mention.first <= last);
  return {
    name: words
      .slice(mention.first, mention.last + 1)
      .filter(({ text }) => /^[\p{L}\p{N}]+$/u.test(text))
      .map(({ text }) => text.toLowerCase().replace(/(?<!s)s+$/, '')),
    overlapping,
    concepts: new Set(overlapping.map(({ concept }) => concept)),
  };
}

function mentionFeatures(
  mention: MentionInput,
  { overlapping, concepts }: Known,
  same: readonly MentionInput[],
  words: readonly Word[],
  patterns: PatternSupport,
): number[] {
  const isInTitle = ({ first }: MentionInput) => words[first]?.field === 'title';
  const sentences = words.at(-1)?.sentence ?? 0;
  return [
    ...CONCEPT_TYPES.map((type) => Number(mention.type === type)),
    Number(isInTitle(mention)),
    Number(same.some(isInTitle)),
    mention.first / words.length,
    (words[mention.first]?.sentence ?? 0) / Math.max(1, sentences),
    Math.log(same.length),
    Number(overlapping.length > 0),
    Number(overlapping.some(({ first, last }) => first === mention.first && last === mention.last)),
    ...PAPER_PREDICATES.map((predicate) => strongest(patterns, predicate, undefined, concepts)),
  ];
}

function pairFeatures(
  [subject, ofSubject]: readonly [MentionInput, Known],
  [object, ofObject]: readonly [MentionInput, Known],
  words: readonly Word[],
  patterns: PatternSupport,
): number[] {
  const [early, late] = subject.first < object.first ? [subject, object] : [object, subject];
  const between = Math.max(0, late.first - early.last - 1);
  return [
    Number(subject === early),
    Math.log(1 + between) / 4,
    Number(words[early.first]?.sentence === words[late.first]?.sentence),
    Number(containsName(ofSubject.name, ofObject.name)),
    Number(endsWithName(ofSubject.name, ofObject.name)),
    Number(containsName(ofObject.name, ofSubject.name)),
    ...PAIR_PREDICATES.map((predicate) =>
      strongest(patterns, predicate, ofSubject.concepts, ofObject.concepts),
    ),
  ];
}

/**
 * Ordered pairs of mentions of two concepts: those in one sentence, and the first mentions of two concepts that no
 * sentence has together but whose names say that one is a kind of the other.
 */
function pairsOf(
  words: readonly Word[],
  mentions: readonly MentionInput[],
  known: readonly Known[],
): [number, number][] {
  const together: [number, number][] = [];
  const paired = new Set<string>();
  const keyOf = (a: number, b: number) => JSON.stringify([mentions[a]?.concept, mentions[b]?.concept]);
  mentions.forEach((one, a) => {
    for (let b = a + 1; b < mentions.length; b++) {
      const other = at(mentions, b);
      if (words[one.first]?.sentence !== words[other.first]?.sentence) break;
      if (other.first - one.last > MOST_WORDS_BETWEEN) break;
      if (one.concept === other.concept) continue;
      together.push([a, b], [b, a]);
      paired.add(keyOf(a, b)).add(keyOf(b, a));
    }
  });
  const firsts = new Map<string, number>();
  mentions.forEach(({ concept }, index) => {
    if (!firsts.has(concept)) firsts.set(concept, index);
  });
  const byName = [...firsts.values()].flatMap((a) =>
    [...firsts.values()]
      .filter(
        (b) => a !== b && !paired.has(keyOf(a, b)) && containsName(at(known, a).name, at(known, b).name),
      )
      .map((b): [number, number] => [a, b]),
  );
  return [...together, ...byName];
}

function strongest(
  { facts }: PatternSupport,
  predicate: Predicate,
  subjects: ReadonlySet<string> | undefined,
  objects: ReadonlySet<string>,
): number {
  const fitting = facts.filter(
    (fact) =>
      fact.predicate === predicate &&
      objects.has(fact.object) &&
      (fact.subject === undefined ? subjects === undefined : subjects?.has(fact.subject)),
  );
  return Math.max(0, ...fitting.map(({ confidence }) => confidence));
}

function containsName(longer: readonly string[], shorter: readonly string[]): boolean {
  return (
    isLonger(longer, shorter) &&
    longer.some((_, at) => shorter.every((word, index) => longer[at + index] === word))
  );
}

function endsWithName(longer: readonly string[], shorter: readonly string[]): boolean {
  return (
    isLonger(longer, shorter) && shorter.every((word, index) => longer.at(index - shorter.length) === word)
  );
}

function isLonger(longer: readonly string[], shorter: readonly string[]): boolean {
  return shorter.length > 0 && longer.length > shorter.length;
}

function at<V>(values: readonly V[], index: number): V {
  const value = values[index];
  if (value === undefined) throw new RangeError(`There is no ${index} among ${values.length}`);
  return value;
}
