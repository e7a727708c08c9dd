/**
 * Concepts that may be one: what is only similar is never merged, but suggested to a person, with the reason.
 */
import levenshtein from 'natural/lib/natural/distance/levenshtein_distance.js';
import { conceptKey, searchTerms } from '../../schema/names.js';
import type { StoredConcept } from './store.js';

/**
 * `alias`: papers give one of them the name of the other.
 * `abbreviation`: the name of one, in three letters or more and not curated, is the initials of the other's and of no third one's.
 * `words`: the same words in another order, or with other small words between them.
 * `spelling`: one letter more, less, other, or changed with its neighbour.
 */
const SIMILARITIES = ['alias', 'abbreviation', 'words', 'spelling'] as const;
type Similarity = (typeof SIMILARITIES)[number];

/** The rarer concept may be the other one. */
export interface Suggestion {
  readonly rarer: StoredConcept;
  readonly other: StoredConcept;
  readonly reason: Similarity;
}

export interface NamedConcept {
  readonly concept: StoredConcept;
  readonly aliases: readonly string[];
}

/** Shorter names are alike by chance. */
const LEAST_LETTERS = 7;
const SMALL_WORDS = new Set([
  'a',
  'an',
  'and',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'the',
  'to',
  'via',
  'with',
]);

/**
 * Pairs of concepts of one type that may be the same, those in most papers first. Never two concepts that differ in a
 * number (versions and sizes), and never a chain: a concept that is suggested to be another is suggested once, and
 * nothing is suggested to be it.
 *
 * @param rejected ids of concepts of which a person has said that they are not one
 */
export function suggestMerges(
  concepts: readonly NamedConcept[],
  rejected: readonly (readonly [string, string])[] = [],
): Suggestion[] {
  const apart = new Set(rejected.map(pairKey));
  const found = new Map<string, Suggestion>();
  for (const reason of SIMILARITIES) {
    for (const [one, two] of PAIRS_BY_REASON[reason](concepts)) {
      const [other, rarer] = [one, two].sort(byPapers) as [StoredConcept, StoredConcept];
      const key = JSON.stringify([rarer.id, other.id]);
      const isRejected = apart.has(pairKey([rarer.id, other.id]));
      if (mayBeOne(rarer, other) && !isRejected && !found.has(key)) found.set(key, { rarer, other, reason });
    }
  }
  const suggestions: Suggestion[] = [];
  const [rarer, others] = [new Set<string>(), new Set<string>()];
  for (const suggestion of [...found.values()].sort(byImportance)) {
    const [low, high] = [suggestion.rarer.id, suggestion.other.id];
    if (rarer.has(low) || others.has(low) || rarer.has(high)) continue;
    rarer.add(low);
    others.add(high);
    suggestions.push(suggestion);
  }
  return suggestions;
}

function pairKey(pair: readonly [string, string]): string {
  return JSON.stringify([...pair].sort());
}

type Pairs = Iterable<readonly [StoredConcept, StoredConcept]>;

const PAIRS_BY_REASON: Readonly<Record<Similarity, (concepts: readonly NamedConcept[]) => Pairs>> = {
  *alias(concepts) {
    const byKey = new Map(concepts.map(({ concept }) => [conceptKey(concept.name), concept]));
    for (const { concept, aliases } of concepts) {
      for (const alias of aliases) {
        const other = byKey.get(conceptKey(alias));
        if (other) yield [concept, other];
      }
    }
  },
  *abbreviation(concepts) {
    const byInitials = groupedBy(concepts, ({ name }) => [initials(name)]);
    for (const { concept } of concepts) {
      if (concept.curated || !/^\p{Lu}[\p{L}\p{N}]+\p{Lu}$/u.test(concept.name)) continue;
      const written = (byInitials.get(concept.name.toLowerCase()) ?? []).filter(
        ({ type }) => type === concept.type,
      );
      const [only] = written;
      if (only && written.length === 1) yield [concept, only];
    }
  },
  *words(concepts) {
    yield* pairsOf(groupedBy(concepts, ({ name }) => [sortedWords(name)]));
  },
  *spelling(concepts) {
    for (const [one, other] of pairsOf(
      groupedBy(concepts, ({ name }) => withOneLetterLess(conceptKey(name))),
    )) {
      const distance = levenshtein.DamerauLevenshteinDistance(conceptKey(one.name), conceptKey(other.name), {
        restricted: true,
      });
      if (distance <= 1) yield [one, other];
    }
  },
};

function mayBeOne(one: StoredConcept, other: StoredConcept): boolean {
  return (
    one.id !== other.id &&
    one.type === other.type &&
    !(one.curated && other.curated) &&
    numbers(one.name) === numbers(other.name)
  );
}

/** Digits, and what versions are told apart by besides. */
function numbers(name: string): string {
  return (name.match(/\d+|\++|#|(?<=[\s-])\p{Lu}(?=$)/gu) ?? []).join(' ');
}

function initials(name: string): string {
  const words = searchTerms(name);
  return words.length < 2
    ? ''
    : words
        .filter((word) => !SMALL_WORDS.has(word))
        .map((word) => word.charAt(0))
        .join('');
}

/** Empty for one word: it has no other order. */
function sortedWords(name: string): string {
  const words = searchTerms(name)
    .filter((word) => !SMALL_WORDS.has(word))
    .map(conceptKey);
  return words.length < 2 ? '' : words.sort().join(' ');
}

function withOneLetterLess(key: string): string[] {
  if (key.length < LEAST_LETTERS) return [];
  const letters = Array.from(key);
  return [key, ...letters.map((_, i) => letters.slice(0, i).join('') + letters.slice(i + 1).join(''))];
}

function groupedBy(
  concepts: readonly NamedConcept[],
  keysOf: (concept: StoredConcept) => readonly string[],
): Map<string, StoredConcept[]> {
  const groups = new Map<string, StoredConcept[]>();
  for (const { concept } of concepts) {
    for (const key of new Set(keysOf(concept))) {
      if (key === '') continue;
      const group = groups.get(key);
      if (group) group.push(concept);
      else groups.set(key, [concept]);
    }
  }
  return groups;
}

function* pairsOf(groups: ReadonlyMap<string, readonly StoredConcept[]>): Pairs {
  for (const group of groups.values()) {
    for (const [i, one] of group.entries()) for (const other of group.slice(i + 1)) yield [one, other];
  }
}

/** Curated concepts first, then those in most papers, then the smaller id. */
function byPapers(a: StoredConcept, b: StoredConcept): number {
  return Number(b.curated) - Number(a.curated) || b.paperCount - a.paperCount || (a.id < b.id ? -1 : 1);
}

function byImportance(a: Suggestion, b: Suggestion): number {
  return b.rarer.paperCount - a.rarer.paperCount || byPapers(a.other, b.other) || byPapers(a.rarer, b.rarer);
}
