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
import { type Asked, askedIn, askedParameters, statedConceptsFilter } from '../../web/app/pages/ask/asked.js';
import { withCondition, withoutCondition } from '../../web/app/pages/ask/pieces.js';
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
    const place = { list: 'all', index: 0 } as const;
    expect(withCondition(begun, place, [CLOSE], false).all).toEqual([[CLOSE], [CLOSE]]);
    expect(withCondition(begun, place, [CLOSE], true)).toMatchObject({ all: [[CLOSE]], none: [MLP, CLOSE] });
    expect(withCondition(begun, null, [CLOSE], false).all).toHaveLength(3);
    expect(withoutCondition(begun, { list: 'none', index: 0 })).toMatchObject({ all: begun.all, none: [] });
  });
});

describe('what is asked for', () => {
  const maybe = <T>(...values: T[]) => fc.constantFrom(null, ...values);
  const concept = fc.constantFrom('kan', 'gpt-3_5', 'naïve-bayes');
  const except = fc.shuffledSubarray(['mnist', 'gpt-3_5']);
  const predicates = fc.shuffledSubarray(['PROPOSES', 'USES', 'EVALUATES_ON'] as const);
  const types = fc.shuffledSubarray(['ARCHITECTURE', 'DATASET', 'TASK'] as const);
  const published = { publishedAfter: maybe('2021', '2021-06-12'), publishedBefore: maybe('2023-01') };
  const minConfidence = maybe(0.5, 0.95);
  const ofPapers = { ...NO_CONDITIONS, all: [[MLP, CLOSE]], authors: ['Hinton'], publishedAfter: '2021' };
  const someStated = {
    types,
    predicates: fc.subarray(['USES', 'IS_A'] as const, { minLength: 1 }),
    minConfidence,
  };
  const first = maybe(1, 10, 100);
  const anyAsked: fc.Arbitrary<Asked> = fc.oneof(
    fc.record({
      kind: fc.constant('papers' as const),
      first,
      conditions: fc.constant({ ...ofPapers, minConfidence: 0.7 }),
    }),
    fc.record({
      kind: fc.constant('concepts' as const),
      first,
      conditions: fc.record({
        ...someStated,
        ...published,
        role: fc.constantFrom('OBJECT' as const, 'SUBJECT' as const),
        concept,
        narrower: fc.boolean(),
        papers: fc.constant(NO_CONDITIONS),
        except,
        whether: fc.constant(null),
      }),
    }),
    fc.record({
      kind: fc.constant('concepts' as const),
      first,
      conditions: fc.record({
        ...someStated,
        ...published,
        types: fc.constant([]),
        role: fc.constant('OBJECT' as const),
        concept,
        narrower: fc.boolean(),
        papers: fc.constant(NO_CONDITIONS),
        except: fc.constant([]),
        whether: fc.constant('neural-network'),
      }),
    }),
    fc.record({
      kind: fc.constant('concepts' as const),
      first,
      conditions: fc.record({
        ...someStated,
        publishedAfter: fc.constant(null),
        publishedBefore: fc.constant(null),
        role: fc.constant('OBJECT' as const),
        concept: fc.constant(null),
        narrower: fc.constant(true),
        papers: fc.constant(ofPapers),
        except,
        whether: fc.constant(null),
      }),
    }),
    fc.record({
      kind: fc.constant('paths' as const),
      conditions: fc.record({
        from: concept,
        to: fc.constant('mlp'),
        predicates,
        yearFrom: maybe(1999),
        yearTo: maybe(2024),
        minConfidence,
      }),
    }),
    fc.record({
      kind: fc.constant('definition' as const),
      conditions: fc.record({ concept, ...published, minConfidence }),
    }),
    fc.record({
      kind: fc.constant('types' as const),
      first,
      types: fc.subarray(['DATASET', 'METRIC'] as const, { minLength: 1 }),
    }),
  );

  it('is in the address as it is', () => {
    fc.assert(
      fc.property(anyAsked, (asked) => {
        const written = askedParameters(asked).map(([name, value]): [string, string] => [name, value]);
        expect(askedIn(new URLSearchParams(new URLSearchParams(written).toString()))).toEqual(asked);
      }),
    );
  });

  it('is nothing where the address has but a question, or what is mistyped', () => {
    for (const address of [
      'q=what',
      'stated=EATS&of=kan',
      'from=kan&to=kan',
      'from=kan',
      'what=',
      'list=DATASETS',
    ])
      expect(askedIn(new URLSearchParams(address))).toBeNull();
  });

  it('asks for all where the address has no number of the first from 1 to 100', () => {
    for (const first of ['0', '101', '-1', '1.5', 'ten'])
      expect(askedIn(new URLSearchParams(`list=DATASET&first=${first}`))).toMatchObject({ first: null });
  });

  it('asks about one concept, of a concept only, and for no types beside', () => {
    const [whether, bySubject, ofPapers] = [
      'stated=IS_A&of=kan.only&whether=mlp&type=TASK&except=gan',
      'stated=IS_A&of=kan&whether=mlp&role=SUBJECT',
      'stated=IS_A&whether=mlp',
    ].map((address) => {
      const asked = askedIn(new URLSearchParams(address));
      if (asked?.kind !== 'concepts') throw new Error('each asks for concepts');
      return statedConceptsFilter(asked.conditions);
    });
    expect(whether).toEqual({
      predicates: ['IS_A'],
      role: 'OBJECT',
      concept: 'kan',
      narrower: false,
      whether: 'mlp',
    });
    expect([bySubject?.whether, ofPapers?.whether]).toEqual([undefined, undefined]);
  });

  it('asks for concepts of a concept, or of papers, with no condition that is not set', () => {
    const [ofConcept, byPapers] = [
      'stated=USES&of=kan.only&role=SUBJECT&except=gan&except=',
      'stated=USES or IS_A&none=USES.gan&sure=0.8',
    ].map((address) => askedIn(new URLSearchParams(address)));
    if (ofConcept?.kind !== 'concepts' || byPapers?.kind !== 'concepts')
      throw new Error('both ask for concepts');
    expect(statedConceptsFilter(ofConcept.conditions)).toEqual({
      predicates: ['USES'],
      role: 'SUBJECT',
      concept: 'kan',
      narrower: false,
      except: ['gan'],
    });
    expect(statedConceptsFilter(byPapers.conditions)).toEqual({
      predicates: ['USES', 'IS_A'],
      papers: { all: [], none: [{ predicate: 'USES', concept: 'gan' }] },
      exceptNamed: true,
      minConfidence: 0.8,
    });
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
