/** Strings that mean something to SQL, Cypher, JSON or a full-text engine are data here, wherever they stand. */
import { describe, expect, test } from 'vitest';
import type { Predicate } from '../../schema/predicates.js';
import { curated, paper } from './knowledge.js';
import { everythingIn } from './snapshot.js';
import { emptyStoreForEach, type StoreUnderTest } from './stores.js';

const HOSTILE: readonly string[] = [
  `'; DROP TABLE paper; --`,
  `" OR ""="`,
  '`) DETACH DELETE n //',
  '}) MATCH (n) DETACH DELETE n //',
  '${process.exit()} {{7*7}} $1 :ids ?1 @x $ids',
  '["a","b"]',
  '\\" \\u0000 \\n \\',
  'a AND b OR NOT c NEAR(d e, 2)',
  'title:x ^y~2 +z -w (v) [u TO t] {s} /r.*/ q?',
  'term* "phrase" *',
  '𝒜ttention 𝔽𝔽ℕ 🙂 👩‍🔬',
  'Ünïcödé ΑΒΓ шум 図書館 مرحبا',
  'e\u0301 \u00e9 \u200b\u200d\ufeff\u202e',
  'tab\tnew\nline\r\n',
  '%_ LIKE GLOB [!a-z]',
  'NULL null undefined true 0 -1 1e999',
  'constructor __proto__ toString',
];

