/** Which records are of one paper, and that it does not matter in which order they come. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPatternExtractor } from '../../ingest/pipeline.js';
import { loadVocabulary } from '../../ingest/vocabulary/vocabulary.js';
import type { Paper } from '../../schema/knowledge.js';
import { openEmbeddedStore } from '../../src/graph/embedded/store.js';
import { paperKeys } from '../../src/graph/identity/paperKeys.js';
import { papersWith } from '../../src/graph/identity/papersWith.js';
import { ingest } from '../../src/graph/ingest.js';
import { everythingIn } from '../contract/snapshot.js';

const ABSTRACT =
  'We propose GateNet, a network that replaces MLP layers by gates. We evaluate it on CIFAR-10.';
const PREPRINT: Paper = {
  id: 'arxiv:2101.00001',
  arxivId: '2101.00001',
  title: 'GateNet: Networks without MLP Layers',
  abstract: ABSTRACT,
  authors: ['Ada Lovelace', 'Alan M. Turing', 'Grace Hopper'],
  published: '2021-01-05',
  url: 'https://arxiv.org/abs/2101.00001',
  source: 'snapshot.json',
  origin: 'arxiv',
};
const PUBLISHED: Paper = {
  id: 'doi:10.1000/gates',
  doi: '10.1000/Gates',
  title: 'GateNet – networks without MLP layers.',
  abstract: ABSTRACT.replace('We evaluate', 'We also evaluate'),
  authors: ['Lovelace, A.', 'Turing, Alan', 'Hopper, G.'],
  published: '2022',
  source: 'references.bib',
  origin: 'bibtex',
};

/** A store that holds papers, and nothing that they say. */
class Shelf {
  readonly papers = new Map<string, Paper>();

  papersByKeys(keys: readonly string[]): Promise<readonly Paper[]> {
    return Promise.resolve(
      [...this.papers.values()].filter((paper) => paperKeys(paper).some((key) => keys.includes(key))),
    );
  }

  async add(...records: readonly Paper[]): Promise<void> {
    for (const { paper, replaces } of (await papersWith(this, records)).papers) {
      for (const id of replaces) this.papers.delete(id);
      this.papers.set(paper.id, paper);
    }
  }

  /** Ids of the records of each paper. */
  groups(): string[][] {
    return [...this.papers.values()]
      .map(({ id, records }) => (records ?? [{ id }]).map((record) => record.id).sort())
      .sort();
  }
}

async function shelved(...records: readonly Paper[]): Promise<Shelf> {
  const shelf = new Shelf();
  for (const record of records) await shelf.add(record);
  return shelf;
}

const isOnePaper = async (one: Paper, other: Paper) => (await shelved(one, other)).papers.size === 1;

