/** What persons correct: made, read over by later ingests, undone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPatternExtractor } from '../../ingest/pipeline.js';
import { PapergraphError } from '../../schema/errors.js';
import type { Paper, PaperKnowledge } from '../../schema/knowledge.js';
import { correct, undo } from '../../src/graph/corrections/correct.js';
import type { Correction } from '../../src/graph/corrections/correction.js';
import type { CorrectionRequest } from '../../src/graph/corrections/propose.js';
import { factId } from '../../src/graph/factId.js';
import { growHierarchy } from '../../src/graph/hierarchy.js';
import { ingest, type IngestReport } from '../../src/graph/ingest.js';
import type { GraphStore } from '../../src/graph/store.js';
import { suggestedMerges } from '../../src/graph/suggestedMerges.js';
import { curated, paper } from './knowledge.js';
import { everythingIn, readAll } from './snapshot.js';
import { emptyStoreForEach, type StoreUnderTest } from './stores.js';

const VOCABULARY = [
  curated('network'),
  curated('mixer', { name: 'Mixer', aliases: ['mixing block'], broader: ['network'], close: ['blender'] }),
  curated('blender', { name: 'Blender', aliases: ['blending block'], broader: ['network'] }),
];

/** Names what it takes for 'spiral' in two ways, in a sentence each. */
const TWO_MEANINGS: PaperKnowledge = {
  ...paper('two', {
    abstract: 'We use spiral stairs. We replace spiral galaxies.',
    concepts: [{ id: 'spiral', aliases: ['spiral galaxy'] }, 'mixer'],
  }),
  mentions: [
    mention('spiral', 7, 'spiral stairs'),
    mention('spiral', 33, 'spiral galaxies'),
    mention('mixer', 3, 'use'),
  ],
  facts: [
    {
      predicate: 'USES',
      object: 'spiral',
      evidence: { field: 'abstract', start: 0, end: 21, text: 'We use spiral stairs.' },
      confidence: 0.8,
    },
    {
      predicate: 'REPLACES',
      object: 'spiral',
      evidence: { field: 'abstract', start: 22, end: 49, text: 'We replace spiral galaxies.' },
      confidence: 0.7,
    },
  ],
};

function mention(concept: string, start: number, text: string) {
  const end = start + text.length;
  return { field: 'abstract', start, end, text, type: 'ARCHITECTURE', concept, confidence: 0.9 } as const;
}

const PAPERS = [
  paper('a', {
    concepts: ['mixer', { id: 'mix-net', name: 'MixNet', aliases: ['mixing net'] }],
    facts: ['USES mixer', 'mix-net IS_A mixer', 'REPLACES mix-net'],
  }),
  paper('b', {
    concepts: [
      { id: 'mix-net', name: 'MixNet' },
      { id: 'gate', aliases: ['GT'] },
    ],
    facts: ['REPLACES mix-net', 'USES mix-net'],
  }),
  paper('c', { concepts: ['blender', 'gate'], facts: ['USES blender', 'OUTPERFORMS gate'] }),
  TWO_MEANINGS,
];

const NEWCOMERS = [
  paper('d', { concepts: [{ id: 'mix-net', name: 'MixNet' }], facts: ['USES mix-net', 'USES gate'] }),
  paper('e', { concepts: ['gating-unit', 'mixer'], facts: ['USES gating-unit', 'REPLACES mixer'] }),
];

/** As a newer extractor reads them. */
const READ_ANEW = PAPERS.map((read) => ({ ...read, extractor: 'tests-2' }));

/** One paper, of two sources that give it different ids. */
const WORK = {
  title: 'Whirl Gates Instead of Layers',
  abstract: 'We replace the mixer by whirl gates.',
  authors: ['Ada Example'],
  source: 'papers.jsonl',
};
const PREPRINT: Paper = { id: 'arxiv:2401.00001', ...WORK, arxivId: '2401.00001', origin: 'arxiv' };
const PUBLISHED: Paper = { id: 'doi:10.1000/x', ...WORK, doi: '10.1000/x', origin: 'crossref' };

const ADA = { by: 'Ada', reason: null };

