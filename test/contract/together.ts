/** Several processes that fill one store at once: the graph is that of one process. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPatternExtractor } from '../../ingest/pipeline.js';
import type { Paper } from '../../schema/knowledge.js';
import { growHierarchy } from '../../src/graph/hierarchy.js';
import { ingest } from '../../src/graph/ingest.js';
import { openStore } from '../../src/graph/open.js';
import { keysOfIds } from '../../src/graph/identity/paperKeys.js';
import type { GraphStore } from '../../src/graph/store.js';
import { MLP } from '../setup/mlp.js';
import { paper } from './knowledge.js';
import { everythingIn } from './snapshot.js';
import { emptyStoreForEach, type StoreUnderTest } from './stores.js';

const VOCABULARY = { concepts: [MLP] };
const EXTRACTOR = createPatternExtractor(VOCABULARY);
const PAPERS = 24;
const WRITERS = 3;

export function together(under: StoreUnderTest): void {
  const opened = emptyStoreForEach(under);

  test('what was decided by papers that are not there any more, or not yet, is not written', async () => {
    const { store } = opened;
    const keys = keysOfIds(['a', 'b']);
    const former = paper('a', { facts: ['USES x'] });
    expect(await store.writePapers([former], [], { keys, papers: [] })).toBe(true);
    const before = await everythingIn(store);
    expect(await store.writePapers([paper('b')], ['a'], { keys, papers: [] })).toBe(false);
    const otherwise = { ...former.paper, title: 'Other Title' };
    expect(await store.writePapers([paper('b')], ['a'], { keys, papers: [otherwise] })).toBe(false);
    expect(await everythingIn(store)).toStrictEqual(before);
    expect(await store.writePapers([paper('b')], ['a'], { keys, papers: [former.paper] })).toBe(true);
    expect(await store.papersByKeys(keys)).toStrictEqual([paper('b').paper]);
  });

  test('preprints and published versions that come at once are one paper, and new concepts are one', async () => {
    const older = Array.from({ length: PAPERS }, (_, n) => record(n, 'preprint', `OldNet-${n % 3}`));
    const newer = Array.from({ length: PAPERS }, (_, n) => record(n, 'preprint', `GateNet-${n % 5}`));
    const published = Array.from({ length: PAPERS }, (_, n) => record(n, 'published', `GateNet-${n % 5}`));
    const expected = await graphOf(older, [...newer, ...published]);

    const stores = [opened.store];
    while (stores.length < WRITERS) stores.push(await opened.another());
    await fill(opened.store, older);
    // Each writer has the other half of what the next one has, about the same papers at the same time.
    const parts = stores.map((_, writer) =>
      newer.flatMap((preprint, n) => {
        const pair = [preprint, published[n] ?? preprint];
        return pair.filter((_, half) => (n + half) % WRITERS === writer);
      }),
    );
    await Promise.all(stores.map((store, writer) => fill(store, parts[writer] ?? [])));
    await growHierarchy(opened.store);
    expect(await everythingIn(opened.store)).toStrictEqual(expected);
  }, 120_000);
}

function record(n: number, origin: 'preprint' | 'published', net: string): Paper {
  return {
    id: origin === 'preprint' ? `arxiv:2101.${10000 + n}` : `doi:10.1234/p${n}`,
    title: `Layers of Kind ${n} without Perceptrons`,
    abstract: `We propose ${net}, a network that replaces MLP layers. ${net} is a gated network. We evaluate it on SetOf-${n % 4}.`,
    authors: ['Ada Example'],
    doi: `10.1234/p${n}`,
    ...(origin === 'preprint' && { arxivId: `2101.${10000 + n}` }),
    published: '2021',
    source: 'papers.jsonl',
    origin,
  };
}

async function fill(store: GraphStore, records: readonly Paper[]): Promise<void> {
  const report = await ingest(store, EXTRACTOR, VOCABULARY, each(records), { batchSize: 3 });
  expect(report.failed).toEqual([]);
}

/** What one process makes of them. */
async function graphOf(...runs: readonly (readonly Paper[])[]): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'papergraph-together-'));
  const store = await openStore(`file:${join(folder, 'graph.db')}`);
  try {
    for (const records of runs) await fill(store, records);
    return await everythingIn(store);
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}

async function* each(records: readonly Paper[]): AsyncGenerator<Paper> {
  yield* await Promise.resolve(records);
}
