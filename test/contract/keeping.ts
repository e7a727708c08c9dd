/** Graphs that go out of a store and into another, whole. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { correct } from '../../src/graph/corrections/correct.js';
import { endingAfter } from '../../src/graph/keeping/endingAfter.js';
import { exportLines } from '../../src/graph/keeping/exportLines.js';
import { importGraph } from '../../src/graph/keeping/importGraph.js';
import { writeWholeFile } from '../../src/graph/keeping/wholeFile.js';
import { keepStore, openStore } from '../../src/graph/open.js';
import { DOCUMENTS } from '../../src/graph/sharing/formats.js';
import type { GraphStore } from '../../src/graph/store.js';
import { fillWorld } from './keptWorld.js';
import { paper } from './knowledge.js';
import { everythingIn, joined, readAll } from './snapshot.js';
import { emptyStoreForEach, type StoreUnderTest } from './stores.js';

/** Of an export of four lines: the header, two papers and the end. */
const DAMAGES: readonly (readonly [
  what: string,
  damage: (lines: readonly string[]) => readonly string[],
  RegExp,
])[] = [
  ['nothing', () => [], /line 1: is empty/],
  ['no export', () => ['{"title": "A paper"}'], /is no export of papergraph/],
  ['no JSON', (lines) => [lines[0] ?? '', '{"kind":'], /line 2: is no JSON/],
  [
    'a newer format',
    (lines) => ['{"kind":"papergraph","version":2}', ...lines.slice(1)],
    /newer papergraph.*update/,
  ],
  ['cut at a line', (lines) => lines.slice(0, -1), /line 4: the export is cut off here/],
  [
    'without a line',
    (lines) => lines.filter((_, i) => i !== 1),
    /line 3: what stands before is not what was exported/,
  ],
  [
    'a changed letter',
    (lines) => lines.map((line) => line.replace('Title of', 'title of')),
    /not what was exported/,
  ],
  ['a line after its end', (lines) => [...lines, lines[1] ?? ''], /line 5: the export goes on after its end/],
  ['an unknown kind', (lines) => [lines[0] ?? '', '{"kind":"poem"}', ...lines.slice(1)], /line 2: kind: /],
  ['no title', (lines) => lines.map((line) => line.replace('"Title of b"', '""')), /line 3: paper.title: /],
  [
    'another order',
    (lines) => [
      lines[0] ?? '',
      lines[1] ?? '',
      '{"kind":"vocabulary","id":"x","name":"x","type":"TASK","aliases":[],"broader":[],"close":[]}',
    ],
    /line 3: a vocabulary comes after a reading/,
  ],
];