/** One of each kind, with what shows that it holds. */
const CORRECTIONS: readonly {
  readonly request: CorrectionRequest;
  readonly holds: (store: GraphStore) => Promise<unknown>;
  readonly shows: unknown;
}[] = [
  {
    request: { kind: 'RENAME_CONCEPT', concept: 'mix-net', name: 'Mixing Network' },
    holds: async (store) => [
      (await store.conceptsByIds(['mix-net'])).get('mix-net')?.name,
      await meant(store, 'MixNet', 'mixing networks'),
    ],
    shows: ['Mixing Network', ['mix-net', 'mix-net']],
  },
  {
    request: { kind: 'RENAME_CONCEPT', concept: 'mixer', name: 'Stirrer' },
    holds: async (store) => [
      (await store.conceptsByIds(['mixer'])).get('mixer')?.name,
      await meant(store, 'mixer', 'stirrers', 'mixing block'),
    ],
    shows: ['Stirrer', ['mixer', 'mixer', 'mixer']],
  },
  {
    request: { kind: 'MERGE_CONCEPTS', concept: 'mix-net', into: 'mixer' },
    holds: async (store) => [
      (await store.conceptsByIds(['mix-net'])).size,
      await meant(store, 'MixNet', 'mixing net'),
      await statedBy(store, 'a'),
      await statedBy(store, 'b'),
    ],
    shows: [0, ['mixer', 'mixer'], ['REPLACES mixer', 'USES mixer'], ['REPLACES mixer', 'USES mixer']],
  },
  {
    request: { kind: 'MERGE_CONCEPTS', concept: 'blender', into: 'mixer' },
    holds: async (store) => [
      await meant(store, 'blender', 'blending block'),
      await statedBy(store, 'c'),
      await related(store, 'mixer', 'close'),
    ],
    shows: [['mixer', 'mixer'], ['OUTPERFORMS gate', 'USES mixer'], []],
  },
  {
    request: {
      kind: 'SPLIT_CONCEPT',
      concept: 'spiral',
      into: 'spiral galaxy',
      names: ['spiral galaxy'],
      papers: [],
    },
    holds: async (store) => [
      await statedBy(store, 'two'),
      (await store.mentionsOfPapers(['two'])).get('two')?.map(({ concept }) => concept),
      await meant(store, 'spiral galaxies'),
    ],
    shows: [
      ['REPLACES spiral-galaxy', 'USES spiral'],
      ['mixer', 'spiral', 'spiral-galaxy'],
      ['spiral-galaxy'],
    ],
  },
  {
    request: { kind: 'SPLIT_CONCEPT', concept: 'gate', into: 'Garden Gate', names: [], papers: ['c'] },
    holds: async (store) => [
      await statedBy(store, 'c'),
      (await store.conceptsByIds(['gate'])).get('gate')?.paperCount,
      (await store.conceptsByIds(['garden-gate'])).get('garden-gate')?.name,
    ],
    shows: [['OUTPERFORMS garden-gate', 'USES blender'], 1, 'Garden Gate'],
  },
  {
    request: { kind: 'ADD_ALIAS', concept: 'gate', alias: 'gating unit' },
    holds: async (store) => [await meant(store, 'Gating Units'), await aliases(store, 'gate')],
    shows: [['gate'], ['gating unit', 'GT']],
  },
  {
    request: { kind: 'REMOVE_ALIAS', concept: 'gate', alias: 'GT' },
    holds: async (store) => [await meant(store, 'GT'), await aliases(store, 'gate')],
    shows: [[undefined], []],
  },
  {
    request: { kind: 'REMOVE_ALIAS', concept: 'mixer', alias: 'mixing blocks' },
    holds: (store) => aliases(store, 'mixer'),
    shows: [],
  },
  {
    request: { kind: 'ADD_BROADER', concept: 'gate', broader: 'network' },
    holds: async (store) => [await related(store, 'gate', 'broader'), await store.withNarrower(['network'])],
    shows: [['network'], ['blender', 'gate', 'mixer', 'network']],
  },
  {
    request: { kind: 'REMOVE_BROADER', concept: 'mixer', broader: 'network' },
    holds: (store) => related(store, 'mixer', 'broader'),
    shows: [],
  },
  {
    request: { kind: 'ADD_CLOSE', concept: 'gate', close: 'mixer' },
    holds: async (store) => [await related(store, 'gate', 'close'), await related(store, 'mixer', 'close')],
    shows: [['mixer'], ['blender', 'gate']],
  },
  {
    request: { kind: 'REMOVE_CLOSE', concept: 'blender', close: 'mixer' },
    holds: async (store) => [
      await related(store, 'blender', 'close'),
      await related(store, 'mixer', 'close'),
    ],
    shows: [[], []],
  },
  {
    request: { kind: 'ACCEPT_FACT', fact: factId('c', 'USES', null, 'blender') },
    holds: (store) => confidence(store, factId('c', 'USES', null, 'blender')),
    shows: 1,
  },
  {
    request: { kind: 'REJECT_FACT', fact: factId('b', 'USES', null, 'mix-net') },
    holds: (store) => statedBy(store, 'b'),
    shows: ['REPLACES mix-net'],
  },
  {
    request: { kind: 'REJECT_MERGE', concept: 'mix-net', into: 'mixer' },
    holds: async (store) => (await store.journal()).changes.map(({ kind }) => kind),
    shows: ['REJECT_MERGE'],
  },
  {
    request: { kind: 'DELETE_PAPER', paper: 'b' },
    holds: async (store) => [
      (await store.papersByIds(['b'])).size,
      [...(await store.deletedPapers(PAPERS.map((read) => read.paper))).keys()],
      (await store.conceptsByIds(['mix-net'])).get('mix-net')?.paperCount,
    ],
    shows: [0, ['b'], 1],
  },
];

