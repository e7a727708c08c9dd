import type { PaperOrder, Predicate } from '../generated/schema.js';
import { counted, number } from './counts.js';
import { PREDICATE_PHRASES } from './types.js';

/** As in "paper X … concept Y"; null: a mere mention. */
export function conditionVerb(predicate: Predicate | null): string {
  return predicate === null ? 'mentions' : PREDICATE_PHRASES[predicate];
}

/** "replaces MLP and narrower". `name` is undefined if the graph does not hold the concept. */
export function conditionInWords(
  { predicate, concept, narrower, isClose }: WrittenCondition,
  name: string | undefined,
): string {
  const stated = `${conditionVerb(predicate)} ${name ?? CONDITIONS_TEXT.missingConcept(concept)}`;
  return stated + (isClose ? CONDITIONS_TEXT.closeMark : narrower ? CONDITIONS_TEXT.withNarrower : '');
}

interface WrittenCondition {
  readonly predicate: Predicate | null;
  readonly concept: string;
  readonly narrower: boolean;
  readonly isClose: boolean;
}

export const ASK_TEXT = {
  title: 'Ask the graph',
  invitation: 'Write a question into the box above, or put conditions together:',
  byConditions: {
    papers: 'Papers by conditions',
    concepts: 'Concepts by conditions',
    paths: 'Ways between two concepts',
    definition: 'What a concept is',
    types: 'Concepts by type',
  },
  understoodAs: 'Understood as',
  readBy: (model: string) => `The question was read by the language model ${model}.`,
  changed:
    'You have changed how the question was understood: this answers the conditions below, not its words.',
  asUnderstood: 'Back to how it was understood',
  askInPlayground: 'Ask this in the playground',
  meant: 'Did you mean',
  searched: 'Concepts and papers with these words',
  papers: (count: number) => counted(count, 'paper'),
  concepts: (count: number) => counted(count, 'concept'),
  statedOf: 'Concepts of which papers state it',
  proposedBy: 'Papers that propose it',
  said: 'What papers say that it is',
  cut: (name: string, followed: number, total: number) =>
    `Of ${name}, the ${number(followed)} most confident of ${number(total)} facts were followed: there may be more ways.`,
  paths: (count: number) => counted(count, 'way', 'ways') + ' from the one to the other',
  path: (steps: number) => `In ${counted(steps, 'step')}`,
  mentionedBy: (count: number) => `in ${counted(count, 'paper')}`,
  moreFacts: (count: number) => `and ${counted(count, 'more statement')}: save all as CSV`,
  aliases: 'Also called',
  broader: 'Is a kind of',
  close: 'Close to it',
  factsShown: (shown: number, total: number) =>
    shown < total ? `${number(shown)} of ${number(total)} statements shown` : undefined,
  about: 'What the question speaks of',
  noPapers: 'No paper in the graph meets all of this',
  noPapersAdvice: 'Remove a condition above, let narrower concepts count, or ask for less confidence.',
  asGraph: 'Show as a graph',
  withoutGraph: 'Without the graph',
  graph: 'The answer as a graph',
  drawnOf: (drawn: number, total: number) =>
    `The first ${number(drawn)} of ${number(total)} are drawn: change a condition above to draw others.`,
  noConcepts: 'The graph has no such concept',
  stated: 'It is stated',
  notStated: 'No paper in the graph states it',
  noPaths: 'No way leads from the one to the other',
  relax: 'Change or remove one of the conditions above.',
  notDefined: 'The graph does not hold this concept',
  ranks: {
    exact: (count: number) => `${counted(count, 'paper')}: of exactly this`,
    narrower: (count: number) => `${counted(count, 'paper')}: of a narrower concept`,
    close: (count: number) => `${counted(count, 'paper')}: of a close concept`,
  },
};

export const CONDITIONS_TEXT = {
  label: 'Conditions of the answer',
  or: ' or ',
  not: (condition: string) => `not: ${condition}`,
  withNarrower: ' and narrower',
  first: (count: number) => `only the first ${number(count)}`,
  except: (name: string) => `other than ${name} and narrower`,
  closeMark: ' (close)',
  missingConcept: (id: string) => `“${id}” (not in the graph)`,
  by: (authors: readonly string[]) => `by ${authors.join(' and ')}`,
  byAny: (authors: readonly string[]) => `by ${authors.join(' or ')}`,
  published: (after: string | null, before: string | null) =>
    [
      'published',
      ...(after === null ? [] : [`in or after ${after}`]),
      ...(before === null ? [] : [`before ${before}`]),
    ].join(' '),
  sure: (confidence: number) => `at least ${number(Math.round(confidence * 100))}% sure`,
  change: (condition: string) => `Change: ${condition}`,
  remove: (condition: string) => `Remove: ${condition}`,
  stated: (phrases: readonly string[]) => phrases.join(' or '),
  onlyBy: (phrases: readonly string[]) => `only by: ${phrases.join(' or ')}`,
  types: (plurals: readonly string[]) => plurals.join(' or '),
  from: (name: string) => `from ${name}`,
  to: (name: string) => `to ${name}`,
  what: (name: string) => `what is: ${name}`,
  years: (from: number | null, to: number | null) =>
    ['published', ...(from === null ? [] : [`from ${from}`]), ...(to === null ? [] : [`to ${to}`])].join(' '),
  percent: (share: number) => `${number(Math.round(share * 100))}%`,
  addPredicates: 'Add what is stated',
  addTypes: 'Add a type',
  predicatesForm: 'What is stated: one of these',
  typesForm: 'Types of concepts: one of these',
  conceptForm: 'A concept',
  wantedPredicate: 'Choose at least one.',
  wantedType: 'Choose at least one.',
  firstForm: 'How many of the first',
  count: 'From 1 to 100',
  yearFrom: 'From year',
  yearTo: 'To year',
  wrongYear: 'Write years, as in 2021.',
  addCondition: 'Add a condition',
  addYears: 'Add years',
  addAuthor: 'Add an author',
  addConfidence: 'Add confidence',
  order: 'Order',
  orders: {
    RELEVANCE: 'Best first',
    PUBLISHED_DESC: 'Newest first',
    PUBLISHED_ASC: 'Oldest first',
  } as Readonly<Partial<Record<PaperOrder, string>>>,
  conditionForm: 'A condition',
  which: 'The paper',
  states: 'meets it',
  statesNot: 'does not meet it',
  predicate: 'States that it',
  concept: 'Concept',
  narrower: 'Narrower concepts count too',
  alternative: 'Or another',
  removeAlternative: (nth: number) => `Remove alternative ${nth}`,
  yearsForm: 'When it was published',
  after: 'In or after (2021, 2021-06 or 2021-06-12)',
  before: 'Before, not on it',
  authorForm: 'Who wrote it',
  author: 'Author, or a part of the name',
  confidenceForm: 'How sure the reader of papers was',
  confidence: 'At least',
  anyConfidence: 'any',
  apply: 'Apply',
  cancel: 'Cancel',
  takenConcept: 'That is the other end: choose another concept.',
  unknownConcept: (name: string, near: readonly string[]) =>
    near.length === 0
      ? `The graph has no concept named “${name}”.`
      : `The graph has no concept named “${name}”. Did you mean ${near.join(', ')}?`,
  wrongDate: 'Write a year, month or day: 2021, 2021-06 or 2021-06-12.',
};