export function keeping(under: StoreUnderTest): void {
  const opened = emptyStoreForEach(under);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'papergraph-keeping-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const exported = (store: GraphStore) => store.snapshot((state) => joined(exportLines(state)));
  const file = async (content: string, name = 'export.jsonl') => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };

  test(
    'what is exported and imported is the same graph: asked, exported again, and gone on with',
    { timeout: 240_000 },
    async () => {
      const { store } = opened;
      await fillWorld(store);
      const before = await everythingIn(store);
      const bytes = await exported(store);
      const path = await file(bytes);

      const copy = `file:${join(folder, 'copy.db')}`;
      await importGraph(await keepStore(copy), path);
      const copied = await openStore(copy);
      expect(await everythingIn(copied)).toStrictEqual(before);
      expect(await exported(copied)).toBe(bytes);
      for (const format of Object.values(DOCUMENTS)) {
        expect(await joined(format(copied))).toBe(await joined(format(store)));
      }
      const { revision } = await store.journal();
      for (const each of [store, copied]) {
        await each.writePapers([paper('new', { facts: ['USES stirrer'] }), paper('p003')]);
        expect(await each.undoCorrection(1, 'Bob', revision)).not.toBeNull();
      }
      expect(withoutTimes(await exported(copied))).toBe(withoutTimes(await exported(store)));
      const said = async (by: GraphStore) => [
        await readAll((page) => by.findFacts({}, page)),
        await by.vocabulary(),
        await by.statistics(),
      ];
      expect(await said(copied)).toStrictEqual(await said(store));
      await copied.close();

      await importGraph(await opened.keeper(), path, { replace: true });
      expect(await everythingIn(store)).toStrictEqual(before);
      await opened.reopen();
      expect(await exported(opened.store)).toBe(bytes);
    },
  );

  test('a deleted paper stays so in a copy, under each of its ids', async () => {
    const { store } = opened;
    const { paper: preprint, ...said } = paper('arxiv:2401.00001', { arxivId: '2401.00001' });
    const { paper: published } = paper('doi:10.1000/x', { doi: '10.1000/x' });
    const { paper: older } = paper('older');
    await store.writePapers([
      { ...said, paper: { ...preprint, records: [preprint, published] } },
      { ...said, paper: older },
    ]);
    await correct(store, { kind: 'DELETE_PAPER', paper: preprint.id }, { by: 'Ada', reason: null });
    const { id, title } = older;
    const withoutIds = { kind: 'DELETE_PAPER', paper: { id, title } } as const;
    await store.makeCorrection({ change: withoutIds, before: [], by: 'Ada', reason: null }, 1);

    const copy = `file:${join(folder, 'copy.db')}`;
    await importGraph(await keepStore(copy), await file(await exported(store)));
    const copied = await openStore(copy);
    expect(await copied.deletedPapers([preprint, published, older, paper('other').paper])).toEqual(
      new Map([
        [preprint.id, 1],
        [published.id, 1],
        [older.id, 2],
      ]),
    );
    await copied.close();
  });

  test('a store that holds something is not filled unless it is to be replaced', async () => {
    await opened.store.writePapers([paper('a')]);
    const before = await everythingIn(opened.store);
    const path = await file(await exported(opened.store));
    await expect(importGraph(await opened.keeper(), path)).rejects.toMatchObject({
      code: 'BAD_USAGE',
      message: expect.stringContaining('--replace') as string,
    });
    expect(await everythingIn(opened.store)).toStrictEqual(before);
  });

  test('an export that is not whole is refused, and leaves everything as it was', async () => {
    const { store } = opened;
    await store.writePapers([paper('a'), paper('b')]);
    const before = await everythingIn(store);
    const whole = (await exported(store)).trimEnd().split('\n');
    const keeper = await opened.keeper();
    for (const [what, damage, message] of DAMAGES) {
      const path = await file(
        damage(whole)
          .map((line) => `${line}\n`)
          .join(''),
      );
      await expect(importGraph(keeper, path, { replace: true }), what).rejects.toMatchObject({
        code: 'BAD_INPUT',
        message: expect.stringMatching(message) as string,
      });
    }
    expect(await everythingIn(store)).toStrictEqual(before);
    expect(await readdir(folder)).toEqual(['export.jsonl']);
  });

  test(
    'an import that is stopped leaves no half graph that is taken for a whole one, and can be run again',
    { timeout: 120_000 },
    async () => {
      const { store } = opened;
      const other = await file(await exported(store), 'other.jsonl');
      await store.writePapers(Array.from({ length: 120 }, (_, i) => paper(`p${i}`, { concepts: ['gate'] })));
      const whole = await exported(store);
      const path = await file(whole);
      const keeper = await opened.keeper();
      const stopping = new AbortController();
      const stopped = importGraph(keeper, path, {
        replace: true,
        signal: stopping.signal,
        onProgress: () => {
          stopping.abort();
        },
      });
      await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
      // A file is as it was; Neo4j, which cannot be, is refused.
      const after = await opened.another().catch((error: unknown) => error);
      if (after instanceof Error) {
        expect(after).toMatchObject({
          code: 'STORE_INCOMPATIBLE',
          message: expect.stringContaining('papergraph import') as string,
        });
        await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_INCOMPATIBLE' });
        expect(await store.countPapers({})).toBe(100);
        await expect(importGraph(keeper, other)).rejects.toMatchObject({ code: 'STORE_INCOMPATIBLE' });
      } else expect(await exported(after as GraphStore)).toBe(whole);

      await importGraph(keeper, path, { replace: after instanceof Error ? undefined : true });
      await opened.reopen();
      expect(await exported(opened.store)).toBe(whole);
      expect((await opened.store.conceptsByIds(['gate'])).get('gate')?.paperCount).toBe(120);
    },
  );

  test('what is written while all is read is not in it, or is told', async () => {
    const { store } = opened;
    await store.writePapers([paper('a')]);
    const before = await exported(store);
    const meanwhile = store.snapshot(async (state) => {
      const lines = exportLines(state);
      const first = await lines.next();
      await store.writePapers([paper('b')]);
      return String(first.value) + (await joined(lines));
    });
    const outcome = await meanwhile.catch((error: unknown) => error);
    if (outcome instanceof Error) {
      expect(outcome).toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringContaining('written to') as string,
      });
    } else expect(outcome).toBe(before);
    expect(await store.countPapers({})).toBe(2);
  });

  test('what is told has left no end behind, and the file as it was', async () => {
    const { store } = opened;
    await store.writePapers([paper('a')]);
    const before = await exported(store);
    const path = await file('old');
    let shown = '';
    const failure: unknown = await store
      .snapshot(async (state, checkUnchanged) => {
        async function* disturbed() {
          for await (const line of exportLines(state)) {
            if (shown === '') await store.writePapers([paper('b')]);
            yield line;
          }
        }
        async function* watched() {
          for await (const line of endingAfter(disturbed(), checkUnchanged)) {
            shown += line;
            yield line;
          }
        }
        await writeWholeFile(path, watched());
      })
      .catch((error: unknown) => error);
    if (failure === undefined) {
      expect(shown).toBe(before);
      expect(await readFile(path, 'utf8')).toBe(before);
    } else {
      expect(failure).toMatchObject({ code: 'STORE_UNAVAILABLE' });
      expect(shown).toMatch(/^\{"kind":"papergraph"/);
      expect(shown).not.toContain('"kind":"end"');
      expect(await readFile(path, 'utf8')).toBe('old');
    }
    expect(await readdir(folder)).toEqual(['export.jsonl']);
  });
}

/** Of an export: without what tells when a correction was undone, and so without its end. */
function withoutTimes(lines: string): string {
  return lines.replace(/"undone":\{[^}]*\}/g, '').replace(/\{"kind":"end".*/, '');
}
