/** What an answer says in words. */
import type { ConceptType } from '../../schema/predicates.js';
import type { StoredConcept } from '../graph/store.js';
import { byAuthors, groupInWords, list, periodInWords, termInWords } from './descriptions.js';
import { MAX_FACTS } from './facts.js';
import { type FoundConcepts, MAX_PAPERS } from './foundConcepts.js';
import type { GroundedName } from './ground.js';
import type { PaperTerms } from './paperTerms.js';

const HOW_TO_ASK =
  'Ask which papers state something of a concept, ' +
  'for example "Which papers replace self-attention?" or "What has been tested on MNIST since 2021?"';

export function notUnderstood(leftOver: readonly string[]): string {
  const why =
    leftOver.length === 0 ? '' : ` It is not clear what ${list(leftOver.map(quoted), 'and')} means in it.`;
  return `The question was not understood.${why} ${HOW_TO_ASK}`;
}

export const MODEL_NOT_ASKED =
  'The question was not understood, and the language model that reads such questions does not answer now. ' +
  `Ask again in a while, or in other words. ${HOW_TO_ASK}`;

export const TOO_MUCH_AT_ONCE =
  'The question joins more by "and", "or" and "not" than can be looked up at once. Ask its parts one by one.';

export function unknownConcepts(
  unknown: readonly { name: string; suggestions: readonly string[] }[],
): string {
  return unknown
    .map(({ name, suggestions }) => {
      const said = `The graph has no concept named ${quoted(name)}.`;
      return suggestions.length === 0 ? said : `${said} ${didYouMean(suggestions)}`;
    })
    .join(' ');
}

export function didYouMean(suggestions: readonly string[]): string {
  return `Did you mean ${list(suggestions, 'or')}?`;
}

/** Questions about the names in one that was not understood. */
export function canBeAsked(questions: readonly string[]): string {
  return `Of what it names you can ask ${list(questions.map(quoted), 'or')}.`;
}

export interface Missed {
  /** How many papers would answer if the date did not matter. */
  readonly outsidePeriod: number;
  /** Concepts that might have been meant as well. */
  readonly close: readonly StoredConcept[];
}

export function noPaper(
  query: PaperTerms,
  concepts: readonly StoredConcept[],
  { outsidePeriod, close }: Missed,
): string {
  if (outsidePeriod > 0) {
    const isAny = query.all.length === 0 && query.none.length === 0;
    const rest = isAny
      ? `${papers(outsidePeriod, 'fit')} without the date`
      : `${papers(outsidePeriod, 'state')} that it ${inWords(query)}`;
    return (
      `${rest}, but none is known to be published ` +
      `${periodInWords(query.period)}. Papers without a date are left out.`
    );
  }
  const mentioned = concepts.map(({ name, paperCount }) => `${papers(paperCount, 'mention')} ${name}`);
  const by = byAuthors(query).map((authors) => ` ${authors}`);
  const said = `No paper${by.join('')} in the graph states that it ${inWords(query)}; ${list(mentioned, 'and')}.`;
  return close.length === 0 ? said : `${said} Close to it: ${namesOf(close)}.`;
}

/** `what` is as in "what replaces MLP", "what MLP replaces". */
export function noConcept(what: string, { name, paperCount }: StoredConcept): string {
  return `No paper in the graph states ${what}; ${papers(paperCount, 'mention')} ${name}.`;
}

/** `papers` is as in "papers that state: uses dropout", `what` as in "is evaluated on". */
export function noConceptOfPapers(papers: string, what: string, types: readonly ConceptType[]): string {
  const ofTypes = types.length === 0 ? '' : ` (${list(types, 'or')})`;
  return `Of the ${papers}, none says what it ${what}${ofTypes}.`;
}

export function noAuthor(name: string): string {
  return `The graph has no paper by an author named ${quoted(name)}.`;
}

export function noAuthorOrConcept(name: string): string {
  return `The graph has no paper by an author named ${quoted(name)}, and no concept of this name.`;
}

export function notTogether(
  authors: readonly { readonly name: string; readonly paperCount: number }[],
): string {
  const alone = authors.map(({ name, paperCount }) => `${papers(paperCount, 'name')} ${name}`);
  return `No paper in the graph is by ${list(
    authors.map(({ name }) => name),
    'and',
  )} together; ${list(alone, 'and')} as an author.`;
}

export function noPath(from: StoredConcept, to: StoredConcept, steps: number): string {
  const mentioned = [from, to].map(({ name, paperCount }) => `${papers(paperCount, 'mention')} ${name}`);
  return `No ${steps} facts or fewer lead from ${from.name} to ${to.name}; ${list(mentioned, 'and')}.`;
}

export function oneConcept(names: readonly string[], { name }: StoredConcept): string {
  return `${list(names.map(quoted), 'and')} name one concept, ${name}.`;
}

export function defined(
  { name, type, paperCount }: StoredConcept,
  { aliases, broader, close }: Readonly<Record<'aliases' | 'broader' | 'close', readonly string[]>>,
): string {
  return [
    `${name} is ${ARTICLES[type]} ${type.toLowerCase()}; ${papers(paperCount, 'mention')} it.`,
    ...(aliases.length === 0 ? [] : [`Other names: ${shortened(aliases)}.`]),
    ...(broader.length === 0 ? [] : [`It is a kind of ${shortened(broader)}.`]),
    ...(close.length === 0 ? [] : [`Close to it: ${shortened(close)}.`]),
  ].join(' ');
}