export function corrections(under: StoreUnderTest): void {
  const opened = emptyStoreForEach(under);

  const fill = async (): Promise<GraphStore> => {
    const { store } = opened;
    await store.installVocabulary(VOCABULARY);
    await store.writePapers(PAPERS);
    await growHierarchy(store);
    return store;
  };

  describe.each(CORRECTIONS)('$request', ({ request, holds, shows }) => {
    test('holds, survives every ingest, and leaves nothing when it is undone', async () => {
      const store = await fill();
      const before = await everythingIn(store);
      expect(await holds(store)).not.toEqual(shows);

      const made = await correct(store, request, ADA);
      expect(await holds(store)).toEqual(shows);
      const corrected = await everythingIn(store);

      await store.writePapers(PAPERS);
      await store.installVocabulary(VOCABULARY);
      expect(await everythingIn(store)).toStrictEqual(corrected);
      await store.writePapers(READ_ANEW);
      expect(await holds(store)).toEqual(shows);
      await store.installVocabulary([...VOCABULARY, curated('gearbox', { close: ['network'] })]);
      expect(await holds(store)).toEqual(shows);
      await opened.reopen();
      expect(await holds(opened.store)).toEqual(shows);

      await opened.store.installVocabulary(VOCABULARY);
      await opened.store.writePapers(PAPERS);
      await growHierarchy(opened.store);
      expect(await everythingIn(opened.store)).toStrictEqual(corrected);
      await undo(opened.store, made.number, 'Bob');
      expect(await everythingIn(opened.store)).toStrictEqual(before);
    });

    test('undone after new papers came in, the graph is as if it had never been made', async () => {
      const store = await fill();
      const { number } = await correct(store, request, ADA);
      await store.writePapers(NEWCOMERS);
      await undo(store, number, 'Ada');
      const undone = await everythingIn(store);
      for (const { paper: written } of [...PAPERS, ...NEWCOMERS]) await store.removePaper(written.id);
      await store.writePapers([...PAPERS, ...NEWCOMERS]);
      await growHierarchy(store);
      expect(undone).toStrictEqual(await everythingIn(store));
    });
  });

  test('is listed, newest first, with who, when, why and what stood before', async () => {
    const store = await fill();
    const before = Date.now();
    const first = await correct(
      store,
      { kind: 'RENAME_CONCEPT', concept: 'mixer', name: 'Stirrer' },
      { by: ' Ada ', reason: 'as the field says' },
    );
    const second = await correct(store, { kind: 'ADD_ALIAS', concept: 'gate', alias: 'port' }, ADA);
    const listed = await readAll((page) => store.findCorrections(page), 1);
    expect(listed).toEqual([second, first]);
    expect(await store.countCorrections()).toBe(2);
    expect(first).toMatchObject({
      by: 'Ada',
      reason: 'as the field says',
      undone: null,
      change: { kind: 'RENAME_CONCEPT', concept: { id: 'mixer', name: 'Mixer' }, name: 'Stirrer' },
      before: [
        {
          id: 'mixer',
          name: 'Mixer',
          type: 'ARCHITECTURE',
          aliases: ['mixing block'],
          broader: ['network'],
          close: ['Blender'],
          paperCount: 2,
        },
      ],
    });
    expect(Date.parse(first.at)).toBeGreaterThanOrEqual(before);
    expect(second.number).toBeGreaterThan(first.number);

    const undone = await undo(store, first.number, 'Bob');
    expect(undone).toMatchObject({ number: first.number, by: 'Ada', undone: { by: 'Bob' } });
    expect((await store.correctionsByNumbers([first.number, 99])).get(first.number)).toEqual(undone);
    expect(await store.countCorrections()).toBe(2);
    await expect(undo(store, first.number, 'Bob')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(undo(store, 99, 'Bob')).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  test('new papers are corrected too', async () => {
    const store = await fill();
    await correct(store, { kind: 'MERGE_CONCEPTS', concept: 'mix-net', into: 'mixer' }, ADA);
    await correct(store, { kind: 'ADD_ALIAS', concept: 'gate', alias: 'gating unit' }, ADA);
    await store.writePapers(NEWCOMERS);
    expect(await statedBy(store, 'd')).toEqual(['USES gate', 'USES mixer']);
    expect(await statedBy(store, 'e')).toEqual(['REPLACES mixer', 'USES gate']);
    expect((await store.conceptsByIds(['mix-net', 'gating-unit'])).size).toBe(0);
    expect((await store.readings(['d'])).get('d')?.facts).toEqual(NEWCOMERS[0]?.facts);
  });

  test('which of two equally sure facts stays does not depend on what came first, paper or correction', async () => {
    const store = await fill();
    const tied = paper('x', { facts: ['USES whirl', 'USES swirl', 'IS_A whirl', 'IS_A swirl'] });
    const reversed = { ...tied, facts: tied.facts.toReversed() };
    await store.writePapers([reversed]);
    await correct(store, { kind: 'MERGE_CONCEPTS', concept: 'swirl', into: 'whirl' }, ADA);
    const paperFirst = await everythingIn(store);
    for (const read of [tied, reversed]) {
      await store.writePapers([read]);
      expect(await everythingIn(store)).toStrictEqual(paperFirst);
    }
  });

  test('a concept that was corrected is still suggested to be another', async () => {
    const store = await fill();
    await store.writePapers([paper('x', { concepts: ['whirlgate', 'whirlgaet'] })]);
    for (const concept of ['whirlgate', 'whirlgaet'])
      await correct(store, { kind: 'ADD_ALIAS', concept, alias: `${concept} unit` }, ADA);
    expect(await suggestedMerges(store, 1)).toMatchObject([
      { rarer: { curated: true }, other: { id: 'whirlgaet', curated: true }, reason: 'spelling' },
    ]);
  });

  test('corrections that were made on others hold when the first is undone', async () => {
    const store = await fill();
    const merged = await correct(store, { kind: 'MERGE_CONCEPTS', concept: 'mix-net', into: 'mixer' }, ADA);
    await correct(store, { kind: 'MERGE_CONCEPTS', concept: 'mixer', into: 'blender' }, ADA);
    expect(await statedBy(store, 'b')).toEqual(['REPLACES blender', 'USES blender']);
    await correct(store, { kind: 'REJECT_FACT', fact: factId('b', 'USES', null, 'blender') }, ADA);
    expect(await statedBy(store, 'b')).toEqual(['REPLACES blender']);
    await undo(store, merged.number, 'Ada');
    expect(await statedBy(store, 'b')).toEqual(['REPLACES mix-net']);
    expect(await statedBy(store, 'a')).toEqual(['REPLACES mix-net', 'USES blender', 'mix-net IS_A blender']);
  });

  describe('a deleted paper of several records', () => {
    const vocabulary = { concepts: VOCABULARY };
    const ingested = (...records: Paper[]): Promise<IngestReport> =>
      ingest(opened.store, createPatternExtractor(vocabulary), vocabulary, inTurn(records));
    const DELETED = { written: 0, unchanged: 0, deleted: 1 };

    test('stays so under each of its ids, until that is undone', async () => {
      const { store } = opened;
      await ingested(PREPRINT);
      await ingested(PUBLISHED);
      const before = await everythingIn(store);
      const { number } = await correct(store, { kind: 'DELETE_PAPER', paper: PREPRINT.id }, ADA);

      expect(await ingested(PREPRINT)).toMatchObject(DELETED);
      expect(await ingested(PUBLISHED)).toMatchObject(DELETED);
      const { arxivId } = PREPRINT;
      expect(await ingested({ ...PUBLISHED, id: 'listed-1', arxivId, title: 'Retitled' })).toMatchObject(
        DELETED,
      );
      expect(await ingested({ ...PUBLISHED, id: 'listed-2' })).toMatchObject(DELETED);
      await store.writePapers([{ ...paper(PUBLISHED.id), paper: PUBLISHED }]);
      expect(await store.countPapers({})).toBe(0);

      const ofTheSameVolume = { ...PUBLISHED, id: 'listed-3', title: 'Another Work of the Volume' };
      expect(await ingested(ofTheSameVolume)).toMatchObject({ written: 1 });
      await store.removePaper(ofTheSameVolume.id);
      await undo(store, number, 'Ada');
      expect(await everythingIn(store)).toStrictEqual(before);
      expect(await ingested(PUBLISHED)).toMatchObject({ unchanged: 1 });
    });

    test('takes no other paper along that has its DOI', async () => {
      const { store } = opened;
      const other = { ...PREPRINT, id: 'arxiv:2401.00002', arxivId: '2401.00002', doi: '10.1000/x' };
      await ingested({ ...PREPRINT, doi: '10.1000/x' }, other);
      await correct(store, { kind: 'DELETE_PAPER', paper: PREPRINT.id }, ADA);
      expect(await ingested({ ...other, abstract: 'We use the mixer.' })).toMatchObject({ written: 1 });
      expect(await ingested(PREPRINT)).toMatchObject(DELETED);
    });

    test('takes no other record of the work along, however they come together', async () => {
      const { store } = opened;
      const mine: Paper = { ...WORK, id: 'mine', origin: 'jsonl' };
      await ingested(mine);
      await correct(store, { kind: 'DELETE_PAPER', paper: 'mine' }, ADA);
      expect(await ingested(PREPRINT, mine)).toMatchObject({ written: 1, deleted: 1 });
      expect(await store.papersByIds([PREPRINT.id])).toEqual(new Map([[PREPRINT.id, PREPRINT]]));
      const changed = { ...PREPRINT, abstract: 'We use the mixer.' };
      expect(await ingested(mine, changed)).toMatchObject({ written: 1, deleted: 1 });
      expect(await store.papersByIds([PREPRINT.id])).toEqual(new Map([[PREPRINT.id, changed]]));
    });

    test('is known by its own id alone in a journal that has no more', async () => {
      const { store } = opened;
      await ingested(PREPRINT, PUBLISHED);
      const { id, title } = PREPRINT;
      const change = { kind: 'DELETE_PAPER', paper: { id, title } } as const;
      await store.makeCorrection({ change, before: [], ...ADA }, 0);
      expect(await ingested(PREPRINT)).toMatchObject(DELETED);
      expect(await ingested(PUBLISHED)).toMatchObject({ written: 1 });
    });
  });

  test('an alias that is split off as a concept of its own is no alias any more', async () => {
    const store = await fill();
    await store.writePapers([paper('x', { concepts: [{ id: 'mixer', name: 'stirring unit' }] })]);
    const before = await everythingIn(store);
    const request = { kind: 'SPLIT_CONCEPT', concept: 'mixer', into: 'mixing block' } as const;
    const { number } = await correct(store, { ...request, names: ['stirring units'], papers: [] }, ADA);
    expect(await meant(store, 'mixing block', 'stirring unit')).toEqual(['mixing-block', 'mixing-block']);
    expect(await aliases(store, 'mixer')).toEqual([]);
    await undo(store, number, 'Bob');
    expect(await everythingIn(store)).toStrictEqual(before);
  });

  test('what is refused for the id of a concept that is called otherwise now is told so', async () => {
    const store = await fill();
    await correct(store, { kind: 'RENAME_CONCEPT', concept: 'spiral', name: 'Winding Thing' }, ADA);
    await correct(store, { kind: 'REMOVE_ALIAS', concept: 'spiral', alias: 'spiral' }, ADA);
    const reason = 'The id of Winding Thing (spiral) was made from "spiral"';
    for (const request of [
      { kind: 'ADD_ALIAS', concept: 'gate', alias: 'spiral' },
      { kind: 'SPLIT_CONCEPT', concept: 'spiral', into: 'spiral', names: ['spiral galaxy'], papers: [] },
    ] as const)
      await expect(correct(store, request, ADA)).rejects.toMatchObject({
        message: expect.stringContaining(reason) as string,
      });
  });

  test('what is split off can be merged again', async () => {
    const store = await fill();
    const before = await statedBy(store, 'two');
    const split = {
      kind: 'SPLIT_CONCEPT',
      concept: 'spiral',
      into: 'galaxy',
      names: ['spiral galaxy'],
    } as const;
    await correct(store, { ...split, papers: [] }, ADA);
    await correct(store, { kind: 'MERGE_CONCEPTS', concept: 'galaxy', into: 'spiral' }, ADA);
    await store.writePapers(READ_ANEW);
    expect(await statedBy(store, 'two')).toEqual(before);
  });

  test('a fact that was rejected can be rejected again where another correction has brought it back', async () => {
    const store = await fill();
    const fact = factId('b', 'USES', null, 'gate');
    await store.writePapers([paper('b', { facts: ['USES gate', 'USES mix-net'] })]);
    await correct(store, { kind: 'REJECT_FACT', fact }, ADA);
    await correct(store, { kind: 'MERGE_CONCEPTS', concept: 'mix-net', into: 'gate' }, ADA);
    expect(await statedBy(store, 'b')).toEqual(['USES gate']);
    const again = await correct(store, { kind: 'REJECT_FACT', fact }, ADA);
    expect(await statedBy(store, 'b')).toEqual([]);
    await undo(store, again.number, 'Bob');
    expect(await statedBy(store, 'b')).toEqual(['USES gate']);
    await correct(store, { kind: 'ACCEPT_FACT', fact }, ADA);
    await expect(correct(store, { kind: 'ACCEPT_FACT', fact }, ADA)).rejects.toMatchObject({
      message: expect.stringContaining('accepted already') as string,
    });
  });

  test('an accepted fact stays when it is not read any more, as long as the paper has the words', async () => {
    const store = await fill();
    const fact = factId('two', 'REPLACES', null, 'spiral');
    await correct(store, { kind: 'ACCEPT_FACT', fact }, ADA);
    await store.writePapers([
      { ...TWO_MEANINGS, facts: [], concepts: [], mentions: [], extractor: 'tests-3' },
    ]);
    expect(await confidence(store, fact)).toBe(1);
    const moved = { ...TWO_MEANINGS.paper, abstract: 'First: 𝔘nicode. We replace spiral galaxies.' };
    await store.writePapers([{ ...TWO_MEANINGS, paper: moved, facts: [], concepts: [], mentions: [] }]);
    expect((await store.factsByIds([fact])).get(fact)?.evidence).toMatchObject({ start: 16, end: 43 });
    const reworded = { ...TWO_MEANINGS.paper, abstract: 'Other words.' };
    await store.writePapers([{ ...TWO_MEANINGS, paper: reworded, facts: [], concepts: [], mentions: [] }]);
    expect(await confidence(store, fact)).toBeUndefined();
  });

  test('an accepted fact that is not read any more goes where the corrections before it take it', async () => {
    const store = await fill();
    const unread = { ...TWO_MEANINGS, facts: [], concepts: [], mentions: [], extractor: 'tests-3' };
    const merged = await correct(store, { kind: 'MERGE_CONCEPTS', concept: 'spiral', into: 'mixer' }, ADA);
    const fact = factId('two', 'USES', null, 'mixer');
    await correct(store, { kind: 'ACCEPT_FACT', fact }, ADA);
    await store.writePapers([unread]);
    expect(await statedBy(store, 'two')).toEqual(['USES mixer']);
    expect(await confidence(store, fact)).toBe(1);
    await undo(store, merged.number, 'Bob');
    expect(await statedBy(store, 'two')).toEqual(['USES spiral']);
    expect(await confidence(store, factId('two', 'USES', null, 'spiral'))).toBe(1);

    await correct(
      store,
      { kind: 'SPLIT_CONCEPT', concept: 'spiral', into: 'stairway', names: [], papers: ['two'] },
      ADA,
    );
    expect(await statedBy(store, 'two')).toEqual(['USES stairway']);
  });

  test('an accepted fact that was split off stays so when it is not read any more', async () => {
    const store = await fill();
    const split = await correct(
      store,
      { kind: 'SPLIT_CONCEPT', concept: 'spiral', into: 'galaxy', names: ['spiral galaxy'], papers: [] },
      ADA,
    );
    await correct(store, { kind: 'ACCEPT_FACT', fact: factId('two', 'REPLACES', null, 'galaxy') }, ADA);
    await store.writePapers([{ ...TWO_MEANINGS, facts: [], mentions: [], extractor: 'tests-3' }]);
    expect(await statedBy(store, 'two')).toEqual(['REPLACES galaxy']);
    await undo(store, split.number, 'Bob');
    expect(await statedBy(store, 'two')).toEqual(['REPLACES spiral']);
  });

  test('a fact is judged, and that undone, also when its paper has got another id since', async () => {
    const { store } = opened;
    const facts = ['USES gate', 'REPLACES mixer'];
    const published = { ...paper(PUBLISHED.id, { facts }), paper: PUBLISHED };
    const records = [PREPRINT, PUBLISHED];
    const together = { ...published, paper: { ...PREPRINT, doi: '10.1000/x', records } };
    await store.writePapers([together]);
    const before = await everythingIn(store);
    await store.writePapers([published], [PREPRINT.id]);
    const [used, replaced] = [
      factId(PUBLISHED.id, 'USES', null, 'gate'),
      factId(PUBLISHED.id, 'REPLACES', null, 'mixer'),
    ];
    const rejected = await correct(store, { kind: 'REJECT_FACT', fact: used }, ADA);
    const accepted = await correct(store, { kind: 'ACCEPT_FACT', fact: replaced }, ADA);
    await store.writePapers([together], [PUBLISHED.id]);
    expect(await statedBy(store, PREPRINT.id)).toEqual(['REPLACES mixer']);
    expect(await confidence(store, factId(PREPRINT.id, 'REPLACES', null, 'mixer'))).toBe(1);

    await undo(store, rejected.number, 'Bob');
    expect(await statedBy(store, PREPRINT.id)).toEqual(['REPLACES mixer', 'USES gate']);
    await undo(store, accepted.number, 'Bob');
    expect(await everythingIn(store)).toStrictEqual(before);
  });

  test('a relation that grew from papers does not grow again once it is removed', async () => {
    const store = await fill();
    await store.writePapers([
      paper('x', { facts: ['gate IS_A network'] }),
      paper('y', { facts: ['gate IS_A network'] }),
    ]);
    await growHierarchy(store);
    expect(await related(store, 'gate', 'broader')).toEqual(['network']);
    const { number } = await correct(
      store,
      { kind: 'REMOVE_BROADER', concept: 'gate', broader: 'network' },
      ADA,
    );
    expect(await related(store, 'gate', 'broader')).toEqual([]);
    await growHierarchy(store);
    expect(await related(store, 'gate', 'broader')).toEqual([]);
    await undo(store, number, 'Ada');
    expect(await related(store, 'gate', 'broader')).toEqual(['network']);
  });

  test('a relation that was removed does not grow by another name of its ends, until that is undone', async () => {
    const store = await fill();
    await store.writePapers(['x', 'y'].map((id) => paper(id, { facts: ['gate IS_A portal'] })));
    await growHierarchy(store);
    expect(await related(store, 'gate', 'broader')).toEqual(['portal']);
    await correct(store, { kind: 'REMOVE_BROADER', concept: 'gate', broader: 'portal' }, ADA);
    const merged = await correct(store, { kind: 'MERGE_CONCEPTS', concept: 'portal', into: 'spiral' }, ADA);
    expect(await related(store, 'gate', 'broader')).toEqual([]);
    await correct(store, { kind: 'MERGE_CONCEPTS', concept: 'gate', into: 'mix-net' }, ADA);
    expect(await related(store, 'mix-net', 'broader')).toEqual([]);
    await undo(store, merged.number, 'Bob');
    expect(await related(store, 'mix-net', 'broader')).toEqual([]);
  });

  test('what is said to be close to another is a kind at once, until that is undone', async () => {
    const store = await fill();
    await store.writePapers([paper('x', { concepts: [{ id: 'whirl-gate', name: 'whirl gate' }] })]);
    await growHierarchy(store);
    expect(await related(store, 'whirl-gate', 'broader')).toEqual([]);
    const { number } = await correct(store, { kind: 'ADD_CLOSE', concept: 'gate', close: 'mixer' }, ADA);
    expect(await related(store, 'whirl-gate', 'broader')).toEqual(['gate']);
    await undo(store, number, 'Bob');
    expect(await related(store, 'whirl-gate', 'broader')).toEqual([]);
  });

  test('step by step is the same as all at once, and undone in any order leaves nothing', async () => {
    const store = await fill();
    const before = await everythingIn(store);
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 2, maxLength: 6 }), fc.nat(), async (steps, chosen) => {
        for (const step of steps) {
          if ('write' in step) await store.writePapers(step.write);
          else if ('undo' in step) await undoOne(store, step.undo);
          else await correct(store, step, ADA).catch(onlyRefusals);
        }
        await growHierarchy(store);
        const stepwise = await everythingIn(store);
        for (const { paper: written } of PAPERS) await store.removePaper(written.id);
        await store.writePapers(PAPERS);
        await growHierarchy(store);
        expect(await everythingIn(store)).toStrictEqual(stepwise);

        while (await undoOne(store, chosen));
        expect(await everythingIn(store)).toStrictEqual(before);
      }),
      { numRuns: under.name === 'embedded' ? 30 : 5, seed: 42 },
    );
  });

  test('a rename that is undone leaves no name behind, whatever was made after it', async () => {
    const store = await fill();
    const renamed = await correct(store, { kind: 'RENAME_CONCEPT', concept: 'mix-net', name: 'Slip' }, ADA);
    const again = await correct(
      store,
      { kind: 'RENAME_CONCEPT', concept: 'mix-net', name: 'Mixing Network' },
      ADA,
    );
    expect(again).toMatchObject({ change: { concept: { name: 'MixNet' } }, before: [{ name: 'Slip' }] });
    await undo(store, renamed.number, 'Bob');
    expect(await meant(store, 'MixNet', 'Slip', 'Mixing Network')).toEqual(['mix-net', undefined, 'mix-net']);
    await undo(store, again.number, 'Bob');

    const wrong = await correct(store, { kind: 'RENAME_CONCEPT', concept: 'mix-net', name: 'Slip' }, ADA);
    const fact = factId('b', 'USES', null, 'mix-net');
    await correct(store, { kind: 'ACCEPT_FACT', fact }, ADA);
    await correct(store, { kind: 'ADD_ALIAS', concept: 'mix-net', alias: 'MN' }, ADA);
    await correct(store, { kind: 'ADD_CLOSE', concept: 'gate', close: 'mix-net' }, ADA);
    await correct(store, { kind: 'MERGE_CONCEPTS', concept: 'mix-net', into: 'mixer' }, ADA);
    expect(await meant(store, 'Slip', 'MixNet')).toEqual(['mixer', 'mixer']);
    await undo(store, wrong.number, 'Bob');
    expect(await meant(store, 'Slip', 'MixNet')).toEqual([undefined, 'mixer']);
  });

  test('what is undone is as if it had never been made, also for corrections that were made after it', async () => {
    const store = await fill();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(slippedRename, anyCorrection),
        fc.array(anyCorrection, { minLength: 2, maxLength: 6 }),
        fc.nat(),
        async (undone, others, order) => {
          const [first, ...rest] = await madeOf(store, [undone, ...others]);
          if (first !== undefined) await undo(store, first.number, 'Bob');
          const after = await everythingIn(store);
          while (await undoOne(store, order));

          const alone = await madeOf(
            store,
            rest.map(({ request }) => request),
          );
          const without = await everythingIn(store);
          while (await undoOne(store, order));
          // Without the one, another may be refused, or be about another concept.
          if (rest.map(aboutWhat).join() === alone.map(aboutWhat).join())
            expect(after).toStrictEqual(without);
        },
      ),
      { numRuns: under.name === 'embedded' ? 40 : 5, seed: 42 },
    );
  });

  test('what cannot be done is refused with the reason, and nothing is written', async () => {
    const store = await fill();
    await correct(store, { kind: 'ADD_ALIAS', concept: 'gate', alias: 'port' }, ADA);
    const before = await everythingIn(store);
    const refused: readonly (readonly [CorrectionRequest, string])[] = [
      [{ kind: 'RENAME_CONCEPT', concept: 'nothing', name: 'Thing' }, 'no concept "nothing"'],
      [{ kind: 'RENAME_CONCEPT', concept: 'mixer', name: 'Mixer' }, 'called so already'],
      [{ kind: 'RENAME_CONCEPT', concept: 'mixer', name: ' ' }, 'empty'],
      [{ kind: 'RENAME_CONCEPT', concept: 'mixer', name: 'a\0b' }, 'NUL'],
      [{ kind: 'RENAME_CONCEPT', concept: 'mixer', name: 'blenders' }, 'merge the two'],
      [{ kind: 'RENAME_CONCEPT', concept: 'mixer', name: 'blending block' }, 'alias of Blender'],
      [{ kind: 'RENAME_CONCEPT', concept: 'mixer', name: '!?' }, 'letter or digit'],
      [{ kind: 'MERGE_CONCEPTS', concept: 'mixer', into: 'mixer' }, 'itself'],
      [{ kind: 'SPLIT_CONCEPT', concept: 'gate', into: 'gates', names: ['x'], papers: [] }, 'itself'],
      [{ kind: 'SPLIT_CONCEPT', concept: 'gate', into: 'x', names: [], papers: [] }, 'what goes over'],
      [
        { kind: 'SPLIT_CONCEPT', concept: 'gate', into: 'x', names: ['gates'], papers: [] },
        'rename it first',
      ],
      [{ kind: 'SPLIT_CONCEPT', concept: 'gate', into: 'x', names: [], papers: ['zz'] }, 'no paper "zz"'],
      [
        { kind: 'SPLIT_CONCEPT', concept: 'gate', into: 'x', names: ['GT', 'gat'], papers: [] },
        '"gat" is no alias of gate (gate), and no paper writes it so',
      ],
      [{ kind: 'ADD_ALIAS', concept: 'mixer', alias: 'mixing block' }, 'already'],
      [{ kind: 'ADD_ALIAS', concept: 'mixer', alias: 'blender' }, 'merge the two'],
      [{ kind: 'REMOVE_ALIAS', concept: 'mixer', alias: 'mixers' }, 'rename it'],
      [{ kind: 'REMOVE_ALIAS', concept: 'mixer', alias: 'whirl' }, 'no alias'],
      [{ kind: 'REMOVE_ALIAS', concept: 'gate', alias: 'port' }, 'undo'],
      [{ kind: 'ADD_BROADER', concept: 'network', broader: 'mixer' }, 'circle'],
      [{ kind: 'ADD_BROADER', concept: 'mixer', broader: 'mixer' }, 'circle'],
      [{ kind: 'ADD_BROADER', concept: 'mixer', broader: 'network' }, 'already'],
      [{ kind: 'REMOVE_BROADER', concept: 'gate', broader: 'network' }, 'nothing is to be removed'],
      [{ kind: 'ADD_CLOSE', concept: 'mixer', close: 'blender' }, 'close already'],
      [{ kind: 'REMOVE_CLOSE', concept: 'mixer', close: 'network' }, 'not close'],
      [{ kind: 'REJECT_FACT', fact: 'f' }, 'no fact "f"'],
      [{ kind: 'DELETE_PAPER', paper: 'zz' }, 'no paper "zz"'],
    ];
    for (const [request, reason] of refused) {
      await expect(correct(store, request, ADA), JSON.stringify(request)).rejects.toMatchObject({
        code: 'BAD_INPUT',
        message: expect.stringContaining(reason) as string,
      });
    }
    await expect(
      correct(store, { kind: 'ADD_ALIAS', concept: 'gate', alias: 'door' }, { by: '', reason: null }),
    ).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await everythingIn(store)).toStrictEqual(before);
    expect(await store.countCorrections()).toBe(1);
  });

  test('several persons at once lose nothing', async () => {
    const store = await fill();
    const other = await opened.another();
    const names = ['one', 'two', 'three', 'four'];
    await Promise.all(
      names.map((alias, i) =>
        correct(i % 2 === 0 ? store : other, { kind: 'ADD_ALIAS', concept: 'gate', alias }, ADA),
      ),
    );
    expect(await aliases(store, 'gate')).toEqual(['four', 'one', 'three', 'two', 'GT']);
    expect((await store.journal()).changes).toHaveLength(4);
  });

  test('corrections and an ingest at the same time end as if one came after the other', async () => {
    const store = await fill();
    const other = await opened.another();
    await Promise.all([
      correct(store, { kind: 'MERGE_CONCEPTS', concept: 'mix-net', into: 'mixer' }, ADA),
      ...NEWCOMERS.map((newcomer) => other.writePapers([newcomer])),
    ]);
    await growHierarchy(store);
    const together = await everythingIn(store);
    expect((await store.conceptsByIds(['mix-net'])).size).toBe(0);
    await store.writePapers([...PAPERS, ...NEWCOMERS]);
    expect(await everythingIn(store)).toStrictEqual(together);
  });

  test('a correction that fails half-way is not there', async () => {
    const store = await fill();
    const before = await everythingIn(store);
    const mixNet = { id: 'mix-net', name: 'MixNet', type: 'ARCHITECTURE' } as const;
    const nameless = { ...mixNet, id: null as never };
    const { revision } = await store.journal();
    const merge = { kind: 'MERGE_CONCEPTS', concept: mixNet, into: nameless } as const;
    await expect(store.makeCorrection({ change: merge, before: [], ...ADA }, revision)).rejects.toThrow();
    expect(await everythingIn(store)).toStrictEqual(before);
    expect(await store.journal()).toEqual({ revision, changes: [] });
    const late = { change: { ...merge, into: { ...mixNet, id: 'mixer' } }, before: [], ...ADA };
    expect(await store.makeCorrection(late, revision + 1)).toBeNull();
    expect(await store.countCorrections()).toBe(0);
  });
}

