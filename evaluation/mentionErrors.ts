import { onlyIn, textOf, type Comparison } from './comparison.js';
import type { ReadingError } from './errors.js';
import type { EvaluatedMention } from './papers.js';

/**
 * What is wrong about the mentions of a paper. A predicted mention that is not in the gold paper is, in this order:
 * - the wrong type, if a gold mention that was missed has its span;
 * - the wrong boundary, if it overlaps a gold mention that was missed, whatever the types: the one that it shares most
 *   code points with;
 * - invented, else. Gold mentions that are left over were missed.
 */
export function mentionErrors({ paper, gold, predicted }: Comparison): ReadingError[] {
  const missed = new Set(onlyIn(gold.mentions, predicted.mentions));
  const wrong = new Set(onlyIn(predicted.mentions, gold.mentions));
  const errors: ReadingError[] = [];
  for (const { gold: right, predicted: found } of mostOverlapping(missed, wrong)) {
    if (!missed.has(right) || !wrong.has(found)) continue;
    missed.delete(right);
    wrong.delete(found);
    errors.push({
      kind: differenceOf(found, right),
      paper: paper.id,
      text: describePair(found, right, paper),
    });
  }
  const alone = (kind: string) => (mention: EvaluatedMention) => ({
    kind: `${kind} ${mention.type}`,
    paper: paper.id,
    text: textOf(mention, paper),
  });
  return [...errors, ...[...missed].map(alone('missed')), ...[...wrong].map(alone('invented'))];
}

interface OverlappingPair {
  readonly gold: EvaluatedMention;
  readonly predicted: EvaluatedMention;
}

/** Equal spans first, then those that share most. */
function mostOverlapping(
  golds: Iterable<EvaluatedMention>,
  predictions: Iterable<EvaluatedMention>,
): OverlappingPair[] {
  const found = [...predictions];
  return [...golds]
    .flatMap((gold) => found.map((predicted) => ({ gold, predicted, shared: sharedLength(gold, predicted) })))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => Number(haveSameSpan(b)) - Number(haveSameSpan(a)) || b.shared - a.shared);
}

function sharedLength(a: EvaluatedMention, b: EvaluatedMention): number {
  return a.field === b.field ? Math.min(a.end, b.end) - Math.max(a.start, b.start) : 0;
}

function haveSameSpan({ gold, predicted }: OverlappingPair): boolean {
  return gold.start === predicted.start && gold.end === predicted.end;
}

function differenceOf(predicted: EvaluatedMention, gold: EvaluatedMention): string {
  if (haveSameSpan({ predicted, gold })) return `type ${predicted.type} for ${gold.type}`;
  const sides = [
    ...sideOf('left', gold.start - predicted.start),
    ...sideOf('right', predicted.end - gold.end),
  ];
  return `boundary too ${sides.join(', too ')}`;
}

function sideOf(side: string, surplus: number): string[] {
  if (surplus === 0) return [];
  return [`${surplus > 0 ? 'long' : 'short'} on the ${side}`];
}

function describePair(
  predicted: EvaluatedMention,
  gold: EvaluatedMention,
  paper: Comparison['paper'],
): string {
  const [found, right] = [textOf(predicted, paper), textOf(gold, paper)];
  return found === right ? found : `${found} for ${right}`;
}