describe('a preprint and its published version', () => {
  it('are one paper, by title, authors, dates and abstracts', async () => {
    const { papers } = await shelved(PUBLISHED, PREPRINT);
    expect([...papers.values()]).toEqual([
      { ...PREPRINT, doi: '10.1000/Gates', records: [PREPRINT, PUBLISHED] },
    ]);
  });

  it.each<[string, Partial<Paper>]>([
    ['another first author', { authors: ['Turing, A.', 'Lovelace, A.', 'Hopper, G.'] }],
    ['an author whom the other has not', { authors: ['Lovelace, A.', 'Erdős, Paul'] }],
    ['one of many authors', { authors: ['Lovelace, A.'] }],
    ['no authors', { authors: [] }],
    ['another title', { title: 'GateNet: networks without any layers' }],
    ['ten years between them', { published: '2031' }],
    ['another abstract', { abstract: 'A survey of soil moisture in the Alps, with maps of rain and snow.' }],
    ['another arXiv id', { arxivId: '2101.00002', id: 'arxiv:2101.00002' }],
  ])('are two with %s', async (_, change) => {
    expect(await isOnePaper(PREPRINT, { ...PUBLISHED, ...change })).toBe(false);
  });

  it.each<[string, Partial<Paper>, Partial<Paper>]>([
    ['arXiv id', { arxivId: '2101.00001v3', title: 'Renamed', abstract: 'Rewritten.', authors: [] }, {}],
    ['DOI', { title: 'Renamed', abstract: 'Rewritten.' }, { doi: '10.1000/GATES' }],
    ['DOI of arXiv', { doi: '10.48550/arXiv.2101.00001', title: 'Renamed', authors: [] }, {}],
  ])('are one by their %s alone', async (_, published, preprint) => {
    expect(await isOnePaper({ ...PREPRINT, ...preprint }, { ...PUBLISHED, ...published })).toBe(true);
  });

  it('are one, with the subject class in the arXiv id or without it', async () => {
    const named = (arxivId: string): Paper => ({
      ...PREPRINT,
      id: `own ${arxivId}`,
      arxivId,
      title: arxivId,
    });
    expect(await isOnePaper(named('math.GT/0309136v1'), named('math/0309136'))).toBe(true);
    expect(await isOnePaper(named('math.GT/0309136'), named('math/0309137'))).toBe(false);
  });

  it('are two where a title of two words is all that they share', async () => {
    const title = 'Deep Learning';
    expect(await isOnePaper({ ...PREPRINT, title }, { ...PUBLISHED, title })).toBe(false);
  });

  it('stay apart where two published works may be the preprint’s', async () => {
    const journal = { ...PUBLISHED, id: 'doi:10.2000/1', doi: '10.2000/1' };
    const shelf = await shelved(PREPRINT, PUBLISHED);
    expect(shelf.papers.size).toBe(1);
    await shelf.add(journal);
    expect(shelf.groups()).toEqual([['arxiv:2101.00001'], ['doi:10.1000/gates'], ['doi:10.2000/1']]);
  });

  it('stay apart where papers of a volume share its DOI', async () => {
    const doi = '10.4204/EPTCS.1';
    const other = {
      ...PREPRINT,
      id: 'arxiv:2101.00009',
      arxivId: '2101.00009',
      doi,
      title: 'Something else altogether',
    };
    expect(await isOnePaper({ ...PREPRINT, doi }, other)).toBe(false);
  });

  it('stay apart where a source has one DOI under several titles, but for those with the same', async () => {
    const doi = '10.1000/volume';
    const chapter = (id: string, title: string, origin: string): Paper => ({
      ...PUBLISHED,
      id,
      doi,
      title,
      origin,
    });
    const shelf = await shelved(
      chapter('p1', 'Gates for Vision', 'jsonl'),
      chapter('W1', 'Gates for Vision', 'openalex'),
      chapter('p2', 'Gates for Speech', 'jsonl'),
    );
    expect(shelf.groups()).toEqual([['W1', 'p1'], ['p2']]);
  });

  it('follow their source: a record that comes again replaces its own former state', async () => {
    const shelf = await shelved(PREPRINT, PUBLISHED);
    const corrected = { ...PREPRINT, abstract: 'Withdrawn: there was a mistake in the proof.' };
    await shelf.add(corrected);
    expect(shelf.groups()).toEqual([['arxiv:2101.00001'], ['doi:10.1000/gates']]);
    await shelf.add(PREPRINT);
    expect(shelf.papers.size).toBe(1);
  });

  it('are what a person wrote, before what databases have', async () => {
    const own: Paper = { ...PREPRINT, abstract: `${ABSTRACT} It is fast.`, origin: 'jsonl' };
    for (const order of [
      [own, PREPRINT],
      [PREPRINT, own],
    ]) {
      const [paper] = (await shelved(...order)).papers.values();
      expect(paper?.abstract).toBe(own.abstract);
    }
  });
});