const anyConcept = fc.constantFrom('mixer', 'mix-net', 'gate', 'blender', 'spiral', 'network', 'galaxy');
const anyName = fc.constantFrom(
  'GT',
  'mixing net',
  'spiral galaxy',
  'MixNet',
  'mixing block',
  'galaxy',
  'whirl',
);
const two = { concept: anyConcept, into: anyConcept };

/** Of a concept that the vocabulary lacks. */
const slippedRename = fc.record({
  kind: fc.constant('RENAME_CONCEPT' as const),
  concept: fc.constantFrom('mix-net', 'gate', 'spiral'),
  name: fc.constant('Slip'),
});

const anyCorrection: fc.Arbitrary<CorrectionRequest> = fc.oneof(
  fc.record({ kind: fc.constant('RENAME_CONCEPT' as const), concept: anyConcept, name: anyName }),
  fc.record({ kind: fc.constant('MERGE_CONCEPTS' as const), ...two }),
  fc.record({
    kind: fc.constant('SPLIT_CONCEPT' as const),
    concept: anyConcept,
    into: anyName,
    names: fc.uniqueArray(anyName, { maxLength: 2 }),
    papers: fc.subarray(['a', 'two'], { maxLength: 1 }),
  }),
  fc.record({ kind: fc.constantFrom('ADD_ALIAS', 'REMOVE_ALIAS'), concept: anyConcept, alias: anyName }),
  fc.record({
    kind: fc.constantFrom('ADD_BROADER', 'REMOVE_BROADER'),
    concept: anyConcept,
    broader: anyConcept,
  }),
  fc.record({ kind: fc.constantFrom('ADD_CLOSE', 'REMOVE_CLOSE'), concept: anyConcept, close: anyConcept }),
  fc.record({
    kind: fc.constantFrom('ACCEPT_FACT', 'REJECT_FACT'),
    fact: fc
      .tuple(
        fc.constantFrom('a', 'b', 'c', 'two'),
        fc.constantFrom('USES', 'REPLACES', 'OUTPERFORMS'),
        anyConcept,
      )
      .map(([paperId, predicate, object]) => factId(paperId, predicate, null, object)),
  }),
  fc.record({ kind: fc.constant('DELETE_PAPER' as const), paper: fc.constantFrom('a', 'b') }),
);

