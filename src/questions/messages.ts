/** What an answer says in words. */
import { PREDICATE_DEFINITIONS, type Predicate } from '../../schema/predicates.js';
import type { StoredConcept } from '../graph/store.js';
import type { Period } from './dates.js';
import type { GroundedPhrase } from './ground.js';
import type { PaperQuery, Term } from './query.js';

const EXAMPLES =
  'for example "Which papers replace self-attention?" or "What has been tested on MNIST since 2021?"';

export function notUnderstood(leftOver: readonly string[]): string {
  const why =
    leftOver.length === 0 ? '' : ` It is not clear what ${list(leftOver.map(quoted), 'and')} means in it.`;
  return `The question was not understood.${why} Ask which papers state something of a concept, ${EXAMPLES}`;
}

export const TOO_MUCH_AT_ONCE =
  'The question joins more by "and", "or" and "not" than can be looked up at once. Ask its parts one by one.';

export function unknownConcepts(
  unknown: readonly { name: string; suggestions: readonly string[] }[],
): string {
  return unknown
    .map(({ name, suggestions }) => {
      const said = `The graph has no concept named ${quoted(name)}.`;
      return suggestions.length === 0 ? said : `${said} Did you mean ${list(suggestions, 'or')}?`;
    })
    .join(' ');
}

export interface Missed {
  /** How many papers would answer if the date did not matter. */
  readonly outsidePeriod: number;
  /** Concepts that might have been meant as well. */
  readonly close: readonly StoredConcept[];
}

export function noPaper(
  query: PaperQuery,
  concepts: readonly StoredConcept[],
  { outsidePeriod, close }: Missed,
): string {
  if (outsidePeriod > 0) {
    return (
      `${papers(outsidePeriod, 'state')} that it ${inWords(query)}, but none is known to be published ` +
      `${periodInWords(query.period)}. Papers without a date are left out.`
    );
  }
  const mentioned = concepts.map(({ name, paperCount }) => `${papers(paperCount, 'mention')} ${name}`);
  const said = `No paper in the graph states that it ${inWords(query)}; ${list(mentioned, 'and')}.`;
  return close.length === 0 ? said : `${said} Close to it: ${namesOf(close)}.`;
}

export function noConcept(predicate: Predicate, { name, paperCount }: StoredConcept): string {
  return (
    `No paper in the graph states what ${PREDICATE_DEFINITIONS[predicate].phrase} ${name}; ` +
    `${papers(paperCount, 'mention')} it.`
  );
}

/** What should be known about an answer; null if nothing. */
export interface Notes {
  /** How many papers there are, if that was asked. */
  readonly count: number | null;
  /** Concepts that the question names otherwise than the graph does. */
  readonly renamed: readonly GroundedPhrase[];
  readonly narrower: readonly StoredConcept[];
  readonly close: {
    /** Concepts of which papers of the answer speak. */
    readonly included: readonly StoredConcept[];
    readonly leftOut: readonly StoredConcept[];
    /** Whether no paper speaks of what was asked for itself. */
    readonly isAll: boolean;
  };
  readonly excluded: readonly StoredConcept[];
}

export function notes({ count, renamed, narrower, close, excluded }: Notes): string | null {
  const sentences = [
    ...(count === null ? [] : [`${papers(count, 'state')} this.`]),
    ...renamed.map(
      ({ name, tail, concept }) =>
        `${quoted(tail === null ? name : `${name} ${tail}`)} is taken for ${concept.name}.`,
    ),
    ...about(narrower, (names) => `Narrower concepts count too: ${names}.`),
    ...about(close.included, (names) =>
      close.isAll
        ? `No paper states it of just this; these state it of a close concept: ${names}.`
        : `After these come papers that state it of a close concept: ${names}.`,
    ),
    ...about(close.leftOut, (names) => `Close, and not counted here: ${names}.`),
    ...about(
      excluded,
      (names) =>
        `Left out is what the graph states of ${names}; a paper may do so and not say it in its abstract.`,
    ),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** A sentence about the concepts, if there are any. */
function about(concepts: readonly StoredConcept[], sentence: (names: string) => string): string[] {
  return concepts.length === 0 ? [] : [sentence(namesOf(concepts))];
}

export function kindsByVocabulary(concepts: readonly StoredConcept[]): string | null {
  return concepts.length === 0 ? null : `By the vocabulary, these belong here too: ${namesOf(concepts)}.`;
}

const MAX_NAMES = 4;

function namesOf(concepts: readonly StoredConcept[]): string {
  const names = concepts.slice(0, MAX_NAMES).map(({ name }) => name);
  const more = concepts.length - names.length;
  return list(more === 0 ? names : [...names, `${more} more`], 'and');
}

function inWords({ all, none }: PaperQuery): string {
  const stated = all.map(groupInWords);
  const excluded = none.map((term) => `is not said to be one that ${termInWords(term)}`);
  return list([...stated, ...excluded], 'and');
}

/** "is evaluated on or uses CIFAR-10"; "uses CIFAR-10 or uses MNIST". */
function groupInWords(terms: readonly Term[]): string {
  const concepts = [...new Map(terms.map(({ concept }) => [concept.id, concept])).values()];
  return list(
    concepts.map((concept) => {
      const verbs = terms
        .filter((term) => term.concept.id === concept.id)
        .map(({ predicate }) => verb(predicate));
      return `${list(verbs, 'or')} ${concept.name}`;
    }),
    'or',
  );
}

function termInWords({ predicate, concept }: Term): string {
  return `${verb(predicate)} ${concept.name}`;
}

function verb(predicate: Predicate | null): string {
  return predicate === null ? 'mentions' : PREDICATE_DEFINITIONS[predicate].phrase;
}

function periodInWords({ publishedAfter, publishedBefore }: Period): string {
  const parts = [
    ...(publishedAfter === undefined ? [] : [`in or after ${publishedAfter}`]),
    ...(publishedBefore === undefined ? [] : [`before ${publishedBefore}`]),
  ];
  return parts.join(' and ');
}

/** "1 paper mentions", "3 papers mention". */
function papers(count: number, verbInPlural: string): string {
  return count === 1 ? `1 paper ${verbInPlural}s` : `${count === 0 ? 'no' : count} papers ${verbInPlural}`;
}

function quoted(text: string): string {
  return `"${text}"`;
}

function list(parts: readonly string[], connective: 'and' | 'or'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${connective} ${parts.at(-1) ?? ''}`;
}
