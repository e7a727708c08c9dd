import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CuratedConcept } from '../../src/graph/corrections/correctVocabulary.js';
import { conceptId } from '../../schema/names.js';
import { grownHierarchy } from '../../src/graph/hierarchy.js';
import type { StoredConcept } from '../../src/graph/store.js';

const VOCABULARY: readonly CuratedConcept[] = [
  ['neural network', []],
  ['CNN', ['neural network']],
  ['attention network', ['neural network']],
  ['ResNet', ['CNN']],
  ['GATE', ['CNN']],
].map(([name, broader]) => ({
  id: conceptId(name as string),
  name: name as string,
  type: 'ARCHITECTURE',
  aliases: [],
  broader: (broader as string[]).map(conceptId),
  close: [],
  adopted: false,
}));

function stored(name: string, given: Partial<StoredConcept> = {}): StoredConcept {
  return { id: conceptId(name), name, type: 'ARCHITECTURE', paperCount: 2, curated: false, ...given };
}

const CURATED = VOCABULARY.map(({ name }) => stored(name, { curated: true }));

async function grown(
  concepts: readonly StoredConcept[],
  kinds: readonly [string, string, string][] = [],
  removed: readonly (readonly [string, string])[] = [],
) {
  const relations = await grownHierarchy(
    [...CURATED, ...concepts],
    kinds.map(([paperId, subject, object]) => ({
      paperId,
      subjectId: conceptId(subject),
      objectId: conceptId(object),
    })),
    VOCABULARY,
    removed.map(([narrower, broader]) => ({ narrower: conceptId(narrower), broader: conceptId(broader) })),
  );
  return relations.map(({ narrower, broader }) => `${narrower} < ${broader}`);
}

describe('the hierarchy that grows from names', () => {
  it.each([
    ['ResNet-50', ['resnet50 < resnet']],
    ['graph attention network', ['graph-attention-network < attention-network']],
    ['gated spiral network', ['gated-spiral-network < neural-network']],
    ['CNN-based attention network', ['cnn-based-attention-network < attention-network']],
    ['network of attention', []],
    ['spiral', []],
    ['spiral gate', []],
    ['spiral GATE', ['spiral-gate < gate']],
  ])('places %s', async (name, expected) => {
    expect(await grown([stored(name)])).toEqual(expected);
  });

  it('places versions below their family, and not below each other', async () => {
    expect(
      await grown([stored('Spiral'), stored('Spiral-3'), stored('Spiral-3.5'), stored('Spiral-4')]),
    ).toEqual(['spiral3 < spiral', 'spiral3_5 < spiral', 'spiral4 < spiral']);
  });

  it('keeps to one type', async () => {
    expect(await grown([stored('graph attention network', { type: 'TASK' })])).toEqual([]);
  });

  it('takes no kind from what only one paper names', async () => {
    const rare = stored('spiral memory', { paperCount: 1 });
    expect(await grown([rare, stored('gated spiral memory')])).toEqual([]);
  });
});

describe('the hierarchy that grows from what papers say', () => {
  it('lets others have their turn while it grows', async () => {
    let turns = 0;
    const waiting = setInterval(() => turns++);
    await grown(Array.from({ length: 5_000 }, (_, i) => stored(`spiral memory of kind ${i}`)));
    clearInterval(waiting);
    expect(turns).toBeGreaterThan(3);
  });

  it('needs two papers', async () => {
    const concepts = [stored('Whirl'), stored('Swirl')];
    expect(
      await grown(concepts, [
        ['a', 'Whirl', 'CNN'],
        ['a', 'Swirl', 'CNN'],
        ['b', 'Swirl', 'CNN'],
      ]),
    ).toEqual(['swirl < cnn']);
  });

  it('adds nothing that follows already, and nothing to curated concepts', async () => {
    const said: [string, string, string][] = ['a', 'b'].flatMap((paper) => [
      [paper, 'ResNet-50', 'neural network'],
      [paper, 'ResNet', 'attention network'],
    ]);
    expect(await grown([stored('ResNet-50')], said)).toEqual(['resnet50 < resnet']);
  });

  it('is not kept from what is right by what a person has removed', async () => {
    const concepts = ['Whirl', 'Swirl', 'Twirl'].map((name) => stored(name));
    const chain: [string, string, string][] = ['a', 'b'].flatMap((paper) => [
      [paper, 'Whirl', 'Swirl'],
      [paper, 'Swirl', 'Twirl'],
      [paper, 'Whirl', 'Twirl'],
    ]);
    expect(await grown(concepts, chain)).toEqual(['swirl < twirl', 'whirl < swirl']);
    expect(await grown(concepts, chain, [['Whirl', 'Swirl']])).toEqual(['swirl < twirl', 'whirl < twirl']);
    const circle: [string, string, string][] = ['a', 'b'].flatMap((paper) => [
      [paper, 'Swirl', 'Twirl'],
      [paper, 'Twirl', 'Swirl'],
    ]);
    expect(await grown(concepts, circle)).toEqual(['swirl < twirl']);
    expect(await grown(concepts, circle, [['Swirl', 'Twirl']])).toEqual(['twirl < swirl']);
  });

  it('closes no circle and does not depend on the order', async () => {
    const names = ['Whirl', 'Swirl', 'Twirl', 'Whirl Swirl', 'Swirl-2'];
    const said = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...names), fc.constantFrom(...names)),
      {
        maxLength: 40,
      },
    );
    await fc.assert(
      fc.asyncProperty(
        said,
        fc.shuffledSubarray(names, { minLength: names.length }),
        async (kinds, order) => {
          const relations = await grown(
            order.map((name) => stored(name)),
            kinds,
          );
          expect(relations).toEqual(
            await grown(
              names.map((name) => stored(name)),
              kinds.toReversed(),
            ),
          );
          const broader = new Map<string, string[]>();
          for (const relation of relations) {
            const [low = '', high = ''] = relation.split(' < ');
            broader.set(low, [...(broader.get(low) ?? []), high]);
          }
          const climbs = (id: string, path: readonly string[]): void => {
            expect(path).not.toContain(id);
            for (const next of broader.get(id) ?? []) climbs(next, [...path, id]);
          };
          for (const id of broader.keys()) climbs(id, []);
        },
      ),
    );
  });
});