const ARTICLES: Readonly<Record<ConceptType, string>> = {
  ARCHITECTURE: 'an',
  DATASET: 'a',
  TECHNIQUE: 'a',
  TASK: 'a',
  METRIC: 'a',
};

/** "Is X a kind of Y?" `verb` is as in "is a kind of". */
export function isStated(
  { name }: StoredConcept,
  verb: string,
  asked: StoredConcept,
  isByHierarchy: boolean,
): string {
  const source = isByHierarchy ? ', by the hierarchy of concepts' : '';
  return `Yes: ${name} ${verb} ${asked.name}${source}.`;
}

export function isNotStated(
  { name }: StoredConcept,
  verb: string,
  asked: StoredConcept,
  others: readonly StoredConcept[],
): string {
  const said = `Nothing in the graph says that ${name} ${verb} ${asked.name}; that need not mean no.`;
  return [said, ...about(others, (names) => `It ${verb} ${names}.`)].join(' ');
}

/** What should be known about an answer; null if nothing. */
export interface Notes {
  /** How many papers there are, if that was asked. */
  readonly count: number | null;
  /** Whether all of them state or mention something that was asked for, not only are of an author or a time. */
  readonly haveStatements: boolean;
  /** How many papers are asked for: all are shown, in order. */
  readonly first: number | null;
  /** Concepts of which it is stated, beside papers that state it of themselves. */
  readonly stated: {
    readonly concepts: readonly StoredConcept[];
    /** Whether no paper states it of itself. */
    readonly isAll: boolean;
  };
  /** Concepts that the question names otherwise than the graph does. */
  readonly renamed: readonly GroundedName[];
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

export function notes({
  count,
  haveStatements,
  first,
  stated,
  renamed,
  narrower,
  close,
  excluded,
}: Notes): string | null {
  const sentences = [
    ...(count === null ? [] : [haveStatements ? `${papers(count, 'state')} this.` : countOfPapers(count)]),
    ...(first === null ? [] : [`Asked for are the first ${first}.`]),
    ...about(stated.concepts, (names) =>
      stated.isAll
        ? `No paper states it of its own work; papers state it of these concepts: ${names}.`
        : `Concepts of which papers state it: ${names}.`,
    ),
    ...renamedInWords(renamed),
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

export function renamedInWords(renamed: readonly GroundedName[]): string[] {
  return renamed.map(
    ({ name, tail, concept }) =>
      `${quoted(tail === null ? name : `${name} ${tail}`)} is taken for ${concept.name}.`,
  );
}

/** A sentence about the concepts, if there are any. */
function about(concepts: readonly StoredConcept[], sentence: (names: string) => string): string[] {
  return concepts.length === 0 ? [] : [sentence(namesOf(concepts))];
}

function byHierarchy(concepts: readonly StoredConcept[]): string[] {
  return about(concepts, (names) => `By the hierarchy of concepts, these belong here too: ${names}.`);
}

/** Whose statements answer, if not those of the concept itself. */
function throughPapers(name: string, verb: string): string {
  return `No paper says it of ${name} itself: these are statements of papers that ${verb} ${name}, about their own work.`;
}

/** What should be known of concepts by what is stated. */
export function foundInWords({
  about: concept,
  throughPapers: papers,
  byHierarchy: more,
  isCut,
}: FoundConcepts): string[] {
  const instead = papers.filter(({ isInstead }) => isInstead);
  return [
    ...(concept === null ? [] : instead.map(({ verb }) => throughPapers(concept.name, verb))),
    ...byHierarchy(more),
    ...(isCut ? [CUT] : []),
  ];
}

const CUT = `More is stated than was read: of each kind of statement the ${MAX_FACTS} most confident, of at most ${MAX_PAPERS} papers.`;

/** "Metrics other than BLEU". */
export function exceptInWords(names: readonly string[]): string {
  return `Left out, with what is narrower, as the question says: ${list(names, 'and')}.`;
}

/** "3 papers." */
function countOfPapers(count: number): string {
  return count === 1 ? '1 paper.' : `${count} papers.`;
}

/** "3 concepts." */
export function countOf(count: number): string {
  return count === 1 ? '1 concept.' : `${count} concepts.`;
}

/** "At least 3 concepts." */
export function countOfAtLeast(count: number): string {
  return `At least ${countOf(count)}`;
}

const MAX_NAMES = 4;

function namesOf(concepts: readonly StoredConcept[]): string {
  return shortened(concepts.map(({ name }) => name));
}

function shortened(names: readonly string[]): string {
  const more = names.length - MAX_NAMES;
  return list(more <= 0 ? names : [...names.slice(0, MAX_NAMES), `${more} more`], 'and');
}

function inWords({ all, none }: PaperTerms): string {
  const stated = all.map(groupInWords);
  const excluded = none.map((term) => `is not said to be one that ${termInWords(term)}`);
  return list([...stated, ...excluded], 'and');
}

/** "1 paper mentions", "3 papers mention". */
function papers(count: number, verbInPlural: string): string {
  return count === 1 ? `1 paper ${verbInPlural}s` : `${count === 0 ? 'no' : count} papers ${verbInPlural}`;
}

export function quoted(text: string): string {
  return `"${text}"`;
}