const anyStep: fc.Arbitrary<
  CorrectionRequest | { readonly undo: number } | { readonly write: PaperKnowledge[] }
> = fc.oneof(
  { arbitrary: anyCorrection, weight: 8 },
  fc.record({ undo: fc.nat() }),
  fc.record({ write: fc.subarray(PAPERS) }),
);

async function* inTurn<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* await Promise.resolve(all);
}

/** One of those that hold; false if none does. */
async function undoOne(store: GraphStore, chosen: number): Promise<boolean> {
  const all = await readAll((page) => store.findCorrections(page));
  const holding = all.filter(({ undone }) => undone === null);
  const correction = holding[chosen % holding.length];
  if (correction === undefined) return false;
  await undo(store, correction.number, 'Bob');
  return true;
}

type Made = Correction & { readonly request: CorrectionRequest };

/** Of these, those that are not refused. */
async function madeOf(store: GraphStore, requests: readonly CorrectionRequest[]): Promise<Made[]> {
  const made: Made[] = [];
  for (const request of requests) {
    const correction = await correct(store, request, ADA).catch(onlyRefusals);
    if (correction !== undefined) made.push({ ...correction, request });
  }
  return made;
}

/** The change as JSON, without what stood in the graph before it: names, how sure a fact was and as what it was read. */
function aboutWhat({ change }: Correction): string {
  const stood = new Set(['type', 'confidence', 'readAs', 'concepts']);
  return JSON.stringify(change, (key, value: unknown) => {
    if (stood.has(key)) return undefined;
    return typeof value === 'object' && value !== null && 'type' in value && 'id' in value ? value.id : value;
  });
}

function onlyRefusals(error: unknown): undefined {
  if (!(error instanceof PapergraphError && error.code === 'BAD_INPUT')) throw error;
}

async function meant(store: GraphStore, ...names: readonly string[]): Promise<(string | undefined)[]> {
  const concepts = await store.conceptsByNames(names);
  return names.map((name) => concepts.get(name)?.id);
}

async function aliases(store: GraphStore, id: string): Promise<string[]> {
  return ((await store.aliasesOfConcepts([id])).get(id) ?? []).map(({ name }) => name);
}

async function related(store: GraphStore, id: string, relation: 'broader' | 'close'): Promise<string[]> {
  return ((await store.relatedConcepts([id], relation)).get(id) ?? []).map((concept) => concept.id);
}

/** Sorted, as in `USES mixer`. */
async function statedBy(store: GraphStore, paperId: string): Promise<string[]> {
  const facts = await readAll((page) => store.findFacts({ paperIds: [paperId] }, page));
  return facts
    .map(({ predicate, subjectId, objectId }) => [subjectId, predicate, objectId].filter(Boolean).join(' '))
    .sort();
}

async function confidence(store: GraphStore, id: string): Promise<number | undefined> {
  return (await store.factsByIds([id])).get(id)?.confidence;
}
