/** Papers in, changed and out again. */
import { expect, test } from 'vitest';
import type { PaperKnowledge } from '../../schema/knowledge.js';
import { factId } from '../../src/graph/factId.js';
import { keysOfIds } from '../../src/graph/identity/paperKeys.js';
import { curated, paper } from './knowledge.js';
import { everythingIn } from './snapshot.js';
import { emptyStoreForEach, type StoreUnderTest } from './stores.js';

export function writing(under: StoreUnderTest): void {
  const opened = emptyStoreForEach(under);

  test('a new store is empty and ready', async () => {
    const { store } = opened;
    await store.ping();
    await store.prepare();
    expect(await store.countPapers({})).toBe(0);
    expect(await store.countConcepts({ minPapers: 0 })).toBe(0);
    expect(await store.statistics()).toMatchObject({ papers: 0, concepts: 0, mentions: 0, facts: 0 });
  });

  test('what the store holds has another mark after everything that is written, by whomever', async () => {
    const { store } = opened;
    const other = await opened.another();
    const marks = new Set<string>();
    const mark = async () => {
      const found = await store.contentMark();
      expect(store.seenMark).toBe(found);
      expect(await store.contentMark()).toBe(found);
      marks.add(found);
    };
    await mark();
    await store.writePapers([paper('one', { facts: ['USES gate'] })]);
    expect(marks).not.toContain(store.seenMark);
    await mark();
    await other.writePapers([paper('two', { facts: ['USES gate'] })]);
    await mark();
    await store.installVocabulary([curated('gate')]);
    await mark();
    await other.removePaper('one');
    await mark();
    expect(marks.size).toBe(5);
    expect(await store.countPapers({})).toBe(1);
    expect(marks).toContain(await store.contentMark());
  });

  test('a paper comes back as it was written', async () => {
    const { store } = opened;
    const full = paper('arxiv:2101.00001', {
      title: 'Gates Are Enough',
      abstract: 'We put gates in place of mixers.',
      authors: ['Ada Example', 'Ötzi Müller'],
      published: '2021-03',
      url: 'https://example.org/gates',
      doi: '10.1234/gates',
      arxivId: '2101.00001',
    });
    const bare = paper('title:bare', { authors: [], abstract: '' });
    await store.writePapers([full, bare]);
    const papers = await store.papersByIds(['title:bare', 'arxiv:2101.00001', 'unknown']);
    expect([...papers.keys()].sort()).toEqual(['arxiv:2101.00001', 'title:bare']);
    expect(papers.get('arxiv:2101.00001')).toStrictEqual(full.paper);
    expect(papers.get('title:bare')).toStrictEqual(bare.paper);
  });

  test('a paper of two records is found by the keys of each, and takes the place of the papers that it is put together from', async () => {
    const { store } = opened;
    const preprint = paper('arxiv:2101.00001', { arxivId: '2101.00001', facts: ['USES gate'] });
    const published = paper('doi:10.1234/gates', { doi: '10.1234/Gates', facts: ['USES mixer'] });
    await store.writePapers([preprint, published, paper('other', { facts: ['USES mixer'] })]);
    expect(await store.papersByKeys(keysOfIds(['doi:10.1234/gates']))).toStrictEqual([published.paper]);

    const records = [preprint, published].map(({ paper }) => ({ ...paper, origin: 'tests' }));
    const together: PaperKnowledge = {
      ...preprint,
      paper: { ...preprint.paper, doi: '10.1234/Gates', origin: 'tests', records },
    };
    await store.writePapers([together], ['doi:10.1234/gates', 'unknown']);
    for (const key of ['arxiv:2101.00001', 'doi:10.1234/gates'])
      expect(await store.papersByKeys(keysOfIds([key, 'unknown']))).toStrictEqual([together.paper]);
    expect(await store.papersByKeys(keysOfIds(['unknown']))).toEqual([]);
    expect((await store.readings(['arxiv:2101.00001'])).get('arxiv:2101.00001')).toStrictEqual(together);
    expect(await store.statistics()).toMatchObject({ papers: 2, facts: 2 });
    expect((await store.conceptsByIds(['mixer'])).get('mixer')?.paperCount).toBe(1);

    await store.writePapers([preprint]);
    expect(await store.papersByKeys(keysOfIds(['doi:10.1234/gates']))).toEqual([]);
  });

  test('the version of a paper comes back', async () => {
    const { store } = opened;
    const knowledge = paper('a', { extractor: 'tests-7' });
    await store.writePapers([knowledge]);
    expect([...(await store.paperVersions(['a', 'unknown']))]).toEqual([
      ['a', { contentHash: knowledge.contentHash, extractor: 'tests-7' }],
    ]);
  });

  test('a fact comes back as it was written, with the id that every store gives it', async () => {
    const { store } = opened;
    const knowledge = paper('a', {
      facts: [
        { predicate: 'REPLACES', object: 'mixer', with: 'gate', confidence: 0.7 },
        { predicate: 'USES', subject: 'gate', object: 'mixer', confidence: 0.6 },
      ],
    });
    await store.writePapers([knowledge]);
    const page = await store.findFacts({}, { first: 10 });
    expect(page.entries.map(({ node }) => node)).toStrictEqual([
      {
        id: factId('a', 'REPLACES', null, 'mixer'),
        paperId: 'a',
        predicate: 'REPLACES',
        subjectId: null,
        objectId: 'mixer',
        withId: 'gate',
        evidence: knowledge.facts[0]?.evidence,
        confidence: 0.7,
        extractor: 'tests-1',
      },
      {
        id: factId('a', 'USES', 'gate', 'mixer'),
        paperId: 'a',
        predicate: 'USES',
        subjectId: 'gate',
        objectId: 'mixer',
        withId: null,
        evidence: knowledge.facts[1]?.evidence,
        confidence: 0.6,
        extractor: 'tests-1',
      },
    ]);
  });

  test('the same input twice leaves everything as it was', async () => {
    const { store } = opened;
    const vocabulary = [
      curated('mixer', { aliases: ['mixing block'], close: ['gate'] }),
      curated('gate', { broader: ['mixer'] }),
    ];
    const papers = [
      paper('a', {
        published: '2020',
        concepts: ['mixer', { id: 'gate-net', aliases: ['GN'] }],
        facts: ['USES mixer', 'gate-net IS_A gate'],
      }),
      paper('b', { facts: ['REPLACES mixer'], concepts: [{ id: 'gate-net', name: 'Gate Net' }] }),
    ];
    await store.installVocabulary(vocabulary);
    await store.writePapers(papers);
    const before = await everythingIn(store);
    await store.prepare();
    await store.installVocabulary(vocabulary);
    await store.writePapers(papers);
    for (const one of papers) await store.writePapers([one]);
    expect(await everythingIn(store)).toStrictEqual(before);
  });

  test('the order and the batches in which papers come make no difference', async () => {
    const { store } = opened;
    const papers = [
      paper('a', { concepts: [{ id: 'x', name: 'X', aliases: ['ex'] }], facts: ['USES x'] }),
      paper('b', { concepts: [{ id: 'x', name: 'ix', type: 'TECHNIQUE' }], facts: ['STUDIES x'] }),
      paper('c', { concepts: [{ id: 'x', name: 'ix', type: 'TASK' }], facts: ['EXTENDS x'] }),
    ];
    await store.writePapers(papers);
    const together = await everythingIn(store);
    for (const { paper: written } of papers) await store.removePaper(written.id);
    for (const one of papers.toReversed()) await store.writePapers([one]);
    expect(await everythingIn(store)).toStrictEqual(together);
  });

  test('a changed abstract replaces only what that paper said', async () => {
    const { store } = opened;
    const other = paper('b', { concepts: ['shared', 'only-b'], facts: ['USES shared', 'REPLACES only-b'] });
    await store.writePapers([
      paper('a', {
        abstract: 'The former wording.',
        concepts: ['shared', 'only-a'],
        facts: ['USES shared', 'REPLACES only-a'],
      }),
      other,
    ]);
    const factsOfB = await store.factsOfPapers(['b'], {}, { first: 10 });

    const changed = paper('a', {
      abstract: 'Now about new things.',
      concepts: ['shared', 'new'],
      facts: ['USES shared', 'PROPOSES new'],
    });
    await store.writePapers([changed]);

    const facts = await store.factsOfPapers(['a', 'b'], {}, { first: 10 });
    expect(facts.get('b')).toStrictEqual(factsOfB.get('b'));
    expect(
      facts
        .get('a')
        ?.entries.map(({ node }) => node.id)
        .sort(),
    ).toEqual([factId('a', 'USES', null, 'shared'), factId('a', 'PROPOSES', null, 'new')].sort());
    const concepts = await store.conceptsByIds(['shared', 'only-a', 'only-b', 'new']);
    expect([...concepts.keys()].sort()).toEqual(['new', 'only-b', 'shared']);
    expect(concepts.get('shared')?.paperCount).toBe(2);
    expect((await store.mentionsOfPapers(['a'])).get('a')?.map((mention) => mention.concept)).toEqual([
      'shared',
      'new',
    ]);
    expect(await store.countPapers({ text: 'new things' })).toBe(1);
    expect(await store.countPapers({ text: 'former wording' })).toBe(0);
    expect((await store.paperVersions(['a'])).get('a')?.contentHash).toBe(changed.contentHash);
  });

  test('of a paper given twice in one call the last counts', async () => {
    const { store } = opened;
    await store.writePapers([
      paper('a', { title: 'First', facts: ['USES old'] }),
      paper('b'),
      paper('a', { title: 'Second', facts: ['USES new'] }),
    ]);
    expect((await store.papersByIds(['a'])).get('a')?.title).toBe('Second');
    expect(await store.countPapers({})).toBe(2);
    expect(await store.countFacts({})).toBe(1);
    expect((await store.conceptsByIds(['old', 'new'])).has('old')).toBe(false);
  });

  test('a removed paper takes along its facts, mentions and aliases, and concepts that no other has', async () => {
    const { store } = opened;
    await store.writePapers([paper('b', { concepts: ['shared'], facts: ['USES shared'] })]);
    const before = await everythingIn(store);
    await store.writePapers([
      paper('a', {
        concepts: [{ id: 'shared', name: 'zShared', aliases: ['alias of a'] }, 'only-a'],
        facts: ['USES shared', 'only-a USES shared'],
      }),
    ]);
    expect(await store.removePaper('a')).toBe(true);
    expect(await everythingIn(store)).toStrictEqual(before);
    expect(await store.countSearch('alias of a')).toBe(0);
    expect((await store.conceptsByNames(['alias of a'])).size).toBe(0);
  });

  test('what has grown of a concept stays when another paper that names it takes the place of its only one', async () => {
    const { store } = opened;
    await store.installVocabulary([curated('net')]);
    const grown = [{ narrower: 'own-net', broader: 'net' }];
    const facts = ['own-net IS_A net'];
    const former = paper('a', {
      concepts: [{ id: 'own-net', name: 'Own Net', type: 'TECHNIQUE', aliases: ['ON'] }, 'only-a'],
      facts,
    });
    const next = paper('b', { concepts: [{ id: 'own-net', name: 'OwnNet' }], facts });
    await store.writePapers([former]);
    await store.installGrownHierarchy(grown);
    await store.writePapers([next], ['a']);
    expect(await store.withNarrower(['net'])).toEqual(['net', 'own-net']);
    const replaced = await everythingIn(store);

    await store.removePaper('b');
    await store.writePapers([next]);
    await store.installGrownHierarchy(grown);
    expect(replaced).toStrictEqual(await everythingIn(store));
  });

  test('removing a paper that is not there is false and changes nothing', async () => {
    const { store } = opened;
    await store.writePapers([paper('a')]);
    expect(await store.removePaper('b')).toBe(false);
    expect(await store.removePaper('a')).toBe(true);
    expect(await store.removePaper('a')).toBe(false);
    expect(await store.countPapers({})).toBe(0);
  });

  test('concepts of the vocabulary stay when their last paper goes', async () => {
    const { store } = opened;
    await store.installVocabulary([curated('mixer', { aliases: ['blender'] })]);
    await store.writePapers([paper('a', { concepts: [{ id: 'mixer', aliases: ['stirrer'] }] })]);
    expect((await store.conceptsByIds(['mixer'])).get('mixer')?.paperCount).toBe(1);
    await store.removePaper('a');
    expect((await store.conceptsByIds(['mixer'])).get('mixer')).toStrictEqual({
      id: 'mixer',
      name: 'mixer',
      type: 'ARCHITECTURE',
      paperCount: 0,
      curated: true,
    });
    expect((await store.aliasesOfConcepts(['mixer'])).get('mixer')).toEqual([
      { name: 'blender', from: 'vocabulary' },
    ]);
  });

  test('a concept has the name and the type that most papers give it, on a tie the smaller', async () => {
    const { store } = opened;
    const naming = (id: string, name: string, type: 'TASK' | 'DATASET' | 'METRIC') =>
      paper(id, { concepts: [{ id: 'x', name, type }] });
    const x = async () => {
      const concept = (await store.conceptsByIds(['x'])).get('x');
      return [concept?.name, concept?.type];
    };
    await store.writePapers([naming('a', 'b-name', 'TASK')]);
    expect(await x()).toEqual(['b-name', 'TASK']);
    await store.writePapers([naming('b', 'a-name', 'DATASET')]);
    expect(await x()).toEqual(['a-name', 'DATASET']);
    // Name and type are voted on apart.
    await store.writePapers([naming('c', 'b-name', 'METRIC'), naming('d', 'c-name', 'METRIC')]);
    expect(await x()).toEqual(['b-name', 'METRIC']);
    expect([...(await store.conceptsByNames(['b-name', 'a-name'])).keys()]).toEqual(['b-name']);
    await store.writePapers([naming('c', 'a-name', 'DATASET')]);
    expect(await x()).toEqual(['a-name', 'DATASET']);
    await store.removePaper('b');
    await store.removePaper('c');
    expect(await x()).toEqual(['b-name', 'METRIC']);
    expect(await store.countSearch('a-name')).toBe(0);
  });

  test('capital letters come before small ones, and votes are not swayed by how a text is encoded', async () => {
    const { store } = opened;
    const names = ['\u{1F600} net', '～ net', 'B net', 'a net'];
    await store.writePapers(names.map((name, i) => paper(`p${i}`, { concepts: [{ id: 'x', name }] })));
    expect((await store.conceptsByIds(['x'])).get('x')?.name).toBe('B net');
    await store.removePaper('p2');
    await store.removePaper('p3');
    // By code points U+FF5E is before U+1F600; by UTF-16 code units it is after.
    expect((await store.conceptsByIds(['x'])).get('x')?.name).toBe('～ net');
  });

  test('papers are counted that mention a concept, not those that only name it in a fact', async () => {
    const { store } = opened;
    await store.writePapers([
      paper('a', { concepts: [{ id: 'x', confidence: null }], facts: ['USES x'] }),
      paper('b', { concepts: ['x'] }),
    ]);
    expect((await store.conceptsByIds(['x'])).get('x')?.paperCount).toBe(1);
    expect(await store.countPapers({ all: [{ conceptIds: ['x'] }] })).toBe(1);
    const pages = await store.papersOfConcepts(['x'], undefined, { first: 5 });
    expect(pages.get('x')).toMatchObject({ totalCount: 1, entries: [{ node: { id: 'b' } }] });
    await store.removePaper('b');
    expect((await store.conceptsByIds(['x'])).get('x')?.paperCount).toBe(0);
    expect(await store.statistics()).toMatchObject({ concepts: 0, facts: 1 });
  });

  test('mentions come back in the order of the text', async () => {
    const { store } = opened;
    const knowledge = paper('a', { concepts: ['x', 'y'] });
    const at = (field: 'title' | 'abstract', start: number, end: number, concept: string) =>
      ({ field, start, end, text: 'm', type: 'TASK', concept, confidence: 0.5 }) as const;
    const inOrder = [
      at('title', 2, 4, 'y'),
      at('title', 10, 12, 'x'),
      at('abstract', 0, 3, 'x'),
      at('abstract', 9, 11, 'x'),
      at('abstract', 9, 14, 'x'),
      at('abstract', 9, 14, 'y'),
      at('abstract', 100, 101, 'x'),
    ];
    await store.writePapers([{ ...knowledge, mentions: inOrder.toReversed() }, paper('b')]);
    const mentions = await store.mentionsOfPapers(['a', 'b', 'unknown']);
    expect(mentions.get('a')).toStrictEqual(inOrder);
    expect(mentions.get('b')).toEqual([]);
    expect(mentions.has('unknown')).toBe(false);
  });

  test('a batch with one paper that cannot be stored writes nothing', async () => {
    const { store } = opened;
    await store.writePapers([paper('kept', { facts: ['USES x'] })]);
    const before = await everythingIn(store);
    const good = paper('good', { facts: ['USES x', 'PROPOSES y'] });
    const refused = [
      { ...good, facts: [...good.facts, ...good.facts] },
      { ...good, concepts: good.concepts.slice(1) },
      { ...good, concepts: [...good.concepts, ...good.concepts] },
      { ...good, mentions: good.mentions.map((mention) => ({ ...mention, concept: 'unknown' })) },
      { ...good, facts: good.facts.map((fact) => ({ ...fact, with: 'unknown' })) },
      { ...good, facts: good.facts.map((fact) => ({ ...fact, confidence: Number.NaN })) },
      { ...good, facts: good.facts.map((fact) => ({ ...fact, predicate: 'IS_BETTER' as 'USES' })) },
      { ...good, paper: { ...good.paper, published: 'last year' } },
      { ...good, paper: { ...good.paper, title: 'a\0b' } },
      { ...good, paper: { ...good.paper, abstract: 'half \ud835 a pair' } },
    ];
    for (const [i, bad] of refused.entries()) {
      const wrong = { ...bad, paper: { ...bad.paper, id: `bad-${i}` } };
      await expect(store.writePapers([good, wrong, paper('kept')]), `case ${i}`).rejects.toMatchObject({
        name: 'PapergraphError',
        code: 'BAD_INPUT',
        message: expect.stringContaining(`bad-${i}`) as string,
      });
    }
    expect(await everythingIn(store)).toStrictEqual(before);
  });

  test('writing nothing is nothing', async () => {
    await opened.store.writePapers([]);
    expect(await opened.store.countPapers({})).toBe(0);
  });

  test('what is written is there after closing and opening again', async () => {
    await opened.store.installVocabulary([curated('mixer', { aliases: ['blender'] })]);
    await opened.store.writePapers([paper('a', { published: '2022-02-02', facts: ['USES mixer'] })]);
    const before = await everythingIn(opened.store);
    await opened.reopen();
    expect(await everythingIn(opened.store)).toStrictEqual(before);
  });

  test('a second connection sees what the first has written, and both write', async () => {
    const { store } = opened;
    const other = await opened.another();
    await store.writePapers([paper('a', { facts: ['USES x'] })]);
    expect(await other.countPapers({})).toBe(1);
    await Promise.all([
      ...[1, 2, 3].map((i) => store.writePapers([paper(`s${i}`, { facts: ['USES x'] })])),
      ...[1, 2, 3].map((i) => other.writePapers([paper(`o${i}`, { facts: ['USES x'] })])),
    ]);
    expect(await store.countPapers({})).toBe(7);
    expect((await other.conceptsByIds(['x'])).get('x')?.paperCount).toBe(7);
  });
}
