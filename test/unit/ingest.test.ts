import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPatternExtractor } from '../../ingest/pipeline.js';
import type { Extractor } from '../../ingest/pipeline.js';
import type { Vocabulary } from '../../ingest/vocabulary/vocabulary.js';
import { PapergraphError } from '../../schema/errors.js';
import type { Paper } from '../../schema/knowledge.js';
import { ingest } from '../../src/graph/ingest.js';
import { openStore } from '../../src/graph/open.js';
import type { GraphStore } from '../../src/graph/store.js';
import { MLP } from '../setup/mlp.js';

const vocabulary: Vocabulary = {
  concepts: [
    MLP,
    { id: 'attention', name: 'attention', type: 'ARCHITECTURE', aliases: [], broader: [], close: [] },
  ],
};
const extractor = createPatternExtractor(vocabulary);

let folder: string;
let store: GraphStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-ingest-'));
  store = await openStore(`file:${join(folder, 'graph.db')}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
  await rm(folder, { recursive: true });
});

function paper(number: number, abstract = 'We propose a network that replaces MLP layers.'): Paper {
  return { id: `p${number}`, title: `Paper ${number}`, abstract, authors: [], source: 'papers.jsonl' };
}
const papers = (count: number) => Array.from({ length: count }, (_, index) => paper(index + 1));

async function* from(list: readonly Paper[]): AsyncGenerator<Paper> {
  for (const entry of list) {
    await Promise.resolve();
    yield entry;
  }
}

const run = (list: readonly Paper[], options = {}) =>
  ingest(store, extractor, vocabulary, from(list), options);
const countPapers = () => store.countPapers({});

/** Does as the extractor does, but for papers that `before` throws at. */
const extractorWith = (before: (paper: Paper) => void): Extractor => ({
  id: extractor.id,
  extract(entry) {
    before(entry);
    return extractor.extract(entry);
  },
});

describe('ingest', () => {
  it('writes new papers and passes over unchanged ones', async () => {
    expect(await run(papers(70))).toEqual({ read: 70, written: 70, unchanged: 0, failed: [] });
    const before = await store.statistics();
    expect(before.papers).toBe(70);
    expect(before.facts).toBeGreaterThanOrEqual(70);

    const write = vi.spyOn(store, 'writePapers');
    expect(await run(papers(71))).toEqual({ read: 71, written: 1, unchanged: 70, failed: [] });
    expect(write).toHaveBeenCalledTimes(1);
  });

  it('tells of what is stored when it is, whether now or before, and not of what fails', async () => {
    const stored: string[] = [];
    const onStored = (now: readonly Paper[]) => stored.push(...now.map(({ id }) => id));
    const failing = extractorWith(({ id }) => {
      if (id === 'p2') throw new Error('cannot be read');
    });
    const write = vi.spyOn(store, 'writePapers').mockImplementationOnce(() => {
      expect(stored).toEqual([]);
      throw new PapergraphError('STORE_UNAVAILABLE', 'the disk is full');
    });
    await expect(run(papers(3), { onStored })).rejects.toThrow('full');
    expect(stored).toEqual([]);
    write.mockRestore();
    await ingest(store, failing, vocabulary, from(papers(3)), { onStored });
    expect(stored).toEqual(['p1', 'p3']);
    await run(papers(3), { onStored });
    expect(stored).toEqual(['p1', 'p3', 'p1', 'p3', 'p2']);
  });

  it('grows the hierarchy that a run has not come to, even if no paper is new', async () => {
    const network =
      'We propose a graph attention network. The graph attention network is an attention network.';
    const twice = [paper(1, network), paper(2, network)];
    const grow = vi
      .spyOn(store, 'installGrownHierarchy')
      .mockRejectedValueOnce(new PapergraphError('STORE_UNAVAILABLE', 'killed'));
    await expect(run(twice)).rejects.toThrow('killed');
    expect(await run(twice)).toMatchObject({ written: 0, unchanged: 2 });
    expect(grow).toHaveBeenCalledTimes(2);
    await run(twice);
    expect(grow).toHaveBeenCalledTimes(2);
  });

  it('reads the next batch while one is written', async () => {
    let reader = extractor;
    const nextIsRead = new Promise<void>((resolve) => {
      reader = extractorWith(({ id }) => {
        if (id === 'p3') resolve();
      });
    });
    const write = store.writePapers.bind(store);
    vi.spyOn(store, 'writePapers').mockImplementationOnce(async (batch) => {
      await nextIsRead;
      return write(batch);
    });
    const report = await ingest(store, reader, vocabulary, from(papers(4)), { batchSize: 2 });
    expect(report).toEqual({ read: 4, written: 4, unchanged: 0, failed: [] });
  });

  it('installs the vocabulary, also for no papers', async () => {
    expect(await run([])).toEqual({ read: 0, written: 0, unchanged: 0, failed: [] });
    expect((await store.conceptsByNames(['multilayer perceptrons', 'attention'])).size).toBe(2);
  });

  it('writes papers again that have changed, or that another extractor has read', async () => {
    await run(papers(3));
    expect(await run([paper(1), paper(2, 'We study attention.'), paper(3)])).toMatchObject({
      written: 1,
      unchanged: 2,
    });
    const newer: Extractor = {
      id: 'newer',
      extract: async (entry) => ({ ...(await extractor.extract(entry)), extractor: 'newer' }),
    };
    expect(await ingest(store, newer, vocabulary, from(papers(3)))).toMatchObject({
      written: 3,
      unchanged: 0,
    });
  });

  it('takes the last of several papers with one id', async () => {
    const changed = paper(1, 'We study attention.');
    expect(await run([paper(1), paper(1), paper(2), changed, changed])).toEqual({
      read: 5,
      written: 3,
      unchanged: 2,
      failed: [],
    });
    expect((await store.papersByIds(['p1'])).get('p1')).toEqual(changed);
  });

  it('reports papers that cannot be extracted, and goes on', async () => {
    const choosy = extractorWith(({ id }) => {
      if (id === 'p2') throw new Error('too hard');
    });
    expect(await ingest(store, choosy, vocabulary, from(papers(3)))).toEqual({
      read: 3,
      written: 2,
      unchanged: 0,
      failed: [{ where: 'papers.jsonl: paper p2 (Paper 2)', records: ['p2'], reason: 'too hard' }],
    });
  });

  it('ends when the reader is not available, and keeps what was read before', async () => {
    const failing = extractorWith(({ id }) => {
      if (id === 'p3') throw new PapergraphError('READER_UNAVAILABLE', 'nobody there');
    });
    const reports: number[] = [];
    const onProgress = (report: { written: number }) => reports.push(report.written);
    await expect(ingest(store, failing, vocabulary, from(papers(5)), { onProgress })).rejects.toThrow(
      'nobody there',
    );
    expect(reports).toEqual([2]);
    expect(await countPapers()).toBe(2);
  });

  it('counts what the reader has no budget for, and reads what costs nothing', async () => {
    const poor = extractorWith(({ id }) => {
      if (id !== 'p1' && id !== 'p5') throw new PapergraphError('BUDGET_SPENT', 'all spent');
    });
    expect(await ingest(store, poor, vocabulary, from(papers(5)))).toEqual({
      read: 2,
      written: 2,
      unchanged: 0,
      failed: [],
      left: { papers: 3, reason: 'all spent' },
    });
  });

  it('reads as many papers at once as the reader can', async () => {
    let atOnce = 0;
    let most = 0;
    const several: Extractor = {
      id: extractor.id,
      concurrency: 3,
      async extract(entry) {
        most = Math.max(most, ++atOnce);
        await new Promise((resolve) => setTimeout(resolve, 5));
        atOnce--;
        return extractor.extract(entry);
      },
    };
    expect(await ingest(store, several, vocabulary, from(papers(10)))).toMatchObject({ written: 10 });
    expect(most).toBe(3);
  });

  it('leaves out of a batch only the paper that the store refuses', async () => {
    const careless: Extractor = {
      id: extractor.id,
      async extract(entry) {
        const knowledge = await extractor.extract(entry);
        return entry.id === 'p2'
          ? { ...knowledge, concepts: [...knowledge.concepts, ...knowledge.concepts] }
          : knowledge;
      },
    };
    const report = await ingest(store, careless, vocabulary, from(papers(5)));
    expect(report).toMatchObject({ read: 5, written: 4, unchanged: 0 });
    expect(report.failed).toMatchObject([{ where: 'papers.jsonl: paper p2 (Paper 2)' }]);
    expect(await countPapers()).toBe(4);
  });

  it('stops when the store is not available, and goes on in the next run', async () => {
    const write = store.writePapers.bind(store);
    let writes = 0;
    vi.spyOn(store, 'writePapers').mockImplementation((batch) => {
      writes += 1;
      return writes === 3
        ? Promise.reject(new PapergraphError('STORE_UNAVAILABLE', 'the disk is full'))
        : write(batch);
    });
    let closed = false;
    async function* source() {
      try {
        yield* from(papers(100));
      } finally {
        closed = true;
      }
    }
    await expect(ingest(store, extractor, vocabulary, source(), { batchSize: 10 })).rejects.toThrow(
      'the disk is full',
    );
    expect(writes).toBe(3);
    expect(closed).toBe(true);
    expect(await countPapers()).toBe(20);
    expect(await run(papers(100))).toMatchObject({ written: 80, unchanged: 20 });
  });

  it('writes what was read before reading failed', async () => {
    async function* broken() {
      yield* from(papers(5));
      throw new PapergraphError('BAD_INPUT', 'papers.jsonl:6: title is missing');
    }
    await expect(ingest(store, extractor, vocabulary, broken())).rejects.toThrow('papers.jsonl:6');
    expect(await countPapers()).toBe(5);
  });

  it('writes what is extracted when it is aborted, and goes on in the next run', async () => {
    const controller = new AbortController();
    const slow = extractorWith(({ id }) => {
      if (id === 'p15') controller.abort();
    });
    const report = await ingest(store, slow, vocabulary, from(papers(100)), {
      signal: controller.signal,
      batchSize: 10,
    });
    expect(report).toEqual({ read: 15, written: 15, unchanged: 0, failed: [], stopped: true });
    expect(await countPapers()).toBe(15);
    expect(await run(papers(100))).toMatchObject({ read: 100, written: 85, unchanged: 15 });
  });

  it('ends at once when it is aborted while the source waits', async () => {
    const controller = new AbortController();
    async function* waiting(): AsyncGenerator<Paper> {
      yield* from(papers(2));
      setTimeout(() => {
        controller.abort();
      }, 20);
      await new Promise(() => undefined);
    }
    const report = await ingest(store, extractor, vocabulary, waiting(), { signal: controller.signal });
    expect(report.read).toBe(0);
  });

  it('tells its progress after each batch', async () => {
    const seen: number[] = [];
    await run(papers(25), { batchSize: 10, onProgress: ({ read }: { read: number }) => seen.push(read) });
    expect(seen).toEqual([10, 20, 25]);
  });
});