const record = fc
  .record({
    arxivId: fc.option(fc.constantFrom('2101.00001', '2101.00002', '2101.00003'), { nil: undefined }),
    doi: fc.option(fc.constantFrom('10.1000/a', '10.1000/b', '10.1000/c', '10.48550/arXiv.2101.00002'), {
      nil: undefined,
    }),
    own: fc.option(fc.constantFrom('p1', 'p2'), { nil: undefined }),
    title: fc.constantFrom(PREPRINT.title, 'Gates for Every Layer'),
    authors: fc.constantFrom(
      PREPRINT.authors,
      PUBLISHED.authors,
      ['Ada Lovelace', 'Alan Turing'],
      ['Grace Hopper'],
    ),
    abstract: fc.constantFrom(ABSTRACT, PUBLISHED.abstract, 'Rain in the Alps, and snow.'),
    published: fc.constantFrom('2021', '2022', '2030'),
    origin: fc.constantFrom('arxiv', 'openalex', 'jsonl'),
  })
  .map(({ own, arxivId, doi, ...rest }): Paper => ({
    id:
      own ??
      (arxivId === undefined
        ? doi === undefined
          ? `title:${rest.title.length}`
          : `doi:${doi}`
        : `arxiv:${arxivId}`),
    ...(arxivId !== undefined && { arxivId }),
    ...(doi !== undefined && { doi }),
    ...rest,
    source: 'any',
  }));
const records = fc.uniqueArray(record, {
  maxLength: 9,
  selector: ({ id, origin }) => `${origin ?? ''} ${id}`,
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papergraph-identity-'));
});
afterEach(() => rm(folder, { recursive: true }));

const emptyStore = () => openEmbeddedStore(join(folder, `${randomUUID()}.db`));

describe('the order of records', () => {
  it('does not matter, nor how many come at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        records.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length }),
            fc.integer({ min: 1, max: 9 }),
          ),
        ),
        async ([all, shuffled, size]) => {
          const atOnce = new Shelf();
          await atOnce.add(...all);
          const inTurn = new Shelf();
          for (let start = 0; start < shuffled.length; start += size)
            await inTurn.add(...shuffled.slice(start, start + size));
          const papersOf = ({ papers }: Shelf) => [...papers.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
          expect(papersOf(inTurn)).toEqual(papersOf(atOnce));
          expect(inTurn.groups().flat()).toHaveLength(all.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives the same graph, and the same again when all comes a second time', async () => {
    const other: Paper = {
      ...PREPRINT,
      id: 'p7',
      arxivId: undefined,
      title: 'Another Paper Here',
      origin: 'jsonl',
    };
    const extractor = createPatternExtractor();
    const graphs = await Promise.all(
      [
        [PREPRINT, other, PUBLISHED],
        [PUBLISHED, PREPRINT, other],
      ].map(async (order) => {
        const store = await emptyStore();
        const run = () => ingest(store, extractor, loadVocabulary(), each(order), { batchSize: 1 });
        const first = await run();
        const second = await run();
        const graph = await everythingIn(store);
        await store.close();
        return { first, second, graph };
      }),
    );
    expect(graphs[0]?.graph).toEqual(graphs[1]?.graph);
    for (const { first, second } of graphs) {
      expect(first).toMatchObject({ read: 3, written: 3, failed: [] });
      expect(second).toEqual({ read: 3, written: 0, unchanged: 3, failed: [] });
    }
  });

  it('does not matter where one batch is read while the one before is written', async () => {
    const graphs = await Promise.all(
      [2, 1].map(async (batchSize) => {
        const store = await emptyStore();
        const write = store.writePapers.bind(store);
        store.writePapers = async (...papers) => {
          await setTimeout(50);
          return write(...papers);
        };
        const report = await ingest(
          store,
          createPatternExtractor(),
          loadVocabulary(),
          each([PUBLISHED, PREPRINT]),
          {
            batchSize,
          },
        );
        const graph = await everythingIn(store);
        await store.close();
        return { report, graph };
      }),
    );
    expect(graphs[0]?.graph).toEqual(graphs[1]?.graph);
    expect(graphs.map(({ report }) => report.written)).toEqual([1, 2]);
  });

  it('says how many records came together', async () => {
    const store = await emptyStore();
    const report = await ingest(
      store,
      createPatternExtractor(),
      loadVocabulary(),
      each([PREPRINT, PUBLISHED]),
    );
    expect(report).toEqual({ read: 2, written: 1, joined: 1, unchanged: 0, failed: [] });
    await store.close();
  });
});

async function* each<T>(items: readonly T[]) {
  for (const item of items) {
    await Promise.resolve();
    yield item;
  }
}
