/** What every answer needs of the question, and the answers that are none. */
import type { GraphStore } from '../graph/store.js';
import type { Answer, Interpretation } from './answer.js';
import { groundPhrase, type GroundedPhrase } from './ground.js';
import { unknownConcepts } from './messages.js';
import type { KnownNames } from './names.js';
import { nearNames } from './suggestions.js';
import { textOf, type TokenizedQuestion, type TokenRange } from './tokens.js';

export interface AskedQuestion {
  /** As it was asked. */
  readonly question: string;
  readonly words: TokenizedQuestion;
  readonly names: KnownNames;
}

/** An answer without papers and concepts. */
export function unanswered(
  question: string,
  {
    notInGraph,
    message,
    interpretation = null,
  }: {
    readonly notInGraph: boolean;
    readonly message: string;
    readonly interpretation?: Interpretation | null;
  },
): Answer {
  return {
    question,
    interpretation,
    filter: null,
    conditions: [],
    facts: null,
    concepts: interpretation?.concepts ?? [],
    notInGraph,
    message,
  };
}

/** The phrases that name no concept of the graph, as they were written. */
export function ungrounded({ words, names }: AskedQuestion, phrases: readonly TokenRange[]): string[] {
  return phrases.flatMap((phrase) =>
    groundPhrase(words, names, phrase) === null ? [textOf(words, phrase).replace(/["“”«»]/g, '')] : [],
  );
}

export function grounded({ words, names }: AskedQuestion, phrase: TokenRange): GroundedPhrase {
  const found = groundPhrase(words, names, phrase);
  if (found === null) throw new Error(`"${textOf(words, phrase)}" names no concept.`);
  return found;
}

/** The answer to a question that speaks of concepts which the graph does not hold. */
export async function answerOfUnknown(
  store: GraphStore,
  question: string,
  unknown: readonly string[],
): Promise<Answer> {
  const named = await Promise.all(
    unknown.map(async (name) => ({ name, suggestions: await nearNames(store, name) })),
  );
  return unanswered(question, { notInGraph: true, message: unknownConcepts(named) });
}
