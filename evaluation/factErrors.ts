import { onlyIn, type Comparison, type Description } from './comparison.js';
import type { ReadingError } from './errors.js';
import type { EvaluatedFact } from './papers.js';

/**
 * What is wrong about the facts of a paper. A predicted fact that is not in the gold paper is, in this order:
 * - the wrong subject, if a gold fact that was missed has its predicate and object;
 * - the wrong predicate, if a gold fact that was missed has its subject and object;
 * - invented, else: of a concept that the gold paper does not have, or of one that it has.
 *
 * Gold facts that are left over were missed: because a mention of the object or of the subject was, or although both were
 * found.
 */
export function factErrors({ paper, gold, predicted }: Comparison): ReadingError[] {
  const missed = new Set(onlyIn(gold.facts, predicted.facts));
  const wrong = new Set(onlyIn(predicted.facts, gold.facts));
  const errors: ReadingError[] = [];
  const add = (kind: string, fact: EvaluatedFact): void => {
    errors.push({ kind, paper: paper.id, text: describeFact(fact) });
  };
  const pairUp = (
    isPair: (found: EvaluatedFact, right: EvaluatedFact) => boolean,
    kindOf: (found: EvaluatedFact, right: EvaluatedFact) => string,
  ): void => {
    for (const found of wrong) {
      const right = [...missed].find((fact) => isPair(found, fact));
      if (!right) continue;
      wrong.delete(found);
      missed.delete(right);
      add(kindOf(found, right), found);
    }
  };

  pairUp(
    (found, right) => found.predicate === right.predicate && found.object === right.object,
    ({ predicate }, { subject }) =>
      `wrong subject of ${predicate}, which is ${subject === undefined ? 'the paper' : 'a concept'}`,
  );
  pairUp(
    (found, right) => found.subject === right.subject && found.object === right.object,
    (found, right) => `predicate ${found.predicate} for ${right.predicate}`,
  );
  const found = conceptNames(predicted);
  for (const fact of missed) add(`missed ${fact.predicate}, ${whyMissed(fact, found)}`, fact);
  const known = conceptNames(gold);
  for (const fact of wrong) add(`invented ${fact.predicate}, ${whyWrong(fact, known)}`, fact);
  return errors;
}

function whyMissed({ subject, object }: EvaluatedFact, found: ReadonlySet<string>): string {
  if (!found.has(object)) return 'object not found';
  if (subject !== undefined && !found.has(subject)) return 'subject not found';
  return subject === undefined ? 'object found' : 'both found';
}

function whyWrong({ subject, object }: EvaluatedFact, known: ReadonlySet<string>): string {
  if (!known.has(object)) return 'object is no gold concept';
  if (subject !== undefined && !known.has(subject)) return 'subject is no gold concept';
  return 'of gold concepts';
}

/** In the gold paper's names. */
function conceptNames({ concepts }: Description): ReadonlySet<string> {
  return new Set([...concepts].map((key) => (JSON.parse(key) as [string])[0]));
}

/** As in `paper USES dropout (we train with dropout)`. */
function describeFact({ subject = 'paper', predicate, object, evidence }: EvaluatedFact): string {
  const fact = `${subject} ${predicate} ${object}`;
  return evidence === undefined ? fact : `${fact} (${evidence})`;
}