export function hostile(under: StoreUnderTest): void {
  const opened = emptyStoreForEach(under);

  test.each(HOSTILE.map((text) => [text]))('as data, in every place: %j', async (text) => {
    const { store } = opened;
    await store.writePapers([paper('innocent', { facts: ['USES innocent-concept'] })]);
    await store.installVocabulary([
      curated(text, { name: text, aliases: [`alias ${text}`] }),
      curated('plain', { broader: [text], close: [text] }),
    ]);
    const knowledge = paper(text, {
      title: text,
      abstract: text,
      authors: [text],
      url: text,
      doi: text,
      arxivId: text,
      extractor: text,
      concepts: [{ id: `own ${text}`, name: text, aliases: [`said ${text}`] }, text],
      facts: [
        { predicate: 'USES', object: text },
        { predicate: 'IS_A', subject: `own ${text}`, object: text },
      ],
    });
    await store.writePapers([knowledge]);
    await store.writePapers([knowledge]);

    expect((await store.papersByIds([text])).get(text)).toStrictEqual(knowledge.paper);
    expect((await store.mentionsOfPapers([text])).get(text)).toStrictEqual(knowledge.mentions);
    const facts = (await store.factsOfPapers([text], {}, { first: 5 })).get(text);
    expect(facts?.entries.map(({ node }) => node.evidence.text).sort()).toEqual(
      knowledge.facts.map(({ evidence }) => evidence.text).sort(),
    );
    expect(await store.countPapers({ all: [{ predicate: 'USES', conceptIds: [text] }] })).toBe(1);
    expect(await store.withNarrower([text])).toEqual([text, 'plain'].sort());
    expect((await store.conceptsByNames([text])).get(text)?.name).toBe(text);
    expect((await store.aliasesOfConcepts([text])).get(text)).toEqual([
      { name: `alias ${text}`, from: 'vocabulary' },
    ]);
    const path = await store.paths({ from: `own ${text}`, to: text, maxLength: 4, first: 5 });
    expect(path.paths.map(({ steps }) => steps.map(({ to }) => to.id))).toEqual([[text]]);
    const around = (['paper', 'concept'] as const).map((kind) => ({ kind, id: text }));
    const drawn = await store.surroundings({ around, depth: 1, limit: 10 });
    expect(drawn.nodes.map(({ node }) => node.id)).toEqual([text, text, `own ${text}`]);
    expect(await store.removePaper(text)).toBe(true);
    expect(await store.statistics()).toMatchObject({ papers: 1, concepts: 1, facts: 1 });
  });

  test.each(HOSTILE.map((text) => [text]))('as a question: %j', async (text) => {
    const { store } = opened;
    await store.writePapers([
      paper('found', { title: `Before ${text} after`, concepts: [{ id: 'x', name: `named ${text}` }] }),
      paper('other', { title: 'Quite another', abstract: 'Thing.' }),
    ]);
    const page = { first: 10 };
    expect((await store.papersByIds([text])).size).toBe(0);
    expect((await store.conceptsByIds([text])).size).toBe(0);
    expect((await store.conceptsByNames([text])).size).toBe(0);
    expect((await store.paperVersions([text])).size).toBe(0);
    expect(await store.removePaper(text)).toBe(false);
    expect(await store.countFacts({ subjectIds: [text], objectIds: [text], paperIds: [text] })).toBe(0);
    expect(await store.countPapers({ none: [{ conceptIds: [text] }], any: [{ conceptIds: [text] }] })).toBe(
      0,
    );
    expect(await store.countPapers({ authors: [`nobody ${text}`] })).toBe(0);
    expect(await store.countPapers({ sources: [text] })).toBe(0);
    const begun = await store.findConcepts({ prefix: `named ${text}` }, 'PAPERS_DESC', page);
    expect(begun.entries).toMatchObject([{ node: { id: 'x' } }]);
    expect((await store.factsByIds([text])).size).toBe(0);
    expect((await store.statementsOfFacts([text], page)).size).toBe(0);
    expect((await store.similarPapers([text], page)).size).toBe(0);
    expect((await store.coOccurringConcepts([text], undefined, page)).size).toBe(0);
    const papers = await store.findPapers({ text }, 'RELEVANCE', page);
    expect(papers.entries.map(({ node }) => node.id)).toContain('found');
    const found = await store.search(`before ${text}`, page);
    expect(found.entries).toMatchObject([{ node: { kind: 'paper', paper: { id: 'found' } } }]);
    const named = await store.search(`named ${text}`, page);
    expect(named.entries).toMatchObject([{ node: { kind: 'concept', concept: { id: 'x' } } }]);
    const unknown = 'NO SUCH` PREDICATE' as Predicate;
    expect(await store.countPapers({ all: [{ predicate: unknown, conceptIds: ['x'] }] })).toBe(0);
    expect(await store.countFacts({ predicate: unknown })).toBe(0);
    expect((await store.papersOfConcepts(['x'], unknown, page)).get('x')).toMatchObject({ totalCount: 0 });
    expect(
      (await store.evidenceFor(['found'], [{ predicate: unknown, conceptIds: ['x'] }])).get('found'),
    ).toEqual([]);
  });

  test('a text of thousands of terms, and conditions by the hundred', async () => {
    const { store } = opened;
    const words = Array.from({ length: 3000 }, (_, i) => `word${i}`);
    await store.writePapers([
      paper('long', { abstract: words.join(' '), facts: ['USES x'] }),
      paper('short'),
    ]);
    expect(await store.countPapers({ text: words.join(' ') })).toBe(1);
    expect(await store.countPapers({ text: `${words.join(' ')} missing` })).toBe(0);
    expect(await store.countSearch(words.join(' '))).toBe(1);
    const condition = { predicate: 'USES', conceptIds: ['x', ...words.slice(0, 10)] } as const;
    const many = Array.from({ length: 600 }, () => condition);
    expect(await store.countPapers({ all: many.slice(0, 50), any: many })).toBe(1);
    const pages = await store.factsOfPapers(['long', ...words], {}, { first: 1 });
    expect([...pages.keys()]).toEqual(['long']);
  });

  describe('letters', () => {
    test('are compared without case, diacritics and compatibility forms, and cut at all else', async () => {
      const { store } = opened;
      await store.writePapers([
        paper('p', {
          title: 'Poincaré’s ﬁne‐tuned CIFAR-10/100 (Straße, ŁÓDŹ, İstanbul)',
          abstract: 'x₂ 𝒜bc',
        }),
      ]);
      const finds = async (text: string) => (await store.countPapers({ text })) === 1;
      for (const text of [
        'poincare',
        'POINCARÉ',
        'fine tuned',
        'fine-tun',
        'cifar 10',
        'cifar-100',
        '100',
        'straße',
        'strasse',
        'łodz',
        'LODZ',
        'istanbul',
        'x2',
        'abc',
        's',
      ]) {
        expect(await finds(text), text).toBe(true);
      }
      for (const text of ['oincare', 'cifar10', 'bc']) expect(await finds(text), text).toBe(false);
    });

    test('what was refused leaves no trace', async () => {
      const { store } = opened;
      const before = await everythingIn(store);
      for (const text of ['nul \0', 'half \udc00 pair']) {
        await expect(store.writePapers([paper('p', { title: text })])).rejects.toMatchObject({
          code: 'BAD_INPUT',
        });
        await expect(store.writePapers([paper(text)])).rejects.toMatchObject({ code: 'BAD_INPUT' });
      }
      expect(await everythingIn(store)).toStrictEqual(before);
    });
  });
}
