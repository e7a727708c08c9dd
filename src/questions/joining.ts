/** Conditions joined by "and", "or", "but" and "not", as a question has them, to one. */
import type { Connective } from './connectives.js';
import type { ListItem } from './lists.js';
import type { Condition } from './query.js';
import type { TokenRange } from './tokens.js';

export interface JoinedCondition {
  /** What joins it to the one before; of the first, it does not matter. */
  readonly connective: Connective;
  readonly condition: Condition;
}

/** "but" binds loosest, then "or", then "and". */
export function joinConditions(joined: readonly JoinedCondition[]): Condition {
  const groups = splitAt(commasResolved(joined), 'but').map((group) =>
    combine(
      'or',
      splitAt(group, 'or').map((parts) =>
        combine(
          'and',
          parts.map(({ condition }) => condition),
        ),
      ),
    ),
  );
  return combine('and', groups);
}

/** The list of concepts after a verb: "CIFAR-10 and MNIST but not ImageNet". */
export function listCondition(
  items: readonly ListItem[],
  states: (phrase: TokenRange, isNegated: boolean) => Condition,
): Condition {
  const joined: JoinedCondition[] = [];
  let connective: Connective = 'and';
  let isNegated = false;
  let negatesRest = false;
  for (const item of items) {
    if (item.kind === 'connective') {
      connective = stronger(connective, item.connective);
      if (connective === 'but') negatesRest = false;
    } else if (item.kind === 'negation') {
      isNegated = true;
      // "but not A or B" excludes both; "not A and B" only A.
      negatesRest ||= connective === 'but';
    } else {
      const condition = states(item.phrase, isNegated || negatesRest);
      joined.push(
        isNegated || negatesRest
          ? { connective: negatesRest && !isNegated ? 'and' : connective, condition: negated(condition) }
          : { connective, condition },
      );
      connective = 'and';
      isNegated = false;
    }
  }
  return joinConditions(joined);
}

/** Not any of what stands in the condition: "do not use A and B" excludes both. */
export function negated(condition: Condition): Condition {
  switch (condition.kind) {
    case 'states':
      return { kind: 'not', part: condition };
    case 'not':
      return condition;
    case 'and':
    case 'or':
      return { kind: 'and', parts: condition.parts.map(negated) };
  }
}

/** Of several connectives in a row (", and", "and not … but") the one that binds loosest. */
export function stronger(a: Connective, b: Connective): Connective {
  const order: readonly Connective[] = ['and', ',', 'or', 'but'];
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

/** A comma is what the next connective is: "A, B or C". */
function commasResolved(joined: readonly JoinedCondition[]): JoinedCondition[] {
  let next: Connective = 'and';
  return joined
    .toReversed()
    .map(({ connective, condition }) => {
      if (connective === 'or' || connective === 'and') next = connective;
      if (connective === 'but') next = 'and';
      return { connective: connective === ',' ? next : connective, condition };
    })
    .reverse();
}

function splitAt(joined: readonly JoinedCondition[], connective: Connective): JoinedCondition[][] {
  const groups: JoinedCondition[][] = [];
  for (const part of joined) {
    const group = groups.at(-1);
    if (group === undefined || part.connective === connective) groups.push([part]);
    else group.push(part);
  }
  return groups;
}

function combine(kind: 'and' | 'or', parts: readonly Condition[]): Condition {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { kind, parts };
}
