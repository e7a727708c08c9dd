/** A question in plain English to its answer: tokenize, find names, parse, find concepts, query. */
import { PapergraphError } from '../../schema/errors.js';
import type { GraphStore } from '../graph/store.js';
import type { Answer } from './answer.js';
import { answerByConcepts } from './conceptAnswer.js';
import { unanswered } from './unanswered.js';
import { notUnderstood } from './messages.js';
import { KnownNames, possibleNames } from './names.js';
import { answerByPapers } from './paperAnswer.js';
import { parse } from './parse.js';
import { tokenize } from './tokens.js';

/** In UTF-16 code units. */
export const MAX_QUESTION_LENGTH = 1_000;

/**
 * Answers a question from what the graph holds, and from nothing else.
 *
 * Understood are questions for papers by what they state of concepts, in the wordings of lexicon.ts, joined by "and",
 * "or", "but not" and dates ("Which papers use CIFAR-10 but not ImageNet since 2021?"), and questions for the kinds and
 * parts of a concept. Of everything else the answer says that it was not understood.
 *
 * @returns the query and what it needs to be shown (see `Answer`): the papers themselves are paged through by the caller.
 * @throws PapergraphError `BAD_INPUT` if the question is empty or longer than `MAX_QUESTION_LENGTH`;
 *   `STORE_UNAVAILABLE` as every method of the store.
 */
export async function ask(store: GraphStore, question: string): Promise<Answer> {
  checkLength(question);
  const words = tokenize(question);
  const names = new KnownNames(words, await store.conceptsByNames(possibleNames(words)));
  const asked = { question, words, names };
  const parsed = parse(words, names);
  if (parsed === null) return unanswered(question, { notInGraph: false, message: notUnderstood([]) });
  return parsed.kind === 'papers'
    ? answerByPapers(store, asked, parsed)
    : answerByConcepts(store, asked, parsed);
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
