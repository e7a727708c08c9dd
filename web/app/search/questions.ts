import type { QuestionSubjectFragment } from '../generated/fragments.js';
import { QUESTIONS } from '../text/search.js';

const KINDS = ['replacing', 'outperforming', 'evaluating', 'addressing', 'using', 'proposing'] as const;

/** Questions about a concept that have an answer, for papers state what they ask; the most telling first. */
export function questionsAbout(subject: QuestionSubjectFragment): readonly string[] {
  return KINDS.filter((kind) => subject[kind].totalCount > 0).map((kind) => QUESTIONS[kind](subject.name));
}
