import { conceptKey } from '../../schema/names.js';
import type { LinkedMention, Statement } from './relate.js';

/**
 * Facts between two concepts that stand close together in one sentence: "X is a Y", "Ys such as X", "X for TASK",
 * "X of Y", and names that are built on another concept's name.
 */
export function betweenConcepts(
  mentions: readonly LinkedMention[],
  proposed: ReadonlySet<string>,
): Statement[] {
  const statements: Statement[] = [];
  mentions.forEach((left, i) => {
    const right = mentions[i + 1];
    if (right?.sentence !== left.sentence || right.concept === left.concept) return;
    const between = left.sentence.tokens
      .slice(left.last + 1, right.first)
      .map(({ lower }) => lower)
      .join(' ');
    for (const { pattern, predicate, reversed, confidence, holds } of BETWEEN) {
      if (!pattern.test(between) || (holds && !holds(left, right, proposed))) continue;
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
  return [...statements, ...kindsByName(mentions)];
}

/** "spatial MLP" is an MLP: a name that ends in the whole name of another concept of the paper. */
function kindsByName(mentions: readonly LinkedMention[]): Statement[] {
  const byName = new Map(
    mentions.map((mention) => [
      nameOf(mention.sentence.tokens.slice(mention.first, mention.last + 1)),
      mention,
    ]),
  );
  return mentions.flatMap((mention) => {
    for (let first = mention.first + 1; first <= mention.last; first++) {
      const broader = byName.get(nameOf(mention.sentence.tokens.slice(first, mention.last + 1)));
      if (broader && broader.concept !== mention.concept && broader.type === mention.type) {
        return [
          {
            predicate: 'IS_A' as const,
            subject: mention.concept,
            object: broader.concept,
            sentence: mention.sentence,
            confidence: 0.5,
          },
        ];
      }
    }
    return [];
  });
}

function nameOf(tokens: readonly { readonly text: string }[]): string {
  return conceptKey(tokens.map(({ text }) => text).join(' '));
}

interface Between {
  readonly predicate: Statement['predicate'];
  /** Matched against the words between the two mentions, lower case, parted by single spaces. */
  readonly pattern: RegExp;
  /** The right mention is the subject. */
  readonly reversed?: boolean;
  readonly confidence: number;
  readonly holds?: (left: LinkedMention, right: LinkedMention, proposed: ReadonlySet<string>) => boolean;
}

const sameType = (left: LinkedMention, right: LinkedMention): boolean => left.type === right.type;
const isMethod = ({ type }: LinkedMention): boolean => type === 'ARCHITECTURE' || type === 'TECHNIQUE';

const BETWEEN: readonly Between[] = [
  {
    predicate: 'IS_A',
    pattern: /^(?:\) )?(?:,|is|are|:|\() ?(?:a|an|one of the|the)(?: \S+){0,3}$/,
    confidence: 0.6,
    holds: sameType,
  },
  {
    predicate: 'IS_A',
    pattern:
      /^(?:, )?(?:such as|including|like|e\.g \. ,|, e\.g \. ,|\( e\.g \. ,|namely|especially|particularly|called|named|termed|dubbed|, called|, named|, dubbed|, namely)(?: \S+){0,1}$/,
    reversed: true,
    confidence: 0.6,
    holds: sameType,
  },
  {
    predicate: 'ADDRESSES',
    pattern: /^(?:for|in|to)(?: the| a)?(?: \S+){0,1}$/,
    confidence: 0.5,
    holds: (left, right, proposed) => isMethod(left) && right.type === 'TASK' && !proposed.has(left.concept),
  },
  {
    predicate: 'PART_OF',
    pattern: /^(?:of|in)(?: the| a| an)?(?: \S+){0,1}$/,
    confidence: 0.45,
    holds: (left, right, proposed) =>
      left.type === 'ARCHITECTURE' && right.type === 'ARCHITECTURE' && !proposed.has(right.concept),
  },
  {
    predicate: 'USES',
    pattern:
      /^(?:with|using|based on|consisting of|composed of|trained with|-based|via|equipped with)(?: \S+){0,2}$/,
    confidence: 0.4,
    holds: (left, right, proposed) => isMethod(left) && isMethod(right) && !proposed.has(left.concept),
  },
  {
    predicate: 'USES',
    pattern: /^-based(?: \S+){0,1}$/,
    reversed: true,
    confidence: 0.4,
    holds: (left, right, proposed) => isMethod(left) && isMethod(right) && !proposed.has(right.concept),
  },
];
