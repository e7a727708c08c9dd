/** A question in plain English to its answer: tokenize, find names, parse, find concepts, query. */
import { PapergraphError } from '../../schema/errors.js';
import type { GraphStore } from '../graph/store.js';
import { answerOf, type Answer, type AnswerOf } from './answer.js';
import { answerByConcepts } from './conceptAnswer.js';
import { answerByDefinition } from './definitionAnswer.js';
import { withAuthorSaid } from './lastNames.js';
import { canBeAsked, didYouMean, MODEL_NOT_ASKED, notUnderstood, quoted } from './messages.js';
import { KnownNames, possibleNames } from './names.js';
import { answerByPapers } from './paperAnswer.js';
import { parse } from './parse.js';
import { answerByPaths } from './pathsAnswer.js';
import type { Query } from './query.js';
import { questionsOfNames, suggestedQuestions } from './suggestions.js';
import { tokenize } from './tokens.js';
import type { Translator } from './translator.js';
import { answerByTypes } from './typesAnswer.js';
import { Grounded } from './unanswered.js';

/** In UTF-16 code units. */
export const MAX_QUESTION_LENGTH = 1_000;

export interface AskOptions {
  /** Reads what the grammar does not understand. Undefined: such questions have no answer. */
  readonly translator?: Translator | undefined;
  /** When it aborts, the translator is waited for no longer. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Answers a question from what the graph holds, and from nothing else.
 *
 * Understood are questions for papers, concepts, counts, paths and definitions, in the wordings of forms.ts and
 * lexicon.ts (docs/asking.md). Of everything else the answer says that it was not understood.
 *
 * @returns the query and what it needs to be shown (see `Answer`): the papers themselves are paged through by the caller.
 * @throws PapergraphError `BAD_INPUT` if the question is empty or longer than `MAX_QUESTION_LENGTH`;
 *   `STORE_UNAVAILABLE` as every method of the store. The signal's reason when that aborts while the translator reads.
 */
export async function ask(store: GraphStore, question: string, options: AskOptions = {}): Promise<Answer> {
  checkLength(question);
  const answer = await answerOrNone(store, question, options);
  return {
    question,
    ...(answer.interpretation === null ? await withSuggestions(store, question, answer) : answer),
  };
}

async function answerOrNone(
  store: GraphStore,
  question: string,
  { translator, signal }: AskOptions,
): Promise<AnswerOf> {
  const query = await read(store, question);
  if (query !== null) return answerQuery(store, query);
  if (translator === undefined) return answerOf({ kind: 'NONE', message: notUnderstood([]) });
  const { query: translated, isAnswered } = await translator.translate(question, signal);
  if (translated === null)
    return answerOf({
      kind: 'NONE',
      message: isAnswered ? notUnderstood([]) : MODEL_NOT_ASKED,
      isPassing: !isAnswered,
    });
  const answer = await answerQuery(store, translated);
  const readBy = translator.model;
  return { ...answer, interpretation: answer.interpretation && { ...answer.interpretation, readBy } };
}

/** What may have been asked instead of a question that has no interpretation, or what can be asked of its names. */
async function withSuggestions(store: GraphStore, question: string, answer: AnswerOf): Promise<AnswerOf> {
  const meant = await suggestedQuestions(store, question);
  const ofNames = meant.length === 0 && !answer.notInGraph ? await questionsOfNames(store, question) : [];
  const isSaid = answer.suggestions.length > 0;
  return {
    ...answer,
    suggestedQuestions: [...meant, ...ofNames],
    message: [
      answer.message,
      ...(meant.length === 0 || isSaid
        ? []
        : [didYouMean(meant.map((text) => quoted(text.replace(/\?$/, ''))))]),
      ...(ofNames.length === 0 ? [] : [canBeAsked(ofNames)]),
    ].join(' '),
  };
}

/** Null if the question is not understood. */
export async function read(store: GraphStore, question: string): Promise<Query | null> {
  const words = tokenize(question);
  const names = new KnownNames(words, await store.conceptsByNames(possibleNames(words)));
  const said = (await withAuthorSaid(store, words, names)) ?? words;
  return parse(said, names.of(said));
}

async function answerQuery(store: GraphStore, query: Query): Promise<AnswerOf> {
  const names = await Grounded.of(store, query);
  switch (query.asks) {
    case 'papers':
      return answerByPapers(store, query, names);
    case 'concepts':
      return answerByConcepts(store, query, names);
    case 'types':
      return answerByTypes(store, query);
    case 'definition':
      return answerByDefinition(store, query, names);
    case 'paths':
      return answerByPaths(store, query, names);
  }
}

function checkLength(question: string): void {
  if (question.trim() === '') {
    throw new PapergraphError(
      'BAD_INPUT',
      'The question is empty: ask, for example, "Which papers use MNIST?"',
    );
  }
  if (question.length > MAX_QUESTION_LENGTH) {
    throw new PapergraphError(
      'BAD_INPUT',
      `The question has ${question.length} characters; at most ${MAX_QUESTION_LENGTH} are read. Ask it in fewer words.`,
    );
  }
}
