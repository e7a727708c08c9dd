/** Names that are near to a misspelt one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conceptKey } from '../../schema/names.js';
import { editDistance } from '../../src/graph/nearNames.js';
import { curated, paper } from './knowledge.js';
import { filledStore, type StoreUnderTest } from './stores.js';

/** By their ids, with the number of papers. */
const CONCEPTS = {
  resnet: { papers: 3, names: ['ResNet', 'residual network'] },
  kan: { papers: 1, names: ['Kolmogorov-Arnold network', 'KAN'] },
  imagenet: { papers: 2, names: ['ImageNet'] },
  'imagenet-v2': { papers: 1, names: ['ImageNet-V2'] },
  transformer: { papers: 2, names: ['Transformer'] },
  lstm: { papers: 1, names: ['LSTM', 'long short-term memory'] },
  gan: { papers: 1, names: ['GAN', 'generative adversarial network'] },
  'grad-cam': { papers: 1, names: ['Grad-CAM++'] },
  'attention-map': { papers: 1, names: ['注意力机制图谱'] },
  banana: { papers: 1, names: ['banana banana'] },
} as const;
const NAMES = Object.entries(CONCEPTS).flatMap(([id, { names }]) => names.map((name) => ({ id, name })));

export function misspelling(under: StoreUnderTest): void {
  const opened = filledStore(under, async (store) => {
    await store.installVocabulary([
      ...Object.entries(CONCEPTS).map(
        ([
          id,
          {
            names: [name, ...aliases],
          },
        ]) => curated(id, { name, aliases }),
      ),
      curated('unread', { name: 'Transformar' }),
    ]);
    const ids = Object.keys(CONCEPTS) as (keyof typeof CONCEPTS)[];
    await store.writePapers(
      [1, 2, 3].map((papers) =>
        paper(`p${papers}`, { concepts: ids.filter((id) => CONCEPTS[id].papers >= papers) }),
      ),
    );
  });

  const near = async (text: string, first = 10): Promise<string[]> =>
    (await opened.store.nearNames(text, first)).map(
      ({ concept, name, edits }) => `${concept.id} ${name} ${edits}`,
    );

  test.each([
    ['resent', ['resnet ResNet 1']],
    ['rseidual netwroks', ['resnet residual network 2']],
    ['kolmogorov arnold netwrok', ['kan Kolmogorov-Arnold network 1']],
    ['ransformer', ['transformer Transformer 1']],
    ['yransformer', ['transformer Transformer 1']],
    ['imagnet', ['imagenet ImageNet 1']],
    ['image net v', ['imagenet-v2 ImageNet-V2 1', 'imagenet ImageNet 1']],
    ['LTSM', ['lstm LSTM 1']],
    ['Grad-CAM+', ['grad-cam Grad-CAM++ 1']],
    ['注意机制图谱', ['attention-map 注意力机制图谱 1']],
  ])('%s', async (written, expected) => {
    const found = await near(written);
    expect([...found].sort()).toEqual([...expected].sort());
  });

  test('come nearest first, then by the number of papers', async () => {
    expect(await near('imagenet v1')).toEqual(['imagenet-v2 ImageNet-V2 1', 'imagenet ImageNet 2']);
    expect(await near('imagenet v1', 1)).toEqual(['imagenet-v2 ImageNet-V2 1']);
    expect((await near('imagenet-v')).at(0)).toBe('imagenet ImageNet 1');
  });

  test('are not names that only begin alike, of other lengths, or too short', async () => {
    expect(await near('Transfer')).toEqual([]);
    expect(await near('GAM')).toEqual([]);
    expect(await near('')).toEqual([]);
    expect(await near('"; OR a* ~2 AND')).toEqual([]);
  });

  test('are none of a name of hundreds of letters', async () => {
    const letters = Array.from({ length: 500 }, (_, i) => 0x4e00 + i);
    expect(await near(String.fromCodePoint(...letters.slice(0, 100)))).toEqual([]);
    expect(await near(String.fromCodePoint(...letters))).toEqual([]);
    expect(await near('ﷺ'.repeat(500))).toEqual([]);
  });

  describe('with random slips', () => {
    const slip = fc.record({
      at: fc.nat(),
      kind: fc.constantFrom('add', 'drop', 'change', 'swap'),
      letter: fc.constantFrom(...Array.from('aen1z')),
    });
    const slipped = fc.tuple(
      fc.constantFrom(...NAMES.map(({ name }) => name)),
      fc.array(slip, { minLength: 1, maxLength: 2 }),
    );

    test('are all that the number of edits allows', async () => {
      await fc.assert(
        fc.asyncProperty(slipped, async ([name, slips]) => {
          const written = slips.reduce(withSlip, name);
          const key = conceptKey(written);
          const length = Array.from(key).length;
          const most = length < 4 ? 0 : length < 8 ? 1 : 2;
          const expected = NAMES.filter(
            (other) => most > 0 && editDistance(conceptKey(other.name), key, most) <= most,
          );
          // What repeats itself has too few trigrams to be sure to be found.
          fc.pre(new Set(Array.from(key)).size > 5);
          const found = await opened.store.nearNames(written, 20);
          expect(found.map(({ concept }) => concept.id).sort()).toEqual(
            [...new Set(expected.map(({ id }) => id))].sort(),
          );
        }),
        { numRuns: 150 },
      );
    });
  });
}

function withSlip(name: string, { at, kind, letter }: { at: number; kind: string; letter: string }): string {
  const letters = Array.from(name);
  const index = at % letters.length;
  const [here = '', next = ''] = [letters[index], letters[index + 1]];
  const changed = { add: [here, letter], drop: [], change: [letter], swap: [next, here] }[kind] ?? [here];
  letters.splice(index, kind === 'swap' ? 2 : 1, ...changed);
  return letters.join('');
}
