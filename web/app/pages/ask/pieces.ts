/** A reader's changes of the conditions of papers, one at a time. */
import type { Condition, Conditions } from './conditions.js';

/** Where a condition stands. */
export interface ConditionPlace {
  readonly list: 'all' | 'none';
  readonly index: number;
}

export function withoutCondition(conditions: Conditions, { list, index }: ConditionPlace): Conditions {
  return { ...conditions, [list]: conditions[list].toSpliced(index, 1) };
}

/** With a condition at this place, or beside all others. Of what a paper must not state, each is a condition. */
export function withCondition(
  conditions: Conditions,
  place: ConditionPlace | null,
  alternatives: readonly Condition[],
  isNegated: boolean,
): Conditions {
  const list = isNegated ? 'none' : 'all';
  const stays = place?.list === list;
  const rest = place === null || stays ? conditions : withoutCondition(conditions, place);
  const index = stays ? place.index : rest[list].length;
  const replaced = stays ? 1 : 0;
  return isNegated
    ? { ...rest, none: rest.none.toSpliced(index, replaced, ...alternatives) }
    : { ...rest, all: rest.all.toSpliced(index, replaced, alternatives) };
}
