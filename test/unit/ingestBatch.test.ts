/** A batch of a worker, while another one writes later versions of its records. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPatternExtractor, type Extractor } from '../../ingest/pipeline.js';
import type { Paper } from '../../schema/knowledge.js';
import { type BatchContext, readBatch, writeBatch } from '../../src/graph/ingestBatch.js';
import { openStore } from '../../src/graph/open.js';
import type { GraphStore } from '../../src/graph/store.js';
import { MLP } from '../setup/mlp.js';

const extractor = createPatternExtractor({ concepts: [MLP] });

let folder: string;
let store: GraphStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-batch-'));
  store = await openStore(`file:${join(folder, 'graph.db')}`);
  await store.installVocabulary([MLP]);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
  await rm(folder, { recursive: true });
});

const paper = (id: string, abstract: string): Paper => ({
  id,
  title: `Title of ${id}`,
  abstract,
  authors: [],
  source: 'papers.jsonl',
});
const older = paper('p1', 'We replace MLP layers.');
const newer = paper('p1', 'We replace MLP layers by gates.');
const other = paper('p2', 'We study MLP layers.');

type Moment = (happens: () => Promise<void>) => Extractor;

const MOMENTS: readonly (readonly [when: string, moment: Moment])[] = [
  [
    'before the store is asked',
    (happens) => {
      const ask = store.papersByKeys.bind(store);
      vi.spyOn(store, 'papersByKeys').mockImplementationOnce(async (keys) => {
        await happens();
        return ask(keys);
      });
      return extractor;
    },
  ],
  [
    'after the store was asked',
    (happens) => {
      const ask = store.papersByKeys.bind(store);
      vi.spyOn(store, 'papersByKeys').mockImplementationOnce(async (keys) => {
        const found = await ask(keys);
        await happens();
        return found;
      });
      return extractor;
    },
  ],
  [
    'while the older one is read',
    (happens) => {
      const extract = vi.fn(async (entry: Paper) => {
        if (extract.mock.calls.length === 1) await happens();
        return extractor.extract(entry);
      });
      return { id: extractor.id, extract };
    },
  ],
];

it.each(MOMENTS)('a later version that is enqueued and written %s stays', async (_, moment) => {
  const latest = new Map([older, other].map((record) => [record.id, record]));
  const context = (reader: Extractor): BatchContext => ({
    store,
    extractor: reader,
    latest: (records) => {
      expect(records).not.toEqual([]);
      return Promise.resolve(records.filter((record) => latest.get(record.id) === record));
    },
  });
  const work = async (reader: Extractor, records: readonly Paper[]) =>
    writeBatch(context(reader), await readBatch(context(reader), records));
  const reader = moment(async () => {
    latest.set(newer.id, newer);
    expect(await work(extractor, [newer])).toMatchObject({ written: 1 });
  });
  expect(await work(reader, [older, other])).toMatchObject({ written: 1, failed: [] });
  const stored = await store.papersByIds(['p1', 'p2']);
  expect([stored.get('p1'), stored.get('p2')]).toEqual([newer, other]);
});

it('a record that is replaced already is passed over alone', async () => {
  const context: BatchContext = { store, extractor, latest: () => Promise.resolve([]) };
  const batch = await readBatch(context, [older]);
  expect(await writeBatch(context, batch)).toMatchObject({ written: 0, unchanged: 0 });
  expect(await store.countPapers({})).toBe(0);
});
