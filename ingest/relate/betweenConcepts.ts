import type { LinkedMention, Statement } from './statement.js';

/**
 * Facts between two concepts that stand close together in one sentence: "X is a Y", "Ys such as X", "X is part
 * of Y", "Y consists of X".
 */
export function betweenConcepts(mentions: readonly LinkedMention[]): Statement[] {
  const statements: Statement[] = [];
  mentions.forEach((left, i) => {
    const right = mentions[i + 1];
    if (right?.sentence !== left.sentence || right.concept === left.concept) return;
    const between = left.sentence.tokens
      .slice(left.last + 1, right.first)
      .map(({ lower }) => lower)
      .join(' ');
    for (const { pattern, predicate, reversed, confidence, holds } of BETWEEN) {
      if (!pattern.test(between) || !holds(left, right)) continue;
      const [subject, object] = reversed ? [right, left] : [left, right];
      statements.push({
        predicate,
        subject: subject.concept,
        object: object.concept,
        sentence: left.sentence,
        confidence,
      });
    }
  });
  return statements;
}

interface Between {
  readonly predicate: Statement['predicate'];
  /** Matched against the words between the two mentions, lower case, parted by single spaces. */
  readonly pattern: RegExp;
  /** The right mention is the subject. */
  readonly reversed?: boolean;
  readonly confidence: number;
  readonly holds: (left: LinkedMention, right: LinkedMention) => boolean;
}

const sameType = (left: LinkedMention, right: LinkedMention): boolean => left.type === right.type;

const isModelPair = (left: LinkedMention, right: LinkedMention): boolean =>
  left.type === 'ARCHITECTURE' && right.type === 'ARCHITECTURE';
const isPart = ({ sentence, last }: LinkedMention): boolean => PARTS.test(sentence.tokens[last]?.lower ?? '');
const PARTS =
  /^(?:layer|block|head|module|neuron|weight|kernel|filter|encoder|decoder|backbone|unit|component|gate|branch|embedding|activation|connection|token|stage|stream|expert|generator|discriminator|classifier|attention)s?$/;

const BETWEEN: readonly Between[] = [
  {
    predicate: 'IS_A',
    pattern: /^(?:\) )?(?:,|is|are|:|\() ?(?:a|an|one of the|the)(?: \S+){0,3}$/,
    confidence: 0.35,
    holds: sameType,
  },
  {
    predicate: 'IS_A',
    pattern:
      /^(?:, )?(?:such as|including|like|e\.g \. ,|, e\.g \. ,|\( e\.g \. ,|namely|especially|particularly|called|named|termed|dubbed|, called|, named|, dubbed|, namely)(?: \S+){0,1}$/,
    reversed: true,
    confidence: 0.35,
    holds: sameType,
  },
  {
    predicate: 'PART_OF',
    pattern:
      /^(?:is|are|as|,|which is|which are)? ?(?:a|an|the|one of the)? ?(?:\w+ ){0,2}(?:part|parts|component|components|module|modules|element|elements|ingredient|ingredients|building blocks?|backbone) (?:of|in)(?: \S+){0,2}$/,
    confidence: 0.35,
    holds: isModelPair,
  },
  {
    predicate: 'PART_OF',
    pattern:
      /^(?:consists? of|consisting of|is composed of|are composed of|comprises?|comprising|contains?|containing)(?: \S+){0,3}$/,
    reversed: true,
    confidence: 0.25,
    holds: isModelPair,
  },
  {
    predicate: 'PART_OF',
    pattern: /^(?:of|in|inside|within)(?: the| a| an)?$/,
    confidence: 0.35,
    holds: (left, right) => isModelPair(left, right) && isPart(left) && !isPart(right),
  },
  {
    predicate: 'PART_OF',
    pattern: /^['’]s$/,
    reversed: true,
    confidence: 0.35,
    holds: isModelPair,
  },
];
