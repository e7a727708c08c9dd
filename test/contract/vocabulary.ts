/** The curated vocabulary, and the hierarchy that comes with it. */
import { expect, test } from 'vitest';
import type { GraphStore } from '../../src/graph/store.js';
import { curated, paper } from './knowledge.js';
import { everythingIn } from './snapshot.js';
import { emptyStoreForEach, type StoreUnderTest } from './stores.js';

export function vocabulary(under: StoreUnderTest): void {
  const opened = emptyStoreForEach(under);

  test('curated concepts are there with their names, types and aliases, before any paper', async () => {
    const { store } = opened;
    await store.installVocabulary([
      curated('tiny-images', { name: 'Tiny Images', type: 'DATASET', aliases: ['TI', 'tiny-image set'] }),
    ]);
    expect((await store.conceptsByIds(['tiny-images'])).get('tiny-images')).toStrictEqual({
      id: 'tiny-images',
      name: 'Tiny Images',
      type: 'DATASET',
      paperCount: 0,
      curated: true,
    });
    expect((await store.aliasesOfConcepts(['tiny-images'])).get('tiny-images')).toEqual([
      { name: 'TI', from: 'vocabulary' },
      { name: 'tiny-image set', from: 'vocabulary' },
    ]);
    expect(await store.countConcepts({})).toBe(0);
    expect(await store.countConcepts({ minPapers: 0 })).toBe(1);
  });

  test('papers do not rename what the vocabulary names', async () => {
    const { store } = opened;
    await store.installVocabulary([curated('mixer', { name: 'Mixer', type: 'ARCHITECTURE' })]);
    const naming = { id: 'mixer', name: 'mixing thing', type: 'TASK', aliases: ['stirrer'] } as const;
    await store.writePapers([paper('a', { concepts: [naming] }), paper('b', { concepts: [naming] })]);
    expect((await store.conceptsByIds(['mixer'])).get('mixer')).toMatchObject({
      name: 'Mixer',
      type: 'ARCHITECTURE',
      paperCount: 2,
    });
    expect((await store.aliasesOfConcepts(['mixer'])).get('mixer')).toEqual([
      { name: 'stirrer', from: 'paper' },
    ]);
  });

  test('a concept that papers had first becomes curated, and keeps its papers', async () => {
    const { store } = opened;
    await store.writePapers([paper('a', { concepts: [{ id: 'mixer', name: 'mxr', type: 'TASK' }] })]);
    await store.installVocabulary([curated('mixer', { name: 'Mixer' })]);
    expect((await store.conceptsByIds(['mixer'])).get('mixer')).toStrictEqual({
      id: 'mixer',
      name: 'Mixer',
      type: 'ARCHITECTURE',
      paperCount: 1,
      curated: true,
    });
    expect((await store.conceptsByNames(['mxr'])).size).toBe(0);
  });

  test('another vocabulary takes the place of the former one', async () => {
    const { store } = opened;
    await store.installVocabulary([
      curated('kept', { name: 'Kept', aliases: ['old alias'], broader: ['dropped'], close: ['mentioned'] }),
      curated('dropped', { aliases: ['dropped alias'] }),
      curated('mentioned', { name: 'Mentioned', type: 'TASK', aliases: ['mentioned alias'] }),
    ]);
    await store.writePapers([
      paper('a', {
        concepts: [{ id: 'mentioned', name: 'as said', type: 'METRIC', aliases: ['said alias'] }],
      }),
    ]);
    await store.installVocabulary([
      curated('kept', { name: 'Renamed', type: 'DATASET', aliases: ['new alias'], close: ['added'] }),
      curated('added'),
    ]);

    const concepts = await store.conceptsByIds(['kept', 'dropped', 'mentioned', 'added']);
    expect([...concepts.keys()].sort()).toEqual(['added', 'kept', 'mentioned']);
    expect(concepts.get('kept')).toMatchObject({ name: 'Renamed', type: 'DATASET', curated: true });
    expect(concepts.get('mentioned')).toMatchObject({ name: 'as said', type: 'METRIC', curated: false });
    const names = [
      'Kept',
      'old alias',
      'dropped alias',
      'Mentioned',
      'mentioned alias',
      'new alias',
      'as said',
    ];
    expect([...(await store.conceptsByNames(names))].map(([name, { id }]) => [name, id])).toEqual([
      ['new alias', 'kept'],
      ['as said', 'mentioned'],
    ]);
    expect((await store.aliasesOfConcepts(['mentioned'])).get('mentioned')).toEqual([
      { name: 'said alias', from: 'paper' },
    ]);
    expect((await store.relatedConcepts(['kept'], 'broader')).get('kept')).toEqual([]);
    expect((await store.relatedConcepts(['kept'], 'close')).get('kept')).toMatchObject([{ id: 'added' }]);
    await store.removePaper('a');
    expect((await store.conceptsByIds(['mentioned'])).size).toBe(0);
  });

  test('the same vocabulary in another order changes nothing', async () => {
    const { store } = opened;
    const concepts = [
      curated('a', { aliases: ['x', 'y'], close: ['b', 'c'] }),
      curated('b', { broader: ['c', 'a'] }),
      curated('c'),
    ];
    await store.installVocabulary(concepts);
    const before = await everythingIn(store);
    await store.installVocabulary(
      concepts
        .map(({ aliases, broader, close, ...rest }) => ({
          ...rest,
          aliases: aliases.toReversed(),
          broader: broader.toReversed(),
          close: close.toReversed(),
        }))
        .toReversed(),
    );
    expect(await everythingIn(store)).toStrictEqual(before);
  });

  test('a vocabulary that contradicts itself is refused, and nothing of it is written', async () => {
    const { store } = opened;
    await store.installVocabulary([curated('kept')]);
    const before = await everythingIn(store);
    const refused = [
      [curated('twice'), curated('twice')],
      [curated('lonely', { broader: ['nowhere'] })],
      [curated('lonely', { close: ['nowhere'] })],
      [curated('own-kind', { broader: ['own-kind'] })],
      [curated('nul', { aliases: ['a\0b'] })],
    ];
    for (const concepts of refused) {
      await expect(store.installVocabulary(concepts)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    }
    expect(await everythingIn(store)).toStrictEqual(before);
  });

  test('aliases come each once, those of the vocabulary first, then by name, without the canonical name', async () => {
    const { store } = opened;
    await store.installVocabulary([
      curated('mixer', { name: 'Mixer', aliases: ['zeta', 'Mixer', 'both', 'zeta'] }),
    ]);
    await store.writePapers([
      paper('a', { concepts: [{ id: 'mixer', name: 'Mixer', aliases: ['both', 'beta', 'Alpha', 'Mixer'] }] }),
      paper('b', { concepts: [{ id: 'mixer', name: 'Mixer', aliases: ['beta', 'beta'] }] }),
    ]);
    const aliases = async () => (await store.aliasesOfConcepts(['mixer'])).get('mixer');
    expect(await aliases()).toEqual([
      { name: 'both', from: 'vocabulary' },
      { name: 'zeta', from: 'vocabulary' },
      { name: 'Alpha', from: 'paper' },
      { name: 'beta', from: 'paper' },
    ]);
    await store.removePaper('a');
    expect(await aliases()).toEqual([
      { name: 'both', from: 'vocabulary' },
      { name: 'zeta', from: 'vocabulary' },
      { name: 'beta', from: 'paper' },
    ]);
  });

  const ids = (concepts: readonly { id: string }[] | undefined) => concepts?.map(({ id }) => id);

  async function installFamily(store: GraphStore): Promise<void> {
    await store.installVocabulary([
      curated('net', { name: 'Net' }),
      curated('gated', { name: 'Zed gated', broader: ['net'] }),
      curated('mixing', { name: 'mixing', broader: ['net'], close: ['gated'] }),
      curated('gated-mixer', { broader: ['gated', 'mixing'] }),
      curated('tiny-gated-mixer', { broader: ['gated-mixer', 'net'] }),
      curated('apart', { close: ['gated'] }),
    ]);
  }

  test('neighbours in the hierarchy come by name, for many concepts at once', async () => {
    const { store } = opened;
    await installFamily(store);
    const narrower = await store.relatedConcepts(['net', 'gated', 'apart', 'unknown'], 'narrower');
    expect(ids(narrower.get('net'))).toEqual(['mixing', 'tiny-gated-mixer', 'gated']);
    expect(ids(narrower.get('gated'))).toEqual(['gated-mixer']);
    expect(narrower.get('apart')).toEqual([]);
    expect(narrower.has('unknown')).toBe(false);
    const broader = await store.relatedConcepts(['gated-mixer', 'net'], 'broader');
    expect(ids(broader.get('gated-mixer'))).toEqual(['mixing', 'gated']);
    expect(broader.get('net')).toEqual([]);
  });

  test('close concepts are close both ways', async () => {
    const { store } = opened;
    await installFamily(store);
    const close = await store.relatedConcepts(['gated', 'apart', 'mixing'], 'close');
    expect(ids(close.get('gated'))).toEqual(['apart', 'mixing']);
    expect(ids(close.get('apart'))).toEqual(['gated']);
    expect(ids(close.get('mixing'))).toEqual(['gated']);
  });

  test('what papers say of kinds is a fact, no part of the hierarchy until that is grown', async () => {
    const { store } = opened;
    await installFamily(store);
    await store.writePapers([paper('a', { facts: ['own-net IS_A net'] })]);
    expect(ids((await store.relatedConcepts(['net'], 'narrower')).get('net'))).not.toContain('own-net');
    expect(await store.withNarrower(['net'])).not.toContain('own-net');
  });

  test('the hierarchy that grew is followed like the curated one, which stays when another grows', async () => {
    const { store } = opened;
    await installFamily(store);
    await store.writePapers([paper('a', { facts: ['own-net IS_A net', 'tiny-own-net IS_A net'] })]);
    await store.installGrownHierarchy([
      { narrower: 'own-net', broader: 'net' },
      { narrower: 'tiny-own-net', broader: 'own-net' },
      { narrower: 'mixing', broader: 'net' },
      { narrower: 'net', broader: 'net' },
      { narrower: 'unknown', broader: 'net' },
      { narrower: 'own-net', broader: 'net' },
    ]);
    expect(ids((await store.relatedConcepts(['own-net'], 'narrower')).get('own-net'))).toEqual([
      'tiny-own-net',
    ]);
    expect(ids((await store.relatedConcepts(['own-net'], 'broader')).get('own-net'))).toEqual(['net']);
    expect(await store.withNarrower(['net'])).toEqual([
      'gated',
      'gated-mixer',
      'mixing',
      'net',
      'own-net',
      'tiny-gated-mixer',
      'tiny-own-net',
    ]);
    await store.installGrownHierarchy([{ narrower: 'own-net', broader: 'mixing' }]);
    expect(await store.withNarrower(['mixing'])).toEqual([
      'gated-mixer',
      'mixing',
      'own-net',
      'tiny-gated-mixer',
    ]);
    expect(ids((await store.relatedConcepts(['net'], 'narrower')).get('net'))).toEqual([
      'mixing',
      'tiny-gated-mixer',
      'gated',
    ]);
  });

  test('what was written since the hierarchy grew is known until it grows from that', async () => {
    const { store } = opened;
    await store.installVocabulary([curated('net')]);
    const ofVocabulary = await store.ungrownWrites();
    expect(ofVocabulary).not.toEqual([]);
    await store.installGrownHierarchy([], ofVocabulary);
    expect(await store.ungrownWrites()).toEqual([]);

    await store.writePapers([paper('a')]);
    const seen = await store.ungrownWrites();
    expect(seen).not.toEqual([]);
    await store.writePapers([paper('b')]);
    await store.installGrownHierarchy([], seen);
    const since = await store.ungrownWrites();
    expect(since).not.toEqual([]);
    expect(seen).not.toEqual(expect.arrayContaining([...since]));
    await store.installGrownHierarchy([], since);
    expect(await store.removePaper('nowhere')).toBe(false);
    expect(await store.ungrownWrites()).toEqual([]);
    expect(await store.removePaper('a')).toBe(true);
    expect(await store.ungrownWrites()).not.toEqual([]);
  });

  test('a hierarchy that was found earlier does not take the place of one that was found later', async () => {
    const { store } = opened;
    await store.installVocabulary([curated('net')]);
    await store.writePapers([paper('a', { facts: ['own-net IS_A net'] })]);
    const earlier = await store.ungrownWrites();
    await store.writePapers([paper('b', { facts: ['own-net IS_A net'] })]);
    const later = await store.ungrownWrites();
    await store.installGrownHierarchy([{ narrower: 'own-net', broader: 'net' }], later);
    await store.installGrownHierarchy([], earlier);
    expect(await store.withNarrower(['net'])).toEqual(['net', 'own-net']);
    expect(await store.ungrownWrites()).toEqual([]);
  });

  test('another vocabulary leaves the hierarchy that grew, and makes its own what it says too', async () => {
    const { store } = opened;
    await installFamily(store);
    await store.writePapers([paper('a', { facts: ['own-net IS_A net', 'own-net IS_A gated'] })]);
    await store.installGrownHierarchy([
      { narrower: 'own-net', broader: 'net' },
      { narrower: 'own-net', broader: 'gated' },
    ]);
    await store.installVocabulary([
      curated('net', { name: 'Net' }),
      curated('own-net', { broader: ['net'] }),
      curated('gated'),
    ]);
    expect(ids((await store.relatedConcepts(['own-net'], 'broader')).get('own-net'))).toEqual([
      'gated',
      'net',
    ]);
    await store.installGrownHierarchy([]);
    expect(ids((await store.relatedConcepts(['own-net'], 'broader')).get('own-net'))).toEqual(['net']);
  });

  test('what is narrower is found at any depth, each once, sorted', async () => {
    const { store } = opened;
    await installFamily(store);
    expect(await store.withNarrower(['net'])).toEqual([
      'gated',
      'gated-mixer',
      'mixing',
      'net',
      'tiny-gated-mixer',
    ]);
    expect(await store.withNarrower(['mixing', 'apart', 'mixing', 'unknown'])).toEqual([
      'apart',
      'gated-mixer',
      'mixing',
      'tiny-gated-mixer',
      'unknown',
    ]);
    expect(await store.withNarrower([])).toEqual([]);
  });

  test('a circle in the hierarchy does not hang', async () => {
    const { store } = opened;
    await store.installVocabulary([
      curated('a', { broader: ['b'] }),
      curated('b', { broader: ['c'] }),
      curated('c', { broader: ['a'] }),
    ]);
    expect(await store.withNarrower(['b'])).toEqual(['a', 'b', 'c']);
  });

  test('a name means: canonical before alias of the vocabulary before alias from papers', async () => {
    const { store } = opened;
    await store.installVocabulary([
      curated('one', { name: 'Canon', aliases: ['second'] }),
      curated('two', { name: 'Other', aliases: ['canons', 'third'] }),
    ]);
    await store.writePapers([
      paper('a', {
        concepts: [
          { id: 'three', name: 'Three', aliases: ['Canon', 'second', 'third', 'fourth'] },
          { id: 'four', name: 'Four', aliases: ['fourth'] },
        ],
      }),
    ]);
    const meant = async (name: string) => (await store.conceptsByNames([name])).get(name)?.id;
    expect(await meant('Canon')).toBe('one');
    expect(await meant('second')).toBe('one');
    expect(await meant('third')).toBe('two');
    expect(await meant('fourth')).toBe('four');
    await store.writePapers([paper('b', { concepts: ['three'] })]);
    expect(await meant('fourth')).toBe('three');
    expect(await meant('nothing')).toBeUndefined();
  });

  test('names are found whatever their case, plural, hyphens and diacritics, and keep the form that was asked', async () => {
    const { store } = opened;
    await store.installVocabulary([
      curated('gate-layer', { name: 'gate layer', aliases: ['Gâteau-Net'] }),
      curated('gn-50', { name: 'GN-50' }),
      curated('gn-101', { name: 'GN-101' }),
    ]);
    const names = [
      'Gate Layers',
      'gate-layer',
      'GATEAU NET',
      'gn50',
      'GN-101',
      'GN',
      '',
      '***',
      'gate layer',
    ];
    const meant = await store.conceptsByNames(names);
    expect(Object.fromEntries([...meant].map(([name, { id }]) => [name, id]))).toEqual({
      'Gate Layers': 'gate-layer',
      'gate-layer': 'gate-layer',
      'gate layer': 'gate-layer',
      'GATEAU NET': 'gate-layer',
      gn50: 'gn-50',
      'GN-101': 'gn-101',
    });
  });
}
