import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Condition,
  type Conditions,
  conditionParameters,
  conditionsIn,
  NO_CONDITIONS,
  ORDERS,
  paperFilter,
  rankFilters,
} from '../../web/app/pages/ask/conditions.js';
import { withCondition, without } from '../../web/app/pages/ask/pieces.js';
import { csv } from '../../web/app/takeAlong/csv.js';

const MLP: Condition = { predicate: 'REPLACES', concept: 'mlp', narrower: true, isClose: false };
const CLOSE: Condition = { ...MLP, concept: 'fully-connected-layer', isClose: true };

function inAddress(conditions: Conditions): URLSearchParams {
  return new URLSearchParams(
    conditionParameters(conditions).map(([name, value]): [string, string] => [name, value]),
  );
}

describe('conditions', () => {
  const condition = fc.record({
    predicate: fc.constantFrom('REPLACES', 'USES', null),
    concept: fc.constantFrom('mlp', 'gpt-3_5', 'c-plus-plus', 'naïve-bayes'),
    narrower: fc.boolean(),
    isClose: fc.boolean(),
  });
  const name = fc.string({ minLength: 1 }).filter((text) => text === text.trim());

  it('are in the address as they are', () => {
    fc.assert(
      fc.property(
        fc.record({
          all: fc.array(fc.array(condition, { minLength: 1 })),
          none: fc.array(condition),
          authors: fc.array(name),
          anyAuthor: fc.array(name),
          publishedAfter: fc.constantFrom(null, '2021', '2021-06-12'),
          publishedBefore: fc.constantFrom(null, '2023-01'),
          minConfidence: fc.constantFrom(null, 0.5, 0.95),
          order: fc.constantFrom(...ORDERS),
        }),
        (conditions) => {
          const address = new URLSearchParams(inAddress(conditions).toString());
          expect(conditionsIn(address)).toEqual(conditions);
        },
      ),
    );
  });

  it('are not in an address without an order, and do not have what is mistyped in one', () => {
    expect(conditionsIn(new URLSearchParams('q=which'))).toBeNull();
    const mistyped = 'order=BEST&all=EATS.mlp&all=REPLACES&none=&after=soon&sure=7&author=+';
    expect(conditionsIn(new URLSearchParams(mistyped))).toEqual(NO_CONDITIONS);
  });

  it('ask for exact papers before narrower before close ones', () => {
    const conditions = { ...NO_CONDITIONS, all: [[MLP, CLOSE]], minConfidence: 0.8 };
    const exact = { predicate: 'REPLACES', concept: 'mlp', narrower: false, minConfidence: 0.8 };
    const narrower = { predicate: 'REPLACES', concept: 'mlp', minConfidence: 0.8 };
    const close = { predicate: 'REPLACES', concept: 'fully-connected-layer', minConfidence: 0.8 };
    expect(paperFilter(conditions)).toEqual({ any: [exact, narrower, close] });
    expect(rankFilters(conditions)).toEqual({
      exact: { any: [exact] },
      narrower: { any: [exact, narrower] },
    });
  });

  it('that must hold together have no ranks, nor do those that other orders mix', () => {
    const together = { ...NO_CONDITIONS, all: [[MLP, CLOSE], [{ ...MLP, concept: 'dropout' }]] };
    expect(rankFilters(together)).toBeNull();
    expect(paperFilter(together)).toEqual({
      all: [
        {
          predicate: 'REPLACES',
          concept: 'mlp',
          or: [{ predicate: 'REPLACES', concept: 'fully-connected-layer' }],
        },
        { predicate: 'REPLACES', concept: 'dropout' },
      ],
    });
    expect(rankFilters({ ...NO_CONDITIONS, all: [[MLP]], order: 'PUBLISHED_DESC' })).toBeNull();
  });

  it('never ask for more than the API takes', () => {
    const many = Array.from({ length: 15 }, (_, index) => ({ ...MLP, concept: `c${index}` }));
    const { all, any } = paperFilter({ ...NO_CONDITIONS, all: [many] });
    expect(any).toBeUndefined();
    expect(all?.[0]?.or).toHaveLength(14);
  });

  it('are changed in their place, and move where they are to be met or not', () => {
    const begun = { ...NO_CONDITIONS, all: [[MLP], [CLOSE]], none: [MLP] };
    const piece = { kind: 'all', index: 0 } as const;
    expect(withCondition(begun, piece, [CLOSE], false).all).toEqual([[CLOSE], [CLOSE]]);
    expect(withCondition(begun, piece, [CLOSE], true)).toMatchObject({ all: [[CLOSE]], none: [MLP, CLOSE] });
    expect(withCondition(begun, null, [CLOSE], false).all).toHaveLength(3);
    expect(without(begun, { kind: 'none', index: 0 })).toMatchObject({ all: begun.all, none: [] });
  });
});

describe('CSV', () => {
  it('quotes what would break a row, and keeps what looks like a formula from being one', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          ['x, "y"\nz', null],
          ['=1+1', 0.5],
        ],
      ),
    ).toBe('\u{feff}a,b\r\n"x, ""y""\nz",\r\n\'=1+1,0.5\r\n');
  });
});
