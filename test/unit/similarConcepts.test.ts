import { describe, expect, it } from 'vitest';
import { conceptId } from '../../schema/names.js';
import { suggestMerges, type NamedConcept } from '../../src/graph/similarConcepts.js';

function named(name: string, paperCount: number, aliases: readonly string[] = []): NamedConcept {
  const concept = { id: conceptId(name), name, type: 'ARCHITECTURE', paperCount, curated: false } as const;
  return { concept, aliases };
}

function suggested(...concepts: readonly NamedConcept[]): string[] {
  return suggestMerges(concepts).map(
    ({ rarer, other, reason }) => `${reason}: ${rarer.name} > ${other.name}`,
  );
}

describe('suggestMerges', () => {
  it.each([
    [
      [named('whirl memory', 9), named('spiral store', 2, ['whirl memory'])],
      ['alias: spiral store > whirl memory'],
    ],
    [[named('gated whirl memory', 9), named('GWM', 2)], ['abbreviation: GWM > gated whirl memory']],
    [[named('memory of whirls', 2), named('whirl memory', 9)], ['words: memory of whirls > whirl memory']],
    [[named('spiral netwrok', 2), named('spiral network', 9)], ['spelling: spiral netwrok > spiral network']],
  ])('gives the reason: %#', (concepts, expected) => {
    expect(suggested(...concepts)).toEqual(expected);
    expect(suggested(...concepts.toReversed())).toEqual(expected);
  });

  it.each([
    [named('Whirlnet-50', 9), named('Whirlnet-51', 2)],
    [named('Whirlpool++', 9), named('Whirlpool+', 2)],
    [named('whirl', 9), named('whorl', 2)],
  ])('keeps versions and short names apart: %#', (one, other) => {
    expect(suggested(one, other)).toEqual([]);
  });

  it('leaves out initials that several names have', () => {
    expect(
      suggested(named('gated whirl memory', 9), named('giant whirl machine', 8), named('GWM', 2)),
    ).toEqual([]);
  });

  it('never chains', () => {
    expect(
      suggested(named('spiral network', 9), named('spiral networt', 5), named('spiral nettwort', 2)),
    ).toEqual(['spelling: spiral networt > spiral network']);
  });
});
